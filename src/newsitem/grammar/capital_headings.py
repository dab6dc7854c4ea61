"""Headings in capitals: `[CREDIT ON SCREEN -] [FILE|RECENT -] [SOURCE -] [DATE[,] PLACE]` of UNifeed.

One stands on a line of its own above its shots. Where line breaks are lost it stands behind the words of the shot
before, told only by its capitals. All parts are optional, and hyphens, dashes and commas divide them as they come.
"""

from collections.abc import Collection, Sequence
from string import ascii_lowercase
from typing import Final

import attrs
from attrs import define, frozen

from newsitem.build import make
from newsitem.claims import Page
from newsitem.grammar.dates import find_dates, read_date
from newsitem.grammar.headings import Heading, Tail
from newsitem.grammar.months import month_number
from newsitem.grammar.names import plain_name
from newsitem.grammar.places import read_place
from newsitem.grammar.quotes import MARKS
from newsitem.grammar.restrictions import read_restrictions
from newsitem.model import Date, Qualifier, Restriction
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

_DIVIDER: Final = r"\s*+[-–—:,/]?+\s*+"
_DATELINE: Final = lazy_pattern(rf"DATELINE\b{_DIVIDER}")
_PRERECORDED: Final = lazy_pattern(rf"PRE-?\s?RECORDED(?:\s++MESSAGE)?+\b{_DIVIDER}")
_CREDIT: Final = lazy_pattern(
    rf"(?P<credit>(?:PLEASE\s++)?+CREDIT(?:\s++(?!ON\b)[\p{{Lu}}\d/-]{{2,30}}+){{0,3}}+(?:\s++ON[\s-]?+SCREEN)?+)\b{_DIVIDER}"
)
_QUALIFIER: Final = lazy_pattern(rf"(?P<word>FILE|RECENT|ARCHIVES?)\b(?:\s++(?:FOOTAGE|VIDEO|PICTURES)\b)?+{_DIVIDER}")
_QUALIFIER_BEHIND: Final = lazy_pattern(r"\s*+[-–—/,]\s*+(?P<word>FILE|RECENT|ARCHIVES?)[\s.]*+\Z")
# `5 MARCH`, `MARCH 5` without a year.
_YEARLESS: Final = lazy_pattern(
    r"(?:\d{1,2}(?:\s?[-–]\s?\d{1,2})?\s(?P<month>\p{Lu}{3,9})|(?P<month>\p{Lu}{3,9})\s\d{1,2})\b(?!\s?\d)"
)
_DASH: Final = lazy_pattern(r"\s++[-–—]\s*+|\s*+[–—]\s*+|(?<=\S)[-–—]\s++")
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


@frozen(eq=False, repr=False)
class _Names:
    """What the page names elsewhere: its sources, and places that stand in clear positions."""

    sources: frozenset[str]
    places: frozenset[str]


def read_capital_headings(
    page: Page, tails: Sequence[Tail], sources: Collection[str], places: Collection[str]
) -> list[Heading | None]:
    """The headings at the ends of some words, one for each, None where there is none.

    `sources` and `places` are those that the page's fields name: they tell one from the other inside a heading.
    """
    names = _Names(*(frozenset(plain_name(one) for one in several) for several in (sources, places)))
    return [_heading(page, tail, names) for tail in tails]


def is_heading(words: Slice) -> bool:
    """Whether a line is a heading, and no more than that."""
    return _is_line(words) and _parts(words, _Names(frozenset(), frozenset())) is not None


def _heading(page: Page, tail: Tail, names: _Names) -> Heading | None:
    lines = tail.words.cut(tail.words.end - _NEAR, tail.words.end).lines()
    own: list[tuple[Slice, _Parts]] = []
    for line in reversed(lines[-_MOST_LINES:]):
        clear = line.starts_line() or (tail.begins_clear and not tail.words.before(line))
        parts = _parts(line, names) if clear and _is_line(line) else None
        if parts is None:
            break
        own.insert(0, (line, parts))
    if own:
        return _stacked(page, [(line, _made(page, line, parts)) for line, parts in own])
    start = _start_inside(lines[-1], names) if lines else None
    if start is None:
        return None
    words = tail.words.cut(start, tail.words.end).strip()
    return _made(page, words, _parts(words, names) or _Parts())


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


def _start_inside(line: Slice, names: _Names) -> int | None:
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
    return start if _parts(found, names) is not None else None


def _before_anchor(words: Slice, names: _Names) -> int:
    """Where the source begins that a dash joins to what follows; the end of the words if there is none."""
    hit = words.search(_SOURCE_BEFORE)
    source = hit["source"] if hit else None
    if source is None:
        return words.end
    for word in source.finditer(_WORD):  # the shot's words may end in capitals too
        if plain_name(source.after(word.start).text) in names.sources:
            return word.start
    return source.start


def _start_of_place(run: Slice, names: _Names) -> int | None:
    """A place alone at the end of a line: one that the page names elsewhere, or that names its country."""
    words = run.strip(_CLOSING)
    if not words or words.end < run.rstrip(" .").end or any(mark in words.raw for mark in MARKS):
        return None
    is_known = plain_name(words.text) in names.places
    place = read_place(words) if "," in words.raw else None
    return words.start if is_known or (place is not None and place.country and place.city) else None


