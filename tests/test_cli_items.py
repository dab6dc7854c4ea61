"""Claims about `newsitem.cli.items`: our own JSON as input of `convert` and `explain`."""

import io
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

import newsitem
from cli_help import files_in, run
from newsitem.cli.inputs import one_input
from newsitem.cli.items import entries, holds_items
from newsitem.door import OWN_JSON

PAGES = sorted((Path(__file__).parent.parent / "examples/pages").glob("*.*"))
BAD = '{"format": "x", "shots": [{"number": "1"}]}'


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All example pages as one file of each kind."""
    made = tmp_path_factory.mktemp("items")
    for kind in ("json", "ndjson", "csv"):
        assert run("convert", *PAGES, "--to", kind, "--quiet", "-o", made / f"all.{kind}") == 0
    return made


def text_of(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


@pytest.mark.parametrize("kind", ["ndjson", "csv"])
def test_what_is_made_of_ndjson_is_what_is_made_of_the_pages(folder: Path, tmp_path: Path, kind: str) -> None:
    assert run("convert", folder / "all.ndjson", "--to", kind, "-o", tmp_path / "out") == 0
    assert text_of(tmp_path / "out") == text_of(folder / f"all.{kind}")


def test_json_becomes_the_same_json(folder: Path, tmp_path: Path) -> None:
    for name in ("all.json", "all.ndjson"):
        assert run("convert", folder / name, "-o", tmp_path / "out.json") == 0
        assert text_of(tmp_path / "out.json") == text_of(folder / "all.json")


def test_each_item_becomes_a_newsml_document(folder: Path, tmp_path: Path) -> None:
    assert run("convert", folder / "all.json", "--to", "newsml-g2", "-o", f"{tmp_path}/out/") == 0
    assert len(files_in(tmp_path / "out")) == len(newsitem.load_all(text_of(folder / "all.json"))) > 1


def test_standard_input_is_told_by_its_beginning(folder: Path) -> None:
    command = [sys.executable, "-m", "newsitem", "convert", "-", "--to", "csv"]
    data = (folder / "all.ndjson").read_bytes()
    done = subprocess.run(command, input=data, capture_output=True, check=True)
    assert (done.stdout, done.stderr) == ((folder / "all.csv").read_bytes(), b"")


def test_a_line_that_is_no_item_is_told_and_stops_no_other(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, *_, last = text_of(folder / "all.ndjson").splitlines()
    path = tmp_path / "some.JSONL"
    path.write_text("\n".join(["", first, BAD, "rubbish", last]) + "\n", encoding="utf-8")
    assert run("convert", path, "--to", "ndjson") == 1
    out, err = capsys.readouterr()
    assert out.splitlines() == [first, last]
    assert err.splitlines() == [
        f"{path}: error: line 3: Expected `int | null`, got `str` - at `$.shots[0].number`",
        f"{path}: error: line 4, column 1: JSON is malformed: invalid character",
    ]


@pytest.mark.parametrize("text", ["[\n" + BAD + "\n]", "{\n", '{"headline": "x"}'])
def test_a_document_that_holds_no_items_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    (tmp_path / "one.json").write_text(text, encoding="utf-8")
    assert run("convert", tmp_path / "one.json") == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"{tmp_path / 'one.json'}: error: ")


def test_a_missing_page_has_the_name_of_the_input(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "two.json"
    path.write_text(newsitem.dumps([newsitem.Item("a"), newsitem.Item("b")]), encoding="utf-8")
    assert run("convert", path, "--to", "csv", "--grain", "items") == 0
    rows = capsys.readouterr().out.splitlines()[1:]
    assert [row.split(",")[:3] for row in rows] == [[str(path), "1", "a"], [str(path), "2", "b"]]


def test_with_another_format_json_is_a_page(folder: Path, tmp_path: Path) -> None:
    page = one_input(str(folder / "all.json"))
    assert [holds_items(page, name) for name in (None, OWN_JSON, "script")] == [True, True, False]


@pytest.mark.parametrize(("text", "items"), [("", 0), (" \n", 0), ("LEDGER\nITEM Ferry\n", 1)])
def test_a_file_with_the_ending_alone_is_a_page(tmp_path: Path, text: str, items: int) -> None:
    (tmp_path / "one.json").write_text(text, encoding="utf-8")
    assert run("convert", tmp_path / "one.json", "--quiet", "--to", "ndjson", "-o", tmp_path / "out") == 0
    assert (tmp_path / "out").exists() == bool(items)


def test_explain_shows_the_values_of_an_item(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "one.json"
    path.write_text(newsitem.dumps(newsitem.read(PAGES[0]), spans=True), encoding="utf-8")
    assert run("explain", path) == 0
    out = capsys.readouterr().out
    assert "format newsitem-json" in out
    assert newsitem.read(PAGES[0])[0].headline in out
    assert "leftover" not in out


def test_lines_are_read_as_they_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = 0

    class Endless(io.RawIOBase):
        def __iter__(self) -> "Endless":
            return self

        def __next__(self) -> bytes:
            nonlocal asked
            asked += 1
            return newsitem.dumps(newsitem.Item("x", headline=str(asked)), "ndjson").encode()

    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=Endless()))
    read = entries(one_input("-"), pytest.fail)
    assert [(entry.item.headline, entry.page, entry.number) for entry in (next(read), next(read))] == [
        ("1", "<stdin>", 1), ("2", "<stdin>", 2),
    ]  # fmt: skip
    assert asked <= 4


def test_the_library_reads_its_own_json_like_any_page(folder: Path) -> None:
    items = newsitem.load_all(text_of(folder / "all.json"))
    for name in ("all.json", "all.ndjson"):
        reading = newsitem.explain(text_of(folder / name))
        assert list(reading.items) == items
        assert (reading.format.name, reading.leftovers) == (OWN_JSON, ())
    assert newsitem.identify(text_of(folder / "all.json")) == OWN_JSON
    assert newsitem.read(folder / "all.json") == items


def test_words_of_other_formats_in_json_are_no_marks_of_them() -> None:
    page = "01:12\n\nA headline\n\nBuy video\n\nOne.\n\nCategories\n\nTags\n"
    assert newsitem.identify(page) == "newsflare"
    assert newsitem.identify(newsitem.dumps(newsitem.Item("x", storyline=page))) == OWN_JSON


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ('{"format": "x"', True),
        ('[\n {"format": "x"', True),
        ('{"version": 3, "page": "a\\"b", "format": "x"', True),
        ('{"page": null, "format": "x"', True),
        ('{"version": "1.0", "format": "x"', False),
        ('{"format": 1', False),
        ('{"headline": "x", "format": "x"', False),
        ("[]", False),
    ],
)
def test_own_json_is_known_by_its_first_keys(text: str, holds: bool) -> None:
    assert (newsitem.identify(text + "}") == OWN_JSON) == holds


def test_json_that_is_not_to_the_letter_is_an_error_of_the_page() -> None:
    item = newsitem.parse('{"format": "x", "shots": [{"number": "1"}]}')
    assert [(found.code, found.severity) for found in item.diagnostics] == [
        ("items-not-read", "error"), ("leftover", "warning"),
    ]  # fmt: skip
    assert "$.shots[0].number" in item.diagnostics[0].message
