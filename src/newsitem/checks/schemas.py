"""The folder of schemas that the caller names: which file in it is meant, and how it is loaded. Nothing is fetched."""

import os
import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from newsitem.errors import UnusableSchemas

_NEWSML: Final = re.compile(r"NewsML-G2[_-]v?([0-9]+)\.([0-9]+).*\.xsd", re.IGNORECASE)
_NINJS: Final = re.compile(r"ninjs-schema[_-]v?([0-9]+)\.([0-9]+)\.json", re.IGNORECASE)
_MOST_FILES: Final = 20_000
_IMPORTS: Final = "{http://www.w3.org/2001/XMLSchema}"

#: Major and minor number of a standard.
Version = tuple[int, int]


class Schemas:
    """A folder with schemas, at any depth in it. Files are found by their names, and loaded once."""

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        """The schemas in a folder.

        Raises:
            UnusableSchemas: there is no such folder, or it holds far more than schemas.
        """
        self.folder = Path(folder)
        if not self.folder.is_dir():
            raise UnusableSchemas(f"there is no folder {self.folder} with schemas")
        self._loaded: dict[Path, Any] = {}

    @cached_property
    def files(self) -> Mapping[str, Path]:
        """All files by name in lower case; of several the one that is least deep in the folder."""
        found: dict[str, Path] = {}
        for here, folders, names in os.walk(self.folder):
            folders.sort()
            for name in sorted(names):
                found.setdefault(name.lower(), Path(here, name))
            if len(found) > _MOST_FILES:
                raise UnusableSchemas(
                    f"{self.folder} holds more than {_MOST_FILES} files; name the folder of the schemas"
                )
        return found

    def newsml(self, version: Version | None) -> tuple[Path, Version] | None:
        """The schema of NewsML-G2 for a version: that one, else the newest; power goes before core."""
        return _best(self._versions(_NEWSML), version)

    def ninjs(self, version: Version) -> tuple[Path, Version] | None:
        """The schema of ninjs for a version: that one, else the newest of its major number."""
        return _best([row for row in self._versions(_NINJS) if row[1][0] == version[0]], version)

    def _versions(self, names: re.Pattern[str]) -> Sequence[tuple[Path, Version]]:
        matches = [(names.fullmatch(path.name), path) for path in self.files.values()]
        return [(path, (int(match[1]), int(match[2]))) for match, path in matches if match]

    def xml_schema(self, path: Path) -> Any:
        """A compiled XML Schema.

        Raises:
            UnusableSchemas: it is broken, or imports a file that is not in the folder.
        """
        if path not in self._loaded:
            self._loaded[path] = self._compiled(path)
        return self._loaded[path]

    def _compiled(self, path: Path) -> Any:
        from lxml import etree

        parser = etree.XMLParser(no_network=True, load_dtd=False, resolve_entities=False)
        try:
            tree = etree.parse(os.fspath(path), parser)
            for element in tree.iter(f"{_IMPORTS}import", f"{_IMPORTS}include"):
                self._make_local(element, path)
            return etree.XMLSchema(tree)
        except (OSError, etree.LxmlError) as error:
            raise UnusableSchemas(f"the schema {path} cannot be used: {error}") from error

    def _make_local(self, element: Any, path: Path) -> None:
        """Lets an import name the file in the folder, whatever address it gives."""
        location = element.get("schemaLocation")
        if location is None:
            return
        local = self.files.get(location.rpartition("/")[2].lower())
        if local is None:
            raise UnusableSchemas(f"the schema {path} needs {location}, which is not in {self.folder}")
        element.set("schemaLocation", local.resolve().as_uri())

    def json(self, path: Path) -> Any:
        """A JSON file.

        Raises:
            UnusableSchemas: it is broken.
        """
        import json

        if path not in self._loaded:
            try:
                self._loaded[path] = json.loads(path.read_bytes())
            except (OSError, ValueError, RecursionError) as error:
                raise UnusableSchemas(f"the schema {path} cannot be used: {error}") from error
        return self._loaded[path]

    def bytes_of(self, name: str) -> bytes | None:
        """The content of a file by its name, None if there is none that can be read."""
        path = self.files.get(name.lower())
        try:
            return path.read_bytes() if path else None
        except OSError:
            return None


def _best(found: Sequence[tuple[Path, Version]], version: Version | None) -> tuple[Path, Version] | None:
    """The row of this version, else the newest."""
    if not found:
        return None
    return max(found, key=lambda row: (row[1] == version, row[1], "core" not in row[0].name.lower(), row[0].name))
