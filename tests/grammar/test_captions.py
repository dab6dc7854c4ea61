"""Captions below quotes: whom they name, and where that ends."""

import pytest

from newsitem.grammar.captions import caption_at
from newsitem.text import Source


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("SUPER CAPTION: Jane Roe, nurse\nRain fell.", "Jane Roe, nurse"),
        ("Super caption - Jane Roe", "Jane Roe"),
        ("SUPER CAPTION: Jane Roe, nurse. Rain fell.", "Jane Roe, nurse"),
        ("SUPER CAPTION: Prof. Jane Roe, nurse\nRain fell.", "Prof. Jane Roe, nurse"),
        ("SUPER CAPTION: Brig. Gen. Jane Roe, aide to Col. Poe. Rain fell.", "Brig. Gen. Jane Roe, aide to Col. Poe"),
        ("Super caption: Sgt. Roe", "Sgt. Roe"),
        ("SUPER CAPTION: Jane Roe, head of Poe Ltd. Rain fell.", "Jane Roe, head of Poe Ltd"),
        ("SUPER CAPTION: Jane Roe, U-N spokeswoman The rain fell.", "Jane Roe, U-N spokeswoman"),
        ("SUPER CAPTION: Jane Roe, U-N spokeswoman Refugees came.", "Jane Roe, U-N spokeswoman"),
        ("SUPER CAPTION: Jane Roe, head of World Food Programme Horses are back.", "Jane Roe, head of World Food Programme"),
        ("SUPER CAPTION: Jane Roe, mayor of Riga SOUNDBITE: (Latvian) x", "Jane Roe, mayor of Riga"),
        ("SUPER CAPTION: Jane Roe, Director of the Museum of Ice", "Jane Roe, Director of the Museum of Ice"),
    ],
)  # fmt: skip
def test_the_person_ends_with_the_line_or_where_the_next_sentence_begins(text, person):
    assert caption_at(Source(text).whole).person.text == person


def test_other_words_are_no_caption():
    assert caption_at(Source("Jane Roe, nurse").whole) is None
