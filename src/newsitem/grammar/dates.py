"""Dates as agencies print them: ranges, months, years, FILE and RECENT; never guessed.

A row of `_FORMS` is one way to print a date: a pattern, and a function that makes of its groups a first and a last day.
The month of a pattern is any word; a date is one only if the word is the name of a month, in any language of the pages.
"""

import calendar
import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

import regex
from attrs import frozen

from newsitem.build import make
from newsitem.grammar.months import WEEKDAYS, month_number
from newsitem.grammar.recall import remembered
from newsitem.model import Date, Qualifier
from newsitem.patterns import lazy_pattern
from newsitem.text import Hit, Slice

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


def _day_to_day(n: dict[str, int]) -> Days:
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
    """`17-10-2022`, `04/10/2009`: day first, unless only month first makes a date."""
    day, month = (n["d1"], n["d2"]) if n["d2"] <= 12 else (n["d2"], n["d1"])
    one = datetime.date(n["y1"], month, day)
    return one, one


def _american(n: dict[str, int]) -> Days:
    """`09.13.2024` of DVIDS: month first."""
    return _numeric({**n, "d1": n["d2"], "d2": n["d1"]}) if n["d1"] <= 12 else _numeric(n)


def _iso(n: dict[str, int]) -> Days:
    one = datetime.date(n["y1"], n["d1"], n["d2"])
    return one, one


def _short_year(n: dict[str, int]) -> Days:
    """`22/09/98`: two digits of the year, in the century that brings it next to the page's year."""
    year = min((1900 + n["short"], 2000 + n["short"]), key=lambda full: abs(full - n["y2"]))
    one = datetime.date(year, n["m1"], n["d1"])
    return one, one


_NO_DATE: Final[Days] = (datetime.date.max, datetime.date.min)
# A date by its form, of a day that no calendar has.
_IMPOSSIBLE: Final[Days] = (datetime.date.max, datetime.date.max)
Reader = Callable[[dict[str, int]], Days]


@frozen(eq=False, repr=False)
class _Form:
    """A way to print a date. `numbers`: how many it has at least; `has_month`: whether it has a month as a word."""

    numbers: int
    has_month: bool
    pattern: regex.Pattern[str]
    read: Reader


def _forms(*rows: tuple[int, str, Reader]) -> tuple[_Form, ...]:
    return tuple(_Form(numbers, "<M" in template, _pattern(template), read) for numbers, template, read in rows)


