"""CLDR's names of countries, languages and months, in the languages that pages are written in.

They stand in tables that `tests/cldr_tables.py` makes from babel: to load babel's own takes longer than to read a page.
"""

import json
from functools import cache
from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parent / "cldr"


@cache
def cldr_names(what: str) -> dict[str, str]:
    """A table, `countries`, `languages` or `months`: plain names to codes, tags or numbers."""
    codes: dict[str, list[str]] = json.loads((_FOLDER / f"{what}.json").read_text(encoding="utf-8"))
    return {name: code for code, names in codes.items() for name in names}
