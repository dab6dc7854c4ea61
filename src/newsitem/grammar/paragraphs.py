"""Paragraphs of running text: each printed line is one, unless the page shows that its lines only wrap."""

from typing import Final

from newsitem.text import Slice

# Tools wrap at 65 to 100 columns; the last word that did not fit makes the width of a line vary.
_NARROWEST: Final = 60
_WIDEST: Final = 110
_PLAY: Final = 16


def paragraphs(words: Slice) -> list[Slice]:
    """The paragraphs of a text, in order.

    Where lines of one width stand together and blank lines part them, the blocks between those are the paragraphs.
    """
    blocks = [block.lines() for block in words.blocks()]
    if _wrap(blocks):
        return [words.cut(lines[0].start, lines[-1].end) for lines in blocks]
    return [line for lines in blocks for line in lines]


def is_wrapped(words: Slice) -> bool:
    """Whether the lines of a text only wrap."""
    return _wrap([block.lines() for block in words.blocks()])


def _wrap(blocks: list[list[Slice]]) -> bool:
    """Whether the lines inside the blocks, the last of each aside, are all about as long as the longest."""
    inner = [len(line) for lines in blocks for line in lines[:-1]]
    longest = max((len(line) for lines in blocks for line in lines), default=0)
    if len(inner) < 2 or not _NARROWEST <= longest <= _WIDEST:
        return False
    return all(length >= longest - _PLAY for length in inner)
