"""Headings in capitals: `[CREDIT ON SCREEN -] [FILE|RECENT -] [SOURCE -] [DATE[,] PLACE]` of UNifeed.

One stands on a line of its own above its shots. Where line breaks are lost it stands behind the words of the shot
before, told only by its capitals. All parts are optional, and hyphens, dashes and commas divide them as they come.
"""

from collections.abc import Collection, Sequence
from string import ascii_lowercase
from typing import Final

import attrs

from newsitem.build import make
from newsitem.claims import Page
from newsitem.grammar.capital_parts import DASH, Names, Parts, read_parts
from newsitem.grammar.dates import find_dates, read_date
from newsitem.grammar.headings import Heading, Tail
from newsitem.grammar.names import plain_name
from newsitem.grammar.places import read_place
from newsitem.grammar.quotes import MARKS
from newsitem.grammar.restrictions import read_restrictions
from newsitem.model import Date, Restriction
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

_SMALL: Final = lazy_pattern(r"\p{Ll}")
_NO_HEADING: Final = lazy_pattern(rf"[{MARKS}]|\p{{Ll}}[^\s{MARKS}]*+")
_CAPITAL: Final = lazy_pattern(r"\p{Lu}")
_CAPITALISED: Final = lazy_pattern(r"(?:[\p{Lu}\d][\p{L}\d’'.-]*+|of|the|and|de|el|al|[-–—/&]|[\s,])++")
# Where a heading can begin inside a line.
_ANCHOR: Final = lazy_pattern(
    r"(?<![\p{L}\d’'/-])(?:DATELINE\b|(?:PLEASE\s++)?+CREDIT\s|(?:FILE|RECENT)\b"
    r"|\d{1,2}[\s-]++(?:[-–—]\s*+\d{1,2}\s++)?+\p{Lu}{3,9}[\s,-]++(?:19|20)\d\d\b"
    r"|\p{Lu}{3,9}\s++\d{1,2}\s?+,?+\s?+(?:19|20)\d\d\b|\p{Lu}{3,9},?+\s++(?:19|20)\d\d,)"
)
_SOURCE_BEFORE: Final = lazy_pattern(
    r"(?P<source>[\p{Lu}\d][\p{Lu}\d/&’'-]*+(?:\s[\p{Lu}\d/&’'-]++){0,3}?)\s*+[-–—]\s*+\Z"
)
_WORD: Final = lazy_pattern(r"\S++")
_CLOSING: Final = " .,;"
_SMALL_LETTERS: Final = frozenset(ascii_lowercase)
_LONGEST: Final = 200
# Headings stand at the end of the words, a few lines at most right below each other.
_NEAR: Final = 2000
_MOST_LINES: Final = 6


def read_capital_headings(
    page: Page, tails: Sequence[Tail], sources: Collection[str], places: Collection[str]
) -> list[Heading | None]:
    """The headings at the ends of some words, one for each, None where there is none.

    `sources` and `places` are those that the page's fields name: they tell one from the other inside a heading.
    """
    names = Names(*(frozenset(plain_name(one) for one in several) for several in (sources, places)))
    return [_heading(page, tail, names) for tail in tails]


def is_heading(words: Slice) -> bool:
    """Whether a line is a heading, and no more than that."""
    return _is_line(words) and read_parts(words, Names(frozenset(), frozenset())) is not None


def _heading(page: Page, tail: Tail, names: Names) -> Heading | None:
    lines = tail.words.cut(tail.words.end - _NEAR, tail.words.end).lines()
    own: list[tuple[Slice, Parts]] = []
    for line in reversed(lines[-_MOST_LINES:]):
        clear = line.starts_line() or (tail.begins_clear and not tail.words.before(line))
        parts = read_parts(line, names) if clear and _is_line(line) else None
        if parts is None:
            break
        own.insert(0, (line, parts))
    if own:
        return _stacked(page, [(line, _made(page, line, parts)) for line, parts in own])
    start = _start_inside(lines[-1], names) if lines else None
    if start is None:
        return None
    words = tail.words.cut(start, tail.words.end).strip()
    return _made(page, words, read_parts(words, names) or Parts())


