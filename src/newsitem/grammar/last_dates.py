"""The date at the end of some words, also where it has lost the blank before it: `COLOMBIAJULY 7, 2021`."""

from typing import Final

from newsitem.grammar.dates import find_dates, read_date
from newsitem.grammar.months import month_number
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

# Month first: nothing parts the name of a month from the letters before it.
_MONTH_FIRST: Final = lazy_pattern(
    r"(?P<word>\p{L}{3,40}+)\.?\s*+\d{1,2}(?:st|nd|rd|th)?(?:\s*+[-–&]\s*+\d{1,2})?+[\s,]++(?:19|20)\d\d\Z"
)
_LONGEST: Final = 60
_LONGEST_MONTH: Final = 12


def last_date(words: Slice) -> Slice | None:
    """The date with which some words end, or their whole last line if that is one (`ARCHIVO`, `RECENT`)."""
    words = words.rstrip(" ,.:-–—")
    near = words.cut(words.end - _LONGEST, words.end)
    lines = near.lines()
    if not lines:
        return None
    if lines[-1].starts_line() and read_date(lines[-1]):
        return lines[-1]
    if glued := _month_first(near):
        return glued
    dates = list(find_dates(near))
    return dates[-1] if dates and dates[-1].end == near.end else None


def _month_first(near: Slice) -> Slice | None:
    hit = near.search(_MONTH_FIRST)
    word = hit["word"] if hit else None
    if word is None:
        return None
    for length in range(min(len(word), _LONGEST_MONTH), 2, -1):
        start = word.end - length
        if month_number(near.cut(start, word.end).raw) and read_date(near.cut(start, near.end)):
            return near.cut(start, near.end)
    return None
