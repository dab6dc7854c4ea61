"""Claims about `newsitem rights`."""

import csv
import io
import json
from pathlib import Path

import pytest

from cli_help import run

pytest_plugins = ["cli_fixtures"]
pytestmark = pytest.mark.usefixtures("no_colour_asked_for")

PAGE = """\
00:41

Norway: Oldest tram of Ostmark runs again

Buy video

RESTRICTION: MUST CREDIT “OSTMARK TRAM CLUB”, NO ARCHIVE —EDITORIAL USE ONLY — SHOTLIST:
OSTMARK, NORWAY (SEPT. 12, 2025) (TRAM CLUB - NO ACCESS SWEDEN) 1. DRONE SHOT OF TRAM ON BRIDGE
OSTMARK, NORWAY (SEPT. 12, 2025) (ANADOLU - ACCESS ALL) 2. TRAM IN SHED
OSTMARK, NORWAY - SEPT. 12, 2025 - A tram built in 1929 carries passengers again.

Categories

Tags
"""
USE = ("--territory", "SE", "--purpose", "editorial")


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "tram.txt"
    path.write_text(PAGE, encoding="utf-8")
    return str(path)


def asked(capsys, *arguments):
    """The exit code and what is told on standard output."""
    code = run("rights", *arguments)
    return code, capsys.readouterr().out


def test_json_has_the_keys_of_the_contract(capsys, page):
    code, out = asked(capsys, page, *USE, "--to", "json")
    [item] = json.loads(out)
    assert code == 1
    assert list(item) == ["file", "item", "answer", "shots"]
    assert (item["file"], item["item"], item["answer"]) == (page, 1, "part")
    shot = item["shots"][0]
    assert list(shot) == ["index", "number", "answer", "clauses", "duties", "changes_at"]
    assert (shot["index"], shot["number"], shot["answer"], shot["changes_at"]) == (1, 1, "no", None)
    assert shot["clauses"] == [{"kind": "no-access", "text": "NO ACCESS SWEDEN", "source": "TRAM CLUB"}]
    assert shot["duties"][0] == {"kind": "credit", "text": "OSTMARK TRAM CLUB"}
    assert item["shots"][1]["answer"] == "yes"


def test_all_yes_is_exit_code_0(capsys, page):
    assert asked(capsys, page, "--territory", "NO", "--purpose", "editorial")[0] == 0


def test_a_table_tells_shot_answer_words_and_credits(capsys, page):
    lines = asked(capsys, page, *USE)[1].splitlines()
    assert lines[0].endswith("tram.txt, item 1: part")
    assert lines[2].split() == "1 no NO ACCESS SWEDEN OSTMARK TRAM CLUB".split()
    assert lines[3].split() == "2 yes OSTMARK TRAM CLUB".split()
    assert lines[4].strip() == "heed: NO ARCHIVE"


def test_a_cut_holds_the_usable_shots_and_their_credits(capsys, page):
    assert asked(capsys, page, *USE, "--cut")[1].splitlines()[1:] == [
        "  2",
        "  show: OSTMARK TRAM CLUB",
        "  heed: NO ARCHIVE",
    ]
    [item] = json.loads(asked(capsys, page, *USE, "--cut", "--to", "json")[1])
    assert [shot["number"] for shot in item["shots"]] == [2]


def test_csv_has_a_row_for_each_shot(capsys, page):
    rows = list(csv.DictReader(io.StringIO(asked(capsys, page, *USE, "--to", "csv")[1])))
    assert [(row["item"], row["number"], row["answer"], row["credits"]) for row in rows] == [
        ("1", "1", "no", "OSTMARK TRAM CLUB"),
        ("1", "2", "yes", "OSTMARK TRAM CLUB"),
    ]


def test_colour_goes_with_the_answer(capsys, page, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[31mno" in asked(capsys, page, *USE)[1]


def test_a_policy_says_what_the_use_leaves_unsaid(capsys, page, tmp_path):
    policy = tmp_path / "house.toml"
    policy.write_text('territories = ["NO"]\npurpose = "editorial"\n', encoding="utf-8")
    assert asked(capsys, page, "--policy", str(policy))[0] == 0
    assert asked(capsys, page, "--policy", str(policy), "--territory", "SE")[0] == 1


def test_a_length_and_a_flag_are_heard(capsys, page):
    item = json.loads(asked(capsys, page, *USE, "--archive", "--to", "json")[1])[0]
    assert [shot["answer"] for shot in item["shots"]] == ["no", "no"]


@pytest.mark.parametrize(("name", "format"), [("tram.json", "json"), ("tram.xml", "newsml-g2")])
def test_written_items_are_asked_about_too(capsys, page, tmp_path, name, format):
    run("convert", page, "--to", format, "-o", str(tmp_path / name))
    [item] = json.loads(asked(capsys, str(tmp_path / name), *USE, "--to", "json")[1])
    assert [shot["answer"] for shot in item["shots"]] == ["no", "yes"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--territory", "Germany"], "no code of a country"),
        (["--platform", "tv"], "platform is one of broadcast"),
        (["--purpose", "fun"], "purpose is one of editorial"),
        (["--at", "2025-05-05"], "--at 2025-05-05: a time has"),
        (["--received", "noon"], "--received noon: a time has"),
        (["--length", "-1"], "a number of seconds"),
        (["--to", "xml"], "table, json, csv"),
        (["--policy", "nowhere.toml"], "--policy nowhere.toml"),
    ],
)
def test_wrong_usage_is_told_in_a_line(capsys, page, arguments, words):
    assert run("rights", page, *arguments) == 2
    told = capsys.readouterr()
    assert words in told.err
    assert told.out == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("silence = 'no'", "silence is one of ask, yes, not 'no'"),
        ("colour = 'red'", "a policy has no key 'colour'; its keys are silence, outlets"),
        ("outlets = 'BBC'", "outlets is a list of strings, not 'BBC'"),
        ("clients = [1]", "clients is a list of strings, not [1]"),
        ("territories = ['Germany']", "no code of a country"),
        ("platforms = ['tv']", "platforms is one of broadcast"),
        ("= =", "Invalid statement"),
    ],
)
def test_a_faulty_policy_is_told(capsys, page, tmp_path, text, words):
    policy = tmp_path / "house.toml"
    policy.write_text(text, encoding="utf-8")
    assert run("rights", page, "--policy", str(policy)) == 2
    told = capsys.readouterr().err
    assert "house.toml" in told
    assert words in told


def test_a_page_that_is_not_there_is_no_yes(capsys):
    code, out = asked(capsys, "nowhere.txt", "--to", "json")
    assert (code, json.loads(out)) == (1, [])
