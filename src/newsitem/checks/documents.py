"""The front of the checks: what kind of document it is, and who looks at it."""

import os
import re
from collections.abc import Iterator
from typing import Final

from newsitem.checks.findings import Finding, finding
from newsitem.checks.json_text import BrokenJson, read_json
from newsitem.checks.lines import Lines
from newsitem.checks.schemas import Schemas
from newsitem.decoding import clean, decode
from newsitem.diagnostics import diagnostic
from newsitem.text import Fault

_BYTE_ORDER_MARK: Final = "\ufeff"
_PAGE: Final = re.compile(r"\s*+(?:<\?xml[^<>]*+>\s*+)?<(?:!doctype\s++html|html)\b", re.IGNORECASE)
# Faults of decoding that are findings here; what remains is plain information.
_OF_DECODING: Final = {
    "encoding-declared-wrong": "encoding-wrong",
    "encoding-guessed": "encoding-wrong",
    "unreadable-characters": "unreadable-characters",
}


def validate(
    document: str | bytes,
    *,
    name: str | os.PathLike[str] | None = None,
    schemas: str | os.PathLike[str] | None = None,
) -> list[Finding]:
    """What is wrong with a document: JSON of items (an object, an array, NDJSON), NewsML-G2, or ninjs.

    Args:
        document: its text or its bytes.
        name: its name or path, for the findings.
        schemas: a folder in which the schemas of NewsML-G2 and ninjs lie, at any depth, under their own names. Without
            it only the rules are checked, and a finding of severity `info` says so. Our own JSON needs no folder.

    Returns:
        The findings in the order of their lines, those without a place first; none if nothing is wrong.

    Raises:
        UnusableSchemas: there is no such folder, a schema in it is broken, or the library that reads it is missing.
        TypeError: an argument is of the wrong type.
    """
    return check(document, None if name is None else os.fsdecode(name), schemas_in(schemas))


def check(document: str | bytes, file: str | None = None, schemas: Schemas | None = None) -> list[Finding]:
    """What is wrong with a document, in the order of its lines; what has no place comes first.

    Raises:
        UnusableSchemas: a schema that is needed cannot be used.
        TypeError: the document is neither text nor bytes.
    """
    if not isinstance(document, str | bytes):
        raise TypeError(f"a document is a str or bytes, not {type(document).__name__}")
    found = list(_checked(document, file, schemas))
    return sorted(found, key=lambda one: (one.line or 0, one.column or 0))


def _checked(document: str | bytes, file: str | None, schemas: Schemas | None) -> Iterator[Finding]:
    if _start(document) == "<":
        yield from _xml(document, file, schemas)
    elif isinstance(document, bytes):
        try:
            text = document.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            yield _not_utf8(document, error, file)
        else:
            yield from _json(text, file, schemas)
    else:
        yield from _json(document.removeprefix(_BYTE_ORDER_MARK), file, schemas)


def _start(document: str | bytes) -> str:
    """The first character that is neither white space nor a byte order mark, in whatever encoding."""
    head = document[:400] if isinstance(document, str) else decode(document[:400]).text
    return head.lstrip(_BYTE_ORDER_MARK + " \t\r\n")[:1]


def _not_utf8(document: bytes, error: UnicodeDecodeError, file: str | None) -> Finding:
    before = document[: error.start].decode("utf-8", "replace")
    return finding(
        "encoding-wrong", Lines(before).place(len(before)), file=file, words=f"it is not UTF-8: {error.reason}"
    )


def _xml(document: str | bytes, file: str | None, schemas: Schemas | None) -> Iterator[Finding]:
    from newsitem.checks.newsml import check_newsml

    text, faults = _text(document)
    if _PAGE.match(text):
        yield finding("unknown-document", (1, 1), file=file, why="this is a page")
        return
    for fault in faults:
        if fault.code in _OF_DECODING:
            words = diagnostic(fault.code, None, **fault.facts).message.replace("the page", "the document")
            yield finding(_OF_DECODING[fault.code], (1, 1), file=file, words=words)
    yield from check_newsml(text, file, schemas)


def _text(document: str | bytes) -> tuple[str, tuple[Fault, ...]]:
    if isinstance(document, bytes):
        decoded = decode(document)
        text, faults = clean(decoded.text)
        return text.removeprefix(_BYTE_ORDER_MARK), (*decoded.faults, *faults)
    return clean(document.removeprefix(_BYTE_ORDER_MARK))


def _json(text: str, file: str | None, schemas: Schemas | None) -> Iterator[Finding]:
    from newsitem.checks.ninjs import check_ninjs, looks_like_ninjs
    from newsitem.checks.own_json import check_items, check_lines

    lines = Lines(text)
    if not text.lstrip().startswith(("{", "[")):
        yield finding("unknown-document", (1, 1), file=file, why="it begins with no brace, bracket or tag")
    elif _is_ndjson(text):
        yield from check_lines(text, lines, file)
    else:
        try:
            document = read_json(text)
        except BrokenJson as error:
            yield finding(error.code, lines.place(error.offset), file=file, words=str(error))
            return
        if looks_like_ninjs(document.value):
            yield from check_ninjs(document, lines, file, schemas)
        else:
            yield from check_items(document, lines, file)


def _is_ndjson(text: str) -> bool:
    """Whether the first line is a whole object and more follow."""
    first, _, rest = text.lstrip().partition("\n")
    return first.startswith("{") and first.rstrip().endswith("}") and bool(rest.strip())


def schemas_in(folder: str | os.PathLike[str] | None) -> Schemas | None:
    """The schemas of a folder; None for no folder."""
    return None if folder is None else Schemas(folder)
