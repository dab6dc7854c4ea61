"""Records of the Reuters archive at Screenocean: a title, and labels with values; Summary holds the shotlist.

The markup differs: a label and its value on one line behind a dash, on two lines, or side by side in a table.
"""

from collections.abc import Mapping, Sequence
from typing import Final

import regex

from newsitem.claims import Page
from newsitem.grammar.credits import read_credits
from newsitem.grammar.found_from import found_from
from newsitem.grammar.leading_notes import without_notes
from newsitem.grammar.paragraphs import paragraphs
from newsitem.grammar.restrictions import read_restrictions
from newsitem.grammar.sentences import is_sentence
from newsitem.model import Restriction
from newsitem.once import once_a_page
from newsitem.patterns import lazy_pattern
from newsitem.plugin import SCRIPT, Script, Sections
from newsitem.text import Hit, Slice

#: By name here: how a record calls its fields.
_LABELS: Final = {
    "headline": "Title",
    "published": "Date",
    "summary": "Summary",
    "embargo": "Embargoed",
    "keywords": "Keywords",
    "location": "Location",
    "country": "Country",
    "topics": "Topics",
    "reuters_id": "Reuters ID",
    "aspect_ratio": "Aspect Ratio",
    "story": "Story Text",
    "owner": "Copyright Holder",
    "notice": "Copyright Notice",
    "limits": "Usage Terms/Restrictions",
    "id": "Record ID",
}
_SPELLED: Final = "|".join(f"(?P<{name}>{regex.escape(words)})" for name, words in _LABELS.items())
_BULLETS: Final = "-–•*·"
_LABEL: Final = lazy_pattern(
    rf"(?:(?<![^\r\n])[^\S\r\n]*+(?:[{_BULLETS}][^\S\r\n]*+)?+|(?<=\s)-\s(?=[^\r\n:]{{2,30}}+:))"
    rf"(?:{_SPELLED})[^\S\t\r\n]*+(?::[^\S\r\n]*+|\t++|(?![^\r\n]))",
    regex.IGNORECASE,
)
_NAME: Final = lazy_pattern(
    rf"\b(?i:{'|'.join(map(regex.escape, _LABELS.values()))})[^\S\t\r\n]*+(?:[:\t]|(?![^\r\n]))"
)
_COMMA: Final = lazy_pattern(",")
_LINE: Final = lazy_pattern(r"[^\r\n]*+")
_EXTRA: Final = {
    "location": "location", "country": "country", "reuters_id": "reuters id", "aspect_ratio": "aspect ratio",
    "notice": "copyright notice",
}  # fmt: skip
_LONG: Final = frozenset({"summary", "story", "notice"})
_FEWEST_LABELS: Final = 3
_OWN: Final = frozenset({"reuters_id", "topics", "id", "aspect_ratio"})  # labels that other sites hardly have
# What the site puts below a record whose last field is the story.
_BELOW: Final = lazy_pattern(
    r"(?:More\s+like\s+this|Related\b|Add\s+to\s+|Share\b|Terms\s+of\s+Use|Privacy\b|Contact\s+Us|©|\(c\)"
    r"|Screenocean\b|Download\b|Similar\b|Request\b|Clip\s+Bin|Login\b|About\s+Us|Footage\s+from)",
    regex.IGNORECASE,
)


def is_record(page: Page) -> bool:
    """Whether a page has the labels of a record, Summary or Story Text among them."""
    small = page.source.text.casefold()
    if not any(_LABELS[name].casefold() in small for name in _OWN):
        return False
    names = {hit.kind for hit in _labels(page.whole)}
    return len(names) >= _FEWEST_LABELS and bool(names & {"summary", "story"}) and bool(names & _OWN)


@once_a_page
def _labels(words: Slice) -> Sequence[Hit]:
    return list(found_from(words, _NAME, _LABEL, _BULLETS))


