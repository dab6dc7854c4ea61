"""Names in archives: which of them may become names of files."""

from collections.abc import Callable
from os.path import splitext
from typing import Final

from newsitem.archives.values import PAGE_SUFFIXES

_DEVICES: Final = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$", "clock$"]
    + [f"{kind}{number}" for kind in ("com", "lpt") for number in "0123456789¹²³"]
)
_LONGEST: Final = 200  # bytes of a part, so that an ending still fits into the 255 that disks take


def _parts(name: str) -> list[str]:
    """The parts of a path that mean something, on any system."""
    return [part for part in name.replace("\\", "/").split("/") if part not in ("", ".")]


def _any_part(is_so: Callable[[str], bool]) -> Callable[[str], bool]:
    return lambda name: any(map(is_so, _parts(name)))


#: What makes a name unfit, and how that is told. All systems are meant: output is carried from one to another.
_REFUSALS: Final[tuple[tuple[Callable[[str], bool], str], ...]] = (
    (lambda name: not _parts(name), "its name is empty"),
    (lambda name: name.startswith(("/", "\\")), "its name is that of a place on the disk, not in the archive"),
    (lambda name: ":" in name, "its name has a colon, as drives have"),
    (lambda name: ".." in _parts(name), "its name leads out of the folder (..)"),
    (lambda name: not name.isprintable(), "its name has characters that cannot be shown"),
    (_any_part(lambda part: part.endswith((".", " "))), "a part of its name ends in a point or a blank"),
    (
        _any_part(lambda part: part.partition(".")[0].strip().casefold() in _DEVICES),
        "its name is a device's on Windows",
    ),
    (_any_part(lambda part: len(part.encode("utf-8", "replace")) > _LONGEST), "a part of its name is too long"),
)


def why_refused(name: str) -> str | None:
    """Why a name must not become that of a file; None if it may."""
    return next((why for is_so, why in _REFUSALS if is_so(name)), None)


def is_hidden(name: str) -> bool:
    """Whether a name, or a folder in it, begins with a point."""
    return any(part.startswith(".") for part in _parts(name))


def as_path(name: str) -> str:
    """A name that is not refused, as a path with slashes."""
    return "/".join(_parts(name))


def is_page(name: str) -> bool:
    """Whether a name is that of a page, by its ending."""
    return splitext(name)[1].lower() in PAGE_SUFFIXES
