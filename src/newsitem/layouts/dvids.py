"""The frame of dvidshub.net's video pages: title, country, date, author and unit above the text, fields below it.

All dates are month first. Copies may have lost the title, and the line breaks of the fields.
"""

from collections.abc import Mapping, Sequence
from typing import Final

import regex

from newsitem.build import make
from newsitem.claims import FRAME_ELEMENTS, Page
from newsitem.grammar.casing import is_shouted
from newsitem.grammar.countries import country_code
from newsitem.grammar.credits import read_credits
from newsitem.grammar.dates import read_date
from newsitem.grammar.moments import iso_moment
from newsitem.grammar.places import read_place
from newsitem.grammar.restrictions import read_restrictions
from newsitem.model import Credit, Date, Dateline, Restriction
from newsitem.patterns import lazy_pattern
from newsitem.plugin import SCRIPT, Script, Sections
from newsitem.text import Hit, Slice
from newsitem.wording import NATO_UNIT

_HEAD: Final = lazy_pattern(
    r"(?:(?P<date>\d\d\.\d\d\.(?:19|20)\d\d)\s*+)?+"
    rf"(?:(?:Courtesy[^\S\r\n]+Video|Video[^\S\r\n]+by[^\S\r\n]+(?P<author>[^\r\n]{{2,80}}?))\s++(?={NATO_UNIT}))?+{NATO_UNIT}"
)
_DAY: Final = r"\p{Lu}\p{L}+\s+\d{1,2}(?:st|nd|rd|th)?"
_MOMENT: Final = rf"(?:{_DAY}\s+)?\d{{1,4}}(?::\d\d)?\s+est\.(?:\s+{_DAY})?"
_FURNITURE: Final = lazy_pattern(
    rf"Maintenance\s+window\s+scheduled\s+to\s+begin\s+at\s+{_MOMENT}\s+until\s+{_MOMENT}"
    r"|\(e\.g\.\s+yourname@email\.com\)|Forgot\s+Password\?|Or\s+login\s+with\s+Facebook"
    r"|Defense\s+Visual\s+Information\s+Distribution\s+Service\s+Logo"
)
# The dialog that offers code for other sites; glued, it has code of any wording in it.
_EMBED: Final = lazy_pattern(
    r"video\s+size:(?s:.{0,4000}?)show\s+more|Advanced\s+Embed\s+Example"
    r"|Add\s+the\s+following\s+CSS\s+to\s+the\s+header\s+block\s+of\s+your\s+HTML\s+document\."
    r"|Then\s+add\s+the\s+mark-up\s+below\s+to\s+the\s+body\s+block\s+of\s+the\s+same\s+document\."
)
_INFO: Final = lazy_pattern(r"(?<![\p{L}])(?:VIDEO\s+INFO|\|?Date\s+Taken\s*:)")
_FIELDS: Final[Mapping[str, str]] = {
    "Date Taken": "taken", "Date Posted": "published", "Category": "categories", "Video ID": "id", "VIRIN": "virin",
    "PIN": "pin", "Filename": "filename", "Length": "duration", "Location": "location", "Hometown": "hometown",
    "Web Views": "web views", "High-Res. Downloads": "high-res. downloads", "Downloads": "downloads",
    "Podcast Hits": "podcast hits",
}  # fmt: skip
_TERMS: Final = r"This\s+work,[^\r\n]{1,600}?\brestrictions\s+shown\s+on\s+[^\s,]*[^\s,.]\.?"
_LABEL: Final = "|".join(regex.escape(label).replace(r"\ ", r"[^\S\r\n]+") for label in _FIELDS)
_PART: Final = lazy_pattern(
    rf"(?P<field>{_LABEL})[^\S\r\n]*+:"
    rf"|(?P<info>VIDEO\s+INFO)|(?P<free>PUBLIC\s+DOMAIN)|(?P<terms>{_TERMS})"
    r"|(?P<controlled>CONTROLLED\s+VOCABULARY\s+KEYWORDS)|(?P<tags>(?<![\p{L}])TAGS\b)"
)
_SEPARATOR: Final = lazy_pattern(r"[\r\n;|]+|,(?=\s)")
_NO_KEYWORDS: Final = lazy_pattern(r"No\s+(?:keywords|tags)\s+found\.?", regex.IGNORECASE)
_WORD: Final = lazy_pattern(r"\S+")
_AROUND: Final = "| \t"
_MOST_WORDS_OF_PLACE: Final = 6


