"""Pages and items as columns of Arrow: `parse_batches`, which any engine can call, and tables of items.

It needs pyarrow (`pip install 'newsitem[arrow]'`) and no engine.
"""

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from functools import partial
from typing import Any, Final

import pyarrow as pa
from pyarrow import lib

from newsitem import registry
from newsitem._api import ENCODINGS, parse_all
from newsitem.archives.values import Limits, Refused, too_large
from newsitem.batch.engine import Settings, run
from newsitem.batch.values import Failure
from newsitem.columns.back import items_of
from newsitem.columns.rows import Row, batch, batches, portions
from newsitem.columns.schema import SCHEMA
from newsitem.decoding import decode
from newsitem.errors import CannotRead, CannotWrite
from newsitem.model import Item

#: The schema of all batches and tables that are made here: `name`, the fields of an item, `error`.
schema: Final = SCHEMA
#: Bytes that a page may have, if the caller does not say otherwise.
MAX_PAGE: Final = Limits().page

# A page with its name and format, as a worker needs it.
_Page = tuple[str | None, str | bytes | None, str | None]

_TEXT: Final = frozenset({lib.Type_STRING, lib.Type_LARGE_STRING, lib.Type_STRING_VIEW, lib.Type_NA})
_BYTES: Final = frozenset({lib.Type_BINARY, lib.Type_LARGE_BINARY, lib.Type_BINARY_VIEW, lib.Type_FIXED_SIZE_BINARY})
#: By name: what a column of pages is, the types that it may have, and whether it must be there.
_COLUMNS: Final = {
    "name": ("text", _TEXT, True),
    "page": ("text or bytes", _TEXT | _BYTES, True),
    "format": ("text", _TEXT, False),
}
# What building arrays raises for a value that is too large for them.
_TOO_LARGE: Final = (OverflowError, pa.ArrowInvalid)


def parse_batches(
    pages: Iterable[pa.RecordBatch],
    *,
    format: str | None = None,
    encodings: Sequence[str] = ENCODINGS,
    strict: bool = False,
    max_page: int | None = MAX_PAGE,
    jobs: int = 0,
    timeout: float | None = None,
) -> Iterator[pa.RecordBatch]:
    """The items of pages, a row for each, in the order of the pages.

    No page raises: one that cannot be read is one row with an `error` and nulls for the item.

    Args:
        pages: batches with the columns `name` (text) and `page` (text or bytes); `format` (text), if there, says which
            format a page is of. They may be dictionary-encoded; other columns are passed over.
        format: as for `parse`, for pages of which the column says none.
        encodings: as for `parse`.
        strict: as for `parse`; what would be raised is the page's error.
        max_page: bytes, or for text characters, that a page may have; a larger one has the error `Refused`. None for
            any number.
        jobs: worker processes; 0 for none, as is right inside of an engine that has its own.
        timeout: seconds that a page may take; without meaning where `jobs` is 0.

    Raises:
        UnknownFormat, NameClash, BrokenPlugin, UnknownEncoding, ValueError: of the arguments, at once.
        CannotRead: a batch has other columns; when it is reached.
        CannotHandOver, WorkersFailed: workers cannot be started; with the first batch.
    """
    if jobs < 0 or (timeout is not None and timeout <= 0):
        raise ValueError(f"jobs is 0 or more and timeout more than 0, not {jobs} and {timeout}")
    decode(b"", encodings)
    if format is not None:
        registry.load_format(format)
    work = partial(_items, format=format, encodings=tuple(encodings), strict=strict, max_page=max_page)
    tasks = ((page[0], page) for found in pages for page in _pages(found))
    return _batches(run(work, tasks, Settings(jobs, timeout=timeout)))


