"""A sign-off is the last sentence of a story, and names who reports."""

import pytest

from newsitem.grammar.sign_offs import find_sign_off
from newsitem.text import Source

SIGNED = [
    (
        "Goats eat.\nXinhua News Agency correspondents reporting from Lima, Peru.\n(XHTV)",
        ("Goats eat.", "Xinhua News Agency correspondents", "(XHTV)"),
    ),
    (
        "Goats eat.Xinhua News Agency correspondents reporting from Lima and Cusco.(XHTV)",
        ("Goats eat.", "Xinhua News Agency correspondents", "(XHTV)"),
    ),
    (
        "Kambing.\nKoresponden Kantor Berita Xinhua melaporkan dari Jakarta.\n",
        ("Kambing.", "Koresponden Kantor Berita Xinhua", None),
    ),
    ("Goats eat.\n( XHTV )", ("Goats eat.", None, "( XHTV )")),
]


@pytest.mark.parametrize(("text", "expected"), SIGNED)
def test_a_sign_off_is_found_with_name_and_mark(text, expected):
    words = Source(text).whole
    found = find_sign_off(words)
    assert (
        words.before(found.start).text,
        found.name.text if found.name else None,
        found.mark.text if found.mark else None,
    ) == expected


@pytest.mark.parametrize("text", ["", "Goats eat.", "A man told Xinhua reporting from Lima was hard", "XHTV"])
def test_other_words_are_none(text):
    assert find_sign_off(Source(text).whole) is None
