"""Checks the JSON that newsitem writes: an item, an array of items, or NDJSON."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from newsitem.checks.findings import Finding, Path, finding, json_path
from newsitem.checks.items import item_faults
from newsitem.checks.json_text import BrokenJson, JsonText, read_json
from newsitem.checks.lines import Lines
from newsitem.checks.own_schema import item_complaints
from newsitem.errors import CannotRead
from newsitem.readers.versions import upgraded

_AT: Final = re.compile(r" - at `[^`]*`$")

#: What is said against a document before its place is known: code, path and facts.
Told = tuple[str, Path, dict[str, object]]


def check_items(document: JsonText, lines: Lines, file: str | None) -> Iterator[Finding]:
    """What is wrong with an item or an array of items."""
    yield from placed(document, lines, file, _against_document(document.value))


def check_lines(text: str, lines: Lines, file: str | None) -> Iterator[Finding]:
    """What is wrong with NDJSON: each line is an item; blank lines are passed over."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            try:
                document = read_json(line, start)
            except BrokenJson as error:
                yield finding(error.code, lines.place(error.offset), file=file, words=str(error))
            else:
                yield from check_items(document, lines, file)
        start += len(line) + 1


def placed(document: JsonText, lines: Lines, file: str | None, told: Iterable[Told]) -> Iterator[Finding]:
    """Repeated keys, then what is told, each with line and column."""
    for offset, key in document.repeated:
        yield finding("key-repeated", lines.place(offset), file=file, key=key)
    for code, path, facts in told:
        place = lines.place(document.offset(path, of_key=_is_about_key(facts)))
        yield finding(code, place, json_path(path), file, **facts)


def _is_about_key(facts: dict[str, object]) -> bool:
    return str(facts.get("words", "")).startswith("no key")


def _against_document(value: Any) -> Iterator[Told]:
    if not isinstance(value, list):
        yield from _against_item(value, ())
        return
    for place, one in enumerate(value):
        yield from _against_item(one, (place,))


def _against_item(value: Any, path: Path) -> Iterator[Told]:
    """An older document is looked at as it is read: in the form of today."""
    try:
        value = upgraded(value)
    except CannotRead as error:
        yield "version-unknown", (*path, "version"), {"words": _AT.sub("", str(error))}
        return
    complaints: list[Told] = [("schema", (*path, *where), {"words": words}) for where, words in item_complaints(value)]
    if complaints:
        yield from complaints
        return
    for fault in item_faults(value):
        yield fault.code, (*path, *fault.path), dict(fault.facts)
