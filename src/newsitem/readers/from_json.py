"""Items out of the JSON that `newsitem.serializers.to_json` writes. Import it where it is needed: it loads msgspec.

It is exact: a key that is unknown, missing or there twice, a value of another type, and a day that is in no calendar
are refused, and the message says where (`$.shots[3].date.start`).
"""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from newsitem.errors import CannotRead
from newsitem.model import Item
from newsitem.plugin import Entry
from newsitem.readers.json_faults import explained, repeated_key
from newsitem.readers.mirrors import Misshapen, decoder, made, misshapen
from newsitem.readers.versions import UPGRADES, Upgrades, upgraded


def loads(text: str | bytes, *, upgrades: Upgrades = UPGRADES) -> Item:
    """The item in a JSON object. The key `page`, which a line of NDJSON has, is passed over.

    Raises:
        CannotRead: it is no JSON or not that of an item; the message says where (`$.shots[3].date.start`).
        TypeError: it is neither text nor bytes.
    """
    item: Item = _read(_as_text(text), upgrades)[1]
    return item


def load_all(text: str | bytes, *, upgrades: Upgrades = UPGRADES) -> list[Item]:
    """The items in an array, in an object, or in NDJSON, which is a text whose first line is a whole object.

    Raises:
        CannotRead: as for `loads`; for NDJSON the message gives the line too, counted from 1.
        TypeError: it is neither text nor bytes.
    """
    return [entry.item for entry in load_entries(text, upgrades=upgrades)]


def load_entries(text: str | bytes, *, upgrades: Upgrades = UPGRADES) -> list[Entry]:
    """The same with the names of their pages, where they have the key `page`; errors as for `load_all`."""
    text = _as_text(text)
    start = text.lstrip()
    if start.startswith("["):
        return [Entry(item, found.page) for found, item in zip(*_read(text, upgrades, several=True), strict=True)]
    if not start or start.partition("\n")[0].rstrip().endswith("}"):
        lines = (load_entry(line, number, upgrades=upgrades) for number, line in enumerate(text.split("\n"), 1))
        return [entry for entry in lines if entry is not None]
    found, item = _read(text, upgrades)
    return [Entry(item, found.page)]


def load_lines(lines: Iterable[str | bytes], *, upgrades: Upgrades = UPGRADES) -> Iterator[Item]:
    """The items of NDJSON line by line, as they are asked for: of a file there is never more than a line in memory.

    `lines`: such as an open file. Blank ones are passed over.

    Raises:
        CannotRead: as for `loads`, with the line, counted from 1.
    """
    for number, line in enumerate(lines, 1):
        entry = load_entry(line, number, upgrades=upgrades)
        if entry is not None:
            yield entry.item


def load_entry(line: str | bytes, number: int, *, upgrades: Upgrades = UPGRADES) -> Entry | None:
    """The item on a line of NDJSON with the name of its page; None for a blank line.

    `number`: that of the line, for the message.

    Raises:
        CannotRead: as for `loads`, with the line.
    """
    text = _as_text(line, number)
    if not text.strip():
        return None
    found, item = _read(text, upgrades, line=number)
    return Entry(item, found.page)


def _as_text(text: str | bytes, line: int | None = None) -> str:
    if not isinstance(text, str | bytes):
        raise TypeError(f"a JSON document is a str or bytes, not {type(text).__name__}")
    try:
        return (text.decode() if isinstance(text, bytes) else text).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        where = f"line {line}: " if line is not None else ""
        raise CannotRead(f"{where}It is not UTF-8: {error}") from error


def _read(text: str, upgrades: Upgrades, *, several: bool = False, line: int | None = None) -> tuple[Any, Any]:
    """What a text is decoded into, and the item or the items that it mirrors.

    Raises:
        CannotRead: there is something wrong with it.
    """
    found = _decoded(text, upgrades, several=several, line=line)
    twice = repeated_key(text)
    if twice is not None:
        raise CannotRead(explained(f"Object has a key twice - at `{twice}`", text, line=line))
    try:
        return found, made(found)
    except Misshapen:
        raise CannotRead(explained(next(misshapen(found)), text, line=line)) from None


def _decoded(text: str, upgrades: Upgrades, *, several: bool, line: int | None) -> Any:
    to_struct, tree = decoder(several=several), None
    try:
        if not upgrades and '"version"' not in text:
            return to_struct.decode(text)
        tree = _upgraded(msgspec.json.decode(text), upgrades)
        return msgspec.convert(tree, to_struct.type)
    except CannotRead as error:
        raise CannotRead(explained(str(error), text, line=line)) from error
    except (ValueError, RecursionError) as error:
        raise CannotRead(explained(str(error), text, tree, line)) from error


def _upgraded(tree: Any, upgrades: Upgrades) -> Any:
    if isinstance(tree, list):
        return [upgraded(one, upgrades, f"$[{number}]") for number, one in enumerate(tree)]
    return upgraded(tree, upgrades)
