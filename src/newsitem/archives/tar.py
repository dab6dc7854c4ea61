"""Pages in tar archives, plain or packed, read from beginning to end without going back."""

import tarfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, Final, Self

from newsitem.archives.names import as_path, is_hidden, is_page, why_refused
from newsitem.archives.values import Found, Limits, Refused, check_ratio, too_large

#: Headers that hold long names; tarfile takes them into memory whole, whatever size they claim.
_LONG_HEADERS: Final = frozenset({
    tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK, tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.SOLARIS_XHDTYPE
})  # fmt: skip
_LONGEST_HEADER: Final = 100_000
#: The errors by which tarfile tells that the archive is over.
_ENDS: Final = frozenset({"EOFHeaderError", "EmptyHeaderError"})
_HeaderError: Final = tarfile.HeaderError
_BROKEN: Final = (tarfile.TarError, EOFError, zlib.error, ValueError)


class _Member(tarfile.TarInfo):
    """A member whose header is looked at before it is believed, and missed when it is broken.

    By itself tarfile takes a broken header for the end of the archive, and holes in files of any number into memory.
    """

    @classmethod
    def fromtarfile(cls, tarfile: tarfile.TarFile) -> Self:
        """The next member."""
        try:
            return super().fromtarfile(tarfile)
        except _HeaderError as error:
            if type(error).__name__ in _ENDS:
                raise
            raise Refused(f"what follows is no tar: {error}; the rest is not read") from error

    def _proc_member(self, archive: tarfile.TarFile) -> tarfile.TarInfo:
        if self.type in _LONG_HEADERS and self.size > _LONGEST_HEADER:
            raise Refused(f"it has a header of more than {_LONGEST_HEADER:,} bytes; the rest is not read")
        if self.type == tarfile.GNUTYPE_SPARSE:
            self._refuse_holes()
        member: tarfile.TarInfo = super()._proc_member(archive)  # type: ignore[misc]
        return member

    def _refuse_holes(self, *_: object) -> None:
        raise Refused("it has a file with holes, which no page has; the rest is not read")

    _proc_gnusparse_00 = _proc_gnusparse_01 = _proc_gnusparse_10 = _refuse_holes


def pages_in_tar(path: str, limits: Limits) -> Iterator[Found]:
    """The pages in an archive. A member with a bad name or size is a problem of its own.

    Raises:
        OSError: the file cannot be read.
        Refused: the rest cannot, or must not, be unpacked.
    """
    size = max(Path(path).stat().st_size, 1)
    with open(path, "rb") as raw:
        try:
            with tarfile.open(fileobj=raw, mode="r|*", tarinfo=_Member) as archive:
                for member in archive:
                    # tarfile keeps every member, which of a million pages is more than the pages themselves.
                    archive.members = []  # type: ignore[attr-defined]
                    check_ratio(member.offset_data + member.size, raw.tell())
                    yield from _found(archive, path, member, limits, raw.tell() / size)
        except _BROKEN as error:
            raise Refused(f"the rest cannot be read: {error}") from error


def _found(
    archive: tarfile.TarFile, path: str, member: tarfile.TarInfo, limits: Limits, share: float
) -> Iterator[Found]:
    name, where = member.name, f"{path}/{member.name}"
    if member.isdir() or not is_page(name):
        return
    problem = why_refused(name) or _why_no_page(member, limits)
    if problem:
        yield Found(where, problem=problem, share=share)
    elif not is_hidden(name):
        yield Found(where, _content(archive, member), as_path(name), share=share)


def _why_no_page(member: tarfile.TarInfo, limits: Limits) -> str | None:
    if not member.isreg():
        return "it is a link, and links in archives are not followed" if _is_link(member) else "it is no ordinary file"
    return too_large(limits.page, "--max-page") if member.size > limits.page else None


def _is_link(member: tarfile.TarInfo) -> bool:
    return member.issym() or member.islnk()


def _content(archive: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    file: IO[bytes] | Any = archive.extractfile(member)
    with file:
        content: bytes = file.read()
    if len(content) < member.size:
        raise Refused("the archive ends in the middle of a page")
    return content
