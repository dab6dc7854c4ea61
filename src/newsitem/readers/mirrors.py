"""Structs that mirror the classes of the model, for msgspec to decode into; the classes are filled from these.

msgspec could fill attrs classes itself, but would then pass over keys that it does not know, and it takes no union of
two kinds of tuple, such as the one in `Spans`. Import it where it is needed: it loads msgspec.
"""

from collections.abc import Iterator
from functools import cache
from threading import Lock
from typing import Any, Final, get_args, get_origin

import attrs
import msgspec
from msgspec.structs import asdict

from newsitem.model import Item, Span, Spans
from newsitem.shapes import shapes_of

#: Both shapes that the spans of a field may have, said in the one way that msgspec can decode.
ANY_SPANS: Final = dict[str, tuple[tuple[int | Span, ...], ...]]
# Structs that were defined by several threads at once have crashed the interpreter.
_ONE_AT_A_TIME: Final = Lock()


class Misshapen(Exception):
    """A text has not the shape that its field asks for. `misshapen` says where."""


def decoder(*, several: bool = False) -> "msgspec.json.Decoder[Any]":
    """What decodes the text of an item, or of an array of them, into a struct or a tuple of structs."""
    with _ONE_AT_A_TIME:
        return _new_decoder(several=several)


@cache
def _new_decoder(*, several: bool) -> "msgspec.json.Decoder[Any]":
    line: Any = msgspec.defstruct("Line", [("page", str | None, None)], bases=(_mirror(Item),), kw_only=True)
    return msgspec.json.Decoder(tuple[line, ...] if several else line)


def made(found: Any) -> Any:
    """The value of the model that a struct mirrors, or a tuple of them; the key `page` is passed over.

    Raises:
        Misshapen: a text has not its shape.
    """
    if isinstance(found, tuple):
        return tuple([made(one) for one in found])
    fields = asdict(found)
    fields.pop("page", None)
    for name, shape in found.shapes.items():
        if fields[name] is not None and not shape.fits(fields[name]):
            raise Misshapen
    for name in found.mirrors:
        if fields[name]:
            fields[name] = made(fields[name])
    return found.mirrored(**fields)


def misshapen(found: Any, path: str = "$") -> Iterator[str]:
    """What is wrong with the shapes of texts in a struct, or in a tuple of them: each with its path."""
    if isinstance(found, tuple):
        for number, one in enumerate(found):
            yield from misshapen(one, f"{path}[{number}]")
    elif found is not None:
        for name, shape in found.shapes.items():
            text = getattr(found, name)
            if text is not None and not shape.fits(text):
                yield f"Expected {shape.meaning}, got `{text}` - at `{path}.{name}`"
        for name in found.mirrors:
            yield from misshapen(getattr(found, name), f"{path}.{name}")


@cache
def _mirror(cls: Any) -> type[msgspec.Struct]:
    """A struct with the fields of a class, which refuses others.

    `mirrored`: the class. `shapes`: those of its fields. `mirrors`: its fields that hold structs in turn.
    """
    fields = attrs.fields(cls)
    types = {field.name: _mirror_type(field.type) for field in fields}
    rows = [(field.name, types[field.name], *_default(field)) for field in fields]
    mirrors = [field.name for field in fields if field.name != "spans" and types[field.name] != field.type]
    facts = {"mirrored": cls, "shapes": shapes_of(cls), "mirrors": mirrors}
    return msgspec.defstruct(cls.__name__, rows, namespace=facts, kw_only=True, forbid_unknown_fields=True)


def _mirror_type(hint: Any) -> Any:
    """The type of a field with structs in the place of classes."""
    inner = get_args(hint)
    if attrs.has(hint):
        return _mirror(hint)
    if hint == Spans:
        return ANY_SPANS
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
