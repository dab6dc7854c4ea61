"""Placeholders: lines by which an agency announces a script that it has not sent yet."""

from collections.abc import Sequence
from typing import Final

import regex

from newsitem.claims import Page
from newsitem.text import Slice

_TO_FOLLOW: Final = regex.compile(
    r"[^\r\n]{0,60}?(?:shot\s?-?list|story-?line|script)s?\b[^\r\n.]{0,40}?\bto\s+follow\b[^\r\n]{0,60}",
    regex.IGNORECASE,
)


def cut_placeholders(page: Page, lines: Sequence[Slice]) -> tuple[list[Slice], list[Slice]]:
    """Lines without the placeholders among them, and those, each told by the diagnostic `script-to-follow`."""
    announced = [line for line in lines if line.fullmatch(_TO_FOLLOW)]
    for line in announced:
        page.report("script-to-follow", line)
    return [line for line in lines if line not in announced], announced
