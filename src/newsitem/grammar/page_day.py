"""The day in brackets with which a description begins: `(14 Oct 1998)`."""

from typing import Final

from newsitem.grammar.dates import read_date
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice
from newsitem.values import value

_DAY: Final = lazy_pattern(r"\s*+\(\s*+(?P<day>\d{1,2}\s++\p{L}{3,12}\.?,?\s++(?:19|20)\d\d)\s*+\)")


@value(eq=False, repr=False)
class Dated:
    """A text without the day in front of it, and that day. `year`: None without one."""

    day: Slice | None
    year: int | None
    rest: Slice


def without_day(words: Slice) -> Dated:
    """Cuts the day off the beginning of a text."""
    hit = words.match(_DAY)
    day = hit["day"] if hit else None
    date = read_date(day) if day is not None else None
    if hit is None or date is None or date.start is None:
        return Dated(None, None, words)
    return Dated(day, int(date.start[:4]), words.after(hit))
