"""The sheet that the text of an HTML page is written on: it knows which gap is due before the next words."""

import re
from typing import Final

# White space as HTML means it: a no-break space is a letter.
_WHITE: Final = " \t\n\r\f"
_SPACES: Final = re.compile(f"[{_WHITE}]+")
_TAB: Final = "\t"


class Sheet:
    """Text that grows by words. A gap is written only when words follow, so none stands at either end.

    `breaks` and `blank`: the gap that is due, line breaks before a blank or a tab. `starts`: where each piece of words
    begins. `line_start`: where the last line does.
    """

    __slots__ = ("_parts", "blank", "breaks", "length", "line_start", "starts")

    def __init__(self) -> None:
        self.length = 0
        self.line_start = 0
        self.starts: list[int] = []
        self.breaks = 0
        self.blank = ""
        self._parts: list[str] = []

    @property
    def text(self) -> str:
        """All that was written."""
        return "".join(self._parts)

    @property
    def starts_line(self) -> bool:
        """Whether the next words begin a line."""
        return not self.length or self.breaks > 0

    @property
    def starts_cell(self) -> bool:
        """Whether the next words begin a further cell of a row."""
        return self.blank == _TAB and not self.breaks

    def words(self, text: str) -> None:
        """Writes running text, its white space folded."""
        core = text.strip(_WHITE)
        if not self.blank and text[0] in _WHITE:
            self.blank = " "
        if core:
            # Most texts hold nothing to fold, and these two tests take a fraction of the pattern's time.
            self.write(core if core.isprintable() and "  " not in core else _SPACES.sub(" ", core))
            if text[-1] in _WHITE:
                self.blank = " "

    def lines(self, text: str) -> None:
        """Writes text whose white space counts."""
        for number, line in enumerate(text.split("\n")):
            self.breaks += number > 0
            if line:
                self.write(line)

    def write(self, text: str) -> None:
        """Writes text as it is, after the gap that is due."""
        length = self.length
        if length:
            if self.breaks:
                self._parts.append("\n" * self.breaks)
                self.line_start = length = length + self.breaks
            elif self.blank:
                self._parts.append(self.blank)
                length += 1
        self.breaks = 0
        self.blank = ""
        self.starts.append(length)
        self._parts.append(text)
        self.length = length + len(text)

    def gap(self, breaks: int) -> None:
        """Asks for so many line breaks at least: one begins a line, two leave a blank line."""
        self.breaks = max(self.breaks, breaks)

    def line_break(self) -> None:
        """Asks for one more line break."""
        self.breaks += 1

    def tab(self) -> None:
        """Asks for a tab instead of any other gap."""
        self.breaks = 0
        self.blank = _TAB
