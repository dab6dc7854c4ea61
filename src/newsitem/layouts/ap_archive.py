"""The frame of AP's own sites: the page of a story in AP Archive, its clip-bin page, and a story of the newsroom.

The headline stands above a block of labelled fields; the script follows.
"""

import datetime
from collections.abc import Container, Mapping, Sequence
from typing import Final

import regex
from attrs import frozen

from newsitem.claims import Page
from newsitem.grammar.ap_head import LEAD_IN
from newsitem.grammar.ap_tail import licence_id, without_tail
from newsitem.grammar.credits import named_sources
from newsitem.grammar.datelines import read_dateline
from newsitem.grammar.dates import find_dates, read_date
from newsitem.grammar.moments import read_moment
from newsitem.grammar.restrictions import read_restrictions
from newsitem.grammar.titles import find_title
from newsitem.once import once_a_page
from newsitem.patterns import lazy_pattern
from newsitem.plugin import SCRIPT, Script, Sections
from newsitem.text import Hit, Slice, whole_number

_LABELS: Final[Mapping[str, str]] = {
    "id": r"Story\s?(?:No|Number|ID)\.?",
    "restrictions": r"Restrictions?",
    "duration": r"Duration|Length",
    "source": r"Sources?",
    "dateline": r"Dateline",
    "date": r"Date|Published|Created",
    "aspect_ratio": r"Aspect\s++Ratio",
    "people": r"People",
    "keywords": r"Keywords?|Tags",
    "title": r"Title|Headline",
    "summary": r"Summary",
    "subscription": r"Subscription",
    "type": r"Language\s?Type|Type",
}
_LABEL: Final = lazy_pattern(
    r"(?<![^\r\n])[^\S\r\n]*+(?:"
    + "|".join(f"(?P<{name}>{spelling})" for name, spelling in _LABELS.items())
    + r")[^\S\r\n]*+:[^\S\r\n]*+(?P<value>[^\r\n]*+)"
)
# One of the fields that such a page has; to look for all of them everywhere costs ten times as much.
_ID: Final = lazy_pattern(_LABELS["id"])
_FEWEST: Final = 3
_BADGE: Final = lazy_pattern(r"[HSU4]K?D")
_COMMA: Final = lazy_pattern(",")
_CLOCK: Final = lazy_pattern(
    r"(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<year>\d{4})(?:\s++(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::\d\d)?\s*+(?P<half>[AP]M)?)?"
)
_STORYLINE: Final = lazy_pattern(r"STORY-?LINE|(?<![^\r\n])[^\S\r\n]*+Storyline")


# Lines that end the block of fields.
_SCRIPT_LINE: Final = lazy_pattern(
    r"(?:SHOT\s?LIST|Shot\s?list|STORY-?LINE|Storyline|RESTRICTIONS?\s++SUMMARY|LEAD-?\s?IN|\d{1,2}\.\s"
    r"|(?P<like_a_value>AP(?:TN)?\s++CLIENTS\s++ONLY|ASSOCIATED\s++PRESS|AP\s++TELEVISION|\(\d|\+\+)).*+",
    regex.DOTALL,
)
_LONGEST_BLOCK: Final = 6000
# Below these a script may begin at once.
_OFTEN_EMPTY: Final = frozenset({"people", "subscription"})


@frozen(eq=False, repr=False)
class _Field:
    """A labelled field; the value is empty where none is printed."""

    name: str
    label: Slice
    value: Slice


def is_archive(page: Page) -> bool:
    """Whether the page has a block of the site's labelled fields, the number of the story among them."""
    if page.whole.search(_ID) is None:
        return False
    fields = _fields(page.whole)
    return len(fields) >= _FEWEST and any(field.name == "id" for field in fields)


def ap_archive(page: Page) -> list[Sections]:
    """One item: what the fields say, and what stands below them as script."""
    fields = _fields(page.whole)
    for field in fields:
        page.claim(field.label, "label", field.name)
    value = {field.name: field.value for field in reversed(fields) if field.value}
    if (badge := value.get("title")) and badge.fullmatch(_BADGE):
        page.claim(value.pop("title"), "furniture", "badge")
    rest = page.whole.after(max(fields[-1].value.end, fields[-1].label.end))
    story = rest.search(_STORYLINE)
    script = without_tail(page, rest, behind=story.end if story else rest.start, is_framed=page.source.is_html).lstrip()
    title = find_title(page, page.whole.before(fields[0].label))
    if "summary" in value and rest.search(LEAD_IN) is not None:
        value["other_summary"] = value.pop("summary")  # the lead-in is the summary
    texts: dict[str, Sequence[Slice]] = {
        name: (value[name],) for name in ("id", "duration", "summary") if name in value
    }
    slices: dict[str, Sequence[Slice]] = {
        **texts,
        "headline": tuple(words for words in (title, value.get("title")) if words is not None),
        "keywords": value["keywords"].split(_COMMA) if "keywords" in value else (),
        SCRIPT: (script,) if script else (),
    }
    if "id" not in value and (number := licence_id(page.whole)) is not None:
        slices["id"] = (number,)
    return [Sections(slices, _facts(page, value, script), _values(page, value))]


