"""Marks among a shot's words: `(MUTE) RIVER RISING`, `(NIGHT SHOTS) TANKS`, the stray `TM` of the archive."""

from typing import Final

import regex

from newsitem.claims import Page
from newsitem.grammar.flags import flags_of, joined_flags
from newsitem.grammar.shotlists import Cleaned
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

_MARK: Final = lazy_pattern(
    r"\(\s*+(?P<inside>(?:part(?:ly)?\s+)?mute|no\s+sound|(?:night|day|dusk|dawn)(?:time)?\s+shots?"
    r"|originally\s+shot\s+in\s+\w++)\s*+\)[\s:,–-]*+",
    regex.IGNORECASE,
)

_STRAY: Final = lazy_pattern(r"(?<!\S)TM(?!\S)")


def without_leading_marks(page: Page, words: Slice) -> Cleaned:
    """A shot's words without the marks before them: flags, and remarks that are none."""
    flags, notes = [], []
    while (hit := words.match(_MARK)) and (inside := hit["inside"]) is not None:
        found = flags_of(f"({inside.text})")
        flags.append(found)
        if found:
            page.claim(hit.slice, "label", "flag")
        else:
            notes.append(inside)
        words = words.after(hit)
    return Cleaned((words,), joined_flags(*flags), tuple(notes))


def without_stray_marks(page: Page, words: Slice) -> Cleaned:
    """A shot's words without marks before them, and without the marks that an editing system left between them."""
    cleaned = without_leading_marks(page, words)
    (rest,) = cleaned.pieces
    for hit in rest.finditer(_STRAY):
        page.claim(hit.slice, "furniture", "editing mark")
    pieces = rest.split(_STRAY)
    return Cleaned(tuple(pieces), cleaned.flags, cleaned.notes)
