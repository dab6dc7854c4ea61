"""What comes out of an archive, and how much of it may."""

from typing import Final

from attrs import frozen

#: Endings of pages in folders and archives; what else is there is passed over.
PAGE_SUFFIXES: Final = (".txt", ".html", ".htm")
MEGABYTE: Final = 1_000_000
#: No page unpacks to more than so many times its packed size; text reaches 20, bombs begin at 1,000.
RATIO: Final = 200
#: Below so many bytes nothing is called a bomb: blank lines pack well.
_HARMLESS: Final = MEGABYTE


@frozen(eq=False, repr=False)
class Limits:
    """How many bytes a page may have, and a line of JSON with a page in it."""

    page: int = 8 * MEGABYTE
    line: int = 16 * MEGABYTE


@frozen(eq=False, repr=False)
class Found:
    """Something in an archive.

    `name`: as the archive has it; if it is the name of a file, behind the path of the archive. `page`: null where there
    is a `problem` instead. `below`: where its output may stand below an output folder; null where its name must not
    become that of a file. `format`: that the archive says it is of. `share`: how much of the archive is behind it, from
    0 to 1.
    """

    name: str
    page: str | bytes | None = None
    below: str | None = None
    format: str | None = None
    problem: str | None = None
    share: float = 0.0


class Refused(Exception):
    """The rest of an archive is not read. The text says why."""


def is_bomb(unpacked: int, packed: int) -> bool:
    """Whether so many bytes come out of so few as no text does."""
    return unpacked > _HARMLESS and unpacked > RATIO * packed


def check_ratio(unpacked: int, packed: int) -> None:
    """Sees whether so many bytes may have come out of so many.

    Raises:
        Refused: it is a bomb.
    """
    if is_bomb(unpacked, packed):
        raise Refused(f"it unpacks to more than {RATIO} times its size, as bombs do; the rest is not read")


def too_large(limit: int, option: str) -> str:
    """What a page is told that is larger than it may be."""
    return f"it is larger than {limit:,} bytes ({option})"