@once_a_page
def _fields(whole: Slice) -> list[_Field]:
    """The fields of the first block of a page; it ends where the script begins."""
    first = whole.search(_LABEL)
    if first is None:
        return []
    block = whole.cut(first.start, first.start + _LONGEST_BLOCK)
    labels = list(block.finditer(_LABEL))
    values = _first_lines_below(block, labels)
    is_below = len(values) > max(_FEWEST, sum(bool(hit["value"]) for hit in labels))
    end = _end_of_block(block, [at for name, at in values if name not in _OFTEN_EMPTY] if is_below else ())
    hits = [hit for hit in labels if hit.start < end]
    ends = [hit.start for hit in hits[1:]] + [end]
    below = [(hit["value"], block.cut(hit.end, stop).lines()) for hit, stop in zip(hits, ends, strict=True)]
    fields = []
    for hit, (printed, lines) in zip(hits, below, strict=True):
        assert printed is not None  # noqa: S101  the group takes part always
        takes_line = not printed and bool(lines) and (is_below or hit is not hits[-1])
        value = lines[0] if takes_line else printed
        label = block.cut(hit.start, min(value.start, hit.end) if value else hit.end).strip()
        fields.append(_Field(hit.kind if hit.kind != "value" else _name(hit.groups()), label, value.strip()))
    return fields


def _first_lines_below(block: Slice, labels: Sequence[Hit]) -> list[tuple[str, int]]:
    """The labels without a value beside them, and where the lines right below them begin that are no labels."""
    starts = {hit.start for hit in labels}
    lines = [(hit, line) for hit in labels if not hit["value"] for line in block.after(hit).lines(1)]
    return [(_name(hit.groups()), line.start) for hit, line in lines if line.start not in starts]


def _end_of_block(block: Slice, values: Container[int]) -> int:
    """Where the script begins; a value on a line of its own may look like its first words."""
    for line in block.lines():
        hit = line.fullmatch(_SCRIPT_LINE)
        if hit is not None and (hit["like_a_value"] is None or line.start not in values):
            return line.start
    return block.end


def _name(groups: Mapping[str, str | None]) -> str:
    return next(name for name in _LABELS if groups[name] is not None)


def _facts(page: Page, value: Mapping[str, Slice], script: Slice) -> dict[str, str]:
    facts = {"url": page.source.head["url"]} if "url" in page.source.head else {}
    published = _published(value["date"], script) if "date" in value else None
    if published is None:
        return facts
    page.claim(value["date"], "read", "published")
    return {**facts, "published": published}


def _published(words: Slice, script: Slice) -> str | None:
    """`16/06/2008 16:46 PM`, `05/06/2015 03:16 PM`: which number is the month is told by the dates of the shots.

    The archive's pages print the day first, with a 24-hour clock; its clip-bin pages the month, with a 12-hour clock.
    Where both can be, the reading is meant that falls on or soonest after the latest day of the shots.
    """
    hit = words.fullmatch(_CLOCK)
    if hit is None:
        return read_moment(words)
    groups = hit.groups()
    a, b, year, hour = (whole_number(groups[name] or "0") for name in ("a", "b", "year", "hour"))
    days = [day for day in (_day(year, b, a), _day(year, a, b)) if day is not None]
    if not days:
        return None
    day = days[0] if hour > 12 and groups["half"] else _soonest(days, _latest_day(script))
    if groups["half"] and hour <= 12:
        hour = hour % 12 + (12 if groups["half"] == "PM" else 0)
    return f"{day}T{hour:02}:{groups['minute']}" if groups["hour"] else day


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


def _latest_day(script: Slice) -> str:
    """The latest day that the shotlist names; empty where it names none."""
    story = script.search(_STORYLINE)
    shots = script.before(story) if story else script
    days = [date.end for words in find_dates(shots) if (date := read_date(words)) is not None and date.end]
    return max(days, default="")


def _soonest(days: Sequence[str], after: str) -> str:
    later = [day for day in days if day >= after]
    return min(later) if after and later else days[0]


def _values(page: Page, value: Mapping[str, Slice]) -> Script:
    credits = named_sources(value["source"]) if "source" in value else []
    if "source" in value and not credits:
        page.claim(value["source"], "read", "source")
    extra = {label: value[name] for name, label in _EXTRA.items() if name in value}
    return Script(
        extra=extra,
        dateline=read_dateline(value["dateline"]) if "dateline" in value else None,
        restrictions=read_restrictions(page, value["restrictions"]) if "restrictions" in value else (),
        credits=credits,
    )


_EXTRA: Final = {
    "aspect_ratio": "aspect ratio", "people": "people", "type": "type", "subscription": "subscription",
    "other_summary": "summary",
}  # fmt: skip
