"""News sites that print ANI's scripts: menu, title, byline with the date glued to it, script, lists, comment form."""

from collections.abc import Sequence
from typing import Final

import regex

from newsitem.claims import Page
from newsitem.grammar.casing import is_shouted
from newsitem.grammar.credits import read_credits
from newsitem.grammar.months import WEEKDAYS
from newsitem.grammar.sentences import is_sentence
from newsitem.model import Credit
from newsitem.patterns import lazy_pattern
from newsitem.plugin import SCRIPT, Script, Sections
from newsitem.text import Slice

_DAY: Final = rf"(?:{'|'.join(WEEKDAYS)})"
# `By ANIThursday, December 16, 2010`
_DATE: Final = rf"[\s,|–-]*+(?P<date>(?:{_DAY},?\s++)?\p{{L}}{{3,9}}\.?\s++\d{{1,2}},?\s++\d{{4}})"
_BYLINE: Final = lazy_pattern(rf"(?P<by>By\s++(?P<who>[\p{{L}}.'’ ]{{2,60}}?)){_DATE}", regex.IGNORECASE)
# Where breaks are lost, the title or the script stands beside it.
_BY_AGENCY: Final = "By ANI"
_BYLINE_INSIDE: Final = lazy_pattern(rf"{_BY_AGENCY}(?i:{_DATE})")
# With what each match begins: the lines of all pages of Reuters and ANI are asked.
_FIRST_OF_BYLINE: Final = "bB"
_SCRIPT: Final = lazy_pattern(r"(?:SHOWS|STORY|SHOTLIST|Shotlist)\b[^\S\r\n]*+(?::|$)")
# Copies that lost their line breaks have the labels inside a line.
_SCRIPT_INSIDE: Final = lazy_pattern(r"(?<=\s)(?:SHOWS|STORY|SHOTLIST):")
# What a site puts below a story.
_BELOW: Final = lazy_pattern(
    r"(?:(?P<categories>Filed\s+under|Posted\s+in|Categor(?:y|ies))\s*:|(?P<keywords>Tags?|Tagged(?:\s+with)?)\s*:"
    r"|Short\s+URL|Related\b|E-?mail\s+this|Share\b|Print\b|Your\s+View|Leave\s+a|Post\s+a|Comments?\b|No\s+comments?"
    r"|\d+\s+comments?|Read\s+more|Advertis|Copyright|©|Bookmark)",
    regex.IGNORECASE,
)
# Where breaks are lost, these run on behind the story.
_BELOW_INSIDE: Final = lazy_pattern(
    r"(?<=\s)(?:(?:Filed\s++under|Tags):|Short\s++URL\b|E-?mail\s++this\s++story\b|Related\s++stories\b"
    r"|Leave\s++a\s++(?:Reply|Comment)\b|Read\s++more\s++stories\b|Copyright\s++(?:©|\(c\)|\d{4}))"
)
_COMMA: Final = lazy_pattern(r"[,;|]")
_BY: Final = lazy_pattern(r"By\s++", regex.IGNORECASE)
_AGENCY: Final = "ANI"
_TITLE_IS_NEAR: Final = 4


def is_ani_site(page: Page) -> bool:
    """Whether a byline with a date stands above the label of a shotlist or story."""
    return _byline(_lines(page)) is not None


def _lines(page: Page) -> list[Slice]:
    """The lines of a page; the agency's byline is one of its own."""
    lines = page.whole.lines()
    if _BY_AGENCY not in page.source.text:
        return lines
    return [part for line in lines for part in _around_byline(line)]


def _around_byline(line: Slice) -> list[Slice]:
    hit = line.search(_BYLINE_INSIDE)
    if hit is None:
        return [line]
    parts = (line.before(hit).strip(), hit.slice, line.after(hit).strip())
    return [part for part in parts if part]


