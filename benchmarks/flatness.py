"""Time per character of reading pages of doubling size, well-formed and hostile.

    python benchmarks/flatness.py [FORMAT ...]

Prints a row for each format and kind of text: seconds per MB at each size. Flat rows are what we want.
"""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import newsitem

PAGES = Path(__file__).parent.parent / "tests" / "pages"
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
}


def kinds(format: str) -> Iterator[tuple[str, str]]:
    """Names of texts and what they repeat: a page of the format, and rubbish."""
    for page in sorted((PAGES / format).glob("*.txt"))[:1]:
        yield "well-formed", page.read_text(encoding="utf-8") + "\n"
    yield from HOSTILE.items()


def seconds(text: str, format: str) -> float:
    """How long one reading takes."""
    start = time.perf_counter()
    newsitem.explain(text, format=format)
    return time.perf_counter() - start


def repeated(unit: str, size: int) -> str:
    """A text of a size."""
    return (unit * (size // len(unit) + 1))[:size]


def main() -> None:
    """Measures the formats that are named, or all."""
    names = sys.argv[1:] or [plugin.name for plugin in newsitem.formats()]
    newsitem.explain("warm up")
    for format in names:
        for kind, unit in kinds(format):
            row = [seconds(repeated(unit, size), format) / size * 1e6 for size in SIZES]
            print(f"{format:10} {kind:14}" + "".join(f"{value:8.2f}" for value in row), flush=True)


if __name__ == "__main__":
    main()
