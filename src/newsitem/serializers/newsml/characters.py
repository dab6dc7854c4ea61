"""Characters that XML 1.0 cannot hold: they are replaced by U+FFFD and counted."""

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any, Final

import attrs

from newsitem.model import Item

_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def replaced(item: Item) -> tuple[Item, int]:
    """The item as XML can hold it, and how many characters of it were replaced."""
    counts: list[int] = []
    clean: Item = _clean(item, counts)
    return clean, sum(counts)


def _clean(value: Any, counts: list[int]) -> Any:
    """The value without them; how many there were in each of its texts is added to `counts`."""
    if isinstance(value, str):
        clean, count = _FORBIDDEN.subn("\ufffd", value)
        counts.append(count)
        return clean
    if isinstance(value, tuple):
        return tuple(_clean(one, counts) for one in value)
    if isinstance(value, Mapping):
        return _clean_mapping(value, counts)
    if attrs.has(type(value)):
        return attrs.evolve(value, **{a.name: _clean(getattr(value, a.name), counts) for a in _written(value)})
    return value


def _written(value: Any) -> list[Any]:
    """The fields that are written: those that count when values are compared."""
    return [attribute for attribute in attrs.fields(type(value)) if attribute.eq]


def _clean_mapping(mapping: Mapping[str, str], counts: list[int]) -> dict[str, str]:
    """Labels that become equal are numbered, so that none is lost."""
    seen: Counter[str] = Counter()
    clean = {}
    for label, value in mapping.items():
        name = _clean(label, counts)
        seen[name] += 1
        clean[name if seen[name] == 1 else f"{name} {seen[name]}"] = _clean(value, counts)
    return clean
