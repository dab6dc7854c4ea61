"""Sentences: told from the lines of menus, lists and buttons that stand around them on sites."""

from typing import Final

from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

_ENDS: Final = lazy_pattern(r"[.!?…][\"”'’)]*+\s*+\Z")
_FEWEST_WORDS: Final = 4


def is_sentence(line: Slice) -> bool:
    """Whether a line is some words long and ends like a sentence."""
    return len(line.text.split()) >= _FEWEST_WORDS and line.cut(line.end - 8, line.end).search(_ENDS) is not None
