"""The values of an item one by one, each with its place on the page."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

import attrs
from attrs import frozen

from newsitem.build import all_spans
from newsitem.model import Item, Span

_INDEX: Final = re.compile(r"\[\d+\]")
_NO_VALUES: Final = frozenset({"span", "spans", "diagnostics"})


@frozen
class Value:
    """A value of an item. `path`: as in its JSON, `shots[0].place.country`.

    `span`: where it begins and ends; for what was worked out that of the object it belongs to; null for what stands
    only in a page's addresses and meta data. `times`: how often the item holds it, such as the place of several shots.
    """

    path: str
    span: Span | None
    text: str
    times: int = 1


def values(item: Item) -> list[Value]:
    """The values that are not null or empty, in page order; those without a place come first.

    What several shots inherit from one heading is one value, under the path of the first of them.
    """
    found: dict[object, Value] = {}
    for number, value in enumerate(_parts(item, "", None)):
        key = number if value.span is None else (value.span, value.text, _INDEX.sub("", value.path))
        found[key] = attrs.evolve(found[key], times=found[key].times + 1) if key in found else value
    return sorted(found.values(), key=lambda value: value.span or (-1, -1))


def _parts(value: Any, path: str, whole: Span | None) -> Iterator[Value]:
    """The values in an object; `whole` is its place."""
    for attribute in attrs.fields(type(value)):
        name = attribute.name
        if name not in _NO_VALUES:
            yield from _values(getattr(value, name), f"{path}.{name}".lstrip("."), value.spans.get(name, ()), whole)


def _values(found: Any, path: str, pieces: Any, whole: Span | None) -> Iterator[Value]:
    if attrs.has(type(found)):
        yield from _parts(found, path, found.span)
    elif isinstance(found, tuple):
        for number, one in enumerate(found):
            yield from _values(one, f"{path}[{number}]", pieces[number] if pieces else (), whole)
    elif isinstance(found, Mapping):
        for label, one in found.items():
            yield from _values(one, f"{path}[{label!r}]", (), whole)
    elif found is not None and found != "":
        spans = list(all_spans({path: pieces})) if pieces else []
        yield Value(path, spans[0] if spans else whole, str(found))
