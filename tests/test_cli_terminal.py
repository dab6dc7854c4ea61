"""Claims about `newsitem.cli.terminal`: what comes from a page can neither colour nor command the terminal."""

import io
import sys
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsitem.cli import terminal
from newsitem.cli.terminal import cell, prepare_streams, put_data, put_lines, say, shown, shown_data, takes_colour

pytest_plugins = ["cli_fixtures"]

ODD = st.text("\x00\x07\x1b\x7f\x85\x9b\r\n\t\u2028\u202e\u2066\ud800a[31m", max_size=20) | st.text()


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("Ferry – Fähre 渡船", "Ferry – Fähre 渡船"),
        ("\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"),
        ("\x9b31m", "\\x9b31m"),
        ("a\nb\tc\r", "a\\nb\\tc\\r"),
        ("\u202eevil\u2066", "\\u202eevil\\u2066"),
        ("\x07\x7f\x00", "\\x07\\x7f\\x00"),
        ("f\udce4hre", "f\\udce4hre"),
    ],
)
def test_control_characters_are_shown(words: str, plain: str) -> None:
    assert shown(words) == plain


@settings(deadline=None)
@given(ODD)
def test_nothing_that_is_shown_is_a_control_character(words: str) -> None:
    assert not {unicodedata.category(one) for one in shown(words)} & {"Cc", "Cs", "Zl", "Zp"}
    assert shown(shown(words)) == shown(words)


@settings(deadline=None)
@given(ODD)
def test_data_keep_their_lines_and_columns_only(text: str) -> None:
    left = shown_data(text)
    assert {one for one in left if unicodedata.category(one) in ("Cc", "Cs")} <= set("\r\n\t")
    assert left.count("\r") == left.count("\r\n") == text.count("\r\n")
    assert left.count("\n") == text.count("\n")


@pytest.mark.parametrize(
    ("character", "width"), [("a", 1), ("é", 1), ("渡", 2), ("\u0301", 0), ("\x1b", 4), ("\u202e", 6)]
)
def test_a_character_is_as_wide_as_a_terminal_shows_it(character: str, width: int) -> None:
    assert cell(character) == (shown(character), width)


@pytest.mark.usefixtures("no_colour_asked_for")
class TestColour:
    @pytest.mark.parametrize(
        ("environment", "is_terminal", "colour"),
        [
            ({}, True, True),
            ({}, False, False),
            ({"NO_COLOR": "1"}, True, False),
            ({"NO_COLOR": ""}, True, True),
            ({"FORCE_COLOR": "1"}, False, True),
            ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False, False),
            ({"TERM": "dumb"}, True, False),
        ],
    )
    def test_it_is_taken_on_a_terminal_or_as_the_environment_says(
        self, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], is_terminal: bool, colour: bool
    ) -> None:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        stream = io.StringIO()
        monkeypatch.setattr(stream, "isatty", lambda: is_terminal)
        assert takes_colour(stream) is colour

    def test_only_styles_colour_a_line(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        line = [("1 ", "dim"), ("\x1b[31mwords", ""), ("end", "bold red")]
        put_lines([line])
        assert capsys.readouterr().out == "1 \\x1b[31mwordsend\n"
        monkeypatch.setenv("FORCE_COLOR", "1")
        put_lines([line])
        assert capsys.readouterr().out == "\x1b[2m1 \x1b[0m\\x1b[31mwords\x1b[1;31mend\x1b[0m\n"


class TestStreams:
    def test_they_speak_utf_8_whatever_the_locale(self, monkeypatch: pytest.MonkeyPatch) -> None:
        out, err = io.BytesIO(), io.BytesIO()
        for name, stream in (("stdout", out), ("stderr", err)):
            monkeypatch.setattr(sys, name, io.TextIOWrapper(stream, encoding="ascii", newline="\r\n"))
        prepare_streams()
        put_data("渡船\n")
        say("Fähre \udce4")
        sys.stdout.flush()
        sys.stderr.flush()
        assert out.getvalue() == "渡船\n".encode()
        assert err.getvalue() == "Fähre \\udce4\n".encode()

    def test_streams_that_are_no_files_are_written_to(self, monkeypatch: pytest.MonkeyPatch) -> None:
        stream = io.StringIO()
        for name in ("stdout", "stderr"):
            monkeypatch.setattr(sys, name, stream)
        prepare_streams()
        put_data("data\n")
        put_lines([[("line", "")]])
        say("word")
        assert stream.getvalue() == "data\nline\nword\n"

    def test_a_closed_error_stream_is_passed_over_and_a_closed_output_an_error(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for name in ("stdout", "stderr"):
            monkeypatch.setattr(sys, name, None)
        prepare_streams()
        say("word")
        for put in (lambda: put_data("data"), lambda: put_lines([[("line", "")]])):
            with pytest.raises(OSError, match="standard output is closed"):
                put()
        assert not terminal.is_terminal(None)
