"""The frame of unicef.org's Video News Package pages: date and headline, tape, still, labelled fields, an order line.

There is no shotlist on the page. All marks are looked for in the text, not at the start of lines: copies lose breaks.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from newsitem.build import make
from newsitem.claims import Page
from newsitem.grammar.bare_places import lists_several
from newsitem.grammar.credits import read_credits
from newsitem.grammar.dates import read_date
from newsitem.grammar.labels import Field, label_pattern, read_fields
from newsitem.grammar.paragraphs import paragraphs
from newsitem.grammar.places import read_place
from newsitem.model import Credit, Dateline
from newsitem.patterns import lazy_pattern
from newsitem.plugin import Script, Sections
from newsitem.text import Hit, Slice

_LABELS: Final = label_pattern({
    "id": ("Tape#", "Tape #", "Tape"),
    "produced": ("Production date", "Production dates"),
    "duration": ("Duration",),
    "keywords": ("Keywords",),
    "location": ("Main shooting locations", "Main shooting location"),
    "storyline": ("Main sequences", "Main sequence"),
})  # fmt: skip
_KIND: Final = lazy_pattern(r"(?<!\p{L})Video\s+News\s+Package(?!\p{L})")
# `14 February 2006 - Headline`, `9 January 2009: Headline`
_DATED: Final = lazy_pattern(
    r"(?<![\w-])(?P<date>\d{1,2}\s+\p{L}{3,9},?\s+(?:19|20)\d\d)\s*+[-–—:]\s*+(?P<headline>\S[^\r\n]{0,400}+)"
)
_STILL: Final = lazy_pattern(r"video\s+b-roll\s+still")
_COPYRIGHT: Final = lazy_pattern(r"©\s*+(?P<name>UNICEF(?:/\S+|\s+[Vv]ideo)?+(?:[^\S\r\n]\p{Lu}[\p{L}’'-]+)*+)")
_CLIP: Final = lazy_pattern(r"View\s+Clip\s*+\(\s*(?:(?P<time>\d{1,2}:\d\d)\s*,\s*)?Real\s+format\s*\)")
_BELOW: Final = lazy_pattern(
    r"Read\s+the\s+shotlist\s+and\s+script\s*+\(PDF\s+format\)\s+in\s*+:(?:[^\S\r\n]*+(?:English|French|Spanish|Arabic)\b[,/|]?)*+"
    r"|To\s+order:\s+Note\s+title\s+and\s+click\s+here\.?|New\s+enhanced\s+search"
)
_COMMA: Final = lazy_pattern(r"[,;]")
_FACTS: Final = ("url",)


def unicef_package_frame(page: Page) -> list[Sections]:
    """One item: the headline with its date, the fields, and the sequences as storyline."""
    top, fields = read_fields(page, _without_bottom(page), _LABELS)
    by_name = {field.name: field for field in fields}
    value = {name: field.value.strip() for name, field in by_name.items() if field.value}
    dated = _dated(page, top)
    tape, still = _below_tape(page, by_name.get("id"))
    clip, caption, credits = _still(page, still)
    times = [time for time in (value.get("duration"), clip) if time]
    if len(times) == 2:
        page.claim(times[1], "read", "clip")
    slices: dict[str, Sequence[Slice]] = {
        "headline": [dated["headline"]] if dated and dated["headline"] else [],
        "published": [dated["date"]] if dated and dated["date"] else [],
        "id": [tape] if tape else [], "duration": times, "summary": caption,
        "keywords": value["keywords"].split(_COMMA) if "keywords" in value else [],
        "storyline": paragraphs(value["storyline"]) if "storyline" in value else [],
    }  # fmt: skip
    facts = {name: page.source.head[name] for name in _FACTS if name in page.source.head}
    return [Sections(slices, facts, Script(dateline=_dateline(value), credits=credits))]


def _without_bottom(page: Page) -> Slice:
    """The page above the lines on scripts and orders."""
    hits = list(page.whole.finditer(_BELOW))
    for hit in hits:
        page.claim(hit.slice, "furniture", "order")
    if not hits:
        return page.whole
    if page.source.is_html:
        for line in page.whole.after(hits[0]).lines():
            page.claim(line, "open", "site frame")
    return page.whole.before(hits[0])


def _dated(page: Page, top: Slice) -> Hit | None:
    """The date with the headline; in saved HTML the site's menu stands above."""
    kind = top.search(_KIND)
    page.claim(kind.slice if kind else None, "furniture", "kind of page")
    dated = top.search(_DATED)
    if page.source.is_html:
        above = top.before(kind) if kind else (top.before(dated) if dated else top)
        for line in above.lines():
            page.claim(line, "open", "site frame")
    return dated


def _below_tape(page: Page, field: Field | None) -> tuple[Slice | None, Slice | None]:
    """The tape's number, and what stands between it and the fields: the still with its caption."""
    if field is None:
        return None, None
    still = field.value.search(_STILL)
    number = field.value.before(still) if still and still.start < field.line.end else field.line
    page.claim(still.slice if still else None, "furniture", "still")
    if not number and not still:
        lines = field.value.lines()
        number = lines[0] if lines else number
    return number.strip() or None, field.value.after(max(number.end, still.end if still else 0))


def _still(page: Page, words: Slice | None) -> tuple[Slice | None, list[Slice], list[Credit]]:
    """The clip's time, the caption of the still, and whose the still is."""
    if words is None:
        return None, [], []
    clip = words.search(_CLIP)
    time = clip["time"] if clip else None
    if clip is not None:
        for part in [clip.slice.before(time), clip.slice.after(time)] if time else [clip.slice]:
            page.claim(part.strip(), "furniture", "clip")
        words = words.before(clip)
    owner = words.search(_COPYRIGHT)
    name = owner["name"] if owner else None
    if owner is None or name is None:
        return time, words.lines(), []
    caption = [*words.before(owner).lines(), *words.after(owner).lines()]
    return time, caption, read_credits(owner.slice, name, "owner")


def _dateline(value: Mapping[str, Slice]) -> Dateline | None:
    """Where and when the pictures were taken; of several places or dates only the words are kept."""
    location, produced = value.get("location"), value.get("produced")
    if location is None and produced is None:
        return None
    day = read_date(produced) if produced else None
    several = location is not None and lists_several(location)
    words = location if location is not None else produced
    text = [location, produced] if location and produced and day is None else words
    place = read_place(location) if location and not several else None
    return make(Dateline, text=text, place=place, date=day)
