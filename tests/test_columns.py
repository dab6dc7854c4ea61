"""Claims about `newsitem.columns`: the schema, and items to columns and back."""

from pathlib import Path

import attrs
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsitem
from newsitem.arrow import items_to_table, schema, table_to_items
from newsitem.columns import rows as columns_rows
from newsitem.columns.rows import ROWS, Row, batches
from newsitem.errors import CannotRead, CannotWrite
from newsitem.model import Diagnostic, Item, Shot
from newsitem.testing.strategies import exact_items

PAGES = sorted((Path(__file__).parent.parent / "examples" / "pages").iterdir())
ITEMS = [item for page in PAGES for item in newsitem.read(page)]
GOLDEN = Path(__file__).parent / "columns_schema.txt"
#: An item in which every field of every class says something of its own.
DIAGNOSED = Item(
    "script", shots=[Shot(1, "Owl")], diagnostics=[Diagnostic("leftover", "warning", "x", (3, 9)), Diagnostic("a", "info", "")]
)  # fmt: skip


def test_the_schema_is_that_of_the_golden_file() -> None:
    """Who changes it changes what others have stored: raise COLUMNS_VERSION, then write the file anew."""
    assert schema.to_string(truncate_metadata=False) + "\n" == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("cls", [newsitem.Shot, newsitem.Soundbite, newsitem.Restriction])
def test_the_columns_are_the_fields_of_the_model_without_spans(cls: type) -> None:
    kind = schema.field("shots").type.value_type
    if cls is not newsitem.Shot:
        kind = kind.field(f"{cls.__name__.lower()}s").type.value_type
    names = [one.name for one in attrs.fields(cls)]
    assert [*(field.name for field in kind), "span", "spans"] == names


@given(st.lists(exact_items(), max_size=4))
def test_items_come_back_equal(items: list[Item]) -> None:
    table = items_to_table(items)
    table.validate(full=True)
    assert table.schema.equals(schema, check_metadata=True)
    back = list(table_to_items(table))
    assert back == items
    assert [one.diagnostics for one in back] == [one.diagnostics for one in items]
    assert [list(one.extra) for one in back] == [list(one.extra) for one in items]  # in the same order


def test_items_come_back_equal_from_parquet(tmp_path: Path) -> None:
    pq.write_table(items_to_table([*ITEMS, DIAGNOSED]), tmp_path / "items.parquet")
    back = list(table_to_items(pq.read_table(tmp_path / "items.parquet")))
    assert back == [*ITEMS, DIAGNOSED]
    assert back[-1].diagnostics == DIAGNOSED.diagnostics
    assert sum(len(item.shots) for item in back) > 20


def test_a_column_that_is_null_everywhere_in_a_struct_is_still_there() -> None:
    table = items_to_table([Item("script")])
    assert table.column("dateline").to_pylist() == [None]
    assert table.column("shots").to_pylist() == [[]]
    assert table.column("extra").to_pylist() == [[]]


def test_no_items_are_an_empty_table() -> None:
    assert items_to_table([]).schema.equals(schema, check_metadata=True)
    assert list(table_to_items(items_to_table([]))) == []


def test_lone_surrogates_are_replaced() -> None:
    with pytest.warns(newsitem.ReplacedTextWarning, match="lone surrogates"):
        table = items_to_table([Item("script", headline="a\ud800b", notes=["\udfff", "fine"])])
    assert [(one.headline, one.notes) for one in table_to_items(table)] == [("a\ufffdb", ("\ufffd", "fine"))]


def test_a_number_that_is_too_large_cannot_be_written() -> None:
    with pytest.raises(CannotWrite, match="Arrow cannot hold"):
        items_to_table([Item("script", shots=[Shot(2**70, "Owl")])])


def test_only_items_are_taken() -> None:
    with pytest.raises(TypeError, match="not str"):
        items_to_table(["Owl"])  # type: ignore[list-item]


def large(kind: pa.DataType) -> pa.DataType:
    """The same type as other engines write it."""
    if pa.types.is_struct(kind):
        return pa.struct([pa.field(field.name, large(field.type)) for field in kind])
    if pa.types.is_list(kind):
        return pa.large_list(large(kind.value_type))
    return pa.large_string() if pa.types.is_string(kind) else kind


def test_large_texts_and_lists_are_taken_too() -> None:
    wanted = pa.schema([pa.field(field.name, large(field.type)) for field in schema])
    assert wanted.field("shots").type != schema.field("shots").type
    assert list(table_to_items(items_to_table(ITEMS).cast(wanted))) == ITEMS


def test_name_and_error_may_be_missing_and_columns_in_another_order() -> None:
    table = items_to_table(ITEMS).drop_columns(["name", "error"])
    assert list(table_to_items(table.select(table.column_names[::-1]))) == ITEMS


def test_a_batch_is_taken_as_a_table_is() -> None:
    assert list(table_to_items(items_to_table(ITEMS).to_batches()[0])) == ITEMS


def other_version(table: pa.Table) -> pa.Table:
    return table.replace_schema_metadata({"newsitem.columns": "99"})


def wrong_day(table: pa.Table) -> pa.Table:
    return replaced(table, "published", ["soon"] * len(table))


def replaced(table: pa.Table, name: str, values: list[object]) -> pa.Table:
    return table.set_column(table.schema.get_field_index(name), name, pa.array(values))


def without_source_of_shots(table: pa.Table) -> pa.Table:
    shots = schema.field("shots").type.value_type
    kind = pa.list_(pa.struct([field for field in shots if field.name != "source"]))
    return table.set_column(table.schema.get_field_index("shots"), "shots", pa.array([[]] * len(table), kind))


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (other_version, "version 99"),
        (lambda table: table.drop_columns(["slug"]), "no column 'slug'"),
        (lambda table: table.append_column("more", [["x"] * len(table)]), "column 'more'"),
        (without_source_of_shots, "another kind of column 'shots'"),
        (lambda table: replaced(table, "slug", [{"a": "b"}] * len(table)), "another kind of column 'slug'"),
        (wrong_day, r"row 0: .*published"),
        (lambda table: replaced(table, "headline", [1] * len(table)), r"row 0: .*headline"),
        (lambda table: replaced(table, "format", [None] * len(table)), r"row 0: .*format"),
        (lambda table: replaced(table, "duration", ["1"] * len(table)), r"row 0: .*duration"),
    ],
)  # fmt: skip
def test_a_table_that_holds_no_items_is_refused_with_what_is_wrong(spoil: object, words: str) -> None:
    with pytest.raises(CannotRead, match=words):
        list(table_to_items(spoil(items_to_table(ITEMS))))  # type: ignore[operator]


def test_batches_are_of_bounded_size_and_no_more_is_taken_than_the_next_needs() -> None:
    taken = []

    def rows() -> object:
        for number in range(3 * ROWS):
            taken.append(number)
            yield Row(str(number), Item("script"))

    found = batches(rows())  # type: ignore[arg-type]
    assert next(found).num_rows == ROWS
    assert len(taken) == ROWS
    assert sum(one.num_rows for one in found) == 2 * ROWS


def test_long_texts_make_short_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(columns_rows, "_CHARACTERS", 1000)
    rows = [Row(None, Item("script", storyline="x" * 400)) for _ in range(7)]
    assert [one.num_rows for one in batches(rows)] == [3, 3, 1]
