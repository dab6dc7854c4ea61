"""Columns back to items, exactly: what is not as the schema has it is refused, and the message says where."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

import msgspec
import pyarrow as pa

from newsitem._version import COLUMNS_VERSION
from newsitem.columns.rows import ROWS
from newsitem.columns.schema import ERROR, ITEM_FIELDS, NAME, VERSION_KEY
from newsitem.errors import CannotRead
from newsitem.model import Item
from newsitem.readers.mirrors import Misshapen, decoder, made, misshapen

_BESIDE: Final = frozenset({NAME, ERROR})


def items_of(table: pa.Table | pa.RecordBatch) -> Iterator[Item]:
    """The items in the rows of a table, as they are asked for; rows with an error are passed over.

    Raises:
        CannotRead: as for `check` and `_item`.
    """
    check(table.schema)
    for start in range(0, table.num_rows, ROWS):
        rows = table.slice(start, ROWS).to_pylist(maps_as_pydicts="strict")
        for number, row in enumerate(rows, start):
            if row.get(ERROR) is None:
                yield _item(row, number)


def check(schema: pa.Schema) -> None:
    """Sees whether a table with this schema holds items.

    Raises:
        CannotRead: it is of another version, or its columns are not those of items.
    """
    version = (schema.metadata or {}).get(VERSION_KEY)
    if version not in (None, str(COLUMNS_VERSION).encode()):
        found = version.decode("utf-8", "replace")
        raise CannotRead(f"the table has columns of version {found}, and this newsitem reads version {COLUMNS_VERSION}")
    given = {field.name: field.type for field in schema if field.name not in _BESIDE}
    for field in ITEM_FIELDS:
        if field.name not in given or _shape(given[field.name]) != _shape(field.type):
            what = "no column" if field.name not in given else "another kind of column"
            raise CannotRead(f"this is no table of items: {what} {field.name!r}")
    unknown = sorted(given.keys() - {field.name for field in ITEM_FIELDS})
    if unknown:
        raise CannotRead(f"this is no table of items: a column {unknown[0]!r} that items have not")


def _shape(kind: pa.DataType) -> Any:
    """What is nested in a type, by name. How single values and lists are stored does not matter."""
    if pa.types.is_struct(kind):
        return {field.name: _shape(field.type) for field in kind}
    if pa.types.is_map(kind):
        return {}
    return [_shape(kind.value_type)] if hasattr(kind, "value_type") and not pa.types.is_dictionary(kind) else None


def _item(row: Mapping[str, Any], number: int) -> Item:
    """The item in a row.

    Raises:
        CannotRead: a value is none that the field can have.
    """
    fields = {name: value for name, value in row.items() if name not in _BESIDE}
    try:
        found = msgspec.convert(fields, decoder().type)
        item: Item = made(found)
    except Misshapen:
        raise CannotRead(f"row {number}: {next(misshapen(found))}") from None
    except msgspec.ValidationError as error:
        raise CannotRead(f"row {number}: {error}") from error
    return item
