"""Points in time: a date with a clock and a zone, as far as they are printed."""

import datetime
from typing import Final

import regex

from newsitem.grammar.dates import WEEKDAY, find_dates, may_name_year, read_date
from newsitem.patterns import lazy_pattern
from newsitem.text import Hit, Slice, whole_number

# Zones that agencies name, in minutes from UTC. `ET`, `CST` and other letters that mean several zones stay out.
_ZONES: Final = {
    "gmt": 0, "utc": 0, "z": 0, "ut": 0, "bst": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180,
    "est": -300, "edt": -240, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    "wib": 420, "hkt": 480, "sgt": 480, "jst": 540, "kst": 540, "aest": 600, "aedt": 660,
}  # fmt: skip
_CLOCK: Final = lazy_pattern(
    r"(?<![\d.,/-])(?P<h>[01]?\d|2[0-4])(?:[:.h](?P<m>[0-5]\d)(?::(?P<s>[0-5]\d)(?:\.\d+)?)?|(?P<m>[0-5]\d)(?=\s*(?:hrs|hours|gmt|utc|local|on\b|\w{3,4}\b))|(?=\s*[ap]\.?m\b))"
    r"(?:\s*(?P<half>[ap])\.?\s?m\b\.?)?(?:\s*(?:hrs?|hours)\b)?"
    rf"(?:\s*\(?(?P<zone>{'|'.join(sorted(_ZONES, key=len, reverse=True))})\b\)?"
    r"|\s*(?P<offset>[+-](?:0\d|1[0-4]):?[0-5]\d)(?!\d))?",
    regex.IGNORECASE,
)
_YEAR: Final = lazy_pattern(r"\d{4}")
_OF_CLOCK: Final = lazy_pattern(
    rf"\s*(?:hrs?|hours|local|on|et|ct|mt|pt|ist|cst|{'|'.join(_ZONES)})\b", regex.IGNORECASE
)
_AROUND: Final = lazy_pattern(r"(?:at|on|by|,|\s|T|-|–|local\s+time|hrs?)++", regex.IGNORECASE)


def read_moment(words: Slice) -> str | None:
    """The ISO 8601 date or date-time that takes all of a slice, to the precision printed (`2016-05-12T09:05`).

    A clock of 00:00:00 says nothing and is left out. None if the words are no single day.
    """
    if not may_name_year(words):
        return None
    hits = list(find_dates(words))
    if len(hits) == 1:
        before, behind = words.before(hits[0]), words.after(hits[0])
        if not before and not behind:
            return _single_day(hits[0])
        rest = f"{before.text} {behind.text}"
        clock = behind.search(_CLOCK) or before.search(_CLOCK)
        if clock is not None:
            rest = rest.replace(clock.slice.text, "", 1)
        day = _single_day(hits[0])
        if day and not _AROUND.sub("", WEEKDAY.sub("", rest)):
            return day + _time(clock, midnight="")
    date = read_date(words)
    return date.start if date and date.start == date.end else None


def find_moment(words: Slice) -> str | None:
    """The first day in the words with the clock beside it, if one is printed: `1500GMT on July 16, 2024`.

    A month or year alone gives its last day: `no use after June 2024` allows all of June.
    """
    years = None
    for hit in find_dates(words):
        date = read_date(hit)
        if date is None or date.end is None:
            continue
        if not hit.fullmatch(_YEAR):
            return date.end + _time(_clock_beside(words, hit), midnight="T00:00")
        if years is None and not words.after(hit).match(_OF_CLOCK):  # `2000 GMT` is no year
            years = date.end
    return years


def _clock_beside(words: Slice, date: Slice) -> Hit | None:
    behind = words.after(date).cut(date.end, date.end + 30).search(_CLOCK)
    return behind or next(iter(reversed(list(words.before(date).finditer(_CLOCK)))), None)


def _single_day(words: Slice) -> str | None:
    date = read_date(words)
    return date.start if date and date.start == date.end else None


def _time(clock: Hit | None, midnight: str) -> str:
    """`T15:00Z` of a printed clock; nothing without one."""
    if clock is None:
        return ""
    groups = clock.groups()
    hour, minute, second = (whole_number(groups[name] or "0") for name in "hms")
    if groups["half"] and hour <= 12:  # 16:46 PM is a 24-hour clock with a mark too many
        hour = hour % 12 + (12 if groups["half"].lower() == "p" else 0)
    if not (hour or minute or second):
        return midnight + (_zone(groups) if midnight else "")
    if hour == 24:
        return ""
    printed = f"T{hour:02}:{minute:02}" + (f":{second:02}" if second else "")
    return printed + _zone(groups)


def _zone(groups: dict[str, str | None]) -> str:
    if groups["offset"]:
        digits = groups["offset"].replace(":", "")
        return "Z" if digits[1:] == "0000" else f"{digits[:3]}:{digits[3:]}"
    if not groups["zone"]:
        return ""
    minutes = _ZONES[groups["zone"].lower()]
    return "Z" if minutes == 0 else f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def iso_moment(words: str) -> str | None:
    """A machine's date or date-time (JSON-LD, `<time datetime>`), with `Z` for UTC; None if it is none."""
    words = words.strip()
    try:
        if len(words) <= 10:
            return datetime.date.fromisoformat(words).isoformat()
        moment = datetime.datetime.fromisoformat(words).replace(microsecond=0)
    except ValueError:
        return None
    text = moment.isoformat(timespec="seconds" if moment.second else "minutes")
    return text.removesuffix("+00:00") + "Z" if text.endswith("+00:00") else text
