"""Claims about `newsitem.arrow.parse_batches`."""

import json
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pytest

import newsitem
from newsitem.arrow import parse_batches, schema, table_to_items
from newsitem.columns import rows as columns_rows
from newsitem.errors import CannotRead, UnknownFormat

PAGES = sorted((Path(__file__).parent.parent / "examples" / "pages").iterdir())
NAMES = [page.name for page in PAGES]
ITEMS = [item for page in PAGES for item in newsitem.read(page)]
OWL = "Owl\n\nSHOTLIST:\n1. OWL ON A CLOCK\nSTORYLINE:\nIt has moved in.\n"
#: A page of our own JSON, which may hold several items.
TWO = newsitem.dumps([newsitem.parse(OWL), newsitem.parse("Cat\n\nIt sleeps.")])


def pages(*contents: object, names: object = None, kind: pa.DataType | None = None, **more: object) -> pa.RecordBatch:
    names = [f"page-{number}" for number in range(len(contents))] if names is None else names
    return pa.RecordBatch.from_pydict({"name": names, "page": pa.array(contents, kind), **more})


def table(*batches: pa.RecordBatch, **options: object) -> pa.Table:
    return pa.Table.from_batches(parse_batches(batches, **options), schema)


def errors(found: pa.Table) -> list[str | None]:
    return [one and one["kind"] for one in found.column("error").to_pylist()]


def test_rows_are_the_items_that_parse_gives() -> None:
    found = table(pages(*[page.read_bytes() for page in PAGES], names=NAMES))
    assert list(table_to_items(found)) == ITEMS
    assert found.column("name").to_pylist() == NAMES
    assert found.column("error").null_count == len(found)
    assert found.schema.equals(schema, check_metadata=True)
    found.validate(full=True)


@pytest.mark.parametrize(
    "kind",
    [
        pa.string(), pa.large_string(), pa.string_view(), pa.binary(), pa.large_binary(), pa.binary_view(),
        pa.binary(len(OWL)), pa.dictionary(pa.int32(), pa.string()), pa.dictionary(pa.int8(), pa.binary()),
    ],
    ids=str,
)  # fmt: skip
def test_pages_may_be_of_any_type_of_text_or_bytes(kind: pa.DataType) -> None:
    content = OWL.encode() if "binary" in str(kind) else OWL
    found = table(pages(content, content, kind=kind))
    assert list(table_to_items(found)) == [newsitem.parse(OWL)] * 2


@pytest.mark.parametrize("kind", [pa.large_string(), pa.string_view(), pa.dictionary(pa.int32(), pa.string())], ids=str)
def test_names_and_formats_may_be_of_any_type_of_text(kind: pa.DataType) -> None:
    names, formats = pa.array(["owl", None], kind), pa.array([None, "nato"], kind)
    found = table(pages(OWL, OWL, names=names, format=formats))
    assert found.column("name").to_pylist() == ["owl", None]
    assert found.column("format").to_pylist() == ["script", "nato"]


def test_a_page_with_several_items_gives_several_rows() -> None:
    found = table(pages(OWL, TWO, OWL))
    assert found.column("name").to_pylist() == ["page-0", "page-1", "page-1", "page-2"]
    assert found.column("headline").to_pylist() == ["Owl", "Owl", "Cat", "Owl"]


def test_the_name_helps_to_tell_html() -> None:
    page = next(page for page in PAGES if page.suffix == ".html")
    assert list(table_to_items(table(pages(page.read_text(encoding="utf-8"), names=[page.name])))) == newsitem.read(
        page
    )


def test_text_of_html_is_taken_as_text_whatever_encoding_it_declares() -> None:
    html = '<html><head><meta charset="iso-8859-5"><title>x</title></head><body><p>Fähre läuft aus</p></body></html>'
    found = table(pages(html))
    assert "Fähre" in str(found.to_pylist())


TOO_LARGE_A_NUMBER = json.dumps({**json.loads(newsitem.dumps(newsitem.parse(OWL))), "shots": [], "credits": [
    {"text": "x", "role": "other", "name": None, "shots": [10**30]}]})  # fmt: skip


