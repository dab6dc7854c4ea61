"""What reading a page costs over loading the same item from JSON, which somebody had to structure first.

    python benchmarks/parse_ratio.py [-v]

Reading goes from bytes to items with spans and diagnostics. `loading`: the ratio to orjson + cattrs with spans and
diagnostics in the JSON; `bare`: the same without spans in the JSON, which is a harder measure; `new`: as `loading`, for
a page none of whose words are remembered from a page before; `hour`: over a parser of an hour's work, which has neither
spans nor diagnostics. Saved HTML is measured over lxml's parsing and `text_content` too. `-v`: a row a page.
"""

import os
import statistics
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import hour_parser
import lxml.html
from attrs import frozen
from loading import loader
from made_pages import MADE_PAGES
from rounds import ROUNDS, best

import newsitem
from newsitem.grammar.recall import forget

PAGES = Path(__file__).parent.parent / "tests" / "pages"
MADE_SHOTS = 54
MANY_SHOTS = 8
TIMES_AS_LARGE = 100


@frozen
class Page:
    """A page to be read."""

    name: str
    data: bytes

    def read(self) -> Any:
        """Its items."""
        return newsitem.parse_all(self.data, name=self.name)


@frozen
class Row:
    """The seconds of one page: of reading, with nothing remembered too, and of the anchors."""

    name: str
    size: int
    shots: int
    reading: float
    anew: float
    loading: float
    bare: float
    hour: float


def best_anew(page: Page) -> float:
    """The shortest time of reading a page none of whose words are remembered, in seconds."""
    times = []
    for _ in range(ROUNDS):
        forget()
        times.append(best(page.read, rounds=1)[0])
    return min(times)


def measured(page: Page) -> Row:
    """The row of a page."""
    items = page.read()
    text = page.data.decode("utf-8", "replace")
    runs = (loader(items, spans=True), loader(items, spans=False), lambda: hour_parser.parse(text))
    reading, *anchors = best(page.read, *runs)
    return Row(page.name, len(page.data), sum(len(item.shots) for item in items), reading, best_anew(page), *anchors)


def pages() -> Iterator[Page]:
    """The labelled pages."""
    for path in sorted(PAGES.rglob("*.*")):
        if path.suffix in (".txt", ".html"):
            yield Page(f"{path.parent.name}/{path.name}", path.read_bytes())


def made_pages(count: int) -> Iterator[Page]:
    """A made page of so many shots for each manner."""
    for name, make in MADE_PAGES.items():
        yield Page(f"{name}, {count} shots", make(count).encode())


def seed() -> Iterator[Page]:
    """The real page with which the work began, where it is."""
    folder = Path(os.environ.get("NEWSITEM_SHARED", "/nowhere")) / "seed"
    for path in sorted(folder.glob("*.txt")):
        yield Page("seed page", path.read_bytes())


def show(name: str, rows: list[Row]) -> None:
    """A line of the table: medians over the rows."""
    if rows:
        read = statistics.median(row.reading for row in rows)
        loading = statistics.median(row.reading / row.loading for row in rows)
        bare = statistics.median(row.reading / row.bare for row in rows)
        anew = statistics.median(row.anew / row.loading for row in rows)
        hour = statistics.median(row.reading / row.hour for row in rows)
        print(
            f"{name:36}{len(rows):6}{read * 1000:10.3f}{loading:10.2f}{anew:10.2f}{bare:10.2f}{hour:10.2f}", flush=True
        )


def show_large() -> None:
    """Time per byte of pages a hundred times as large."""
    for small, large in zip(made_pages(MADE_SHOTS), made_pages(MADE_SHOTS * TIMES_AS_LARGE), strict=True):
        one, many = best(small.read)[0] / len(small.data), best(large.read, rounds=2)[0] / len(large.data)
        print(f"{large.name:36} time per byte over that of {small.name}: {many / one:.2f}", flush=True)


def show_html() -> None:
    """Saved HTML over what lxml needs for its text."""
    ratios = []
    for page in pages():
        if page.name.endswith(".html"):
            read, text = best(page.read, partial(text_of_html, page.data))
            ratios.append(read / text)
    print(f"{'HTML pages':36} reading over lxml's text_content: {statistics.median(ratios):.2f}", flush=True)


def text_of_html(data: bytes) -> str:
    """All text of a page of HTML, as lxml gives it."""
    root: Any = lxml.html.document_fromstring(data)
    text: str = root.text_content()
    return text


def main() -> None:
    """Measures all pages."""
    newsitem.parse_all("warm up")
    print(f"{'median of':36}{'pages':>6}{'ms':>10}{'loading':>10}{'new':>10}{'bare':>10}{'hour':>10}")
    for page in (*made_pages(MADE_SHOTS), *seed()):
        show(page.name, [measured(page)])
    rows = [measured(page) for page in pages()]
    texts = [row for row in rows if row.name.endswith(".txt")]
    show(f"text pages, {MANY_SHOTS} shots or more", [row for row in texts if row.shots >= MANY_SHOTS])
    show("text pages, fewer shots", [row for row in texts if 0 < row.shots < MANY_SHOTS])
    show("text pages, no shots", [row for row in texts if not row.shots])
    show("HTML pages", [row for row in rows if row.name.endswith(".html")])
    for format in sorted({row.name.partition("/")[0] for row in texts}):
        show(f"  {format}", [row for row in texts if row.name.startswith(format)])
    if "-v" in sys.argv:
        for row in sorted(rows, key=lambda row: row.reading / row.loading):
            show(f"{row.name[:30]} {row.shots}", [row])
    show_html()
    show_large()


if __name__ == "__main__":
    main()
