"""A page without a known frame: a title, where one stands alone at the top, and the script."""

from typing import Final

import regex

from newsitem.claims import FRAME_ELEMENTS, Page
from newsitem.grammar.countries import country_code
from newsitem.grammar.labelled_lines import is_labelled
from newsitem.patterns import lazy_pattern
from newsitem.plugin import HEAD_FACTS, SCRIPT, Sections
from newsitem.text import Slice

# A label, a number or a bracket begins a script, not a title; so do the words of a soundbite.
_NO_TITLE: Final = lazy_pattern(
    r"\d{1,3}[.)]\s|[(\[+]|(?:soundbite|shotlist|shot\s+list|storyline|script)\b", regex.IGNORECASE
)
_LABEL: Final = lazy_pattern(r"(?P<words>\p{Lu}[\p{Lu}\s/-]{2,40}):")
_LONGEST_TITLE: Final = 250


def bare(page: Page) -> list[Sections]:
    """One item: the first line as headline if it reads like one, all the rest as script."""
    facts = {name: page.source.head[name] for name in HEAD_FACTS if name in page.source.head}
    title = _title(page)
    words = page.whole.before(_end(page))
    if title is None:
        return [Sections({SCRIPT: (words,)}, facts)]
    return [Sections({"headline": (title,), SCRIPT: (words.after(title),)}, facts)]


def _end(page: Page) -> int:
    """Where a saved page's text ends: in front of the footers and menus at its end."""
    end = len(page.source.text)
    for frame in sorted((e for e in page.source.elements if e.name in FRAME_ELEMENTS), key=lambda e: -e.end):
        if frame.start < end and not page.source.slice(frame.end, end):
            end = frame.start
    return end


def _title(page: Page) -> Slice | None:
    heading = next((e for e in page.source.elements if e.name == "h1"), None)
    if heading is not None:
        return page.source.slice(heading.start, heading.end).strip()
    lines = page.whole.lines(2)
    if len(lines) < 2 or len(lines[0]) > _LONGEST_TITLE:
        return None
    first = lines[0]
    return None if _is_label(first) or first.match(_NO_TITLE) else first


def _is_label(line: Slice) -> bool:
    """Whether a line begins with a label; a country with a colon begins a headline."""
    capitals = line.match(_LABEL)
    return is_labelled(line) or (capitals is not None and country_code(capitals.word("words")) is None)
