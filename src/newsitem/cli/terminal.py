r"""The standard streams: plain text for a terminal, colour where it is wanted, data to the letter elsewhere.

Words of a page, and names of files, may hold control sequences. They are shown (`\x1b`), so that they can neither
colour nor command the terminal; the same goes for marks that turn the direction of a line.
"""

import errno
import os
import re
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from io import TextIOWrapper
from typing import Final, TextIO

#: A line in pieces: words, and the style that they have where there is colour (empty: none).
Line = Sequence[tuple[str, str]]

_COMMANDS: Final = "\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff"
# Texts, which `re` compiles when they are first asked for: most runs show nothing.
_IN_WORDS: Final = rf"[\x00-\x1f{_COMMANDS}]"
# Data have lines and columns of their own; a lone carriage return would write over the line.
_IN_DATA: Final = rf"[\x00-\x08\x0b\x0c\x0e-\x1f{_COMMANDS}]|\r(?!\n)"
_WITHOUT_WIDTH: Final = frozenset({"Mn", "Me", "Cf"})


def shown(words: str) -> str:
    """The words on one line, with their control characters as Python writes them."""
    return re.sub(_IN_WORDS, _escaped, words)


def shown_data(text: str) -> str:
    """The text with its line breaks and tabs, and its other control characters as Python writes them."""
    return re.sub(_IN_DATA, _escaped, text)


def _escaped(found: re.Match[str]) -> str:
    return ascii(found[0])[1:-1]


@cache
def cell(character: str) -> tuple[str, int]:
    """A character as it is shown, and how many columns of a terminal that takes."""
    words = shown(character)
    if words != character:
        return words, len(words)
    if unicodedata.category(character) in _WITHOUT_WIDTH:
        return words, 0
    return words, 2 if unicodedata.east_asian_width(character) in "WF" else 1


def prepare_streams() -> None:
    """Makes standard output and error speak UTF-8 whatever the locale, with line breaks as they are given."""
    for stream, errors in ((sys.stdout, "strict"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors, newline="")


def is_terminal(stream: TextIO | None) -> bool:
    """Whether somebody looks at it."""
    return stream is not None and not stream.closed and stream.isatty()


def takes_colour(stream: TextIO | None) -> bool:
    """Whether to colour it: by `NO_COLOR`, then `FORCE_COLOR`, else on a terminal that can."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (is_terminal(stream) and os.environ.get("TERM") != "dumb")


def say(line: str) -> None:
    """Writes a line to standard error, as plain text."""
    if sys.stderr is not None:
        sys.stderr.write(shown(line) + "\n")


def put_data(text: str) -> None:
    """Writes data to standard output: to the letter, but for control characters on a terminal.

    Raises:
        OSError: it is closed, or cannot be written to.
    """
    output = _open_output()
    output.write(shown_data(text) if is_terminal(output) else text)


def put_lines(lines: Iterable[Line]) -> None:
    """Writes lines to standard output: their words as plain text, in colour where it takes any.

    Raises:
        OSError: it is closed, or cannot be written to.
    """
    output = _open_output()
    draw = _coloured if takes_colour(output) else _plain
    for line in lines:
        output.write(draw(line) + "\n")


def _open_output() -> TextIO:
    if sys.stdout is None:
        raise OSError(errno.EBADF, "standard output is closed")
    return sys.stdout


def _plain(line: Line) -> str:
    return shown("".join(words for words, _ in line)).rstrip()


def _coloured(line: Line) -> str:
    return "".join(_styled(shown(words), style) for words, style in line)


def _styled(words: str, style: str) -> str:
    if not style:
        return words
    from rich.color import ColorSystem
    from rich.style import Style

    return Style.parse(style).render(words, color_system=ColorSystem.STANDARD)