# Longer forms stand before those that are a part of them.
_FORMS: Final = _forms(
    (3, "<Y1>[-/]<D1>[-/]<D2>(?!\\d)", _iso),  # 2022/12/23
    (3, "<M1>\\s*+<D1><->(?:<M2>\\s*+)<D2><_><Y2>", _day_to_day),  # JULY 29 - AUG. 2, 2025
    (4, "<M1>\\s*+<D1><_><Y1><-><M2>\\s*+<D2><_><Y2>", _day_to_day),  # Dec. 30, 2024 - Jan. 2, 2025
    (3, "<M1>\\s*+<D1><to><D2>(?<!\\d{3})(?!\\d)<_><Y2>", _day_to_day),  # April 4-5, 2025
    (2, "<M1>\\s*+<D1>(?!\\d)<_><Y2>", _day_to_day),  # AUG. 15, 2025
    (3, "<D1><_>?+<M1><_>?+(?:<Y1>)?+<-><D2><_>?+<M2><_><Y2>", _day_to_day),  # 30 May - 2 June 2024
    (3, "<D1><to><D2>(?:<_>|-)?+<M2>(?:<_>|-|/)<Y2>", _day_to_day),  # 04-05 May 2010 · 22-23 July, 2006
    (2, "<D1>(?:<_>|-)?+<M1>(?:<_>|-)<Y2>", _day_to_day),  # 12 April, 2015 · 3 de Marzo de 2022 · 14-Oct-2022
    (1, "<M1><to><M2><_><Y1>", _months),  # October/November 2001
    (1, "<M1><_><Y1>", _months),  # June 2024 · May, 2022
    (3, "<D1>\\.<D2>\\.<Y1>", _american),  # 03.14.2025
    (3, "<D1>[-/]<D2>[-/]<Y1>", _numeric),  # 17-10-2022
    (1, "<Y1>(?:<-><Y2>)?+", _years),  # 1996
)
_YEARLESS: Final = _forms(
    (2, "<M1>\\s*+<D1><to><D2>(?!\\d)", _day_to_day),
    (1, "<M1>\\s*+<D1>(?!\\d)", _day_to_day),
    (2, "<D1><to><D2>\\s*+<M2>(?!\\w)", _day_to_day),
    (1, "<D1>\\s*+<M1>(?!\\w)", _day_to_day),
    (3, "(?P<d1>\\d{1,2})/(?P<m1>\\d{1,2})/(?P<short>\\d\\d)(?!\\d)", _short_year),  # 22/09/98
    (2, "(?P<d1>\\d{1,2})/(?P<m1>\\d{1,2})(?![\\d/])", _day_to_day),  # 22/09
)
# What most dates are: `12 April 2015`, `April 12, 2015`. No form above it matches anything in these words.
_PLAIN: Final = lazy_pattern(
    r"(?<![\d.])(?<!\d:)(?:(?P<d1>\d{1,2})\s++(?P<m1>[^\W\d_]{3,12}),?\s++|(?P<m1>[^\W\d_]{3,12})\.?\s++(?P<d1>\d{1,2}),?\s++)"
    r"(?P<y2>(?:19|20)\d\d)"
)
_NUMBERS_OF_PLAIN: Final = 2
_FIRST_WORD: Final = lazy_pattern(r"[A-Za-z]++(?!\w)")
_NUMBER: Final = lazy_pattern(r"\d++")
_ANY: Final = lazy_pattern(r"\b(?:19|20)\d\d(?!\d)|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d(?!\d)")
_WEEKDAY: Final = lazy_pattern(rf"(?:{'|'.join(WEEKDAYS)})\b\.?,?\s++", regex.IGNORECASE)
_QUALIFIERS: Final[tuple[tuple[Qualifier, regex.Pattern[str]], ...]] = (
    # The first that is found is meant: `FILE - RECENT` counts as FILE, a date that is unknown is so under FILE too.
    (
        "unknown",
        lazy_pattern(
            r"\b(?:exact\s+)?(?:date(?:\s+and\s+location)?|location\s+and\s+date)\s+(?:is\s+)?(?:unknown|not\s+known|unspecified)\b",
            regex.I,
        ),
    ),
    ("file", lazy_pattern(r"\b(?:file|archives?|dokumentasi|archivos?)\b", regex.I)),
    ("recent", lazy_pattern(r"\b(?:recent(?:\s+footage)?|recientes?|r[ée]cente?s?)\b", regex.I)),
)
_AROUND: Final = " -–—/:,.()"
_BESIDE: Final = lazy_pattern(
    r"\b(?:released|recorded|filmed|shot|footage|on|date)\b|[\s\-–—/:,.()]++", regex.IGNORECASE
)
# Words besides months and days of the week with which a date may begin.
_FIRST_WORDS: Final = frozenset(
    "exact date location file archive archives dokumentasi archivo archivos recent recents recente recentes reciente"
    " recientes released recorded filmed shot footage on".split()
)
_WEEKDAYS: Final = tuple(WEEKDAYS)


@remembered
def read_date(words: Slice, year: int | None = None) -> Date | None:
    """The date that takes all of a slice, qualifiers included (`FILE - JUNE 2024`, `Feb. 20, 2024/File`, `RECENT`).

    Args:
        words: the printed date; all of it becomes `text`.
        year: the year that is meant where the page prints none.

    Returns:
        None if the words are no date, or name a day that does not exist.
    """
    words = words.strip(",;-–—")
    if not len(words) or len(words) > 80 or _begins_otherwise(words):
        return None
    found = _days_in(words, year)
    where, days = found or (words.cut(words.end, words.end), None)
    rest = f"{words.before(where).text} {words.after(where).text}".strip(_AROUND)
    qualifier = next((name for name, pattern in _QUALIFIERS if pattern.search(rest)), None) if rest else None
    if days is None and qualifier is None:
        return None
    for _, pattern in _QUALIFIERS if qualifier else ():
        rest = pattern.sub("", rest)
    if rest and _BESIDE.sub("", _WEEKDAY.sub("", rest + " ")):
        return None
    start, end = (days[0].isoformat(), days[1].isoformat()) if days else (None, None)
    return make(Date, text=words, start=start, end=end, qualifier=qualifier)


