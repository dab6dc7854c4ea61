"""The journal of a run: which pages are done, so that a run that was broken off can go on.

A line is a page, in the order of the run. A run goes on behind the last page up to which the journal and the pages that
are there now are the same, so what it leaves is what an unbroken run over these pages would have left.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import IO, Any, Final

from attrs import asdict, frozen

from newsitem.cli.codes import WrongUsage
from newsitem.cli.pages import Page
from newsitem.cli.tally import Facts

#: Changes when older journals cannot be understood any more.
_VERSION: Final = 1


@frozen(eq=False, repr=False)
class Record:
    """A page that is done.

    `digest`: of its name and bytes. `end`: how many bytes the output has behind it; 0 where each page has files of its
    own. `files`: how many these are. `is_kept`: whether it was copied for its errors. `more`: how many pages follow
    that were written in one go with it. `facts`: for the summary.
    """

    digest: str
    end: int
    files: int
    is_kept: bool
    more: int
    facts: Facts

    def line(self) -> bytes:
        """As it stands in the journal."""
        return json.dumps(asdict(self), separators=(",", ":")).encode() + b"\n"


#: Takes a page that was done by an earlier run, and what is known of it.
Replay = Callable[[Page, Record], None]


class Journal:
    """The journal at a path. `end`: how many bytes of the output are done, when it goes on."""

    def __init__(self, path: Path, run: Mapping[str, Any]) -> None:
        """Nothing is read or written yet. `run`: what a run must have in common with the one that it goes on with."""
        self._path = path
        self._head = json.dumps({"journal": _VERSION, **run}, sort_keys=True).encode() + b"\n"
        self._file: IO[bytes] | None = None
        self.end = 0

    @property
    def can_go_on(self) -> bool:
        """Whether an earlier run was broken off, and had begun at all."""
        try:
            with self._path.open("rb") as file:
                return file.readline().endswith(b"\n")
        except FileNotFoundError:
            return False

    def begin(self) -> None:
        """Begins anew, whatever was there.

        Raises:
            OSError: it cannot be written.
        """
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._file = self._path.open("wb")
        self._write(self._head)

    def go_on(self, pages: Iterable[Page], replay: Replay) -> Iterator[Page]:
        """The pages that are still to be done. Those before them are told to `replay`.

        Raises:
            WrongUsage: it is the journal of a run of another kind.
            OSError: it cannot be read or written.
        """
        self._file = self._path.open("r+b")
        if self._file.readline() != self._head:
            raise WrongUsage(
                f"--resume: {self._path} is of a run with other options, other input or another version; "
                "leave --resume out to begin anew"
            )
        rest = self._skip_done(self._file, iter(pages), replay)
        self._file.truncate()
        return rest

    def _skip_done(self, file: IO[bytes], pages: Iterator[Page], replay: Replay) -> Iterator[Page]:
        """Goes through pages and lines as long as they are the same; the file then is where it goes on."""
        place = file.tell()
        together: list[tuple[Page, Record]] = []
        for page in pages:
            record = _record(file.readline())
            if record is None or record.digest != page.digest():
                file.seek(place)
                return chain((one for one, _ in together), [page], pages)
            together.append((page, record))
            if record.more == 0:
                for one, known in together:
                    replay(one, known)
                together, self.end, place = [], record.end, file.tell()
        file.seek(place)
        return iter([one for one, _ in together])

    def note(self, records: Iterable[Record]) -> None:
        """Writes down pages that are done, with all that belongs to them."""
        self._write(b"".join(record.line() for record in records))

    def close(self) -> None:
        """Closes it."""
        if self._file is not None:
            self._file.close()

    def remove(self) -> None:
        """Clears it away: the run is done."""
        self.close()
        self._path.unlink(missing_ok=True)

    def _write(self, data: bytes) -> None:
        assert self._file is not None  # noqa: S101
        self._file.write(data)
        self._file.flush()


def _record(line: bytes) -> Record | None:
    """A line's record; null at the end, and for a line that was cut off."""
    if not line.endswith(b"\n"):
        return None
    try:
        found = json.loads(line)
        return Record(**{**found, "facts": Facts(**found["facts"])})
    except (ValueError, TypeError, KeyError):
        return None
