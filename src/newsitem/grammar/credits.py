"""Credits: printed names of those who shot, wrote or supplied."""

from collections.abc import Iterable, Sequence
from typing import Final

import regex

from newsitem.build import make
from newsitem.model import Credit, CreditRole, Shot
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

_AND: Final = lazy_pattern(r",(?:\s*+and\b)?|(?<=\s)(?:and|&|y|et|dan)(?=\s)|;", regex.IGNORECASE)
# `CCTV Newscontent Co.,Ltd.` is one organisation, and so is one with its parts in brackets.
_BETWEEN_BODIES: Final = lazy_pattern(r"[,;](?!\s*+(?:Ltd|Inc|LLC|Co|Corp|S\.A)\b)(?![^()\r\n]{0,120}\))")
_SLASH: Final = lazy_pattern(r"[/;]|[\r\n]++")
_ARTICLE: Final = lazy_pattern(r"the\s+", regex.IGNORECASE)
# `Some footage courtesy of the Navy.`, `Footage courtesy of: Norway, Denmark`; a colon announces a list.
_COURTESY: Final = lazy_pattern(
    r"(?:\b(?:some|additional|part\s+of\s+the|all)\s+)?+\b(?:footage|video|images?|pictures)\s+(?:is\s+|are\s+)?"
    r"courtesy\s+of(?P<list>\s*+:)?\s*+(?P<names>(?:[^.\r\n]|(?<=\b\p{L})\.(?=\p{L}|\s\p{L})){2,200}+)\.?",
    regex.IGNORECASE,
)


def read_credits(words: Slice, names: Slice, role: CreditRole) -> list[Credit]:
    """One credit for each of the names; `words` is what is printed of all of them (`Writing by A and B`)."""
    people = [name.strip(".") for name in names.split(_AND)]
    return [make(Credit, text=words, role=role, name=name) for name in people if name]


def read_sources(words: Slice) -> list[Credit]:
    """A source credit for each of the organisations in a list with commas: an `and` belongs to a name."""
    return [make(Credit, text=body, role="source", name=body) for body in words.split(_BETWEEN_BODIES)]


def named_sources(words: Slice) -> list[Credit]:
    """A source credit for each name of a SOURCE field (`AP TELEVISION/POOL`); `VARIOUS` names nobody."""
    names = [name.strip(".") for name in words.split(_SLASH)]
    return [make(Credit, text=name, role="source", name=name) for name in names if name.text.casefold() != "various"]


def courtesy_credits(words: Slice) -> list[Credit]:
    """The credits of a sentence that says whose courtesy footage is, without the article; several behind a colon."""
    hit = words.search(_COURTESY)
    names = hit["names"] if hit else None
    if hit is None or names is None:
        return []
    listed = names.split(_AND) if hit["list"] is not None else [names.strip()]
    people = [name.after(article) if (article := name.match(_ARTICLE)) else name for name in listed]
    return [make(Credit, text=hit.slice, role="courtesy", name=name) for name in people]


def source_credits(shots: Sequence[Shot]) -> list[Credit]:
    """A credit for every distinct source of the shots, in order, with the shots that it covers.

    They are named by their numbers; where shots have no numbers, by their places in the list, counted from 1.
    """
    numbered = all(shot.number is not None for shot in shots)
    covered: dict[str, dict[int, None]] = {}  # each number once, in order
    first: dict[str, Shot] = {}
    for place, shot in enumerate(shots, 1):
        if shot.source is not None:
            number = shot.number if numbered and shot.number is not None else place
            covered.setdefault(shot.source, {})[number] = None
            first.setdefault(shot.source, shot)
    return [_source_credit(first[name], tuple(numbers)) for name, numbers in covered.items()]


def _source_credit(shot: Shot, shots: tuple[int, ...]) -> Credit:
    pieces = shot.spans.get("source", ())
    spans = {"text": pieces, "name": pieces} if pieces else {}
    span = (pieces[0][0], pieces[-1][1]) if pieces else None
    source = shot.source or ""
    return Credit(text=source, role="source", name=source, shots=shots, span=span, spans=spans)  # type: ignore[arg-type]


def merged_credits(credits: Iterable[Credit]) -> tuple[Credit, ...]:
    """Credits of one role and name once; the one that names its shots is kept."""
    kept: dict[tuple[str, str], Credit] = {}
    for credit in credits:
        key = (credit.role, (credit.name or credit.text).casefold())
        if key not in kept or (credit.shots and not kept[key].shots):
            kept[key] = credit
    return tuple(kept.values())
