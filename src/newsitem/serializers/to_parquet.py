"""Items to Parquet: a row for each, in the columns of `newsitem.columns`. It loads pyarrow when something is written.

Rows are gathered to groups that are large enough to be read fast and small enough for little memory.
"""

from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from typing import Any, Final

from newsitem.errors import CannotWrite
from newsitem.model import Diagnostic
from newsitem.plugin import Entry, Serializer

Report = Callable[[Diagnostic], None]

_GROUP: Final = 32_000_000  # bytes before they are packed


def _write(entries: Iterable[Entry], *, report: Report, **_: object) -> Iterator[bytes]:  # noqa: ARG001
    """Replaced texts are told by a warning of the columns, not to `report`."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise CannotWrite("Parquet needs pyarrow: pip install 'newsitem[arrow]'") from error
    from newsitem.columns.rows import Row, batches
    from newsitem.columns.schema import SCHEMA

    file = BytesIO()
    try:
        with pq.ParquetWriter(file, SCHEMA, compression="zstd") as writer:
            for group in _groups(batches(Row(entry.page, entry.item) for entry in entries)):
                writer.write_table(pa.Table.from_batches(group))
                yield _taken(file)
        yield _taken(file)
    except (OverflowError, pa.ArrowInvalid) as error:
        raise CannotWrite(f"Parquet cannot hold these items: {error}") from error


def _groups(batches: Iterable[Any]) -> Iterator[list[Any]]:
    group: list[Any] = []
    size = 0
    for batch in batches:
        group.append(batch)
        size += batch.nbytes
        if size >= _GROUP:
            yield group
            group, size = [], 0
    if group:
        yield group


def _taken(file: BytesIO) -> bytes:
    """What was written since it was last asked; pyarrow keeps count of where it is by itself."""
    found = file.getvalue()
    file.seek(0)
    file.truncate()
    return found


parquet: Final = Serializer(name="parquet", suffix=".parquet", write=_write, is_binary=True)
