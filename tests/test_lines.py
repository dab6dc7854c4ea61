"""Claims about `newsitem.lines`."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsitem.lines import Lines
from newsitem.text import Source

TEXT = st.text("ab\r\n\x0b\x85\u2028é", max_size=30) | st.text()


@settings(deadline=None)
@given(TEXT)
def test_places_are_those_of_the_source(text: str) -> None:
    source = Source(text)
    lines = Lines(source)
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] != "\r\n":  # nothing stands between the two halves of a break
            assert lines.place(offset) == source.line_and_column(offset)


@settings(deadline=None)
@given(TEXT)
def test_lines_and_their_breaks_are_the_text(text: str) -> None:
    lines = Lines(Source(text))
    parts = [lines.line(number) for number in range(1, len(lines) + 1)]
    assert "\n".join(part.raw for part in parts) == text.replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.parametrize("text", ["a\nb", "a\rb", "a\r\nb"])
def test_each_kind_of_break_ends_a_line(text: str) -> None:
    lines = Lines(Source(text))
    assert [lines.line(number).raw for number in (1, 2)] == ["a", "b"]
    assert lines.place(len(text) - 1) == (2, 1)


def test_only_breaks_end_a_line() -> None:
    assert len(Lines(Source("a\x0b\x0c\x85\u2028b"))) == 1
