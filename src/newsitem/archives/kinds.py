"""Which files are archives, told by their endings, and what reads them."""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Final

from newsitem.archives.values import Found, Limits

#: By ending: the module and the function that read it. They are imported when there is such an archive.
_READERS: Final = {
    ".jsonl": ("lines", "pages_in_lines"),
    ".jsonl.gz": ("lines", "pages_in_lines"),
    ".tar": ("tar", "pages_in_tar"),
    ".tar.gz": ("tar", "pages_in_tar"),
    ".tgz": ("tar", "pages_in_tar"),
    ".zip": ("zip", "pages_in_zip"),
}
SUFFIXES: Final = tuple(_READERS)


def is_archive(path: str) -> bool:
    """Whether a file is one, by its name."""
    return path.lower().endswith(SUFFIXES)


def pages_in(path: str, limits: Limits) -> Iterator[Found]:
    """The pages in an archive, as it is read.

    Raises:
        OSError: it cannot be read.
        Refused: the rest cannot, or must not, be unpacked.
    """
    suffix = next(one for one in SUFFIXES if path.lower().endswith(one))
    module, name = _READERS[suffix]
    read: Callable[[str, Limits], Iterator[Found]] = getattr(import_module(f"newsitem.archives.{module}"), name)
    return read(path, limits)
