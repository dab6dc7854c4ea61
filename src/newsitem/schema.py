"""The JSON Schema of items, made from the classes of the model and their docstrings."""

import re
from collections.abc import Mapping
from copy import deepcopy
from functools import cache
from inspect import getdoc
from typing import Any, Final, Literal, get_args, get_origin

import attrs

from newsitem._version import JSON_VERSION
from newsitem.model import (
    Credit,
    Date,
    Dateline,
    Diagnostic,
    Item,
    Place,
    Restriction,
    Shot,
    Soundbite,
    Span,
    Spans,
    Speaker,
)
from newsitem.shapes import SHAPES

Schema = dict[str, Any]

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
ADDRESS: Final = f"https://w3id.org/newsitem/schema/item-{JSON_VERSION}.json"

_PARTS: Final = (Place, Date, Dateline, Speaker, Soundbite, Restriction, Credit, Shot, Diagnostic)
_ON_REQUEST: Final = frozenset({"span", "spans"})
_NAMED: Final[Mapping[object, Schema]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    type(None): {"type": "null"},
    Span: {"$ref": "#/$defs/Span"},
    Spans: {"$ref": "#/$defs/Spans"},
}
_SPANS: Final[Mapping[str, Schema]] = {
    "Span": {
        "description": "Half-open character offsets into the decoded source text.",
        "type": "array",
        "items": {"type": "integer", "minimum": 0},
        "minItems": 2,
        "maxItems": 2,
    },
    "Pieces": {
        "description": "The places of a text, several where it is in pieces.",
        "type": "array",
        "items": {"$ref": "#/$defs/Span"},
    },
    "Spans": {
        "description": "By field: the places of its text; for a list of texts those of each.",
        "type": "object",
        "additionalProperties": {
            "anyOf": [{"$ref": "#/$defs/Pieces"}, {"type": "array", "items": {"$ref": "#/$defs/Pieces"}}]
        },
    },
}
_VERSION: Final[Schema] = {
    "description": "of this form; left out for the first",
    "type": "integer",
    "const": JSON_VERSION,
}
_PAGE: Final[Schema] = {"description": "the name of the page, on a line of NDJSON", "type": ["string", "null"]}
# In a docstring of the model: the names of the fields that the words behind it are about.
_ABOUT: Final = re.compile(r"(`\w+`(?:, `\w+`)*): ")
# What every class of the model means by `text`.
_PRINTED: Final = "as printed, white space folded"
_SENTENCE_END: Final = re.compile(r"(?<=\.)\s")


def item_schema() -> Schema:
    """The JSON Schema (2020-12) of a document: an item or an array of items, with or without spans.

    Its keys are in the same order every time.
    """
    parts = {cls.__name__: _object(cls) for cls in _PARTS}
    item = _object(Item)
    item["properties"] = {"version": _VERSION, "page": _PAGE, **item["properties"]}
    schema = {
        "$schema": DIALECT,
        "$id": ADDRESS,
        "title": "News items",
        "if": {"type": "array"},
        "then": {"items": {"$ref": "#/$defs/Item"}},
        "else": {"$ref": "#/$defs/Item"},
        "$defs": {"Item": item, **parts, **_SPANS},
    }
    return deepcopy(schema)


def _object(cls: Any) -> Schema:
    properties = {attribute.name: _property(cls, attribute) for attribute in attrs.fields(cls)}
    optional = _ON_REQUEST if "spans" in properties else frozenset()
    return {
        "description": _summary(cls),
        "type": "object",
        "properties": properties,
        "required": [name for name in properties if name not in optional],
        "additionalProperties": False,
    }


def _property(cls: Any, attribute: "attrs.Attribute[Any]") -> Schema:
    schema = dict(_type(attribute.type))
    if "shape" in attribute.metadata:
        schema["pattern"] = SHAPES[attribute.metadata["shape"]].pattern
    description = _descriptions(cls).get(attribute.name)
    return {"description": description, **schema} if description else schema


def _type(hint: Any) -> Schema:
    """The schema of a field's type."""
    if hint in _NAMED:
        return _NAMED[hint]
    if attrs.has(hint):
        return {"$ref": f"#/$defs/{hint.__name__}"}
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Literal:
        return {"enum": list(inner)}
    if origin is tuple:
        return {"type": "array", "items": _type(inner[0])}
    if origin is Mapping:
        return {"type": "object", "additionalProperties": _type(inner[1])}
    return _nullable(_type(inner[0]))


def _nullable(schema: Schema) -> Schema:
    if "enum" in schema:
        return {"enum": [*schema["enum"], None]}
    if "type" in schema:
        return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [schema, _NAMED[type(None)]]}


def _words(cls: Any) -> str:
    return " ".join((getdoc(cls) or "").split())


def _summary(cls: Any) -> str:
    return _SENTENCE_END.split(_words(cls))[0]


@cache
def _descriptions(cls: Any) -> Mapping[str, str]:
    """What the docstring says of the fields: the rest of the sentence behind their names and a colon."""
    _, *rows = _ABOUT.split(_words(cls))
    found = {"text": _PRINTED}
    for names, words in zip(rows[::2], rows[1::2], strict=True):
        sentence = _SENTENCE_END.split(words)[0].rstrip(" .;,")
        found.update(dict.fromkeys(re.findall(r"\w+", names), sentence))
    return found
