"""A page's text with marks under it: each line with its number, and below it what is said about parts of it.

Lines that are wider than the page are cut down to windows round the marks.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from attrs import frozen

from newsitem.cli.terminal import Line, cell
from newsitem.lines import Lines
from newsitem.model import Diagnostic
from newsitem.text import Slice

#: The style of a mark, by the severity of its diagnostic.
STYLES: Final = {"error": "bold red", "warning": "yellow", "info": "blue"}
_FAINT: Final = "dim"
_LEFTOVER: Final = "leftover"
_CONTEXT: Final = 24  # columns before a mark in a line that is cut


@frozen(eq=False, repr=False)
class Mark:
    """Something about a part of a line; offsets are those in the line."""

    start: int
    end: int
    label: str
    style: str


@frozen(eq=False, repr=False)
class Window:
    """A part of a line that fits the page. `columns`: where each of its characters begins, and where the last ends."""

    start: int
    words: str
    columns: Sequence[int]

    @property
    def end(self) -> int:
        return self.start + len(self.columns) - 1

    def column(self, offset: int) -> int:
        """The column of an offset in the line, or of the nearest that is in the window."""
        return self.columns[min(max(offset - self.start, 0), len(self.columns) - 1)]


def drawn(lines: Lines, diagnostics: Iterable[Diagnostic], width: int) -> Iterator[Line]:
    """The text, `width` columns of it in a line, with its diagnostics."""
    marks = _marks(lines, diagnostics)
    digits = len(str(len(lines)))
    for number in range(1, len(lines) + 1):
        text = lines.line(number).raw
        for window in _windows(text, marks.get(number, ()), width):
            yield from _rows(f"{number:>{digits}} | ", text, *window)


def _marks(lines: Lines, diagnostics: Iterable[Diagnostic]) -> Mapping[int, Sequence[Mark]]:
    """By line number, in order. A leftover is marked in all of its lines, what else there is in its first."""
    found: defaultdict[int, list[Mark]] = defaultdict(list)
    for one in sorted((one for one in diagnostics if one.span), key=lambda one: one.span or (0, 0)):
        for number, mark in _of_lines(lines, one):
            found[number].append(mark)
    return found


def _of_lines(lines: Lines, found: Diagnostic) -> Iterator[tuple[int, Mark]]:
    start, end = found.span or (0, 0)
    label = found.code if found.code == _LEFTOVER else f"{found.code}: {found.message}"
    first, _ = lines.place(start)
    last, _ = lines.place(max(start, end - 1))
    yield first, _mark(lines.line(first), start, end, label, STYLES[found.severity])
    # Leftovers do not overlap, so this goes through the text once, however many there are.
    for number in range(first + 1, last + 1) if found.code == _LEFTOVER else ():
        yield number, _mark(lines.line(number), start, end, "", STYLES[found.severity])


def _mark(line: Slice, start: int, end: int, label: str, style: str) -> Mark:
    """A mark from one offset of the page to another, as far as it is in the line; the line's break is not."""
    part = line.cut(start, end)
    return Mark(part.start - line.start, part.end - line.start, label, style)


def _windows(text: str, marks: Sequence[Mark], width: int) -> Iterator[tuple[Window, Sequence[Mark]]]:
    """The windows of a line with the marks that begin in them."""
    window = _window(text, 0, width)
    inside: list[Mark] = []
    if window.end < len(text) and marks:
        window = _window(text, _back(text, marks[0].start), width)
    for mark in marks:
        if mark.start > window.end:
            yield window, inside
            window, inside = _window(text, _back(text, mark.start), width), []
        inside.append(mark)
    yield window, inside


def _window(text: str, start: int, width: int) -> Window:
    """As much of a line from an offset on as fits."""
    words: list[str] = []
    columns = [0]
    for character in text[start : start + width]:
        shown, size = cell(character)
        if columns[-1] + size > width:
            break
        words.append(shown)
        columns.append(columns[-1] + size)
    return Window(start, "".join(words), columns)


def _back(text: str, offset: int) -> int:
    """An offset a little before another one."""
    columns = 0
    while offset > 0 and columns < _CONTEXT:
        offset -= 1
        columns += max(1, cell(text[offset])[1])
    return offset


def _rows(number: str, text: str, window: Window, marks: Iterable[Mark]) -> Iterator[Line]:
    before = "… " if window.start else ""
    after = " …" if window.end < len(text) else ""
    yield [(number, _FAINT), (before, _FAINT), (window.words, ""), (after, _FAINT)]
    gutter = " " * (len(number) - 2) + "| " + " " * len(before)
    for mark in marks:
        start, end = window.column(mark.start), window.column(mark.end)
        label = f" {mark.label}" if mark.label else ""
        yield [(gutter + " " * start, _FAINT), ("~" * max(1, end - start) + label, mark.style)]
