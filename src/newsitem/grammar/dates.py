"""Dates as agencies print them, out of a table of forms: ranges, months, years, FILE and RECENT; never guessed."""

from collections.abc import Iterator
from typing import Final

import regex

from newsitem.build import make
from newsitem.grammar.date_forms import (
    FORMS,
    IMPOSSIBLE,
    NO_DATE,
    NUMBER,
    YEARLESS,
    Days,
    day_to_day,
    days_of,
    possible_forms,
)
from newsitem.grammar.months import WEEKDAYS, month_number
from newsitem.grammar.recall import remembered
from newsitem.model import Date, Qualifier
from newsitem.patterns import lazy_pattern
from newsitem.text import Hit, Slice

#: A day of the week, with what stands behind it.
WEEKDAY: Final = lazy_pattern(rf"\b(?:{'|'.join(WEEKDAYS)})\b\.?,?(?:\s++|\Z)", regex.IGNORECASE)
# What most dates are: `12 April 2015`, `April 12, 2015`. No form that stands above theirs matches anything in
# these words.
_PLAIN: Final = lazy_pattern(
    r"(?<![\d.])(?<!\d:)(?:(?P<d1>\d{1,2})\s++(?P<m1>[^\W\d_]{3,12}),?\s++|(?P<m1>[^\W\d_]{3,12})\.?\s++(?P<d1>\d{1,2}),?\s++)"
    r"(?P<y2>(?:19|20)\d\d)"
)
_NUMBERS_OF_PLAIN: Final = 2
_FIRST_WORD: Final = lazy_pattern(r"[A-Za-z]++(?!\w)")
_ANY: Final = lazy_pattern(r"\b(?:19|20)\d\d(?!\d)|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d(?!\d)")
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
    if rest and _BESIDE.sub("", WEEKDAY.sub("", rest + " ")):
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
    return (where for where, days in _found(words) if days != IMPOSSIBLE)


def find_impossible(words: Slice) -> Slice | None:
    """The first date in running text that no calendar has: `31 FEBRUARY 2025`."""
    if not may_name_year(words):
        return None
    return next((where for where, days in _found(words) if days == IMPOSSIBLE), None)


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
            for form in possible_forms(FORMS, around)
            for hit in around.finditer(form.pattern)
            if hit.start <= year.start and hit.end >= year.end and (days := days_of(hit.groups(), form.read)) != NO_DATE
        ]
        # The longest is meant: the month of a day that does not exist is no date either.
        best, days = min(hits, key=lambda hit: (hit[0].start, -hit[0].end), default=(year.slice, NO_DATE))
        if days != NO_DATE:
            yield best, days
        at = best.end


def _plain_around(around: Slice, year: Hit) -> tuple[Slice, Days] | None:
    """A plain date that ends with a year, where no numbers but its own stand around.

    Then it is the longest: every other form that could hold the year begins behind its day, or needs more numbers.
    """
    hit = around.search(_PLAIN)
    if hit is None or hit.end != year.end or len(NUMBER.findall(around.raw)) > _NUMBERS_OF_PLAIN:
        return None
    days = days_of(hit.groups(), day_to_day)
    return (hit.slice, days) if days not in (NO_DATE, IMPOSSIBLE) else None


def _days_in(words: Slice, year: int | None) -> tuple[Slice, Days] | None:
    """The first form that matches somewhere in the words, with its first and last day."""
    plain = words.fullmatch(_PLAIN)
    days = days_of(plain.groups(), day_to_day) if plain else NO_DATE
    if days not in (NO_DATE, IMPOSSIBLE):
        return words, days
    for form in possible_forms(FORMS if year is None else FORMS + YEARLESS, words):
        for hit in words.finditer(form.pattern):
            days = days_of(hit.groups(), form.read, year)
            if days == IMPOSSIBLE:
                return None
            if days != NO_DATE:
                return hit.slice, days
    return None
