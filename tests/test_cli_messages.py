"""Claims about `newsitem.cli.messages`: what is told on standard error."""

import warnings

import pytest

from newsitem.cli.messages import Messages
from newsitem.errors import BrokenPluginWarning, ReplacedTextWarning
from newsitem.model import Diagnostic
from newsitem.text import Source

SOURCE = Source("one\r\ntwo \x1b[31m\nthree")
FOUND = [
    Diagnostic("leftover", "warning", "not understood: '\x1b[31m'", (9, 13)),
    Diagnostic("site-terms", "info", "terms", (0, 3)),
    Diagnostic("broken", "error", "lost", (15, 20)),
    Diagnostic("not-recognised", "warning", "no format", None),
]
Captured = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    ("quiet", "told"),
    [
        (False, [
            "a.txt:2:5: warning: leftover: not understood: '\\x1b[31m'",
            "a.txt:3:1: error: broken: lost",
            "a.txt: warning: not-recognised: no format",
        ]),
        (True, ["a.txt:3:1: error: broken: lost"]),
    ],
)  # fmt: skip
def test_a_diagnostic_is_a_line_with_its_place(capsys: Captured, quiet: bool, told: list[str]) -> None:
    Messages(quiet=quiet).diagnostics("a.txt", SOURCE, FOUND)
    assert capsys.readouterr().err.splitlines() == told


def test_thousands_of_diagnostics_on_a_large_page_take_no_time(capsys: Captured) -> None:
    source = Source("line\n" * 100_000)
    found = [Diagnostic("leftover", "warning", "x", (at, at + 1)) for at in range(0, 500_000, 25)]
    Messages(quiet=False).diagnostics("a.txt", source, found)
    assert capsys.readouterr().err.splitlines()[-1] == "a.txt:99996:1: warning: leftover: x"


@pytest.mark.parametrize("category", [BrokenPluginWarning, ReplacedTextWarning])
def test_warnings_of_the_library_are_told_once_each(capsys: Captured, category: type[Warning]) -> None:
    messages = Messages(quiet=False)
    for _ in range(2):
        with messages.of_library():
            for words in ("one", "two\n", "one"):
                warnings.warn(category(words), stacklevel=1)
    assert capsys.readouterr().err.splitlines() == ["newsitem: warning: one", "newsitem: warning: two\\n"]


def test_quiet_tells_no_warning_of_the_library(capsys: Captured) -> None:
    with Messages(quiet=True).of_library():
        warnings.warn(BrokenPluginWarning("one"), stacklevel=1)
    assert capsys.readouterr().err == ""


def test_other_warnings_go_their_own_way(capsys: Captured) -> None:
    with pytest.warns(DeprecationWarning, match="old"), Messages(quiet=False).of_library():
        warnings.warn("old", DeprecationWarning, stacklevel=1)
    assert capsys.readouterr().err == ""
