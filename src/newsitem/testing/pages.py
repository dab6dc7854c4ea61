"""Pages to test a format with: those in a folder, and those that an installed package brings."""

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from attrs import frozen

from newsitem.decoding import decode
from newsitem.door import source_of
from newsitem.registry import Plugin
from newsitem.text import Source

SUFFIXES: Final = (".txt", ".html", ".htm")
#: The folder in a plugin's package that holds its pages.
FOLDER: Final = "pages"
_GUESSES: Final = ("cp1252",)


@frozen
class PageFile:
    """A page in a file, beside which its label may stand. `name`: from its folder on."""

    path: Path
    name: str

    def data(self) -> bytes:
        """The page as it was saved."""
        return self.path.read_bytes()

    def source(self) -> Source:
        """The page as it is read."""
        return source_of(self.data(), self.path.name)

    def text(self) -> str:
        """The page decoded, of saved HTML with its markup."""
        source = self.source()
        return decode(self.data(), _GUESSES).text if source.is_html else source.text


def pages_in(folder: Path) -> list[PageFile]:
    """The pages in a folder and below it, by name."""
    paths = sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file())
    return [PageFile(path, path.relative_to(folder).as_posix()) for path in paths]


def pages_folder(plugin: Plugin) -> Path | None:
    """The folder with the pages that a plugin's package brings; None where there is none.

    It is called `pages` and stands beside the plugin's module, or in its package; pages of several formats stand in
    folders in it that are called as these.
    """
    module = getattr(plugin.target, "value", "").partition(":")[0].strip()
    for name in dict.fromkeys((module, module.partition(".")[0])):
        folder = _folder_of(name)
        if folder is not None and (folder / FOLDER).is_dir():
            own = folder / FOLDER / plugin.name
            return own if own.is_dir() else folder / FOLDER
    return None


def _folder_of(module: str) -> Path | None:
    """The folder in which a module's file stands."""
    try:
        spec: Any = find_spec(module) if module else None
    except Exception:  # noqa: BLE001  what stands above it is imported, and may be broken
        return None
    return Path(spec.origin).parent if spec is not None and spec.origin else None


def pages_of(plugin: Plugin) -> Sequence[PageFile]:
    """The pages that a plugin's package brings."""
    folder = pages_folder(plugin)
    return pages_in(folder) if folder is not None else ()
