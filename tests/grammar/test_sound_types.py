"""Types of sound at the beginning of a text, and the day in brackets before them."""

import pytest

from newsitem.grammar.page_day import without_day
from newsitem.grammar.sound_types import sound_type
from newsitem.text import Source


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("English/Nat\nRain fell.", "English/Nat"),
        ("English/Nat Rain fell.", "English/Nat"),
        ("Serbo-Croat/Nat Rain", "Serbo-Croat/Nat"),
        ("Arabic/Nat/Pt Mute Rain", "Arabic/Nat/Pt Mute"),
        ("Natural Sound Rain", "Natural Sound"),
        ("Natsound", "Natsound"),
        ("Mute\nRain", "Mute"),
    ],
)
def test_a_type_is_cut_off(text, expected):
    assert sound_type(Source(text).whole).text == expected


@pytest.mark.parametrize("text", ["English children", "Natural disasters", "Mute swans", "National day", "and/or more"])
def test_a_narration_that_begins_alike_has_none(text):
    assert sound_type(Source(text).whole) is None


@pytest.mark.parametrize(
    ("text", "day", "year", "rest"),
    [
        ("(14 Oct 1998) T/I", "14 Oct 1998", 1998, "T/I"),
        (" (3 June 2001)\nRain", "3 June 2001", 2001, "Rain"),
        ("Rain (14 Oct 1998)", None, None, "Rain (14 Oct 1998)"),
        ("(31 Feb 1998) Rain", None, None, "(31 Feb 1998) Rain"),
    ],
)
def test_the_day_in_front_is_cut_off(text, day, year, rest):
    dated = without_day(Source(text).whole)
    assert (dated.day and dated.day.text, dated.year, dated.rest.text) == (day, year, rest)
