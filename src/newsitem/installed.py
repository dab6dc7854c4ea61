"""The plugins that installed packages bring, by their entry points.

Folders on the path are looked through here: to load `importlib_metadata` takes longer than to read a page. Where the
path has anything else (a zip file, an egg), or a finder brings packages of its own, that library is asked.
"""

import os
import sys
from collections.abc import Iterator
from functools import reduce
from importlib import import_module
from importlib.machinery import PathFinder
from itertools import takewhile
from typing import Final

from attrs import frozen

# Where a package's name and version stand, by the ending of its folder.
_METADATA: Final = {".dist-info": "METADATA", ".egg-info": "PKG-INFO"}


@frozen(eq=False, repr=False)
class EntryPoint:
    """A plugin's name, the package that brings it, and where its value is: `module:name`."""

    name: str
    package: str
    version: str
    value: str

    def load(self) -> object:
        """The value.

        Raises:
            Exception: whatever the module raises; it may be missing, or without that name.
        """
        module, _, names = self.value.partition("[")[0].partition(":")
        value: object = import_module(module.strip())
        return reduce(getattr, filter(None, names.strip().split(".")), value)


def entry_points(group: str) -> list[EntryPoint]:
    """All entry points of a group. Of a package that is found twice on the path the first counts."""
    if not _is_plain():
        return _by_library(group)
    seen: set[str] = set()
    return [point for folder in _places() for point in _in_folder(folder, group, seen)]


def _places() -> list[str]:
    """The path; Python itself passes over what is no string there."""
    return [place or "." for place in sys.path if isinstance(place, str)]


def _is_plain() -> bool:
    """Whether packages can only be in folders of the path."""
    finders = [finder for finder in sys.meta_path if hasattr(finder, "find_distributions") and finder is not PathFinder]
    # The library puts its own finder in, which looks where `PathFinder` does.
    foreign = [finder for finder in finders if type(finder).__module__.partition(".")[0] != "importlib_metadata"]
    return not foreign and not any(os.path.isfile(place) or place.endswith(".egg") for place in _places())


def _by_library(group: str) -> list[EntryPoint]:
    from importlib_metadata import entry_points

    return [
        EntryPoint(
            point.name, point.dist.name if point.dist else "?", point.dist.version if point.dist else "", point.value
        )
        for point in entry_points(group=group)
    ]


def _in_folder(folder: str, group: str, seen: set[str]) -> Iterator[EntryPoint]:
    """The entry points of packages in a folder, but for those of packages that were seen before."""
    for name in _names_in(folder):
        stem, ending = os.path.splitext(name)
        package = stem.partition("-")[0].lower().replace("-", "_").replace(".", "_")
        if ending.lower() in _METADATA and package not in seen:
            seen.add(package)
            yield from _of_package(os.path.join(folder, name), _METADATA[ending.lower()], group)


def _names_in(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:  # the path may name what is not there
        return []


def _of_package(info: str, metadata: str, group: str) -> Iterator[EntryPoint]:
    text = _text(os.path.join(info, "entry_points.txt"))
    if f"[{group}]" in text:
        package, version = _name_and_version(_text(os.path.join(info, metadata)))
        for name, value in _section(text, group):
            yield EntryPoint(name, package, version, value)


def _name_and_version(metadata: str) -> tuple[str, str]:
    """What the head of a package's metadata says; below the first blank line stands its description."""
    lines = takewhile(bool, metadata.splitlines())
    head = dict(line.split(": ", 1) for line in lines if ": " in line)
    return head.get("Name", "?"), head.get("Version", "")


def _text(path: str) -> str:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:  # most packages bring no entry points
        return ""


def _section(text: str, group: str) -> Iterator[tuple[str, str]]:
    """Names and values in a section of a text like `[group]`, `name = value`."""
    current = ""
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            current = line.strip("[]")
        elif current == group and "=" in line and not line.startswith("#"):
            name, _, value = line.partition("=")
            yield name.strip(), value.strip()
