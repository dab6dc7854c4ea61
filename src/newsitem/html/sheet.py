"""The sheet that the text of an HTML page is written on: it knows which gap is due before the next words."""

import re
from typing import Final

from attrs import define

# White space as HTML means it: a no-break space is a letter.
_WHITE: Final = " \t\n\r\f"
_SPACES: Final = re.compile(f"[{_WHITE}]+")
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

    __slots__ = ("_blank", "_breaks", "_opened", "_parts", "length", "line")

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
        core = text.strip(_WHITE)
        if not self._blank and text[0] in _WHITE:
            self._blank = " "
        if not core:
            return
        # Most texts hold nothing to fold, and these two tests take a fraction of the pattern's time.
        self.write(core if core.isprintable() and "  " not in core else _SPACES.sub(" ", core))
        if text[-1] in _WHITE:
            self._blank = " "

    def lines(self, text: str) -> None:
        """Writes text whose white space counts."""
        for number, line in enumerate(text.split("\n")):
            self._breaks += number > 0
            if line:
                self.write(line)

    def write(self, text: str) -> None:
        """Writes text as it is, after the gap that is due."""
        length = self.length
        if length:
            if self._breaks:
                self._parts.append("\n" * self._breaks)
                length += self._breaks
                self.line += self._breaks
            elif self._blank:
                self._parts.append(self._blank)
                length += 1
        self._breaks = 0
        self._blank = ""
        if self._opened:
            for mark in self._opened:
                mark.start, mark.line = length, self.line
            self._opened.clear()
        self._parts.append(text)
        self.length = length + len(text)

    def gap(self, breaks: int) -> None:
        """Asks for so many line breaks at least: one begins a line, two leave a blank line."""
        if breaks > self._breaks:  # noqa: PLR1730  `max` takes three times as long, and each block asks twice
            self._breaks = breaks

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
