"""Claims about `newsitem.serializers.to_parquet`, and about Parquet as output of `convert` and `write`."""

import sys
from pathlib import Path

import attrs
import pyarrow.parquet as pq
import pytest

import newsitem
from cli_help import files_in, run
from newsitem.arrow import schema, table_to_items
from newsitem.errors import CannotWrite
from newsitem.model import Item, Shot
from newsitem.serializers import to_parquet

pytest_plugins = ["cli_fixtures"]
Captured = pytest.CaptureFixture[str]

PAGES = Path(__file__).parent.parent / "examples" / "pages"
ITEMS = [item for page in sorted(PAGES.iterdir()) for item in newsitem.read(page)]


def items_in(path: Path) -> list[Item]:
    return list(table_to_items(pq.read_table(path)))


def test_write_writes_what_can_be_read_again(tmp_path: Path) -> None:
    newsitem.write(ITEMS, tmp_path / "items.parquet")
    assert items_in(tmp_path / "items.parquet") == ITEMS
    found = pq.read_schema(tmp_path / "items.parquet")
    assert found.equals(schema)
    assert found.metadata == schema.metadata


def test_no_items_are_a_file_without_rows(tmp_path: Path) -> None:
    newsitem.write([], tmp_path / "items.parquet")
    assert pq.read_table(tmp_path / "items.parquet").num_rows == 0


def test_rows_are_gathered_to_groups_of_bounded_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    many = [attrs.evolve(ITEMS[0], headline=str(number)) for number in range(1500)]
    newsitem.write(many, tmp_path / "one.parquet")
    assert pq.ParquetFile(tmp_path / "one.parquet").num_row_groups == 1
    monkeypatch.setattr(to_parquet, "_GROUP", 1)
    newsitem.write(many, tmp_path / "three.parquet")
    assert pq.ParquetFile(tmp_path / "three.parquet").num_row_groups == 3
    assert items_in(tmp_path / "three.parquet") == items_in(tmp_path / "one.parquet") == many


def test_what_was_written_leaves_memory_group_by_group(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(to_parquet, "_GROUP", 1)
    entries = (to_parquet.Entry(ITEMS[0], None, number) for number in range(512 * 3))
    pieces = to_parquet.parquet.write(entries, report=lambda _: None)
    assert len(next(pieces)) > 100
    assert next(entries).number == 512  # nothing behind the first group was asked for


def test_parquet_is_no_text() -> None:
    with pytest.raises(CannotWrite, match=r"parquet is no text; .*NAME\.parquet"):
        newsitem.dumps(ITEMS, "parquet")


def test_a_number_that_is_too_large_cannot_be_written_and_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="Parquet cannot hold"):
        newsitem.write(Item("script", shots=[Shot(2**70)]), tmp_path / "items.parquet")
    assert files_in(tmp_path) == []


def test_without_pyarrow_the_error_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(CannotWrite, match=r"pip install 'newsitem\[arrow\]'"):
        newsitem.write(ITEMS, tmp_path / "items.parquet")


@pytest.mark.parametrize("jobs", [0, 2])
def test_convert_writes_all_items_to_one_file_with_the_names_of_their_pages(tmp_path: Path, jobs: int) -> None:
    assert run("convert", PAGES, "-o", tmp_path / "items.parquet", "--jobs", jobs, "--quiet") == 0
    assert items_in(tmp_path / "items.parquet") == ITEMS
    names = pq.read_table(tmp_path / "items.parquet").column("name").to_pylist()
    assert names == [str(page) for page in sorted(PAGES.iterdir())]


def test_convert_takes_items_of_our_own_json(tmp_path: Path) -> None:
    newsitem.write(ITEMS, tmp_path / "items.ndjson")
    assert run("convert", tmp_path / "items.ndjson", "-o", tmp_path / "items.parquet") == 0
    assert items_in(tmp_path / "items.parquet") == ITEMS


def test_convert_writes_a_file_for_each_page_to_a_folder(tmp_path: Path) -> None:
    assert run("convert", PAGES, "-o", f"{tmp_path}/", "--to", "parquet") == 0
    assert files_in(tmp_path) == sorted(f"{page.stem}.parquet" for page in PAGES.iterdir())


def test_convert_writes_no_parquet_to_standard_output(tmp_path: Path, capsys: Captured) -> None:
    assert run("convert", PAGES, "--to", "parquet") == 2
    assert "write it to a file: -o NAME.parquet" in capsys.readouterr().err


def test_a_run_to_parquet_cannot_be_resumed(tmp_path: Path, capsys: Captured) -> None:
    assert run("convert", PAGES, "-o", tmp_path / "items.parquet", "--resume") == 2
    assert "--resume goes with" in capsys.readouterr().err
