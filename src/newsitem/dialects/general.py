"""A script of no known house: a SHOTLIST or SHOWS label (or just numbers from 1), numbered shots, a STORYLINE."""

from typing import Final

import regex

from newsitem.claims import Page
from newsitem.grammar.headings import Anchor, bracket_anchor, dash_anchor
from newsitem.grammar.paragraphs import paragraphs
from newsitem.grammar.sequence import numbered_shots
from newsitem.grammar.shotlists import ShotlistRules, read_shots
from newsitem.plugin import Dialect, Script
from newsitem.text import Hit, Slice

_SHOTLIST: Final = regex.compile(r"(?<!\p{L})(?:SHOT\s?-?LIST|SHOWS|Shot\s?list)\b\s*:?(?=\s)")
_STORYLINE: Final = regex.compile(r"(?<!\p{L})(?:STORY-?LINE|STORY|Storyline|SCRIPT)\b\s*:?(?=\s)")
_FEWEST_SHOTS: Final = 3


def _any_anchor(page: Page, words: Slice) -> Anchor | None:
    return dash_anchor(page, words) or bracket_anchor(page, words)


_RULES: Final = ShotlistRules(find_anchor=_any_anchor, order="name-first")


def fits(script: Slice) -> bool:
    """Whether a script has a shotlist's label with numbered shots, or three numbered lines at least."""
    label = script.search(_SHOTLIST)
    _, shots = numbered_shots(script.after(label) if label else script)
    return len(shots) >= (1 if label else _FEWEST_SHOTS) and all(
        shot.mark.starts_line() for shot in shots[:_FEWEST_SHOTS] if not label
    )


def read(page: Page, script: Slice) -> Script:
    """Reads a script that fits."""
    label = script.search(_SHOTLIST)
    story = _storyline(script, label)
    page.claim(label.slice if label else None, "label", "shotlist")
    page.claim(story.slice if story else None, "label", "storyline")
    before = script.before(label) if label else script.cut(script.start, script.start)
    shots_start = label.end if label else script.start
    if story is None:
        shotlist, body = script.cut(shots_start, script.end), script.cut(script.end, script.end)
    elif story.start > shots_start:
        shotlist, body = script.cut(shots_start, story.start), script.after(story)
    else:
        shotlist, body = script.cut(shots_start, script.end), script.cut(story.end, shots_start)
        before = script.before(story)
    return Script(
        slices={"storyline": paragraphs(body), "summary": paragraphs(before)}, shots=read_shots(page, shotlist, _RULES)
    )


def _storyline(script: Slice, label: Hit | None) -> Hit | None:
    behind = script.after(label).search(_STORYLINE) if label else script.search(_STORYLINE)
    return behind or (script.before(label).search(_STORYLINE) if label else None)


general: Final = Dialect("general", fits, read)
