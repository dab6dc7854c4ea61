"""Placeholders: words by which an agency announces a script that it has not sent yet."""

from collections.abc import Sequence
from typing import Final

import regex

from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

_TO_FOLLOW: Final = lazy_pattern(
    r"\b(?:shot\s?-?list|story-?line|script)s?\b[^.\r\n+]{0,40}\bto\s++follow\b", regex.IGNORECASE
)
# A sentence of a story may speak of a script as well.
_LONGEST_LINE: Final = 120


def announces(words: Slice) -> bool:
    """Whether words announce a script: `VIDEO ONLY - SHOTLIST AND STORYLINE TO FOLLOW`."""
    return words.search(_TO_FOLLOW) is not None


def cut_placeholders(lines: Sequence[Slice]) -> tuple[list[Slice], list[Slice]]:
    """Lines without the placeholders among them, and those."""
    announced = [line for line in lines if len(line) <= _LONGEST_LINE and announces(line)]
    return [line for line in lines if line not in announced], announced
