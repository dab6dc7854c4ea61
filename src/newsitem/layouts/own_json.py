"""The items in our own JSON: an object, an array, or NDJSON."""

from collections.abc import Iterable
from typing import Any

import attrs

from newsitem.claims import Page
from newsitem.errors import CannotRead
from newsitem.model import Item
from newsitem.plugin import Sections


def own_json(page: Page) -> Iterable[Sections]:
    """An item each; one that is not to the letter, and those behind it, are not read, which is told."""
    from newsitem.readers.from_json import load_all  # it loads msgspec

    try:
        items = load_all(page.source.text)
    except CannotRead as error:
        page.report("items-not-read", reason=error)
        return []
    page.claim(page.whole, "read", "items")
    return [Sections({}, item=_placeless(item)) for item in items]


def _placeless(item: Item) -> Item:
    """The item without spans: they are those of the page that it was once read from."""
    made: Item = _without_spans(item)
    return made


def _without_spans(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple([_without_spans(one) for one in value])
    if not attrs.has(type(value)):
        return value
    fields = {name: _without_spans(getattr(value, name)) for name in attrs.fields_dict(type(value))}
    return type(value)(**{name: found for name, found in fields.items() if name not in ("span", "spans")})
