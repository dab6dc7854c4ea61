"""Scripts of stringer agencies that imitate AP's.

`RESTRICTION SUMMARY: Place - date. Sentence.`, a list of shots whose soundbites are headers only with the role first,
`STORYLINE:`, `Footage by X`. Seen on Newsflare pages.
"""

from collections.abc import Sequence
from typing import Final

import regex

from newsitem.claims import Page
from newsitem.grammar.credits import read_credits
from newsitem.grammar.datelines import read_dateline
from newsitem.grammar.paragraphs import paragraphs, sentences
from newsitem.grammar.restrictions import once, read_restrictions, understood
from newsitem.grammar.shotlists import ShotlistRules, read_shots
from newsitem.model import Credit, Restriction
from newsitem.patterns import lazy_pattern
from newsitem.plugin import Dialect, Script
from newsitem.text import Slice

_SUMMARY: Final = lazy_pattern(r"RESTRICTION\s+SUMMARY\s*:\s*")
_SHOTLIST: Final = lazy_pattern(r"SHOT\s?LIST\s*:?(?=\s)")
_STORYLINE: Final = lazy_pattern(r"STORY-?LINE\s*:?(?=\s)")
_FIRST_SHOT: Final = lazy_pattern(r"(?<![^\r\n])[^\S\r\n]*(?:0\.)?1[.\s](?=\s*\S)|(?<=\s)1\.\s")
_DATED: Final = lazy_pattern(r"(?P<dateline>[^\r\n]{3,120}?(?:19|20)\d\d)\s*(?:[.:](?=\s|\Z)|(?=[\r\n]|\Z))")
_FOOTAGE: Final = lazy_pattern(
    r"(?:Footage|Video|Filmed|Pictures)\s+by\b\s*:?\s*(?P<names>[^\r\n]{2,120})\Z", regex.IGNORECASE
)
_RULES: Final = ShotlistRules(order="role-first")


def fits(script: Slice) -> bool:
    """Whether a script begins with the summary's label and has numbered shots."""
    label = script.lstrip().match(_SUMMARY)
    return label is not None and script.search(_FIRST_SHOT) is not None


def read(page: Page, script: Slice) -> Script:
    """Reads a script that fits."""
    label, first = script.search(_SUMMARY), script.search(_FIRST_SHOT)
    assert label is not None  # noqa: S101  only a script that fits is read
    assert first is not None  # noqa: S101
    page.claim(label.slice, "label", "summary")
    named = script.search(_SHOTLIST)
    page.claim(named.slice if named else None, "label", "shotlist")
    story = script.after(first).search(_STORYLINE)
    page.claim(story.slice if story else None, "label", "storyline")
    shots = script.cut(first.start, story.start if story else script.end)
    body, credits = _unsigned(script.after(story) if story else script.cut(script.end, script.end))
    head = script.cut(label.end, named.start if named and named.start < first.start else first.start)
    dated = head.match(_DATED)
    rest = head.after(dated) if dated else head
    dateline = dated["dateline"] if dated else None
    restrictions, summary = _limits(page, rest)
    return Script(
        slices={"storyline": paragraphs(body), "summary": summary},
        dateline=read_dateline(dateline) if dateline else None, restrictions=restrictions,
        shots=read_shots(page, shots, _RULES), credits=credits,
    )  # fmt: skip


def _limits(page: Page, words: Slice) -> tuple[tuple[Restriction, ...], Sequence[Slice]]:
    """The restrictions among the sentences of the summary, and what else it says."""
    if understood(words):
        return read_restrictions(page, words), ()
    found: list[Restriction] = []
    kept: list[Slice] = []
    for paragraph in paragraphs(words):
        goes_on = False
        for sentence in sentences(paragraph):
            if understood(sentence):
                found += read_restrictions(page, sentence)
                goes_on = False
            else:
                kept.append(words.cut(kept.pop().start, sentence.end) if goes_on else sentence)
                goes_on = True
    return once(page, found), kept


def _unsigned(story: Slice) -> tuple[Slice, list[Credit]]:
    """The storyline without `Footage by X`, and the credit in that."""
    story = story.rstrip()
    signed = story.cut(story.end - 160, story.end).search(_FOOTAGE)
    names = signed["names"] if signed else None
    return (
        (story.before(signed), read_credits(signed.slice.strip(), names, "source")) if signed and names else (story, [])
    )


stringer: Final = Dialect("stringer", fits, read)
