"""Hard wrapped text: at which column a tool broke the lines, and which breaks are nothing but that.

A break says nothing where the next word would not have fitted on the line; any other break was made by a writer.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from newsitem.patterns import lazy_pattern
from newsitem.text import INVISIBLE, Slice

# Tools wrap at 60 to 100 columns. What a writer breaks has longer lines somewhere, or none that long.
_NARROWEST: Final = 60
_WIDEST: Final = 110
_FEWEST_BREAKS: Final = 2
_LINE: Final = lazy_pattern(r"[^\r\n]++")
_FIRST_WORD: Final = lazy_pattern(r"\S++")
_BREAK: Final = lazy_pattern(r"\r\n?+|\n")
# A line that begins so or ends so was ended by a writer, however long it is.
_BEGINS_ANEW: Final = lazy_pattern(r"\s*+(?:\d{1,3}[.)]|\(SOUND|[-–•*]\s)")
_ENDS: Final = lazy_pattern(r"[.:!?\"”)]\s*+\Z")


def wrap_width(words: Slice) -> int | None:
    """The column at which the lines of a text were wrapped; None where nothing shows that they were."""
    printed = [line.rstrip() for line in words.raw.replace("\r", "\n").split("\n")]
    if max(map(len, printed)) < _NARROWEST or any(
        len(line) > _WIDEST and line[-1] not in INVISIBLE for line in printed
    ):
        return None  # most texts
    lines = [hit.slice.rstrip() for hit in words.finditer(_LINE)]
    width = max(map(len, lines), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return None
    found = sum(_is_torn(line, after, width) for line, after in pairwise(lines))
    return width if found >= _FEWEST_BREAKS else None


def _is_torn(line: Slice, after: Slice, width: int) -> bool:
    """Whether a sentence or a shot goes on from a line to the next."""
    plain = not _ENDS.search(line.raw[-3:]) and not after.match(_BEGINS_ANEW)
    return plain and _is_next(line, after) and _is_full(line, after, width)


def _is_next(line: Slice, after: Slice) -> bool:
    """Whether no blank line stands between two lines."""
    return len(_BREAK.findall(line.source.text, line.end, after.start)) == 1


def _is_full(line: Slice, after: Slice, width: int) -> bool:
    first = after.search(_FIRST_WORD)
    return first is not None and len(line) + 1 + first.end - first.start > width


def hard_starts(words: Slice, width: int) -> list[int]:
    """The offsets in some words at which lines begin that a writer began."""
    lines = [hit.slice.rstrip() for hit in _with_line_start(words).finditer(_LINE) if hit.slice]
    starts = [line.lstrip().start for line in lines[:1]]
    for line, after in pairwise(lines):
        if after.match(_BEGINS_ANEW) or not (_is_next(line, after) and _is_full(line, after, width)):
            starts.append(after.lstrip().start)
    return [start for start in starts if start >= words.start]


def _with_line_start(words: Slice) -> Slice:
    """The words together with what stands before them on their first line."""
    text, lowest = words.source.text, max(0, words.start - _WIDEST)
    start = max(text.rfind("\n", lowest, words.start), text.rfind("\r", lowest, words.start), lowest - 1) + 1
    return words.source.slice(start, words.end)


def joined_lines(words: Slice, width: int | None) -> list[Slice]:
    """The lines of a text, those that only wrap put together again; `width` None: as they are printed."""
    if width is None:
        return words.lines()
    starts = [words.start, *(start for start in hard_starts(words, width) if words.before(start))]
    ends: Sequence[int] = [*starts[1:], words.end]
    return [words.cut(start, end).strip() for start, end in zip(starts, ends, strict=True) if words.cut(start, end)]
