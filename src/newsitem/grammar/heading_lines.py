"""The lines of which a heading is made: a source with its access, a place with its date, the bulletin's stamp, marks.

`AIGAIO TV - NO ACCESS GREECE/CYPRUS`, `FILE: Piraeus, Greece - March 2009`, `(FIRST RUN 0930 EUROPE PRIME NEWS - 14
AUGUST 2010)`, `++NIGHT SHOTS++`.
"""

from collections.abc import Iterator
from typing import Final, Literal

import attrs
import regex

from newsitem.build import make
from newsitem.grammar.casing import is_shouted
from newsitem.grammar.dates import find_dates, read_date
from newsitem.grammar.place_starts import is_place_like
from newsitem.grammar.places import read_place
from newsitem.grammar.recall import remembered
from newsitem.grammar.restriction_kinds import kind_of
from newsitem.model import Date, Place
from newsitem.patterns import lazy_pattern
from newsitem.text import Hit, Pattern, Slice
from newsitem.values import value

#: What a line of a heading is. `screen`: text on the screen; `weak`: words that may be a place.
LineKind = Literal["bulletin", "mark", "screen", "source", "access", "place", "weak"]
#: Sources whose names stand on many pages, with access or without.
HOUSE_SOURCES: Final = (
    "ASSOCIATED PRESS", "AP TELEVISION NEWS", "AP TELEVISION", "AP HORIZONS", "AP PHOTOS", "AP PHOTO", "AP VIDEO",
    "AP ARCHIVE", "AP GRAPHICS", "AP", "APTN", "APTV", "WTN", "POOL", "POOL PHOTOS", "HANDOUT", "AGENCY POOL",
    "UGC", "INTERNET", "ABC", "VNR", "UNTV", "NATO TV", "EBU", "NASA TV", "NASA", "KRT", "RU-RTR", "CCTV", "IRINN",
    "AL JAZEERA", "TV TODAY", "VIDEO OBTAINED BY AP", "THE ASSOCIATED PRESS", "The Associated Press",
    "Associated Press", "AP Television News", "AP Television", "AP Photos", "AP Photo", "AP Horizons", "Pool",
)  # fmt: skip
_HOUSE: Final = frozenset(name.casefold() for name in HOUSE_SOURCES)
#: `(FIRST RUN …)`, also behind `++NEW`: when a bulletin showed the pictures first.
BULLETIN: Final = lazy_pattern(
    r"(?:\+\+\s*+(?:NEW|UPDATE)\b\s*+)?+\(\s*+FIRST\s++RUN\b[^()\r\n]{0,120}+\)(?:[^\S\r\n]*+\+\+(?!\p{L}))?+"
)
MARKS: Final = lazy_pattern(r"(?:\s*+\+{1,3}+[^+\r\n]{1,600}+\+{1,3}+)++\s*+")
SCREEN: Final = lazy_pattern(
    r"(?:HEADLINE|TITLE|LOCATOR|ANNOTATION|SUPER|ASTON|ON-?SCREEN(?:\s++TEXT)?|TEXT|GRAPHIC\s++TEXT|CAPTION|SUBTITLE)S?\s*+:"
)
#: `CLIENTS NOTE: …`, `PLEASE NOTE - …`, also inside plus signs, and `CLIENTS: EDIT CONTAINS …`.
NOTE: Final = lazy_pattern(
    r"(?:(?:(?:CLIENTS?\s*+[,:]?\s*+)?+(?:PLEASE\s++)?+NOTE(?:\s++TO\s++(?:CLIENTS|EDITORS))?+|EDITORS?['’]?S?\s++NOTE)"
    r"(?:\s*+:|\s++[-–—])|CLIENTS\s*+:)\s*+",
    regex.IGNORECASE,
)
FILE: Final = lazy_pattern(r"(?P<mark>FILES?|ARCHIVES?|File|Archive)\b(?:\s*+[:–—-]\s*+|\.\s++|\s*+$)")
_NOTHING: Final = lazy_pattern(
    r"(?:date\s++and\s++location|location\s++and\s++date)\s++not\s++applicable\.?", regex.IGNORECASE
)
_UNPLACED: Final = lazy_pattern(
    r"(?:exact\s++)?(?:date\s++and\s++location|location\s++and\s++date)\s++(?:unknown|not\s++known|unspecified|undisclosed)",
    regex.IGNORECASE,
)
_UNKNOWN: Final = lazy_pattern(
    r"\b(?:exact\s++)?(?:locations?\s++(?:unknown|undisclosed|not\s++\w+)|(?:unknown|undisclosed)\s++locations?)\b",
    regex.IGNORECASE,
)
# Words in small letters behind one of these are a place too: `At sea, aboard barge Roe - July 2013`.
_POSITION: Final = lazy_pattern(
    r"(?:At\s++sea|In\s++space|Aboard|On\s?board|Offshore|Off|Near|Outside|Above|Over|Between|Along|Somewhere"
    r"|(?:North|South|East|West)\s++of)\b"
)
#: No place on land, so that no day need tell: `At sea, aboard MV Roe`, `At sea, off the coast of Roe`, `In space`.
AFLOAT: Final = lazy_pattern(
    r"A(?:t\s++[sS]ea|T\s++SEA)(?:,\s++(?i:aboard|on\s?board|off|near)\s++(?i:the\s++(?:coast\s++of\s++)?+)?+(?P<of>\S.*+))?+"
    r"|I(?:n\s++[sS]pace|N\s++SPACE)(?:,\s++(?i:aboard|on\s?board)\s++(?i:the\s++)?+(?P<of>\S.*+))?+"
)
_RECENT: Final = lazy_pattern(r"\brecent\b", regex.IGNORECASE)
#: The clients of the house; glued to what follows it is understood too.
CLIENTS: Final = lazy_pattern(r"(?:AP|APTN|SNTV)\s++Clients\s++Only", regex.IGNORECASE)
# Access behind a source with another mark than a dash, or none: `CCTV: NO ACCESS CHINA`.
_LIMIT: Final = lazy_pattern(
    r"(?<=[\s:,/(])(?:NO\s++(?:ACCESS|USE|ARCHIVE|RESALE)|MUST\s++(?:CREDIT|COURTESY)|DO\s++NOT|AP(?:TN)?\s++CLIENTS\s++ONLY)\b"
)
_DASH: Final = lazy_pattern(r"(?<=\s)-|-(?=\s)|[–—]")
_SPACED_DASH: Final = lazy_pattern(r"\s[-–—]\s")
_ANY_DASH: Final = lazy_pattern(r"[-–—]")
_COMMA: Final = lazy_pattern(r",\s*+")
_END_OF_SPEECH: Final = (".", "?", "!", '"', "”", ":")
_LONGEST: Final = 160
_LONGEST_STATEMENT: Final = 300
_LONGEST_DAY: Final = 30


