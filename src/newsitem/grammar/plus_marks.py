"""Marks between plus signs: `++MUTE++`, `++SHOT OVERLAYING SOUNDBITE++`, `++CLIENTS NOTE: …++`, `+16:9+`."""

from collections.abc import Iterable
from typing import Final

import regex

from newsitem.claims import Page
from newsitem.grammar.flags import flags_of, joined_flags
from newsitem.model import Flag
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice
from newsitem.values import value

# Two signs or one, on one line or wrapped; the words hold no sign, so that two marks side by side stay two.
_MARK: Final = lazy_pattern(r"\+{1,3}+(?P<inside>[^+]{1,600}+)\+{1,3}+")


_FLAG_ONLY: Final = lazy_pattern(
    r"(?:(?:part(?:ly|ial|ially)?|pt)\s+)?(?:mute(?:d)?(?:\s+audio)?|no\s+(?:sound|audio)|silent"
    r"|(?:quality|audio|sound|video|vision|pictures?)\s+as\s+incoming)",
    regex.IGNORECASE,
)


@value(eq=False, repr=False)
class PlusMark:
    """A mark with its signs, the words inside, and the flags that those set."""

    slice: Slice
    inside: Slice
    flags: tuple[Flag, ...]


def plus_marks(words: Slice) -> Iterable[PlusMark]:
    """The marks in some words, in order."""
    for hit in words.finditer(_MARK):
        inside = hit["inside"]
        if inside:
            inside = inside.strip()
            yield PlusMark(hit.slice, inside, flags_of(f"({inside.text})"))


def read_flags(page: Page, marks: Iterable[PlusMark]) -> tuple[tuple[Flag, ...], tuple[Slice, ...]]:
    """The flags of some marks, and the remarks of those that say more: `++MUTE - CAMERA FAULT++`."""
    flags: tuple[Flag, ...] = ()
    remarks = []
    for mark in marks:
        if mark.flags:
            flags = joined_flags(flags, mark.flags)
            page.claim(mark.slice if mark.inside.fullmatch(_FLAG_ONLY) else None, "label", "flag")
            remarks += [] if mark.inside.fullmatch(_FLAG_ONLY) else [mark.inside]
    return flags, tuple(remarks)


def without(words: Slice, marks: Iterable[PlusMark]) -> tuple[Slice, ...]:
    """The stripped pieces of some words between marks."""
    pieces, at = [], words.start
    for mark in marks:
        pieces.append(words.cut(at, mark.slice.start))
        at = mark.slice.end
    pieces.append(words.cut(at, words.end))
    return tuple(piece for piece in (piece.strip() for piece in pieces) if len(piece))