def dvids_frame(page: Page) -> list[Sections]:
    """One item: headline, dateline and author from the head, the text as script, id, times and tags from the fields."""
    whole = page.whole
    head = whole.search(_HEAD)
    start = head.end if head else whole.start
    info = whole.after(start).search(_INFO)
    below = whole.after(info.start) if info else whole.cut(whole.end, whole.end)
    parts = _parts(page, below)
    place = _above(page, whole.before(head)) if head else (None, None)
    body = _without_embed(page, whole.cut(start, below.start))
    posted = _moment(parts.get("published"))
    page.claim(parts.pop("published") if posted else None, "read", "published")
    slices = {"headline": [place[0]] if place[0] else [], SCRIPT: [body] if body else [], **_slices(page, parts)}
    fields = Script(
        dateline=_dateline(page, place[1], head, parts.get("taken")),
        restrictions=_restrictions(page, parts),
        credits=_author(page, head) if head else [],
        extra={name: parts[name] for name in _EXTRA if parts.get(name)},
    )
    facts = {name: page.source.head[name] for name in _FACTS if name in page.source.head}
    return [Sections(slices, {**facts, "published": posted} if posted else facts, fields)]


# Of a day and the clock beside it. Elsewhere such dates have their day first.
_MONTH_FIRST: Final = lazy_pattern(r"(?P<m>\d\d)\.(?P<d>\d\d)\.(?P<y>(?:19|20)\d\d)(?:\s++(?P<clock>\d\d:\d\d))?+")
_EXTRA: Final = (
    "virin", "pin", "filename", "location", "hometown", "web views", "downloads", "high-res. downloads", "podcast hits",
    "controlled vocabulary keywords",
)  # fmt: skip
_FACTS: Final = ("url", "published", "duration")


def _above(page: Page, words: Slice) -> tuple[Slice | None, Slice | None]:
    """Title and country above the date; what else stands there is the site's furniture."""
    words = words.rstrip(_AROUND)
    place = _place(words)
    rest = _without_embed(page, words.before(place) if place else words)
    for hit in rest.finditer(_FURNITURE):
        page.claim(hit.slice, "furniture", "login")
    heading = next((e for e in page.source.elements if e.name == "h1"), None)
    if heading is not None:
        return page.source.slice(heading.start, heading.end).strip(), place
    lines = [part for line in rest.lines() for part in line.split(_FURNITURE)]
    return (lines[-1] if lines else None), place


def _place(words: Slice) -> Slice | None:
    """The country, in capitals: the last line, or where breaks are lost the last words that name one."""
    lines = words.lines()
    if not lines:
        return None
    embeds = list(lines[-1].finditer(_EMBED))
    last = lines[-1].after(embeds[-1]).strip() if embeds else lines[-1]
    if (
        is_shouted(last.text)
        and len(last.text.split()) <= _MOST_WORDS_OF_PLACE
        and (len(lines) > 1 or embeds or _names(last))
    ):
        return last
    starts = [hit.start for hit in last.cut(last.end - 120, last.end).finditer(_WORD)][-_MOST_WORDS_OF_PLACE:]
    tails = [last.after(start) for start in starts]
    return next((tail for tail in tails if is_shouted(tail.text) and _names(tail)), None)


def _names(words: Slice) -> bool:
    return country_code(words.text.rpartition(",")[2]) is not None


def _without_embed(page: Page, words: Slice) -> Slice:
    """The words behind or before the dialog with code for other sites, which stands at one of their ends."""
    hits = list(words.finditer(_EMBED))
    for hit in hits:
        page.claim(hit.slice, "open" if hit.slice.raw.startswith("video") else "furniture", "embed")
    if not hits:
        return words
    return words.after(hits[-1]) if not words.before(hits[0]) else words.before(hits[0])