def screenocean(page: Page) -> list[Sections]:
    """One item: the fields, and the title, which stands above them too."""
    hits = _labels(page.whole)
    values = _values(page, hits)
    notes, story = without_notes(page, values["story"]) if "story" in values else ([], None)
    return [
        Sections(
            {
                "headline": _titles(page, hits, values),
                "storyline": paragraphs(story) if story is not None else (),
                "notes": notes,
                "keywords": values["keywords"].split(_COMMA) if "keywords" in values else (),
                "categories": values["topics"].split(_COMMA) if "topics" in values else (),
                **{name: (values[name],) for name in ("id", "published") if name in values},
                SCRIPT: (values["summary"],) if "summary" in values else (),
            },
            {name: page.source.head[name] for name in ("url",) if name in page.source.head},
            Script(
                extra={label: values[name] for name, label in _EXTRA.items() if name in values},
                restrictions=_restrictions(page, hits, values),
                credits=read_credits(values["owner"], values["owner"], "owner") if "owner" in values else (),
            ),
        )
    ]


def _values(page: Page, hits: Sequence[Hit]) -> dict[str, Slice]:
    """The values by name, the first of each; an empty one is none."""
    ends = [hit.start for hit in hits[1:]] + [page.source.whole.end]
    values: dict[str, Slice] = {}
    for hit, end in zip(hits, ends, strict=True):
        page.claim(hit.slice.strip(), "label", hit.kind)
        words = page.source.slice(hit.end, end).strip()
        value = words if hit.kind in _LONG else _first_line(words)
        if hit is hits[-1] or hit.kind in _LONG:
            value = _above_site(page, value, hit)
        if value and hit.kind not in values:
            values[hit.kind] = value
        if hit is hits[-1]:
            page.claim(page.source.slice(value.end, page.source.whole.end).strip(), "open", "site frame")
    return values


def _first_line(words: Slice) -> Slice:
    hit = words.match(_LINE)
    return hit.slice.strip() if hit else words


def _above_site(page: Page, value: Slice, hit: Hit) -> Slice:
    """A value without the words of the site below it: it ends with its list or table in saved HTML."""
    lists = [e for e in page.source.elements if e.name in ("ul", "ol", "table") and e.start <= hit.start < e.end]
    if lists:
        value = value.cut(value.start, min(lists[-1].end, value.end))
    below = next((line for line in value.lines()[1:] if line.match(_BELOW) and not is_sentence(line)), None)
    return value.before(below).rstrip() if below else value


def _titles(page: Page, hits: Sequence[Hit], values: Mapping[str, Slice]) -> Sequence[Slice]:
    """The title as often as it stands on a line of its own; other lines above the fields are the site's."""
    above = page.whole.before(hits[0]).lines()
    heading = next((e for e in page.source.elements if e.name == "h1"), None)
    first = page.source.slice(heading.start, heading.end).strip() if heading is not None else None
    title = values.get("headline") or first or (above[-1] if above else None)
    if title is None:
        return ()
    for line in above:
        if line.text.casefold() != title.text.casefold():
            page.claim(line, "open", "site frame")
    end = values["summary"].start if "summary" in values else hits[-1].start
    again = [line for line in page.whole.before(end).lines() if line.text.casefold() == title.text.casefold()]
    return sorted({words.start: words for words in [*again, title]}.values(), key=lambda words: words.start)


def _restrictions(page: Page, hits: Sequence[Hit], values: Mapping[str, Slice]) -> tuple[Restriction, ...]:
    """The embargo, label and all, and the terms of use."""
    found: list[Restriction] = []
    label = next((hit for hit in hits if hit.kind == "embargo"), None)
    if label is not None and "embargo" in values:
        words = page.source.slice(label.start, values["embargo"].end)
        found += read_restrictions(page, words.lstrip("-–•*·"))
    if "limits" in values:
        found += read_restrictions(page, values["limits"])
    return tuple(found)
