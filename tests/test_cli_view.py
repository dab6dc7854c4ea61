"""Claims about `newsitem view`."""

import webbrowser
import zipfile
from pathlib import Path

import pytest

from cli_help import NEWSFLARE, ledger, run

pytest_plugins = ["cli_fixtures"]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(NEWSFLARE, encoding="utf-8")
    return path


def test_a_page_is_written_as_a_file(capsys, page, tmp_path):
    assert run("view", page, "-o", tmp_path / "report.html") == 0
    report = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert report.startswith("<!DOCTYPE html>")
    assert "Ferry leaves Lindhavn as the ice breaks" in report
    assert capsys.readouterr() == ("", "")


def test_without_o_it_goes_to_standard_output(capsys, page):
    assert run("view", page) == 0
    assert "</html>" in capsys.readouterr().out


def test_a_question_is_answered_only_where_one_is_asked(capsys, page):
    assert run("view", page) == 0
    assert 'class="answer' not in capsys.readouterr().out
    assert run("view", page, "--territory", "de") == 0
    out = capsys.readouterr().out
    assert '<strong class="answer ask">ask</strong>' in out
    assert "<bdi>DE</bdi>" in out


def test_items_in_json_are_shown_page_by_page(capsys, page, tmp_path):
    assert run("convert", page, page, "-o", tmp_path / "items.ndjson", "--to", "ndjson") == 0
    assert run("view", tmp_path / "items.ndjson", page) == 0
    out = capsys.readouterr().out
    assert '<h1 id="index-title">2 pages</h1>' in out
    assert out.count("These items came without the text of their page.") == 1


def test_pages_in_an_archive_are_shown(capsys, tmp_path):
    with zipfile.ZipFile(tmp_path / "pages.zip", "w") as archive:
        archive.writestr("a/ferry.txt", NEWSFLARE)
        archive.writestr("owl.txt", "SHOTLIST:\n1. Owl on a clock\n")
    assert run("view", tmp_path / "pages.zip") == 0
    out = capsys.readouterr().out
    assert '<h1 id="index-title">2 pages</h1>' in out
    assert out.count('<div class="lines">') == 2
    (tmp_path / "empty.zip").write_bytes(b"no archive")
    assert run("view", tmp_path / "empty.zip") == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--territory", "XX"), "no code of a country"),
        (("-o", "."), "give a file"),
        (("-o", "nowhere/report.html"), "there is no folder"),
        (("--policy", "nowhere.toml"), "No such file"),
        (("--format", "nothing"), "nothing"),
    ],
)
def test_wrong_usage_is_told_before_anything_is_written(capsys, page, arguments, told):
    assert run("view", page, *arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert told in err


def test_a_page_is_never_overwritten(capsys, page):
    assert run("view", page, "-o", page) == 2
    assert page.read_text(encoding="utf-8") == NEWSFLARE


def test_what_cannot_be_read_is_told_and_the_others_are_shown(capsys, page, tmp_path):
    assert run("view", tmp_path / "none.txt", page, "-o", tmp_path / "report.html") == 1
    assert "none.txt: error: there is no such file" in capsys.readouterr().err
    assert (tmp_path / "report.html").exists()
    assert run("view", tmp_path / "none.txt", "-o", tmp_path / "second.html") == 1
    assert not (tmp_path / "second.html").exists()


@pytest.mark.usefixtures("ledger_format")
def test_a_page_with_an_error_is_shown_and_gives_exit_code_1(capsys, tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(ledger("ITEM owl", "ERROR broken", "ITEM hawk"), encoding="utf-8")
    assert run("view", path) == 1
    out = capsys.readouterr().out
    assert "Item 2 of 2" in out
    assert '<li class="error">' in out


def test_open_shows_the_file_in_the_browser(page, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(webbrowser, "open", lambda address: opened.append(address) or True)
    assert run("view", page, "-o", tmp_path / "report.html", "--open") == 0
    assert opened == [(tmp_path / "report.html").as_uri()]
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    assert run("view", page, "--open") == 0
    assert Path(opened[1].removeprefix("file://")).read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_where_there_is_no_browser_the_file_is_told(capsys, page, tmp_path, monkeypatch):
    monkeypatch.setattr(webbrowser, "open", lambda _: False)
    assert run("view", page, "-o", tmp_path / "report.html", "--open") == 0
    assert f"open {tmp_path / 'report.html'}" in capsys.readouterr().err
