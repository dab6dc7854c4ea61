"""The frame of a story of AP's newsroom, as it is copied: headline, summary, restriction line, story number, script."""

from collections.abc import Sequence
from typing import Final

import regex

from newsitem.claims import Page
from newsitem.grammar.ap_tail import without_tail
from newsitem.grammar.heading_lines import begins_access
from newsitem.grammar.restrictions import read_restrictions
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
    r"(?<![^\r\n])[^\S\r\n]*+(?:SHOT\s?LIST|STORY-?LINE|LEAD-?\s?IN|RESTRICTIONS?\s++SUMMARY|\+\+|CLIENTS?\s++NOTE"
    r"|ASSOCIATED\s++PRESS|AP\s++TELEVISION|\(\d{1,2}\s|\d{1,3}\.\s)"
)
_STORYLINE: Final = lazy_pattern(r"STORY-?LINE")
_MOST_LINES: Final = 12


def is_newsroom(page: Page) -> bool:
    """Whether a number of a story stands alone on a line above the script, and no more than a few lines do."""
    if page.whole.search(_DIGITS) is None:
        return False
    above = _above(page)
    return 1 < len(above) <= _MOST_LINES and any(line.fullmatch(_NUMBER) for line in above[1:])


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
        "headline": (headline,), "id": numbers[:1], "summary": summary, SCRIPT: (script,) if script else (),
    }  # fmt: skip
    facts = {"url": page.source.head["url"]} if "url" in page.source.head else {}
    return [Sections(slices, facts, Script(restrictions=restrictions))]


def _above(page: Page) -> list[Slice]:
    """The lines above the script."""
    script = page.whole.search(_SCRIPT)
    return page.whole.before(script).lines() if script else []
