"""The pages that are measured, and the items that their labels say they hold."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

import newsitem
from newsitem.model import Item

PAGES = Path(__file__).parent.parent / "tests" / "pages"
_KINDS = (".txt", ".html")


@frozen
class Page:
    """A page to be read. `name`: `FORMAT/FILE`."""

    name: str
    data: bytes

    @property
    def format(self) -> str:
        """The folder in which it lies."""
        return self.name.partition("/")[0]

    @property
    def is_html(self) -> bool:
        """Whether it was saved as HTML."""
        return self.name.endswith(".html")

    def read(self) -> Any:
        """Its items."""
        return newsitem.parse_all(self.data, name=self.name)


def page_paths(folder: Path = PAGES) -> list[Path]:
    """The files of all pages, in order."""
    return [path for path in sorted(folder.rglob("*.*")) if path.suffix in _KINDS]


def labelled_pages(folder: Path = PAGES) -> list[Page]:
    """The pages of a folder that has a folder for each format; by default those of the tests."""
    return [Page(f"{path.parent.name}/{path.name}", path.read_bytes()) for path in page_paths(folder)]


def labelled_items(folder: Path = PAGES) -> list[Item]:
    """The items in all labels, which may leave keys out and have a key `about`; other JSON is passed over."""
    return [newsitem.loads(json.dumps(one)) for one in _labels(folder) if "shots" in one]


def _labels(folder: Path) -> Iterator[dict[str, object]]:
    for path in sorted(folder.rglob("*.json")):
        label = json.loads(path.read_text(encoding="utf-8"))
        for one in label if isinstance(label, list) else [label]:
            yield {key: value for key, value in one.items() if key != "about"}


def seed_pages() -> list[Page]:
    """The real page with which the work began, where it is."""
    folder = Path(os.environ.get("NEWSITEM_SHARED", "/nowhere")) / "seed"
    return [Page(f"seed/{path.name}", path.read_bytes()) for path in sorted(folder.glob("*.txt"))]