@value(eq=False, repr=False)
class Where:
    """What a line of place and date says. `claimed`: its words that are no value of their own."""

    place: Place | None = None
    date: Date | None = None
    is_file: bool = False
    claimed: Slice | None = None


@remembered
def line_kind(line: Slice, sources: frozenset[str]) -> LineKind | None:
    """What a line of a heading is; None for words of a shot. `sources`: names in small letters that the head tells."""
    raw = line.raw
    if "(" in raw and line.fullmatch(BULLETIN):
        return "bulletin"
    if ("+" in raw and line.fullmatch(MARKS)) or line.match(NOTE):
        return "mark"
    if line.match(SCREEN):
        return "screen"
    source, access = source_and_access(line, sources)
    if access is not None:
        return "source" if source is not None else "access"
    if len(line) > _LONGEST:
        return None
    if _is_known(line, sources):
        return "source"
    if line.fullmatch(FILE) or line.fullmatch(_NOTHING) or line.search(_UNPLACED):
        return "place"
    return _place_kind(line)


def _place_kind(line: Slice) -> LineKind | None:
    mark = line.match(FILE)
    words = line.after(mark) if mark else line
    place, date = _parted(words, None)
    if date is not None and (place is None or is_place_like(place) or _is_told_place(place)):
        return "place"
    if mark or (is_place_like(words) and _is_known_place(words)) or _is_unknown_place(words) or is_afloat(words):
        return "place"
    raw = line.raw
    if raw.rstrip().endswith(_END_OF_SPEECH) or raw.count('"') % 2:
        return None
    if is_shouted(line.text):
        return "source"
    return "weak" if is_place_like(words) else None


def is_afloat(words: Slice) -> bool:
    """Whether words are a place at sea or in space, and nothing else."""
    hit = words.fullmatch(AFLOAT)
    ship = hit["of"] if hit else None
    return hit is not None and (ship is None or is_place_like(ship))


def is_dated_line(line: Slice) -> bool:
    """Whether a line ends in a dash and a day, whatever stands before it: `Front line near Roe - 3 May 2023`."""
    if not line.raw[:1].isupper() or len(line) > _LONGEST:
        return False
    dash = next(line.cut(line.end - _LONGEST_DAY, line.end).finditer(_SPACED_DASH), None)
    date = read_date(line.after(dash)) if dash is not None else None
    return date is not None and date.start is not None and date.start == date.end


def _is_told_place(words: Slice) -> bool:
    """Whether words with small letters are a place: a position, one that is unknown, or with its country behind it."""
    if words.match(_POSITION) or words.search(_UNKNOWN):
        return True
    named = read_place(words)
    return named is not None and "," in words.raw and named.country is not None


