r"""Reads the pages on which news agencies describe their video and makes of them a typed item.

>>> import newsitem
>>> item = newsitem.parse("SHOTLIST:\n1. Owl on a clock\n2. Feathers\nSTORYLINE:\nAn owl has moved in.")
>>> [(shot.number, shot.text) for shot in item.shots]
[(1, 'Owl on a clock'), (2, 'Feathers')]
"""

from collections.abc import Iterable, Iterator

from newsitem._api import dumps, explain, formats, identify, parse, parse_all, read, write
from newsitem._version import __version__
from newsitem.errors import (
    AmbiguousPage,
    BrokenPlugin,
    BrokenPluginWarning,
    CannotRead,
    CannotWrite,
    FaultyPage,
    NameClash,
    NewsitemError,
    NotRecognised,
    ReplacedTextWarning,
    SeveralItems,
    UnknownEncoding,
    UnknownFormat,
    UnknownSerializer,
)
from newsitem.model import (
    Credit,
    Date,
    Dateline,
    Diagnostic,
    Item,
    Place,
    Restriction,
    Shot,
    Soundbite,
    Speaker,
)
from newsitem.plugin import Format
from newsitem.readings import Reading
from newsitem.registry import register, unregister


def loads(text: str | bytes) -> Item:
    """The item of a JSON document that newsitem wrote.

    Raises:
        CannotRead: it is no such document; the message says where and why.
        TypeError: it is neither text nor bytes.
    """
    from newsitem.readers.from_json import loads as read_json

    return read_json(text)


def load_all(text: str | bytes) -> list[Item]:
    """The items of a JSON document that newsitem wrote: an object, an array, or NDJSON.

    Raises:
        CannotRead: it is no such document; the message says where and why, for NDJSON with the line, counted from 1.
        TypeError: it is neither text nor bytes.
    """
    from newsitem.readers.from_json import load_all as read_json

    return read_json(text)


def load_lines(lines: Iterable[str | bytes]) -> Iterator[Item]:
    """The items of NDJSON that newsitem wrote, each as it is asked for.

    Args:
        lines: such as an open file, of which there is never more than one line in memory. Blank lines are passed over.

    Raises:
        CannotRead: a line is no item; the message says which line, where in it, and why.
        TypeError: a line is neither text nor bytes.
    """
    from newsitem.readers.from_json import load_lines as read_lines

    return read_lines(lines)


__all__ = [
    "AmbiguousPage",
    "BrokenPlugin",
    "BrokenPluginWarning",
    "CannotRead",
    "CannotWrite",
    "Credit",
    "Date",
    "Dateline",
    "Diagnostic",
    "FaultyPage",
    "Format",
    "Item",
    "NameClash",
    "NewsitemError",
    "NotRecognised",
    "Place",
    "Reading",
    "ReplacedTextWarning",
    "Restriction",
    "SeveralItems",
    "Shot",
    "Soundbite",
    "Speaker",
    "UnknownEncoding",
    "UnknownFormat",
    "UnknownSerializer",
    "__version__",
    "dumps",
    "explain",
    "formats",
    "identify",
    "load_all",
    "load_lines",
    "loads",
    "parse",
    "parse_all",
    "read",
    "register",
    "unregister",
    "write",
]
