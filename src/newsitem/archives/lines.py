"""Pages in lines of JSON (`.jsonl`, `.jsonl.gz`): an object a line, with the page and what is known of it.

The page is the text at `page`, `text` or `html`, the first that is there; `name` its name (else the line's number is),
`format` the format that it is known to be of. Other keys are passed over.
"""

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, Final

from newsitem.archives.names import as_path, is_page, why_refused
from newsitem.archives.values import Found, Limits, Refused, check_ratio, too_large

_PAGE_KEYS: Final = ("page", "text", "html")


def pages_in_lines(path: str, limits: Limits) -> Iterator[Found]:
    """The pages in a file. A line that is no page is a problem of its own.

    Raises:
        OSError: the file cannot be read.
        Refused: the rest cannot, or must not, be unpacked.
    """
    size = max(Path(path).stat().st_size, 1)
    with open(path, "rb") as raw, _unpacked(path, raw) as file:
        for number, line in enumerate(_lines(file, raw, limits.line), 1):
            if len(line) > limits.line:
                yield Found(f"{path}:{number}", problem=too_large(limits.line, "--max-line"))
            elif not line.isspace():
                yield _found(line, f"{path}:{number}", limits, raw.tell() / size)


def _unpacked(path: str, raw: IO[bytes]) -> Any:
    return gzip.GzipFile(fileobj=raw, mode="rb") if path.lower().endswith(".gz") else raw


def _lines(file: IO[bytes], raw: IO[bytes], longest: int) -> Iterator[bytes]:
    """The lines of a file; of one that is too long no more than is needed to see that."""
    is_inside = False  # of a line that is too long
    try:
        while piece := file.readline(longest + 1):
            check_ratio(file.tell(), raw.tell())
            if not is_inside:
                yield piece
            is_inside = not piece.endswith(b"\n")
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise Refused(f"the rest cannot be unpacked: {error}") from error


def _found(line: bytes, where: str, limits: Limits, share: float) -> Found:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Found(where, problem=f"the line is no JSON: {error}", share=share)
    page = (
        next((found[key] for key in _PAGE_KEYS if isinstance(found.get(key), str)), None) if _is_object(found) else None
    )
    if page is None:
        return Found(where, problem=_no_page(found), share=share)
    name = found.get("name")
    name = name if isinstance(name, str) and name else where
    if len(page) > limits.page or len(page.encode("utf-8", "surrogatepass")) > limits.page:
        return Found(name, problem=too_large(limits.page, "--max-page"), share=share)
    format = found.get("format")
    return Found(name, page, _below(name), format if isinstance(format, str) else None, share=share)


def _is_object(found: object) -> bool:
    return isinstance(found, dict) and "shots" not in found


def _no_page(found: object) -> str:
    if isinstance(found, dict) and "shots" in found:
        return "the line is an item, not a page; items are read from files that end in .ndjson"
    return f"the line holds no page: an object with a text at one of the keys {', '.join(_PAGE_KEYS)}"


def _below(name: str) -> str | None:
    """Where the output of a page stands. Names in lines are often no names of files, and have no ending."""
    if why_refused(name) is not None:
        return None
    path = as_path(name)
    return path if is_page(path) else f"{path}.txt"
