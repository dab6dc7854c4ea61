"""Items to columns of Arrow, as ratios in one process: against reading the pages, and against dicts.

    python benchmarks/columns.py [PAGES]

The pages are the labelled ones of the tests, so many of them (512 by default), one behind the other.
"""

import sys
from itertools import cycle, islice
from typing import Any

import attrs
import pyarrow as pa
from labelled import labelled_pages
from rounds import ROUNDS, best

from newsitem.arrow import items_to_table, schema, table_to_items
from newsitem.columns.rows import Row, batches
from newsitem.serializers.to_json import plain


def by_dicts(dicts: list[dict[str, Any]]) -> pa.Table:
    """A table in the way that needs no thought."""
    return pa.Table.from_pylist(dicts, schema)


def main() -> None:
    """Measures and prints."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 512
    pages = list(islice(cycle(labelled_pages()), count))
    items = [item for page in pages for item in page.read()]
    rows = [Row(None, item) for item in items]
    table = items_to_table(items)
    assert list(table_to_items(table)) == items
    spent = best(
        lambda: [page.read() for page in pages],
        lambda: list(batches(rows)),
        lambda: by_dicts([attrs.asdict(item, filter=_kept) for item in items]),
        lambda: by_dicts([plain(item) for item in items]),
        lambda: list(table_to_items(table)),
    )
    shots = sum(len(item.shots) for item in items)
    print(f"{len(pages)} pages, {len(items)} items, {shots} shots; best of {ROUNDS} rounds; over reading the pages:")
    names = (
        "reading the pages",
        "columns",
        "attrs.asdict, from_pylist",
        "the dicts of JSON, from_pylist",
        "back to items",
    )
    for name, seconds in zip(names, spent, strict=True):
        print(f"{name:32}{seconds / spent[0]:8.3f}{seconds / len(pages) * 1e6:10.0f} us a page")


def _kept(field: "attrs.Attribute[Any]", _: Any) -> bool:
    return field.name not in ("span", "spans")


if __name__ == "__main__":
    main()
