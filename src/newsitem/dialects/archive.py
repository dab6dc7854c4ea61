"""Reuters' shotlist as its archive prints it under Summary: all on one line, and no numbers.

Each stretch of picture text between headings and soundbites is one shot: what was one shot, and what several, nobody
can tell any more. The list may begin in the middle; the first sentence of the story may stand behind it.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import regex

from newsitem.claims import Page
from newsitem.grammar.headings import bracket_anchor, heading_brackets
from newsitem.grammar.orders import likely_order
from newsitem.grammar.place_starts import LONGEST, likely_start
from newsitem.grammar.prose_stretches import loud_start, prose_behind
from newsitem.grammar.sequence import Numbered
from newsitem.grammar.shot_marks import without_stray_marks
from newsitem.grammar.shotlists import ShotlistRules, read_shots
from newsitem.grammar.soundbites import find_speech
from newsitem.patterns import lazy_pattern
from newsitem.plugin import Dialect, Script
from newsitem.text import Slice

_SPEECH: Final = lazy_pattern(r"\(\s*+SOUNDBITE\s*+\)", regex.IGNORECASE)
# The last bracket of those that stand side by side; a soundbite may follow with its own.
_LAST_BRACKET: Final = lazy_pattern(
    r"(?<!\(SOUNDBITE\)\s{0,4})\([^()]{2,400}+\)(?!\s*+\((?!\s*+SOUNDBITE))", regex.IGNORECASE
)
_COMMA: Final = lazy_pattern(",")
_NEAR: Final = 900
# So many words before the first comma at the very beginning are a place, not pictures in front of one.
_MOST_PLACE_WORDS: Final = 3


def fits(script: Slice) -> bool:
    """Whether a script has a heading or a soundbite; there is always something to read then."""
    return script.search(_SPEECH) is not None or any(_heading_ends(script))


def read(page: Page, script: Slice) -> Script:
    """Reads a script that fits."""
    shots, behind = _without_story(script)
    rules = ShotlistRules(
        find_anchor=bracket_anchor, order=likely_order(shots), split=_split, clean=without_stray_marks
    )
    if behind and behind.text in page.whole.after(behind).text:
        page.claim(behind, "repeat", "story")
        behind = script.cut(script.end, script.end)
    return Script(slices={"summary": (behind,) if behind else ()}, shots=read_shots(page, shots, rules))


def _without_story(script: Slice) -> tuple[Slice, Slice]:
    """The shots, and the sentence of the story behind them."""
    last = max((stop for _, stop in _stretches(script)), default=script.start)
    at = prose_behind(script.after(last))
    end = script.end if at is None else at
    return script.before(end), script.after(end)


def _heading_ends(words: Slice) -> Iterator[int]:
    """Where headings end."""
    for hit in words.finditer(_LAST_BRACKET):
        near = words.cut(hit.end - _NEAR, hit.end)
        if not hit.slice.match(_SPEECH) and heading_brackets(near) is not None:
            yield hit.end


def _stretches(words: Slice) -> list[tuple[int, int]]:
    """Where each soundbite begins and ends; an open quote ends where shouted words begin."""
    starts = [hit.start for hit in words.finditer(_SPEECH)]
    return [_speech(words.cut(start, end)) for start, end in zip(starts, [*starts[1:], words.end], strict=False)]


def _speech(words: Slice) -> tuple[int, int]:
    speech = find_speech(words)
    if speech is None:
        return words.start, words.start
    if speech.quote is None:
        return words.start, speech.header.end
    loud = loud_start(speech.quote)
    return words.start, speech.end if loud is None else loud


def _split(words: Slice) -> tuple[Slice, list[Numbered]]:
    """The heading in front, and the shots: soundbites, and the stretches of picture text between them and headings."""
    speeches = _stretches(words)
    ends = sorted({*_heading_ends(words), *(stop for _, stop in speeches), words.end})
    marks = sorted({words.start, *(start for start, _ in speeches), *ends})
    lead = words.start
    starts: list[int] = []
    for start, end in pairwise(marks):
        part = words.cut(start, end)
        if part and not _is_heading(part, at_top=start == words.start):
            starts.append(start)
        elif not starts:
            lead = end
    return words.cut(words.start, lead), [
        Numbered(None, words.cut(start, start), words.cut(start, end))
        for start, end in zip(starts, [*starts[1:], words.end], strict=False)
    ]


def _is_heading(part: Slice, *, at_top: bool) -> bool:
    """Whether a stretch is a heading and nothing else."""
    brackets = heading_brackets(part.rstrip())
    if brackets is None:
        return False
    place = part.before(brackets).strip()
    city = place.split(_COMMA)[0].text.split() if place else []
    if at_top and len(city) <= _MOST_PLACE_WORDS:
        return True
    return likely_start(place.cut(place.end - LONGEST, place.end), ()) <= place.start


archive: Final = Dialect("archive", fits, read)
