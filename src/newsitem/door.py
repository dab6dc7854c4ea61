"""The door through which pages come in: bytes or text, HTML or plain, to the source that everything else reads."""

from collections.abc import Sequence

from newsitem.decoding import clean, decode
from newsitem.html import looks_like_html, read_html
from newsitem.text import Fault, Source


def source_of(page: str | bytes, name: str | None = None, encodings: Sequence[str] = ("cp1252",)) -> Source:
    """The source of a page; what was wrong with it stands in `faults`.

    Args:
        page: the page as it was saved or copied.
        name: of the page, for messages; that of an HTML file may help to tell what it is.
        encodings: what bytes are read as that declare nothing and are no UTF-8; the first that fits.

    Raises:
        UnknownEncoding: a name in `encodings` is no encoding of text.
    """
    if isinstance(page, str):
        return _source(page, name, ())
    decoded = decode(page, encodings)
    return _source(decoded.text, name, decoded.faults)


def _source(text: str, name: str | None, faults: tuple[Fault, ...]) -> Source:
    if looks_like_html(text, name):
        return read_html(text, name, faults)
    text, unreadable = clean(text)
    return Source(text, name, faults=(*faults, *unreadable))
