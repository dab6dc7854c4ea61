"""Pages in zip archives, in the order of their directory; memory does not grow with the number of files."""

import struct
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Final

from newsitem.archives.directory import Entry, entries
from newsitem.archives.names import as_path, is_hidden, is_page, why_refused
from newsitem.archives.values import Found, Limits, Refused, check_ratio, is_bomb, too_large

_HEADER: Final = struct.Struct("<4s5H3L2H")
_HEADER_MARK: Final = b"PK\x03\x04"
_STORED: Final = 0
_DEFLATED: Final = 8


class _Broken(Exception):
    """A page that cannot be unpacked. The text says why."""


def pages_in_zip(path: str, limits: Limits) -> Iterator[Found]:
    """The pages in an archive. A file with a bad name or size is a problem of its own.

    Raises:
        OSError: the archive cannot be read.
        Refused: the rest cannot, or must not, be unpacked.
    """
    size = Path(path).stat().st_size
    with open(path, "rb") as directory, open(path, "rb") as file:
        for entry in _sound(directory, path, size, limits):
            if is_page(entry.name):
                yield from _found(file, path, entry, limits)


def _sound(directory: IO[bytes], path: str, size: int, limits: Limits) -> Iterator[Entry]:
    """The entries of an archive of a size, as long as they can be those of an honest one."""
    packed = unpacked = 0
    try:
        for entry in entries(directory, path):
            packed, unpacked = packed + entry.packed, unpacked + min(entry.size, limits.page)
            if packed > size:
                raise Refused("its files share their bytes, as those of bombs do; the rest is not read")
            check_ratio(unpacked, size)
            yield entry
    except (struct.error, OverflowError) as error:
        raise Refused(f"its directory is broken: {error}; the rest is not read") from error


def _found(file: IO[bytes], path: str, entry: Entry, limits: Limits) -> Iterator[Found]:
    problem = why_refused(entry.name) or _why_no_page(entry, limits)
    if problem is None and is_hidden(entry.name):
        return
    try:
        content = None if problem else _content(file, entry)
    except (_Broken, zlib.error) as error:
        content, problem = None, f"it cannot be unpacked: {error}"
    below = None if problem else as_path(entry.name)
    yield Found(f"{path}/{entry.name}", content, below, problem=problem, share=entry.share)


def _why_no_page(entry: Entry, limits: Limits) -> str | None:
    if entry.is_link:
        return "it is a link, and links in archives are not followed"
    if entry.is_encrypted:
        return "it is encrypted"
    if entry.method not in (_STORED, _DEFLATED):
        return f"it is packed in a way that is not read (method {entry.method})"
    if is_bomb(entry.size, entry.packed):
        return "it unpacks to so many times its size that it must be a bomb"
    return too_large(limits.page, "--max-page") if max(entry.size, entry.packed) > limits.page else None


def _content(file: IO[bytes], entry: Entry) -> bytes:
    if not 0 <= entry.start <= sys.maxsize:
        raise _Broken("the archive's directory points elsewhere")
    file.seek(entry.start)
    head = file.read(_HEADER.size)
    if len(head) < _HEADER.size or not head.startswith(_HEADER_MARK):
        raise _Broken("the archive's directory points elsewhere")
    file.seek(sum(_HEADER.unpack(head)[9:11]), 1)
    packed = file.read(entry.packed)
    # One byte more than there may be is enough to see that there are too many.
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    content = packed if entry.method == _STORED else unpacker.decompress(packed, entry.size + 1)
    if len(content) != entry.size or zlib.crc32(content) != entry.checksum:
        raise _Broken("its bytes are not those that the archive's directory tells of")
    return content