def _parts(page: Page, words: Slice) -> dict[str, Slice]:
    """The values of the fields and lists below the text, by name, without empty ones; the first of each counts."""
    hits = list(words.finditer(_PART))
    parts: dict[str, Slice] = {}
    for hit, end in zip(hits, [*(hit.start for hit in hits[1:]), words.end], strict=False):
        name = _FIELDS[hit.word("field")] if hit["field"] is not None else _LISTS[hit.kind]
        if hit.kind in ("terms", "free"):
            parts.setdefault(name, hit.slice)
            continue
        page.claim(hit.slice, "label", name)
        value = words.cut(hit.end, end).strip(_AROUND)
        if nothing := value.fullmatch(_NO_KEYWORDS):
            page.claim(nothing.slice, "furniture", "no keywords")
            continue
        if value and name != "info":
            parts.setdefault(name, value)
    return parts


_LISTS: Final = {
    "info": "info", "free": "free", "terms": "terms", "controlled": "controlled vocabulary keywords",
    "tags": "keywords",
}  # fmt: skip


def _slices(page: Page, parts: Mapping[str, Slice]) -> dict[str, Sequence[Slice]]:
    found: dict[str, Sequence[Slice]] = {
        name: [parts[name]] for name in ("id", "published", "duration") if name in parts
    }
    return found | {name: _listed(page, parts[name]) for name in ("categories", "keywords") if name in parts}


def _listed(page: Page, words: Slice) -> list[Slice]:
    """The parts of a list, which in saved HTML ends where the site's frame begins."""
    frames = [e.start for e in page.source.elements if e.name in FRAME_ELEMENTS and words.start <= e.start < words.end]
    return words.before(min(frames)).split(_SEPARATOR) if frames else words.split(_SEPARATOR)


def _dateline(page: Page, place: Slice | None, head: Hit | None, taken: Slice | None) -> Dateline | None:
    """The country with the date above the text, or where that is missing with the date taken."""
    date = head["date"] if head else None
    day, again = _date(date), _date(taken)
    if taken is not None and again is not None and (day is None or (day.start, day.end) == (again.start, again.end)):
        page.claim(taken, "repeat", "date taken")
    if place is None and day is None and again is None:
        return None
    text = place if place is not None else (date if date is not None else taken)
    return make(Dateline, text=text, place=read_place(place) if place is not None else None, date=day or again)


def _moment(words: Slice | None) -> str | None:
    """The day, with its time unless that says nothing; None if the words are none that a calendar has."""
    hit = words.fullmatch(_MONTH_FIRST) if words is not None else None
    if hit is None:
        return None
    clock = hit.word("clock")
    day = f"{hit.word('y')}-{hit.word('m')}-{hit.word('d')}"
    return iso_moment(f"{day}T{clock}" if clock not in ("", "00:00") else day)


def _date(words: Slice | None) -> Date | None:
    day = _moment(words)
    if words is None or day is None:
        return read_date(words) if words is not None else None
    return make(Date, text=words, start=day[:10], end=day[:10])


def _restrictions(page: Page, parts: Mapping[str, Slice]) -> list[Restriction]:
    """`PUBLIC DOMAIN`, and a sentence that sends to restrictions which stand on another page."""
    found = [*read_restrictions(page, parts["free"])] if "free" in parts else []
    if "terms" in parts:
        page.report("restriction-not-understood", parts["terms"])
        found.append(make(Restriction, text=parts["terms"], kind="other"))
    return found


def _author(page: Page, head: Hit) -> list[Credit]:
    author = head["author"]
    whole = head.slice
    date = head["date"]
    behind = whole.after(date) if date is not None else whole
    if author is None:
        page.claim(behind.strip(), "label", "unit")
        return []
    page.claim(behind.after(author).strip(), "label", "unit")
    return read_credits(behind.before(author.end).strip(), author, "camera")
