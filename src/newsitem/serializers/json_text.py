"""Plain values to the text of JSON, by msgspec, which is imported when the first one is written."""

import re
from collections.abc import Callable
from typing import Any, Final

from newsitem.diagnostics import diagnostic
from newsitem.model import Diagnostic

Report = Callable[[Diagnostic], None]

_LONE_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def encoded(value: dict[str, Any], report: Report) -> str:
    """An object on one line.

    Lone surrogates, which only a value made by hand can hold and which UTF-8 cannot, are replaced and reported.
    """
    import msgspec

    try:
        return msgspec.json.encode(value).decode()
    except UnicodeEncodeError:
        return msgspec.json.encode(_mended(value, report)).decode()


def _mended(value: dict[str, Any], report: Report) -> Any:
    from json import dumps, loads

    text, count = _LONE_SURROGATE.subn("\ufffd", dumps(value, ensure_ascii=False))
    report(diagnostic("unreadable-characters", count=count))
    return loads(text)


def indented(text: str) -> str:
    """The same JSON with a line for each value."""
    import msgspec

    return msgspec.json.format(text, indent=2)
