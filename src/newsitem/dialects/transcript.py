"""Reuters' public transcripts: narration, and between it the headers of soundbites with their quotes; no shots.

The storyline is all of it. Each header is a shot without number and words besides. Portals put a block of other videos
into the middle. Transcripts of the 2000s have the header of a script above them, and all on one line.
"""

from collections.abc import Sequence
from typing import Final

import regex

from newsitem.build import make
from newsitem.claims import Page
from newsitem.grammar.header_values import claim_labels, header_extra, header_restrictions, header_texts
from newsitem.grammar.orders import likely_order
from newsitem.grammar.paragraphs import paragraphs
from newsitem.grammar.people import Order
from newsitem.grammar.prose_stretches import begins_prose
from newsitem.grammar.script_header import header_fields
from newsitem.grammar.script_labels import labels
from newsitem.grammar.soundbites import find_speech, read_soundbite
from newsitem.grammar.wrapping import wrap_width
from newsitem.model import Shot
from newsitem.patterns import lazy_pattern
from newsitem.plugin import Dialect, Script
from newsitem.text import Slice

_HEADER: Final = lazy_pattern(r"\(\s*+SOUNDBITE\s*+\)", regex.IGNORECASE)
_BLOCK: Final = lazy_pattern(
    r"(?:Related|More|Recommended|Popular|Up\s+Next)(?:\s+(?:Reuters\s+)?Videos?)?:?", regex.IGNORECASE
)
_CLOCK: Final = lazy_pattern(r"(?:\d{1,2}:)?\d{1,2}:\d\d")
# An open quote ends with its paragraph: so many lines, the header's among them.
_LINES_OF_OPEN_QUOTE: Final = 2


def fits(script: Slice) -> bool:
    """Whether soundbites stand in running text: below the label of a story, or in a text that begins with sentences."""
    found = labels(script)
    has_story = any(label.name == "story" for label in found)
    has_shotlist = any(label.name == "shotlist" for label in found)
    return not has_shotlist and script.search(_HEADER) is not None and (has_story or begins_prose(script.lstrip()))


def read(page: Page, script: Slice) -> Script:
    """Reads a script that fits."""
    width = wrap_width(script)
    found = labels(script)
    story = next((label for label in found if label.name == "story"), None)
    page.claim(story.words if story else None, "label", "story")
    start, header_end = (story.words.end, story.words.start) if story else (script.start, script.start)
    above = [label for label in found if label.words.end <= header_end]
    fields = list(header_fields(script.before(header_end), above, width))
    claim_labels(page, fields)
    parts = _without_block(page, paragraphs(script.after(start), width))
    return Script(
        slices={**header_texts(fields, has_story=True), "storyline": parts},
        extra=header_extra(fields), shots=_shots(page, parts),
        restrictions=header_restrictions(page, fields, width),
    )  # fmt: skip


def _without_block(page: Page, parts: Sequence[Slice]) -> list[Slice]:
    """The paragraphs without a portal's `Related Videos` and the running times below it."""
    kept: list[Slice] = []
    inside = False
    for part in parts:
        inside = bool(part.fullmatch(_BLOCK)) or (inside and bool(part.fullmatch(_CLOCK)))
        if inside:
            page.claim(part, "furniture", "related videos")
        else:
            kept.append(part)
    return kept


def _shots(page: Page, parts: Sequence[Slice]) -> list[Shot]:
    """A shot for each header, which may stand inside a paragraph; its quote may stand in the next."""
    if not parts:
        return []
    whole = page.source.slice(parts[0].start, parts[-1].end)
    starts = [hit.start for hit in whole.finditer(_HEADER)]
    order = likely_order(whole)
    ends = [*starts[1:], whole.end]
    found = (_shot(page, whole.cut(start, end), order) for start, end in zip(starts, ends, strict=False))
    return [shot for shot in found if shot is not None]


def _shot(page: Page, words: Slice, order: Order) -> Shot | None:
    speech = find_speech(words)
    if speech is not None and not speech.is_closed:
        speech = find_speech(words.before(words.lines(_LINES_OF_OPEN_QUOTE)[-1].end))
    if speech is None:
        return None
    return make(Shot, span=(words.start, speech.end), soundbites=(read_soundbite(page, speech, order),))


transcript: Final = Dialect("transcript", fits, read)
