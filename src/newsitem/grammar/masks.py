"""Reads a text as though some of its words were not there, while every offset stays true.

For words that stand in the middle of others and are none of them: text on the screen between the lines of a quote, or
a paragraph that the site prints twice. The words are blanked out in a copy of the source; the values that were read
out of the copy then get spans that leave the holes out.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Any, Final, TypeVar

import attrs

from newsitem.build import value_spans
from newsitem.model import Pieces, Span
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice, Source

T = TypeVar("T")

_start: Final = itemgetter(0)
_end: Final = itemgetter(1)
_SEEN: Final = lazy_pattern(r"[^\r\n]")


def masked(words: Slice, holes: Iterable[Slice]) -> Slice:
    """The same words in a source in which the holes are blank; line breaks stay."""
    holes = sorted(holes, key=lambda hole: hole.start)
    if not holes:
        return words
    text, out, at = words.source.text, [], 0
    for hole in holes:
        out += [text[at : max(at, hole.start)], _SEEN.sub(" ", text[max(at, hole.start) : hole.end])]
        at = max(at, hole.end)
    source = attrs.evolve(words.source, text="".join([*out, text[at:]]))
    return Slice(source, words.start, words.end)


def without_holes(value: T, source: Source, holes: Sequence[Slice]) -> T:
    """A value of the model whose spans, and those of all that it holds, leave the holes out.

    `source`: the one with the holes, out of which the value was read.
    """
    spans = sorted(hole.span for hole in holes)
    if not spans or not any(_inside(piece, spans) for piece in value_spans(value)):
        return value
    cut: T = _without(value, source.text, spans)
    return cut


def _inside(piece: Span, holes: Sequence[Span]) -> Sequence[Span]:
    """The holes that a piece touches."""
    return holes[bisect_right(holes, piece[0], key=_end) : bisect_left(holes, piece[1], key=_start)]


def _without(value: Any, text: str, holes: Sequence[Span]) -> Any:
    if isinstance(value, tuple):
        return tuple(_without(one, text, holes) for one in value)
    if not hasattr(value, "spans"):
        return value
    changed = {name: _without(getattr(value, name), text, holes) for name in _parts(value)}
    spans = {name: _cut_all(pieces, text, holes) for name, pieces in value.spans.items()}
    return attrs.evolve(value, **changed, spans=spans)


def _parts(value: Any) -> list[str]:
    """The names of the fields that hold values of the model, or several of them."""
    return [
        field.name
        for field in attrs.fields(type(value))
        if field.name not in ("span", "spans") and isinstance(getattr(value, field.name), tuple)
    ] + [field.name for field in attrs.fields(type(value)) if hasattr(getattr(value, field.name), "spans")]


def _cut_all(pieces: Any, text: str, holes: Sequence[Span]) -> Any:
    """The pieces of one text, or of each of a list of texts."""
    if pieces and not isinstance(pieces[0][0], int):
        return tuple(_cut_all(each, text, holes) for each in pieces)
    return tuple(part for piece in pieces for part in _cut(piece, text, holes))


def _cut(piece: Span, text: str, holes: Sequence[Span]) -> Pieces:
    """A piece without the holes in it."""
    at, end = piece
    parts = []
    for start, stop in _inside(piece, holes):
        parts.append((at, start))
        at = stop
    parts.append((at, end))
    if len(parts) == 1:
        return (piece,)
    return tuple(trimmed for start, stop in parts if (trimmed := _trimmed(text, start, stop)))


def _trimmed(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return (start, start + len(words.strip())) if words.strip() else None
