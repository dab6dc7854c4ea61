"""Items to CSV (RFC 4180), one row for each shot, item, soundbite or restriction: the option `grain`.

What is done to a cell can be undone to the letter; `newsitem.cells` tells what. Numbers get no apostrophe: `-3.5` is a
number and `'-3.5` a text. Excel and its like show the apostrophe; the option `raw` leaves it out, for programs that run
nothing.

The lists of one row need not be of one length: a soundbite without a quote is not in `quotes`. The grain `soundbites`
tells which belongs to which.
"""

import csv as standard_csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from io import StringIO
from itertools import chain
from typing import Any, Final

from attrs import frozen

from newsitem.cells import defused, joined
from newsitem.diagnostics import diagnostic
from newsitem.errors import CannotWrite
from newsitem.model import Credit, Diagnostic, Item, Restriction, Shot, Soundbite
from newsitem.plugin import Entry, Serializer

Report = Callable[[Diagnostic], None]
Value = str | int | float | Sequence[str] | None

_LONE_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_NO_NUMBERS: Final = frozenset({"nan", "inf", "-inf"})


@frozen
class Row:
    """What a row is about. `index`: the shot's place in its item, from 1; the parts that the grain has not are null."""

    entry: Entry
    index: int | None = None
    shot: Shot | None = None
    soundbite: Soundbite | None = None
    restriction: Restriction | None = None

    @property
    def item(self) -> Item:
        return self.entry.item


Read = Callable[[Row], Value]
Columns = Sequence[tuple[str, Read]]


def of(path: str) -> Read:
    """Reads an attribute of a row, or of what it holds: `shot.place.city`. None if something on the way is None."""
    names = path.split(".")

    def read(row: Row) -> Any:
        found: Any = row
        for name in names:
            if found is None:
                return None
            found = getattr(found, name)
        return found

    return read


def _soundbites(row: Row) -> Sequence[Soundbite]:
    return row.shot.soundbites if row.shot else ()


def _speakers(row: Row) -> Value:
    """Name and role; where the page gives neither, its words."""
    speakers = [bite.speaker for bite in _soundbites(row) if bite.speaker]
    return [", ".join(filter(None, (one.name, one.role))) or one.text for one in speakers]


def _languages(row: Row) -> Value:
    named = [bite.language or bite.language_text for bite in _soundbites(row)]
    return [one for one in named if one]


def _quotes(row: Row) -> Value:
    return [bite.quote for bite in _soundbites(row) if bite.quote]


def _statements(restrictions: Iterable[Restriction]) -> Value:
    """The words on the page, once each: one statement may give several restrictions."""
    return list(dict.fromkeys(one.text or one.kind for one in restrictions))


def _credit(credit: Credit) -> str:
    return f"{credit.role}: {credit.name or credit.text}"


