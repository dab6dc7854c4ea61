"""What a run tells on standard error: a line each, `WHERE: SEVERITY: WHAT`."""

import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Final, TextIO

from newsitem.cli.terminal import say
from newsitem.errors import BrokenPluginWarning, ReplacedTextWarning
from newsitem.lines import Lines
from newsitem.model import Diagnostic, Severity
from newsitem.text import Source

_OF_LIBRARY = (BrokenPluginWarning, ReplacedTextWarning)
# The library's keywords, as its errors name them, and the options that set them.
_OPTIONS: Final = {"format=…": "--format NAME", "guid_authority ": "--guid-authority "}


def in_options(words: str) -> str:
    """The words of an error of the library, with options in the place of its keywords."""
    for keyword, option in _OPTIONS.items():
        words = words.replace(keyword, option)
    return words


class Messages:
    """Tells errors and warnings; plain information never. `quiet`: errors only."""

    def __init__(
        self, *, quiet: bool, say: Callable[[str], None] = say, remark: Callable[[str], None] | None = None
    ) -> None:
        """Nothing is told yet.

        Args:
            quiet: tell errors only.
            say: takes a line; without it, standard error does.
            remark: takes a warning of the library; without it, it is told once.
        """
        self._say = say
        self._remark = remark or self.once
        self._told: frozenset[Severity] = frozenset({"error"} if quiet else {"error", "warning"})
        self._said: set[str] = set()

    def tell(self, where: str, severity: Severity, what: str) -> None:
        """Tells one thing, if things of this severity are told."""
        if severity in self._told:
            self._say(f"{where}: {severity}: {what}")

    def diagnostics(self, page: str, source: Source, found: Iterable[Diagnostic]) -> None:
        """Tells diagnostics of a page, with line and column where they have a place."""
        told = [one for one in found if one.severity in self._told]
        lines = Lines(source) if told else None
        for one in told:
            self.tell(placed(page, one, lines), one.severity, f"{one.code}: {one.message}")

    @contextmanager
    def of_library(self) -> Iterator[None]:
        """While it lasts, warnings of the library about plugins and replaced characters are told, each once."""
        with warnings.catch_warnings():
            for category in _OF_LIBRARY:
                warnings.simplefilter("always", category)
            others = warnings.showwarning

            def show(
                message: Warning | str,
                category: type[Warning],
                filename: str,
                lineno: int,
                file: TextIO | None = None,
                line: str | None = None,
            ) -> None:
                if issubclass(category, _OF_LIBRARY):
                    self._remark(str(message))
                else:
                    others(message, category, filename, lineno, file, line)

            warnings.showwarning = show
            yield

    def lines(self, lines: Iterable[str]) -> None:
        """Tells lines that were made elsewhere for telling."""
        for line in lines:
            self._say(line)

    def once(self, what: str) -> None:
        """Tells a warning of the library, if it was not told yet."""
        if what not in self._said:
            self._said.add(what)
            self.tell("newsitem", "warning", what)


def placed(page: str, found: Diagnostic, lines: Lines | None) -> str:
    """`PAGE:LINE:COLUMN`; only the page for a diagnostic without a place."""
    if found.span is None or lines is None:
        return page
    line, column = lines.place(found.span[0])
    return f"{page}:{line}:{column}"
