"""Values of the model to arrays of Arrow.

Each field of many values becomes a flat list, and lists get offsets: no dict is made for any value, which would cost
more than to read the page.
"""

import re
import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import accumulate, chain
from operator import attrgetter
from typing import Any, Final

import pyarrow as pa
from pyarrow.lib import Type_LIST, Type_MAP, Type_STRING, Type_STRUCT

from newsitem.errors import ReplacedTextWarning

_LONE_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def array(values: Sequence[Any], kind: pa.DataType) -> pa.Array:
    """An array of values, each of which may be None.

    Raises:
        OverflowError, pyarrow.ArrowInvalid: a number is larger than 64 bits hold.
    """
    make = _MAKERS.get(kind.id)
    return make(values, kind) if make and values else pa.array(values, kind)


def _texts(values: Sequence[str | None], kind: pa.DataType) -> pa.Array:
    """Lone surrogates, which only a value made by hand can hold, and UTF-8 cannot, are replaced, with a warning."""
    try:
        return pa.array(values, kind)
    except UnicodeEncodeError:
        mended = [one and _LONE_SURROGATE.sub("\ufffd", one) for one in values]
        warnings.warn(ReplacedTextWarning("texts hold lone surrogates, which were replaced"), stacklevel=2)
        return pa.array(mended, kind)


def _structs(values: Sequence[Any], kind: pa.DataType) -> pa.Array:
    columns = fields_of(values, [field.name for field in kind])
    arrays = [array(column, field.type) for column, field in zip(columns, kind, strict=True)]
    is_null = pa.array([value is None for value in values], pa.bool_())
    return pa.StructArray.from_arrays(arrays, fields=list(kind), mask=is_null)


def fields_of(values: Sequence[Any], names: Sequence[str]) -> Iterable[Sequence[Any]]:
    """The fields of some values, of which there is one at least, each as a flat list. Those of None are None."""
    read, blank = attrgetter(*names), (None,) * len(names)
    return zip(*[blank if value is None else read(value) for value in values], strict=True)


def _lists(values: Sequence[Sequence[Any] | None], kind: pa.DataType) -> pa.Array:
    inner = list(chain.from_iterable(value for value in values if value))
    return pa.ListArray.from_arrays(_offsets(values), array(inner, kind.value_type), type=kind)


def _maps(values: Sequence[Mapping[str, str] | None], kind: pa.DataType) -> pa.Array:
    filled = [value for value in values if value]
    keys = list(chain.from_iterable(filled))
    inner = list(chain.from_iterable(value.values() for value in filled))
    return pa.MapArray.from_arrays(_offsets(values), array(keys, kind.key_type), array(inner, kind.item_type), kind)


def _offsets(values: Sequence[Any]) -> pa.Array:
    """Where each list begins, and where the last ends. A null offset is how Arrow says that a list is null."""
    ends = list(accumulate((len(value) if value else 0 for value in values), initial=0))
    starts = [None if value is None else start for value, start in zip(values, ends, strict=False)]
    return pa.array([*starts, ends[-1]], pa.int32())


_MAKERS: Final[Mapping[int, Callable[[Any, Any], pa.Array]]] = {
    Type_STRING: _texts,
    Type_STRUCT: _structs,
    Type_LIST: _lists,
    Type_MAP: _maps,
}
