"""How fast NewsML-G2 is read, as ratios in one process: against bare lxml, and against IPTC's own reader.

    python benchmarks/newsml.py [FOLDER] [ROUNDS]

A folder has JSON of items (`*.json`, also in folders below); by default the labels of the test pages. Each item is
written once; then every way of reading takes all documents, round after round, and its best round counts.

`bare lxml` parses a document and takes each of its values out by `find`, `findall` and `get`, without making anything
of them. `read_own` gives items. `parse_all` reads the document as a page: it is recognised among all formats, and what
was not understood is told. Needs the test extra.
"""

import json
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from math import inf
from pathlib import Path
from typing import Final

from lxml import etree

import newsitem
from newsitem.newsml import read_own

ROUNDS: Final = 5
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


def best(ways: Mapping[str, Read], documents: Sequence[bytes], rounds: int) -> dict[str, float]:
    """The shortest round of each way over all documents, in seconds; the ways take turns, for machines are busy."""
    times = dict.fromkeys(ways, inf)
    for _ in range(rounds):
        for name, read in ways.items():
            start = time.perf_counter()
            for document in documents:
                read(document)
            times[name] = min(times[name], time.perf_counter() - start)
    return times


def items_in(folder: Path) -> list[newsitem.Item]:
    """The items in the JSON of a folder; what is no item is passed over."""
    labels = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.rglob("*.json"))]
    every = [one for label in labels for one in (label if isinstance(label, list) else [label])]
    return [newsitem.loads(json.dumps(without_about(one))) for one in every if "shots" in one]


def without_about(label: dict[str, object]) -> dict[str, object]:
    """A label without what it says of its page for people."""
    return {key: value for key, value in label.items() if key != "about"}


def main() -> None:
    """Writes all items, reads them in every way, and prints the ratios."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent / "tests" / "pages"
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else ROUNDS
    items = items_in(folder)
    written = [newsitem.dumps(item, "newsml-g2").encode() for item in items]
    assert [read_own(document.decode()) for document in written] == [[item] for item in items]
    iptc = by_iptc()
    documents = [document for document in written if can_read(iptc, document)]
    ways: dict[str, Read] = {
        "lxml, parsing alone": etree.fromstring,
        "bare lxml": bare,
        "read_own": lambda data: read_own(data.decode()),
        "parse_all": newsitem.parse_all,
        "newsmlg2": iptc,
    }
    times = best(ways, documents, rounds)
    size = sum(map(len, documents))
    print(f"{len(documents)} of {len(written)} documents, {size / 1e6:.2f} MB, best of {rounds} rounds")
    for name, spent in times.items():
        each = spent / len(documents) * 1e3
        print(f"{name:22}{each:9.3f} ms a document{spent / times['bare lxml']:8.2f} x bare lxml")
    print(f"read_own is {times['newsmlg2'] / times['read_own']:.0f} times faster than newsmlg2")


if __name__ == "__main__":
    main()
