"""Pages a second in this process, by workers and by Spark on this machine, in one run.

    python benchmarks/spark.py [PAGES]

The pages are the labelled ones of the tests, so many of them (4,000 by default), one behind the other, in a Parquet
file for each thousand. Times are those of the clock, the best of two rounds; Spark's start does not count.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from labelled import labelled_pages
from pyspark.sql import SparkSession

from newsitem.arrow import parse_batches
from newsitem.spark import parse_pages

EACH = 1000
ROUNDS = 2


def write_pages(folder: Path, count: int) -> list[Path]:
    """Writes the pages."""
    pages = list(islice(cycle(labelled_pages()), count))
    paths = []
    for start in range(0, count, EACH):
        some = pages[start : start + EACH]
        paths.append(folder / f"{start:06}.parquet")
        pq.write_table(pa.table({"name": [one.name for one in some], "page": [one.data for one in some]}), paths[-1])
    return paths


def here(paths: list[Path], jobs: int) -> int:
    """The rows that come of the pages, without an engine."""
    batches = (batch for path in paths for batch in pq.ParquetFile(path).iter_batches(512))
    return sum(batch.num_rows for batch in parse_batches(batches, jobs=jobs))


def fastest(work: Callable[[], int]) -> tuple[int, float]:
    """What comes out, and the seconds of the fastest round."""
    spent = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        rows = work()
        spent.append(time.perf_counter() - start)
    return rows, min(spent)


def main() -> None:
    """Measures and prints."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 4000
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    settings: dict[str, bool | float | int | str | None] = {"spark.ui.enabled": "false", "spark.log.level": "ERROR"}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = write_pages(folder, count)
        start = time.perf_counter()
        session = SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
        print(f"Spark is up after {time.perf_counter() - start:.1f} s")
        frame = parse_pages(session.read.parquet(str(folder)))
        runs: dict[str, Callable[[], int]] = {
            "this process": lambda: here(paths, 0),
            "2 workers": lambda: here(paths, 2),
            "Spark local[2]": lambda: frame.toArrow().num_rows,
        }
        for way, work in runs.items():
            rows, seconds = fastest(work)
            print(f"{way:16}{rows:8} rows{count / seconds:8.0f} pages/s")
        session.stop()


if __name__ == "__main__":
    main()
