"""The labels of a Reuters script: what they are called here, and where they stand.

They come shouted or not, a line each or run together, with a colon or (on stringers' blogs) alone on a line without
one. Two kinds of words say all by themselves: RESENDING WITH COMPLETE SCRIPT, NATURAL WITH URDU SPEECH.
"""

from collections.abc import Iterator
from typing import Final

import regex
from attrs import frozen

from newsitem.once import once_a_page
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

_WITH_COLON: Final = {
    "id": r"edit\s+(?:number|no\.?|nr\.?|\#)",
    "slug": r"slug(?:line)?",
    "headline": r"head(?:line)?",
    "duration": r"(?:duration|running\s+time)",
    "restrictions": r"(?<!broadcast\s)(?<!digital\s)(?:tv\s+and\s+web\s+|tv\s*/\s*web\s+|usage\s+)?restrictions?",
    "sound": r"(?:sound|audio)",
    "intro": r"intro(?:duction)?",
    "pictures": r"video[^\S\r\n]+shows",  # on one line: above SHOWS may stand a site's `Buy video`
    "notes": r"(?:(?:editors?['’]?s?\s+)?please\s+note|editors?['’]?s?\s+notes?|notes?\s+to\s+editors)",
    "verified": r"verified\s+by",
    "shotlist": r"(?:shows|shot-?\s?list)",
    "story": r"story",
    "feed": r"feed\s+history",
}
_ALONE: Final = ("intro", "pictures", "notes", "verified", "shotlist", "story")
_COLON: Final = "|".join(f"(?P<{name}>{words})" for name, words in _WITH_COLON.items())
_NO_COLON: Final = "|".join(f"(?P<{name}>{_WITH_COLON[name]})" for name in _ALONE)
# Words with which a label of two words begins.
_FIRST_WORDS: Final = r"(?:VIDEO|EDITORS|PLEASE|TV|EDIT|VERIFIED|FEED|RUNNING)\b"
# Found from the colon (or, in old copies, the tilde) at its end: those are few, and beginnings of words are many.
_BEFORE_COLON: Final = lazy_pattern(
    rf"""
    (?=[:~]) (?<= (?<![\p{{L}}\p{{N}}])
        (?: (?P<restrictions>) (?i:(?:broadcast|digital)(?:\s++restrictions?)?+\s*+) (?=:)
            | (?i:{_COLON}) [^\S\r\n]*+ | (?P<source>SOURCE) [^\S\r\n]*+ (?=:) ) )
    """,
    regex.VERBOSE,
)
_SAID: Final = lazy_pattern(
    rf"""
    (?=RE|SHOTLIST|PART|NATURAL) (?<![\p{{L}}\p{{N}}]) (?:
        (?P<said_notes> RE-?SEND(?:ING|S)?\s+WITH (?:\s++(?!{_FIRST_WORDS})[\p{{Lu}}/,;-]++(?!\s*+:)){{1,8}}+
            | SHOTLIST\s+ONLY\b (?:[\s,;/.–-]{{0,4}}+(?!SHOWS)\p{{Lu}}++){{0,8}} )
            (?= [^\S\r\n]*+ (?:[\r\n]|\Z|\p{{Lu}}++(?:\s\p{{Lu}}++){{0,2}}:) )
        | (?P<said_sound> (?:PART\s+)?NATURAL\s+WITH\s+ (?:\p{{Lu}}++[\s,/&-]++){{1,8}}? (?:SPEECH|MUSIC|COMMENTARY)
            (?:\s*+/\s*+(?:PART\s+)?(?:MUTE|NATURAL))?+ )
    )
    """,
    regex.VERBOSE,
)
# The end of the words is asked for apart: the engine can search for line breaks, but not for either.
_LINE_BEFORE: Final = lazy_pattern(rf"(?<= (?<![^\r\n]) [^\S\r\n]*+ (?i:{_NO_COLON}) [^\S\r\n]*+ )", regex.VERBOSE)
_ON_OWN_LINE: Final = lazy_pattern(rf"(?=[\r\n]) {_LINE_BEFORE.pattern}", regex.VERBOSE)
_BEGINS_LINE: Final = lazy_pattern(
    r"(?=EDITORS|PLEASE|I(?:NTRO|ntro))(?<=(?<![^\r\n])[^\S\r\n]*+)(?:(?P<notes>(?:EDITORS\s+)?PLEASE\s+NOTE)\s"
    r"|(?P<intro>INTRO|Intro)[^\S\r\n]++(?=[\"“‘']?+\p{Lu}[^\r\n]{20,500}?[.!?…][\"”’']?+[^\S\r\n]*+(?![^\r\n])))"
)
# Each label that says all by itself, or begins a line, holds one of these.
_SAID_WORDS: Final = ("WITH", "ONLY", "NOTE", "INTRO", "Intro")
_BLANKS: Final = lazy_pattern(r":?+[^\S\r\n]*+")


@frozen(eq=False, repr=False)
class Label:
    """A label: the field that it begins, and whether its own words are the value."""

    name: str
    words: Slice
    is_value: bool


@once_a_page
def labels(words: Slice) -> list[Label]:
    """The labels in some words, in page order. Inside a line they begin with a capital."""
    found = [*_before_colons(words), *_on_own_lines(words)]
    raw = words.raw
    if any(word in raw for word in _SAID_WORDS):
        found += [(hit.kind, hit.slice) for pattern in (_SAID, _BEGINS_LINE) for hit in words.finditer(pattern)]
    found.sort(key=lambda one: one[1].start)
    kept: list[Label] = []
    end = words.start
    for kind, place in found:
        if place.start >= end:
            end = place.end
            if _counts(place):
                name = kind.removeprefix("said_")
                kept.append(Label(name, place.strip(), is_value=name != kind))
    return kept


def _before_colons(words: Slice) -> Iterator[tuple[str, Slice]]:
    """The names of labels that end with a colon, and where they stand; the colon belongs to them."""
    for hit in words.finditer(_BEFORE_COLON):
        label = hit[hit.kind]
        if label is not None and label.start >= words.start:
            behind = words.after(hit.start).match(_BLANKS)
            is_mark = label.end == label.start  # of restrictions that a label of their own parts begins
            yield hit.kind, label if is_mark or behind is None else words.cut(label.start, behind.end)


def _on_own_lines(words: Slice) -> Iterator[tuple[str, Slice]]:
    at_end = words.after(words.end).match(_LINE_BEFORE)
    for hit in (*words.finditer(_ON_OWN_LINE), *([at_end] if at_end else [])):
        label = hit[hit.kind]
        if label is not None and label.start >= words.start:
            yield hit.kind, label


def _counts(label: Slice) -> bool:
    first = label.source.slice(label.start, label.start + 1) if label.end == label.start else label
    return first.starts_line() or first.raw.strip()[:1].isupper()
