"""Where the items of a run go: a folder, a file of lines, or one text by any serializer.

A sink takes the results of a run in order, and has written them when it comes back. Those that can go on after a run
that was broken off note each page in a journal when it is written.
"""

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from attrs import frozen

from newsitem.cli.codes import WrongUsage
from newsitem.cli.outputs import put_pieces
from newsitem.cli.pages import Page
from newsitem.cli.results import Result
from newsitem.cli.writing import Writer
from newsitem.errors import NewsitemError
from newsitem.files import PART, write_file
from newsitem.plugin import Entry

if TYPE_CHECKING:
    from newsitem.cli.journal import Journal, Record
    from newsitem.cli.names import Names

#: Bytes of lines that are packed together: large enough to pack well, small enough to be lost in a crash.
_MEMBER: Final = 1_000_000

#: Takes the name of something and why it went wrong.
Fail = Callable[[str, str], None]


class Sink(Protocol):
    """A place for the items of a run."""

    def write(self, results: Iterator[Result]) -> None:
        """Writes them all.

        Raises:
            OSError: the output is gone; the run cannot go on.
        """
        ...

    def replay(self, page: Page, record: "Record") -> None:
        """Takes a page that an earlier run wrote."""
        ...

    def go_on(self) -> None:
        """Makes ready to go on behind the pages that were replayed.

        Raises:
            WrongUsage: their output is not there any more.
        """
        ...


@frozen(eq=False, repr=False)
class FolderSink:
    """Files in a folder: one for each output of a page."""

    names: "Names"
    fail: Fail
    journal: "Journal | None" = None

    def write(self, results: Iterator[Result]) -> None:
        """Writes them."""
        for result in results:
            output = tuple(result.outcome.output)
            paths = self._paths(result.page, len(output))
            is_lost = [
                self._put(result, path, data) for path, data in zip(paths, output, strict=True) if data is not None
            ]
            if self.journal is not None:
                self.journal.note([result.record(files=len(output), is_lost=any(is_lost))])

    def replay(self, page: Page, record: "Record") -> None:
        """Gives the names of its files away again."""
        for path in self._paths(page, record.files):
            if path.exists():
                self.names.protect(path)

    def go_on(self) -> None:
        """Clears away a file that was being written when the run was killed."""
        for part in self.names.folder.rglob(PART):
            part.unlink()

    def _paths(self, page: Page, files: int) -> list[Path]:
        return self.names.of(page.below, files) if files and page.below else []

    def _put(self, result: Result, path: Path, data: bytes) -> bool:
        """Whether it could not be written, which is told."""
        return _guarded(self.fail, result.page.name, partial(self._write, path, data))

    def _write(self, path: Path, data: bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_file(path, [data])
        self.names.protect(path)


@frozen(eq=False, repr=False)
class LinesSink:
    """Outputs one behind the other, in a file or on standard output (`path` is null). `is_packed`: by gzip, in members.

    Without a journal the file is there whole or not at all. With one it grows under another name, so that a run can go
    on with it.
    """

    path: Path | None
    is_packed: bool
    fail: Fail
    journal: "Journal | None" = None

    def write(self, results: Iterator[Result]) -> None:
        """Writes them."""
        pieces = _members(results) if self.is_packed else _pieces(results)
        if self.journal is not None and self.path is not None:
            self._grow(self.path, self.journal, pieces)
        else:
            _put(self.path, (data for data, _ in pieces if data), self.fail)

    def replay(self, page: Page, record: "Record") -> None:
        """Its lines are in the file."""

    def go_on(self) -> None:
        """Sees to it that what the journal tells of is there to go on with."""
        assert self.path is not None  # noqa: S101
        assert self.journal is not None  # noqa: S101
        part, end = part_of(self.path), self.journal.end
        if not part.exists() and self.path.exists() and self.path.stat().st_size == end:
            self.path.replace(part)  # the run was killed when it had done all but clear away
        if end and (not part.exists() or part.stat().st_size < end):
            raise WrongUsage(f"--resume: {part} is not what the journal tells of; leave --resume out to begin anew")

    def _grow(self, path: Path, journal: "Journal", pieces: Iterator[tuple[bytes, list[Result]]]) -> None:
        part = part_of(path)
        with part.open("r+b" if journal.end else "wb") as file:
            end = file.seek(journal.end)
            file.truncate()
            for data, results in pieces:
                end += file.write(data)
                file.flush()
                journal.note(one.record(end, more=len(results) - n) for n, one in enumerate(results, 1))
        if end:
            _move(part, path)
        else:
            part.unlink()


@frozen(eq=False, repr=False)
class TextSink:
    """One text of all items by a serializer, in a file or on standard output (`path` is null)."""

    writer: Writer
    path: Path | None
    fail: Fail

    def write(self, results: Iterator[Result]) -> None:
        """Writes them. Where no page could be read nothing is written."""
        entries: Iterator[Entry] = chain.from_iterable(result.outcome.entries for result in results)
        if not self.writer.serializer.several:
            entries = iter(_only(entries, self.writer.serializer.name))
        first = next(entries, None)
        if first is not None:
            _put(self.path, self.writer.text(chain([first], entries)), self.fail)

    def replay(self, page: Page, record: "Record") -> None:
        """A run to one text cannot go on."""

    def go_on(self) -> None:
        """A run to one text cannot go on."""


def part_of(path: Path) -> Path:
    """Where a file of lines grows until it is whole."""
    return path.with_name(path.name + ".part")


def too_many(name: str) -> WrongUsage:
    """What is told where a text can hold one item only."""
    return WrongUsage(f"{name} holds one item, and here are several; write them to a folder: -o FOLDER/")


def _only(entries: Iterable[Entry], name: str) -> list[Entry]:
    found = list(islice(entries, 2))
    if len(found) > 1:
        raise too_many(name)
    return found


def _pieces(results: Iterable[Result]) -> Iterator[tuple[bytes, list[Result]]]:
    """The bytes of each result in portions, with the last of them the result."""
    for result in results:
        before = b""
        for data in result.outcome.output:
            if before:
                yield before, []
            before = data or b""
        yield before, [result]


def _members(results: Iterable[Result]) -> Iterator[tuple[bytes, list[Result]]]:
    """The bytes of several results at a time, packed. Where one ends depends on nothing but what is in it."""
    import gzip

    waiting: list[Result] = []
    text = bytearray()
    for data, one in _pieces(results):
        waiting += one
        text += data
        if len(text) >= _MEMBER:
            yield gzip.compress(text, mtime=0), waiting
            waiting, text = [], bytearray()
    if waiting:
        yield gzip.compress(text, mtime=0) if text else b"", waiting


def _put(path: Path | None, pieces: Iterator[bytes], fail: Fail) -> None:
    """Writes pieces, if there are any, to standard output or a file."""
    if path is None:
        put_pieces(pieces)  # without it nothing goes on
        return
    first = next(pieces, None)
    if first is not None:
        _guarded(fail, str(path), partial(write_file, path, chain([first], pieces)))


def _move(part: Path, path: Path) -> None:
    target = Path(os.path.realpath(path))
    if target.exists():
        part.chmod(stat.S_IMODE(target.stat().st_mode))
    part.replace(target)


def _guarded(fail: Fail, where: str, write: Callable[[], None]) -> bool:
    """Writes; whether that went wrong. It is told, and the run goes on."""
    try:
        write()
    except NewsitemError as error:
        fail(where, str(error))
    except OSError as error:
        fail(where, f"cannot write {error.filename or where}: {error.strerror or error}")
    else:
        return False
    return True
