"""Items to JSON: an object or an array of them (`json`), or one line an item (`ndjson`).

The objects are made in the order of the model and handed to msgspec.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from operator import attrgetter
from typing import Any, Final

import attrs

from newsitem.plugin import Entry, Serializer
from newsitem.serializers.json_text import Report, encoded, indented

# What goes into the JSON as it is. Most fields hold one of these, so they are told apart without a call.
_LEAVES: Final = frozenset({str, int, float, type(None)})


def plain(value: Any, *, spans: bool = False) -> dict[str, Any]:
    """A value of the model as a dict: all keys, in the order of the model, tuples as lists.

    `spans`: with `span` and `spans` as the last two keys. A diagnostic has its `span` in any case.
    """
    names, read = _fields(value.__class__, spans)
    return {
        name: found if type(found) in _LEAVES else _nested(found, spans)
        for name, found in zip(names, read(value), strict=True)
    }


def _nested(value: Any, spans: bool) -> Any:
    if type(value) in _LEAVES:
        return value
    if isinstance(value, (tuple, list)):
        return [_nested(one, spans) for one in value]
    if attrs.has(value.__class__):
        return plain(value, spans=spans)
    if isinstance(value, Mapping):
        return {key: _nested(one, spans) for key, one in value.items()}
    # lxml hands out texts of a class of its own, which msgspec refuses.
    return str(value) if isinstance(value, str) else value


@cache
def _fields(cls: Any, spans: bool) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
    """The keys of a class, and what reads their values."""
    names = [attribute.name for attribute in attrs.fields(cls)]
    if "spans" in names and not spans:
        names = [name for name in names if name not in ("span", "spans")]
    return tuple(names), attrgetter(*names)


def _element(text: str) -> str:
    """An object as it stands, indented, in an array."""
    return indented(f"[{text}]").removeprefix("[\n").removesuffix("\n]")


def _write_json(entries: Iterable[Entry], *, report: Report, **options: object) -> Iterator[str]:
    """One object for one item, an array for several or none. No more than two items are held at a time."""
    spans = bool(options.get("spans"))
    objects = (encoded(plain(entry.item, spans=spans), report) for entry in entries)
    first, second = next(objects, None), next(objects, None)
    if first is None:
        yield "[]\n"
    elif second is None:
        yield indented(first) + "\n"
    else:
        yield "[\n" + _element(first)
        for text in chain([second], objects):
            yield ",\n" + _element(text)
        yield "\n]\n"


def _write_lines(entries: Iterable[Entry], *, report: Report, **options: object) -> Iterator[str]:
    """A line for each item, which begins with the name of its page."""
    spans = bool(options.get("spans"))
    for entry in entries:
        yield encoded({"page": entry.page, **plain(entry.item, spans=spans)}, report) + "\n"


json: Final = Serializer(name="json", suffix=".json", write=_write_json, options=frozenset({"spans"}))
ndjson: Final = Serializer(name="ndjson", suffix=".ndjson", write=_write_lines, options=frozenset({"spans"}))
