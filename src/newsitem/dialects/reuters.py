"""Reuters' script, also as ANI writes it: header fields, SHOWS with bracket headings and numbered shots, STORY.

Seen with a line for each part, with blank lines between all lines, with hard wrapped lines, and with no line breaks at
all; in scripts of the 2000s and of today, and in wraps of several edits. Stringers' blogs print the story first.
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from typing import Final

import attrs
import regex
from attrs import frozen

from newsitem.build import all_spans
from newsitem.claims import Page
from newsitem.grammar.casing import is_shouted
from newsitem.grammar.credits import read_credits
from newsitem.grammar.header_values import OLD, claim_labels, header_extra, header_restrictions, header_texts
from newsitem.grammar.headings import Heading, Tail, bracket_anchor, read_headings
from newsitem.grammar.leading_notes import without_notes
from newsitem.grammar.orders import likely_order
from newsitem.grammar.paragraphs import paragraphs
from newsitem.grammar.prose_stretches import stories_of_edits
from newsitem.grammar.script_header import Field, header_fields
from newsitem.grammar.script_labels import Label, labels
from newsitem.grammar.sequence import has_numbered_shots
from newsitem.grammar.shot_marks import without_leading_marks
from newsitem.grammar.shotlists import ShotlistRules, read_shots
from newsitem.grammar.wrapping import wrap_width
from newsitem.model import Credit, Shot
from newsitem.patterns import lazy_pattern
from newsitem.plugin import Dialect, Script
from newsitem.text import Slice

# A heading before the first shot, where the label SHOWS is missing.
_FIRST_HEADING: Final = lazy_pattern(
    r"(?<![^\r\n])[^\r\n()]{3,160}?\([^()\r\n]{3,60}\)\s*\([^()]{2,400}\)(?:\s*\([^()]{2,60}\))*+(?=\s*1\.)"
)
_FIRST_NUMBER: Final = lazy_pattern(r"(?<=(?<![^\r\n])[^\S\r\n]*+)1\.(?=\s*\S)")
_NUMBERED_LINE: Final = lazy_pattern(r"(?<=(?<![^\r\n])[^\S\r\n]*+)\d{1,3}\.")
_PRODUCTION: Final = lazy_pattern(
    r"\(\s*+(?:Production|Produced\s+by|Producers?)\s*+:?+\s*+(?P<names>[^():]{2,300}+)\)", regex.IGNORECASE
)
_LONGEST_CREDIT: Final = 800
_MOST_BEHIND_CREDIT: Final = 200
_ANI: Final = "ANI"
_OPENING: Final = frozenset({"pictures", "shotlist"})
_BELOW: Final = frozenset({"notes", "restrictions", "verified"})


@frozen(eq=False, repr=False)
class _Cut:
    """A script in parts: header, shotlist, notes below that, story.

    `found`, `shows`, `found_below`: the labels in the first three. `stories`: of a wrap's edits, inside the shotlist.
    """

    header: Slice
    found: Sequence[Label]
    shots: Slice
    shows: Sequence[Label]
    below: Slice
    found_below: Sequence[Label]
    story: Slice
    stories: Sequence[Slice]


def _stories(shots: Slice, width: int | None) -> list[Slice]:
    """In a wrap: the stories of its edits, each in front of its shots."""
    starts = [shots.start, *(hit.end for hit in shots.finditer(_NUMBERED_LINE))]
    return stories_of_edits(shots, starts, width)


def fits(script: Slice) -> bool:
    """Whether a script has a bracket heading before its first shot, or the label of a shotlist with numbered shots."""
    label = next((label for label in labels(script) if label.name == "shotlist"), None)
    if label is None:
        return script.search(_FIRST_HEADING) is not None
    return has_numbered_shots(script.after(label.words))


def read(page: Page, script: Slice) -> Script:
    """Reads a script that fits."""
    script, credits = _unsigned(script)
    width = wrap_width(_measured(script))
    cut = _cut(page, script, width)
    fields = [*header_fields(cut.header, cut.found, width), *header_fields(cut.below, cut.found_below, width)]
    claim_labels(page, fields)
    shots = _shots(page, cut, width, is_old=any(field.name in OLD for field in fields))
    notes, story = without_notes(page, cut.story)
    body = [*cut.stories, *paragraphs(story, width)]
    texts = header_texts(fields, has_story=bool(body))
    return Script(
        slices={
            **texts,
            "storyline": body or texts["storyline"],
            "notes": [*texts["notes"], *notes, *_shot_notes(page, shots)],
        },
        extra=header_extra(fields), facts=_facts(fields, shots), shots=shots,
        restrictions=header_restrictions(page, fields, width), credits=credits,
    )  # fmt: skip


def _unsigned(script: Slice) -> tuple[Slice, list[Credit]]:
    """The script without `(Production: A, B)` at its end, and the credits in that."""
    signed = script.cut(script.end - _LONGEST_CREDIT, script.end).search(_PRODUCTION)
    names = signed["names"] if signed else None
    if signed is None or names is None or len(script.after(signed).strip()) > _MOST_BEHIND_CREDIT:
        return script, []
    words = script.cut(signed.start + 1, signed.end - 1)
    return script.before(signed), read_credits(words, names, "producer")


def _measured(script: Slice) -> Slice:
    """The part whose lines show the column at which a tool wrapped them: from VIDEO SHOWS or SHOWS on.

    A headline above may be longer, and the wrapper `HEAD: … STORY: VIDEO SHOWS: …` was put in front of wrapped lines.
    """
    found = labels(script)
    at = next((index for index, label in enumerate(found) if label.name in _OPENING), None)
    if at is None or any(one.name == "story" and not _touch(one, after) for one, after in pairwise(found[: at + 1])):
        return script
    return script.after(found[at].words.start)


def _cut(page: Page, script: Slice, width: int | None) -> _Cut:
    """The script at its labels."""
    found = labels(script)
    start, shows = _start_of_shots(script, found)
    before = [label for label in found if label.words.end <= start and label is not shows]
    behind = [label for label in found if label.words.start >= start and is_shouted(label.words.text)]
    story = next((label for label in behind if label.name == "story"), None)
    for label in (shows, story):
        page.claim(label.words if label else None, "label", label.name if label else "")
    end = story.words.start if story else script.end
    inside = [label for label in behind if label.words.end <= end]
    below = _start_of_notes(script.cut(start, end), inside)
    return _Cut(
        header=script.before(shows.words if shows else start), found=_unwrapped(before, shows),
        shots=script.cut(start, below), shows=[one for one in inside if one.name == "shotlist"],
        below=script.cut(below, end), found_below=[one for one in inside if one.words.start >= below],
        story=script.after(story.words) if story else script.cut(end, end),
        stories=_stories(script.cut(start, below), width),
    )  # fmt: skip


def _unwrapped(before: Sequence[Label], shows: Label | None) -> list[Label]:
    """The labels of a header: in a tool's wrapper, `HEAD: … STORY: VIDEO SHOWS: …`, STORY is none of a story."""
    following = [*before[1:], shows]
    return [
        attrs.evolve(one, name="wrapper") if one.name == "story" and after is not None and _touch(one, after) else one
        for one, after in zip(before, following, strict=False)
    ]


