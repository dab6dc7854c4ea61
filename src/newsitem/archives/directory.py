"""The directory of a zip archive, read entry by entry: of a million pages it is larger than what may be in memory."""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, Final

from attrs import frozen

from newsitem.archives.values import Refused

_END: Final = struct.Struct("<4s4H2LH")
_END_MARK: Final = b"PK\x05\x06"
_LARGE_LOCATOR: Final = struct.Struct("<4sLQL")
_LARGE_END: Final = struct.Struct("<4sQ2H2L4Q")
_ENTRY: Final = struct.Struct("<4s6H3L5H2L")
_ENTRY_MARK: Final = b"PK\x01\x02"
_LONGEST_COMMENT: Final = 65535
#: What stands in a field whose value is too large for it; the value then is in an extra field of this number.
_TOO_LARGE: Final = 0xFFFFFFFF
_LARGE_EXTRA: Final = 1
_UTF_8: Final = 0x800
_ENCRYPTED: Final = 0x1
_LINK: Final = 0o120000
_KIND: Final = 0o170000


@frozen(eq=False, repr=False)
class Entry:
    """What the directory says of a file.

    `start`: where its own header is; `share`: how much of the directory is read, from 0 to 1.
    """

    name: str
    method: int
    checksum: int
    packed: int
    size: int
    start: int
    is_encrypted: bool
    is_link: bool
    share: float


def entries(file: IO[bytes], path: str) -> Iterator[Entry]:
    """The entries of an archive, in the order of its directory.

    Raises:
        OSError: it cannot be read.
        Refused: it is no zip, or broken.
    """
    start, length, shift = _place(file, Path(path).stat().st_size)
    at = start
    while at < start + length:
        file.seek(at)
        head = file.read(_ENTRY.size)
        if len(head) < _ENTRY.size or not head.startswith(_ENTRY_MARK):
            raise Refused("its directory is broken; the rest is not read")
        fields = _ENTRY.unpack(head)
        rest = file.read(sum(fields[10:13]))
        at += len(head) + len(rest)
        yield _entry(fields, rest, shift, (at - start) / length)


def _place(file: IO[bytes], size: int) -> tuple[int, int, int]:
    """Where the directory begins, its length, and by how much all places in the archive are shifted."""
    tail_at = max(0, size - _END.size - _LONGEST_COMMENT)
    file.seek(tail_at)
    tail = file.read()
    found = tail.rfind(_END_MARK)
    if found < 0 or found + _END.size > len(tail):
        raise Refused("it is no zip archive, or its end is missing")
    end = tail_at + found
    length, start = _END.unpack_from(tail, found)[5:7]
    large = _large_place(file, end)
    if large is not None:
        end, length, start = large
    shift = end - length - start  # of an archive that was put behind something else
    if shift < 0:
        raise Refused("its directory is broken")
    return start + shift, length, shift


def _large_place(file: IO[bytes], end: int) -> tuple[int, int, int] | None:
    """The same for an archive of more than 4 GB or 65,535 files: it has a second end before the first."""
    if end < _LARGE_LOCATOR.size:
        return None
    file.seek(end - _LARGE_LOCATOR.size)
    mark, _, at, _ = _LARGE_LOCATOR.unpack(file.read(_LARGE_LOCATOR.size))
    if mark != b"PK\x06\x07":
        return None
    at = min(at, end - _LARGE_LOCATOR.size - _LARGE_END.size)
    file.seek(max(at, 0))
    fields = _LARGE_END.unpack(file.read(_LARGE_END.size))
    if fields[0] != b"PK\x06\x06":
        raise Refused("its directory is broken")
    return at, fields[8], fields[9]


def _entry(fields: tuple[Any, ...], rest: bytes, shift: int, share: float) -> Entry:
    flags, method, checksum = fields[3], fields[4], fields[7]
    name_length, extra_length = fields[10:12]
    name = rest[:name_length].decode("utf-8" if flags & _UTF_8 else "cp437", "replace")
    extra = rest[name_length : name_length + extra_length]
    size, packed, start = _large_values((fields[9], fields[8], fields[16]), extra)
    is_link = (fields[15] >> 16) & _KIND == _LINK
    return Entry(name, method, checksum, packed, size, start + shift, bool(flags & _ENCRYPTED), is_link, share)


def _large_values(values: tuple[int, int, int], extra: bytes) -> tuple[int, ...]:
    """Size, packed size and start, those taken from the extra fields that are too large for their own."""
    if _TOO_LARGE not in values:
        return values
    large = _extra(extra)
    numbers = iter(struct.unpack(f"<{len(large) // 8}Q", large[: len(large) // 8 * 8]))
    return tuple(next(numbers, value) if value == _TOO_LARGE else value for value in values)


def _extra(extra: bytes) -> bytes:
    at = 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<2H", extra, at)
        if kind == _LARGE_EXTRA:
            return extra[at + 4 : at + 4 + length]
        at += 4 + length
    return b""
