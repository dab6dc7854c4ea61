"""The head of a script of the Associated Press: the field block of a bulletin, the restriction summary, access lines.

`AP-APTN-1830: US Oil Rig 2`, the day, `STORY:US Oil Rig 2- REPLAY …`, `LENGTH: 02:46` … `DATELINE: Off
Louisiana - 4 May`, then a line for each source (`TV TODAY - NO ACCESS INDIA/US`) and marks. Lines may be run together.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import regex
from attrs import field, frozen

from newsitem.claims import Page
from newsitem.grammar.dates import find_dates
from newsitem.patterns import lazy_pattern
from newsitem.text import Hit, Slice

_LABELS: Final = lazy_pattern(
    r"""
    (?P<slug>AP-(?:APTN|APTV|WTN)-\d{4})\s*+:
    | (?P<restrictions>RESTRICTIONS?(?:\s++SUMMARY)?+)\s*+:
    | (?P<id>(?:STORY\s++(?:NUMBER|NO)|Story\s++(?:Number|No))\.?)\s*+:
    | (?P<headline>STORY)\s*+:
    | (?P<duration>LENGTH|DURATION)\s*+:
    | (?P<first_run>FIRST\s++RUN)\s*+:
    | (?P<type>TYPE)\s*+:
    | (?P<source>SOURCES?)\s*+:
    | (?P<dateline>DATELINE)\s*+:
    """,
    regex.VERBOSE,
)
#: The label of the lead-in, which is a story's summary.
LEAD_IN: Final = lazy_pattern(r"LEAD-?\s?IN\s*+:|(?<=(?<![^\r\n])[^\S\r\n]*+)LEAD-?\s?IN(?=[^\S\r\n]*+[\r\n])")
# Fields whose values have a form; what stands behind is none of it.
_FORMS: Final[Mapping[str, regex.Pattern[str]]] = {
    "duration": lazy_pattern(r"\s*+(?P<value>\d{1,2}[:.]\d\d(?:[:.]\d\d)?)"),
    "first_run": lazy_pattern(r"\s*+(?P<value>\d{3,4}\b)"),
    "id": lazy_pattern(r"\s*+(?P<value>[A-Za-z]{0,2}\d{4,10}\b)"),
}
# Glued to the slug where breaks are lost: `Peru Landslide 2Wednesday, 9 February 2011`.
_WEEKDAY: Final = lazy_pattern(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b,?\s*+$", regex.IGNORECASE)
_NEWS_MARK: Final = lazy_pattern(r"\s*+\+{1,2}+")
_HYPHEN: Final = lazy_pattern(r"[-–—](?=\s)|(?<=\s)[-–—]|(?<=\d)[-–—](?=\p{Lu})")
_LINE_BREAK: Final = lazy_pattern(r"[\r\n]")
_PLUSES: Final = lazy_pattern(r"\+\+")
# A mark of its own, which is closed again: `++MUTE++` where a field is empty.
_WHOLE_MARK: Final = lazy_pattern(r"\s*+\+\+[^+\r\n]{1,600}+(?<=\S)\+\+")
_DATELINE_END: Final = lazy_pattern(r"(?:19|20)\d\d(?:\s*+/\s*+(?:FILE|RECENT))?+|\b(?:FILE|RECENT|Recent|File)\b")


@frozen(eq=False, repr=False)
class Head:
    """A head cut up. `fields`: by name; `doubles`: those that come again; `rest`: what is in no field, in order."""

    fields: Mapping[str, Slice] = field(factory=dict)
    rest: Sequence[Slice] = ()
    doubles: Sequence[tuple[str, Slice]] = ()


def cut_head(page: Page, words: Slice) -> Head:
    """The fields of a head and what else stands in it; labels are claimed."""
    hits = list(words.finditer(_LABELS))
    if not hits:
        return Head(rest=(words,))
    fields: dict[str, Slice] = {}
    rest = [words.before(hits[0])]
    doubles: list[tuple[str, Slice]] = []
    ends = [hit.start for hit in hits[1:]] + [words.end]
    for hit, end in zip(hits, ends, strict=True):
        page.claim(hit.slice, "label", hit.kind)
        for name, value in _values(hit, words.cut(hit.end, end), is_last=hit is hits[-1]):
            if not name:
                rest.append(value)
            elif name not in fields:
                fields[name] = value
            else:
                doubles.append((name, value))
    return Head(fields, [part for part in rest if part], doubles)


def _values(hit: Hit, value: Slice, *, is_last: bool) -> Iterable[tuple[str, Slice]]:
    """The value of a field by its name, and what stands behind it under none."""
    name = hit.kind
    if name == "slug":
        yield from _slug_and_day(value)
        return
    if name in _FORMS:
        found = value.match(_FORMS[name])
        if found is not None and (words := found["value"]) is not None:
            yield name, words
            yield "", value.after(found).strip()
        else:
            yield "", value.strip()
        return
    end = _end_of_value(name, value, is_last=is_last)
    if said := value.before(end).strip():
        yield name, said
    yield "", value.after(end).strip()


def _end_of_value(name: str, value: Slice, *, is_last: bool) -> int:
    """Where a value ends: at a mark; the last field's with its line, or where breaks are lost with its date."""
    news = value.match(_NEWS_MARK) if name == "headline" and not value.match(_WHOLE_MARK) else None
    marks = (value.after(news) if news else value).search(_PLUSES)
    end = marks.start if marks else value.end
    if name == "restrictions" and not is_last:
        return end
    body = value.cut(value.lstrip().start, end)
    line = body.search(_LINE_BREAK)
    if line is not None:
        return line.start
    if name == "dateline" and is_last:
        found = body.search(_DATELINE_END)
        return found.end if found else end
    return end


def _slug_and_day(value: Slice) -> Iterable[tuple[str, Slice]]:
    """The slug without the marks of news in front of it, and the day behind it."""
    day = next(iter(find_dates(value)), None)
    words = value.before(day) if day is not None else value
    weekday = words.cut(words.end - 20, words.end).search(_WEEKDAY)
    slug = words.before(weekday) if weekday else words
    mark = slug.match(_NEWS_MARK)
    yield "slug", (slug.after(mark) if mark else slug).strip()
    if day is not None:
        yield "published", value.cut(weekday.start if weekday else day.start, day.end).strip()
        yield "", value.after(day).strip()


def story_parts(page: Page, story: Slice, slug: Slice | None) -> tuple[Slice | None, Slice]:
    """Slug and headline of a STORY field: what stands before and behind its hyphen, the status word in the headline.

    A slug that only repeats the one given is claimed; it may be shorter (`US Oil 2` for `US Oil Rig 2`).
    """
    plain = story.lstrip(" +")
    known = slug is not None and plain.text.casefold().startswith(slug.text.casefold())
    # A slug may hold a hyphen itself.
    near = plain.cut(plain.start + (len(slug.text) - 1 if known and slug is not None else 0), plain.end)
    hyphen = near.search(_HYPHEN)
    if hyphen is None:
        return None, story
    before = plain.before(hyphen).strip()
    if slug is not None and set(before.text.casefold().split()) <= set(slug.text.casefold().split()):
        page.claim(before, "repeat", "slug")
    return before, plain.after(hyphen).strip()
