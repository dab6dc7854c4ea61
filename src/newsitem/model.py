"""The item model: what a page says, as frozen values.

Two rules hold for every class here. `text` is what the page printed, white space folded; what was worked out of it
(`name`, `country`, `start` …) stands beside it. `span` is where the object stands in the decoded source text (half-open
character offsets) and `spans` holds the places of its verbatim fields; neither takes part in equality, and both are
empty for values that were made by hand or stand only in a page's addresses and meta data.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final, Literal, TypeVar, get_args

from attrs import field, frozen

Span = tuple[int, int]
Pieces = tuple[Span, ...]
#: By field name: the pieces of a text; for a list of texts such pieces for each of them.
Spans = Mapping[str, Pieces | tuple[Pieces, ...]]

Qualifier = Literal["recent", "file", "unknown"]
RestrictionKind = Literal[
    "none", "credit", "no-access", "only-access", "clients-only", "editorial-only", "no-alteration", "no-resale",
    "no-archive", "platform", "time-limit", "length-limit", "embargo", "part", "restricted", "other",
]  # fmt: skip
Platform = Literal["broadcast", "online", "mobile", "social", "print"]
Flag = Literal["mute", "still", "graphic", "file", "aerial", "natural-sound", "quality", "ugc"]
SoundbiteKind = Literal["soundbite", "standup", "upsound", "voiceover"]
Gender = Literal["female", "male"]
CreditRole = Literal[
    "source", "courtesy", "writer", "reporter", "camera", "producer", "editor", "provider", "uploader", "owner", "other"
]
Severity = Literal["error", "warning", "info"]

FLAGS: Final[tuple[Flag, ...]] = get_args(Flag)
PLATFORMS: Final[tuple[Platform, ...]] = get_args(Platform)
RESTRICTION_KINDS: Final[tuple[RestrictionKind, ...]] = get_args(RestrictionKind)

# How `build.make` fills a field from slices; everything else is taken as it comes.
TEXT: Final = "text"  # pieces are joined by a blank
PARAGRAPHS: Final = "paragraphs"  # pieces are joined by a line break
LIST: Final = "list"  # each piece is a text of its own

T = TypeVar("T")


def _text(default: Any = None, **facts: str) -> Any:
    return field(default=default, metadata={"verbatim": TEXT, **facts})


def _paragraphs() -> Any:
    return field(default=None, metadata={"verbatim": PARAGRAPHS})


def _as_tuple(values: Iterable[T]) -> tuple[T, ...]:
    """Several values as they are kept; lists are taken too."""
    if type(values) is tuple:  # asked first, because most are, and asking for an Iterable costs more than all else
        return values
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise TypeError(f"several values are a tuple or a list, not {type(values).__name__}")
    return tuple(values)


def _several(**facts: Any) -> Any:
    return field(default=(), converter=_as_tuple, **facts)


def _texts() -> Any:
    return _several(metadata={"verbatim": LIST})


def _span() -> Any:
    return field(default=None, eq=False, repr=False, kw_only=True)


def _spans() -> Any:
    return field(factory=dict, eq=False, repr=False, kw_only=True)


def _shaped(shape: str) -> Any:
    """A text of one of the shapes in `newsitem.shapes`."""
    return field(default=None, metadata={"shape": shape})


@frozen
class Place:
    """Where something was shot or written.

    `city`, `region`: in title case where the page shouts; null where the words name none.
    `country`: ISO 3166-1 alpha-2, only where the words name it.
    """

    text: str = field(metadata={"verbatim": TEXT})
    city: str | None = None
    region: str | None = None
    country: str | None = _shaped("country")
    span: Span | None = _span()
    spans: Spans = _spans()


@frozen
class Date:
    """A day or a range of days, to the precision printed.

    `start`, `end`: ISO 8601 days, equal for one day, the first and last day of a printed month or year, null where no
    day is named. `qualifier`: what the page says instead of a day or beside it.
    """

    text: str = field(metadata={"verbatim": TEXT})
    start: str | None = _shaped("day")
    end: str | None = _shaped("day")
    qualifier: Qualifier | None = None
    span: Span | None = _span()
    spans: Spans = _spans()


@frozen
class Dateline:
    """Where and when the story is dated; a lone date or a lone place is enough.

    `place`, `date`: those of its one dated part, null where it names several; `text` keeps all of them.
    """

    text: str = field(metadata={"verbatim": TEXT})
    place: Place | None = None
    date: Date | None = None
    span: Span | None = _span()
    spans: Spans = _spans()


@frozen
class Speaker:
    """Who speaks in a soundbite. `text` is the printed person.

    `name`: in title case where the page shouts, null where nobody is named. `role`: what the person does or is, null
    where nothing is said. `age`: whole years, as printed. `gender`: as printed.
    """

    text: str = field(metadata={"verbatim": TEXT})
    name: str | None = None
    role: str | None = None
    age: int | None = None
    gender: Gender | None = None
    span: Span | None = _span()
    spans: Spans = _spans()


@frozen
class Soundbite:
    """Speech in a shot. `text` is its printed header.

    `kind`: said to an interviewer, said by the reporter on camera, caught on the spot, or read over the pictures.
    `language`: BCP 47, the first of several. `language_text`: all of them as printed. `speaker`: null where the header
    names nobody. `quote`: without the quotation marks that wrap it, null where the page prints none. `original_quote`:
    the quote in the language that was spoken, where both are printed. `duration`: seconds. `note`: remarks in the
    header (`ending with shot 5`).
    """

    text: str = field(metadata={"verbatim": TEXT})
    kind: SoundbiteKind = "soundbite"
    language: str | None = None
    language_text: str | None = _text()
    speaker: Speaker | None = None
    quote: str | None = _text()
    original_quote: str | None = _text()
    duration: float | None = None
    note: str | None = _text()
    span: Span | None = _span()
    spans: Spans = _spans()


@frozen
class Restriction:
    """One thing that limits (or, for kind `none`, expressly frees) the use of an item or a shot.

    `kind`: what it does, `other` where the words are not understood. `source`: the source to which the page ties it.
    `credit`: the words to show. `territories`: ISO 3166-1 alpha-2 codes, or a region as printed. `outlets`: as printed.
    `platforms`: for kind `platform` those that are not allowed, for other kinds those to which it is limited (empty:
    all). `until`: ISO 8601 date or date-time. `period`: ISO 8601 duration.
    """

    text: str = field(metadata={"verbatim": TEXT})
    kind: RestrictionKind = "other"
    source: str | None = _text()
    credit: str | None = _text()
    territories: tuple[str, ...] = _several()
    outlets: tuple[str, ...] = _texts()
    platforms: tuple[Platform, ...] = _several()
    until: str | None = _shaped("time")
    period: str | None = _shaped("period")
    span: Span | None = _span()
    spans: Spans = _spans()


@frozen
class Credit:
    """Who made or supplied something.

    `role`: what they did. `name`: as printed, null where only the role is. `shots`: the numbers of the shots that it
    covers (their places in the list where shots have no numbers); empty: all of them.
    """

    text: str = field(metadata={"verbatim": TEXT})
    role: CreditRole = "other"
    name: str | None = _text()
    shots: tuple[int, ...] = _several()
    span: Span | None = _span()
    spans: Spans = _spans()


@frozen
class Shot:
    """One entry of a shotlist.

    `number`: as printed. `text`: what the picture shows, without number, soundbite header and quote; empty for a pure
    soundbite. `place`, `date`, `source`: its own or those of the heading above it. `restrictions`: those that hold for
    this shot besides the item's. `soundbites`: usually none or one. `start`, `end`, `duration`: seconds, as printed,
    never worked out of each other. `notes`: remarks that are no flag, and text on the screen. `flags`: what kind of
    picture it is.
    """

    number: int | None = None
    text: str = _text("")
    place: Place | None = None
    date: Date | None = None
    source: str | None = _text()
    restrictions: tuple[Restriction, ...] = _several()
    soundbites: tuple[Soundbite, ...] = _several()
    start: float | None = None
    end: float | None = None
    duration: float | None = None
    notes: tuple[str, ...] = _texts()
    flags: tuple[Flag, ...] = _several()
    span: Span | None = _span()
    spans: Spans = _spans()


@frozen
class Diagnostic:
    """A fault of the page, or something on it that a careful reader would look at twice.

    `code`: a name out of the catalogue (`newsitem.diagnostics`). `severity`: `error` where something is lost, `warning`
    where somebody should look, `info` else. `message`: the same in words. `span`: where, null where it has no place.
    """

    code: str
    severity: Severity
    message: str
    span: Span | None = None


@frozen
class Item:
    """A story: all that its page says of it.

    `format`: the format that read it. `id`: the source's own identifier. `url`: the page's own address. `headline`: its
    title. `slug`: its slugline. `language`: BCP 47, of the page's text. `provider`: who distributes the page.
    `published`: ISO 8601, to the precision printed. `dateline`: where and when it is dated. `duration`: running time in
    seconds. `summary`: lead-in or short description, its paragraphs divided by one line break. `storyline`: the body
    text, likewise. `shots`: in page order. `restrictions`: those of the whole item, each once. `credits`: who shot,
    wrote and supplied. `categories`, `keywords`: as printed. `notes`: of the editor to clients. `extra`: labelled
    fields without a home above, by their label in lower case. `diagnostics`: what is wrong with the page; no part of
    equality.
    """

    format: str
    id: str | None = _text()
    url: str | None = None
    headline: str | None = _text()
    slug: str | None = _text()
    language: str | None = None
    provider: str | None = _text()
    published: str | None = _shaped("time")
    dateline: Dateline | None = None
    duration: float | None = None
    summary: str | None = _paragraphs()
    storyline: str | None = _paragraphs()
    shots: tuple[Shot, ...] = _several()
    restrictions: tuple[Restriction, ...] = _several()
    credits: tuple[Credit, ...] = _several()
    categories: tuple[str, ...] = _texts()
    keywords: tuple[str, ...] = _texts()
    notes: tuple[str, ...] = _texts()
    extra: Mapping[str, str] = field(factory=dict)
    diagnostics: tuple[Diagnostic, ...] = _several(eq=False)
    span: Span | None = _span()
    spans: Spans = _spans()
