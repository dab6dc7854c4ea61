"""Writing NewsML-G2, as ratios in one process: against bare lxml, which builds and serializes the same trees.

    python benchmarks/newsml_writing.py [FOLDER]

A folder has a folder of pages for each format, with an item or a list of them in a JSON file beside each page; by
default those of the tests. Also against newsmlg2 1.1 by IPTC, which serializes objects that it already has.
"""

import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from figures import Figure
from labelled import PAGES, labelled_items
from lxml import etree
from rounds import ROUNDS, best, each

import newsitem
from newsitem.model import Item

EVERY: Final = 10
LXML: Final = "bare lxml, building the same tree"
TARGET: Final = 2.0

Plan = tuple[str, dict[str, str], str | None, dict[str | None, str], list[Any]]


def plan(element: "etree._Element", above: dict[str | None, str]) -> Plan:
    """All that is needed to build an element again, as plain values."""
    attributes = {str(key): str(value) for key, value in element.attrib.items()}
    children = [plan(child, element.nsmap) for child in element]
    names = {} if element.nsmap == above else element.nsmap
    return str(element.tag), attributes, element.text if not children else None, names, children


def build(parent: "etree._Element", plans: list[Any]) -> None:
    """The elements of some plans, by lxml alone."""
    for tag, attributes, text, names, children in plans:
        child = etree.SubElement(parent, tag, attributes, names or None)
        child.text = text
        if children:
            build(child, children)


def bare(document: Plan) -> str:
    """A document by lxml alone."""
    tag, attributes, _, names, children = document
    root = etree.Element(tag, attributes, names)  # type: ignore[arg-type]
    build(root, children)
    return etree.tostring(root, encoding="unicode", pretty_print=True)


def spent_by(every: Sequence[Item], rounds: int) -> dict[str, float]:
    """The shortest round of ours and of the anchors, in seconds; `same` is ours for what newsmlg2 takes."""
    texts = [newsitem.dumps(item, "newsml-g2") for item in every]
    plans = [plan(etree.fromstring(text.encode(), etree.XMLParser(remove_blank_text=True)), {}) for text in texts]
    lead = texts[0].index("\n") + 1
    assert [bare(one) for one in plans] == [text[lead:] for text in texts], "bare lxml does not write the same"
    reader = import_module("NewsMLG2").NewsMLG2Document
    # It fails on an embargo without a time, which the standard has.
    chosen = [(item, text) for item, text in zip(every, texts, strict=True) if "<embargoed/>" not in text]
    ways = {
        "ours": each(written, every),
        "bare lxml": each(bare, plans),
        "same": each(written, [item for item, _ in chosen]),
        "newsmlg2": each(lambda document: document.to_xml_string(), [reader(text.encode()) for _, text in chosen]),
    }
    return dict(zip(ways, best(*ways.values(), rounds=rounds), strict=True))


def written(item: Item) -> str:
    """An item as a document by us."""
    return newsitem.dumps(item, "newsml-g2")


def figures(items: Sequence[Item] | None = None, rounds: int = ROUNDS) -> Iterator[Figure]:
    """Writing over bare lxml and over newsmlg2; by default for a part of the labelled items."""
    spent = spent_by(labelled_items()[::EVERY] if items is None else items, rounds)
    yield Figure("newsml", "write: dumps", LXML, spent["ours"] / spent["bare lxml"], TARGET, rounds)
    yield Figure("newsml", "write: dumps", "newsmlg2, writing", spent["same"] / spent["newsmlg2"], None, rounds)


def main() -> None:
    """Writes every item in three ways."""
    every = labelled_items(Path(sys.argv[1]) if len(sys.argv) > 1 else PAGES)
    spent = spent_by(every, ROUNDS)
    print(f"{len(every)} items")
    print(f"writing, ms an item: {spent['ours'] / len(every) * 1000:.3f}")
    print(f"writing against bare lxml: {spent['ours'] / spent['bare lxml']:.2f}")
    print(f"newsmlg2's writing against ours: {spent['newsmlg2'] / spent['same']:.1f}")


if __name__ == "__main__":
    main()
