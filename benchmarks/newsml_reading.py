"""How fast NewsML-G2 is read, as ratios in one process: against bare lxml, and against IPTC's own reader.

    python benchmarks/newsml_reading.py [FOLDER] [ROUNDS]

A folder has JSON of items (`*.json`, also in folders below); by default the labels of the test pages. Each item is
written once; then every way of reading takes all documents, round after round, and its best round counts.

`bare lxml` parses a document and takes each of its values out by `find`, `findall` and `get`, without making anything
of them. `read_own` gives items. `parse_all` reads the document as a page: it is recognised among all formats, and what
was not understood is told. Needs the test extra.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Final

from figures import Figure
from labelled import PAGES, labelled_items
from lxml import etree
from rounds import ROUNDS, best, each

import newsitem
from newsitem.model import Item
from newsitem.newsml import read_own

EVERY: Final = 10  # newsmlg2 takes long
LXML: Final = "bare lxml, parsing and taking the fields"
TARGET: Final = 2.0
NAMESPACE: Final = "{http://iptc.org/std/nar/2006-10-01/}"
XHTML: Final = "{http://www.w3.org/1999/xhtml}"
# Where the values of an item, of a part and of rights stand.
_OF_ITEM: Final = (
    "itemMeta/provider/name", "itemMeta/itemMetaExtProperty", "itemMeta/edNote", "contentMeta/altId",
    "contentMeta/headline", "contentMeta/slugline", "contentMeta/dateline", "contentMeta/located/name",
    "contentMeta/located/broader", "contentMeta/contributor/name", "contentMeta/contributor/note",
    "contentMeta/subject/name", "contentMeta/keyword", "contentMeta/description", "contentMeta/contentMetaExtProperty",
)  # fmt: skip
_OF_PART: Final = (
    "timeDelim", "role", "located/name", "located/broader", "creator/name", "infoSource/name", "infoSource/definition",
    "infoSource/note", "altId", "language", "language/name", "description", "partMetaExtProperty",
)  # fmt: skip
_OF_RIGHTS: Final = ("usageTerms", "rightsInfoExtProperty")

Read = Callable[[bytes], object]


def paths(names: Sequence[str]) -> list[str]:
    """The paths with the namespace before each name."""
    return ["/".join(NAMESPACE + step for step in name.split("/")) for name in names]


ITEM, PART, RIGHTS = paths(_OF_ITEM), paths(_OF_PART), paths(_OF_RIGHTS)


def bare(document: bytes) -> list[object]:
    """Every value in a document as text, in the order of the paths."""
    root = etree.fromstring(document)
    values: list[object] = [root.get("guid"), root.get("version")]
    taken(values, root, ITEM)
    for part in root.findall(f"{NAMESPACE}partMeta"):
        taken(values, part, PART)
    for rights in root.findall(f"{NAMESPACE}rightsInfo"):
        values.append(rights.get("idrefs"))
        taken(values, rights, RIGHTS)
    values += [paragraph.text for paragraph in root.iter(f"{XHTML}p")]
    return values


def taken(values: list[object], element: etree._Element, wanted: Sequence[str]) -> None:
    for path in wanted:
        values += [
            (found.text, found.get("rel"), found.get("qcode"), found.get("value"), found.get("role"))
            for found in element.findall(path)
        ]


def can_read(read: Read, document: bytes) -> bool:
    """Whether a reader takes a document at all: IPTC's does not take an `embargoed` without a time."""
    try:
        read(document)
    except Exception:  # noqa: BLE001  whatever it raises
        return False
    return True


def by_iptc() -> Read:
    """IPTC's own reader."""
    document = import_module("NewsMLG2").NewsMLG2Document
    return lambda data: document(data).get_item()


def documents_of(items: Sequence[Item]) -> list[bytes]:
    """The items as documents, without those that IPTC's reader does not take."""
    written = [newsitem.dumps(item, "newsml-g2").encode() for item in items]
    assert [read_own(document.decode()) for document in written] == [[item] for item in items]
    iptc = by_iptc()
    return [document for document in written if can_read(iptc, document)]


def spent_by(documents: Sequence[bytes], rounds: int) -> dict[str, float]:
    """The shortest round of each way over all documents, in seconds."""
    ways: dict[str, Read] = {
        "lxml, parsing alone": etree.fromstring,
        "bare lxml": bare,
        "read_own": lambda data: read_own(data.decode()),
        "parse_all": newsitem.parse_all,
        "newsmlg2": by_iptc(),
    }
    return dict(zip(ways, best(*(each(way, documents) for way in ways.values()), rounds=rounds), strict=True))


def figures(items: Sequence[Item] | None = None, rounds: int = 3) -> Iterator[Figure]:
    """Reading over bare lxml's fields and over newsmlg2; by default for a part of the labelled items."""
    chosen = labelled_items()[::EVERY] if items is None else items
    spent = spent_by(documents_of(chosen), rounds)
    for way in ("read_own", "parse_all"):
        for anchor, words, target in (("bare lxml", LXML, TARGET), ("newsmlg2", "newsmlg2, reading", None)):
            yield Figure("newsml", f"read: {way}", words, spent[way] / spent[anchor], target, rounds)


def main() -> None:
    """Writes all items, reads them in every way, and prints the ratios."""
    items = labelled_items(Path(sys.argv[1]) if len(sys.argv) > 1 else PAGES)
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else ROUNDS
    documents = documents_of(items)
    times = spent_by(documents, rounds)
    size = sum(map(len, documents))
    print(f"{len(documents)} of {len(items)} documents, {size / 1e6:.2f} MB, best of {rounds} rounds")
    for name, spent in times.items():
        each_one = spent / len(documents) * 1e3
        print(f"{name:22}{each_one:9.3f} ms a document{spent / times['bare lxml']:8.2f} x bare lxml")
    print(f"read_own is {times['newsmlg2'] / times['read_own']:.0f} times faster than newsmlg2")


if __name__ == "__main__":
    main()
