"""Claims about `newsitem.spark`, in a real Spark session on this machine."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pytest

import newsitem
from newsitem.arrow import parse_batches, schema, table_to_items


def why_not() -> str | None:
    """Why Spark cannot run here."""
    try:
        import pandas  # noqa: F401
        import pyspark  # noqa: F401
    except ImportError as error:
        return f"Spark needs {error.name}: pip install 'newsitem[spark]'"
    home = os.environ.get("JAVA_HOME")
    java = shutil.which("java", path=f"{home}/bin" if home else None)
    if java is None:
        return "Spark needs Java 17 or newer"
    told = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
    version = told.partition('version "')[2].partition(".")[0].partition('"')[0]
    return None if version.isdigit() and int(version) >= 17 else f"Spark needs Java 17 or newer, and this is {version}"


REASON = why_not()
pytestmark = [
    pytest.mark.skipif(REASON is not None, reason=REASON or ""),
    # Spark's own: it warns of the newest pandas, which it loads and newsitem does not use, and leaves sockets to the end.
    pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning"),
    pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning"),
]

EXAMPLES = [
    page.read_text(encoding="utf-8") for page in sorted((Path(__file__).parent.parent / "examples/pages").iterdir())
]
#: What a page of NewsML-G2 must not be.
POISON = "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'><p></newsItem>"
COUNT = 2000
POISONED = 1234


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    with pytest.MonkeyPatch.context() as patch:
        for name in ("PYSPARK_PYTHON", "PYSPARK_DRIVER_PYTHON"):
            patch.setenv(name, sys.executable)
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        settings = {"spark.ui.enabled": "false", "spark.log.level": "ERROR", "spark.driver.host": "127.0.0.1"}
        session = SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
        yield session
        session.stop()


@pytest.fixture(scope="module")
def pages() -> pa.Table:
    """Pages by a name each; one of them is poisoned, and the first says which format it is of."""
    texts = [EXAMPLES[number % len(EXAMPLES)].replace("1.", f"1. Take {number}.", 1) for number in range(COUNT)]
    texts[POISONED] = POISON
    return pa.table({
        "name": [f"page-{number}" for number in range(COUNT)],
        "page": texts,
        "format": ["script", *[None] * (COUNT - 1)],
    })  # fmt: skip


@pytest.fixture(scope="module")
def local(pages: pa.Table) -> pa.Table:
    return pa.Table.from_batches(parse_batches(pages.to_batches()), schema)


@pytest.fixture(scope="module")
def spread(session: Any, pages: pa.Table) -> pa.Table:
    """The same by Spark, from several partitions, in the order of the names' numbers."""
    from newsitem.spark import parse_pages

    frame = session.createDataFrame(pages).repartition(4)
    found = parse_pages(frame).toArrow()
    numbers = pa.array([int(name.removeprefix("page-")) for name in found.column("name").to_pylist()])
    return found.take(pc.sort_indices(numbers))


def test_spark_gives_the_rows_that_a_local_run_gives(spread: pa.Table, local: pa.Table) -> None:
    assert spread.num_rows == local.num_rows == COUNT
    assert spread.to_pylist() == local.to_pylist()


def test_spark_keeps_the_nested_schema(spread: pa.Table) -> None:
    assert spread.schema.equals(schema)


def test_a_poisoned_page_is_one_row_with_its_error_and_costs_no_other(spread: pa.Table) -> None:
    errors = {row["name"]: row["error"]["kind"] for row in spread.select(["name", "error"]).to_pylist() if row["error"]}
    assert errors == {f"page-{POISONED}": "CannotRead"}


def test_what_spark_gives_are_items(spread: pa.Table, pages: pa.Table) -> None:
    items = list(table_to_items(spread))
    assert len(items) == COUNT - 1
    assert items[0] == newsitem.parse(pages.column("page")[0].as_py(), format="script")
    assert items[-1] == newsitem.parse(pages.column("page")[COUNT - 1].as_py())


def test_pages_may_be_bytes_and_options_are_handed_on(session: Any) -> None:
    from newsitem.spark import parse_pages

    frame = session.createDataFrame([("owl", bytearray(b"Owl\n\nIt flew."), 7)], "name string, page binary, size int")
    row = parse_pages(frame, format="script", strict=True).collect()[0]
    assert (row["name"], row["headline"], row["error"]) == ("owl", "Owl", None)


def test_nested_fields_can_be_asked_for_by_sql(session: Any, pages: pa.Table) -> None:
    from newsitem.spark import parse_pages

    parse_pages(session.createDataFrame(pages.slice(0, 6))).createOrReplaceTempView("items")
    found = session.sql("select name, shot.number from items lateral view explode(shots) as shot where shot.number = 1")
    assert {row["name"] for row in found.collect()} >= {"page-0", "page-5"}
