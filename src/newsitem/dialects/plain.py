"""Plain prose: the whole text is the storyline. No SHOTLIST label, no shots: lists and numbers in prose are text."""

from typing import Final

from newsitem.claims import Page
from newsitem.grammar.paragraphs import paragraphs
from newsitem.grammar.placeholders import cut_placeholders
from newsitem.patterns import lazy_pattern
from newsitem.plugin import Dialect, Script
from newsitem.text import Slice

_LABEL: Final = lazy_pattern(r"\s*(?:Storyline|STORYLINE|STORY)\s*:\s*")


def fits(script: Slice) -> bool:  # noqa: ARG001
    """Whether a script is prose: always. The dialect stands last in a format's row."""
    return True


def read(page: Page, script: Slice) -> Script:
    """Reads any text; a label in front of it is none of it."""
    label = script.match(_LABEL)
    page.claim(label.slice if label else None, "label", "storyline")
    story, announced = cut_placeholders(paragraphs(script.after(label) if label else script))
    return Script(slices={"storyline": story, "notes": announced})


plain: Final = Dialect("plain", fits, read)
