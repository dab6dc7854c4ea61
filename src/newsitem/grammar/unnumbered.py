"""Unnumbered shots of the 1990s: `GV Village; CU Crack in wall`, a line each or parted by semicolons.

Headings are places, mostly shouted, with a day behind them: `PRISTINA, KOSOVO 22/09`. Where line breaks and semicolons
are lost, the words for the size of a picture tell the shots.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Final

import attrs
import regex

from newsitem.claims import Page
from newsitem.grammar.casing import is_shouted
from newsitem.grammar.dates import read_date
from newsitem.grammar.headings import Heading, Tail, with_place
from newsitem.grammar.places import read_place
from newsitem.grammar.sequence import Numbered
from newsitem.grammar.shotlists import Cleaned, ReadHeadings
from newsitem.grammar.soundbites import LEAD, find_speech
from newsitem.model import Date
from newsitem.patterns import lazy_pattern
from newsitem.text import Pattern, Slice

_SIZES: Final = r"(?:[GMWLVST]Vs?|GVS|[BEM]?CUs?|[EMTV]?[MWLVT]S|MWS|MLS|MCU|POV|AERIALS?|EXT|INT|PAN|SVs|SOUNDBITES?)"
_SIZE: Final = lazy_pattern(rf"(?<![^\s;.,])(?<!\b(?:to|of|and|into|on|then)\s){_SIZES}(?=[\s.,:/(])")
_BEGINS_WITH_SIZE: Final = lazy_pattern(rf"\s*+{_SIZES}(?=[\s.,:/(])")
_LINE_OR_SEMICOLON: Final = lazy_pattern(r"[;\r\n][\s;]*+")
_SEMICOLON: Final = lazy_pattern(r";[\s;]*+")
# Semicolons inside quotation marks part nothing.
_SEMICOLONS: Final = lazy_pattern(r"\"[^\"\r\n]{0,600}+\"|“[^”\r\n]{0,600}+”|(?P<semicolon>;)")
_MONTH: Final = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}+\.?+"
_DAY: Final = (
    r"(?P<date>\d{1,2}/\d{1,2}(?:/(?:\d{4}|\d\d))?+"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}(?:,?\s\d{{4}})?+|{_MONTH}(?:\s\d{{1,2}},?+)?\s\d{{4}}"
    r"|(?:19|20)\d\d|RECENT|FILE(?:\sFOOTAGE)?+(?!\s*[:–—-]))"
)
_DATED: Final = lazy_pattern(
    rf"(?P<place>[^;\"“\r\n]{{0,140}}?)[\s,:–—-]*?(?<![^\s,:–—-]){_DAY}(?=[\s.:;]|\Z)", regex.IGNORECASE
)
_DATED_AT_END: Final = lazy_pattern(
    rf"(?<=[\p{{Ll}}.,;:)\r\n]\s?)(?P<place>\b[^\p{{Ll}};\"“\r\n]{{2,140}}?)[\s,:–—-]*?(?<![^\s,:–—-]){_DAY}[\s.:;]*\Z"
)
_LOWER: Final = lazy_pattern(r"\p{Ll}{2}")
# No heading is longer.
_LONGEST: Final = 200
_ANY_YEAR: Final = 2000


def unnumbered_shots(words: Slice) -> tuple[Slice, list[Numbered]]:
    """The words in front of the first shot, and the shots; a heading stands at the end of the shot above it."""
    starts = list(_starts(words))
    if not starts:
        return words, []
    ends = [*starts[1:], words.end]
    shots = [
        Numbered(None, words.cut(start, start), words.cut(start, end)) for start, end in zip(starts, ends, strict=True)
    ]
    return words.before(starts[0]), shots


def without_semicolon(page: Page, words: Slice) -> Cleaned:  # noqa: ARG001
    """A shot's words without the semicolon that closes them."""
    return Cleaned((words.rstrip(";"),))


def _starts(words: Slice) -> Iterable[int]:
    separator = _separator(words)
    leads = [hit.start for hit in words.finditer(_SIZE) if words.after(hit.start).match(LEAD)]
    at = words.lstrip(";").start
    while at < words.end:
        heading = _heading_at(words.cut(at, at + _LONGEST))
        if heading is not None:
            at = words.after(heading.end).lstrip(" .:;-").start
            if at >= words.end:
                return
        yield at
        at = _end_of_shot(words, at, separator, leads)


