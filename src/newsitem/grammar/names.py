"""Names reduced to what counts when they are looked up."""

import unicodedata
from functools import lru_cache
from typing import Final

from newsitem.patterns import lazy_pattern

_DROPPED: Final = lazy_pattern(r"[.'’ʼ`´]++|\p{M}++")
_GAP: Final = lazy_pattern(r"[\s_]++")
_LETTERS: Final = str.maketrans({"ı": "i", "ø": "o", "đ": "d", "ł": "l", "‐": "-", "‑": "-", "–": "-"})


@lru_cache(maxsize=8192)
def plain_name(name: str) -> str:
    """Small letters without accents, points and apostrophes, `&` as and: `TÜRKİYE` and `Turkiye`, `U.S.` and `us`."""
    text = unicodedata.normalize("NFKD", name.casefold()).translate(_LETTERS)
    text = _GAP.sub(" ", _DROPPED.sub("", text).replace("&", " and ")).strip(" -")
    return text.removeprefix("the ")


def table_of_names(lines: str) -> dict[str, str]:
    """A table written as `code: name, name` a line (a longer line goes on indented), turned round: name to code."""
    table: dict[str, str] = {}
    code = ""
    for line in lines.splitlines():
        head, colon, names = line.partition(":")
        if colon:
            code = head.strip()
        table |= {plain_name(name): code for name in (names if colon else line).split(",") if name.strip()}
    return table
