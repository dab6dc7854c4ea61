"""Which pages the user names: files, folders, globs and standard input."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from glob import glob
from pathlib import Path, PurePath
from typing import Any, Final

from attrs import frozen

from newsitem.archives.values import PAGE_SUFFIXES

#: What tells files apart whatever they are called: device and inode.
Identity = tuple[int, int]
#: Takes the name of something that was asked for, and why there is no page in it.
Complain = Callable[[str, str], None]

STANDARD_INPUT: Final = "-"
_BEGINNING: Final = 4096  # bytes


@frozen(eq=False, repr=False)
class Input:
    """A page that is to be read.

    `name`: as the user gave it, for a page in a folder behind the folder's. `path`: null for standard input. `below`:
    where it stands in the folder that was named; for a file that was named itself only its name. `identity`: null for
    standard input. `size`: bytes of the file.
    """

    name: str
    path: str | None
    below: PurePath
    identity: Identity | None = None
    size: int = 1

    def read(self) -> bytes | str:
        """The page as it was saved.

        Raises:
            OSError: it cannot be read.
        """
        if self.path is not None:
            return Path(self.path).read_bytes()
        found: bytes | str = _standard_input().read()
        return found

    def lines(self) -> Iterator[bytes | str]:
        """The lines of the page with their ends, each as it is asked for.

        Raises:
            OSError: it cannot be read.
        """
        if self.path is None:
            yield from _standard_input()
            return
        with Path(self.path).open("rb") as file:
            yield from file

    def beginning(self) -> str:
        """Its first characters; of standard input, where they stay to be read, none if that cannot be.

        Raises:
            OSError: it cannot be read.
        """
        if self.path is not None:
            with Path(self.path).open("rb") as file:
                return _text(file.read(_BEGINNING))
        peek = getattr(_standard_input(), "peek", None)
        return _text(peek(_BEGINNING)[:_BEGINNING]) if peek else ""


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace").removeprefix("\ufeff")


def _standard_input() -> Any:
    """The bytes of standard input, or its text where something else stands in for it.

    Raises:
        OSError: it is closed.
    """
    if sys.stdin is None:
        raise OSError("standard input is closed")
    return getattr(sys.stdin, "buffer", sys.stdin)


_FROM_STANDARD_INPUT: Final = Input("<stdin>", None, PurePath("stdin"))


def find_inputs(arguments: Iterable[str], complain: Complain, suffixes: Sequence[str] = PAGE_SUFFIXES) -> list[Input]:
    """The pages that some arguments name, each once, in the order of the arguments.

    All that is kept of a page is its name; what is no page is told to `complain`, and the others go on. `suffixes`:
    those of the files that are taken out of a folder.
    """
    found: dict[str, Input] = {}
    for argument in arguments:
        for page in _named_by(argument, complain, suffixes):
            found.setdefault(os.path.realpath(page.path) if page.path is not None else "", page)
    return list(found.values())


def one_input(argument: str) -> Input:
    """The page that one argument names: a file, or standard input."""
    return _FROM_STANDARD_INPUT if argument == STANDARD_INPUT else Input(argument, argument, PurePath(argument))


def _named_by(argument: str, complain: Complain, suffixes: Sequence[str]) -> Iterator[Input]:
    if argument == STANDARD_INPUT:
        yield _FROM_STANDARD_INPUT
    elif os.path.exists(argument):
        yield from _at(argument, complain, suffixes)
    else:
        matches = sorted(set(glob(argument, recursive=True)) - {argument})
        if not matches:
            complain(argument or "''", _why_missing(argument))
        for match in matches:
            yield from _at(match, complain, suffixes)


def _why_missing(argument: str) -> str:
    if any(mark in argument for mark in "*?["):
        return "no file matches"
    try:
        os.stat(argument)
    except FileNotFoundError:
        return "there is no such file or folder"
    except (OSError, ValueError) as error:
        return getattr(error, "strerror", None) or str(error)
    return "it was not there a moment ago"


def _at(path: str, complain: Complain, suffixes: Sequence[str]) -> Iterator[Input]:
    """The pages at a path: it, or those in it."""
    if os.path.isdir(path):
        yield from _in_folder(path, complain, suffixes)
    else:
        yield from _file(path, PurePath(PurePath(path).name), complain)


def _in_folder(folder: str, complain: Complain, suffixes: Sequence[str]) -> Iterator[Input]:
    """The pages in a folder and below it, sorted; hidden ones and linked folders are passed over."""
    is_empty = True
    for path in _page_files(folder, complain, suffixes):
        is_empty = False
        if os.path.exists(path) and not os.path.isfile(path):
            complain(path, "it is no ordinary file")  # a pipe, say: reading it might never end
        else:
            yield from _file(path, PurePath(os.path.relpath(path, folder)), complain)
    if is_empty:
        complain(folder, f"there is no {', '.join(suffixes[:-1])} or {suffixes[-1]} file in it")


def _page_files(folder: str, complain: Complain, suffixes: Sequence[str]) -> Iterator[str]:
    def broken(error: OSError) -> None:
        complain(str(error.filename), error.strerror or str(error))

    for here, folders, files in os.walk(folder, onerror=broken):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and PurePath(name).suffix.lower() in suffixes:
                yield os.path.join(here, name)


def _file(path: str, below: PurePath, complain: Complain) -> Iterator[Input]:
    try:
        yield Input(path, path, below, identity(path), os.stat(path).st_size)
    except OSError as error:
        complain(path, error.strerror or str(error))


def identity(path: str | os.PathLike[str]) -> Identity:
    """The identity of the file at a path, behind all links.

    Raises:
        OSError: there is none.
    """
    found = os.stat(path)
    return found.st_dev, found.st_ino
