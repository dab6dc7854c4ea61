"""Where the place of a heading begins when no line break says so.

Copies lose line breaks, and then the words of the shot before run into the place: `… PLASTIC CRATE ANKARA, TÜRKİYE (`,
or without any blank: `BREAKWATERIZMIR, TÜRKİYE - `. What helps, in this order: a mark that ends a shot (a line break, a
closing quote, a bracket), a place that stands on the page in a clear position, a country's name, capitals.
"""

from collections.abc import Iterable
from typing import Final

import regex

from newsitem.grammar.casing import is_shouted
from newsitem.grammar.countries import country_code
from newsitem.grammar.names import plain_name
from newsitem.grammar.prose_names import glued_name, names_in_prose
from newsitem.grammar.quotes import MARKS
from newsitem.grammar.regions import is_region
from newsitem.grammar.wrapping import hard_starts
from newsitem.patterns import lazy_pattern
from newsitem.text import Hit, Slice

#: No place is longer.
LONGEST: Final = 160
_HARD: Final = lazy_pattern(rf"[\r\n{MARKS}]|\+\+")
_SOFT: Final = lazy_pattern(rf"[{MARKS}]|\+\+")
# `FILE: Place`: the mark belongs to the heading.
_FILE: Final = lazy_pattern(r"\b(?:file|archive)\s*[:.]", regex.IGNORECASE)
# `throwAarhus`: the break between a shot's last word and the place is lost without a blank.
_GLUED_TO_SMALL: Final = lazy_pattern(r"\p{Ll}{2,30}+(?=\p{Lu}\p{Ll})")
# `AT SEA`, `IN SPACE`, `NEAR BUTLER`, `UNKNOWN LOCATION`: a shouted word in front of the name is part of the place.
_POSITION: Final = lazy_pattern(r"(?:NEAR|OFF|OUTSIDE)\s")
_POSITION_BEFORE: Final = lazy_pattern(
    r"(?<!\S)(?:NEAR|OFF|OUTSIDE|UN(?:KNOWN|DISCLOSED)|AT(?=\s+SEA)|IN(?=\s+SPACE))\s+(?=\S)"
)
_LONGEST_POSITION: Final = 14
_MOST_WORDS: Final = 14
_SHOT_NUMBER: Final = lazy_pattern(r"\d{1,3}\.(?!\d)\S*")
_WORD: Final = lazy_pattern(r"[^\s,]+")
_PARTS: Final = lazy_pattern(",")
# Words with which names of several words begin or end.
_FIRST_WORDS: Final = frozenset(
    "abu addis al ash as at ar beit banja ben buenos cape ciudad costa cote dar deir den east el fort great ho hong"
    " kafr khan kuala la las le los mount nay new nizhny north novi novo phnom port porto puerto quezon rio saint salt"
    " san santa santiago santo sao south st st. sri tel upper veliky west".split()
)
_LAST_WORDS: Final = frozenset(
    "city town village district province county region island beach springs falls state municipality governorate camp"
    " area".split()
)
_SMALL: Final = frozenset(
    "of the de la del al el les le sur and es ed do da dos di en du des das dei van der den am space".split()
)
# Behind these at the end of a word no name goes on: `… READING (English): 'CUSTOMS' HERAT PROVINCE`.
_NO_NAME_GOES_ON: Final = (".", ":", ";", ")", "'", "’")
_COMPASS: Final = lazy_pattern(
    r"(?:north|south|east|west|central|northern|southern|eastern|western|mid)(?:[- ]?(?:east|west|central|ern))*",
    regex.IGNORECASE,
)


def clear_start(words: Slice, *, begins_clear: bool, width: int | None = None) -> int | None:
    """The start of the place at the end of the words, if a mark that ends a shot stands before it; else None.

    `begins_clear`: nothing of a shot can stand at the start of the words (a label or a closed quote ends there).
    `width`: the column at which lines were wrapped, if they were: then a break may say nothing.
    """
    near = words.cut(words.end - LONGEST, words.end)
    mark = max((hit.start for hit in near.finditer(_FILE)), default=None)
    if mark is not None and is_place_like(near.cut(mark, near.end)):
        return mark
    marks = [hit.end for hit in near.finditer(_HARD if width is None else _SOFT) if hit.end < near.end]
    starts = [] if width is None else [start for start in hard_starts(near, width) if start > words.start]
    boundary = max([*marks, *starts], default=None)
    if boundary is None and begins_clear and near.start == words.start:
        boundary = words.start
    if boundary is None:
        return None
    start = near.cut(boundary, near.end).lstrip(" .").start
    return start if is_place_like(near.cut(start, near.end)) else None


