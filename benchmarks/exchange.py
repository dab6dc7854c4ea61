"""Random items to JSON, CSV and ninjs, and back: how many of them come back equal, and how many documents are valid.

    NEWSITEM_SHARED=FOLDER python benchmarks/exchange.py [COUNT]

Every field, odd Unicode, empty texts, many soundbites in a shot: the strategies of the tests. By default 20,000
items, in batches of 500. The shared folder has IPTC's schemas; without it documents of ninjs are not looked at.
"""

import csv
import io
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from hypothesis import HealthCheck, Phase, given, seed, settings

import newsitem
from newsitem.model import Item
from newsitem.readers.from_csv import read_csv
from newsitem.serializers.to_csv import GRAINS
from newsitem.testing.strategies import exact_items

COUNT: Final = 20_000
BATCH: Final = 500  # hypothesis keeps what it has drawn
TESTS: Final = Path(__file__).parent.parent / "tests"


def by_json(item: Item) -> bool:
    """Whether an item comes back from JSON and from NDJSON."""
    return newsitem.loads(newsitem.dumps(item)) == item and newsitem.load_all(newsitem.dumps(item, "ndjson")) == [item]


def by_csv(item: Item) -> bool:
    """Whether all cells of all tables come back as they were before they were made safe for spreadsheets."""
    return all(_same_cells(item, grain) for grain in GRAINS)


def _same_cells(item: Item, grain: str) -> bool:
    raw = csv.DictReader(io.StringIO(newsitem.dumps(item, "csv", grain=grain, raw=True), newline=""))
    return read_csv(newsitem.dumps(item, "csv", grain=grain)) == list(raw)


def by_ninjs(item: Item) -> bool:
    """Whether the ninjs document of an item is valid."""
    help_of_tests: Any = import_module("ninjs_help")
    return bool(help_of_tests.validator().is_valid(help_of_tests.object_of(item, odrl=True)))


def checks() -> Mapping[str, Callable[[Item], bool]]:
    """What is looked at, by name."""
    always = {"JSON, equal": by_json, "CSV, cells equal": by_csv}
    return {**always, "ninjs, valid": by_ninjs} if "NEWSITEM_SHARED" in os.environ else always


def main() -> int:
    """Makes the items and counts; 1 if something came out different."""
    csv.field_size_limit(10**9)
    sys.path.insert(0, str(TESTS))
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    good: Counter[str] = Counter()
    sizes: Counter[str] = Counter()

    def check(item: Item) -> None:
        sizes.update(items=1, shots=len(item.shots), soundbites=sum(len(shot.soundbites) for shot in item.shots))
        for name, holds in checks().items():
            if holds(item):
                good[name] += 1
            else:
                print(f"{name}: not {item!r}")

    chosen = settings(
        max_examples=BATCH,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    drawn: Any = given(exact_items())
    start = time.perf_counter()
    for batch in range(count // BATCH):
        seed(batch)(chosen(drawn(check)))()
    print(f"{dict(sizes)} in {time.perf_counter() - start:.0f} s")
    for name in checks():
        print(f"{name}: {good[name]} of {sizes['items']}")
    return 0 if all(good[name] == sizes["items"] for name in checks()) else 1


if __name__ == "__main__":
    sys.exit(main())
