"""The bracket behind a person: gender, age, language and length, in any order; anything else belongs to the person."""

import pytest

from newsitem.grammar.person_brackets import read_details
from newsitem.text import Source


@pytest.mark.parametrize(
    ("words", "person", "language", "gender", "age", "length"),
    [
        ("Ana Roe, vet (mujer, 38 años, español, 9 seg.):", "Ana Roe, vet", "español", "female", 38, 9),
        ("Ana Roe, vet (hombre, francés, 4 seg.)", "Ana Roe, vet", "francés", "male", None, 4),
        ("Ana Roe (male, English, 10 sec)", "Ana Roe", "English", "male", None, 10),
        ("Ana Roe (femme, français, 12 sec)", "Ana Roe", "français", "female", None, 12),
        ("Ana Roe (woman), vet (English, 12 sec)", "Ana Roe (woman), vet", "English", None, None, 12),
        ("Ana Roe (mujer de 38 años, español, 9 seg.)", "Ana Roe", "español", "female", 38, 9),
        ("Ana Roe (femme; 16 ans; wolof; 1 min 5 sec)", "Ana Roe", "wolof", "female", 16, 65),
        ("Ana Roe (mujer, idioma de los pájaros, 9 seg.)", "Ana Roe", "idioma de los pájaros", "female", None, 9),
        ("ANA ROE (ENGLISH)", "ANA ROE", "ENGLISH", None, None, None),
        ("Ana Roe (42)", "Ana Roe", None, None, 42, None),
        ("Ana Roe, head of the club (Lindhavn)", "Ana Roe, head of the club (Lindhavn)", None, None, None, None),
        ("Ana Roe, member (Green Party, Oslo)", "Ana Roe, member (Green Party, Oslo)", None, None, None, None),
        ("Ana Roe", "Ana Roe", None, None, None, None),
    ],
)
def test_a_bracket_tells_what_it_holds(words, person, language, gender, age, length):
    found = read_details(Source(words).whole)
    assert (found.person.text, found.language and found.language.text) == (person, language)
    assert (found.gender, found.age, found.length) == (gender, age, length)


def test_what_is_nothing_else_is_a_remark_beside_a_known_language():
    found = read_details(Source("Ana Roe (mujer, español, desde un barco, 9 seg.)").whole)
    assert (found.language.text, found.note.text) == ("español", "desde un barco")
