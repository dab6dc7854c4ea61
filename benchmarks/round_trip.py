"""Random items to NewsML-G2 and back: every field, odd Unicode, empty texts, many soundbites in a shot.

    python benchmarks/round_trip.py [ITEMS]

By default 20,000 items. The first that does not come back as it was is shown, made as small as it can be. Where the
variable `NEWSITEM_SHARED` names the folder with the schemas, each document is also held against the schema and the
rules that no schema states. Needs the test extra; the items are those that the tests draw.
"""

import os
import sys
import time
import warnings
from pathlib import Path

from hypothesis import HealthCheck, given, settings

import newsitem
from newsitem.newsml import read_own
from newsitem.serializers.newsml.characters import replaced
from newsitem.testing.strategies import items

SHARED = os.environ.get("NEWSITEM_SHARED")
SCHEMAS = Path(SHARED) / "schemas" if SHARED else None


def assert_valid(document: str) -> None:
    """Holds a document against the schema and the rules."""
    wrong = [found for found in newsitem.validate(document, schemas=SCHEMAS) if found.severity == "error"]
    assert wrong == []


def main() -> None:
    """Draws items and sends each there and back, by the short way and as a page."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    seen = 0

    @given(items())
    @settings(max_examples=wanted, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    def comes_back(item: newsitem.Item) -> None:
        nonlocal seen
        seen += 1
        document = newsitem.dumps(item, "newsml-g2")
        if SCHEMAS is not None:
            assert_valid(document)
        held, _ = replaced(item)  # what XML cannot hold is replaced, and that is told
        assert read_own(document) == [held]
        reading = newsitem.explain(document)
        assert reading.items == (held,)
        assert reading.leftovers == ()

    start = time.perf_counter()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", newsitem.ReplacedTextWarning)
        comes_back()
    told = "came back equal" if SCHEMAS is None else "came back equal, their documents valid,"
    print(f"{seen:,} items {told} in {time.perf_counter() - start:.0f} s")


if __name__ == "__main__":
    main()
