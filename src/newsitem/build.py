"""Makes values of the model from slices: the only place where white space is folded and spans are filled."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import Any, TypeVar, get_args

import attrs

from newsitem.model import LIST, PARAGRAPHS, TEXT, Pieces, Span
from newsitem.text import Slice

T = TypeVar("T")

_JOINT = {TEXT: " ", PARAGRAPHS: "\n"}
_SEVERAL = (tuple, list)
_SLICES = {Slice}


@cache
def _verbatim_fields(cls: type[Any]) -> tuple[tuple[str, str], ...]:
    """The fields of a class that take slices, and how."""
    return tuple((a.name, a.metadata["verbatim"]) for a in attrs.fields(cls) if "verbatim" in a.metadata)


def make(cls: type[T], *, span: Slice | Span | None = None, **fields: Any) -> T:
    """A `cls` whose verbatim fields may be given as a slice, or as several slices that make up the text together.

    For a list of texts (`keywords`) each slice is one text. What is no slice is taken as it is. `span` is where the
    whole object stands; by default from the first to the last of its verbatim slices.
    """
    spans: dict[str, Any] = {}
    build: Any = cls
    for name, manner in _verbatim_fields(build):
        given = fields.get(name)
        if given is None or given.__class__ is str:
            continue
        if given.__class__ is Slice and manner != LIST:  # most are; this way is the shortest
            fields[name], spans[name] = given.text, ((given.start, given.end),)
        elif slices := _as_slices(given):
            fields[name], spans[name] = _together(slices, manner)
    fields["span"], fields["spans"] = _whole(span, spans), spans
    made: T = build(**fields)
    return made


def _as_slices(given: Any) -> Sequence[Slice]:
    """The slices that a field is made of; none where it is no matter of slices."""
    several = (given,) if given.__class__ is Slice else given
    return several if several.__class__ in _SEVERAL and set(map(type, several)) == _SLICES else ()


def _together(slices: Sequence[Slice], manner: str) -> tuple[Any, Any]:
    """What several slices make up: a text, or the texts of a list; and their spans."""
    texts = [piece.text for piece in slices]
    spans = [(piece.start, piece.end) for piece in slices]
    if manner == LIST:
        return tuple(texts), tuple([(span,) for span in spans])
    return texts[0] if len(texts) == 1 else _JOINT[manner].join(filter(None, texts)), tuple(spans)


def _whole(span: Slice | Span | None, spans: Mapping[str, Any]) -> Span | None:
    if isinstance(span, Slice):
        return span.start, span.end
    if span is not None or not spans:
        return span
    every = list(all_spans(spans))
    return min(every)[0], max([end for _, end in every])


def all_spans(spans: Mapping[str, Any]) -> Iterable[Span]:
    """Every single span in a `spans` mapping, lists of texts included."""
    for pieces in spans.values():
        for piece in pieces:
            if isinstance(piece[0], int):
                yield piece
            else:
                yield from piece


def value_spans(value: Any) -> list[Span]:
    """Every span of every verbatim field in a value and in all that it holds; of what is held twice, once."""
    found: list[Span] = []
    _collect(value, found, set())
    return found


def _collect(value: Any, found: list[Span], seen: set[int]) -> None:
    cls: Any = type(value)
    if cls is tuple:
        for one in value:
            _collect(one, found, seen)
    elif id(value) not in seen and (names := _holders(cls)) is not None:
        seen.add(id(value))
        for pieces in getattr(value, "spans", {}).values():
            found += pieces if not pieces or isinstance(pieces[0][0], int) else chain.from_iterable(pieces)
        for name in names:
            held = getattr(value, name)
            if held:
                _collect(held, found, seen)


@cache
def _holders(cls: type[Any]) -> tuple[str, ...] | None:
    """The fields of a model class that may hold values with spans; None for other classes."""
    if not attrs.has(cls):
        return None
    return tuple(one.name for one in attrs.fields(cls) if any(attrs.has(part) for part in _parts(one.type)))


def _parts(hint: Any) -> Iterable[Any]:
    """A type, and all types out of which it is made."""
    yield hint
    for inner in get_args(hint):
        yield from _parts(inner)


__all__ = ["Pieces", "all_spans", "make", "value_spans"]