def _stacked(page: Page, headings: Sequence[tuple[Slice, Heading]]) -> Heading:
    """Of headings right below each other the last counts, but what limits use is kept from all.

    A line without place and date (`CREDIT ON SCREEN - WHO`) says the source of the next.
    """
    made = [heading for _, heading in headings]
    for line, _ in headings[:-1]:
        page.claim(line, "read", "heading")
    above = made[-2] if len(made) > 1 else None
    is_part = above is not None and above.place is None and above.date is None
    return attrs.evolve(
        made[-1], start=made[0].start, restrictions=tuple(one for heading in made for one in heading.restrictions),
        source=made[-1].source or (above.source if above is not None and is_part else None),
    )  # fmt: skip


def _is_line(line: Slice) -> bool:
    """Whether a line looks like a heading: in capitals, or a date with a place all of whose words are capitalised."""
    if len(line) > _LONGEST or not line.search(_CAPITAL) or any(mark in line.raw for mark in MARKS):
        return False
    if not line.search(_SMALL):
        return True
    dated = next(find_dates(line), None)
    return dated is not None and dated.start == line.start and line.fullmatch(_CAPITALISED) is not None


def _start_inside(line: Slice, names: Names) -> int | None:
    """Where a heading begins that is run into a line behind words of a shot; None if the line ends with none."""
    if line.raw.rstrip(_CLOSING)[-1:] in _SMALL_LETTERS:  # most lines: nothing stands behind the last small letter
        return None
    near = line.cut(line.end - _LONGEST, line.end)
    run = near
    for hit in near.finditer(_NO_HEADING):  # a quote, or a word with a small letter
        run = near.after(hit)
    anchor = run.search(_ANCHOR)
    if anchor is None:
        return _start_of_place(run, names)
    start = _before_anchor(run.before(anchor), names)
    found = run.cut(start, run.end).strip()
    return start if read_parts(found, names) is not None else None


def _before_anchor(words: Slice, names: Names) -> int:
    """Where the source begins that a dash joins to what follows; the end of the words if there is none."""
    hit = words.search(_SOURCE_BEFORE)
    source = hit["source"] if hit else None
    if source is None:
        return words.end
    known = _known_start(source, names)
    return source.start if known is None else known


def _known_start(words: Slice, names: Names) -> int | None:
    """Where a known source begins that ends some words: a shot's words before it may end in capitals too."""
    return next((word.start for word in words.finditer(_WORD) if names.is_source(words.after(word.start))), None)


def _start_of_place(run: Slice, names: Names) -> int | None:
    """A place alone at the end of a line: one that the page names elsewhere, or that names its country."""
    words = run.strip(_CLOSING)
    if not words or words.end < run.rstrip(" .").end or any(mark in words.raw for mark in MARKS):
        return None
    joint = words.search(DASH)
    start = _known_start(words.before(joint), names) if joint else None
    if joint is not None and start is not None:  # WFP - GAO, MALI
        words = words.after(joint)
    is_known = plain_name(words.text) in names.places
    place = read_place(words) if "," in words.raw else None
    is_place = is_known or (place is not None and place.country and place.city)
    return (words.start if start is None else start) if is_place else None


def _made(page: Page, words: Slice, parts: Parts) -> Heading:
    page.claim(parts.label, "label", "dateline")
    for word in parts.qualifiers:
        page.claim(word, "label", "qualifier")
    return Heading(
        words.start, place=read_place(parts.place) if parts.place else None, date=_date(page, parts),
        source=parts.source, restrictions=_limits(page, parts),
        flags=("file",) if parts.qualifier == "file" else (),
    )  # fmt: skip


def _date(page: Page, parts: Parts) -> Date | None:
    """The date with its qualifier; the qualifier alone is a date too."""
    if parts.date is not None:
        day = read_date(parts.date) or make(Date, text=parts.date)
        if day.start is None:
            page.report("unknown-date", parts.date)
        return day if day.qualifier == parts.qualifier else attrs.evolve(day, qualifier=parts.qualifier)
    if not parts.qualifiers:
        return None
    first, last = parts.qualifiers[0], parts.qualifiers[-1]
    words = first.cut(first.start, first.end) if first is last else first.source.slice(first.start, last.end)
    return make(Date, text=words if first.end <= last.start or first is last else first, qualifier=parts.qualifier)


def _limits(page: Page, parts: Parts) -> tuple[Restriction, ...]:
    return read_restrictions(page, parts.credit, parts.source) if parts.credit is not None else ()
