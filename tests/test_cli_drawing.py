"""Claims about `newsitem.cli.drawing`: diagnostics stand under the words that they are about."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsitem.cli.drawing import drawn
from newsitem.cli.terminal import cell, shown
from newsitem.lines import Lines
from newsitem.model import Diagnostic, Severity, Span
from newsitem.text import Source

WIDTH = 60


def picture(text: str, *found: Diagnostic) -> list[str]:
    return ["".join(words for words, _ in line).rstrip() for line in drawn(Lines(Source(text)), found, WIDTH)]


def leftover(span: Span | None) -> Diagnostic:
    return Diagnostic("leftover", "warning", "not understood", span)


def test_the_text_is_there_with_the_numbers_of_its_lines() -> None:
    assert picture("one\n\nthree") == ["1 | one", "2 |", "3 | three"]


@pytest.mark.parametrize(
    ("text", "found", "rows"),
    [
        ("a bad word", leftover((2, 5)), ["1 | a bad word", "  |   ~~~ leftover"]),
        ("a\nbad\n", Diagnostic("x", "error", "why", (2, 5)), ["1 | a", "2 | bad", "  | ~~~ x: why", "3 |"]),
        ("渡船 bad", leftover((3, 6)), ["1 | 渡船 bad", "  |      ~~~ leftover"]),
        ("\x1b bad", leftover((2, 5)), ["1 | \\x1b bad", "  |      ~~~ leftover"]),
        ("e\u0301 bad", leftover((3, 6)), ["1 | e\u0301 bad", "  |   ~~~ leftover"]),
        ("bad", leftover((1, 1)), ["1 | bad", "  |  ~ leftover"]),
        ("bad", leftover((3, 3)), ["1 | bad", "  |    ~ leftover"]),
        ("bad", leftover(None), ["1 | bad"]),
        ("one\ntwo", leftover((2, 5)), ["1 | one", "  |   ~ leftover", "2 | two", "  | ~"]),
        ("one\ntwo", Diagnostic("x", "info", "why", (0, 7)), ["1 | one", "  | ~~~ x: why", "2 | two"]),
    ],
)
def test_a_mark_stands_under_its_words(text: str, found: Diagnostic, rows: list[str]) -> None:
    assert picture(text, found) == rows


def test_a_long_line_is_cut_to_windows_round_the_marks() -> None:
    text = "a" * 100 + "BAD" + "b" * 1000 + "WORSE" + "c" * 10_000
    rows = picture(text, leftover((100, 103)), leftover((1103, 1108)))
    assert rows == [
        f"1 | … {'a' * 24}BAD{'b' * 33} …",
        f"  |   {' ' * 24}~~~ leftover",
        f"1 | … {'b' * 24}WORSE{'c' * 31} …",
        f"  |   {' ' * 24}~~~~~ leftover",
    ]


def test_marks_close_to_each_other_share_a_window() -> None:
    rows = picture("a" * 100 + "BAD and BAD" + "b" * 100, leftover((100, 103)), leftover((108, 111)))
    assert [row.strip(" |") for row in rows[1:]] == ["~~~ leftover", "~~~ leftover"]


def test_a_long_line_without_marks_shows_its_beginning() -> None:
    assert picture("a" * 1000) == [f"1 | {'a' * WIDTH} …"]


@settings(deadline=None)
@given(
    st.text("ab\n\r\x1b渡\u0301", max_size=200) | st.text("a渡\x1b", min_size=100, max_size=300),
    st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300)), max_size=8),
    st.sampled_from(["error", "warning", "info"]),
)
def test_every_diagnostic_is_drawn_once_and_no_row_is_too_wide(
    text: str, pairs: Sequence[tuple[int, int]], severity: Severity
) -> None:
    spans = [(min(a, b, len(text)), min(max(a, b), len(text))) for a, b in pairs]
    rows = picture(text, *(Diagnostic("x", severity, f"no. {number}", span) for number, span in enumerate(spans)))
    for number in range(len(spans)):
        assert sum(row.endswith(f"~ x: no. {number}") for row in rows) == 1
    for row in rows:
        assert sum(cell(one)[1] for one in row.partition(" x: ")[0]) <= WIDTH + 10
        assert shown(row) == row


def test_a_line_of_a_megabyte_full_of_marks_is_drawn_at_once() -> None:
    text = "word " * 200_000
    rows = picture(text, *(leftover((at, at + 4)) for at in range(0, len(text), 50)))
    assert sum(row.endswith("leftover") for row in rows) == 20_000
