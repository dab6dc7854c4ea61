"""Writes an item as a NewsML-G2 document: version 2.35, conformance power, one item a document.

The mapping is told where it is done: `newsml.document` (the item), `newsml.parts` (shots and soundbites),
`newsml.rights` (restrictions), `newsml.values` (places and dates), `newsml.frame` (guid, version, time). Everything in
an item but its diagnostics and spans can be read back from the document.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Final

from newsitem.diagnostics import diagnostic
from newsitem.model import Diagnostic, Item
from newsitem.plugin import Entry, Serializer
from newsitem.serializers.newsml.frame import OPTIONS, Frame, framed
from newsitem.serializers.odrl import item_policy

if TYPE_CHECKING:
    from newsitem.serializers.newsml.xml import Element

_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'


def write(entries: Iterable[Entry], *, report: Callable[[Diagnostic], None], **options: object) -> Iterator[str]:
    """Writes one item; the text is to be stored as UTF-8.

    Options: `guid_authority`, a domain and a year in the publisher's hand (`example.com,2025`), without which the guid
    is a UUID; `version`, from 1, raised by the caller for each re-issue; `version_created`, an aware datetime or ISO
    text with a zone, by default the item's `published` if that is as exact, else now; `clock`, called without
    arguments for that now; `odrl`, whether to say restrictions as an ODRL policy too (`newsitem.serializers.odrl`).

    Raises:
        CannotWrite: there is no item, or more than one, or an option is of no use.
    """
    from lxml import etree

    item, about = framed(entries, options, "a NewsML-G2 document")
    policy = item_policy(item, about.guid) if options.get("odrl") else None
    root = _document(item, about, policy, report)
    yield _DECLARATION
    yield etree.tostring(root, encoding="unicode", pretty_print=True)


def _document(item: Item, about: Frame, policy: str | None, report: Callable[[Diagnostic], None]) -> "Element":
    from newsitem.serializers.newsml.characters import replaced
    from newsitem.serializers.newsml.document import document

    try:
        return document(item, about, policy)
    except ValueError:  # so lxml refuses what XML cannot hold
        clean, count = replaced(item)
    report(diagnostic("xml-characters", None, count=count))
    return document(clean, about, policy)


newsml_g2: Final = Serializer(name="newsml-g2", suffix=".xml", several=False, options=OPTIONS, write=write)
