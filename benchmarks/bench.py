"""Every figure of speed, as a ratio to an anchor measured in the same run: a table, and a JSON file for the docs.

    python benchmarks/bench.py [MEASURE ...] [--json FILE]

Without the name of a measure all are taken; that replaces the file of which a page of the docs is made.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

import cold_start
import flatness
import html_ratio
import newsml_reading
import newsml_writing
import parse_ratio
from figures import RESULTS, Figure, table, write

import newsitem


def newsml_figures() -> Iterator[Figure]:
    """NewsML-G2 both ways."""
    yield from newsml_writing.figures()
    yield from newsml_reading.figures()


#: What is measured, by the name by which it is asked for.
MEASURES: Final[Mapping[str, Callable[[], Iterable[Figure]]]] = {
    "text": parse_ratio.figures,
    "size": flatness.size_figures,
    "hostile": flatness.hostile_figures,
    "html": html_ratio.figures,
    "newsml": newsml_figures,
    "start": cold_start.figures,
}


def run(names: Iterable[str]) -> Iterator[Figure]:
    """Measures, and shows the tables of each measure when they are there."""
    newsitem.parse_all("warm up")
    for name in names:
        found = list(MEASURES[name]())
        for group in dict.fromkeys(figure.group for figure in found):
            print(f"\n{group}", *table(one for one in found if one.group == group), sep="\n", flush=True)
        yield from found


def main() -> None:
    """Measures and writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("measures", nargs="*", metavar="MEASURE", help=", ".join(MEASURES))
    parser.add_argument(
        "--json", type=Path, help="where the figures are written (default, for all measures: that of the docs)"
    )
    options = parser.parse_args()
    if unknown := set(options.measures) - set(MEASURES):
        parser.error(f"no such measure: {', '.join(sorted(unknown))}")
    start = time.perf_counter()
    found = list(run(options.measures or MEASURES))
    target = options.json or (None if options.measures else RESULTS)
    if target:
        write(target, found, time.perf_counter() - start)
    missed = sum(figure.is_met is False for figure in found)
    print(f"\n{len(found)} figures, {missed} over their target", file=sys.stderr)


if __name__ == "__main__":
    main()
