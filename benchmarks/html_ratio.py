"""Reading saved HTML, as ratios in one process: against lxml's parsing and `text_content`, and against trafilatura.

    python benchmarks/html_ratio.py [-v]

trafilatura finds the main text of a page and makes nothing more of it. `-v`: a row a page.
"""

import statistics
import sys
from collections.abc import Iterable, Iterator
from functools import partial
from importlib import import_module
from typing import Any

import lxml.html
from figures import Figure, table
from labelled import Page, labelled_pages
from rounds import ROUNDS, best

LXML = "lxml, parsing and text_content"
TRAFILATURA = "trafilatura.extract"
TARGET = 3.0


def text_of_html(data: bytes) -> str:
    """All text of a page of HTML, as lxml gives it."""
    root: Any = lxml.html.document_fromstring(data)
    text: str = root.text_content()
    return text


def ratios(page: Page, rounds: int) -> tuple[float, float]:
    """The time of reading a page over lxml's and over trafilatura's."""
    extract = import_module("trafilatura").extract
    text = page.data.decode("utf-8", "replace")
    read, bare, theirs = best(page.read, partial(text_of_html, page.data), partial(extract, text), rounds=rounds)
    return read / bare, read / theirs


def figures(pages: Iterable[Page] | None = None, rounds: int = ROUNDS) -> Iterator[Figure]:
    """The medians over all pages of HTML."""
    chosen = [page for page in (labelled_pages() if pages is None else pages) if page.is_html]
    found = [ratios(page, rounds) for page in chosen]
    name = f"HTML: median of {len(chosen)}"
    for anchor, target, values in zip((LXML, TRAFILATURA), (TARGET, None), zip(*found, strict=True), strict=True):
        yield Figure("html", name, anchor, statistics.median(values), target, rounds)


def main() -> None:
    """Measures all pages of HTML."""
    if "-v" in sys.argv:
        for page in labelled_pages():
            if page.is_html:
                bare, theirs = ratios(page, ROUNDS)
                print(f"{page.name:44}{len(page.data):8} bytes{bare:8.2f} x lxml{theirs:8.2f} x trafilatura")
    print(*table(figures()), sep="\n")


if __name__ == "__main__":
    main()
