"""The frame of a story of AP's newsroom, as it is copied: headline, summary, restriction line, story number, script."""

from collections.abc import Sequence
from typing import Final

import regex

from newsitem.claims import Page
from newsitem.grammar.ap_head import LEAD_IN
from newsitem.grammar.ap_tail import without_tail
from newsitem.grammar.heading_lines import begins_access
from newsitem.grammar.restrictions import read_restrictions
from newsitem.grammar.titles import is_never_title
from newsitem.model import Restriction
from newsitem.patterns import lazy_pattern
from newsitem.plugin import SCRIPT, Script, Sections
from newsitem.text import Slice

_NUMBER: Final = lazy_pattern(
    r"(?:(?P<label>Story\s?(?:Number|No\.?|ID))\s*+:?\s*+)?(?P<number>[A-Z]?\d{6,8})", regex.IGNORECASE
)
# What each number holds.
_DIGITS: Final = lazy_pattern(r"\d{6}")
_LIMITS: Final = lazy_pattern(r"(?P<label>Restrictions?)\s*+:\s*+(?P<words>\S.*+)", regex.IGNORECASE)
# What the script begins with.
_SCRIPT: Final = lazy_pattern(
    r"(?<![^\r\n])[^\S\r\n]*+(?:SHOT\s?LIST|STORY-?LINE|LEAD-?\s?IN|RESTRICTIONS?\s++SUMMARY|\+\+|(?i:CLIENTS?\s++NOTE)"
    r"|ASSOCIATED\s++PRESS|AP\s++TELEVISION|\(\d{1,2}\s|\d{1,3}\.\s)"
)
_STORYLINE: Final = lazy_pattern(r"STORY-?LINE")
_LIMITS_OF_SCRIPT: Final = lazy_pattern(r"RESTRICTIONS?\s++SUMMARY\s*+:")
_MOST_LINES: Final = 12
_MOST_FIELDS: Final = 4


def is_newsroom(page: Page) -> bool:
    """Whether a number of a story stands alone on a line above the script, and no more than a few lines do."""
    if page.whole.search(_DIGITS) is None:
        return False
    above = _above(page)
    if not 1 < len(above) <= _MOST_LINES:
        return False
    return any(line.fullmatch(_NUMBER) for line in above[1:]) or _is_numbered_below(page, above)


def _is_numbered_below(page: Page, above: Sequence[Slice]) -> bool:
    """Whether the number stands below the restriction summary, where the script's own fields hold it."""
    first, *fields = page.whole.after(above[-1]).lines(_MOST_FIELDS)
    if not first.match(_LIMITS_OF_SCRIPT) or any(map(is_never_title, above)):
        return False
    numbers = (line.fullmatch(_NUMBER) for line in fields)
    return any(number is not None and number["label"] is not None for number in numbers)


def ap_newsroom(page: Page) -> list[Sections]:
    """One item: the lines above the script, and the script."""
    headline, *above = _above(page)
    numbers, summary = [], []
    restrictions: list[Restriction] = []
    for line in above:
        if number := line.fullmatch(_NUMBER):
            page.claim(number["label"], "label", "id")
            numbers += [words for words in (number["number"],) if words is not None]
        elif limits := line.fullmatch(_LIMITS):
            page.claim(limits["label"], "label", "restrictions")
            restrictions += read_restrictions(page, limits["words"] or line)
        elif begins_access(line):
            restrictions += read_restrictions(page, line)
        else:
            summary.append(line)
    rest = page.whole.after(above[-1])
    story = rest.search(_STORYLINE)
    script = without_tail(page, rest, behind=story.end if story else rest.start, is_framed=page.source.is_html)
    slices: dict[str, Sequence[Slice]] = {
        "headline": (headline,), "id": numbers[:1], SCRIPT: (script,) if script else (),
    }  # fmt: skip
    extra: dict[str, Slice] = {}
    if summary and rest.search(LEAD_IN) is not None:
        extra["summary"] = _first_paragraph(summary)
    else:
        slices["summary"] = summary
    facts = {"url": page.source.head["url"]} if "url" in page.source.head else {}
    return [Sections(slices, facts, Script(restrictions=restrictions, extra=extra))]


def _first_paragraph(lines: Sequence[Slice]) -> Slice:
    """The first lines with nothing between them."""
    words = lines[0]
    for line in lines[1:]:
        if words.source.slice(words.end, line.start):
            break
        words = words.source.slice(words.start, line.end)
    return words


def _above(page: Page) -> list[Slice]:
    """The lines above the script."""
    script = page.whole.search(_SCRIPT)
    return page.whole.before(script).lines() if script else []
