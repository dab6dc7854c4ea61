"""Values against our own schema: the words of JSON Schema that it uses, without a library."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final

from newsitem.checks.findings import Path, shortened
from newsitem.schema import Schema, item_schema
from newsitem.shapes import SHAPES

#: Where something is wrong, and what.
Complaint = tuple[Path, str]

_MEANINGS: Final = {shape.pattern: shape.meaning for shape in SHAPES.values()}
_TYPES: Final[Mapping[str, tuple[Callable[[Any], bool], str]]] = {
    "string": (lambda value: isinstance(value, str), "a text"),
    "integer": (lambda value: _is_number(value) and value == int(value), "a whole number"),
    "number": (lambda value: isinstance(value, int | float) and not isinstance(value, bool), "a number"),
    "null": (lambda value: value is None, "null"),
    "array": (lambda value: isinstance(value, list), "a list"),
    "object": (lambda value: isinstance(value, dict), "an object"),
    "boolean": (lambda value: isinstance(value, bool), "true or false"),
}


def item_complaints(value: Any) -> Iterator[Complaint]:
    """What the schema says against an item."""
    return _against(value, {"$ref": "#/$defs/Item"}, ())


@cache
def _parts() -> Mapping[str, Schema]:
    parts: Mapping[str, Schema] = item_schema()["$defs"]
    return parts


def _against(value: Any, schema: Schema, path: Path) -> Iterator[Complaint]:
    for word, wanted in schema.items():
        if word in WORDS:
            yield from WORDS[word](value, wanted, path, schema)


def _reference(value: Any, wanted: str, path: Path, _schema: Schema) -> Iterator[Complaint]:
    yield from _against(value, _parts()[wanted.rpartition("/")[2]], path)


def _type(value: Any, wanted: str | Sequence[str], path: Path, _schema: Schema) -> Iterator[Complaint]:
    names = [wanted] if isinstance(wanted, str) else wanted
    if not any(_TYPES[name][0](value) for name in names):
        yield path, f"this is to be {' or '.join(_TYPES[name][1] for name in names)}, not {_told(value)}"


def _enum(value: Any, wanted: Sequence[Any], path: Path, _schema: Schema) -> Iterator[Complaint]:
    if not any(value is one or (isinstance(value, str) and value == one) for one in wanted):
        yield path, f"{_told(value)} is none of: {', '.join(map(_told, wanted))}"


def _const(value: Any, wanted: Any, path: Path, _schema: Schema) -> Iterator[Complaint]:
    if value != wanted or isinstance(value, bool) != isinstance(wanted, bool):
        yield path, f"this is to be {_told(wanted)}, not {_told(value)}"


def _pattern(value: Any, wanted: str, path: Path, _schema: Schema) -> Iterator[Complaint]:
    if isinstance(value, str) and re.search(wanted, value) is None:
        yield path, f"this is to be {_MEANINGS.get(wanted, f'of the form {wanted}')}, not {_told(value)}"


def _minimum(value: Any, wanted: float, path: Path, _schema: Schema) -> Iterator[Complaint]:
    if _is_number(value) and value < wanted:
        yield path, f"{value} is less than {wanted}"


def _fewest(value: Any, wanted: int, path: Path, _schema: Schema) -> Iterator[Complaint]:
    if isinstance(value, list) and len(value) < wanted:
        yield path, f"{len(value)} values, and there are to be {wanted} at least"


def _most(value: Any, wanted: int, path: Path, _schema: Schema) -> Iterator[Complaint]:
    if isinstance(value, list) and len(value) > wanted:
        yield path, f"{len(value)} values, and there are to be {wanted} at most"


def _items(value: Any, wanted: Schema, path: Path, _schema: Schema) -> Iterator[Complaint]:
    for place, one in enumerate(value if isinstance(value, list) else ()):
        yield from _against(one, wanted, (*path, place))


def _properties(value: Any, wanted: Mapping[str, Schema], path: Path, _schema: Schema) -> Iterator[Complaint]:
    for key, one in value.items() if isinstance(value, dict) else ():
        if key in wanted:
            yield from _against(one, wanted[key], (*path, key))


def _required(value: Any, wanted: Sequence[str], path: Path, _schema: Schema) -> Iterator[Complaint]:
    missing = [key for key in wanted if key not in value] if isinstance(value, dict) else []
    if missing:
        yield path, f"the key{'s' if len(missing) > 1 else ''} {', '.join(map(repr, missing))} must be here"


def _others(value: Any, wanted: bool | Schema, path: Path, schema: Schema) -> Iterator[Complaint]:
    known = schema.get("properties", {})
    for key, one in value.items() if isinstance(value, dict) else ():
        if key not in known and wanted is False:
            yield (*path, key), f"no key is called {key!r}"
        elif key not in known and isinstance(wanted, dict):
            yield from _against(one, wanted, (*path, key))


def _any_of(value: Any, wanted: Sequence[Schema], path: Path, _schema: Schema) -> Iterator[Complaint]:
    """One of the ways must do. What is told is against the way whose type fits, else against the first."""
    ways = [list(_against(value, way, path)) for way in wanted]
    if all(ways):
        yield from next((way for way in ways if all(where != path for where, _ in way)), ways[0])


#: The words of JSON Schema that are understood.
WORDS: Final[Mapping[str, Callable[[Any, Any, Path, Schema], Iterator[Complaint]]]] = {
    "$ref": _reference,
    "type": _type,
    "enum": _enum,
    "const": _const,
    "pattern": _pattern,
    "minimum": _minimum,
    "minItems": _fewest,
    "maxItems": _most,
    "items": _items,
    "properties": _properties,
    "required": _required,
    "additionalProperties": _others,
    "anyOf": _any_of,
}


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _told(value: Any) -> str:
    """A value in a message; of a container only what it is."""
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else "a list"
    if value is None or isinstance(value, bool):
        return "null" if value is None else str(value).lower()
    return repr(shortened(value))
