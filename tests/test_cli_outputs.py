"""Claims about `newsitem.cli.outputs`: what `-o` means, and that files are written whole or not at all."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path, PurePath

import pytest

from newsitem.cli.codes import WrongUsage
from newsitem.cli.inputs import Input, find_inputs, identity
from newsitem.cli.outputs import Destination, destination, write_file

FOLDER, FILE = True, False


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: an input folder with one page, two pages, an output folder and a file."""
    monkeypatch.chdir(tmp_path)
    for folder in ("in", "there", "there.d"):
        (tmp_path / folder).mkdir()
    for name in ("in/a.txt", "b.txt", "c.txt", "file", "file.json"):
        (tmp_path / name).write_text("x")
    return tmp_path


@pytest.mark.parametrize(
    ("output", "arguments", "meaning"),
    [
        ("there", ["b.txt"], FOLDER),
        ("there.d", ["b.txt"], FOLDER),
        ("new/", ["b.txt"], FOLDER),
        ("new/folder/", ["b.txt"], FOLDER),
        ("new", ["b.txt"], FILE),
        ("new", ["b.txt", "c.txt"], FOLDER),
        ("new", ["in"], FOLDER),
        ("new", ["?.txt"], FOLDER),
        ("new", ["-"], FILE),
        ("new.json", ["b.txt", "c.txt"], FILE),
        ("new.json", ["in"], FILE),
        ("new.json/", ["in"], FOLDER),
        ("file", ["b.txt", "c.txt"], FILE),
        ("file.json", ["b.txt"], FILE),
    ],
)
def test_a_name_is_a_folder_or_a_file(here: Path, output: str, arguments: list[str], meaning: bool) -> None:
    pages = find_inputs(arguments, lambda *_: None)
    assert destination(output, arguments, pages) == Destination(Path(output), is_folder=meaning)


@pytest.mark.parametrize("output", [None, "-"])
def test_without_a_name_it_is_standard_output(here: Path, output: str | None) -> None:
    assert destination(output, ["b.txt"], []) == Destination()


@pytest.mark.parametrize("output", ["", "file/", "file.json/", "gone/new.json", "b.txt", "./b.txt", "in/../b.txt"])
def test_what_makes_no_sense_is_wrong_usage(here: Path, output: str) -> None:
    with pytest.raises(WrongUsage):
        destination(output, ["b.txt"], find_inputs(["b.txt"], lambda *_: None))


def test_a_link_to_a_source_is_the_source(here: Path) -> None:
    (here / "link.json").symlink_to("b.txt")
    with pytest.raises(WrongUsage, match="source is never overwritten"):
        destination("link.json", ["b.txt"], [Input("b.txt", "b.txt", PurePath("b.txt"), identity("b.txt"))])


def broken(error: BaseException) -> Iterator[bytes]:
    yield b"half"
    raise error


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


class TestFiles:
    def test_pieces_are_written_to_the_letter(self, tmp_path: Path) -> None:
        write_file(tmp_path / "new.csv", [b"a\r\n", b"", b"\xc3\xa6\n"])
        assert (tmp_path / "new.csv").read_bytes() == b"a\r\n\xc3\xa6\n"
        assert names(tmp_path) == {"new.csv"}

    @pytest.mark.parametrize("error", [ValueError(), OSError(), KeyboardInterrupt(), SystemExit(143)])
    def test_what_goes_wrong_leaves_all_as_it_was(self, tmp_path: Path, error: BaseException) -> None:
        (tmp_path / "old.json").write_text("old")
        for name in ("old.json", "new.json"):
            with pytest.raises(type(error)):
                write_file(tmp_path / name, broken(error))
        assert names(tmp_path) == {"old.json"}
        assert (tmp_path / "old.json").read_text() == "old"

    def test_until_the_end_the_old_file_is_there(self, tmp_path: Path) -> None:
        (tmp_path / "old.json").write_text("old")

        def pieces() -> Iterator[bytes]:
            yield b"new"
            assert (tmp_path / "old.json").read_text() == "old"

        write_file(tmp_path / "old.json", pieces())
        assert (tmp_path / "old.json").read_text() == "new"

    def test_a_link_stays_a_link(self, tmp_path: Path) -> None:
        (tmp_path / "elsewhere").mkdir()
        (tmp_path / "link.json").symlink_to("elsewhere/file.json")
        write_file(tmp_path / "link.json", [b"new"])
        assert (tmp_path / "link.json").is_symlink()
        assert (tmp_path / "elsewhere/file.json").read_text() == "new"

    def test_permissions_stay_as_they_are(self, tmp_path: Path) -> None:
        (tmp_path / "old.json").write_text("old")
        (tmp_path / "old.json").chmod(0o640)
        write_file(tmp_path / "old.json", [b"new"])
        assert stat.S_IMODE((tmp_path / "old.json").stat().st_mode) == 0o640

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
    def test_what_is_no_ordinary_file_is_written_to_and_not_replaced(self, tmp_path: Path) -> None:
        """On a pipe of its own: on a device of the system a mistake, made by root, would harm the machine."""
        os.mkfifo(tmp_path / "pipe")
        reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
        try:
            write_file(tmp_path / "pipe", [b"through ", b"the pipe"])
            assert os.read(reader, 100) == b"through the pipe"
        finally:
            os.close(reader)
        assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)
        assert names(tmp_path) == {"pipe"}

    def test_a_name_as_long_as_the_disk_allows_is_written(self, tmp_path: Path) -> None:
        write_file(tmp_path / ("x" * 250 + ".json"), [b"new"])
        assert len(names(tmp_path)) == 1
