"""A shotlist that is there twice: as parts with their times, and as a text with soundbites. Each shot is given once."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

import attrs

from newsitem.build import value_spans
from newsitem.claims import Page
from newsitem.grammar.flags import joined_flags
from newsitem.grammar.newsml_parts import remade, slices
from newsitem.model import Shot, Soundbite
from newsitem.patterns import lazy_pattern

_WORD: Final = lazy_pattern(r"\p{L}{3,}+|\d+")
# Two say the same if they have at least so much of their words in common.
_ALIKE: Final = 0.3
# Longer lists are not compared with each other, each with each.
_MOST_PAIRS: Final = 90_000


def joined(page: Page, parts: Sequence[Shot], listed: Sequence[Shot]) -> list[Shot]:
    """The shots of both, in order: a part and a listed shot that say the same are one; what is in one only stays."""
    if not parts or not listed:
        return [*parts, *listed]
    pairs = dict(_pairs(parts, listed))
    found: list[Shot] = []
    at = 0
    for number, part in enumerate(parts):
        twin = pairs.get(number)
        if twin is None:
            found.append(part)
            continue
        found += listed[at:twin]
        found.append(_one(page, part, listed[twin]))
        at = twin + 1
    return [*found, *listed[at:]]


def _pairs(parts: Sequence[Shot], listed: Sequence[Shot]) -> Iterator[tuple[int, int]]:
    """Which part is which listed shot, in the order of both: those pairs that have most words in common."""
    if len(parts) == len(listed):
        yield from zip(range(len(parts)), range(len(listed)), strict=True)
        return
    if len(parts) * len(listed) > _MOST_PAIRS:
        return
    rows = [[_likeness(one, other) for other in map(_words, listed)] for one in map(_words, parts)]
    best = _best(rows)
    i = j = 0
    while i < len(parts) and j < len(listed):
        if rows[i][j] and best[i][j] == rows[i][j] + best[i + 1][j + 1]:
            yield i, j
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1


def _best(rows: Sequence[Sequence[float]]) -> list[list[float]]:
    """By row and column: how much likeness there is at most from there on."""
    width = len(rows[0])
    best = [[0.0] * (width + 1) for _ in range(len(rows) + 1)]
    for i in reversed(range(len(rows))):
        for j in reversed(range(width)):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], rows[i][j] + best[i + 1][j + 1])
    return best


def _words(shot: Shot) -> frozenset[str]:
    """The words of a shot but for its quotes."""
    text = " ".join((shot.text, *(bite.text for bite in shot.soundbites)))
    return frozenset(_WORD.findall(text.casefold()))


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    both = len(one) + len(other)
    found = 2 * len(one & other) / both if both else 0.0
    return found if found >= _ALIKE else 0.0


def _one(page: Page, part: Shot, listed: Shot) -> Shot:
    """One shot out of two: the text goes by the list, times and limits by the part."""
    notes = [*slices(page, listed, "notes"), *slices(page, part, "notes")]
    own, words = slices(page, part, "text"), slices(page, listed, "text")
    if words and _words(part) <= _words(listed):
        for piece in own:
            page.claim(piece, "repeat", "shot")
    elif words:
        notes = [*own, *notes]
    return remade(
        page, listed, text=words or own or "", number=part.number if listed.number is None else listed.number,
        place=listed.place or part.place, date=listed.date or part.date, source=_source(page, part, listed),
        restrictions=(*listed.restrictions, *part.restrictions), soundbites=_soundbites(page, part, listed),
        start=listed.start if part.start is None else part.start, end=listed.end if part.end is None else part.end,
        notes=notes or (), flags=joined_flags(listed.flags, part.flags),
    )  # fmt: skip


def _source(page: Page, part: Shot, listed: Shot) -> Any:
    """The source by the list, else by the part; one that both name is printed twice."""
    of_list, of_part = slices(page, listed, "source"), slices(page, part, "source")
    if of_list and of_part:
        page.claim(of_part[0], "repeat", "source")
    return of_list or of_part or None


def _soundbites(page: Page, part: Shot, listed: Shot) -> tuple[Soundbite, ...]:
    """Those of the list; of a part that only announces speech the language is taken."""
    if not listed.soundbites:
        return part.soundbites
    bites = list(listed.soundbites)
    for heard in part.soundbites:
        if heard.quote is not None and all(heard.quote != bite.quote for bite in bites):
            bites.append(heard)
            continue
        for span in value_spans(heard):
            page.claim(page.source.slice(*span), "read", "sound")
        if bites[0].language is None:
            bites[0] = attrs.evolve(bites[0], language=heard.language)
    return tuple(bites)
