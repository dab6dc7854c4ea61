"""Time per byte of large and of hostile pages, over that of a normal one.

    python benchmarks/flatness.py [FORMAT ...]

Alone it prints a row for each format and kind of text: seconds per MB at each of several sizes. Flat rows are what we
want.
"""

import sys
from collections.abc import Iterator, Sequence
from functools import partial

from figures import Figure
from labelled import PAGES, Page, labelled_pages
from made_pages import MADE_PAGES
from parse_ratio import MADE_SHOTS, made_pages
from rounds import ROUNDS, best

import newsitem

SIZES = (125_000, 250_000, 500_000, 1_000_000)
HOSTILE = {
    "parentheses": "(",
    "digits": "1",
    "numbers": "1. ",
    "soundbites": "SOUNDBITE (",
    "quotes": '"',
    "curly quotes": "“",
    "no breaks": "word ",
    "lines": "a\n",
    "blanks": " \n",
    "plus signs": "++",
    "dashes": " - ",
    "capitals": "NO ACCESS A/",
    "rows of dashes": "--",
    "points": "* a\n",
    "numbered lines": "1. a\n",
    "numbers alone": "1.\n",
    "bare numbers": "1\n",
    "times in brackets": "(00:00) a\n",
    "stretches of time": "00:00-00:05 a\n",
    "days": "2024-05-14\n",
    "labels": "SHOWS:\n",
    "announcements": "UPSOUND\n",
    "open announcements": "SOUNDBITE (\n",
    "voices": "VOICEOVER: ",
    "sizes of shots": "VARIOUS OF A\n",
    "places with an agency": "LONDON (AP)\n",
    "headings": "KISUMU, KENYA (MAY 14, 2024) (ANADOLU - ACCESS ALL)\n",
    "headings behind labels": "SHOWS: LONDON, UK (MAY 14, 2024) (REUTERS - Access all)\n",
}
_HTML = "<!DOCTYPE html><html><body>"
HOSTILE_HTML = {
    "open elements": "<div>",
    "closed elements": "</p>",
    "half tags": "<a ",
    "comments": "<!--",
    "entities": "&amp;",
    "paragraphs": "<p>1. ",
}
TIMES_AS_LARGE = 100
LARGE_ROUNDS = 2
LARGE_TARGET = 1.3
HOSTILE_SIZE = 100_000
HOSTILE_TARGET = 3.0
NORMAL = f"a byte of the page of {MADE_SHOTS} shots"


def kinds(format: str) -> Iterator[tuple[str, str, str]]:
    """Names of texts, how they begin and what they repeat: a page of the format, and rubbish."""
    for page in sorted((PAGES / format).glob("*.txt"))[:1]:
        yield "well-formed", "", page.read_text(encoding="utf-8") + "\n"
    yield from ((name, "", unit) for name, unit in HOSTILE.items())
    yield from ((f"HTML, {name}", _HTML, unit) for name, unit in HOSTILE_HTML.items())


def repeated(opening: str, unit: str, size: int) -> str:
    """A text of a size."""
    return opening + (unit * (size // len(unit) + 1))[: size - len(opening)]


def seconds(text: str, format: str | None, rounds: int = 1) -> float:
    """How long one reading takes."""
    return best(partial(newsitem.explain, text, format=format), rounds=rounds)[0]


def per_byte(page: Page, rounds: int) -> float:
    """Seconds a byte of reading a page."""
    return best(page.read, rounds=rounds)[0] / len(page.data)


def size_figures(rounds: int = ROUNDS) -> Iterator[Figure]:
    """Pages a hundred times as large: made ones with as many times the shots, and others with their text repeated."""
    made = zip(made_pages(MADE_SHOTS), made_pages(MADE_SHOTS * TIMES_AS_LARGE), strict=True)
    for small, large in made:
        name = f"{small.format} page of {MADE_SHOTS * TIMES_AS_LARGE} shots"
        yield _size_figure(name, NORMAL, small, large, rounds)
    for small in typical_pages():
        large = Page(small.name, small.data * TIMES_AS_LARGE)
        yield _size_figure(f"{small.format} page {TIMES_AS_LARGE} times", "a byte of it once", small, large, rounds)


def _size_figure(name: str, anchor: str, small: Page, large: Page, rounds: int) -> Figure:
    ratio = per_byte(large, min(rounds, LARGE_ROUNDS)) / per_byte(small, rounds)
    return Figure("size", name, anchor, ratio, LARGE_TARGET, min(rounds, LARGE_ROUNDS))


def typical_pages() -> list[Page]:
    """The text page of middle size of each format that has labelled pages and no made one."""
    texts = [page for page in labelled_pages() if not page.is_html]
    found = []
    for format in sorted({page.format for page in texts} - set(MADE_PAGES)):
        of_format = sorted((page for page in texts if page.format == format), key=lambda page: len(page.data))
        found.append(of_format[len(of_format) // 2])
    return found


def hostile_figures(
    size: int = HOSTILE_SIZE, formats: Sequence[str] | None = None, rounds: int = LARGE_ROUNDS
) -> Iterator[Figure]:
    """The worst format for each kind of rubbish; `None` among the formats is recognition among all of them."""
    normal = min(per_byte(page, ROUNDS) for page in made_pages(MADE_SHOTS))
    names = [None, *(formats or [plugin.name for plugin in newsitem.formats()])]
    for kind, opening, unit in kinds("rubbish alone"):
        text = repeated(opening, unit, size)
        spent = {name: seconds(text, name, rounds) / len(text.encode()) for name in names}
        worst = max(spent, key=spent.__getitem__)
        name = f"{kind} (worst: {worst or 'no format given'})"
        yield Figure("hostile", name, NORMAL, spent[worst] / normal, HOSTILE_TARGET, rounds)


def main() -> None:
    """Measures the formats that are named, or all."""
    names = sys.argv[1:] or [plugin.name for plugin in newsitem.formats()]
    newsitem.explain("warm up")
    for format in names:
        for kind, opening, unit in kinds(format):
            row = [seconds(repeated(opening, unit, size), format) / size * 1e6 for size in SIZES]
            print(f"{format:14} {kind:22}" + "".join(f"{value:8.2f}" for value in row), flush=True)


if __name__ == "__main__":
    main()