def likely_start(words: Slice, known: Iterable[str]) -> int:
    """The most likely start of the place at the end of the words.

    Args:
        words: the shot's words with the place at their end.
        known: places that stand on the page in clear positions; their country's part included.
    """
    text = words.raw.rstrip()
    folded = text.casefold().replace("\u00a0", " ")
    for place in sorted(known, key=len, reverse=True):
        if folded.endswith(place.casefold()):
            return words.start + len(text) - len(place)
    parts = words.split(_PARTS)
    if not parts:
        return words.start
    at = len(parts) - 1
    if at and _is_country(parts[at]):
        at -= 1
    while at and (_is_whole_part(parts[at]) or parts[at].match(_POSITION)):
        at -= 1
    start = _name_start(parts[at], alone=len(parts) == 1)
    near = words.cut(max(words.start, start - _LONGEST_POSITION), start + len("SPACE"))
    return next((hit.start for hit in near.finditer(_POSITION_BEFORE) if hit.end == start), start)


def is_place_like(words: Slice) -> bool:
    """Few words, each with a capital, a number, or one that places hold in small letters; no half of a quote."""
    text = words.text
    tokens = _WORD.findall(text)
    return (
        0 < len(tokens) <= _MOST_WORDS
        and not text.count('"') % 2
        and not any(map(_SHOT_NUMBER.fullmatch, tokens))
        and all(
            not word[0].islower()
            or word.lower() in _SMALL
            or _COMPASS.fullmatch(word)
            or word.lower() in _LAST_WORDS | {"off", "near", "outside"}
            or (word[1:2] in ("'", "’") and word[2:3].isupper())  # Côte d'Ivoire
            for word in tokens
        )
    )


def _is_country(part: Slice) -> bool:
    return country_code(part.text) is not None


def _is_whole_part(part: Slice) -> bool:
    """A part between two commas that is a region and no more: `ALASKA`, `Sichuan Province`, `ANTALYA`.

    Words of a shot in front of a city would make it two words at least.
    """
    words = part.text.split()
    return (
        len(words) == 1
        or is_region(part.text)
        or (len(words) <= 4 and words[-1].lower() in _LAST_WORDS - {"city", "town", "village"})
    )


def _name_start(part: Slice, *, alone: bool) -> int:
    """Where a place's name begins in the part before the first comma, which holds the shot's words too."""
    tokens = list(part.finditer(_WORD))
    if alone and _is_country(part):
        return part.start
    in_prose = names_in_prose(part.source)
    for count in (4, 3, 2, 1):
        if count <= len(tokens):
            first = tokens[-count].slice
            name, behind = part.cut(first.start, part.end), part.cut(first.end, part.end)
            if name.text.casefold() in in_prose and (count > 1 or is_shouted(part.text)):
                return name.start
            if count > 1 and alone and _is_country(name):
                return name.start
            glued = glued_name(part.source, first.raw, f" {behind.text}" if behind else "")
            if glued is not None:
                return first.start + glued
    return _start_of_name(tokens) if is_shouted(part.text) else _start_of_capitals(tokens)


def _start_of_name(tokens: list[Hit]) -> int:
    """Shouted words: the name is the last of them, with the words that names begin or end with."""
    at = len(tokens) - 1
    if tokens[at].slice.text.lower() in _LAST_WORDS and at:
        at -= 1
    while at and plain_name(tokens[at - 1].slice.text) in _FIRST_WORDS:
        at -= 1
    return tokens[at].start


def _start_of_capitals(tokens: list[Hit]) -> int:
    """`Screen showing bird count Dakar`: the name begins behind the last word in small letters."""
    at = len(tokens) - 1
    while (
        at
        and (not tokens[at - 1].slice.raw[0].islower() or _is_small_inside(tokens, at - 1))
        and not tokens[at - 1].slice.raw.endswith(_NO_NAME_GOES_ON)
    ):
        at -= 1
    glued = tokens[at].slice.match(_GLUED_TO_SMALL)
    return glued.end if glued else tokens[at].start


def _is_small_inside(tokens: list[Hit], at: int) -> bool:
    """A small word between two capitals: `Rio de Janeiro`."""
    word = tokens[at].slice.raw
    return (
        at > 0
        and word in ("de", "la", "del", "al", "el", "sur", "es", "da", "do", "of")
        and tokens[at - 1].slice.raw[0].isupper()
    )
