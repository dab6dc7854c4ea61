"""Claims of our own about the format; what is asked of every format stands in the kit (see conftest.py)."""

from pathlib import Path

import newsitem_example
import pytest

import newsitem

PAGES = sorted((Path(newsitem_example.__file__).parent / "pages").glob("*.txt"))


def test_there_are_pages() -> None:
    assert len(PAGES) == 3


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_page_has_a_headline_and_a_number(path: Path) -> None:
    (item,) = newsitem.read(path)
    assert item.headline
    assert item.id


def test_old_pictures_are_flagged() -> None:
    (item,) = newsitem.read(next(path for path in PAGES if path.stem == "lighthouse"))
    assert [shot.flags for shot in item.shots if "file" in shot.flags] == [("file",)]
