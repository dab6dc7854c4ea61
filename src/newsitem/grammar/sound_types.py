"""Types of sound, as AP prints them behind a day or a TYPE label: `English/Nat`, `Natural Sound`, `Serbo-Croat/Nat`."""

from typing import Final

import regex

from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

_SOUND: Final = r"(?:natural\s+sound|nat\s?sound|nats?|mute|silent)"
_PART: Final = rf"(?:(?:part|pt\.?)\s+)?(?:{_SOUND}|\p{{L}}{{3,14}}(?:-\p{{L}}{{3,12}})?)(?![\p{{L}}-])"
_TYPE: Final = lazy_pattern(
    rf"""\s*+(?P<type>
        (?:{_PART}[^\S\r\n]?/[^\S\r\n]?){{1,4}}{_PART}
        | natural\s+sound\b | nat\s?sound\b | nats?\b(?=\s)
        | (?:mute|silent)\b(?=[^\S\r\n]*+(?:[\r\n]|\Z))
    )""",
    regex.VERBOSE | regex.IGNORECASE,
)
_NAMES_SOUND: Final = lazy_pattern(rf"\b{_SOUND}(?![\p{{L}}-])", regex.IGNORECASE)


def sound_type(words: Slice) -> Slice | None:
    """The type of sound with which the words begin; None if they begin with anything else.

    A language alone is none: `English children …` begins a narration.
    """
    hit = words.match(_TYPE)
    found = hit["type"] if hit else None
    return found if found is not None and found.search(_NAMES_SOUND) else None