def _byline(lines: Sequence[Slice]) -> int | None:
    at = next(
        (index for index, line in enumerate(lines) if line.raw[0] in _FIRST_OF_BYLINE and line.fullmatch(_BYLINE)), None
    )
    return at if at is not None and any(map(_has_label, lines[at:])) else None


def ani_site(page: Page) -> list[Sections]:
    """One item: the title above the byline, the script below it, the site's lists below that."""
    lines = _lines(page)
    at = _byline(lines) or 0
    lines = [*lines[: at + 1], *(part for line in lines[at + 1 :] for part in _before_furniture(line))]
    title = _title(page, lines, at)
    for line in lines[: title or at]:
        page.claim(line, "open", "site frame")
    end = _end(lines, at)
    hit = lines[at].fullmatch(_BYLINE)
    date, by = (hit["date"], hit["by"]) if hit else (None, None)
    script = page.source.slice(lines[at].end, lines[end - 1].end)
    return [
        Sections(
            {
                "headline": (lines[title],) if title is not None else (),
                "published": (date,) if date is not None else (),
                SCRIPT: (script,),
                **_lists(page, lines[end:]),
            },
            {name: page.source.head[name] for name in ("url",) if name in page.source.head},
            Script(credits=_writers(page, by)),
        )
    ]


def _has_label(line: Slice) -> bool:
    """Whether the label of a shotlist or a story begins a line or stands inside it."""
    return line.match(_SCRIPT) is not None or line.search(_SCRIPT_INSIDE) is not None


def _before_furniture(line: Slice) -> list[Slice]:
    """A line cut before what the site puts below a story."""
    starts = [line.start, *(hit.start for hit in line.finditer(_BELOW_INSIDE) if hit.start > line.start)]
    below = line.match(_BELOW)
    if len(starts) == 1 or (below is not None and not below.kind):
        return [line]
    return [line.cut(start, end).strip() for start, end in zip(starts, [*starts[1:], line.end], strict=True)]


def _title(page: Page, lines: Sequence[Slice], at: int) -> int | None:
    """The index of the headline: the main heading, else the nearest line in capitals above the byline."""
    heading = next((e for e in page.source.elements if e.name == "h1" and e.start < lines[at].start), None)
    if heading is not None:
        return next((index for index in range(at) if heading.start <= lines[index].start < heading.end), None)
    near = range(at - 1, max(at - 1 - _TITLE_IS_NEAR, -1), -1)
    return next((index for index in near if is_shouted(lines[index].text)), at - 1 if at else None)


def _end(lines: Sequence[Slice], at: int) -> int:
    """The index of the first line behind the script: what the site puts there begins below the last label."""
    label = max((index for index in range(at, len(lines)) if _has_label(lines[index])), default=at)
    return next((index for index in range(label + 1, len(lines)) if _is_below(lines[index])), len(lines))


def _is_below(line: Slice) -> bool:
    """Whether a line is the site's: a list, or a few words that are no sentence (`Print`, not `Print works again.`)."""
    hit = line.match(_BELOW)
    return hit is not None and (bool(hit.kind) or not is_sentence(line))


def _writers(page: Page, by: Slice | None) -> list[Credit]:
    """The byline's credit; the agency alone is none."""
    hit = by.search(_BY) if by is not None else None
    if by is None or hit is None:
        return []
    who = by.after(hit)
    if who.text.upper() == _AGENCY:
        page.claim(by, "furniture", "byline")
        return []
    return read_credits(by, who, "writer")


def _lists(page: Page, lines: Sequence[Slice]) -> dict[str, Sequence[Slice]]:
    """Categories and tags; all other lines below the script are the site's."""
    found: dict[str, Sequence[Slice]] = {}
    for line in lines:
        hit = line.match(_BELOW)
        if hit and hit.kind and hit.kind not in found:
            page.claim(hit.slice, "label", hit.kind)
            found[hit.kind] = line.after(hit).split(_COMMA)
        else:
            page.claim(line, "open", "site frame")
    return found
