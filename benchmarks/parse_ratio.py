"""Reading pages, as ratios in one process: against loading the same items, which somebody had structured before.

    python benchmarks/parse_ratio.py [-v]

Reading goes from bytes to items with spans and diagnostics. `loading`: the ratio to orjson + cattrs with spans and
diagnostics in the JSON; `bare`: the same without spans in the JSON, which is a harder measure; `new`: as `loading`, for
a page none of whose words are remembered from a page before; `hour`: over a parser of an hour's work, which has neither
spans nor diagnostics. `-v`: a row a page.
"""

import statistics
import sys
from collections.abc import Iterable, Iterator, Sequence

import hour_parser
from attrs import frozen
from figures import Figure
from labelled import Page, labelled_pages, seed_pages
from loading import loader
from made_pages import MADE_PAGES
from rounds import ROUNDS, best

import newsitem
from newsitem.grammar.recall import forget

MADE_SHOTS = 54
MANY_SHOTS = 8
LOADING = "orjson + cattrs, loading the same items"
HOUR = "a `re` parser of an hour's work"
FASTER_THAN_HOUR = 3
#: What is wanted of reading over loading, at most.
TARGETS = {"made": 2.0, "seed": 6.0, "many": 2.0, "none": 12.0}


@frozen
class Row:
    """The seconds of one page: of reading, with nothing remembered too, and of the anchors."""

    page: Page
    shots: int
    reading: float
    anew: float
    loading: float
    bare: float
    hour: float


def best_anew(page: Page, rounds: int) -> float:
    """The shortest time of reading a page none of whose words are remembered, in seconds."""
    times = []
    for _ in range(rounds):
        forget()
        times += best(page.read, rounds=1)
    return min(times)


def measured(page: Page, rounds: int = ROUNDS) -> Row:
    """The row of a page."""
    items = page.read()
    text = page.data.decode("utf-8", "replace")
    runs = (loader(items, spans=True), loader(items, spans=False), lambda: hour_parser.parse(text))
    reading, *anchors = best(page.read, *runs, rounds=rounds)
    return Row(page, sum(len(item.shots) for item in items), reading, best_anew(page, rounds), *anchors)


def made_pages(count: int) -> list[Page]:
    """A made page of so many shots for each manner."""
    return [Page(f"{name}/made.txt", make(count).encode()) for name, make in MADE_PAGES.items()]


def kinds(pages: Iterable[Page], rounds: int = ROUNDS) -> Iterator[tuple[str, float | None, list[Row]]]:
    """Names of kinds of pages that there are, what is wanted of them over loading, and their rows."""
    for page in made_pages(MADE_SHOTS):
        yield f"{page.format} page of {MADE_SHOTS} shots", TARGETS["made"], [measured(page, rounds)]
    for page in seed_pages():
        yield "seed page", TARGETS["seed"], [measured(page, rounds)]
    rows = [measured(page, rounds) for page in pages]
    texts = [row for row in rows if not row.page.is_html]
    parts = [
        (f"text, {MANY_SHOTS} shots or more", TARGETS["many"], [row for row in texts if row.shots >= MANY_SHOTS]),
        ("text, fewer shots", None, [row for row in texts if 0 < row.shots < MANY_SHOTS]),
        ("text, no shots", TARGETS["none"], [row for row in texts if not row.shots]),
        ("HTML", None, [row for row in rows if row.page.is_html]),
    ]
    yield from ((name, target, found) for name, target, found in parts if found)
    for format in sorted({row.page.format for row in texts}):
        yield f"text of {format}", None, [row for row in texts if row.page.format == format]


def figures(pages: Iterable[Page] | None = None, rounds: int = ROUNDS) -> Iterator[Figure]:
    """Reading over loading, with and without remembered words, and over the hour's parser: medians over the pages."""
    for name, target, rows in kinds(labelled_pages() if pages is None else pages, rounds):
        loading = statistics.median(row.reading / row.loading for row in rows)
        anew = statistics.median(row.anew / row.loading for row in rows)
        hour = statistics.median(row.reading / row.hour for row in rows)
        counted = name if len(rows) == 1 else f"{name}: median of {len(rows)}"
        yield Figure("text", counted, LOADING, loading, target, rounds)
        yield Figure("new-words", counted, LOADING, anew, None, rounds)
        yield Figure("hour", counted, HOUR, hour, 1 / FASTER_THAN_HOUR, rounds)


def show(name: str, rows: Sequence[Row]) -> None:
    """A line of the table: medians over the rows."""
    read = statistics.median(row.reading for row in rows) * 1000
    columns = (("loading", "reading"), ("loading", "anew"), ("bare", "reading"), ("hour", "reading"))
    ratios = [statistics.median(getattr(row, ours) / getattr(row, anchor) for row in rows) for anchor, ours in columns]
    print(f"{name:36}{len(rows):6}{read:10.3f}" + "".join(f"{ratio:10.2f}" for ratio in ratios), flush=True)


def main() -> None:
    """Measures all pages."""
    newsitem.parse_all("warm up")
    every = []
    print(f"{'median of':36}{'pages':>6}{'ms':>10}{'loading':>10}{'new':>10}{'bare':>10}{'hour':>10}")
    for name, _, rows in kinds(labelled_pages()):
        show(name, rows)
        every += rows
    if "-v" in sys.argv:
        for row in sorted(dict.fromkeys(every), key=lambda row: row.reading / row.loading):
            show(f"{row.page.name[:30]} {row.shots}", [row])


if __name__ == "__main__":
    main()
