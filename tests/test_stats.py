"""Claims about counts of many pages, and what has drifted."""

import json

import pytest

import newsitem
from cli_help import run
from newsitem.stats.counting import FormatCount, counted
from newsitem.stats.drift import drifted

pytest_plugins = ["cli_fixtures"]
pytestmark = pytest.mark.usefixtures("no_colour_asked_for")

PAGE = """A title

SHOTLIST:
Bergvik, Norway - March 18, 2025 (HARBOUR POOL - NO ACCESS SWEDEN):
1. Owl on clock
2. SOUNDBITE (Owlish) Ida Vik, keeper: "It stays."

STORYLINE:
An owl moved in.
"""
BARE = PAGE.replace("Bergvik, Norway - March 18, 2025 (HARBOUR POOL - NO ACCESS SWEDEN):\n", "")
ODD = PAGE.replace("NO ACCESS SWEDEN", "FOR OWLS UNTIL DAWN")


def counts(*pages, most=10):
    count = FormatCount()
    for page in pages:
        count.add(newsitem.explain(page, format="script"))
    return counted({"script": count}, most)


def test_fields_are_counted_by_what_could_have_them():
    told = counts(PAGE, BARE)["formats"]["script"]
    assert (told["pages"], told["items"], told["shots"], told["soundbites"]) == (2, 2, 4, 2)
    filled = told["filled"]
    assert (filled["headline"], filled["slug"], filled["shot.place"], filled["soundbite.quote"]) == (1, 0, 0.5, 1)
    assert filled["soundbite.language"] == 0
    assert told["left_over"] == 0


def test_words_that_are_not_understood_are_told_the_most_frequent_first():
    told = counts(PAGE, ODD, ODD)["formats"]["script"]
    assert told["not_understood"]["unknown-language"] == [{"words": "Owlish", "count": 3}]
    assert told["not_understood"]["restriction-not-understood"][0]["words"] == "FOR OWLS UNTIL DAWN"
    assert told["diagnostics"]["unknown-language"] == 3
    assert counts(PAGE, most=0)["formats"]["script"]["not_understood"]["unknown-language"] == []


def test_the_share_left_over_counts_characters_that_are_no_white_space():
    count = FormatCount()
    count.add(newsitem.explain("LEDG \n\n abcd", format=left_alone()))
    assert counted({"left": count}, 1)["formats"]["left"]["left_over"] == 1.0


def left_alone():
    from newsitem.plugin import Format

    return Format(name="left", layout=lambda page: [], dialects=())


def test_what_is_the_same_has_not_drifted():
    assert drifted(counts(PAGE, BARE), counts(PAGE, BARE)) == []
    assert drifted(counts(*[PAGE] * 9), counts(*[PAGE] * 30)) == []


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ([BARE] * 20, "script: shot.place is filled in 0%, it was 100%"),
        ([ODD] * 20, "script: restriction-not-understood: 'FOR OWLS UNTIL DAWN' is new, 20 times"),
        ([ODD] * 20, "script: restriction-not-understood is told 1.00 times a page, it was 0.00"),
    ],
)
def test_what_has_drifted_is_told(now, told):
    found = drifted(counts(*[PAGE] * 20), counts(*now))
    assert told in found


def test_a_few_pages_that_differ_are_chance():
    assert drifted(counts(PAGE, PAGE), counts(PAGE, BARE)) == []


def test_more_left_over_and_formats_that_come_and_go_are_told():
    then, now = counts(PAGE), counts(PAGE)
    now["formats"]["script"]["left_over"] = 0.02
    now["formats"]["newer"] = now["formats"]["script"]
    then["formats"]["older"] = then["formats"]["script"]
    assert drifted(then, now) == [
        "older: no page any more; there were 1",
        "newer: it is new, on 1 pages",
        "script: 2.0% of the characters are left over, it was 0.0%",
    ]


@pytest.fixture
def folder(tmp_path):
    for number in range(20):
        (tmp_path / f"{number:02}.txt").write_text(PAGE, encoding="utf-8")
    return tmp_path


def test_the_command_tells_tables_and_json(folder, capsys):
    assert run("stats", folder) == 0
    told = capsys.readouterr().out
    assert "script  20     20     40     20          0.0%" in told
    assert "script: unknown-language\n    20  Owlish" in told
    assert run("stats", folder, "--to", "json", "--most", "1") == 0
    assert json.loads(capsys.readouterr().out)["formats"]["script"]["filled"]["shot.place"] == 1


def test_the_command_compares_with_a_baseline(folder, capsys):
    run("stats", folder, "--to", "json")
    baseline = folder / "counts.json"
    baseline.write_text(capsys.readouterr().out, encoding="utf-8")
    assert run("stats", folder, "--baseline", baseline) == 0
    assert capsys.readouterr().out.endswith("drift: none\n")
    for path in folder.glob("*.txt"):
        path.write_text(BARE, encoding="utf-8")
    assert run("stats", folder, "--baseline", baseline) == 1
    assert "script: shot.place is filled in 0%, it was 100%" in capsys.readouterr().out
    assert run("stats", folder, "--baseline", baseline, "--to", "json") == 1
    assert "script: shot.date is filled in 0%, it was 100%" in json.loads(capsys.readouterr().out)["drift"]


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"formats": {"a": {}}}'])
def test_a_baseline_that_is_none_is_wrong_usage(folder, text, capsys):
    (folder / "counts.json").write_text(text, encoding="utf-8")
    assert run("stats", folder, "--baseline", folder / "counts.json") == 2
    assert "is no output of `newsitem stats --to json`" in capsys.readouterr().err