_ENTRY: Final[Columns] = (
    ("page", of("entry.page")),
    ("item", of("entry.number")),
    ("format", of("item.format")),
    ("id", of("item.id")),
    ("headline", of("item.headline")),
)
_SHOT: Final[Columns] = (("shot", of("index")), ("number", of("shot.number")))
_PLACE: Final[Columns] = (
    ("place", of("shot.place.text")),
    ("city", of("shot.place.city")),
    ("region", of("shot.place.region")),
    ("country", of("shot.place.country")),
)
_DATE: Final[Columns] = (
    ("date", of("shot.date.text")),
    ("date_start", of("shot.date.start")),
    ("date_end", of("shot.date.end")),
    ("date_qualifier", of("shot.date.qualifier")),
)
_SHOTS: Final[Columns] = (
    *_ENTRY,
    *_SHOT,
    ("start", of("shot.start")),
    ("end", of("shot.end")),
    ("duration", of("shot.duration")),
    *_PLACE,
    *_DATE,
    ("source", of("shot.source")),
    ("text", of("shot.text")),
    ("flags", of("shot.flags")),
    ("notes", of("shot.notes")),
    ("restrictions", lambda row: _statements(row.shot.restrictions if row.shot else ())),
    ("speakers", _speakers),
    ("languages", _languages),
    ("quotes", _quotes),
)
_ITEMS: Final[Columns] = (
    *_ENTRY,
    ("url", of("item.url")),
    ("slug", of("item.slug")),
    ("language", of("item.language")),
    ("provider", of("item.provider")),
    ("published", of("item.published")),
    ("dateline", of("item.dateline.text")),
    ("city", of("item.dateline.place.city")),
    ("country", of("item.dateline.place.country")),
    ("date_start", of("item.dateline.date.start")),
    ("date_end", of("item.dateline.date.end")),
    ("duration", of("item.duration")),
    ("summary", of("item.summary")),
    ("storyline", of("item.storyline")),
    ("shots", lambda row: len(row.item.shots)),
    ("restrictions", lambda row: _statements(row.item.restrictions)),
    ("credits", lambda row: [_credit(one) for one in row.item.credits]),
    ("categories", of("item.categories")),
    ("keywords", of("item.keywords")),
    ("notes", of("item.notes")),
    ("extra", lambda row: [f"{label}: {text}" for label, text in row.item.extra.items()]),
    ("diagnostics", lambda row: len(row.item.diagnostics)),
)
_SOUNDBITES: Final[Columns] = (
    *_ENTRY,
    *_SHOT,
    ("kind", of("soundbite.kind")),
    ("language", of("soundbite.language")),
    ("language_text", of("soundbite.language_text")),
    ("speaker", of("soundbite.speaker.text")),
    ("name", of("soundbite.speaker.name")),
    ("role", of("soundbite.speaker.role")),
    ("age", of("soundbite.speaker.age")),
    ("gender", of("soundbite.speaker.gender")),
    ("quote", of("soundbite.quote")),
    ("original_quote", of("soundbite.original_quote")),
    ("duration", of("soundbite.duration")),
    ("note", of("soundbite.note")),
    ("text", of("soundbite.text")),
    *_PLACE,
    *_DATE,
)
_RESTRICTIONS: Final[Columns] = (
    *_ENTRY,
    ("scope", lambda row: "shot" if row.shot else "item"),
    *_SHOT,
    ("kind", of("restriction.kind")),
    ("text", of("restriction.text")),
    ("source", of("restriction.source")),
    ("credit", of("restriction.credit")),
    ("territories", of("restriction.territories")),
    ("outlets", of("restriction.outlets")),
    ("platforms", of("restriction.platforms")),
    ("until", of("restriction.until")),
    ("period", of("restriction.period")),
)


def _items(entry: Entry) -> Iterator[Row]:
    yield Row(entry)


def _shots(entry: Entry) -> Iterator[Row]:
    return (Row(entry, index, shot) for index, shot in enumerate(entry.item.shots, 1))


def _all_soundbites(entry: Entry) -> Iterator[Row]:
    for row in _shots(entry):
        yield from (Row(entry, row.index, row.shot, bite) for bite in _soundbites(row))


def _all_restrictions(entry: Entry) -> Iterator[Row]:
    """Those of the item, then those of its shots."""
    for row in chain([Row(entry)], _shots(entry)):
        limits = row.shot.restrictions if row.shot else entry.item.restrictions
        yield from (Row(entry, row.index, row.shot, restriction=one) for one in limits)


@frozen
class Grain:
    """What the rows of a table are about, and its columns."""

    rows: Callable[[Entry], Iterator[Row]]
    columns: Columns


GRAINS: Final[Mapping[str, Grain]] = {
    "shots": Grain(_shots, _SHOTS),
    "items": Grain(_items, _ITEMS),
    "soundbites": Grain(_all_soundbites, _SOUNDBITES),
    "restrictions": Grain(_all_restrictions, _RESTRICTIONS),
}


def _write(entries: Iterable[Entry], *, report: Report, **options: object) -> Iterator[str]:
    name, raw = str(options.get("grain", "shots")), bool(options.get("raw"))
    if name not in GRAINS:
        raise CannotWrite(f"no grain is called {name!r}; there are: {', '.join(GRAINS)}")
    grain = GRAINS[name]
    header = _lines([[column for column, _ in grain.columns]])
    return chain([header], (_rows(entry, grain, raw, report) for entry in entries))


def _rows(entry: Entry, grain: Grain, raw: bool, report: Report) -> str:
    """All rows of an entry. Lone surrogates, which only a value made by hand can hold, are replaced."""
    cells = ([_cell(read(row), raw) for _, read in grain.columns] for row in grain.rows(entry))
    text, count = _LONE_SURROGATE.subn("\ufffd", _lines(cells))
    if count:
        report(diagnostic("unreadable-characters", count=count))
    return text


def _cell(value: Value, raw: bool) -> str:
    if value is None:
        return ""
    if isinstance(value, int | float):
        number = repr(value)
        return "" if number in _NO_NUMBERS else number
    text = value if isinstance(value, str) else joined(value)
    return text if raw else defused(text)


def _lines(rows: Iterable[Iterable[str]]) -> str:
    file = StringIO(newline="")
    standard_csv.writer(file).writerows(rows)
    return file.getvalue()


csv: Final = Serializer(name="csv", suffix=".csv", write=_write, options=frozenset({"grain", "raw"}))
