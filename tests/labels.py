"""Labels as items. A label is JSON in the model's form; keys may be missing in it, and others (`about`) be there."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import attrs

from newsitem.model import Credit, Date, Dateline, Item, Place, Restriction, Shot, Soundbite, Speaker

_CLASSES: Final[Mapping[str, type[Any]]] = {
    "dateline": Dateline, "place": Place, "date": Date, "shots": Shot, "soundbites": Soundbite, "speaker": Speaker,
    "restrictions": Restriction, "credits": Credit,
}  # fmt: skip


def label_items(path: Path) -> list[Item]:
    """The items of a label file, which holds one or a list."""
    found = json.loads(path.read_text(encoding="utf-8"))
    return [_made(Item, one) for one in (found if isinstance(found, list) else [found])]


def _made(cls: type[Any], found: Mapping[str, Any]) -> Any:
    """The value, with the defaults of its class for what the label leaves out or calls null."""
    known = {attribute.name for attribute in attrs.fields(cls)}
    return cls(**{key: _value(key, one) for key, one in found.items() if key in known and one is not None})


def _value(key: str, found: Any) -> Any:
    if isinstance(found, list):
        return tuple(_value(key, one) for one in found)
    return _made(_CLASSES[key], found) if isinstance(found, dict) and key in _CLASSES else found
