"""Claims about `newsitem test-format` and the plugin for pytest."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cli_help import files_in, run
from newsitem.testing.checks import WHOLE_CHECKS
from newsitem.testing.findings import Checked, Finding, Report

sys.path.append(str(Path(__file__).parents[1] / "benchmarks"))

from broken_rules import BROKEN, Rules, made, write_pages

from newsitem import register, unregister

pytest_plugins = ["cli_fixtures"]
pytestmark = pytest.mark.usefixtures("no_colour_asked_for")
BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.delitem(WHOLE_CHECKS, "time")
    pages = tmp_path / "pages"
    pages.mkdir()
    write_pages(pages, made(Rules()))
    register(made(Rules()))
    yield pages
    unregister("ferrywire")


def test_a_good_format_is_green_and_its_checks_are_told(folder, capsys):
    assert run("test-format", "ferrywire", folder) == 0
    told = capsys.readouterr().out
    assert "pages: 3" in told
    assert "\nlabel           ok " in told
    assert told.splitlines()[-1].startswith("errors: 0, warnings:")


def test_an_error_is_told_with_what_to_do_and_counts_for_the_exit_code(folder, capsys):
    register(made(BROKEN["last shot claimed"]))
    assert run("test-format", "ferrywire", folder) == 1
    told = capsys.readouterr().out
    assert "goose.txt: error: label-differs: shots: 2 wanted, 1 read" in told
    assert "\nswallowed         Claim only words that you know to the letter." in told


def test_what_is_told_once_is_counted_once():
    one = Finding("fewer-when", "in capitals: 0 shots", "goose.txt")
    check = Checked("changed pages", (one, one), 0.0)
    report = Report("ferrywire", "newsitem-ferrywire", "0.1", (), (check, check))
    assert (check.findings, report.findings) == ((one,), (one,))


def test_warnings_count_with_strict(folder, capsys):
    assert run("test-format", "ferrywire", folder, "--strict") == 1


def test_the_report_is_there_as_json(folder, capsys):
    assert run("test-format", "ferrywire", folder, "--to", "json", "--every-word") == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["format"], report["pages"]) == ("ferrywire", ["bees.txt", "goose.txt", "lighthouse.txt"])


def test_drafts_are_made_only_where_there_is_no_label(folder, capsys):
    (folder / "goose.json").unlink()
    before = {name: (folder / name).read_bytes() for name in files_in(folder)}
    assert run("test-format", "ferrywire", folder, "--generate") == 0
    told = capsys.readouterr().out
    assert f"{folder / 'goose.json'}: a draft; look at every key" in told
    assert f"{folder / 'bees.json'}: it is there, and stays as it is" in told
    assert {name: (folder / name).read_bytes() for name in before} == before
    assert '"about": "DRAFT' in (folder / "goose.json").read_text(encoding="utf-8")


def test_wrong_usage_is_told(folder, capsys, tmp_path):
    assert run("test-format", "nothing-of-this-name") == 2
    assert run("test-format", "ferrywire", tmp_path / "nowhere") == 2
    assert "there is no folder" in capsys.readouterr().err
    assert run("test-format", "ferrywire") == 1
    assert "no-pages" in capsys.readouterr().out


_CODE = """
import sys
sys.path.append({benchmarks!r})
from broken_rules import BROKEN, Rules, made
format = made({rules})
"""


@pytest.fixture
def package(tmp_path):
    """Runs pytest in a package whose format is made by some rules."""

    def tested(rules, *arguments):
        from cli_help import install

        code = _CODE.format(benchmarks=str(BENCHMARKS), rules=rules)
        install(tmp_path, "ferrypackage", code, {"newsitem.formats": "ferrywire = ferrypackage:format"})
        (tmp_path / "pages").mkdir()
        write_pages(tmp_path / "pages", made(Rules()))
        (tmp_path / "conftest.py").write_text('pytest_plugins = ["newsitem.testing.pytest_plugin"]\n', encoding="utf-8")
        (tmp_path / "pytest.ini").write_text("[pytest]\nnewsitem_format = ferrywire\n", encoding="utf-8")
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-p",
            "no:cacheprovider",
            "-p",
            "no:sybil",
            *arguments,
            str(tmp_path),
        ]
        environment = {**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONIOENCODING": "utf-8"}
        done = subprocess.run(command, check=False, capture_output=True, env=environment, cwd=tmp_path)
        return done.returncode, done.stdout.decode("utf-8", "replace")

    return tested


def test_the_plugin_for_pytest_makes_a_test_of_each_check_of_each_page(package):
    status, told = package("Rules()", "-v", "--deselect", "conftest.py::time[ferrywire]")
    assert status == 0, told
    assert "24 passed" in told
    assert "conftest.py::label[ferrywire, goose.txt] PASSED" in told
    assert "what newsitem's kit warns of" in told


def test_the_plugin_for_pytest_fails_with_what_to_do(package):
    status, told = package("BROKEN['last shot claimed']", "-k", "label and goose")
    assert status == 1
    assert "goose.txt: label-differs: shots: 2 wanted, 1 read\n    Look at the page:" in told
    assert "Traceback" not in told


def test_the_plugin_for_pytest_says_what_to_do_where_the_format_is_not_installed(tmp_path):
    (tmp_path / "conftest.py").write_text('pytest_plugins = ["newsitem.testing.pytest_plugin"]\n', encoding="utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\nnewsitem_format = nothinghere\n", encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "no:sybil", str(tmp_path)]
    done = subprocess.run(command, check=False, capture_output=True, cwd=tmp_path)
    told = done.stdout.decode("utf-8", "replace")
    assert done.returncode == 2
    assert "nothinghere" in told
    assert "Is the package installed? pip install -e ." in told
    assert "Traceback" not in told
