"""Claims about `newsitem.cli.progress`: a bar is there on a terminal, and only where it takes long."""

import io
import sys
from pathlib import Path

import pytest

from cli_help import ledger, run
from newsitem.cli import progress
from newsitem.cli.progress import Progress

pytest_plugins = ["cli_fixtures"]
pytestmark = pytest.mark.usefixtures("no_colour_asked_for")


class Screen(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


def screen(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """Standard error, which is a terminal now. Not a fixture: pytest changes the streams between set-up and test."""
    stream = Screen()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    return stream


class Counted:
    """A run of three pages."""

    pages = 0
    errors = 1

    def rate(self) -> float:
        return 1234.5


def follow(wanted: bool) -> None:
    counts = Counted()
    with Progress(3, wanted=wanted) as bar:
        for counts.pages in (1, 2, 3):
            bar.step(counts.pages, counts)


def test_a_short_run_has_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    stderr = screen(monkeypatch)
    follow(wanted=True)
    assert stderr.getvalue() == ""


@pytest.mark.parametrize("wanted", [True, False])
def test_a_long_run_has_one_where_it_is_wanted(monkeypatch: pytest.MonkeyPatch, wanted: bool) -> None:
    stderr = screen(monkeypatch)
    monkeypatch.setattr(progress, "PATIENCE", -1)
    follow(wanted)
    assert ("pages" in stderr.getvalue()) is wanted


def test_it_tells_pages_a_second_errors_and_time_to_go(monkeypatch: pytest.MonkeyPatch) -> None:
    stderr = screen(monkeypatch)
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setattr(progress, "PATIENCE", -1)
    monkeypatch.setattr(progress, "PACE", -1)
    follow(wanted=True)
    assert "2 pages, 1,234 a second, 1 with errors" in stderr.getvalue()
    assert "2/3" in stderr.getvalue()
    assert "0:00:00" in stderr.getvalue()


@pytest.mark.usefixtures("ledger_format")
class TestConvert:
    @pytest.fixture(autouse=True)
    def pages(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        monkeypatch.setattr(progress, "PATIENCE", -1)
        for number in range(3):
            (tmp_path / f"{number}.txt").write_text(ledger("ITEM Ferry", "left over"))

    @pytest.mark.parametrize(("options", "bar"), [([], True), (["--quiet"], False)])
    def test_it_shows_a_bar_unless_it_is_to_be_quiet(
        self, monkeypatch: pytest.MonkeyPatch, options: list[str], bar: bool
    ) -> None:
        stderr = screen(monkeypatch)
        assert run("convert", ".", "-o", "out", *options) == 0
        assert ("0/3" in stderr.getvalue()) is bar

    def test_messages_stay_whole_beside_the_bar(self, monkeypatch: pytest.MonkeyPatch) -> None:
        stderr = screen(monkeypatch)
        run("convert", ".", "-o", "out")
        lines = stderr.getvalue().replace("\r", "\n").split("\n")
        assert sum("2.txt:3:1: warning: leftover: not understood: 'left over'" in line for line in lines) == 1

    def test_no_bar_is_drawn_into_data_on_a_terminal(self, monkeypatch: pytest.MonkeyPatch) -> None:
        stderr = screen(monkeypatch)
        monkeypatch.setattr(sys, "stdout", Screen())
        run("convert", ".")
        assert "0/3" not in stderr.getvalue()

    def test_no_bar_is_drawn_where_nobody_looks(self, capsys: pytest.CaptureFixture[str]) -> None:
        run("convert", ".", "-o", "out")
        assert "0/3" not in capsys.readouterr().err
