"""The ways to print a date: a table of forms, each with a pattern and with what makes days of its groups.

The month of a pattern is any word; a date is one only if the word is the name of a month, in any language of the pages.
"""

import calendar
import datetime
from collections.abc import Callable, Iterable, Mapping
from typing import Final

import regex
from attrs import frozen

from newsitem.grammar.months import month_number
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

Groups = Mapping[str, str | None]
Days = tuple[datetime.date, datetime.date]

_D: Final = r"(?P<d{n}>\d{{1,2}})(?:st|nd|rd|th|er|º|ro)?"
_M: Final = r"(?P<m{n}>[^\W\d_]{{3,12}})\.?"
_Y: Final = r"(?P<y{n}>(?:19|20)\d\d)(?!\d)"
_TO: Final = r"\s*+(?:[-–—/&,]|and|to|y|et|dan)\s*+"
_DASH: Final = r"\s*+(?:[-–—]|to)\s*+"
_GAP: Final = r"(?:[\s,]++(?:(?:de|del|d[e'’])\s++)?+)"


def _pattern(template: str) -> regex.Pattern[str]:
    for name, part in (("D", _D), ("M", _M), ("Y", _Y)):
        for number in "12":
            template = template.replace(f"<{name}{number}>", part.format(n=number))
    template = template.replace("<_>", _GAP).replace("<to>", _TO).replace("<->", _DASH)
    return lazy_pattern(rf"(?<![\d.])(?<!\d:)(?:{template})", regex.IGNORECASE)


def _numbers(groups: Groups) -> dict[str, int]:
    """The groups as numbers; a KeyError for a word that is no month."""
    out = {}
    for name, words in groups.items():
        if words is not None:
            number = int(words) if words.isdecimal() else month_number(words)
            if number is None:
                raise KeyError(words)
            out[name] = number
    return out


def day_to_day(n: dict[str, int]) -> Days:
    """From d1 (m1, y1) to d2 (m2, y2), where what is missing on one side is that of the other."""
    year, month = n.get("y2", n.get("y1")), n.get("m1", n.get("m2"))
    assert year is not None  # noqa: S101  every form has a year, or the caller gave it
    assert month is not None  # noqa: S101
    month2 = n.get("m2", month)
    first_year = n.get("y1", year - 1 if month > month2 else year)
    first = datetime.date(first_year, month, n["d1"])
    last = datetime.date(year, month2, n.get("d2", n["d1"]))
    if last < first:
        raise ValueError("a range that runs backwards")
    return first, last


def _months(n: dict[str, int]) -> Days:
    """Whole months, from m1 to m2; December to January begins in the year before."""
    year, first, last = n["y1"], n["m1"], n.get("m2", n["m1"])
    start = datetime.date(year - (first > last), first, 1)
    return start, datetime.date(year, last, calendar.monthrange(year, last)[1])


def _years(n: dict[str, int]) -> Days:
    first, last = n["y1"], n.get("y2", n["y1"])
    if last < first:
        raise ValueError("a range that runs backwards")
    return datetime.date(first, 1, 1), datetime.date(last, 12, 31)


def _numeric(n: dict[str, int]) -> Days:
    """`17-10-2022`, `04/10/2009`, `04.10.2009`: day first, unless only month first makes a date."""
    day, month = (n["d1"], n["d2"]) if n["d2"] <= 12 else (n["d2"], n["d1"])
    one = datetime.date(n["y1"], month, day)
    return one, one


def _iso(n: dict[str, int]) -> Days:
    one = datetime.date(n["y1"], n["d1"], n["d2"])
    return one, one


def _short_year(n: dict[str, int]) -> Days:
    """`22/09/98`: two digits of the year, in the century that brings it next to the page's year."""
    year = min((1900 + n["short"], 2000 + n["short"]), key=lambda full: abs(full - n["y2"]))
    one = datetime.date(year, n["m1"], n["d1"])
    return one, one


#: Words that are no date, though they have its form.
NO_DATE: Final[Days] = (datetime.date.max, datetime.date.min)
#: A date by its form, of a day that no calendar has.
IMPOSSIBLE: Final[Days] = (datetime.date.max, datetime.date.max)
Reader = Callable[[dict[str, int]], Days]


