"""Claims about `newsitem convert`: what it writes where, and how it ends."""

import csv
import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from cli_help import NEWSFLARE, Packages, files_in, ledger, run
from newsitem.cli.inputs import Input

pytest_plugins = ["cli_fixtures"]
pytestmark = pytest.mark.usefixtures("ledger_format")

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def page(path: Path, *lines: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(ledger(*lines), encoding="utf-8")
    return path


def headlines(path: Path) -> Any:
    found = json.loads(path.read_text(encoding="utf-8"))
    return [one["headline"] for one in found] if isinstance(found, list) else found["headline"]


class TestStreams:
    def test_one_item_is_an_object(self, folder: Path, capsys: Captured) -> None:
        page(folder / "a.txt", "ITEM Ferry")
        assert run("convert", "a.txt") == 0
        assert json.loads(capsys.readouterr().out)["headline"] == "Ferry"

    def test_several_items_are_an_array(self, folder: Path, capsys: Captured) -> None:
        page(folder / "a.txt", "ITEM Ferry", "ITEM Ice")
        page(folder / "b.txt", "ITEM Storm")
        assert run("convert", "a.txt", "b.txt") == 0
        assert [one["headline"] for one in json.loads(capsys.readouterr().out)] == ["Ferry", "Ice", "Storm"]

    def test_each_line_names_its_page(self, folder: Path, capsys: Captured) -> None:
        page(folder / "sub/a.txt", "ITEM Ferry", "ITEM Ice")
        assert run("convert", "sub", "--to", "ndjson") == 0
        lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        assert [(one["page"], one["headline"]) for one in lines] == [("sub/a.txt", "Ferry"), ("sub/a.txt", "Ice")]

    def test_csv_has_one_header_and_counts_the_items_of_a_page(self, folder: Path, capsys: Captured) -> None:
        page(folder / "a.txt", "ITEM Ferry", "ITEM Ice")
        page(folder / "b.txt", "ITEM =1+1")
        assert run("convert", "a.txt", "b.txt", "--to", "csv", "--grain", "items") == 0
        rows = list(csv.reader(io.StringIO(capsys.readouterr().out, newline="")))
        assert rows[0][:5] == ["page", "item", "format", "id", "headline"]
        assert [[row[0], row[1], row[4]] for row in rows[1:]] == [
            ["a.txt", "1", "Ferry"], ["a.txt", "2", "Ice"], ["b.txt", "1", "'=1+1"],
        ]  # fmt: skip

    def test_csv_may_be_left_raw(self, folder: Path, capsys: Captured) -> None:
        page(folder / "a.txt", "ITEM =1+1")
        run("convert", "a.txt", "--to", "csv", "--grain", "items", "--csv-raw")
        assert ",=1+1," in capsys.readouterr().out

    def test_spans_come_on_request(self, folder: Path, capsys: Captured) -> None:
        page(folder / "a.txt", "ITEM Ferry")
        run("convert", "a.txt")
        assert "spans" not in json.loads(capsys.readouterr().out)
        run("convert", "a.txt", "--spans")
        assert json.loads(capsys.readouterr().out)["spans"]["headline"] == [[12, 17]]

    def test_newsml_g2_holds_one_item(self, folder: Path, capsys: Captured) -> None:
        page(folder / "a.txt", "ITEM Ferry")
        assert run("convert", "a.txt", "--to", "newsml-g2", "--guid-authority", "example.org,2025") == 0
        text = capsys.readouterr().out
        assert text.startswith("<?xml")
        assert "tag:example.org,2025:newsitem:ledger:" in text

    @pytest.mark.parametrize("output", [[], ["-o", "out.xml"], ["-o", "-"]])
    def test_newsml_g2_refuses_more_than_one_item(self, folder: Path, capsys: Captured, output: list[str]) -> None:
        page(folder / "a.txt", "ITEM Ferry", "ITEM Ice")
        page(folder / "b.txt", "ITEM Storm")
        for pages in (["a.txt"], ["a.txt", "b.txt"]):
            assert run("convert", *pages, "--to", "newsml-g2", *output) == 2
            out, err = capsys.readouterr()
            assert out == ""
            assert "-o FOLDER" in err
        assert files_in(folder) == ["a.txt", "b.txt"]

    def test_standard_input_is_a_page(self, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: Any) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ledger("ITEM Fähre").encode("cp1252"))))
        assert run("convert", "-", "-", "--to", "ndjson") == 0
        (line,) = capsysbinary.readouterr().out.splitlines()
        assert json.loads(line)["page"] == "<stdin>"
        assert json.loads(line)["headline"] == "Fähre"

    def test_a_file_called_dash_is_a_file(self, folder: Path, capsys: Captured) -> None:
        page(folder / "-", "ITEM Ferry")
        assert run("convert", "./-", "-o", "out/") == 0
        assert files_in(folder / "out") == ["-.json"]

    def test_bytes_are_read_by_the_encodings_that_are_named(self, folder: Path, capsys: Captured) -> None:
        (folder / "a.txt").write_bytes(ledger("ITEM Паром").encode("koi8-r"))
        assert run("convert", "a.txt", "--encoding", "ascii", "--encoding", "koi8-r") == 0
        out, err = capsys.readouterr()
        assert json.loads(out)["headline"] == "Паром"
        assert "a.txt: warning: encoding-guessed:" in err

    def test_data_are_written_to_the_letter(self, folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
        page(folder / "a.txt", "ITEM \x1b[31mÆ\x9b31m")
        run("convert", "a.txt", "--to", "csv", "--grain", "items")
        out = capsysbinary.readouterr().out
        assert "\x1b[31mÆ\x9b31m".encode() in out
        assert out.count(b"\r\n") == out.count(b"\n") == 2

    @pytest.mark.parametrize("to", ["json", "ndjson", "csv", "newsml-g2"])
    def test_data_on_a_terminal_command_nothing(
        self, folder: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch, to: str
    ) -> None:
        page(folder / "a.txt", "ITEM \x1b[31mÆ\x9b31m\u202e\x07")
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        run("convert", "a.txt", "--to", to, "--quiet", *(["--grain", "items"] if to == "csv" else []))
        out = capsys.readouterr().out
        assert "Æ" in out
        assert not set(out) & set("\x1b\x9b\u202e\x07")

    @pytest.mark.parametrize("to", ["json", "ndjson", "csv"])
    def test_pages_are_read_as_they_are_written(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured, to: str
    ) -> None:
        """Two pages may be waiting to be written (an array is known by its second item), never more."""
        for number in range(300):
            page(folder / f"{number:03}.txt", f"ITEM Ferry {number}")
        waiting, most = 0, 0
        read = Input.read

        def counted(one: Input) -> bytes | str:
            nonlocal waiting, most
            waiting += 1
            most = max(most, waiting)
            return read(one)

        def written(text: str) -> None:
            nonlocal waiting
            waiting -= text.count("Ferry")

        monkeypatch.setattr(Input, "read", counted)
        monkeypatch.setattr("newsitem.cli.outputs.put_data", written)
        grain = ["--grain", "items"] if to == "csv" else []
        assert run("convert", ".", "--to", to, "--jobs", 0, *grain) == 0
        assert waiting == 0
        assert most <= 3


class TestFolders:
    def test_each_item_gets_a_file(self, folder: Path) -> None:
        page(folder / "in/a.txt", "ITEM Ferry")
        page(folder / "in/b.txt", "ITEM Ice", "ITEM Storm")
        assert run("convert", "in", "-o", "out") == 0
        assert files_in(folder / "out") == ["a.json", "b-1.json", "b-2.json"]
        assert headlines(folder / "out/b-2.json") == "Storm"

    @pytest.mark.parametrize(("to", "suffix"), [("csv", ".csv"), ("ndjson", ".ndjson")])
    def test_tables_get_a_file_for_each_page(self, folder: Path, to: str, suffix: str) -> None:
        page(folder / "in/a.txt", "ITEM Ferry", "ITEM Ice")
        page(folder / "in/b.txt", "ITEM Storm")
        assert run("convert", "in", "--to", to, "-o", "out/") == 0
        assert files_in(folder / "out") == [f"a{suffix}", f"b{suffix}"]

    def test_newsml_g2_goes_to_files_of_its_own(self, folder: Path) -> None:
        page(folder / "a.txt", "ITEM Ferry", "ITEM Ice")
        assert run("convert", "a.txt", "--to", "newsml-g2", "-o", "out/") == 0
        assert files_in(folder / "out") == ["a-1.xml", "a-2.xml"]

    def test_folders_below_an_input_folder_are_kept(self, folder: Path) -> None:
        page(folder / "in/2025/05/a.txt", "ITEM Ferry")
        page(folder / "in/a.txt", "ITEM Ice")
        page(folder / "x/y/b.txt", "ITEM Storm")
        assert run("convert", "in", "x/y/b.txt", "-o", "out") == 0
        assert files_in(folder / "out") == ["2025/05/a.json", "a.json", "b.json"]

    def test_names_that_clash_keep_their_suffix(self, folder: Path) -> None:
        page(folder / "in/a.txt", "ITEM Ferry")
        (folder / "in/a.html").write_text(
            f"<html><body><pre>{ledger('ITEM Ice')}</pre></body></html>", encoding="utf-8"
        )
        page(folder / "in/b.txt", "ITEM Storm")
        assert run("convert", "in", "-o", "out") == 0
        assert files_in(folder / "out") == ["a.html.json", "a.txt.json", "b.json"]
        assert headlines(folder / "out/a.txt.json") == "Ferry"

    def test_nothing_is_lost_where_all_names_clash(self, folder: Path) -> None:
        page(folder / "a.txt", "ITEM One", "ITEM Two")
        page(folder / "a-1.txt", "ITEM Three")
        page(folder / "x/a.txt", "ITEM Four")
        page(folder / "y/A.TXT", "ITEM Five")
        page(folder / "a.txt.html", "ITEM Six")
        assert run("convert", "a.txt", "a-1.txt", "x/a.txt", "y/A.TXT", "a.txt.html", "-o", "out") == 0
        found = {headlines(path) for path in (folder / "out").iterdir()}
        assert found == {"One", "Two", "Three", "Four", "Five", "Six"}
        assert len({path.name.casefold() for path in (folder / "out").iterdir()}) == 6

    def test_files_of_an_earlier_run_are_overwritten(self, folder: Path) -> None:
        page(folder / "a.txt", "ITEM Ferry")
        run("convert", "a.txt", "-o", "out/")
        page(folder / "a.txt", "ITEM Ice")
        assert run("convert", "a.txt", "-o", "out/") == 0
        assert files_in(folder / "out") == ["a.json"]
        assert headlines(folder / "out/a.json") == "Ice"

    def test_a_source_is_not_overwritten(self, folder: Path) -> None:
        source = page(folder / "a.json", "ITEM Ferry")
        assert run("convert", "a.json", "-o", ".") == 0
        assert source.read_text() == ledger("ITEM Ferry")
        assert headlines(folder / "a.json.json") == "Ferry"

    def test_a_link_to_a_source_is_the_source(self, folder: Path) -> None:
        source = page(folder / "a.txt", "ITEM Ferry")
        (folder / "out").mkdir()
        (folder / "out/a.json").symlink_to(source)
        assert run("convert", "a.txt", "-o", "out") == 0
        assert source.read_text() == ledger("ITEM Ferry")
        assert headlines(folder / "out/a.txt.json") == "Ferry"

    def test_a_link_to_a_file_of_this_run_is_that_file(self, folder: Path) -> None:
        page(folder / "a.txt", "ITEM Ferry")
        page(folder / "b.txt", "ITEM Ice")
        (folder / "out").mkdir()
        (folder / "out/b.json").symlink_to("a.json")
        assert run("convert", "a.txt", "b.txt", "-o", "out") == 0
        assert headlines(folder / "out/a.json") == "Ferry"
        assert headlines(folder / "out/b.txt.json") == "Ice"

    def test_a_folder_of_300_pages_is_converted(self, folder: Path, capsys: Captured) -> None:
        for number in range(300):
            (folder / f"{number}.txt").write_text(NEWSFLARE, encoding="utf-8")
        assert run("convert", ".", "-o", "out") == 0
        assert len(files_in(folder / "out")) == 300
        out, err = capsys.readouterr()
        assert out == ""
        assert err.startswith("newsitem: 300 pages: 300 items, 0 pages with errors\n")

    def test_an_output_that_cannot_be_written_stops_no_other(self, folder: Path, capsys: Captured) -> None:
        page(folder / "a.txt", "ITEM Ferry")
        page(folder / "b.txt", "ITEM Ice")
        (folder / "out/a.json").mkdir(parents=True)
        assert run("convert", "a.txt", "b.txt", "-o", "out") == 1
        assert files_in(folder / "out") == ["b.json"]
        assert "a.txt: error: cannot write " in capsys.readouterr().err


class TestFiles:
    def test_a_file_holds_all_items(self, folder: Path, capsys: Captured) -> None:
        page(folder / "a.txt", "ITEM Ferry")
        page(folder / "b.txt", "ITEM Ice")
        assert run("convert", "a.txt", "b.txt", "-o", "all.json") == 0
        assert headlines(folder / "all.json") == ["Ferry", "Ice"]
        assert capsys.readouterr() == ("", "")

    def test_a_source_is_not_overwritten(self, folder: Path, capsys: Captured) -> None:
        page(folder / "a.txt", "ITEM Ferry")
        (folder / "link.json").symlink_to("a.txt")
        for output in ("a.txt", "link.json", "./a.txt"):
            assert run("convert", "a.txt", "-o", output) == 2
            assert "never overwritten" in capsys.readouterr().err
        assert (folder / "a.txt").read_text() == ledger("ITEM Ferry")

    def test_where_no_page_can_be_read_the_file_stays_as_it_was(self, folder: Path, capsys: Captured) -> None:
        page(folder / "a.txt", "CRASH")
        (folder / "out.json").write_text("old")
        assert run("convert", "a.txt", "nowhere.txt", "-o", "out.json") == 1
        assert (folder / "out.json").read_text() == "old"
        assert run("convert", "a.txt") == 1
        assert capsys.readouterr().out == ""


class TestFaults:
    def test_a_fault_of_one_page_stops_no_other(self, folder: Path, capsys: Captured) -> None:
        page(folder / "1-crash.txt", "CRASH \x1b[31mboom")
        (folder / "2-loop.txt").symlink_to("2-loop.txt")
        page(folder / "4-good.txt", "ITEM Ferry")
        (folder / "5-folder.txt").mkdir()
        arguments = ["1-crash.txt", "2-loop.txt", "5-folder.txt", "gone.txt", "*.pdf", "4-good.txt"]
        assert run("convert", *arguments, "-o", "out") == 1
        assert files_in(folder / "out") == ["4-good.json"]
        told = {line.split(": ")[0]: line for line in capsys.readouterr().err.splitlines()}
        assert told.keys() == set(arguments) - {"4-good.txt"}
        assert all(": error: " in line for line in told.values())
        assert "ZeroDivisionError: \\x1b[31mboom" in told["1-crash.txt"]

    def test_a_file_that_cannot_be_read_is_told(self, folder: Path, capsys: Captured, monkeypatch: Any) -> None:
        page(folder / "a.txt", "ITEM Ferry")
        page(folder / "b.txt", "ITEM Ice")
        read = Path.read_bytes

        def guarded(path: Path) -> bytes:
            if path.name == "a.txt":
                raise PermissionError(13, "Permission denied", str(path))
            return read(path)

        monkeypatch.setattr(Path, "read_bytes", guarded)
        assert run("convert", "a.txt", "b.txt") == 1
        out, err = capsys.readouterr()
        assert json.loads(out)["headline"] == "Ice"
        assert err == "a.txt: error: it cannot be read: Permission denied\n"

    def test_warnings_cost_nothing_and_errors_cost_one(self, folder: Path, capsys: Captured) -> None:
        page(folder / "warning.txt", "ITEM Ferry", "left over")
        page(folder / "error.txt", "ITEM Ferry", "ERROR")
        assert run("convert", "warning.txt", "-o", "out/") == 0
        assert run("convert", "error.txt", "warning.txt", "-o", "out/") == 1
        assert files_in(folder / "out") == ["error.json", "warning.json"]

    def test_diagnostics_are_told_with_line_and_column(self, folder: Path, capsys: Captured) -> None:
        page(folder / "a.txt", "ITEM Ferry", "\tleft over", "INFO terms", "ERROR")
        run("convert", "a.txt", "-o", "out/")
        assert capsys.readouterr().err.splitlines() == [
            "a.txt:3:2: warning: leftover: not understood: 'left over'",
            "a.txt:5:1: error: invented: as the page says",
        ]

    def test_quiet_tells_errors_only(self, folder: Path, capsys: Captured) -> None:
        page(folder / "a.txt", "ITEM Ferry", "left over", "ERROR")
        run("convert", "a.txt", "-o", "out/", "--quiet")
        (line,) = capsys.readouterr().err.splitlines()
        assert line.startswith("a.txt:4:1: error: ")

    def test_what_a_serializer_replaces_is_told_with_the_page(self, folder: Path, capsys: Captured) -> None:
        page(folder / "a.txt", "ITEM bell \x07")
        assert run("convert", "a.txt", "--to", "newsml-g2", "-o", "out/") == 0
        assert capsys.readouterr().err == (
            "a.txt: warning: xml-characters: 1 characters that XML cannot hold were replaced by U+FFFD\n"
        )

    def test_names_of_files_command_nothing(self, folder: Path, capsys: Captured) -> None:
        page(folder / "\x1b[31m\n.txt", "ITEM Ferry", "left over")
        run("convert", ".", "-o", "out/")
        assert capsys.readouterr().err.startswith("./\\x1b[31m\\n.txt:3:1: warning: ")

    def test_names_that_are_no_unicode_are_told_and_written(self, folder: Path, capsys: Captured) -> None:
        name = "f\udce4hre.txt"
        try:
            page(folder / name, "ITEM Ferry", "left over")
        except (OSError, UnicodeError):
            pytest.skip("this file system takes only Unicode")
        assert run("convert", name, "--to", "ndjson") == 0
        out, err = capsys.readouterr()
        assert json.loads(out)["page"] == "f\ufffdhre.txt"
        assert err.startswith("f\\udce4hre.txt:3:1: warning: leftover")
        assert run("convert", name, "-o", "out/") == 0
        assert files_in(folder / "out") == ["f\udce4hre.json"]


class TestStrict:
    def test_a_page_that_nothing_recognises_ends_with_three(self, folder: Path, capsys: Captured) -> None:
        (folder / "a.txt").write_text("Some words that no format knows.")
        page(folder / "b.txt", "ITEM Ferry")
        assert run("convert", "a.txt", "b.txt", "-o", "out") == 0
        assert run("convert", "a.txt", "b.txt", "-o", "strict", "--strict") == 3
        assert files_in(folder / "strict") == ["b.json"]
        assert "a.txt: error: no format recognises it" in capsys.readouterr().err

    def test_three_goes_before_one(self, folder: Path) -> None:
        (folder / "a.txt").write_text("Some words that no format knows.")
        page(folder / "b.txt", "CRASH")
        assert run("convert", "a.txt", "b.txt", "--strict") == 3
        assert run("convert", "b.txt", "a.txt", "--strict") == 3

    def test_a_page_with_faults_is_not_written(self, folder: Path, capsys: Captured) -> None:
        page(folder / "a.txt", "ITEM Ferry", "left over")
        page(folder / "b.txt", "ITEM Ice", "INFO terms")
        assert run("convert", "a.txt", "b.txt", "--strict", "-o", "out") == 1
        assert files_in(folder / "out") == ["b.json"]
        assert "a.txt:3:1: warning: leftover: " in capsys.readouterr().err

    def test_a_format_that_is_named_needs_no_recognition(self, folder: Path, capsys: Captured) -> None:
        (folder / "a.txt").write_text("ITEM Ferry")
        assert run("convert", "a.txt", "--format", "ledger", "--strict") == 0
        assert json.loads(capsys.readouterr().out)["format"] == "ledger"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--to", "pdf"], "no serializer is called 'pdf'; there are: csv, json"),
        (["--format", "xyz"], "no format is called 'xyz'"),
        (["--encoding", "xyz"], "no encoding is called 'xyz'"),
        (["--encoding", "utf-8", "--encoding", "\x1b[31m"], "no encoding is called '\\x1b[31m'"),
        (["--grain", "items"], "--grain is not for json, which takes --spans"),
        (["--csv-raw"], "--csv-raw is not for json"),
        (["--to", "csv", "--spans"], "--spans is not for csv, which takes --grain, --csv-raw"),
        (["--to", "ndjson", "--guid-authority", "example.org,2025"], "--guid-authority is not for ndjson"),
        (["--to", "csv", "--grain", "words"], "no grain is called 'words'; there are: shots"),
        (["--to", "newsml-g2", "--guid-authority", "Example"], "a domain in small letters and a year"),
        (["-o", ""], "-o is empty"),
        (["-o", "no/such/folder.json"], "there is no folder no/such"),
        (["-o", "a.txt/"], "that is no folder, but a file"),
    ],
)
def test_wrong_usage_ends_with_two_and_writes_nothing(
    folder: Path, capsys: Captured, options: list[str], words: str
) -> None:
    page(folder / "a.txt", "ITEM Ferry")
    assert run("convert", "a.txt", *options) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("newsitem: error: ")
    assert words in err
    assert files_in(folder) == ["a.txt"]


