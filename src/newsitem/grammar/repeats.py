"""Blocks of lines that a site prints twice: a preview and the full text, or the whole page again."""

from collections.abc import Sequence
from typing import Final

import regex

from newsitem.text import Slice

# A header may stand above several quotes: only lines that end a sentence tell a block.
_SENTENCE: Final = regex.compile(r".*[.!?…][”\"’»)]?", regex.DOTALL)
_SHORTEST: Final = 40


def repeated_blocks(words: Slice) -> list[Slice]:
    """The blocks that repeat lines printed before, in their order; each has a whole sentence in it."""
    lines = words.lines()
    texts = [line.text for line in lines]
    first: dict[str, int] = {}
    found: list[Slice] = []
    at = 0
    while at < len(lines):
        length = _run(texts, first.get(texts[at]), at)
        if any(_tells(text) for text in texts[at : at + length]):
            found.append(words.cut(lines[at].start, lines[at + length - 1].end))
            at += length
        else:
            first.setdefault(texts[at], at)
            at += 1
    return found


def _run(texts: Sequence[str], before: int | None, at: int) -> int:
    """How many lines are the same from two places on; the first block ends where the second begins."""
    if before is None:
        return 0
    length = 0
    while before + length < at and at + length < len(texts) and texts[before + length] == texts[at + length]:
        length += 1
    return length


def _tells(text: str) -> bool:
    return len(text) >= _SHORTEST and _SENTENCE.fullmatch(text) is not None
