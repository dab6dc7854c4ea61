"""`newsitem convert`: reads pages one after the other and writes their items as they come."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import Final

from attrs import frozen

from newsitem.cli.codes import WrongUsage
from newsitem.cli.inputs import Input, find_inputs
from newsitem.cli.messages import Messages
from newsitem.cli.names import Names
from newsitem.cli.options import Options
from newsitem.cli.outputs import Destination, destination, put_pieces
from newsitem.cli.progress import Progress
from newsitem.cli.reader import Reader
from newsitem.cli.terminal import is_terminal
from newsitem.cli.writing import Writer, writer
from newsitem.errors import NewsitemError
from newsitem.files import write_file
from newsitem.plugin import Entry

#: Of these a file in a folder holds all items of its page; of others each item gets a file.
_ONE_FILE_A_PAGE: Final = frozenset({"ndjson", "csv"})


@frozen
class Job:
    """What is to be done: pages, who reads them, who writes their items, and who is told how far it is."""

    pages: Sequence[Input]
    reader: Reader
    writer: Writer
    progress: Progress

    def read(self) -> Iterator[tuple[Input, list[Entry]]]:
        """The pages with their items; pages that give none are left out."""
        for page in self.progress.follow(self.pages):
            entries = list(self.reader.entries(page))
            if entries:
                yield page, entries

    def entries(self) -> Iterator[Entry]:
        """The items of all pages, each as it is asked for."""
        return chain.from_iterable(map(self.reader.entries, self.progress.follow(self.pages)))


def run(options: Options) -> int:
    """Converts what the options name."""
    messages = Messages(quiet=options.quiet)
    with messages.of_library():
        reader = Reader(options, messages)
        chosen = writer(options, reader.report)
        pages = find_inputs(options.inputs, reader.fail)
        target = destination(options.output, options.inputs, pages)
        with Progress(len(pages), wanted=_may_show_progress(options, target)) as progress:
            _write(Job(pages, reader, chosen, progress), target)
    return reader.status


def _may_show_progress(options: Options, target: Destination) -> bool:
    """Whether a bar would be seen, and not in the middle of the data."""
    data_are_seen = target.path is None and is_terminal(sys.stdout)
    return not options.quiet and is_terminal(sys.stderr) and not data_are_seen


def _write(job: Job, target: Destination) -> None:
    if target.path is not None and target.is_folder:
        _to_folder(job, target.path)
    elif job.writer.serializer.several:
        _as_stream(job, target.path)
    else:
        _alone(job, target.path)


def _to_folder(job: Job, folder: Path) -> None:
    """A file for each item, or for each page."""
    names = Names(folder, job.pages, job.writer.serializer.suffix)
    for page, entries in job.read():
        groups = [entries] if job.writer.serializer.name in _ONE_FILE_A_PAGE else [[entry] for entry in entries]
        for path, group in zip(names.of(page, len(groups)), groups, strict=True):
            _guarded(job, page.name, partial(_to_file, job, names, path, group))


def _to_file(job: Job, names: Names, path: Path, entries: Sequence[Entry]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_file(path, job.writer.text(entries))
    names.protect(path)


def _as_stream(job: Job, path: Path | None) -> None:
    """All items as one text. Where no page could be read nothing is written."""
    entries = job.entries()
    first = next(entries, None)
    if first is not None:
        _put(job, path, chain([first], entries))


def _alone(job: Job, path: Path | None) -> None:
    """The one item that there may be.

    Raises:
        WrongUsage: there are several.
    """
    name = job.writer.serializer.name
    too_many = WrongUsage(f"{name} holds one item, and here are several; write them to a folder: -o FOLDER/")
    if len(job.pages) > 1:
        raise too_many
    entries = list(islice(job.entries(), 2))
    if len(entries) > 1:
        raise too_many
    if entries:
        _put(job, path, entries)


def _put(job: Job, path: Path | None, entries: Iterable[Entry]) -> None:
    pieces = job.writer.text(entries)
    if path is None:
        _guarded(job, "<stdout>", partial(put_pieces, pieces), is_vital=True)
    else:
        _guarded(job, str(path), partial(write_file, path, pieces))


def _guarded(job: Job, where: str, write: Callable[[], None], *, is_vital: bool = False) -> None:
    """Writes; what goes wrong is told, and the run goes on, but not without an output that is vital."""
    try:
        write()
    except NewsitemError as error:
        job.reader.fail(where, str(error))
    except OSError as error:
        if is_vital:
            raise
        job.reader.fail(where, f"cannot write {error.filename or where}: {error.strerror or error}")
