"""Many pages by one call: `parse_many`."""

import os
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

from newsitem import registry
from newsitem._api import ENCODINGS, parse_all
from newsitem.batch.engine import Settings, cores, run
from newsitem.batch.values import Failure, Parsed
from newsitem.decoding import decode
from newsitem.model import Item
from newsitem.plugin import Format

AnyName = str | os.PathLike[str] | None
#: A page as `parse_many` takes it: its text or bytes, or its path; or one of these behind a name.
AnyPage = str | bytes | os.PathLike[str] | tuple[AnyName, str | bytes | os.PathLike[str]]


def parse_many(
    pages: Iterable[AnyPage],
    *,
    jobs: int | None = None,
    ordered: bool = True,
    format: str | Format | None = None,
    encodings: Sequence[str] = ENCODINGS,
    strict: bool = False,
    timeout: float | None = None,
) -> Iterator[Parsed]:
    """The items of many pages, by several processes. No page raises: one that cannot be read has a `failure`.

    Args:
        pages: texts, bytes or paths (not strings, which are pages), or pairs of a name and one of these. It may be
            endless: it is read only a little ahead of what was taken.
        jobs: worker processes; None for as many as there are processor cores to use, 0 for none: the work is then done
            in this process, where a page that crashes Python ends it.
        ordered: give results in the order of the pages; else as they come.
        format: as for `parse`, for all pages.
        encodings: as for `parse`.
        strict: as for `parse`; what would be raised is the page's failure.
        timeout: seconds that a page may take; None for any time. With `jobs=0` it has no meaning.

    Raises:
        UnknownFormat, NameClash, BrokenPlugin, UnknownEncoding, ValueError: of the arguments, at once.
        CannotHandOver, WorkersFailed: workers cannot be started; with the first result.
    """
    jobs = cores() if jobs is None else jobs
    if jobs < 0 or (timeout is not None and timeout <= 0):
        raise ValueError(f"jobs is 0 or more and timeout more than 0, not {jobs} and {timeout}")
    decode(b"", encodings)
    if isinstance(format, str):
        registry.load_format(format)
    work = partial(_items, format=format, encodings=tuple(encodings), strict=strict)
    return _parsed(run(work, map(_named, pages), Settings(jobs, ordered, timeout)))


def _named(page: Any) -> tuple[str | None, tuple[str | None, Any]]:
    """A page's name, as key, and what a worker needs of it."""
    is_pair = isinstance(page, tuple) and len(page) == 2
    name, content = page if is_pair else (page if isinstance(page, os.PathLike) else None, page)
    name = os.fsdecode(name) if isinstance(name, str | bytes | os.PathLike) else None
    return name, (name, content)


def _items(
    page: tuple[str | None, Any], *, format: str | Format | None, encodings: Sequence[str], strict: bool
) -> tuple[Item, ...]:
    """What a worker does."""
    name, content = page
    if isinstance(content, os.PathLike):
        content = Path(content).read_bytes()
    return tuple(parse_all(content, format=format, name=name, encodings=encodings, strict=strict))


def _parsed(answers: Generator[tuple[str | None, tuple[Item, ...] | Failure], None, None]) -> Iterator[Parsed]:
    with closing(answers):  # which ends the workers
        for name, answer in answers:
            yield Parsed(name, (), answer) if isinstance(answer, Failure) else Parsed(name, answer)
