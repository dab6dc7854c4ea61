"""Writes an item as a ninjs 3.1 document: one JSON object, its shots as associated objects.

The mapping is told where it is done, in `newsitem.serializers.ninjs.document`. It goes one way: ninjs allows no
properties of one's own, and has none for much of an item.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from newsitem.plugin import Entry, Serializer
from newsitem.serializers.json_text import Report, encoded, indented
from newsitem.serializers.newsml.frame import OPTIONS, framed


def write(entries: Iterable[Entry], *, report: Report, **options: object) -> Iterator[str]:
    """Writes one item; the text is to be stored as UTF-8.

    Options: `guid_authority`, `version`, `version_created`, `clock`, `odrl`, as for NewsML-G2: the `uri` is its
    guid.

    Raises:
        CannotWrite: there is no item, or more than one, or an option is of no use.
    """
    from newsitem.serializers.ninjs.document import document

    item, frame = framed(entries, options, "ninjs")
    yield indented(encoded(document(item, frame, odrl=bool(options.get("odrl"))), report)) + "\n"


# An ending of its own, so that both kinds of JSON of a page can stand in one folder.
ninjs: Final = Serializer(name="ninjs", suffix=".ninjs.json", several=False, options=OPTIONS, write=write)
