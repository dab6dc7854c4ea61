"""Claims about `newsitem.files`: a file is written whole or not at all."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsitem.files import is_special, write_file


def broken(error: BaseException) -> Iterator[bytes]:
    yield b"half"
    raise error


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_pieces_are_written_to_the_letter(tmp_path: Path) -> None:
    write_file(tmp_path / "new.csv", [b"a\r\n", b"", b"\xc3\xa6\n"])
    assert (tmp_path / "new.csv").read_bytes() == b"a\r\n\xc3\xa6\n"
    assert names(tmp_path) == {"new.csv"}


@pytest.mark.parametrize("error", [ValueError(), OSError(), KeyboardInterrupt(), SystemExit(143)])
def test_what_goes_wrong_leaves_all_as_it_was(tmp_path: Path, error: BaseException) -> None:
    (tmp_path / "old.json").write_text("old")
    for name in ("old.json", "new.json"):
        with pytest.raises(type(error)):
            write_file(tmp_path / name, broken(error))
    assert names(tmp_path) == {"old.json"}
    assert (tmp_path / "old.json").read_text() == "old"


def test_until_the_end_the_old_file_is_there(tmp_path: Path) -> None:
    (tmp_path / "old.json").write_text("old")

    def pieces() -> Iterator[bytes]:
        yield b"new"
        assert (tmp_path / "old.json").read_text() == "old"

    write_file(tmp_path / "old.json", pieces())
    assert (tmp_path / "old.json").read_text() == "new"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "link.json").symlink_to("elsewhere/file.json")
    write_file(tmp_path / "link.json", [b"new"])
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "elsewhere/file.json").read_text() == "new"


def test_permissions_stay_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "old.json").write_text("old")
    (tmp_path / "old.json").chmod(0o640)
    write_file(tmp_path / "old.json", [b"new"])
    assert stat.S_IMODE((tmp_path / "old.json").stat().st_mode) == 0o640


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_what_is_no_ordinary_file_is_written_to_and_not_replaced(tmp_path: Path) -> None:
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


def test_a_name_as_long_as_the_disk_allows_is_written(tmp_path: Path) -> None:
    write_file(tmp_path / ("x" * 250 + ".json"), [b"new"])
    assert len(names(tmp_path)) == 1


def test_devices_are_special_and_files_are_not(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("")
    assert is_special(os.devnull)
    assert not is_special(tmp_path / "a")
    assert not is_special(tmp_path / "gone")
