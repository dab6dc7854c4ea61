"""The words of a date, a clock or a length of time: whether they say what the fields of a restriction say."""

import datetime
import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final

from newsitem.rights.plain import plain

_NUMBER: Final = re.compile(r"(\d+)([a-z]*)")
_SUFFIXES: Final = frozenset("st nd rd th gmt utc z h hrs hours am pm er".split())
_ZONES: Final = frozenset(
    "gmt utc ut z bst cet cest eet eest msk est edt mst mdt pst pdt et ct wib hkt sgt jst kst aest aedt ist".split()
)
_BESIDE: Final = _ZONES | {"local", "time", "hrs", "hours", "am", "pm", "a", "p", "m", "de", "of"}
_LANGUAGES: Final = ("en", "es", "fr", "de", "it", "pt", "id", "tr")
_UNITS: Final = {
    "S": "second seconds sec secs s", "TM": "minute minutes min mins m", "H": "hour hours hr hrs h", "D": "day days d",
    "W": "week weeks", "M": "month months", "Y": "year years",
}  # fmt: skip
_WORDS_OF_NUMBERS: Final = {
    word: number
    for number, words in {
        1: "one a an", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine",
        10: "ten", 11: "eleven", 12: "twelve", 14: "fourteen", 15: "fifteen", 20: "twenty", 24: "twentyfour",
        30: "thirty", 48: "fortyeight", 60: "sixty", 90: "ninety",
    }.items()
    for word in words.split()
}  # fmt: skip
_PERIOD: Final = re.compile(r"P(?P<time>T)?(?P<number>\d+)(?P<unit>[YMWDHS])")
_NUMERIC_DATE: Final = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d\d)(?!\d)")


def unsaid_by_moment(words: Iterable[str], until: str) -> list[str]:
    """Those of some plain words that are no part of a date or date-time."""
    try:
        moment = datetime.datetime.fromisoformat(until)
    except ValueError:
        return list(words)
    numbers = {moment.year, moment.year % 100, moment.month, moment.day}
    if len(until) > len("2025-01-01"):
        hour, minute = moment.hour, moment.minute
        numbers |= {hour, hour % 12 or 12, minute, moment.second, hour * 100 + minute, (hour % 12 or 12) * 100 + minute}
        numbers |= {0} if not hour else set()
    names = _month_names(moment.month) | _day_names(moment.weekday()) | _BESIDE
    return [word for word in words if word not in names and not _is_number(word, numbers)]


def unsaid_by_period(words: Iterable[str], period: str) -> list[str]:
    """Those of some plain words that are no part of a length of time."""
    found = _PERIOD.fullmatch(period)
    if found is None:
        return list(words)
    number = int(found["number"])
    unit = "TM" if found["time"] and found["unit"] == "M" else found["unit"]
    units = frozenset(_UNITS[unit].split())
    joined = " ".join(words).replace("forty eight", "fortyeight").replace("twenty four", "twentyfour").split()
    return [word for word in joined if word not in units and not _is_count(word, number, units)]


def can_be_turned(text: str) -> bool:
    """Whether a numeric date in the words may be read with its day first or with its month first."""
    return any(int(a) <= 12 and int(b) <= 12 and int(a) != int(b) for a, b in _NUMERIC_DATE.findall(text))


def turned(until: str) -> str:
    """A date or date-time with its day and month exchanged."""
    return f"{until[:5]}{until[8:10]}-{until[5:7]}{until[10:]}"


def _is_number(word: str, numbers: set[int]) -> bool:
    found = _NUMBER.fullmatch(word)
    return found is not None and int(found[1]) in numbers and (not found[2] or found[2] in _SUFFIXES)


def _is_count(word: str, number: int, units: frozenset[str]) -> bool:
    found = _NUMBER.fullmatch(word)
    if found is None:
        return _WORDS_OF_NUMBERS.get(word) == number
    return int(found[1]) == number and (not found[2] or found[2] in units)


@lru_cache(maxsize=16)
def _month_names(month: int) -> frozenset[str]:
    names = {names[month] for names in _calendars("months") if month in names}
    return frozenset(names | {"sept"} if month == 9 else names)


@lru_cache(maxsize=8)
def _day_names(day: int) -> frozenset[str]:
    return frozenset(names[day] for names in _calendars("days") if day in names)


@cache
def _calendars(what: str) -> tuple[dict[int, str], ...]:
    """The names of months or days, long and short, in the languages of the pages."""
    from babel import Locale

    return tuple(
        {number: plain(name) for number, name in names.items()}
        for language in _LANGUAGES
        for names in (getattr(Locale.parse(language), what)["format"][width] for width in ("wide", "abbreviated"))
    )
