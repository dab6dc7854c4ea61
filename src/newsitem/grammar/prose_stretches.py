"""Sentences between shouted words: where running text begins that stands behind shots in capitals."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from newsitem.grammar.casing import is_shouted
from newsitem.grammar.wrapping import hard_starts
from newsitem.patterns import lazy_pattern
from newsitem.text import Hit, Slice

# `(8706-USA-ELECTION/TRUMP-UGC2)`, and two joined by `and`: the edits out of which a wrap is made.
_EDITS: Final = lazy_pattern(
    r"\(\s*\d{3,5}-\p{Lu}[^()\p{Ll}]{2,80}(?:\s*(?:,|/|&|and)\s*\d{3,5}-\p{Lu}[^()\p{Ll}]{2,80})*\s*\)"
)
_WORD: Final = lazy_pattern(r"\S++")
# A line of running text: small letters in one of its first three words, and no number, bracket or shouted words first.
_BEGINS_PROSE: Final = lazy_pattern(
    r"(?!\d{1,3}\.|\p{Lu}{2,}+\S*+\s++\p{Lu}{2})(?:[^\s(]++[^\S\r\n]++){0,2}?[^\s(]*?\p{Ll}"
)
_CLOSED: Final = lazy_pattern(r"[”\"]\s++(?=\p{Lu}\p{Ll})")
_LETTER: Final = lazy_pattern(r"\p{L}")
_LONGEST: Final = 3000
_FEWEST_WORDS: Final = 4


def stories_of_edits(words: Slice, starts: Sequence[int], width: int | None = None) -> list[Slice]:
    """The paragraphs of a wrap: each tells an edit and ends with its slug in brackets.

    Args:
        words: a shotlist.
        starts: the offsets at which one may begin at the earliest (behind the label and the shots' numbers), rising.
        width: the column at which lines were wrapped, if they were.
    """
    found: list[Slice] = []
    for hit in words.finditer(_EDITS):
        above = bisect_right(starts, hit.start)
        lowest = max(words.start, hit.start - _LONGEST, *starts[max(above - 1, 0) : above])
        lowest = max(lowest, found[-1].end if found else 0)
        found.append(words.cut(prose_start(words.cut(lowest, hit.start), width), hit.end))
    return found


def prose_start(words: Slice, width: int | None = None) -> int:
    """Where the running text at the end of some words begins: with its line, if that begins with it.

    Else it stands behind a closing mark, or behind the last shouted words that stand together.
    """
    words = words.lstrip()
    line = words.cut(_start_of_line(words, width), words.end)
    if line.match(_BEGINS_PROSE):
        return line.start
    mark = max((hit.end for hit in line.finditer(_CLOSED)), default=line.start)
    hits = list(line.cut(mark, line.end).finditer(_WORD))
    first = max((at + 2 for at, pair in enumerate(pairwise(hits)) if _are_loud(*pair)), default=0)
    return next((hit.start for hit in hits[first:] if hit.slice.search(_LETTER)), line.end)


def loud_start(words: Slice) -> int | None:
    """Where the first two shouted words stand together in running text; None if none do."""
    return next((one.start for one, after in pairwise(words.finditer(_WORD)) if _are_loud(one, after)), None)


def begins_prose(words: Slice) -> bool:
    """Whether some words begin with running text: small letters, no number and no bracket."""
    return words.match(_BEGINS_PROSE) is not None


def prose_behind(words: Slice) -> int | None:
    """Where running text of some words begins behind shouted ones; None if there is none."""
    last = max((two.end for one, two in pairwise(words.finditer(_WORD)) if _are_loud(one, two)), default=words.start)
    rest = words.cut(last, words.end).lstrip()
    return rest.start if len(rest.text.split()) >= _FEWEST_WORDS and rest.match(_BEGINS_PROSE) else None


def _are_loud(one: Hit, two: Hit) -> bool:
    """Whether two words are shouted together; a sentence that ends in a short form ends between them."""
    return _is_loud(one.slice.text) and _is_loud(two.slice.text) and one.slice.raw[-1:] not in ".!?"


def _start_of_line(words: Slice, width: int | None) -> int:
    if width is not None:
        return max(hard_starts(words, width), default=words.start)
    return words.lines()[-1].start if words else words.start


def _is_loud(word: str) -> bool:
    return is_shouted(word) and sum(map(str.isalpha, word)) > 1
