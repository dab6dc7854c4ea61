"""How long the labelled pages take: milliseconds a page and seconds a megabyte, by format.

    python benchmarks/speed.py [FOLDER]

A folder has a folder of pages for each format; by default those of the tests.
"""

import sys
from itertools import groupby
from pathlib import Path

from labelled import PAGES, Page, labelled_pages
from rounds import best

import newsitem

ROUNDS = 3


def row(name: str, pages: list[Page], spent: float) -> str:
    """A line of the table."""
    size = sum(len(page.data) for page in pages)
    return f"{name:12}{len(pages):6}{spent / len(pages) * 1000:12.2f}{spent / size * 1e6:12.2f}"


def main() -> None:
    """Reads every page of every format."""
    every = labelled_pages(Path(sys.argv[1]) if len(sys.argv) > 1 else PAGES)
    newsitem.parse_all("warm up")
    total = 0.0
    print(f"{'format':12}{'pages':>6}{'ms a page':>12}{'s a MB':>12}")
    for format, pages in groupby(every, lambda page: page.format):
        of_format = list(pages)
        spent = sum(best(*(page.read for page in of_format), rounds=ROUNDS))
        print(row(format, of_format, spent), flush=True)
        total += spent
    print(row("all", every, total))


if __name__ == "__main__":
    main()
