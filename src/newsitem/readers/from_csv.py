"""Rows out of the CSV that `newsitem.serializers.to_csv` writes, as texts."""

import csv
from io import StringIO

from newsitem.cells import undefused
from newsitem.errors import CannotRead


def read_csv(text: str) -> list[dict[str, str]]:
    """The rows by column, with the texts that stood there before they were made safe for spreadsheets.

    Lists stay one text: see `newsitem.cells.parted`. What was written with `raw` is not for this function,
    which would take an apostrophe at the start of a text away.

    Raises:
        CannotRead: a row has more or fewer cells than the header, or the text is no CSV.
    """
    _allow_fields_of(len(text))
    try:
        header, *rows = csv.reader(StringIO(text.removeprefix("\ufeff"), newline="")) if text else [[]]
        return [dict(zip(header, map(undefused, row), strict=True)) for row in rows if row]
    except (csv.Error, ValueError) as error:
        raise CannotRead(f"it is not the CSV of items: {error}") from error


def _allow_fields_of(length: int) -> None:
    """Lets the standard reader take long texts. Its limit is one for the whole program, so it is never lowered."""
    if csv.field_size_limit() < length:
        csv.field_size_limit(length)
