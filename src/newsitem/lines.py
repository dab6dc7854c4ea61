"""The lines of a page: where they begin and end, and in which of them an offset stands."""

from bisect import bisect_right
from typing import Final

from newsitem.patterns import lazy_pattern
from newsitem.text import Slice, Source

_BREAK: Final = lazy_pattern(r"\r\n?+|\n")


class Lines:
    """Finds line and column of many offsets: it goes through the text once."""

    def __init__(self, source: Source) -> None:
        """The lines of a source."""
        breaks = [hit.slice.span for hit in source.whole.finditer(_BREAK)]
        self._source = source
        self._starts = [0, *(end for _, end in breaks)]
        self._ends = [*(start for start, _ in breaks), len(source.text)]

    def __len__(self) -> int:
        return len(self._starts)

    def place(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset, both counted from 1."""
        number = bisect_right(self._starts, offset)
        return number, offset - self._starts[number - 1] + 1

    def line(self, number: int) -> Slice:
        """A line without its break; the first has the number 1."""
        return self._source.slice(self._starts[number - 1], self._ends[number - 1])
