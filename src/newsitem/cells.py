r"""Texts as cells of a table, and back to the letter.

- A list is one cell, its texts divided by ` | `; `parted` takes it apart. In a text a bar is written `\|` and a
  backslash `\\`; an empty text is a lone backslash, for an empty cell is an empty list.
- A text that a spreadsheet might run as a formula gets an apostrophe in front, and so does a text that begins with
  one; `undefused` takes it away.
"""

import re
from collections.abc import Iterable
from typing import Final

from newsitem.text import INVISIBLE

MARK: Final = "'"
# A spreadsheet passes over white space, quotation marks and characters without a glyph before it looks for a formula;
# some also take a tab or a line break at the start as the end of the cell before.
_FORMULA: Final = re.compile(rf"""[\t\n\r']|[\s"'\x00-\x1f{INVISIBLE}]*+[=+\-@＝＋－＠]""")
_ESCAPED: Final = re.compile(r"\\(.?)", re.DOTALL)


def defused(text: str) -> str:
    """The text as a cell that no spreadsheet runs."""
    return MARK + text if _FORMULA.match(text) else text


def undefused(cell: str) -> str:
    """The text that `defused` made a cell of."""
    return cell.removeprefix(MARK)


def joined(texts: Iterable[str]) -> str:
    """The texts as one."""
    return " | ".join(text.replace("\\", "\\\\").replace("|", "\\|") or "\\" for text in texts)


def parted(text: str) -> list[str]:
    """The texts that `joined` made one of."""
    return [_ESCAPED.sub(r"\1", part) for part in text.split(" | ")] if text else []
