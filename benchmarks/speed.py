"""How long the labelled pages take: milliseconds a page and seconds a megabyte, by format.

    python benchmarks/speed.py [FOLDER]

A folder has a folder of pages for each format; by default those of the tests.
"""

import sys
import time
from pathlib import Path

import newsitem

ROUNDS = 3


def best(data: bytes, name: str) -> float:
    """The shortest of several readings, in seconds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        newsitem.parse_all(data, name=name)
        times.append(time.perf_counter() - start)
    return min(times)


def row(name: str, pages: list[bytes], spent: float) -> str:
    """A line of the table."""
    size = sum(map(len, pages))
    return f"{name:12}{len(pages):6}{spent / len(pages) * 1000:12.2f}{spent / size * 1e6:12.2f}"


def main() -> None:
    """Reads every page of every format."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent / "tests" / "pages"
    newsitem.parse_all("warm up")
    every: list[bytes] = []
    total = 0.0
    print(f"{'format':12}{'pages':>6}{'ms a page':>12}{'s a MB':>12}")
    for format in sorted(path for path in folder.iterdir() if path.is_dir()):
        paths = sorted(path for path in format.iterdir() if path.suffix in (".txt", ".html"))
        pages = [path.read_bytes() for path in paths]
        spent = sum(best(data, path.name) for data, path in zip(pages, paths, strict=True))
        print(row(format.name, pages, spent), flush=True)
        every += pages
        total += spent
    print(row("all", every, total))


if __name__ == "__main__":
    main()
