"""Where the output goes."""

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from attrs import frozen

from newsitem.cli.codes import WrongUsage
from newsitem.cli.inputs import Input, identity
from newsitem.cli.terminal import put_data

STANDARD_OUTPUT: Final = "-"


@frozen
class Destination:
    """Where the output goes. `path`: null for standard output."""

    path: Path | None = None
    is_folder: bool = False


def destination(
    output: str | None, arguments: Sequence[str], pages: Sequence[Input], *, has_archive: bool = False
) -> Destination:
    """What `-o` means: see the help of `convert`.

    Raises:
        WrongUsage: it names a page of this run, or stands where nothing can stand.
    """
    if output is None or output == STANDARD_OUTPUT:
        return Destination()
    if not output:
        raise WrongUsage("-o is empty; give a file or a folder, or leave it out")
    path = Path(output)
    if _is_folder(output, arguments, pages, has_archive):
        if path.exists() and not path.is_dir():
            raise WrongUsage(f"-o {output}: that is no folder, but a file")
        return Destination(path, is_folder=True)
    check_file("-o", path, pages)
    return Destination(path)


def _is_folder(output: str, arguments: Sequence[str], pages: Sequence[Input], has_archive: bool) -> bool:
    if os.path.isdir(output) or output.endswith(("/", os.sep)):
        return True
    several = len(pages) > 1 or any(map(os.path.isdir, arguments)) or has_archive
    return several and not os.path.exists(output) and not Path(output).suffix


def check_file(option: str, path: Path, pages: Sequence[Input]) -> None:
    """Sees whether an option may name this file for output.

    Raises:
        WrongUsage: there is no folder for it, or it is a page of this run.
    """
    if not path.parent.is_dir():
        raise WrongUsage(f"{option} {path}: there is no folder {path.parent}")
    with suppress(OSError):
        here = identity(path)
        for page in pages:
            if page.identity == here:
                raise WrongUsage(f"{option} {path}: that is the page {page.name}, and a source is never overwritten")


def put_pieces(pieces: Iterable[bytes]) -> None:
    """Writes some UTF-8 text to standard output, as it comes."""
    for piece in pieces:
        put_data(piece.decode("utf-8"))
