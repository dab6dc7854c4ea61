"""Claims about `newsitem.cli.outputs`: what `-o` means."""

from pathlib import Path, PurePath

import pytest

from newsitem.cli.codes import WrongUsage
from newsitem.cli.inputs import Input, find_inputs, identity
from newsitem.cli.outputs import Destination, destination

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
