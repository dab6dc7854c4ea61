"""Which characters of a page a reading accounts for, and whether spans hold the words that they should."""

from collections.abc import Iterable, Iterator
from typing import Any

from newsitem.build import value_spans
from newsitem.model import LIST, PARAGRAPHS, Span
from newsitem.readings import Reading
from newsitem.text import fold


def covered(text: str, spans: Iterable[Span]) -> bytearray:
    """For each character of a text 1 if a span covers it, else 0."""
    marks = bytearray(len(text))
    for span in spans:
        start, end = max(0, span[0]), min(span[1], len(text))  # spans made by hand may be anything
        marks[start:end] = b"\1" * max(0, end - start)
    return marks


def unaccounted(reading: Reading) -> str:
    """The characters of a page that are neither white space nor in a value, a claim or a leftover."""
    spans = [span for item in reading.items for span in value_spans(item)]
    spans += [(claim.start, claim.end) for claim in reading.claims] + [part.span for part in reading.leftovers]
    marks = covered(reading.source.text, spans)
    return "".join(c for c, yes in zip(reading.source.text, marks, strict=True) if not yes and not c.isspace())


def wrong_spans(reading: Reading) -> Iterator[str]:
    """The verbatim fields whose spans hold other words than the field, each in words."""
    text = reading.source.text
    for item in reading.items:
        for value in _values(item):
            for name, pieces in value.spans.items():
                printed = getattr(value, name)
                if printed != _printed(type(value), name, pieces, text):
                    yield f"{type(value).__name__}.{name} is {str(printed)[:60]!r}, but its span holds other words"


def _printed(cls: Any, name: str, pieces: Any, text: str) -> Any:
    manner = getattr(cls.__attrs_attrs__, name).metadata.get("verbatim")
    if manner == LIST:
        return tuple(_words(text, part) for part in pieces)
    joint = "\n" if manner == PARAGRAPHS else " "
    return joint.join(words for piece in pieces if (words := _words(text, [piece])))


def _words(text: str, pieces: Iterable[Span]) -> str:
    return " ".join(fold(text[start:end]) for start, end in pieces)


def _values(value: Any) -> Iterator[Any]:
    """A value of the model and all that it holds."""
    if isinstance(value, tuple):
        for one in value:
            yield from _values(one)
    elif hasattr(value, "spans"):
        yield value
        for field in type(value).__attrs_attrs__:
            yield from _values(getattr(value, field.name))