def _separator(words: Slice) -> Pattern:
    """What parts the shots: line ends and semicolons, semicolons alone, or the sizes of pictures."""
    if len(words.lines(2)) > 1:
        return _LINE_OR_SEMICOLON
    semicolons = sum(hit["semicolon"] is not None for hit in words.finditer(_SEMICOLONS))
    return _SEMICOLON if semicolons * 2 > sum(1 for _ in words.finditer(_SIZE)) else _SIZE


def _end_of_shot(words: Slice, at: int, separator: Pattern, leads: Sequence[int]) -> int:
    """Where the next shot begins: never inside a quote, and not at a line that goes on in small letters."""
    following = bisect_right(leads, at)
    limit = leads[following] if following < len(leads) else words.end
    speech = find_speech(words.cut(at, limit), "more")
    near = words.after(speech.end if speech is not None and speech.quote is not None else at + 1)
    for hit in near.finditer(separator):
        behind = words.cut(hit.end, hit.end + 2)
        if ";" not in hit.slice.raw and separator is _LINE_OR_SEMICOLON and behind.raw[:1].islower():
            continue
        return hit.start if separator is _SIZE else hit.end
    return words.end


def _heading_at(near: Slice) -> Slice | None:
    """The heading with which some words begin."""
    if near.match(_BEGINS_WITH_SIZE):
        return None
    dated = near.match(_DATED)
    if dated and _is_heading(near.cut(near.start, dated.end), dated["place"], dated["date"]):
        return dated.slice
    end = near.search(_LINE_OR_SEMICOLON)
    line = near.before(end) if end else near
    size = line.search(_SIZE)
    line = (line.before(size) if size else line).rstrip(" .:")
    is_shot = near.after(line.end).raw[:1] == ";"
    return line if _is_shouted_place(line) and not is_shot else None


def _is_heading(words: Slice, place: Slice | None, date: Slice | None) -> bool:
    """A date behind a shouted place, or behind one that names its country; or a date alone on its line."""
    if date is None or read_date(date, _ANY_YEAR) is None:
        return False
    if place is None or not place.strip(" ,:-–—"):
        return words.starts_line()
    found = read_place(place)
    return is_shouted(place.text) or (found is not None and found.country is not None and words.starts_line())


def _is_shouted_place(line: Slice) -> bool:
    """`BELGRADE, YUGOSLAVIA` without a date, in a list whose other words are not shouted."""
    if not (0 < len(line) <= 80) or "," not in line.raw or not is_shouted(line.text):
        return False
    source = line.source
    return source.slice(line.end, line.end + _LONGEST).search(_LOWER) is not None


def shouted_headings(year: int | None) -> ReadHeadings:
    """Reads the headings between unnumbered shots; `year` is meant where a day is printed without one."""

    def read(page: Page, tails: Sequence[Tail]) -> list[Heading | None]:
        return [_read(page, tail, year) for tail in tails]

    return read


def _read(page: Page, tail: Tail, year: int | None) -> Heading | None:
    near = tail.words.cut(tail.words.end - _LONGEST, tail.words.end).rstrip(" .:;-–—")
    begins = [near.start] if tail.begins_clear and near.start == tail.words.start else []
    begins += [hit.end for hit in near.finditer(_LINE_OR_SEMICOLON)]
    for start in reversed(begins):
        words = near.cut(start, near.end).strip()
        heading = _heading_at(words)
        if len(words) and heading is not None and heading.end == words.end:
            return _made(page, words, year)
    run_in = near.search(_DATED_AT_END)
    if run_in and (place := run_in["place"]) is not None and is_shouted(place.text):
        return _made(page, run_in.slice.strip(" .:;"), year)
    return None


def _made(page: Page, words: Slice, year: int | None) -> Heading:
    dated = words.match(_DATED)
    date = dated["date"] if dated and dated.end == words.end else None
    day: Date | None = read_date(date, year) if date is not None else None
    if date is not None and day is None:
        page.report("unknown-date", date)
    place = words.before(date).strip(" ,:-–—") if date is not None else words
    is_file = day is not None and day.qualifier == "file"
    heading = with_place(page, Heading(words.start, date=day, flags=("file",) if is_file else ()), place)
    return attrs.evolve(heading, start=words.start)
