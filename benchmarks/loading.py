"""The anchor of the measurements of parsing: loading the same item, which somebody has already structured, from JSON.

orjson decodes, cattrs fills the classes of the model (`detailed_validation=False`).
"""

from collections.abc import Callable, Sequence
from typing import Any

import cattrs
import orjson

import newsitem
from newsitem.model import Item, Spans


def loader(items: Sequence[Item], *, spans: bool) -> Callable[[], list[Item]]:
    """What loads the items from their JSON. `spans`: whether the JSON holds them."""
    texts = [_json(item, spans=spans) for item in items]
    converter = _converter()
    converter.structure(orjson.loads(texts[0]), Item)  # cattrs makes its functions when they are first needed

    def load() -> list[Item]:
        return [converter.structure(orjson.loads(text), Item) for text in texts]

    return load


def _json(item: Item, *, spans: bool) -> bytes:
    value = orjson.loads(newsitem.dumps(item, "ndjson", spans=spans))
    del value["page"]
    return orjson.dumps(value)


def _converter() -> cattrs.Converter:
    converter = cattrs.Converter(detailed_validation=False)
    # cattrs cannot tell the two shapes of `spans` apart by itself.
    converter.register_structure_hook_func(lambda hint: hint == Spans, _spans)
    return converter


def _spans(value: dict[str, Any], _: object) -> dict[str, Any]:
    """Both shapes of `spans`: pieces of a text, and such pieces for each text of a list."""
    return {name: tuple([tuple([_offset(one) for one in piece]) for piece in pieces]) for name, pieces in value.items()}


def _offset(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
