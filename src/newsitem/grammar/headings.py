"""Shot headings: place, date, source and access of the shots below them.

A heading stands at the end of the words in front of a shot's number, on a line of its own or run into the shot before.
It is found from its end: brackets or a date, then the place before them.
"""

from collections.abc import Callable, Sequence
from typing import Final

import attrs
import regex

from newsitem.claims import Page
from newsitem.grammar.dates import read_date
from newsitem.grammar.flags import flags_of
from newsitem.grammar.heading_brackets import (
    Said,
    closing_brackets,
    read_source,
    sorted_brackets,
    source_and_mark,
    states_access,
)
from newsitem.grammar.place_starts import LONGEST, clear_start, likely_start
from newsitem.grammar.places import read_place
from newsitem.grammar.restrictions import read_restrictions
from newsitem.model import Date, Flag, Place, Restriction
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice
from newsitem.values import value


@value(eq=False, repr=False)
class Heading:
    """What a heading says. `start`: where it begins in the source; the shots below inherit all of the rest."""

    start: int
    place: Place | None = None
    date: Date | None = None
    source: Slice | None = None
    restrictions: tuple[Restriction, ...] = ()
    flags: tuple[Flag, ...] = ()
    notes: tuple[Slice, ...] = ()


@value(eq=False, repr=False)
class Anchor:
    """The part of a heading that is told by its form. `place_end`: where the place before it ends."""

    place_end: int
    heading: Heading


FindAnchor = Callable[[Page, Slice], Anchor | None]

_FIRST_WORD: Final = lazy_pattern(r"\s*+[\w’'-]++[\s,]++(?=\w+[\s,])")
_END_MARKS: Final = " .:"
# `FILE: Date Unknown` names no place.
_BEFORE_DATE: Final = lazy_pattern(r"\s*[-–—]\s*|(?<=\bFILE:)\s*+")
_FILE: Final = lazy_pattern(r"(?P<word>file|archive)\s*[:.–—-]\s*", regex.IGNORECASE)
_MOST_CITY_WORDS: Final = 2  # in front of the word that is taken for the city's name
_LONGEST_DATE: Final = 60


@value(eq=False, repr=False)
class Tail:
    """Words at whose end a heading may stand.

    `begins_clear`: they begin with no words of a shot. `is_speech`: they stand behind a soundbite.
    """

    words: Slice
    begins_clear: bool
    is_speech: bool = False


def read_headings(
    page: Page, tails: Sequence[Tail], find: FindAnchor, *, width: int | None = None
) -> list[Heading | None]:
    """The headings at the ends of some words, in order; None where there is none.

    Places in a clear position are read first: they tell where the others begin, which have lost their line breaks.
    `width`: the column at which a tool wrapped the lines, if one did.
    """
    found = [(tail, anchor) for tail in tails if (anchor := find(page, tail.words.rstrip()))]
    places = [tail.words.cut(tail.words.start, anchor.place_end).rstrip(",-–—") for tail, anchor in found]
    clear = [
        clear_start(place, begins_clear=tail.begins_clear, width=width)
        for place, (tail, _) in zip(places, found, strict=True)
    ]
    texts = [place.cut(at, place.end).text for place, at in zip(places, clear, strict=True) if at is not None]
    known = frozenset(text for text in texts if "," in text)
    headings = iter(
        [
            _placed(page, place, anchor, at, known, width)
            for place, (_, anchor), at in zip(places, found, clear, strict=True)
        ]
    )
    having = {id(tail) for tail, _ in found}
    return [next(headings) if id(tail) in having else None for tail in tails]


def _placed(
    page: Page, words: Slice, anchor: Anchor, start: int | None, known: frozenset[str], width: int | None
) -> Heading:
    if start is None:
        # A word of the shot stays with it: none is without any.
        own = words.match(_FIRST_WORD)
        start = likely_start(words.cut(words.end - LONGEST, words.end), known)
        if width is not None and words.cut(start, words.end).text not in known:
            start = _start_of_line(words, start)
        start = max(start, own.end if own else words.start)
    return with_place(page, anchor.heading, words.cut(start, words.end))


def with_place(page: Page, heading: Heading, words: Slice) -> Heading:
    """A heading with the place that some words name; `FILE:` in front of it dates and flags its shots."""
    mark = words.match(_FILE)
    date, flags = heading.date, heading.flags
    if mark:
        page.claim(mark.slice, "label", "file")
        date, flags = _file_date(date, mark["word"]), ("file", *flags)
    place = read_place(words.after(mark) if mark else words)
    return Heading(words.start, place, date, heading.source, heading.restrictions, flags, heading.notes)


def _start_of_line(words: Slice, at: int) -> int:
    """Where the line of an offset begins, if a word or two stand between: in wrapped text headings begin lines."""
    line = next((line for line in reversed(words.lines()) if line.start <= at), words)
    return line.start if len(words.cut(line.start, at).text.split()) <= _MOST_CITY_WORDS else at


