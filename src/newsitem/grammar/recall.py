"""Readings of short words that are remembered: pages print the same places, dates and access again and again.

The words are read apart from their page, with the two characters before them, since look-behinds see those; then what
was found is moved to where the words stand. A reading that looks farther back must not be remembered. What is
remembered is limited by number and by the length of the words.
"""

from collections.abc import Callable, Mapping
from functools import cache, lru_cache, wraps
from operator import attrgetter
from typing import Any, Concatenate, Final, ParamSpec, TypeVar, cast, get_args

import attrs

from newsitem.claims import Page
from newsitem.model import Diagnostic
from newsitem.text import Slice, Source

_MOST: Final = 1024
_LONGEST: Final = 240
_LEAD: Final = 2

_caches: Final[list[Callable[[], None]]] = []

T = TypeVar("T")
P = ParamSpec("P")


def remembered(read: Callable[Concatenate[Slice, P], T]) -> Callable[Concatenate[Slice, P], T]:
    """A reader of slices that remembers what it read. What it is told besides the words must be hashable."""

    @lru_cache(_MOST)
    def read_apart(lead: str, words: str, *facts: Any, **named: Any) -> T:
        return read(_apart(lead, words), *facts, **named)

    _caches.append(read_apart.cache_clear)

    @wraps(read)
    def reading(words: Slice, *facts: Any, **named: Any) -> Any:
        source, start, end = words.source, words.start, words.end
        if end - start > _LONGEST:
            return read(words, *facts, **named)
        by = start - _LEAD if start > _LEAD else 0
        found = read_apart(source.text[by:start], source.text[start:end], *facts, **named)
        return None if found is None else moved(found, source, by)

    return cast("Callable[Concatenate[Slice, P], T]", reading)


def remembered_with_page(read: Callable[Concatenate[Page, Slice, P], T]) -> Callable[Concatenate[Page, Slice, P], T]:
    """The same for a reader that claims and reports on a page."""

    @lru_cache(_MOST)
    def read_apart(lead: str, words: str, *facts: Any, **named: Any) -> tuple[T, list[Any]]:
        piece = _apart(lead, words)
        page = Page(piece.source)
        return read(page, piece, *facts, **named), [*page.claims, *page.diagnostics]

    _caches.append(read_apart.cache_clear)

    @wraps(read)
    def reading(page: Page, words: Slice, *facts: Any, **named: Any) -> Any:
        if words.end - words.start > _LONGEST:
            return read(page, words, *facts, **named)
        lead = _lead(words)
        by = words.start - len(lead)
        found, noted = read_apart(lead, words.raw, *facts, **named)
        for note in noted:
            kept: list[Any] = page.diagnostics if isinstance(note, Diagnostic) else page.claims
            kept.append(moved(note, words.source, by))
        return moved(found, words.source, by)

    return cast("Callable[Concatenate[Page, Slice, P], T]", reading)


def forget() -> None:
    """Forgets all that is remembered (to measure, and to free memory)."""
    for clear in _caches:
        clear()


def _lead(words: Slice) -> str:
    start = words.start
    return words.source.text[start - _LEAD if start > _LEAD else 0 : start]


def _apart(lead: str, words: str) -> Slice:
    text = lead + words
    return Slice(Source(text), len(lead), len(text))


def moved(value: Any, source: Source, by: int) -> Any:
    """A value, and all that it holds, with its places moved to another source."""
    mover = _mover(value.__class__)
    return value if mover is None else mover(value, source, by)


Mover = Callable[[Any, Source, int], Any]


@cache
def _mover(cls: type[Any]) -> Mover | None:
    """What moves values of a class; None where they have no place."""
    if cls is Slice:
        return lambda words, source, by: Slice(source, words.start + by, words.end + by)
    if cls is tuple:
        return lambda values, source, by: tuple([moved(one, source, by) for one in values])
    if cls is list:
        return lambda values, source, by: [moved(one, source, by) for one in values]
    return _mover_of_fields(cls) if attrs.has(cls) else None


def _mover_of_fields(cls: Any) -> Mover:
    """Moves values of an attrs class: offsets by their names, other fields by what they hold."""
    names = [one.name for one in attrs.fields(cls)]
    if names[-2:] == ["span", "spans"] and not _holds_values(cls):
        return _mover_of_words(cls, attrgetter(*names[:-2]))
    read = attrgetter(*names)

    def move(value: Any, source: Source, by: int) -> Any:
        fields = dict(zip(names, read(value), strict=True))
        for name, held in fields.items():
            if held is None or held.__class__ is str:
                continue
            moves = _OFFSETS.get(name)
            fields[name] = moves(held, by) if moves else moved(held, source, by)
        return cls(**fields)

    return move


def _holds_values(cls: Any) -> bool:
    return any(attrs.has(inner) for one in attrs.fields(cls) for inner in (one.type, *get_args(one.type)))


def _mover_of_words(cls: Any, read: Callable[[Any], Any]) -> Mover:
    """The same, with fewer steps, for a class of the model that holds no others."""

    def move(value: Any, source: Source, by: int) -> Any:  # noqa: ARG001
        span = value.span
        moved_span = (span[0] + by, span[1] + by) if span is not None else None
        return cls(*read(value), span=moved_span, spans=_moved_spans(value.spans, by))

    return move


def _moved_span(span: Any, by: int) -> Any:
    return span[0] + by, span[1] + by


def _moved_spans(spans: Mapping[str, Any], by: int) -> dict[str, Any]:
    return {name: _moved_pieces(pieces, by) for name, pieces in spans.items()}


def _moved_pieces(pieces: Any, by: int) -> Any:
    if len(pieces) == 1 and pieces[0][0].__class__ is int:
        ((start, end),) = pieces
        return ((start + by, end + by),)
    if not pieces or pieces[0][0].__class__ is int:
        return tuple([(start + by, end + by) for start, end in pieces])
    return tuple([_moved_pieces(one, by) for one in pieces])


_OFFSETS: Final[Mapping[str, Callable[[Any, int], Any]]] = {
    "span": _moved_span, "spans": _moved_spans, "start": lambda at, by: at + by, "end": lambda at, by: at + by,
}  # fmt: skip
