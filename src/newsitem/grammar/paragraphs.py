"""Paragraphs and sentences of running text.

Each printed line is a paragraph, unless the page shows that its lines only wrap.
"""

from typing import Final

from newsitem.grammar.abbreviations import ABBREVIATED
from newsitem.grammar.wrapping import joined_lines
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

# Tools wrap at 65 to 100 columns; the last word that did not fit makes the width of a line vary.
_NARROWEST: Final = 60
_WIDEST: Final = 110
_PLAY: Final = 16
_SENTENCE_END: Final = lazy_pattern(r"(?<=[.!?][\"”’')]?)\s++(?=[\p{Lu}\d\"“‘'(])")


def paragraphs(words: Slice, width: int | None = None) -> list[Slice]:
    """The paragraphs of a text, in order.

    Where lines of one width stand together and blank lines part them, the blocks between those are the paragraphs.
    `width`: the column at which the page's lines were wrapped, where that is known.
    """
    if width is not None:
        return joined_lines(words, width)
    lines = words.lines()
    longest = max(map(len, lines), default=0)
    if not _NARROWEST <= longest <= _WIDEST:
        return lines
    blocks = [block.lines() for block in words.blocks()]
    return [words.cut(block[0].start, block[-1].end) for block in blocks] if _wrap(blocks, longest) else lines


def sentences(words: Slice) -> list[Slice]:
    """The sentences of a paragraph, in order; the point of `U.S.` and `Dr.` ends none."""
    ends = [
        hit
        for hit in words.finditer(_SENTENCE_END)
        if not words.cut(hit.start - 8, hit.start - 1).search(ABBREVIATED) or words.source.text[hit.start - 1] != "."
    ]
    starts = [words.start, *(hit.end for hit in ends)]
    return [words.cut(start, end).strip() for start, end in zip(starts, [*starts[1:], words.end], strict=True)]


def _wrap(blocks: list[list[Slice]], longest: int) -> bool:
    """Whether the lines inside the blocks, the last of each aside, are all about as long as the longest.

    One of them breaks off inside a sentence at least: paragraphs may be of one length by chance.
    """
    inner = [line for lines in blocks for line in lines[:-1]]
    is_even = len(inner) >= 2 and all(len(line) >= longest - _PLAY for line in inner)
    return is_even and not all(line.raw.rstrip("\"”’')").endswith((".", "!", "?")) for line in inner)
