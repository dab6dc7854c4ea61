"""Items out of the JSON that `newsitem.serializers.to_json` writes. Import it where it is needed: it loads msgspec.

msgspec decodes into structs that mirror the classes of the model, and the classes are filled from these. It could fill
attrs classes itself, but would then pass over keys that it does not know, and it takes no union of two kinds of tuple,
such as the one in `Spans`.
"""

from collections.abc import Iterator
from functools import cache
from threading import Lock
from typing import Any, Final, get_args, get_origin

import attrs
import msgspec
from msgspec.structs import asdict

from newsitem.errors import CannotRead
from newsitem.model import Item, Span, Spans

# Both shapes that the spans of a field may have, said in the one way that msgspec can decode.
_ANY_SPANS: Final = dict[str, tuple[tuple[int | Span, ...], ...]]
# Structs that were defined by several threads at once have crashed the interpreter.
_ONE_AT_A_TIME: Final = Lock()


def loads(text: str | bytes) -> Item:
    """The item in a JSON object. The key `page`, which a line of NDJSON has, is passed over.

    Raises:
        CannotRead: it is no JSON or not that of an item; the message says where (`$.shots[3].date.start`).
    """
    item: Item = _made(_decoded(_as_text(text), _decoder()))
    return item


def load_all(text: str | bytes) -> list[Item]:
    """The items in an array, in an object, or in NDJSON, which is a text whose first line is a whole object.

    Raises:
        CannotRead: as for `loads`; for NDJSON the message gives the line too, counted from 1.
    """
    text = _as_text(text)
    start = text.lstrip()
    if start.startswith("["):
        return list(_made(_decoded(text, _decoder(several=True))))
    if not start or start.partition("\n")[0].rstrip().endswith("}"):
        return list(_lines(text))
    return [loads(text)]


def _lines(text: str) -> Iterator[Item]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield _made(_decoded(line, _decoder(), where=f"line {number}: "))


def _as_text(text: str | bytes) -> str:
    if not isinstance(text, str | bytes):
        raise TypeError(f"a JSON document is a str or bytes, not {type(text).__name__}")
    try:
        return (text.decode() if isinstance(text, bytes) else text).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise CannotRead(f"it is not UTF-8: {error}") from error


def _decoded(text: str, decoder: "msgspec.json.Decoder[Any]", where: str = "") -> Any:
    try:
        return decoder.decode(text)
    except (ValueError, RecursionError) as error:
        raise CannotRead(f"{where}{error}") from error


def _made(found: Any) -> Any:
    """The value of the model that a struct mirrors."""
    if isinstance(found, tuple):
        return tuple([_made(one) for one in found])
    fields = asdict(found)
    fields.pop("page", None)
    for name in found.mirrors:
        if fields[name]:
            fields[name] = _made(fields[name])
    return found.mirrored(**fields)


def _decoder(*, several: bool = False) -> "msgspec.json.Decoder[Any]":
    with _ONE_AT_A_TIME:
        return _new_decoder(several=several)


@cache
def _new_decoder(*, several: bool) -> "msgspec.json.Decoder[Any]":
    line: Any = msgspec.defstruct("Line", [("page", str | None, None)], bases=(_mirror(Item),), kw_only=True)
    return msgspec.json.Decoder(tuple[line, ...] if several else line)


@cache
def _mirror(cls: Any) -> type[msgspec.Struct]:
    """A struct with the fields of a class, which refuses others. `mirrors`: its fields that hold structs in turn."""
    fields = attrs.fields(cls)
    types = {field.name: _mirror_type(field.type) for field in fields}
    rows = [(field.name, types[field.name], *_default(field)) for field in fields]
    mirrors = [field.name for field in fields if field.name != "spans" and types[field.name] != field.type]
    facts = {"mirrored": cls, "mirrors": mirrors}
    return msgspec.defstruct(cls.__name__, rows, namespace=facts, kw_only=True, forbid_unknown_fields=True)


def _mirror_type(hint: Any) -> Any:
    """The type of a field with structs in the place of classes."""
    inner = get_args(hint)
    if attrs.has(hint):
        return _mirror(hint)
    if hint == Spans:
        return _ANY_SPANS
    if type(None) in inner:
        return _mirror_type(inner[0]) | None
    if get_origin(hint) is tuple and inner[1] is ...:
        return tuple[_mirror_type(inner[0]), ...]  # type: ignore[misc]
    return hint


def _default(field: "attrs.Attribute[Any]") -> tuple[Any, ...]:
    """A field's default, for a struct; nothing where the model has none."""
    if field.default is attrs.NOTHING:
        return ()
    factory = getattr(field.default, "factory", None)
    return (msgspec.field(default_factory=factory) if factory else field.default,)
