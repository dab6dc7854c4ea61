"""Claims about `newsitem.cli.inputs`: which pages the arguments name."""

import io
import os
import sys
from pathlib import Path, PurePath

import pytest

from newsitem.cli.inputs import Input, find_inputs, identity, one_input


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with pages and other things, which is the current one."""
    monkeypatch.chdir(tmp_path)
    names = [
        "in/b.txt", "in/a.HTML", "in/c.htm", "in/note.md", "in/item.json", "in/.hidden.txt", "in/.git/x.txt",
        "in/sub/d.txt", "in/sub/x.txt/e.txt", "in/a[1].txt", "other/b.txt", "empty/note.md",
    ]  # fmt: skip
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    return tmp_path


def found(*arguments: str) -> tuple[list[str], dict[str, str]]:
    """The names of the pages, and what was complained about."""
    complaints: dict[str, str] = {}
    pages = find_inputs(arguments, complaints.__setitem__)
    return [page.name for page in pages], complaints


def test_a_folder_means_its_pages_and_those_below_it_sorted(tree: Path) -> None:
    names, complaints = found("in")
    assert names == ["in/a.HTML", "in/a[1].txt", "in/b.txt", "in/c.htm", "in/sub/d.txt", "in/sub/x.txt/e.txt"]
    assert complaints == {}


def test_a_page_in_a_folder_knows_where_it_stands_below_it(tree: Path) -> None:
    pages = find_inputs(["in/sub/", "other/b.txt"], lambda *_: None)
    assert [page.below for page in pages] == [PurePath("d.txt"), PurePath("x.txt/e.txt"), PurePath("b.txt")]


def test_a_file_is_taken_whatever_its_name(tree: Path) -> None:
    assert found("in/note.md", "in/.hidden.txt", "in/a[1].txt")[0] == ["in/note.md", "in/.hidden.txt", "in/a[1].txt"]


def test_the_order_is_that_of_the_arguments(tree: Path) -> None:
    assert found("other", "in/sub/d.txt", "in/b.txt")[0] == ["other/b.txt", "in/sub/d.txt", "in/b.txt"]


def test_a_file_that_is_named_twice_is_read_once(tree: Path) -> None:
    (tree / "link.txt").symlink_to("in/b.txt")
    arguments = ["in/b.txt", "./in/b.txt", str(tree / "in/b.txt"), "link.txt", "in/*.txt", "other/../in/b.txt"]
    assert found(*arguments)[0] == ["in/b.txt", "in/a[1].txt"]


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("in/*.txt", ["in/a[1].txt", "in/b.txt"]),
        ("in/?.htm", ["in/c.htm"]),
        ("*/[bc].*", ["in/b.txt", "in/c.htm", "other/b.txt"]),
        ("in/**/e.txt", ["in/sub/x.txt/e.txt"]),
        ("oth*", ["other/b.txt"]),
    ],
)
def test_globs_are_expanded(tree: Path, pattern: str, names: list[str]) -> None:
    assert found(pattern) == (names, {})


@pytest.mark.parametrize(
    ("argument", "why"),
    [
        ("gone.txt", "there is no such file or folder"),
        ("*.pdf", "no file matches"),
        ("empty", "there is no .txt, .html or .htm file in it"),
        ("in/b.txt/x", "Not a directory"),
    ],
)
def test_what_is_not_there_is_complained_about_and_the_others_go_on(tree: Path, argument: str, why: str) -> None:
    names, complaints = found(argument, "other")
    assert names == ["other/b.txt"]
    assert complaints == {argument: why}


def test_a_name_that_no_system_takes_is_complained_about_in_the_systems_words(tree: Path) -> None:
    names, complaints = found("a\0b", "other")
    assert names == ["other/b.txt"]
    assert "embedded null" in complaints["a\0b"]


def test_an_empty_argument_is_no_folder(tree: Path) -> None:
    assert found("") == ([], {"''": "there is no such file or folder"})


def test_links_that_lead_nowhere_are_complained_about(tree: Path) -> None:
    (tree / "other/loop.txt").symlink_to("loop.txt")
    (tree / "other/gone.txt").symlink_to("nowhere.txt")
    names, complaints = found("other")
    assert names == ["other/b.txt"]
    assert complaints.keys() == {"other/loop.txt", "other/gone.txt"}
    assert found("other/gone.txt")[1].keys() == {"other/gone.txt"}


def test_linked_folders_below_a_folder_are_passed_over(tree: Path) -> None:
    (tree / "other/round").symlink_to(tree / "other")
    assert found("other") == (["other/b.txt"], {})


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_in_a_folder_is_not_waited_for_but_one_that_is_named_is_read(tree: Path) -> None:
    os.mkfifo(tree / "other/pipe.txt")
    assert found("other") == (["other/b.txt"], {"other/pipe.txt": "it is no ordinary file"})
    assert found("other/pipe.txt") == (["other/pipe.txt"], {})


def test_a_folder_that_cannot_be_listed_is_complained_about(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scandir = os.scandir

    def guarded(path: str) -> object:
        if path.endswith("sub"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)
    names, complaints = found("in")
    assert "in/b.txt" in names
    assert complaints == {"in/sub": "Permission denied"}


def test_standard_input_is_one_page(monkeypatch: pytest.MonkeyPatch) -> None:
    assert found("-", "-")[0] == ["<stdin>"]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xff\x00")))
    assert one_input("-").read() == b"\xff\x00"
    monkeypatch.setattr(sys, "stdin", io.StringIO("text"))
    assert one_input("-").read() == "text"
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(OSError, match="standard input is closed"):
        one_input("-").read()


def test_a_page_is_read_as_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"a\r\nb\xff")
    assert Input("a", str(tmp_path / "a.txt"), PurePath("a.txt")).read() == b"a\r\nb\xff"


def test_identity_is_that_of_the_file_behind_links(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).write_text("")
    (tmp_path / "link").symlink_to("a")
    assert identity(tmp_path / "link") == identity(tmp_path / "a") != identity(tmp_path / "b")