@frozen(eq=False, repr=False)
class Form:
    """A way to print a date. `numbers`: how many it has at least; `has_month`: whether it has a month as a word."""

    numbers: int
    has_month: bool
    pattern: regex.Pattern[str]
    read: Reader


def _forms(*rows: tuple[int, str, Reader]) -> tuple[Form, ...]:
    return tuple(Form(numbers, "<M" in template, _pattern(template), read) for numbers, template, read in rows)


#: Longer forms stand before those that are a part of them.
FORMS: Final = _forms(
    (3, "<Y1>[-/]<D1>[-/]<D2>(?!\\d)", _iso),  # 2022/12/23
    (3, "<M1>\\s*+<D1><->(?:<M2>\\s*+)<D2><_><Y2>", day_to_day),  # JULY 29 - AUG. 2, 2025
    (4, "<M1>\\s*+<D1><_><Y1><-><M2>\\s*+<D2><_><Y2>", day_to_day),  # Dec. 30, 2024 - Jan. 2, 2025
    (3, "<M1>\\s*+<D1><to><D2>(?<!\\d{3})(?!\\d)<_><Y2>", day_to_day),  # April 4-5, 2025
    (2, "<M1>\\s*+<D1>(?!\\d)<_><Y2>", day_to_day),  # AUG. 15, 2025
    (3, "<D1><_>?+<M1><_>?+(?:<Y1>)?+<-><D2><_>?+<M2><_><Y2>", day_to_day),  # 30 May - 2 June 2024
    (3, "<D1><to><D2>(?:<_>|-)?+<M2>(?:<_>|-|/)<Y2>", day_to_day),  # 04-05 May 2010 · 22-23 July, 2006
    (2, "<D1>(?:<_>|-)?+<M1>(?:<_>|-)<Y2>", day_to_day),  # 12 April, 2015 · 3 de Marzo de 2022 · 14-Oct-2022
    (1, "<M1><to><M2><_><Y1>", _months),  # October/November 2001
    (1, "<M1><_><Y1>", _months),  # June 2024 · May, 2022
    (3, "<D1>\\.<D2>\\.<Y1>", _numeric),  # 17.10.2022
    (3, "<D1>[-/]<D2>[-/]<Y1>", _numeric),  # 17-10-2022
    (1, "<Y1>(?:<-><Y2>)?+", _years),  # 1996
)
#: The same without a year.
YEARLESS: Final = _forms(
    (2, "<M1>\\s*+<D1><to><D2>(?!\\d)", day_to_day),
    (1, "<M1>\\s*+<D1>(?!\\d)", day_to_day),
    (2, "<D1><to><D2>\\s*+<M2>(?!\\w)", day_to_day),
    (1, "<D1>\\s*+<M1>(?!\\w)", day_to_day),
    (3, "(?P<d1>\\d{1,2})/(?P<m1>\\d{1,2})/(?P<short>\\d\\d)(?!\\d)", _short_year),  # 22/09/98
    (2, "(?P<d1>\\d{1,2})/(?P<m1>\\d{1,2})(?![\\d/])", day_to_day),  # 22/09
)
NUMBER: Final = lazy_pattern(r"\d++")


def possible_forms(forms: Iterable[Form], words: Slice) -> list[Form]:
    """The forms for which the words have numbers enough, and letters where a month is one."""
    raw = words.raw
    numbers = len(NUMBER.findall(raw))
    has_letters = any(map(str.isalpha, raw))
    return [form for form in forms if numbers >= form.numbers and (has_letters or not form.has_month)]


def days_of(groups: Groups, reader: Reader, year: int | None = None) -> Days:
    """The first and last day that the groups of a form say; `NO_DATE`, `IMPOSSIBLE` where they say none.

    `year`: what is meant where none is among them.
    """
    try:
        numbers = _numbers(groups)
        if year is not None and not {"y1", "y2"} & numbers.keys():
            numbers["y2"] = year
        return reader(numbers)
    except (KeyError, AssertionError):  # a word that is no month, no year
        return NO_DATE
    except ValueError:
        return IMPOSSIBLE
