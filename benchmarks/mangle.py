"""Random cuts, splices and shuffles of the labelled pages: none may raise, every character is accounted for.

python benchmarks/mangle.py [COUNT] [SEED]
"""

import random
import sys
import time
from pathlib import Path

import newsitem
from newsitem.testing import unaccounted

PAGES = Path(__file__).parent.parent / "tests" / "pages"


def cut(text: str, other: str) -> str:  # noqa: ARG001
    """A piece of a page."""
    start = random.randrange(len(text))
    return text[start : start + random.randrange(1, len(text))]


def splice(text: str, other: str) -> str:
    """The beginning of one page and the end of another."""
    return text[: random.randrange(len(text))] + other[random.randrange(len(other)) :]


def shuffle(text: str, other: str) -> str:  # noqa: ARG001
    """The lines of a page in any order."""
    lines = text.splitlines(keepends=True)
    random.shuffle(lines)
    return "".join(lines)


def without_breaks(text: str, other: str) -> str:
    """A splice with all its line breaks lost."""
    return " ".join(splice(text, other).split())


def holed(text: str, other: str) -> str:  # noqa: ARG001
    """A page with a stretch taken out of its middle."""
    start = random.randrange(len(text))
    return text[:start] + text[start + random.randrange(200) :]


def is_claimed_twice(text: str) -> bool:
    """Whether a page bears the marks of two formats."""
    try:
        newsitem.identify(text)
    except newsitem.AmbiguousPage:
        return True
    return False


MANNERS = (cut, splice, shuffle, without_breaks, holed)


def main() -> None:
    """Mangles pages, and says how many failed."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    random.seed(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    pages = [
        path.read_text(encoding="utf-8") for path in sorted(PAGES.rglob("*.*")) if path.suffix in (".txt", ".html")
    ]
    formats = [None, *(plugin.name for plugin in newsitem.formats())]
    failed, lost, twice, start = 0, 0, 0, time.perf_counter()
    for number in range(count):
        text = random.choice(MANNERS)(random.choice(pages), random.choice(pages))
        format = random.choice(formats)
        try:
            if format is None and is_claimed_twice(text):
                twice, format = twice + 1, "script"  # two halves of two agencies: the caller has to choose
            lost += bool(unaccounted(newsitem.explain(text, format=format)))
        except Exception as error:  # noqa: BLE001  whatever it is, it is the finding
            failed += 1
            print(f"{number}: {format}: {error!r}\n{text[:300]!r}")
    spent = time.perf_counter() - start
    print(f"{twice} pages were claimed by two formats, whose halves they are, and were read as scripts")
    print(
        f"{count} pages: {failed} raised, {lost} with characters unaccounted for, {spent / count * 1000:.1f} ms a page"
    )


if __name__ == "__main__":
    main()
