"""Places without any mark are told by a name, a comma and a country."""

import pytest

from newsitem.grammar.bare_places import end_of_place, ends_in_place, lists_several
from newsitem.text import Source


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Various, lesson under market hall Mirriah, Niger", True),
        ("Wide shot, men repairing dyke. Port-au-Prince, Haiti", True),
        ("Goma, North Kivu, Democratic Republic of the Congo", True),
        ("Various, children waving in Bol, Chad", False),
        ("Various, Niger", False),
        ("Wide shot, village", False),
        ("Medium shot, boy and turkey", False),
        ("", False),
    ],
)
def test_words_end_in_a_place(words, expected):
    assert ends_in_place(Source(words).whole) is expected


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Zinder, Niger Medium shot, teachers", "Zinder, Niger"),
        ("Goroka, Papua New Guinea\nWide shot, town", "Goroka, Papua New Guinea"),
        ("Goma, North Kivu, DR Congo Wide shot, lake", "Goma, North Kivu, DR Congo"),
        ("Mao, Chad", "Mao, Chad"),
        ("Medium shot, teachers", None),
        ("", None),
    ],
)
def test_words_begin_with_a_place(words, place):
    end = end_of_place(Source(words).whole)
    assert (words[:end] if end else None) == place


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Nsanje, Malawi", False),
        ("Djibouti, Kenya, Somalia", True),
        ("Mao and Bol, Chad", True),
        ("Malawi; Kenya", True),
        ("Mostar, Bosnia and Herzegovina", False),
        ("Trinidad and Tobago", False),
    ],
)
def test_a_field_lists_several_places(words, expected):
    assert lists_several(Source(words).whole) is expected
