"""The sheet that the text of an HTML page is written on: it knows which gap is due before the next words."""

import re
from typing import Final

from attrs import define

# White space as HTML means it: a no-break space is a letter.
_SPACES: Final = re.compile(r"[ \t\n\r\f]+")
_TAB: Final = "\t"


@define(eq=False)
class Mark:
    """A stretch of the sheet that is being written: an element of the page. `start` is None until it has words."""

    name: str
    start: int | None = None
    end: int = 0
    line: int = 0


class Sheet:
    """Text that grows by words. A gap is written only when words follow, so none stands at either end."""

    def __init__(self) -> None:
        self.length = 0
        self.line = 0
        self._parts: list[str] = []
        self._breaks = 0
        self._blank = ""
        self._opened: list[Mark] = []

    @property
    def text(self) -> str:
        """All that was written."""
        return "".join(self._parts)

    @property
    def starts_line(self) -> bool:
        """Whether the next words begin a line."""
        return not self.length or self._breaks > 0

    @property
    def starts_cell(self) -> bool:
        """Whether the next words begin a further cell of a row."""
        return self._blank == _TAB and not self._breaks

    def words(self, text: str) -> None:
        """Writes running text, its white space folded."""
        folded = _SPACES.sub(" ", text)
        if folded[0] == " ":
            self._blank = self._blank or " "
            if folded == " ":
                return
        self.write(folded.strip(" "))
        if folded[-1] == " ":
            self._blank = " "

    def lines(self, text: str) -> None:
        """Writes text whose white space counts."""
        for number, line in enumerate(text.split("\n")):
            self._breaks += number > 0
            if line:
                self.write(line)

    def write(self, text: str) -> None:
        """Writes text as it is, after the gap that is due."""
        if self.length:
            gap = "\n" * self._breaks or self._blank
            self._parts.append(gap)
            self.length += len(gap)
            self.line += self._breaks
        for mark in self._opened:
            mark.start, mark.line = self.length, self.line
        self._opened.clear()
        self._parts.append(text)
        self.length += len(text)
        self._breaks = 0
        self._blank = ""

    def gap(self, breaks: int) -> None:
        """Asks for so many line breaks at least: one begins a line, two leave a blank line."""
        self._breaks = max(self._breaks, breaks)

    def line_break(self) -> None:
        """Asks for one more line break."""
        self._breaks += 1

    def tab(self) -> None:
        """Asks for a tab instead of any other gap."""
        self._breaks = 0
        self._blank = _TAB

    def open(self, name: str) -> Mark:
        """Marks the stretch that begins with the next words."""
        mark = Mark(name)
        self._opened.append(mark)
        return mark

    def close(self, mark: Mark) -> None:
        """Ends a stretch with the last words written; marks are closed in the reverse order of their opening."""
        mark.end = self.length
        if mark.start is None:
            self._opened.pop()
