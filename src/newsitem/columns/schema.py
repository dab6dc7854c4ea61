"""The Arrow schema of items: a row for each item, its fields as columns, nested as the classes of the model are.

`span` and `spans` are left out, as in JSON; a diagnostic has its span, as a list of two offsets.
"""

from collections.abc import Mapping
from typing import Any, Final, Literal, get_args, get_origin

import attrs
import pyarrow as pa

from newsitem._version import COLUMNS_VERSION
from newsitem.model import Item

#: The key of the schema's metadata at which its version stands.
VERSION_KEY: Final = b"newsitem.columns"
#: The columns beside the fields of an item.
NAME: Final = "name"
ERROR: Final = "error"

_NAMED: Final[Mapping[object, pa.DataType]] = {str: pa.string(), int: pa.int64(), float: pa.float64()}
# What Parquet and Spark call what is in a list, so that nothing is renamed there and back.
_ELEMENT: Final = "element"
_LEFT_OUT: Final = frozenset({"span", "spans"})


def _fields(cls: Any) -> list[pa.Field]:
    """A field for each of a class; all may be null."""
    every = attrs.fields(cls)
    left_out = _LEFT_OUT if any(one.name == "spans" for one in every) else frozenset()
    return [pa.field(one.name, _type(one.type)) for one in every if one.name not in left_out]


def _type(hint: Any) -> pa.DataType:
    """The type of a field's column."""
    if hint in _NAMED:
        return _NAMED[hint]
    if attrs.has(hint):
        return pa.struct(_fields(hint))
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Literal:
        return pa.string()
    if origin is tuple:
        return pa.list_(pa.field(_ELEMENT, _type(inner[0])))
    if origin is Mapping:
        return pa.map_(_type(inner[0]), _type(inner[1]))
    return _type(inner[0])  # or None


ITEM_FIELDS: Final = tuple(_fields(Item))
ERROR_TYPE: Final = pa.struct([("kind", pa.string()), ("message", pa.string())])
#: `name`: that of the page. `error`: why it has no item; then all fields of the item are null.
SCHEMA: Final = pa.schema(
    [pa.field(NAME, pa.string()), *ITEM_FIELDS, pa.field(ERROR, ERROR_TYPE)],
    metadata={VERSION_KEY: str(COLUMNS_VERSION).encode()},
)