@pytest.mark.parametrize(
    ("content", "options", "kind", "words"),
    [
        (None, {}, "TypeError", "NoneType"),
        (OWL, {"format": ["none"]}, "UnknownFormat", "'none'"),
        (b"<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'><p></newsItem>", {}, "CannotRead", ""),
        (b"x" * 8_000_001, {}, "Refused", "larger than 8,000,000 bytes"),
        (TOO_LARGE_A_NUMBER, {}, "OverflowError", ""),
    ],
    ids=["null", "unknown format", "broken markup", "too large", "a number of more than 64 bits"],
)
def test_a_page_that_cannot_be_read_is_one_row_with_its_error(
    content: object, options: dict[str, list[str]], kind: str, words: str
) -> None:
    content = content.encode() if isinstance(content, str) else content
    around = {name: [None, *values, None] for name, values in options.items()}
    found = table(pages(OWL.encode(), content, OWL.encode(), kind=pa.binary(), **around))
    assert errors(found) == [None, kind, None]
    row = found.to_pylist()[1]
    assert words in row["error"]["message"]
    assert row["name"] == "page-1"
    assert {name for name, value in row.items() if value is not None} == {"name", "error"}
    assert list(table_to_items(found)) == [newsitem.parse(OWL)] * 2


def test_a_text_column_that_holds_no_utf_8_is_read_as_bytes() -> None:
    bytes_ = pa.array(["Fähre\n\nSie läuft aus.".encode("cp1252"), OWL.encode()])
    spoiled = pa.Array.from_buffers(pa.string(), 2, bytes_.buffers())
    found = table(pa.RecordBatch.from_arrays([spoiled.slice(0), spoiled], ["name", "page"]))
    assert found.column("headline").to_pylist() == ["Fähre", "Owl"]
    assert found.column("name").to_pylist()[0] == "F\ufffdhre\n\nSie l\ufffduft aus."


def test_strict_makes_faults_errors() -> None:
    assert errors(table(pages(OWL), strict=True)) == ["NotRecognised"]
    assert errors(table(pages(OWL), strict=False)) == [None]


def test_the_options_are_those_of_parse() -> None:
    text = "Владимир\n\nОн пришёл.".encode("cp1251")
    found = table(pages(text), encodings=["cp1251"])
    assert found.column("headline").to_pylist() == ["Владимир"]
    assert table(pages(OWL, OWL, format=[None, "script"]), format="nato").column("format").to_pylist() == [
        "nato",
        "script",
    ]
    assert errors(table(pages(OWL), max_page=3)) == ["Refused"]
    assert errors(table(pages(b"x" * 8_000_001), max_page=None)) == [None]


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"format": "none"}, UnknownFormat),
        ({"encodings": ["none"]}, newsitem.UnknownEncoding),
        ({"jobs": -1}, ValueError),
        ({"timeout": 0}, ValueError),
    ],
)
def test_wrong_options_raise_at_once(options: dict[str, object], error: type[Exception]) -> None:
    with pytest.raises(error):
        parse_batches([], **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({"page": [OWL]}, r"one column 'name' \(text\); this one has: page"),
        ({"name": ["owl"], "text": [OWL]}, r"one column 'page' \(text or bytes\); this one has: name, text"),
        ({"name": [1], "page": [OWL]}, "'name' of pages is text, not int64"),
        ({"name": ["owl"], "page": [1.5]}, "'page' of pages is text or bytes, not double"),
        ({"name": ["owl"], "page": [[OWL]]}, "'page' of pages is text or bytes, not list"),
        ({"name": ["owl"], "page": [OWL], "format": [b"ap"]}, "'format' of pages is text, not binary"),
    ],
)
def test_wrong_columns_raise_and_say_what_is_needed(columns: dict[str, list[object]], words: str) -> None:
    with pytest.raises(CannotRead, match=words):
        table(pa.RecordBatch.from_pydict(columns))


def test_a_column_that_is_there_twice_raises() -> None:
    twice = pa.RecordBatch.from_arrays([pa.array(["a"]), pa.array([OWL]), pa.array([OWL])], ["name", "page", "page"])
    with pytest.raises(CannotRead, match="one column 'page'"):
        table(twice)


def test_other_columns_are_passed_over() -> None:
    assert list(table_to_items(table(pages(OWL, fetched=[3])))) == [newsitem.parse(OWL)]


def test_no_pages_give_no_batches() -> None:
    assert list(parse_batches([])) == []
    assert list(parse_batches([pages(kind=pa.string())])) == []


def test_batches_are_bounded_whatever_comes_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(columns_rows, "ROWS", 4)
    many = pages(*[OWL] * 11)
    assert [one.num_rows for one in parse_batches([many, pages(TWO), pages(OWL)])] == [4, 4, 4, 2]


def test_no_more_batches_are_taken_than_the_next_one_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(columns_rows, "ROWS", 2)
    taken = []

    def source() -> Iterator[pa.RecordBatch]:
        for number in range(100):
            taken.append(number)
            yield pages(OWL, OWL)

    found = parse_batches(source())
    next(found)
    next(found)
    assert len(taken) <= 3


def test_workers_give_the_same_rows_in_the_same_order() -> None:
    batch = pages(*[page.read_bytes() for page in PAGES] * 3, None, names=[*NAMES * 3, "none"])
    assert table(batch, jobs=2).equals(table(batch))
