"""Blocks of lines that a site prints twice: a preview and the full text, or the whole page again.

The second is known line by line, so that nothing new in it is passed over.
"""

from collections.abc import Sequence
from typing import Final

import regex

from newsitem.claims import Page
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

# A header may stand above several quotes: only lines that end a sentence tell a block.
_SENTENCE: Final = lazy_pattern(r".*[.!?…][”\"’»)]?", regex.DOTALL)
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
        else:
            first.setdefault(texts[at], at)
        at += max(length, 1)
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


def claim_repeats(page: Page, first: Slice, second: Slice, what: str) -> None:
    """Claims the lines of a second print that stand in the first to the letter, but for case; others stay over.

    Where breaks are lost, all of the second must stand in the first.
    """
    known = {line.text.casefold() for line in first.lines()}
    lines = second.lines()
    words, known_words = second.text.casefold(), first.text.casefold()
    if known_words.startswith(words) or (len(lines) == 1 and words in known_words):
        page.claim(second.strip(), "repeat", what)
        return
    for line in lines:
        if line.text.casefold() in known:
            page.claim(line, "repeat", what)


def second_print(words: Slice, opening: Slice) -> Slice | None:
    """Where some words begin once more that opened a block; None if they do not come again."""
    again = words.after(opening).find(opening.raw.strip())
    return words.after(again.start) if again is not None else None