def _file_date(date: Date | None, word: Slice | None) -> Date | None:
    """The date of old pictures: without a day the word FILE says all that is said."""
    if date is not None:
        return attrs.evolve(date, qualifier=date.qualifier or "file")
    return read_date(word) if word is not None else None


def bracket_anchor(page: Page, words: Slice) -> Anchor | None:
    """`PLACE (DATE) (SOURCE - ACCESS) [(MUTE)]` of Reuters and Anadolu: brackets, a date and a source among them."""
    brackets = heading_brackets(words)
    if brackets is None:
        return None
    found = sorted_brackets(brackets)
    date, flags = _bracket_date(page, found.date, found.file_mark) if found.date is not None else (None, ())
    said = read_source(page, found.source) if found.source is not None else Said()
    for inside in found.wrong_dates:
        page.report("unknown-date", inside)
    flags, notes, restrictions = flags + said.flags, (*found.wrong_dates, *found.notes), said.restrictions
    for inside in found.remarks:
        more = flags_of(f"({inside.text})")
        page.claim(inside if more else None, "label", "flag")
        flags, notes = flags + more, notes if more else (*notes, inside)
    for inside in found.limits:
        restrictions += read_restrictions(page, inside, found.source, by_line=False)
    return Anchor(brackets.start, Heading(brackets.start, None, date, said.source, restrictions, flags, notes))


def heading_brackets(words: Slice) -> Slice | None:
    """The brackets with which a heading ends; None if the words end with no heading.

    Shots too end in brackets (`TANKS (FILE)`, `SCOREBOARD (NORWAY - SWEDEN)`): a heading has a date and a source, or
    access words that are understood, or stands on a line of its own with the name of a country.
    """
    cluster = closing_brackets(words.strip(_END_MARKS))
    if not cluster:
        return None
    brackets = words.cut(cluster[0].start, cluster[-1].end)
    found = sorted_brackets(brackets)
    is_dated = bool(found.date or found.wrong_dates) and (found.source or found.file_mark) is not None
    is_one = is_dated or (found.source is not None and states_access(found.source))
    return brackets if is_one or _stands_alone(words.before(brackets)) else None


def _bracket_date(page: Page, words: Slice, mark: Slice | None) -> tuple[Date | None, tuple[Flag, ...]]:
    """`(FILE - 2007)`, `(SEPTEMBER 12, 2026) (FILE)`: the date, and the flag of old pictures."""
    date = read_date(words)
    if mark is not None:
        page.claim(mark, "label", "flag")
        date = _file_date(date, mark)
    is_file = date is not None and (date.qualifier == "file" or "FILE" in words.raw.upper().split())
    return date, ("file",) if is_file else ()


def _stands_alone(words: Slice) -> bool:
    """Whether the last line of some words is a place that names its country, and begins on that line."""
    line = words.last_line()
    if not len(line) or len(line) > LONGEST or not _begins_clear(line):
        return False
    mark = line.match(_FILE)
    place = read_place(line.after(mark) if mark else line)
    return place is not None and place.country is not None


def _begins_clear(words: Slice) -> bool:
    """Whether words begin a line, or stand right behind the colon of a label."""
    return words.starts_line() or words.source.slice(words.start - 4, words.start).rstrip().raw[-1:] == ":"


def dash_anchor(page: Page, words: Slice) -> Anchor | None:
    """`[FILE: ]PLACE - DATE (SOURCE - ACCESS)` of CCTV+, or with a colon for the bracket as on Newsflare.

    A shot may end in a dash and a date (`Boats - 2019`): without bracket and colon the line must name a country.
    """
    has_colon = words.raw.rstrip().endswith(":")
    words = words.strip(_END_MARKS)
    source, mark = source_and_mark(words)
    first = min((one.start for one in (source, mark) if one is not None), default=None)
    rest = words if first is None else words.cut(words.start, first - 1).rstrip()
    dated = dated_dash(rest)
    if dated is None or not (first is not None or has_colon or _stands_alone(rest.before(dated[0]))):
        return None
    dash, date = dated
    if mark is not None:
        page.claim(mark, "label", "file")
        date = _file_date(date, mark) or date
    said = read_source(page, source) if source is not None else Said()
    flags = (*(("file",) if mark is not None or date.qualifier == "file" else ()), *said.flags)
    return Anchor(dash.start, Heading(dash.start, None, date, said.source, said.restrictions, flags))


def dated_dash(words: Slice) -> tuple[Slice, Date] | None:
    """The dash in front of the date with which some words end, and the date: `Lima, Peru - July 3, 2025`."""
    near = words.cut(words.end - _LONGEST_DATE, words.end)
    seen = words.source.text[max(near.start - 1, 0) : near.end]
    # A dash or `FILE:`, of which only the colon may stand in front.
    if seen.endswith(")") or not ("-" in seen or "–" in seen or "—" in seen or ":" in seen):
        return None
    for dash in near.finditer(_BEFORE_DATE):
        date = read_date(near.after(dash))
        if date and (dash.start > near.start or near.start == words.start):
            return dash.slice, date
    return None