def _is_unknown_place(words: Slice) -> bool:
    """`Undisclosed location`, `Ukraine, exact location unknown`, and nothing else."""
    hit = words.search(_UNKNOWN)
    before = words.before(hit).rstrip() if hit and not words.after(hit).strip(" .") else None
    return before is not None and (not len(before) or (before.raw[-1] in ",-–—" and is_place_like(before)))


def _is_known_place(words: Slice) -> bool:
    """Whether the words name a country behind a comma, or a region of one."""
    place = read_place(words)
    return place is not None and "," in words.raw and (place.country is not None or place.region is not None)


@remembered
def source_and_access(line: Slice, sources: frozenset[str]) -> tuple[Slice | None, Slice | None]:
    """The source of a line and the words on access behind it; without such words both are None.

    A line that is nothing but access has no source.
    """
    dashes = list(_dashes_behind_names(line, _DASH, sources))
    tried = {dash.start for dash in dashes}
    others = (dash for dash in _dashes_behind_names(line, _ANY_DASH, sources) if dash.start not in tried)
    for dash in (*dashes, *others):
        before, behind = line.before(dash).strip(), line.after(dash).strip()
        if before and behind and begins_access(behind) and _is_source_like(before, sources):
            return before, behind
    if begins_access(line):
        return None, line
    if (limit := line.search(_LIMIT)) and _is_source_like(line.before(limit).strip(" :,/("), sources):
        return line.before(limit).strip(" :,/("), line.after(limit.start)
    for dash in dashes:
        before, behind = line.before(dash).strip(), line.after(dash).strip()
        if before and _is_known(before, sources) and is_shouted(behind.text) and not _parted(line, None)[1]:
            return before, behind
    return None, None


def _dashes_behind_names(line: Slice, pattern: Pattern, sources: frozenset[str]) -> Iterator[Hit]:
    """The dashes of a line behind so few words that these could be a source: all others are tried in vain."""
    longest = max(map(len, (*_HOUSE, *sources)))
    for dash in line.finditer(pattern):
        before = line.before(dash).strip()
        if len(before) > _LONGEST and len(before.text) > longest:
            return
        yield dash


def begins_access(words: Slice) -> bool:
    """Whether words begin with a statement that the table of wordings knows; a dash ends it."""
    words = words.lstrip()
    near = words.cut(words.start, words.start + _LONGEST_STATEMENT)
    dash = near.search(_DASH)
    return _is_access((near.before(dash) if dash else None) or near)


@remembered
def _is_access(statement: Slice) -> bool:
    return kind_of(statement)[1] is not None or statement.match(CLIENTS) is not None


def _is_known(words: Slice, sources: frozenset[str]) -> bool:
    name = words.text.casefold()
    return name in _HOUSE or name in sources


def _is_source_like(words: Slice, sources: frozenset[str]) -> bool:
    """A known name, or words that all begin large and are no statement on access."""
    return _is_known(words, sources) or (len(words) < _LONGEST and is_place_like(words) and not begins_access(words))


@remembered
def read_where(words: Slice, year: int | None) -> Where:
    """Place and date of a line; `year` is meant where the date prints none."""
    mark = words.match(FILE)
    rest = words.after(mark) if mark else words
    if words.fullmatch(_NOTHING):
        return Where(claimed=words)
    place_words, date = _parted(rest, year)
    if place_words is not None and place_words.search(_UNPLACED):
        date = read_date(rest)
        place_words = None
    if date is not None and date.start is None and _RECENT.search(date.text):
        date = attrs.evolve(date, qualifier="recent")
    if mark is not None:
        date = _filed(date, mark["mark"])
    is_file = mark is not None or (date is not None and date.qualifier == "file")
    return Where(
        read_place(place_words) if place_words is not None else None, date, is_file, mark.slice if mark else None
    )


def _filed(date: Date | None, mark: Slice | None) -> Date | None:
    if date is None:
        return make(Date, text=mark, qualifier="file")
    return attrs.evolve(date, qualifier=date.qualifier or "file")


def _parted(words: Slice, year: int | None) -> tuple[Slice | None, Date | None]:
    """Place and date of a line: parted by a dash, by a comma, or by a blank; either may be missing."""
    words = words.strip(" .")
    if not words:
        return None, None
    if date := read_date(words, year):
        return None, date
    near = words.cut(words.end - 80, words.end)
    for mark in (*near.finditer(_DASH), *near.finditer(_COMMA), *near.finditer(_ANY_DASH)):
        before, behind = words.before(mark).strip(" ,"), words.after(mark)
        if before and (date := read_date(behind, year)):
            return before, date
    last = next(iter(reversed(list(find_dates(near)))), None)
    if last is not None and last.end == words.end and words.before(last):
        return words.before(last).strip(" ,"), read_date(last, year)
    return words, None
