"""A script of no known house: labelled lines, shots of any manner, a storyline.

Shots are numbered, or begin with a dash, a timecode or the size of the shot. Their labels may be missing.
"""

from typing import Final

import regex
from attrs import frozen

from newsitem.claims import Page
from newsitem.grammar.any_shots import any_shots
from newsitem.grammar.bare_lines import bare_dateline, bare_limits
from newsitem.grammar.bare_shotlists import above_heading, are_shots, without_story
from newsitem.grammar.field_values import FieldValues, field_values
from newsitem.grammar.headings import Anchor, bracket_anchor, dash_anchor
from newsitem.grammar.labelled_lines import labelled_head, labelled_tail, section_labels
from newsitem.grammar.paragraphs import paragraphs
from newsitem.grammar.placeholders import cut_placeholders
from newsitem.grammar.sequence import Numbered
from newsitem.grammar.shot_lines import line_anchor
from newsitem.grammar.shotlists import ShotlistRules, read_shots
from newsitem.model import Shot
from newsitem.once import once_a_page
from newsitem.patterns import lazy_pattern
from newsitem.plugin import Dialect, Script
from newsitem.text import Slice

# Inside a line, where breaks are lost, the labels stand in capitals.
_SHOTLIST: Final = lazy_pattern(
    r"(?<!\p{L})(?:SHOT\s?-?LIST|SHOWS|Shot\s?list)\b(?!\s+(?i:(?:and\s+\S+\s+)?to\s+follow))\s*:?(?=\s)"
)
_STORYLINE: Final = lazy_pattern(
    r"(?<!\p{L})(?:STORY-?LINE|STORY|Storyline|SCRIPT)\b(?!\s+(?i:to\s+follow))\s*:?(?=\s)"
)
_END: Final = lazy_pattern(
    r"[(\[-]*(?:\d[\d:.;]{3,12}[)\]]*[\s–—-]*)?(?:VISION\s+ENDS?|END(?:\s+(?:OF\s+)?(?:SHOT\s?LIST|VIDEO|PROGRAMME|PROGRAM))?|ENDS)[\s.:-]*",
    regex.IGNORECASE,
)


@frozen(eq=False, repr=False)
class _Regions:
    """A script cut up. `has_label`: whether a label announces the shots."""

    head: Slice
    shots: Slice
    story: Slice
    has_label: bool


def fits(script: Slice) -> bool:
    """Whether a script has a shotlist's label and shots under it, or three lines at least that begin as shots do."""
    regions = _regions(None, script)
    _, shots = any_shots(regions.shots, regions.has_label)
    return bool(shots) if regions.has_label else are_shots(shots)


def read(page: Page, script: Slice) -> Script:
    """Reads a script that fits."""
    regions = _regions(page, script)
    head, above = labelled_head(regions.head)
    head, announced = cut_placeholders(head)
    shotlist, between = labelled_tail(regions.shots)
    shotlist, untitled = without_story(_without_end(page, shotlist))
    story, below = labelled_tail(regions.story)
    found = field_values(page, (*above, *between, *below))
    head, limits = bare_limits(page, head)
    head, dateline = (head, None) if found.dateline else bare_dateline(head)
    texts = {"storyline": [*paragraphs(untitled), *paragraphs(story)], "summary": head, "notes": announced}
    shots = read_shots(page, shotlist, _RULES)
    return (
        _script(found).joined(Script(slices=texts)).joined(Script(shots=shots, dateline=dateline, restrictions=limits))
    )


def listed_shots(page: Page, words: Slice) -> list[Shot]:
    """The shots of words that are known to be a shotlist and no more, in the manner that finds most of them."""
    return read_shots(page, words, _RULES)


def _script(found: FieldValues) -> Script:
    return Script(
        slices=found.slices, extra=found.extra, dateline=found.dateline, restrictions=found.restrictions,
        credits=found.credits,
    )  # fmt: skip


def _any_anchor(page: Page, words: Slice) -> Anchor | None:
    return dash_anchor(page, words) or bracket_anchor(page, words) or line_anchor(page, words)


def _shots_of_list(words: Slice) -> tuple[Slice, list[Numbered]]:
    return any_shots(words, True)


_RULES: Final = ShotlistRules(find_anchor=_any_anchor, order="name-first", split=_shots_of_list)


def _regions(page: Page | None, script: Slice) -> _Regions:
    """What stands above the shots, the shots, and the storyline, which may stand in front of the shots."""
    shots, story = _labels(script)
    if page is not None:
        page.claim(shots, "label", "shotlist")
        page.claim(story, "label", "storyline")
    if shots is None:
        return _unlabelled(script, story)
    if story is None:
        return _Regions(script.before(shots), script.after(shots), script.cut(script.end, script.end), has_label=True)
    if story.start > shots.start:
        return _Regions(script.before(shots), script.cut(shots.end, story.start), script.after(story), has_label=True)
    return _Regions(script.before(story), script.after(shots), script.cut(story.end, shots.start), has_label=True)


@once_a_page
def _labels(script: Slice) -> tuple[Slice | None, Slice | None]:
    """The labels of shotlist and storyline: on lines of their own, or in capitals anywhere."""
    sections = section_labels(script)
    shots = next((label for name, label in sections if name == "shotlist"), None)
    if shots is None and (hit := script.search(_SHOTLIST)):
        shots = hit.slice
    stories = [label for name, label in sections if name == "storyline"]
    if not stories:
        inside = (script.after(shots).search(_STORYLINE) if shots else None) or script.search(_STORYLINE)
        stories = [inside.slice] if inside else []
    behind = next((label for label in stories if shots is not None and label.start > shots.start), None)
    return shots, behind or next(iter(stories), None)


def _unlabelled(script: Slice, story: Slice | None) -> _Regions:
    """The regions of a script whose shots have no label: they begin with the first line that begins as a shot."""
    behind = script.after(story) if story else script.cut(script.end, script.end)
    above = (script.before(story) if story else script).lstrip()  # what begins with its shots is looked through once
    lead, shots = any_shots(above, False)
    if not shots and story:
        lead, shots = any_shots(behind, False)
        above, behind = behind, script.cut(script.end, script.end)
    lead = above_heading(lead) if shots else lead
    return _Regions(lead, above.after(lead.end), behind, has_label=False)


def _without_end(page: Page, shotlist: Slice) -> Slice:
    """The shotlist without the line that says where the video ends."""
    lines = shotlist.lines()
    if not lines or not lines[-1].fullmatch(_END):
        return shotlist
    page.claim(lines[-1], "label", "end")
    return shotlist.before(lines[-1])


general: Final = Dialect("general", fits, read)
