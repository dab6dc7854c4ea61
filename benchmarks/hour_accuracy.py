"""How right the hour's parser is on labelled pages, by the rules of the scoring script that lies beside them.

NEWSITEM_SHARED=FOLDER python benchmarks/hour_accuracy.py
"""

import importlib.util
import json
import os
from collections import Counter
from pathlib import Path
from types import ModuleType

import hour_parser

import newsitem


def scoring(shared: Path) -> ModuleType:
    """The scoring script as a module."""
    spec = importlib.util.spec_from_file_location("score", shared / "score" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def page_of(label: Path) -> Path:
    """The page beside a label."""
    return next(page for page in map(label.with_suffix, (".txt", ".html")) if page.exists())


def main() -> None:
    """Prints the F1 of each field."""
    shared = Path(os.environ["NEWSITEM_SHARED"])
    score = scoring(shared)
    found: Counter[tuple[str, str]] = Counter()
    for label in sorted((shared / "samples").rglob("*.json")):
        gold = score.items(json.loads(label.read_text(encoding="utf-8")))
        item = hour_parser.parse(page_of(label).read_text(encoding="utf-8"))
        rows = score.compare_all(gold, [json.loads(newsitem.dumps(item))])
        for name, facts in zip(("hit", "miss", "extra"), rows, strict=False):
            found.update((field, name) for _, field, _ in facts)
    for field in sorted({field for field, _ in found}):
        print(f"{field:24} {score.f1(*(found[field, name] for name in ('hit', 'miss', 'extra'))):.3f}")


if __name__ == "__main__":
    main()
