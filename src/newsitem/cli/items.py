"""Inputs that are our own JSON: their items as they are, of NDJSON a line at a time."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, groupby
from pathlib import Path, PurePath
from typing import Final

import attrs

from newsitem.cli.inputs import Input
from newsitem.door import OWN_JSON, holds_own_json
from newsitem.errors import CannotRead
from newsitem.plugin import Entry

#: The endings of files that hold items, if they hold JSON.
_SUFFIXES: Final = frozenset({".json", ".ndjson", ".jsonl"})
_LINES: Final = ".jsonl"
# A line that is longer is no item, and behind so many blank lines there is none.
_LONGEST: Final = 8_000_000
_FAR: Final = 1000

Line = bytes | str
#: Takes what is wrong with an input.
Complain = Callable[[str], None]


def holds_items(page: Input, format: str | None) -> bool:
    """Whether an input is read as items: by its ending, if it is JSON, or, of standard input, by its beginning.

    `format`: the one that the user asks for; any other than our JSON's makes it a page.

    Raises:
        OSError: the input cannot be read.
    """
    if format is not None:
        return format == OWN_JSON
    if page.path is None:
        return holds_own_json(page.beginning())
    # A page may have the ending of its own site's data.
    return PurePath(page.path).suffix.lower() in _SUFFIXES and page.beginning().lstrip()[:1] in ("", "{", "[")


def begins_with_item(page: Input, format: str | None) -> bool:
    """Whether an input of lines (`.jsonl`) holds items: by its first line, for others hold pages.

    `format`: as for `holds_items`.
    """
    if page.path is None or not page.path.lower().endswith(_LINES):
        return False
    if format is not None:
        return format == OWN_JSON
    import json

    try:
        found = json.loads(_beginning(page.path))
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(found, dict) and "shots" in found


def _beginning(path: str) -> bytes:
    """The first line with words on it; empty if it is far away. No more is read of it than an item may have."""
    with Path(path).open("rb") as file:
        lines = (file.readline(_LONGEST) for _ in range(_FAR))
        return next((line for line in lines if line.strip()), b"")


def entries(page: Input, complain: Complain) -> Iterator[Entry]:
    """The items of an input, each as it is asked for, with the name of its page and its place on that.

    An item without the name of a page gets that of the input. A line of NDJSON that is no item is told, and the others
    go on.

    Raises:
        OSError: the input cannot be read.
    """
    named = (attrs.evolve(entry, page=entry.page or page.name) for entry in _found(page.lines(), complain))
    for _, several in groupby(named, key=lambda entry: entry.page):
        for number, entry in enumerate(several, 1):
            yield attrs.evolve(entry, number=number)


def _found(lines: Iterator[Line], complain: Complain) -> Iterator[Entry]:
    blank, first = _first_line(lines)
    if first.rstrip().endswith("}"):
        yield from _by_line(chain([first], lines), blank + 1, complain)
    else:
        yield from _whole(chain(["\n"] * blank, [first], lines), complain)


def _first_line(lines: Iterable[Line]) -> tuple[int, str]:
    """How many blank lines there are at the start, and the line behind them."""
    for blank, line in enumerate(lines):
        text = line if isinstance(line, str) else line.decode("utf-8", "surrogateescape")
        if text.strip("\ufeff \t\r\n"):
            return blank, text
    return 0, ""


def _by_line(lines: Iterable[Line], first: int, complain: Complain) -> Iterator[Entry]:
    from newsitem.readers.from_json import load_entry  # it loads msgspec

    for number, line in enumerate(lines, first):
        try:
            entry = load_entry(line, number)
        except CannotRead as error:
            complain(str(error))
        else:
            if entry is not None:
                yield entry


def _whole(lines: Iterable[Line], complain: Complain) -> Iterator[Entry]:
    from newsitem.readers.from_json import load_entries

    parts = [line.encode("utf-8", "surrogateescape") if isinstance(line, str) else line for line in lines]
    try:
        yield from load_entries(b"".join(parts))
    except CannotRead as error:
        complain(str(error))
