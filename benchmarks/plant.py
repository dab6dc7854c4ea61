"""A nonsense word planted before every word of every labelled page, and what became of it.

    python benchmarks/plant.py [FORMAT ...]

A word that is `swallowed` went into furniture of fixed wording, where news would be lost too; there must be none.
"""

import sys
from collections import Counter
from pathlib import Path

import newsitem
from newsitem.testing import fate_of, planted_pages

PAGES = Path(__file__).parent.parent / "tests" / "pages"


def fates(path: Path) -> Counter[str]:
    """How often each fate befell the words planted on a page."""
    text = path.read_text(encoding="utf-8")
    return Counter(
        fate_of(newsitem.explain(planted, format=path.parent.name, name=path.name))
        for _, planted in planted_pages(text, every=1)
    )


def main() -> None:
    """Plants words on the pages of the formats that are named, or of all."""
    names = sys.argv[1:] or sorted(path.name for path in PAGES.iterdir() if path.is_dir())
    total: Counter[str] = Counter()
    for name in names:
        found: Counter[str] = Counter()
        for path in sorted((PAGES / name).iterdir()):
            if path.suffix in (".txt", ".html"):
                found += fates(path)
        print(f"{name:12}", dict(sorted(found.items())), flush=True)
        total += found
    print(f"{'all':12}", dict(sorted(total.items())))


if __name__ == "__main__":
    main()