_THIRD_PARTY = """
from newsitem.plugin import Serializer

def write(entries, *, report, **options):
    for entry in entries:
        if entry.item.headline == "crash":
            raise RuntimeError("boom")
        yield 7 if entry.item.headline == "number" else f"{entry.page} {entry.item.headline} {options}\\n"

lines = Serializer(name="lines", suffix=".list", write=write, options=frozenset({"grain"}))
"""


class TestThirdParties:
    def test_an_installed_serializer_is_one_like_others(
        self, folder: Path, capsys: Captured, packages: Packages
    ) -> None:
        packages.add("thirdlines", _THIRD_PARTY, serializers="lines = thirdlines:lines")
        page(folder / "a.txt", "ITEM Ferry")
        assert run("convert", "a.txt", "--to", "lines", "--grain", "any") == 0
        assert capsys.readouterr().out == "a.txt Ferry {'grain': 'any'}\n"
        assert run("convert", "a.txt", "--to", "lines", "-o", "out/") == 0
        assert files_in(folder / "out") == ["a.list"]

    @pytest.mark.parametrize("fault", ["crash", "number"])
    def test_a_serializer_that_breaks_is_named_and_stops_no_other(
        self, folder: Path, capsys: Captured, packages: Packages, fault: str
    ) -> None:
        packages.add("thirdlines", _THIRD_PARTY, serializers="lines = thirdlines:lines")
        page(folder / "a.txt", f"ITEM {fault}")
        page(folder / "b.txt", "ITEM Ferry")
        assert run("convert", "a.txt", "b.txt", "--to", "lines", "-o", "out") == 1
        assert files_in(folder / "out") == ["b.list"]
        err = capsys.readouterr().err
        assert err.startswith("a.txt: error: the plugin 'lines' of the package 'thirdlines' is broken")
        assert run("convert", "b.txt", "a.txt", "--to", "lines", "-o", "all.list") == 1
        assert files_in(folder) == ["a.txt", "b.txt", "out/b.list"]

    def test_a_broken_format_is_told_once_and_others_go_on(
        self, folder: Path, capsys: Captured, packages: Packages
    ) -> None:
        packages.add("thirdbroken", "raise ImportError('no \\x1b[31mway')", formats="broken = thirdbroken:x")
        page(folder / "a.txt", "ITEM Ferry")
        page(folder / "b.txt", "ITEM Ice")
        assert run("convert", "a.txt", "b.txt", "-o", "out") == 0
        (line,) = capsys.readouterr().err.splitlines()
        assert line.startswith("newsitem: warning: the plugin 'broken' of the package 'thirdbroken' is broken")
        assert "\\x1b[31m" in line

    def test_a_broken_plugin_that_is_named_ends_with_one(
        self, folder: Path, capsys: Captured, packages: Packages
    ) -> None:
        packages.add("thirdbroken", "x = 1", formats="broken = thirdbroken:x", serializers="bad = thirdbroken:x")
        page(folder / "a.txt", "ITEM Ferry")
        assert run("convert", "a.txt", "--format", "broken") == 1
        assert run("convert", "a.txt", "--to", "bad") == 1
        assert "package 'thirdbroken' is broken: it is no Format, but int" in capsys.readouterr().err

    def test_two_claimants_of_a_page_are_told(self, folder: Path, capsys: Captured, packages: Packages) -> None:
        code = "from cli_help import LEDGER\nimport attrs\nother = attrs.evolve(LEDGER, name='other')\n"
        packages.add("thirdother", code, formats="other = thirdother:other")
        page(folder / "a.txt", "ITEM Ferry")
        assert run("convert", "a.txt") == 1
        assert "ledger" in (err := capsys.readouterr().err)
        assert "other (package thirdother)" in err
        assert run("convert", "a.txt", "--format", "other") == 0
