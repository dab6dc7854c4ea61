"""Offsets in a text to lines and columns."""

import re
from bisect import bisect_right
from typing import Final

from newsitem.checks.findings import Place

_BREAK: Final = re.compile(r"\r\n?+|\n")


class Lines:
    """Finds the line and column of many offsets: it goes through the text once."""

    def __init__(self, text: str) -> None:
        """The lines of a text."""
        self._starts = [0, *(found.end() for found in _BREAK.finditer(text))]

    def place(self, offset: int) -> Place:
        """The line and column of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
