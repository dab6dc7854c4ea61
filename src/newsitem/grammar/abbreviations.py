"""Abbreviations whose point ends no sentence."""

from typing import Final

import regex

from newsitem.patterns import lazy_pattern

_TITLES: Final = (
    "st|dr|mrs?|ms|rep|dem|sen|gov|prof|rev|gen|brig|maj|col|lt|capt|sgt|cpl|pvt|adm|cmdr|cdr|supt|insp|cllr"
)
#: At the end of the words before a point: U.S. AND CANADA, DR. JANE ROE, ST. LUCIA.
ABBREVIATED: Final = lazy_pattern(rf"(?:\b\p{{L}}|\b(?:{_TITLES}|no|inc|ltd|co|corp))$", regex.IGNORECASE)
#: Titles and ranks in front of a name, at the end of the words before a point: PROF. JANE ROE, LT. COL. ROE.
TITLED: Final = lazy_pattern(rf"\b(?:{_TITLES})$", regex.IGNORECASE)
