"""Claims about `newsitem.cli.names`: no output file overwrites another, nor a source."""

from pathlib import Path, PurePath
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsitem.cli.inputs import Input, identity
from newsitem.cli.names import Names

OUT = Path("no-such-folder")
PARTS = st.sampled_from(
    ["a", "A", "b", "a.txt", "a.html", "a-1", "a-1.txt", "a.txt.2", "a.2.txt", "é", "e\u0301", ".txt"]
)
BELOW = st.lists(PARTS, min_size=1, max_size=2).map(lambda parts: PurePath(*parts))


def page(below: str | PurePath) -> Input:
    return Input(str(below), None, PurePath(below))


def names_of(*pages: tuple[str, int]) -> list[list[str]]:
    """The names of the files of some pages, which hold so many items."""
    inputs = [page(below) for below, _ in pages]
    names = Names(OUT, inputs, ".json")
    asked = zip(inputs, pages, strict=True)
    return [[path.relative_to(OUT).as_posix() for path in names.of(one.below, files)] for one, (_, files) in asked]


@pytest.mark.parametrize(
    ("pages", "names"),
    [
        ([("a.txt", 1), ("b.html", 2)], [["a.json"], ["b-1.json", "b-2.json"]]),
        ([("x/a.txt", 1), ("a.txt", 1)], [["x/a.json"], ["a.json"]]),
        ([("a.txt", 1), ("a.html", 2)], [["a.txt.json"], ["a.html-1.json", "a.html-2.json"]]),
        ([("a.txt", 1), ("A.txt", 1)], [["a.txt.json"], ["A.txt.2.json"]]),
        ([("a.txt", 1), ("a.txt", 1), ("a.txt", 1)], [["a.txt.json"], ["a.txt.2.json"], ["a.txt.3.json"]]),
        ([("a.txt", 2), ("a-1.txt", 1)], [["a.txt-1.json", "a.txt-2.json"], ["a-1.json"]]),
        ([("a-2.txt", 1), ("a.txt", 2)], [["a-2.json"], ["a.txt-1.json", "a.txt-2.json"]]),
        ([("a", 1), ("a.txt", 1)], [["a.json"], ["a.txt.json"]]),
        ([("\u00e9.txt", 1), ("e\u0301.html", 1)], [["\u00e9.txt.json"], ["e\u0301.html.json"]]),
        ([("a.v2.txt", 1), (".txt", 1)], [["a.v2.json"], [".txt.json"]]),
    ],
)
def test_names_are_short_and_clear(pages: list[tuple[str, int]], names: list[list[str]]) -> None:
    assert names_of(*pages) == names


@settings(deadline=None)
@given(st.lists(st.tuples(BELOW.map(str), st.integers(1, 3)), max_size=12))
def test_no_two_files_share_a_name(pages: list[tuple[str, int]]) -> None:
    every = [name.casefold() for names in names_of(*pages) for name in names]
    assert len(set(every)) == len(every) == sum(files for _, files in pages)


@settings(deadline=None)
@given(st.lists(BELOW.map(str), max_size=8, unique=True), st.randoms(use_true_random=False))
def test_a_page_that_shares_its_name_with_none_has_it_whatever_comes_first(pages: list[str], random: object) -> None:
    expected = dict(zip(pages, names_of(*((one, 1) for one in pages)), strict=True))
    turned = dict(zip(reversed(pages), names_of(*((one, 1) for one in reversed(pages))), strict=True))
    shorts = [PurePath(one).with_suffix("").as_posix().casefold() for one in pages]
    for one, short in zip(pages, shorts, strict=True):
        if shorts.count(short) == 1 and one.isascii():
            assert expected[one] == turned[one] == [PurePath(one).with_suffix("").as_posix() + ".json"]


def test_a_source_and_what_is_protected_are_passed_by(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("source")
    (tmp_path / "b.json").write_text("of this run")
    (tmp_path / "c.json").write_text("of an earlier run")
    source = Input("a", str(tmp_path / "a.json"), PurePath("a.json"), identity(tmp_path / "a.json"))
    pages = [source, page("b.txt"), page("c.txt")]
    names = Names(tmp_path, pages, ".json")
    names.protect(tmp_path / "b.json")
    assert [names.of(one.below, 1)[0].name for one in pages] == ["a.json.json", "b.txt.json", "c.json"]


def test_thousands_of_pages_of_one_name_take_no_time() -> None:
    pages = [page("index.html")] * 20_000
    names = Names(OUT, pages, ".json")
    start = perf_counter()
    assert names.of(pages[0].below, 1) == [OUT / "index.html.json"]
    last = [names.of(one.below, 1)[0].name for one in pages[1:]][-1]
    assert last == "index.html.20000.json"
    assert perf_counter() - start < 10
