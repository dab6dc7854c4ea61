"""Each page beside its label: equal in every key, nothing left over, no word swallowed."""

import json
from pathlib import Path

import pytest
from newsitem_example import northlight

import newsitem
from newsitem.testing import complete_label, swallowed_words, unaccounted

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))
page = pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)


def test_there_are_pages() -> None:
    assert PAGES


def test_newsitem_finds_the_format() -> None:
    assert newsitem.identify(PAGES[0].read_text(encoding="utf-8")) == "northlight"


@page
def test_a_page_equals_its_label(path: Path) -> None:
    label = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    assert [complete_label(item) for item in newsitem.read(path)] == [label]


@page
def test_nothing_of_a_page_is_left_over(path: Path) -> None:
    reading = newsitem.explain(path.read_text(encoding="utf-8"))
    assert reading.leftovers == ()
    assert unaccounted(reading) == ""


@page
def test_a_planted_word_is_never_swallowed(path: Path) -> None:
    assert swallowed_words(path.read_text(encoding="utf-8"), format=northlight) == []