def _begins_otherwise(words: Slice) -> bool:
    """Whether some words begin with one with which no date does; other letters than those of English may be any."""
    hit = words.match(_FIRST_WORD)
    if hit is None:
        return False
    word = hit.slice.raw.lower()
    return word not in _FIRST_WORDS and not word.endswith(_WEEKDAYS) and month_number(word) is None


def may_name_year(words: Slice) -> bool:
    """Whether the first digits of a year stand anywhere in the words: without them they hold no date with a year."""
    raw = words.raw
    return "20" in raw or "19" in raw


def find_dates(words: Slice) -> Iterator[Slice]:
    """Every date with a year in running text, in order, without qualifiers. Never one inside another."""
    if not may_name_year(words):
        return iter(())
    return (where for where, days in _found(words) if days != _IMPOSSIBLE)


def find_impossible(words: Slice) -> Slice | None:
    """The first date in running text that no calendar has: `31 FEBRUARY 2025`."""
    if not may_name_year(words):
        return None
    return next((where for where, days in _found(words) if days == _IMPOSSIBLE), None)


@remembered
def _found(words: Slice) -> tuple[tuple[Slice, Days], ...]:
    return tuple(_searched(words))


def _searched(words: Slice) -> Iterator[tuple[Slice, Days]]:
    at = words.start
    while year := words.after(at).search(_ANY):
        # A date reaches at most two words and two numbers back from its year.
        around = words.cut(max(at, year.start - 44), year.end + 24)
        if plain := _plain_around(around, year):
            yield plain
            at = plain[0].end
            continue
        hits = [
            (hit.slice, days)
            for form in _possible(_FORMS, around)
            for hit in around.finditer(form.pattern)
            if hit.start <= year.start and hit.end >= year.end and (days := _days(hit.groups(), form.read)) != _NO_DATE
        ]
        # The longest is meant: the month of a day that does not exist is no date either.
        best, days = min(hits, key=lambda hit: (hit[0].start, -hit[0].end), default=(year.slice, _NO_DATE))
        if days != _NO_DATE:
            yield best, days
        at = best.end


def _plain_around(around: Slice, year: Hit) -> tuple[Slice, Days] | None:
    """A plain date that ends with a year, where no numbers but its own stand around.

    Then it is the longest: every other form that could hold the year begins behind its day, or needs more numbers.
    """
    hit = around.search(_PLAIN)
    if hit is None or hit.end != year.end or len(_NUMBER.findall(around.raw)) > _NUMBERS_OF_PLAIN:
        return None
    days = _days(hit.groups(), _day_to_day)
    return (hit.slice, days) if days not in (_NO_DATE, _IMPOSSIBLE) else None


def _possible(forms: Iterable[_Form], words: Slice) -> list[_Form]:
    """The forms for which the words have numbers enough, and letters where a month is one."""
    raw = words.raw
    numbers = len(_NUMBER.findall(raw))
    has_letters = any(map(str.isalpha, raw))
    return [form for form in forms if numbers >= form.numbers and (has_letters or not form.has_month)]


def _days_in(words: Slice, year: int | None) -> tuple[Slice, Days] | None:
    """The first form that matches somewhere in the words, with its first and last day."""
    plain = words.fullmatch(_PLAIN)
    days = _days(plain.groups(), _day_to_day) if plain else _NO_DATE
    if days not in (_NO_DATE, _IMPOSSIBLE):
        return words, days
    for form in _possible(_FORMS if year is None else _FORMS + _YEARLESS, words):
        for hit in words.finditer(form.pattern):
            days = _days(hit.groups(), form.read, year)
            if days == _IMPOSSIBLE:
                return None
            if days != _NO_DATE:
                return hit.slice, days
    return None


def _days(groups: Groups, reader: Reader, year: int | None = None) -> Days:
    try:
        numbers = _numbers(groups)
        if year is not None and not {"y1", "y2"} & numbers.keys():
            numbers["y2"] = year
        return reader(numbers)
    except (KeyError, AssertionError):  # a word that is no month, no year
        return _NO_DATE
    except ValueError:
        return _IMPOSSIBLE
