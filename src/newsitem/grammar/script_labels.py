"""The labels of a Reuters script: what they are called here, and where they stand.

They come shouted or not, a line each or run together, with a colon or (on stringers' blogs) alone on a line without
one. Two kinds of words say all by themselves: RESENDING WITH COMPLETE SCRIPT, NATURAL WITH URDU SPEECH.
"""

from typing import Final

import regex
from attrs import frozen

from newsitem.patterns import lazy_pattern
from newsitem.text import Hit, Slice

_WITH_COLON: Final = {
    "id": r"edit\s+(?:number|no\.?|nr\.?|\#)",
    "slug": r"slug(?:line)?",
    "headline": r"head(?:line)?",
    "duration": r"(?:duration|running\s+time)",
    "restrictions": r"(?<!broadcast\s)(?<!digital\s)(?:tv\s+and\s+web\s+|tv\s*/\s*web\s+|usage\s+)?restrictions?",
    "sound": r"(?:sound|audio)",
    "intro": r"intro(?:duction)?",
    "pictures": r"video\s+shows",
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
_LABEL: Final = lazy_pattern(
    rf"""
    (?<![\p{{L}}\p{{N}}]) (?:
        (?i: (?:{_COLON}) [^\S\r\n]*+ (?: : [^\S\r\n]*+ | (?=~) ) )
        | (?P<restrictions>) (?i: (?=(?:broadcast|digital)(?:\s++restrictions?)?+\s*+:) )
        | (?P<source>SOURCE) [^\S\r\n]*+ : [^\S\r\n]*+
        | (?P<said_notes> RE-?SEND(?:ING|S)?\s+WITH (?:\s++(?!{_FIRST_WORDS})[\p{{Lu}}/,;-]++(?!\s*+:)){{1,8}}+
            | SHOTLIST\s+ONLY\b (?:[\s,;/.–-]{{0,4}}+(?!SHOWS)\p{{Lu}}++){{0,8}} )
            (?= [^\S\r\n]*+ (?:[\r\n]|\Z|\p{{Lu}}++(?:\s\p{{Lu}}++){{0,2}}:) )
        | (?P<said_sound> (?:PART\s+)?NATURAL\s+WITH\s+ (?:\p{{Lu}}++[\s,/&-]++){{1,8}}? (?:SPEECH|MUSIC|COMMENTARY)
            (?:\s*+/\s*+(?:PART\s+)?(?:MUTE|NATURAL))?+ )
    )
    | (?<![^\r\n])[^\S\r\n]*+ (?: (?i: {_NO_COLON} ) [^\S\r\n]*+ (?![^\r\n])
        | (?P<notes>(?:EDITORS\s+)?PLEASE\s+NOTE)\s )
    """,
    regex.VERBOSE,
)


@frozen
class Label:
    """A label: the field that it begins, and whether its own words are the value."""

    name: str
    words: Slice
    is_value: bool


def labels(words: Slice) -> list[Label]:
    """The labels in some words, in page order. Inside a line they begin with a capital."""
    return [_label(hit) for hit in words.finditer(_LABEL) if _counts(hit)]


def _counts(hit: Hit) -> bool:
    first = hit.source.slice(hit.start, hit.start + 1) if hit.end == hit.start else hit.slice
    return first.starts_line() or first.raw.strip()[:1].isupper()


def _label(hit: Hit) -> Label:
    name = hit.kind.removeprefix("said_")
    return Label(name, hit.slice.strip(), is_value=name != hit.kind)
