"""Writing files: whole or not at all."""

import os
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import Final

#: What a file is called while it is written; such files are left only by a program that was killed.
PART: Final = ".newsitem-*.part"


def is_special(path: str | os.PathLike[str]) -> bool:
    """Whether something stands there that is no ordinary file: a device, a pipe."""
    try:
        return not stat.S_ISREG(os.stat(path).st_mode)
    except OSError:
        return False


def write_file(path: Path, pieces: Iterable[bytes]) -> None:
    """Writes a file. It is there whole or, if anything goes wrong on the way, as it was before.

    A link is followed and a file's mode is kept; a device or a pipe is written to as it is.

    Raises:
        OSError: it cannot be written.
    """
    if is_special(path):
        with path.open("wb") as file:
            file.writelines(pieces)
        return
    target = Path(os.path.realpath(path))
    part = target.with_name(PART.replace("*", os.urandom(6).hex()))
    try:
        with part.open("xb") as file:
            file.writelines(pieces)
        if target.exists():
            part.chmod(stat.S_IMODE(target.stat().st_mode))
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
