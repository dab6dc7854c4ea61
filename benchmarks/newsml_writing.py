"""Writing NewsML-G2, as ratios in one process: against bare lxml, which builds and serializes the same trees.

    python benchmarks/newsml_writing.py [FOLDER]

A folder has a folder of pages for each format, with an item or a list of them in a JSON file beside each page; by
default those of the tests. Also against newsmlg2 1.1 by IPTC, which serializes objects that it already has.
"""

import json
import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

from lxml import etree
from rounds import best

import newsitem
from newsitem.model import Item

Plan = tuple[str, dict[str, str], str | None, dict[str | None, str], list[Any]]


def items(folder: Path) -> list[Item]:
    """The items of all labels, which may leave keys out and have a key `about`."""
    found = []
    for path in sorted(folder.glob("*/*.json")):
        label = json.loads(path.read_text(encoding="utf-8"))
        for one in label if isinstance(label, list) else [label]:
            one.pop("about", None)
            found.append(newsitem.loads(json.dumps(one)))
    return found


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


def each(work: Callable[[Any], object], values: Iterable[Any]) -> Callable[[], None]:
    """The same work on several values, one after the other."""

    def done() -> None:
        for value in values:
            work(value)

    return done


def main() -> None:
    """Writes every item in three ways."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent / "tests" / "pages"
    every = items(folder)
    texts = [newsitem.dumps(item, "newsml-g2") for item in every]
    plans = [plan(etree.fromstring(text.encode(), etree.XMLParser(remove_blank_text=True)), {}) for text in texts]
    lead = texts[0].index("\n") + 1
    assert [bare(one) for one in plans] == [text[lead:] for text in texts], "bare lxml does not write the same"
    reader = import_module("NewsMLG2").NewsMLG2Document
    # It fails on an embargo without a time, which the standard has.
    chosen = [(item, text) for item, text in zip(every, texts, strict=True) if "<embargoed/>" not in text]
    ready = [reader(text.encode()) for _, text in chosen]
    ours, theirs, same, iptc = best(
        each(lambda item: newsitem.dumps(item, "newsml-g2"), every),
        each(bare, plans),
        each(lambda item: newsitem.dumps(item, "newsml-g2"), [item for item, _ in chosen]),
        each(lambda document: document.to_xml_string(), ready),
    )
    print(f"{len(every)} items, {sum(map(len, texts)) / len(texts) / 1000:.1f} kB a document")
    print(f"writing, ms an item: {ours / len(every) * 1000:.3f}")
    print(f"writing against bare lxml: {ours / theirs:.2f}")
    print(f"newsmlg2's writing against ours: {iptc / same:.1f}")


if __name__ == "__main__":
    main()
