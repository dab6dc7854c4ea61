"""Plain values to the text of JSON: the first of a process by the standard library, the others by msgspec.

msgspec writes twenty times as fast, but to import it takes as long as to read several pages: a command that converts
one page never does.
"""

import json
import re
import sys
from collections.abc import Callable
from itertools import count
from typing import Any, Final

from newsitem.diagnostics import diagnostic
from newsitem.model import Diagnostic

Report = Callable[[Diagnostic], None]

_LONE_SURROGATE: Final = re.compile("[\ud800-\udfff]")
# So many values, and texts of so many characters, are written without msgspec.
_FEW: Final = 2
_SHORT: Final = 100_000
_LEAN: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)
_LEAN_INDENTED: Final = json.JSONEncoder(ensure_ascii=False, indent=2)

_turns: Final = count()


def encoded(value: dict[str, Any], report: Report) -> str:
    """An object on one line.

    Lone surrogates, which only a value made by hand can hold and which UTF-8 cannot, are replaced and reported.
    """
    encode = _encode_lean if next(_turns) < _FEW else _encode
    try:
        return encode(value)
    except UnicodeEncodeError:
        return encode(_mended(value, report))


def _encode(value: Any) -> str:
    import msgspec

    return msgspec.json.encode(value).decode()


def _encode_lean(value: Any) -> str:
    try:
        text = _LEAN.encode(value)
    except ValueError:  # a number that is none, which msgspec writes as null
        return _encode(value)
    text.encode()  # as msgspec does, raises UnicodeEncodeError
    return text


def _mended(value: dict[str, Any], report: Report) -> Any:
    text, found = _LONE_SURROGATE.subn("\ufffd", json.dumps(value, ensure_ascii=False))
    report(diagnostic("unreadable-characters", count=found))
    return json.loads(text)


def indented(text: str) -> str:
    """The same JSON with a line for each value."""
    if "msgspec" not in sys.modules and len(text) <= _SHORT:
        return _LEAN_INDENTED.encode(json.loads(text))
    import msgspec

    return msgspec.json.format(text, indent=2)