def items_to_table(items: Iterable[Item]) -> pa.Table:
    """Items as a table, a row for each. `name` and `error` are null; `span` and `spans` are left out.

    Raises:
        CannotWrite: a number is larger than 64 bits hold.
        TypeError: something is no item.
    """
    rows = [Row(None, item) for item in items]
    for row in rows:
        if not isinstance(row.item, Item):
            raise TypeError(f"only items can be rows, not {type(row.item).__name__}")
    try:
        return pa.Table.from_batches(batches(rows), schema)
    except _TOO_LARGE as error:
        raise CannotWrite(f"Arrow cannot hold these items: {error}") from error


def table_to_items(table: pa.Table | pa.RecordBatch) -> Iterator[Item]:
    """The items in the rows of a table or a batch, as they are asked for; rows with an error are passed over.

    They are equal to those that were written. `name` and `error` may be missing, and texts and lists may be large ones
    or dictionaries, as other programs write them.

    Raises:
        CannotRead: it is no table of items or one of another version, or a value is none that its field can have; the
            message says where.
    """
    return items_of(table)


def _pages(found: pa.RecordBatch) -> Iterator[_Page]:
    """The pages in a batch.

    Raises:
        CannotRead: it has not the columns for it.
    """
    names, contents, formats = (_column(found, name) for name in ("name", "page", "format"))
    for row in range(found.num_rows):
        yield _text(names, row), _value(contents, row), _text(formats, row)


def _column(found: pa.RecordBatch, name: str) -> Any:
    """A column of pages, plainly encoded; None if it is not there and need not be.

    Raises:
        CannotRead: it is of another type, there several times, or is missing and must not.
    """
    meaning, ids, is_needed = _COLUMNS[name]
    given = found.schema.names.count(name)
    if given != 1:
        if given or is_needed:
            raise CannotRead(
                f"a batch of pages has one column {name!r} ({meaning}); this one has: {', '.join(found.schema.names)}"
            )
        return None
    column = found.column(name)
    if isinstance(column, pa.DictionaryArray):
        column = column.dictionary_decode()
    if column.type.id not in ids:
        raise CannotRead(f"the column {name!r} of pages is {meaning}, not {found.schema.field(name).type}")
    return column


def _value(column: Any, row: int) -> Any:
    """A text, bytes, or None. A text that is no UTF-8, which Arrow lets pass, comes as bytes."""
    if column is None:
        return None
    cell = column[row]
    try:
        return cell.as_py()
    except UnicodeDecodeError:
        return cell.as_buffer().to_pybytes()


def _text(column: Any, row: int) -> str | None:
    """A name, which is shown and never taken apart."""
    found = _value(column, row)
    return found.decode("utf-8", "replace") if isinstance(found, bytes) else found


def _items(
    page: _Page, *, format: str | None, encodings: Sequence[str], strict: bool, max_page: int | None
) -> tuple[Item, ...]:
    """What is done to a page, by a worker or here."""
    name, content, own_format = page
    if max_page is not None and content is not None and len(content) > max_page:
        raise Refused(too_large(max_page, "max_page"))
    found: Any = content  # None is refused there
    return tuple(parse_all(found, format=own_format or format, name=name, encodings=encodings, strict=strict))


def _batches(answers: Generator[tuple[str | None, tuple[Item, ...] | Failure], None, None]) -> Iterator[pa.RecordBatch]:
    with closing(answers):  # which ends the workers
        for portion in portions(row for name, answer in answers for row in _rows(name, answer)):
            try:
                yield batch(portion)
            except _TOO_LARGE:
                yield batch([_fitting(row) for row in portion])


def _rows(name: str | None, answer: tuple[Item, ...] | Failure) -> list[Row]:
    if isinstance(answer, Failure):
        return [Row(name, None, answer)]
    return [Row(name, item) for item in answer]


def _fitting(row: Row) -> Row:
    """The row, or one with an error in its place if Arrow cannot hold it."""
    try:
        batch([row])
    except _TOO_LARGE as error:
        return Row(row.name, None, Failure.of(error))
    return row
