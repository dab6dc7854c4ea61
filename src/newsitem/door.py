"""The door through which pages come in: bytes or text, plain, HTML or NewsML-G2, to the source that all else reads."""

import os
import re
from collections.abc import Sequence
from typing import Final

from newsitem.decoding import clean, decode
from newsitem.text import Fault, Source

#: The kind of source that is our own JSON, and the name of the format that reads it.
OWN_JSON: Final = "newsitem-json"

_BYTE_ORDER_MARK: Final = "\ufeff"
# An item's first key is `format`; before it a document may have its version and the name of the page.
_OWN_JSON: Final = re.compile(
    r"""\s*+(?:\[\s*+)?\{\s*+(?:"version"\s*+:\s*+[0-9]++\s*+,\s*+)?"""
    r"""(?:"page"\s*+:\s*+(?:null|"(?:[^"\\]|\\.)*+")\s*+,\s*+)?"format"\s*+:\s*+\""""
)


def source_of(
    page: str | bytes, name: str | os.PathLike[str] | None = None, encodings: Sequence[str] = ("cp1252",)
) -> Source:
    """The source of a page; what was wrong with it stands in `faults`.

    Args:
        page: the page as it was saved or copied.
        name: of the page, or its path, for messages; that of an HTML file may help to tell what it is.
        encodings: what bytes are read as that declare nothing and are no UTF-8; the first that fits.

    Raises:
        UnknownEncoding: a name in `encodings` is no encoding of text.
        CannotRead: it is NewsML-G2 that is not well-formed, is not safe to read, or holds no news item.
        TypeError: an argument is of the wrong type.
    """
    name = _name(name)
    guesses = _names(encodings)
    if isinstance(page, str):
        return _source(page, name, ())
    if not isinstance(page, bytes | bytearray | memoryview):
        raise TypeError(f"a page is its text (str) or its bytes, not {type(page).__name__}; for a file: newsitem.read")
    decoded = decode(bytes(page), guesses)
    return _source(decoded.text, name, decoded.faults)


def _name(name: str | os.PathLike[str] | None) -> str | None:
    if name is None or isinstance(name, str | os.PathLike):
        return name if name is None else os.fsdecode(name)
    raise TypeError(f"the name of a page is a str or a path, not {type(name).__name__}")


def _names(encodings: Sequence[str]) -> tuple[str, ...]:
    if isinstance(encodings, str | bytes):
        raise TypeError(f"encodings are several names, such as ({encodings!r},), not one {type(encodings).__name__}")
    names = tuple(encodings)
    wrong = next((name for name in names if not isinstance(name, str)), "")
    if wrong != "":
        raise TypeError(f"the name of an encoding is a str, not {type(wrong).__name__}")
    return names


def _source(text: str, name: str | None, faults: tuple[Fault, ...]) -> Source:
    if text.startswith(_BYTE_ORDER_MARK):
        text = " " + text[1:]  # as long as before, so that offsets stay those of the caller's text
    if "<" in text and (marked_up := _marked_up(text, name, faults)) is not None:
        return marked_up
    text, unreadable = clean(text)
    if holds_own_json(text):
        return Source(text, name, faults=(*faults, *unreadable), kind=OWN_JSON)
    return Source(text, name, faults=(*faults, *unreadable))


def _marked_up(text: str, name: str | None, faults: tuple[Fault, ...]) -> Source | None:
    """The source of NewsML-G2 or HTML; None for plain text with an angle bracket in it."""
    # Imported here: most pages are plain text, and need none of what reads markup.
    from newsitem.html import looks_like_html, read_html
    from newsitem.newsml import looks_like_newsml, read_newsml

    if looks_like_newsml(text):
        return read_newsml(text, name, faults)
    return read_html(text, name, faults) if looks_like_html(text, name) else None


def holds_own_json(text: str) -> bool:
    """Whether a text begins as the JSON does that newsitem writes: an object, an array or NDJSON."""
    return _OWN_JSON.match(text) is not None
