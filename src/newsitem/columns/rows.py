"""Rows of items to record batches of bounded size."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final, Protocol

import pyarrow as pa
from attrs import frozen

from newsitem.columns.arrays import array, fields_of
from newsitem.columns.schema import ERROR_TYPE, ITEM_FIELDS, NAME, SCHEMA
from newsitem.model import Item

#: A batch has at most so many rows: enough that the work for each batch does not count.
ROWS: Final = 512
# And ends behind the row with which its texts come to so many characters, so that pages of megabytes do not add up.
_CHARACTERS: Final = 16_000_000


class Error(Protocol):
    """Why a page has no item."""

    @property
    def kind(self) -> str: ...
    @property
    def message(self) -> str: ...


@frozen
class Row:
    """A row: the name of a page (null: it has none), and an item of it or the error in its place."""

    name: str | None
    item: Item | None
    error: Error | None = None


def batches(rows: Iterable[Row]) -> Iterator[pa.RecordBatch]:
    """Some rows as record batches of the schema, in order. No more of them are taken than the next batch needs.

    Raises:
        OverflowError, pyarrow.ArrowInvalid: a number of an item is larger than 64 bits hold.
    """
    for portion in portions(rows):
        yield batch(portion)


def portions(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """The rows of each batch."""
    portion: list[Row] = []
    weight = 0
    for row in rows:
        portion.append(row)
        weight += _weight(row.item) if row.item is not None else 0
        if len(portion) >= ROWS or weight >= _CHARACTERS:
            yield portion
            portion, weight = [], 0
    if portion:
        yield portion


def _weight(item: Item) -> int:
    """How many characters its long texts have."""
    bites = (bite.quote for shot in item.shots for bite in shot.soundbites)
    texts = chain((item.headline, item.summary, item.storyline), (shot.text for shot in item.shots), bites, item.notes)
    return sum(len(text) for text in texts if text)


def batch(rows: Sequence[Row]) -> pa.RecordBatch:
    """Some rows as one record batch; errors as for `batches`."""
    columns = fields_of([row.item for row in rows], [field.name for field in ITEM_FIELDS])
    arrays = [
        array([row.name for row in rows], SCHEMA.field(NAME).type),
        *(array(column, field.type) for column, field in zip(columns, ITEM_FIELDS, strict=True)),
        array([row.error for row in rows], ERROR_TYPE),
    ]
    return pa.RecordBatch.from_arrays(arrays, schema=SCHEMA)
