"""Where the place of a heading begins when no line break says so.

Copies lose line breaks, and then the words of the shot before run into the place: `… PLASTIC CRATE ANKARA, TÜRKİYE (`,
or without any blank: `BREAKWATERIZMIR, TÜRKİYE - `. What helps, in this order: a mark that ends a shot (a line break, a
closing quote, a bracket), a place that stands on the page in a clear position, a country's name, capitals.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

import regex

from newsitem.grammar.casing import is_shouted, title_case
from newsitem.grammar.countries import country_code
from newsitem.grammar.names import plain_name
from newsitem.grammar.places import REGIONS
from newsitem.grammar.quotes import MARKS
from newsitem.text import Hit, Slice, Source

#: No place is longer.
LONGEST: Final = 160
_HARD: Final = regex.compile(rf"[\r\n{MARKS}]|\+\+|\b(?:file|archive)\s*:")
_MOST_WORDS: Final = 14
_SHOT_NUMBER: Final = regex.compile(r"\d{1,3}\.")
_WORD: Final = regex.compile(r"[^\s,]+")
_PARTS: Final = regex.compile(",")
_CAPITALISED: Final = regex.compile(r"\p{Lu}[\p{Ll}’'-]++(?:[ ](?:(?:de|la|del|al|el|of)[ ])?+\p{Lu}[\p{Ll}’'-]++)++")
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
_SMALL: Final = frozenset("of the de la del al el les le sur and es ed do da dos di en".split())
_COMPASS: Final = regex.compile(
    r"(?:north|south|east|west|central|northern|southern|eastern|western|mid)(?:[- ]?(?:east|west|central|ern))*",
    regex.IGNORECASE,
)


def clear_start(words: Slice, *, begins_clear: bool) -> int | None:
    """The start of the place at the end of the words, if a mark that ends a shot stands before it; else None.

    `begins_clear`: nothing of a shot can stand at the start of the words (a label or a closed quote ends there).
    """
    near = words.cut(words.end - LONGEST, words.end)
    boundary = max((hit.end for hit in near.finditer(_HARD) if hit.end < near.end), default=None)
    if boundary is None and begins_clear and near.start == words.start:
        boundary = words.start
    if boundary is None:
        return None
    start = near.cut(boundary, near.end).lstrip(" .").start
    return start if _is_place_like(near.cut(start, near.end)) else None


def likely_start(words: Slice, known: Iterable[str]) -> int:
    """The most likely start of the place at the end of the words.

    Args:
        words: the shot's words with the place at their end.
        known: places that stand on the page in clear positions; their country's part included.
    """
    text = words.raw.rstrip()
    folded = text.casefold()
    for place in sorted(known, key=len, reverse=True):
        if folded.endswith(place.casefold()):
            return words.start + len(text) - len(place)
    parts = words.split(_PARTS)
    if not parts:
        return words.start
    at = len(parts) - 1
    if at and _is_country(parts[at]):
        at -= 1
    while at and _is_whole_region(parts[at]):
        at -= 1
    return _name_start(parts[at], alone=len(parts) == 1)


def _is_place_like(words: Slice) -> bool:
    """Few words, each with a capital, a number, or one that places hold in small letters."""
    tokens = _WORD.findall(words.text)
    return (
        0 < len(tokens) <= _MOST_WORDS
        and not any(map(_SHOT_NUMBER.fullmatch, tokens))
        and all(
            not word[0].islower()
            or word.lower() in _SMALL
            or _COMPASS.fullmatch(word)
            or word.lower() in _LAST_WORDS | {"off", "near", "outside"}
            for word in tokens
        )
    )


def _is_country(part: Slice) -> bool:
    return country_code(part.text) is not None


def _is_whole_region(part: Slice) -> bool:
    """A part that is nothing but a region: `ALASKA`, `Sichuan Province`, `SÃO MIGUEL ISLAND`."""
    words = part.text.split()
    return plain_name(part.text) in REGIONS or (
        1 < len(words) <= 4 and words[-1].lower() in _LAST_WORDS - {"city", "town", "village"}
    )


def _name_start(part: Slice, *, alone: bool) -> int:
    """Where a place's name begins in the part before the first comma, which holds the shot's words too."""
    tokens = list(part.finditer(_WORD))
    if alone and _is_country(part):
        return part.start
    if not is_shouted(part.text):
        return _start_of_capitals(part)
    in_prose = _names_in_prose(part.source)
    for count in (4, 3, 2):
        if count <= len(tokens):
            name = part.cut(tokens[-count].start, part.end)
            if title_case(name.text) in in_prose or (alone and _is_country(name)):
                return name.start
    at = len(tokens) - 1
    if tokens[at].slice.text.lower() in _LAST_WORDS and at:
        at -= 1
    while at and plain_name(tokens[at - 1].slice.text) in _FIRST_WORDS:
        at -= 1
    return tokens[at].start


@lru_cache(maxsize=2)
def _names_in_prose(source: Source) -> frozenset[str]:
    """Names of two to four words that the page prints in small letters somewhere (`Tel Aviv`, in the storyline)."""
    names: set[str] = set()
    for hit in source.whole.finditer(_CAPITALISED):
        words = hit.slice.text.split()[:12]
        for count in (2, 3, 4):
            names |= {" ".join(words[at : at + count]) for at in range(len(words) - count + 1)}
    return frozenset(names)


def _start_of_capitals(part: Slice) -> int:
    """`Screen showing bird count Dakar`: the name begins behind the last word in small letters."""
    tokens = list(part.finditer(_WORD))
    at = len(tokens) - 1
    while (
        at
        and (not tokens[at - 1].slice.raw[0].islower() or _is_small_inside(tokens, at - 1))
        and not tokens[at - 1].slice.raw.endswith(".")
    ):
        at -= 1
    return tokens[at].start


def _is_small_inside(tokens: list[Hit], at: int) -> bool:
    """A small word between two capitals: `Rio de Janeiro`."""
    word = tokens[at].slice.raw
    return (
        at > 0
        and word in ("de", "la", "del", "al", "el", "sur", "es", "da", "do", "of")
        and tokens[at - 1].slice.raw[0].isupper()
    )
