"""Digits that the patterns know, and this Python does not yet, are read as no number and break nothing."""

import sys

import pytest
import regex

from newsitem import explain
from newsitem.text import whole_number

# Patterns follow a newer edition of Unicode: the digits of Garay, the outlined ones …
_YOUNG = next((c for c in map(chr, range(sys.maxunicode + 1)) if regex.match(r"\d", c) and not c.isdecimal()), None)


@pytest.mark.parametrize(("digits", "expected"), [("0", 0), ("012", 12), ("٣", 3), ("²", 0), ("", 0), ("9" * 5000, 0)])
def test_digits_of_any_script_are_a_number_and_all_else_is_nought(digits, expected):
    assert whole_number(digits) == expected


@pytest.mark.skipif(_YOUNG is None, reason="this Python knows all digits of the patterns")
@pytest.mark.parametrize("name", ["reuters", "ap", "afp", "unifeed", "nato", "cctv", "newsflare", "script"])
@pytest.mark.parametrize(
    "text",
    [
        "SHOTLIST\n#. A man\n#. A woman\n1#. A boat at ##:##\n##1. End",
        "Oslo, Norway - # May 202#\n1 #. Fog\n2. Pan",
        "1. 00:0# Fog (# sec)\n2. 00:1# Pan\nDURATION: 0#:1#\nLENGTH: ##:##\n#:#5 PM",
        '1. SOUNDBITE # (English) Jane Roe, baker, age #, a #-year-old: "Use it for # days."',
        "RESTRICTIONS: no use after ## days, no archive, embargo until 1#:00 on # May 202#",
    ],
)
def test_young_digits_break_no_reading(name, text):
    assert explain(text.replace("#", _YOUNG or ""), format=name).items