def _touch(one: Label, after: Label) -> bool:
    return not one.words.source.slice(one.words.end, after.words.start)


def _start_of_shots(script: Slice, found: Sequence[Label]) -> tuple[int, Label | None]:
    """Where the shotlist begins, and its label; where that is missing, at the first heading or number."""
    shows = next((label for label in found if label.name == "shotlist"), None)
    if shows is not None:
        return shows.words.end, shows
    hit = script.search(_FIRST_HEADING) or script.search(_FIRST_NUMBER)
    return (hit.start if hit else script.end), None


def _start_of_notes(shots: Slice, inside: Sequence[Label]) -> int:
    """Where notes and restrictions begin that stand below the last shot."""
    last = max((hit.start for hit in shots.finditer(_NUMBERED_LINE)), default=shots.start)
    below = (one for one in inside if one.name in _BELOW and one.words.start > last and one.words.starts_line())
    return next((label.words.start for label in below), shots.end)


def _shots(page: Page, cut: _Cut, width: int | None, *, is_old: bool) -> list[Shot]:
    order = likely_order(cut.shots, is_old=is_old)
    headings = partial(_headings, marks=_marks(page, cut), width=width)
    rules = ShotlistRules(headings=headings, order=order, clean=without_leading_marks)
    return read_shots(page, cut.shots, rules)


def _marks(page: Page, cut: _Cut) -> list[Slice]:
    """What stands in front of headings, in order: SHOWS once more, and in a wrap the story of an edit."""
    for label in cut.shows:
        page.claim(label.words, "label", "shotlist")
    return sorted([*(label.words for label in cut.shows), *cut.stories], key=lambda words: words.start)


def _headings(page: Page, tails: Sequence[Tail], marks: Sequence[Slice], width: int | None) -> list[Heading | None]:
    """Bracket headings; what stands in front of one is no part of the shot above it either."""
    starts = [mark.start for mark in marks]
    shares = [marks[bisect_left(starts, tail.words.start) : bisect_left(starts, tail.words.end)] for tail in tails]
    cleared = [
        attrs.evolve(tail, words=tail.words.after(share[-1]), begins_clear=True) if share else tail
        for tail, share in zip(tails, shares, strict=True)
    ]
    headings: list[Heading | None] = []
    last = Heading(0)
    for heading, share in zip(read_headings(page, cleared, bracket_anchor, width=width), shares, strict=True):
        found = attrs.evolve(heading or last, start=share[0].start) if share else heading
        headings.append(found)
        last = found or last
    return headings


def _shot_notes(page: Page, shots: Sequence[Shot]) -> list[Slice]:
    """The remarks on shots, each wording once: clients are told them with the item's notes too."""
    found: dict[str, Slice] = {}
    for shot in shots:
        for note, span in zip(shot.notes, all_spans({"notes": shot.spans.get("notes", ())}), strict=False):
            found.setdefault(note.casefold(), page.source.slice(*span))
    return list(found.values())


def _facts(fields: Sequence[Field], shots: Sequence[Shot]) -> dict[str, str]:
    """The provider, where that is ANI: by the field SOURCE, else by the headings."""
    stated = {field.value.text.upper() for field in fields if field.name == "source" and field.value}
    sources = stated or {shot.source.upper() for shot in shots if shot.source}
    return {"provider": _ANI} if sources == {_ANI} else {}


reuters: Final = Dialect("reuters", fits, read)
