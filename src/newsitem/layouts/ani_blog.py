"""A stringer's blog with ANI's scripts: one post, or a month of them; the story stands first, the shotlist last."""

from collections.abc import Sequence
from typing import Final

import regex

from newsitem.claims import Page
from newsitem.grammar.credits import read_credits
from newsitem.grammar.months import WEEKDAYS
from newsitem.grammar.paragraphs import paragraphs
from newsitem.grammar.script_labels import labels
from newsitem.grammar.sentences import is_sentence
from newsitem.model import Credit
from newsitem.patterns import lazy_pattern
from newsitem.plugin import SCRIPT, Script, Sections
from newsitem.text import Hit, Slice

_WEEKDAY_LINE: Final = lazy_pattern(rf"(?:{'|'.join(WEEKDAYS)}),?\s++\p{{L}}{{3,9}}\s++\d{{1,2}},?\s++\d{{4}}", regex.I)
_SHOTLIST: Final = lazy_pattern(r"(?:Shot-?\s?list|SHOWS)[^\S\r\n]*+:?+", regex.IGNORECASE)
# With what each match begins: the lines of all pages of Reuters and ANI are asked.
_FIRST_OF_SHOTLIST: Final = "sSſ"
# `By NAME`, `DECEMBER 29, 2011        By NAME`, `JANUARY 28, 2012 ANI`, or only one of the parts.
_BYLINE: Final = lazy_pattern(
    r"(?P<date>\p{L}{3,9}\.?\s++\d{1,2},?\s++\d{4})?+[\s,|–-]*+"
    r"(?:(?P<by>By\s++(?P<who>[\p{L}.'’ -]{2,60}+))|(?P<agency>ANI))?+",
    regex.IGNORECASE,
)
_BELOW: Final = lazy_pattern(
    r"(?:(?P<keywords>Labels)\s*:|Posted\s+by\b|No\s+comments?\b|\d++\s+comments?\b|E-?mail\s+This|BlogThis|Share\s+to"
    r"|Newer\s+Posts?\b|Older\s+Posts?\b|Home\s*$|Subscribe\s+to|Links\s+to\s+this|Reactions\s*:|Blog\s+Archive|About\s+Me"
    r"|Pin\s*terest|Post\s+a\s+Comment|Follow)",
    regex.IGNORECASE,
)
_COMMA: Final = lazy_pattern(",")
_LETTERS: Final = lazy_pattern(r"[^\p{L}\p{N}]++")
_MOST_HEAD_LINES: Final = 6


def is_ani_blog(page: Page) -> bool:
    """Whether a line `Shotlist` stands below a byline or the date of a post."""
    lines = page.whole.lines()
    at = next(
        (index for index, line in enumerate(lines) if line.raw[0] in _FIRST_OF_SHOTLIST and line.fullmatch(_SHOTLIST)),
        0,
    )
    return any(line.fullmatch(_WEEKDAY_LINE) or _byline(line) for line in lines[:at])


def _byline(line: Slice) -> bool:
    hit = line.fullmatch(_BYLINE)
    return hit is not None and (hit["by"] is not None or hit["date"] is not None or hit["agency"] is not None)


def ani_blog(page: Page) -> list[Sections]:
    """An item for each post."""
    lines = page.whole.lines()
    starts = _starts(lines)
    for line in lines[: starts[0]]:
        page.claim(line, "open", "site frame")
    ends = [*starts[1:], len(lines)]
    return [_post(page, lines[start:end]) for start, end in zip(starts, ends, strict=True)]


def _starts(lines: Sequence[Slice]) -> list[int]:
    """The indexes of the first lines of posts: their dates; without any the page is one post."""
    dates = [index for index, line in enumerate(lines) if line.fullmatch(_WEEKDAY_LINE)]
    return dates or [0]


def _post(page: Page, lines: Sequence[Slice]) -> Sections:
    end = _end(lines)
    head, body = _head(page, lines[:end])
    script_at = next((at for at, line in enumerate(body) if any(labels(line))), len(body))
    story, script = _between(page, body[:script_at]), _between(page, body[script_at:])
    return Sections(
        {
            **head.slices,
            "storyline": paragraphs(story) if story else (),
            SCRIPT: (script,) if script else (),
            "keywords": _keywords(page, lines[end:]),
        },
        {},
        Script(credits=head.credits),
    )


def _between(page: Page, lines: Sequence[Slice]) -> Slice | None:
    return page.source.slice(lines[0].start, lines[-1].end) if lines else None


def _end(lines: Sequence[Slice]) -> int:
    """The index of the first line below the shots that the site puts there."""
    shots = next((at for at, line in enumerate(lines) if line.fullmatch(_SHOTLIST)), 0)
    return next((at for at in range(shots, len(lines)) if _is_below(lines[at])), len(lines))


def _is_below(line: Slice) -> bool:
    hit = line.match(_BELOW)
    return hit is not None and (bool(hit.kind) or not is_sentence(line))


def _head(page: Page, lines: Sequence[Slice]) -> tuple[Script, Sequence[Slice]]:
    """Date, title (perhaps twice) and byline, and the lines below them."""
    kinds = [_kind(line, lines) for line in lines[:_MOST_HEAD_LINES]]
    count = kinds.index("story") if "story" in kinds else len(kinds)
    by_kind = {name: [line for line, kind in zip(lines, kinds[:count], strict=False) if kind == name] for name in kinds}
    bylines = [hit for line in by_kind.get("byline", ()) if (hit := line.fullmatch(_BYLINE))]
    dates = [*by_kind.get("date", ()), *(date for hit in bylines if (date := hit["date"]) is not None)]
    titles = by_kind.get("title", [])
    for again in titles[1:]:
        page.claim(again, "repeat", "headline")
    for other in dates[1:]:
        page.claim(other, "read", "date")
    for hit in bylines:
        page.claim(hit["agency"], "furniture", "byline")
    credits = [credit for hit in bylines for credit in _writers(page, hit)]
    return Script(slices={"published": dates[:1], "headline": titles[:1]}, credits=credits), lines[count:]


def _kind(line: Slice, lines: Sequence[Slice]) -> str:
    """What a line at the top of a post is; lines that say the same as the first that is no date are the title."""
    if line.fullmatch(_WEEKDAY_LINE):
        return "date"
    if _byline(line):
        return "byline"
    title = next(one for one in lines if not one.fullmatch(_WEEKDAY_LINE))
    return "title" if _letters(line) == _letters(title) else "story"


def _letters(line: Slice) -> str:
    """A line without quotation marks and case: a title and its repeat differ in them."""
    return _LETTERS.sub(" ", line.text.casefold()).strip()


def _writers(page: Page, hit: Hit) -> list[Credit]:
    """The byline's credit; the agency alone is none."""
    by, who = hit["by"], hit["who"]
    if by is None or who is None:
        return []
    if who.text.upper() == "ANI":
        page.claim(by, "furniture", "byline")
        return []
    return read_credits(by, who, "writer")


def _keywords(page: Page, lines: Sequence[Slice]) -> Sequence[Slice]:
    """The labels of a post; all other lines below it are the site's."""
    keywords: list[Slice] = []
    for line in lines:
        hit = line.match(_BELOW)
        if hit and hit.kind == "keywords" and not keywords:
            page.claim(hit.slice, "label", "keywords")
            keywords = line.after(hit).split(_COMMA)
        else:
            page.claim(line, "open", "site frame")
    return keywords
