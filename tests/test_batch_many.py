"""Claims about `newsitem.parse_many`: the items of many pages, in order, whatever is wrong with some of them."""

import itertools
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import newsitem
from cli_help import LEDGER, NEWSFLARE, ledger
from newsitem.batch import workers
from newsitem.plugin import Format, Mark

pytest_plugins = ["cli_fixtures"]


def headlines(found: Iterator[newsitem.Parsed]) -> list[Any]:
    return [(one.name, one.failure.kind if one.failure else [item.headline for item in one.items]) for one in found]


@pytest.mark.parametrize("jobs", [0, 1, 2, None])
def test_pages_give_what_parse_all_gives_for_each(jobs: int | None) -> None:
    root = Path(__file__).parent / "pages"
    pages = [path for path in sorted(root.rglob("*1*.*")) if path.suffix in (".txt", ".html")][::4]
    found = list(newsitem.parse_many(pages, jobs=jobs))
    assert [one.name for one in found] == [str(path) for path in pages]
    assert [list(one.items) for one in found] == [newsitem.read(path) for path in pages]
    assert len(found) > 20


@pytest.mark.usefixtures("ledger_format")
class TestPages:
    @pytest.mark.parametrize("jobs", [0, 2])
    def test_a_page_is_text_or_bytes_or_a_path_with_or_without_a_name(self, tmp_path: Path, jobs: int) -> None:
        path = tmp_path / "a.txt"
        path.write_text(ledger("ITEM Ferry", "ITEM Ice"))
        storm = ledger("ITEM Storm")
        pages = [path, storm, storm.encode(), ("b", storm), (Path("c"), storm.encode()), (None, path), ("d", path)]
        both = ["Ferry", "Ice"]
        assert headlines(newsitem.parse_many(pages, jobs=jobs)) == [
            (str(path), both), (None, ["Storm"]), (None, ["Storm"]), ("b", ["Storm"]), ("c", ["Storm"]), (None, both),
            ("d", both),
        ]  # fmt: skip

    @pytest.mark.parametrize("jobs", [0, 2])
    def test_a_page_that_goes_wrong_has_a_failure_and_no_items(self, tmp_path: Path, jobs: int) -> None:
        pages: list[Any] = [
            ("a", ledger("CRASH")),
            tmp_path / "gone.txt",
            7,
            ("b", None),
            ("c", ledger("ITEM Ice")),
            (1, 2, 3),
        ]
        found = list(newsitem.parse_many(pages, jobs=jobs))
        kinds = [one.failure.kind if one.failure else None for one in found]
        assert kinds == ["BrokenPlugin", "FileNotFoundError", "TypeError", "TypeError", None, "TypeError"]
        assert "ledger" in found[0].failure.message
        assert [one.items for one in found if one.failure] == [()] * 5

    def test_strictness_is_a_failure_of_the_page(self) -> None:
        pages = [ledger("ITEM Ice"), "Some prose.", ledger("ITEM Ice", "left over")]
        kinds = [one.failure and one.failure.kind for one in newsitem.parse_many(pages, jobs=2, strict=True)]
        assert kinds == [None, "NotRecognised", "FaultyPage"]

    def test_a_registered_format_is_known_to_workers(self) -> None:
        assert headlines(newsitem.parse_many([ledger("ITEM Ice")], jobs=1)) == [(None, ["Ice"])]

    def test_a_registered_format_is_known_to_workers_that_are_no_fork(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(workers, "_may_fork", lambda: False)
        assert headlines(newsitem.parse_many([ledger("ITEM Ice")], jobs=1)) == [(None, ["Ice"])]

    def test_one_that_cannot_go_to_them_is_named(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(workers, "_may_fork", lambda: False)
        local = Format(name="local", marks=((Mark("line", "LOCAL"),),), layout=lambda page: [], dialects=())
        newsitem.register(local)
        try:
            with pytest.raises(newsitem.CannotHandOver, match="the format 'local' cannot be handed"):
                list(newsitem.parse_many(["x"], jobs=1))
            assert len(list(newsitem.parse_many(["x"], jobs=0))) == 1
        finally:
            newsitem.unregister("local")

    @pytest.mark.parametrize("format", ["ledger", LEDGER], ids=["by name", "as a value"])
    def test_a_format_is_for_all_pages(self, format: str | Format) -> None:
        assert headlines(newsitem.parse_many(["ITEM Ice"], jobs=1, format=format)) == [(None, ["Ice"])]


def test_encodings_are_those_of_the_caller() -> None:
    (one,) = newsitem.parse_many(["Паром ушёл.".encode("koi8-r")], encodings=["koi8-r"], jobs=1)
    assert one.items[0].storyline == "Паром ушёл."


def _sleep(page: object) -> list[Any]:
    # Stands in the module, for in a process of several threads the workers are new processes, which import it.
    time.sleep(60)
    return []


def test_a_page_that_takes_too_long_is_a_failure() -> None:
    slow = Format(name="slow", marks=((Mark("line", "SLOW"),),), layout=_sleep, dialects=())
    newsitem.register(slow)
    try:
        pages = [NEWSFLARE, ("s", "SLOW"), NEWSFLARE]
        found = [one.failure for one in newsitem.parse_many(pages, jobs=2, timeout=3)]
    finally:
        newsitem.unregister("slow")
    assert found == [None, newsitem.Failure("TimedOut", "it took longer than 3 s"), None]


def test_an_endless_iterable_gives_results_and_can_be_left() -> None:
    found = newsitem.parse_many((f"Story {number}\n\nText." for number in itertools.count()), jobs=2)
    first = list(itertools.islice(found, 20))
    assert [one.items[0].headline for one in first] == [f"Story {number}" for number in range(20)]
    found.close()


def test_results_as_they_come_are_the_same_results() -> None:
    pages = [(str(number), f"Story {number}\n\nText.") for number in range(100)]
    found = list(newsitem.parse_many(pages, jobs=2, ordered=False))
    assert sorted(found, key=lambda one: int(one.name or "")) == list(newsitem.parse_many(pages, jobs=0))


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"format": "xyz"}, newsitem.UnknownFormat),
        ({"encodings": ["xyz"]}, newsitem.UnknownEncoding),
        ({"jobs": -1}, ValueError),
        ({"timeout": 0}, ValueError),
    ],
)
def test_what_the_caller_does_wrong_is_told_at_once(options: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        newsitem.parse_many(["x"], **options)
