"""Abbreviations whose point ends no sentence."""

from typing import Final

import regex

from newsitem.patterns import lazy_pattern

#: At the end of the words before a point: U.S. AND CANADA, DR. JANE ROE, ST. LUCIA.
ABBREVIATED: Final = lazy_pattern(
    r"(?:\b\p{L}|\b(?:st|dr|mrs?|ms|rep|dem|sen|prof|gen|col|lt|capt|sgt|no|inc|ltd|co|corp))$", regex.IGNORECASE
)
