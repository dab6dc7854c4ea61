"""Places that stand in a text without any mark: `Mirriah, Niger` behind a shot, several places in one field."""

from typing import Final

from newsitem.grammar.countries import country_code
from newsitem.grammar.shot_lines import names_size
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

_COMMA: Final = lazy_pattern(",")
_SEPARATOR: Final = lazy_pattern(r"[,;/]")
_AND: Final = lazy_pattern(r"\s(?:and|&)\s")
_WORD: Final = lazy_pattern(r"[^\s,]+")
# A place behind one of these is part of a sentence.
_PREPOSITION: Final = lazy_pattern(r"\b(?:in|at|of|near|from|to|outside|for|through|around|into|across)\s++\Z")
_CAPITALS: Final = lazy_pattern(r"(?:\p{Lu}[^\s,]*\s++(?:(?:de|la|del|al|el|es|da|do|of)\s++)?+){0,6}+\p{Lu}[^\s,]*\Z")
_MOST_WORDS_OF_COUNTRY: Final = 6
_LONGEST: Final = 160


def lists_several(words: Slice) -> bool:
    """Whether a field names several places: `Djibouti, Kenya, Somalia`, `Mao and Bol, Chad`, `Malawi; Kenya`."""
    parts = [part.text for part in words.split(_SEPARATOR)]
    countries = sum(country_code(part) is not None for part in parts)
    joined = any(_AND.search(part) and country_code(part) is None for part in parts)
    return countries > 1 or joined or ";" in words.raw


def ends_in_place(words: Slice) -> bool:
    """Whether words end in `Name, Country`, not as a part of a sentence (`arriving in Bol, Chad`)."""
    near = words.cut(words.end - _LONGEST, words.end)
    line = near.lines()[-1] if near else near
    commas = list(line.finditer(_COMMA))
    for comma in reversed(commas[-3:]):
        country = line.after(comma).text
        name = line.before(comma).rstrip()
        if not (country[:1].isupper() and country_code(country)):
            continue
        first = name.cut(name.end - 80, name.end).search(_CAPITALS)
        if first is None or names_size(first.slice):
            return False
        return name.cut(first.start - 12, first.start).search(_PREPOSITION) is None
    return False


def end_of_place(words: Slice) -> int | None:
    """Where the place ends with which the words begin; None if they begin with none that names its country."""
    near = words.lstrip()
    near = near.cut(near.start, near.start + _LONGEST)
    line = near.lines()[0] if near else near
    for comma in line.finditer(_COMMA):
        tokens = [hit.end for hit in line.after(comma).finditer(_WORD)][:_MOST_WORDS_OF_COUNTRY]
        for end in reversed(tokens):
            country = line.cut(comma.end, end).text
            if country[:1].isupper() and country_code(country):
                return end
    return None
