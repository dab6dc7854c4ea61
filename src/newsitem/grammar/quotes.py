"""Quotation marks: which of them open, which close, and where a quote ends.

What a mark does is told by its neighbours first and by its shape second: houses mix straight and curly marks, close
with an opening mark, and nest marks of one shape. All functions look at a short list of marks, never at all the text.
"""

from typing import Final

import regex

from newsitem.text import Slice

#: Marks that wrap quotes. Single ones are apostrophes too often.
MARKS: Final = '“”„‟«»"″'
_MARK: Final = regex.compile(rf"[{MARKS}]|(?<![\w'])''(?=\w)|(?<=[\w.,!?…])''(?!\w)")
_OPENING_SHAPE: Final = frozenset("“„«")
_CLOSING_SHAPE: Final = frozenset("”»‟")


def opens(text: str, at: int, *, inside: bool) -> bool:
    """Whether the mark at an offset opens a quote; `inside` says whether one is open already."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    leans_right = not before or before.isspace() or before in "([{-–—:/"
    leans_left = not after or after.isspace() or after in ")]}.,;:!?-–—/"
    if leans_right != leans_left:
        return leans_right
    if text[at] in _OPENING_SHAPE:
        return True
    return text[at] not in _CLOSING_SHAPE and not inside


def marks(words: Slice) -> list[int]:
    """The offsets of all marks."""
    return [hit.start for hit in words.finditer(_MARK)]


def closing(words: Slice, opening: int) -> int | None:
    """The offset of the mark that closes the quote which opens at an offset; None if none does.

    Marks nest one deep. A mark at the start of a line opens the same quote once more, paragraph by paragraph.
    """
    text = words.source.text
    depth, last = 1, None
    for at in (hit.start for hit in words.cut(opening + 1, words.end).finditer(_MARK)):
        if not opens(text, at, inside=True):
            depth, last = depth - 1, at
            if depth == 0:
                return at
        elif not words.cut(at, at + 1).starts_line():
            depth = min(depth + 1, 2)
    return last


def unwrapped(words: Slice) -> Slice:
    """A quote without the marks that wrap all of it, and without a full stop behind the closing one."""
    words = words.strip()
    text = words.source.text
    if len(words) and text[words.start] in MARKS:
        words = words.cut(words.start + 1, words.end).strip()
    if len(words) > 1 and text[words.end - 1] == "." and text[words.end - 2] in MARKS:
        words = words.cut(words.start, words.end - 1)
    if len(words) and text[words.end - 1] in MARKS and not opens(text, words.end - 1, inside=True):
        words = words.cut(words.start, words.end - 1)
    return words.strip()
