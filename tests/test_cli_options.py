"""Claims about `newsitem.cli.options`."""

import pytest

from cli_help import run
from newsitem import __version__
from newsitem.cli.options import read_options

Captured = pytest.CaptureFixture[str]


def test_defaults_are_those_of_the_help() -> None:
    options = read_options(["convert", "a.txt"])
    assert vars(options) == {
        "command": "convert", "inputs": ["a.txt"], "to": None, "output": None, "format": None, "encodings": None,
        "strict": False, "spans": None, "grain": None, "raw": None, "guid_authority": None, "odrl": None,
        "quiet": False,
        "jobs": None, "timeout": None, "resume": False, "errors": None, "report": None, "max_page": None, "max_line": None,
    }  # fmt: skip


def test_names_that_begin_with_a_dash_stand_behind_two() -> None:
    assert read_options(["convert", "--quiet", "--", "-x.txt", "-"]).inputs == ["-x.txt", "-"]


def test_the_version_is_that_of_the_package(capsys: Captured) -> None:
    assert run("--version") == 0
    assert capsys.readouterr().out == f"newsitem {__version__}\n"


@pytest.mark.parametrize(
    "arguments", [["--help"], ["convert", "--help"], ["explain", "-h"], ["formats", "-h"], ["schema", "-h"]]
)
def test_help_is_there(capsys: Captured, arguments: list[str]) -> None:
    assert run(*arguments) == 0
    assert capsys.readouterr().out.startswith("usage: newsitem")


def test_help_documents_the_exit_codes(capsys: Captured) -> None:
    for arguments in (["--help"], ["convert", "--help"]):
        run(*arguments)
        out = capsys.readouterr().out
        assert all(f"\n  {code}  " in out for code in (0, 1, 2, 3, 130, 141))


@pytest.mark.parametrize(
    "arguments",
    [
        [], ["convert"], ["explain"], ["formats", "x"], ["schema", "x"], ["xyz"], ["convert", "a.txt", "--st"],
        ["convert", "a.txt", "--to"], ["convert", "a.txt", "--unknown"], ["--vers"],
    ],
)  # fmt: skip
def test_wrong_usage_ends_with_two(capsys: Captured, arguments: list[str]) -> None:
    assert run(*arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("usage: newsitem")


def test_what_was_typed_commands_nothing(capsys: Captured) -> None:
    assert run("convert", "a.txt", "--\x1b[31m") == 2
    assert "\x1b" not in (err := capsys.readouterr().err)
    assert "--\\x1b[31m" in err
