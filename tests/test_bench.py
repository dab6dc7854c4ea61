"""The benchmarks: figures have one shape, are measured on pages that are given, and make the tables of the docs."""

import json
import math
import sys
from pathlib import Path

import attrs
import pytest

import newsitem

sys.path.append(str(Path(__file__).parents[1] / "benchmarks"))

import figures
import flatness
import parse_ratio
from figures import Figure
from labelled import Page

TEXT = b"Ferry\n\nSHOTLIST:\n1. Wide of quay\n2. SOUNDBITE (English) Jane Roe, mayor:\n\xe2\x80\x9cIt is long.\xe2\x80\x9d\n"
FIGURE = Figure("text", "a page", "loading", 1.25, 2.0, 5)


@pytest.fixture
def no_seed(monkeypatch):
    monkeypatch.delenv("NEWSITEM_SHARED", raising=False)


def test_figures_of_a_tiny_page_are_measured_over_all_anchors_of_text(no_seed):
    found = list(parse_ratio.figures([Page("script/ferry.txt", TEXT)], rounds=1))
    assert all(math.isfinite(one.ratio) and one.ratio > 0 for one in found)
    rows = {(one.group, one.name) for one in found}
    assert {(group, "text of script") for group in ("text", "new-words", "hour")} <= rows
    assert {one.anchor for one in found} == {parse_ratio.LOADING, parse_ratio.HOUR}


def test_a_page_that_cost_twice_as_much_has_twice_the_ratio(no_seed, monkeypatch):
    seconds = iter([4.0, 2.0, 1.0, 8.0, 6.0])
    monkeypatch.setattr(parse_ratio, "made_pages", lambda _: [])
    monkeypatch.setattr(parse_ratio, "best", lambda *runs, rounds: [next(seconds) for _ in runs])
    found = {
        (one.group, one.name): one.ratio for one in parse_ratio.figures([Page("script/ferry.txt", TEXT)], rounds=1)
    }
    assert [found[group, "text of script"] for group in ("text", "new-words", "hour")] == [2.0, 3.0, 0.5]


def test_the_worst_format_is_the_figure_of_a_hostile_text(monkeypatch):
    spent = {None: 1.0, "ap": 5.0, "afp": 2.0}
    monkeypatch.setattr(flatness, "seconds", lambda text, format, rounds: spent[format])
    found = list(flatness.hostile_figures(500, ["ap", "afp"], rounds=1))
    assert {one.name for one in found} >= {"digits (worst: ap)", "HTML, half tags (worst: ap)"}


@pytest.mark.parametrize(("ratio", "target", "is_met"), [(2.0, 2.0, True), (2.01, 2.0, False), (9.0, None, None)])
def test_a_target_is_met_up_to_its_value(ratio, target, is_met):
    assert attrs.evolve(FIGURE, ratio=ratio, target=target).is_met is is_met


def test_a_run_comes_back_from_its_file(tmp_path):
    figures.write(tmp_path / "new" / "run.json", [FIGURE], 3.4)
    assert figures.read(tmp_path / "new" / "run.json") == [FIGURE]
    made = json.loads((tmp_path / "new" / "run.json").read_text(encoding="utf-8"))["made"]
    assert (made["newsitem"], made["seconds"]) == (newsitem.__version__, 3)


def test_a_table_has_a_line_for_each_figure():
    _, line = figures.table([FIGURE])
    assert line.split() == ["a", "page", "loading", "1.25", "2", "yes", "5"]


def test_every_group_of_the_kept_run_has_its_table_in_the_docs():
    page = (Path(__file__).parents[1] / "docs" / "benchmarks.md").read_text(encoding="utf-8")
    groups = {one.group for one in figures.read()}
    assert groups == {line.split()[1] for line in page.splitlines() if line.startswith("```{bench-table}")}
