"""CSV in a real spreadsheet: LibreOffice opens it, saves it as XLSX, and that as CSV again."""

import csv
import io
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import attrs
import pytest
from lxml import etree

import newsitem
from newsitem.cells import MARK
from newsitem.model import Item
from newsitem.readers.from_csv import read_csv
from newsitem.serializers.to_csv import GRAINS
from stories import STORY

PROGRAM = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(PROGRAM is None, reason="LibreOffice is not installed (soffice)")

# Comma, quotation mark, UTF-8, from the first line on; then as the dialogue does it, with every column chosen to be
# text, or with all formulas evaluated.
AS_USUAL = "CSV:44,34,76,1"
AS_TEXT = "CSV:44,34,76,1," + "/".join(f"{column}/2" for column in range(1, 60))
EVALUATED = "CSV:44,34,76,1,,0,false,true,false,false,false,0,true"
TO_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# Each text of an item begins with one of these.
ODD = (
    "=1+1 ", '=HYPERLINK("http://x.example";"y") ', "@SUM(1) ", "+1 ", "-1 ", "'quoted ", "'=1+1 ", "  =1+1 ", "＝1+1 ",
    "Ångström ", "日本語 ", "مرحبا ", "😀 ", 'a "b", c; d | e \\ ', "one\ntwo ", "x" * 400 + " ",
)  # fmt: skip


def odd(value: Any, number: list[int]) -> Any:
    """The value with something odd before each of its free texts."""
    if isinstance(value, str):
        number[0] += 1
        return ODD[number[0] % len(ODD)] + value
    if isinstance(value, tuple):
        return tuple(odd(one, number) for one in value)
    if isinstance(value, Mapping):
        return {odd(key, number): odd(text, number) for key, text in value.items()}
    if attrs.has(type(value)):
        names = [field.name for field in attrs.fields(type(value)) if field.eq and field.name not in ("kind", "flags")]
        return attrs.evolve(value, **{name: odd(getattr(value, name), number) for name in names})
    return value


ITEMS: list[Item] = [STORY, *(odd(STORY, [start]) for start in range(0, len(ODD), 3))]


def open_and_save(folder: Path, files: list[Path], to: str, infilter: str = "") -> None:
    """Runs LibreOffice without its windows, with a profile of its own."""
    assert PROGRAM is not None
    reading = [f"--infilter={infilter}"] if infilter else []
    profile = f"-env:UserInstallation={(folder.parent / 'profile').as_uri()}"
    command = [PROGRAM, profile, "--headless", *reading, "--convert-to", to, "--outdir", str(folder), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)


def cells_of(workbook: Path) -> tuple[int, int]:
    """How many cells hold something in the sheets of a workbook, and how many of them are formulas."""
    found, formulas = 0, 0
    with zipfile.ZipFile(workbook) as parts:
        for name in parts.namelist():
            if name.startswith("xl/worksheets/sheet"):
                sheet = etree.fromstring(parts.read(name))
                found += len(list(sheet.iter(f"{SHEET}v")))
                formulas += len(list(sheet.iter(f"{SHEET}f")))
    return found, formulas


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], Path]:
    """Where a workbook or a table stands: by folder and name."""
    top = tmp_path_factory.mktemp("calc")
    for grain in GRAINS:
        newsitem.write(ITEMS, top / f"{grain}.csv", grain=grain)
    newsitem.write(ITEMS, top / "raw.csv", grain="items", raw=True)
    tables = sorted(top.glob("*.csv"))
    open_and_save(top / "evaluated", tables, "xlsx", EVALUATED)
    open_and_save(top / "usual", tables, "xlsx", AS_USUAL)
    open_and_save(top / "text", tables, "xlsx", AS_TEXT)
    for folder in ("usual", "text"):
        open_and_save(top / f"{folder} back", sorted((top / folder).glob("*.xlsx")), TO_CSV)
    return lambda folder, name: top / folder / name


def test_the_spreadsheet_does_run_formulas(made: Callable[[str, str], Path]) -> None:
    assert cells_of(made("evaluated", "raw.xlsx"))[1] > 3


@pytest.mark.parametrize("grain", GRAINS)
def test_no_cell_is_a_formula(made: Callable[[str, str], Path], grain: str) -> None:
    for folder in ("evaluated", "usual", "text"):
        found, formulas = cells_of(made(folder, f"{grain}.xlsx"))
        assert (found > 50, formulas) == (True, 0)


def rows_of(path: Path) -> list[list[str]]:
    """The cells of a table, as they stand in it."""
    return list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8"), newline="")))


@pytest.mark.parametrize("grain", GRAINS)
def test_with_columns_of_text_every_cell_comes_back_to_the_letter(made: Callable[[str, str], Path], grain: str) -> None:
    written, saved = made("", f"{grain}.csv"), made("text back", f"{grain}.csv")
    assert rows_of(saved) == rows_of(written)
    assert read_csv(saved.read_bytes().decode("utf-8")) == read_csv(written.read_bytes().decode("utf-8"))


# A spreadsheet shows numbers and days in its own way, an `id` of digits and `MARCH 18, 2025` among them.
SHOWN_OTHERWISE = {"id", "date", "start", "end", "duration", "number", "age"}


@pytest.mark.parametrize("grain", GRAINS)
def test_as_usual_only_numbers_and_days_are_shown_otherwise(made: Callable[[str, str], Path], grain: str) -> None:
    (header, *before), (_, *after) = (rows_of(made(folder, f"{grain}.csv")) for folder in ("", "usual back"))
    assert len(before) == len(after) > 0
    cells = [row for one, other in zip(before, after, strict=True) for row in zip(header, one, other, strict=True)]
    assert {name for name, one, other in cells if one != other} <= SHOWN_OTHERWISE
    words = [one for _, one, _ in cells]
    assert all(any(mark.strip() in word for word in words) for mark in ODD)
    assert any(word.startswith(f"{MARK}=1+1") for word in words)