# Filled part by part: a changed copy for each part of each heading would cost more than all patterns.
@define(eq=False, repr=False)
class _Parts:
    """The parts of a heading as they are printed. `label`: words that say something and are no value."""

    credit: Slice | None = None
    qualifier: Qualifier | None = None
    qualifiers: tuple[Slice, ...] = ()
    source: Slice | None = None
    date: Slice | None = None
    place: Slice | None = None
    label: Slice | None = None

    def qualify(self, word: Slice) -> None:
        """FILE goes before RECENT, wherever they stand."""
        self.qualifier = "recent" if word.text == "RECENT" and self.qualifier != "file" else "file"
        self.qualifiers = (*self.qualifiers, word)


def _parts(words: Slice, names: _Names) -> _Parts | None:
    """The parts of a heading; None if the words are none."""
    rest = words.strip(" .:;,-–—")
    label = rest.match(_DATELINE) or rest.match(_PRERECORDED)
    parts = _Parts(label=label.slice if label else None)
    rest = _leading(parts, rest.after(label) if label else rest)
    behind = rest.search(_QUALIFIER_BEHIND)
    if behind and (word := behind["word"]):
        parts.qualify(word)
        rest = rest.before(behind)
    parts.date = next(find_dates(rest), None) or _yearless(rest)
    if parts.date is None:
        _undated(parts, rest, names)
        return parts if _has_any(parts) else None
    before, after = rest.before(parts.date).strip(" ,-–—:"), rest.after(parts.date).strip(" ,-–—:/")
    return parts if _around_date(parts, before, after, names) else None


def _has_any(parts: _Parts) -> bool:
    return bool(parts.place is not None or parts.source is not None or parts.qualifier or parts.credit or parts.label)


def _leading(parts: _Parts, rest: Slice) -> Slice:
    """Takes the credit and the qualifiers off the front; what is left."""
    while True:
        if parts.credit is None and (hit := rest.match(_CREDIT)):
            parts.credit = hit["credit"]
        elif (hit := rest.match(_QUALIFIER)) and (word := hit["word"]):
            parts.qualify(word)
        else:
            return rest
        rest = rest.after(hit)


def _yearless(words: Slice) -> Slice | None:
    hits = (hit for hit in words.finditer(_YEARLESS) if month_number(hit.word("month")))
    return next((hit.slice for hit in hits), None)


def _around_date(parts: _Parts, before: Slice, after: Slice, names: _Names) -> bool:
    """Takes the source before the date, or the place where none stands behind it; whether that is all there is."""
    for piece in before.split(_DASH):
        if (hit := piece.fullmatch(_QUALIFIER)) and (word := hit["word"]):
            parts.qualify(word)
        elif parts.source is None and (after or plain_name(piece.text) in names.sources):
            parts.source = piece
        elif parts.place is None and not after:
            parts.place = piece
        else:
            return False
    parts.place = after or parts.place
    return True


def _undated(parts: _Parts, rest: Slice, names: _Names) -> None:
    """`FILE – UNICEF – COX’S BAZAR, BANGLADESH`, `FILE - NEW YORK CITY`, `UNSOM`, `POCHALLA - SUDAN`."""
    pieces = rest.split(_DASH)
    if not pieces:
        return
    if len(pieces) == 2 and (hit := pieces[1].fullmatch(_QUALIFIER)) and (word := hit["word"]):  # UNIFEED - FILE
        parts.qualify(word)
        parts.source = pieces[0]
    elif plain_name(pieces[0].text) in names.sources:
        _behind_source(parts, pieces[0], rest)
    elif len(pieces) == 1 and parts.credit is not None and not _is_place(rest, names):  # CREDIT ON SCREEN - WHO
        parts.source = rest
    elif len(pieces) > 1 and (parts.qualifier or parts.credit or pieces[1].match(_QUALIFIER)):
        _behind_source(parts, pieces[0], rest)
    else:
        parts.place = rest


def _behind_source(parts: _Parts, source: Slice, rest: Slice) -> None:
    """Takes the source, the qualifiers behind it, and the place that is left."""
    behind = _leading(parts, rest.after(source).strip(" ,-–—"))
    parts.source, parts.place = source, behind.strip(" ,-–—") or None


def _is_place(words: Slice, names: _Names) -> bool:
    """Whether words are plainly a place: with a comma, a country's name, or known as one."""
    place = read_place(words)
    is_known = plain_name(words.text) in names.places or words.raw.endswith("CITY")
    return is_known or "," in words.raw or (place is not None and place.country is not None)


def _made(page: Page, words: Slice, parts: _Parts) -> Heading:
    page.claim(parts.label, "label", "dateline")
    for word in parts.qualifiers:
        page.claim(word, "label", "qualifier")
    return Heading(
        words.start, place=read_place(parts.place) if parts.place else None, date=_date(page, parts),
        source=parts.source, restrictions=_limits(page, parts),
        flags=("file",) if parts.qualifier == "file" else (),
    )  # fmt: skip


def _date(page: Page, parts: _Parts) -> Date | None:
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


def _limits(page: Page, parts: _Parts) -> tuple[Restriction, ...]:
    return read_restrictions(page, parts.credit, parts.source) if parts.credit is not None else ()
