"""Narrated packages: no list of shots, soundbites whose speakers stand in captions below the quotes."""

import pytest

from newsitem.dialects.narrated import narrated
from stories_of import fits, read_by

PACKAGE = """\
Kosovo - Water
(21 May 1999) English/Nat
The pump at Dren is turning again.
SOUNDBITE: (English)
"We said two days. It took 20. 21. More."
SUPER CAPTION: Captain Liam Hartnoll, K-FOR engineer
Old women came to see it start.
SOUNDBITE: (Albanian)
"I will wash everything."
The engineers leave on Friday.
"""
ON_ONE_LINE = "Kosovo - Water\n" + " ".join(PACKAGE.split()[3:])


@pytest.mark.parametrize("text", [PACKAGE, ON_ONE_LINE], ids=["lines", "one line"])
def test_each_soundbite_is_a_shot_without_words_of_its_own(text):
    reading = read_by(narrated, text)
    item = reading.items[0]
    assert [(shot.number, shot.text, shot.place) for shot in item.shots] == [(None, "", None)] * 2
    first, second = (shot.soundbites[0] for shot in item.shots)
    assert (first.text, first.language, first.quote) == (
        "SOUNDBITE: (English)", "en", "We said two days. It took 20. 21. More.",
    )  # fmt: skip
    assert (first.speaker.name, first.speaker.role) == ("Captain Liam Hartnoll", "K-FOR engineer")
    assert (second.speaker, second.quote) == (None, "I will wash everything.")
    assert reading.leftovers == ()


@pytest.mark.parametrize("text", [PACKAGE, ON_ONE_LINE], ids=["lines", "one line"])
def test_all_below_the_type_is_the_storyline(text):
    item = read_by(narrated, text).items[0]
    assert item.storyline.split() == PACKAGE.split()[7:]
    assert (item.published, item.extra) == ("1999-05-21", {"type": "English/Nat"})


def test_each_line_is_a_paragraph():
    assert read_by(narrated, PACKAGE).items[0].storyline.count("\n") == 7


def test_a_quote_without_marks_reaches_to_its_caption():
    text = "Fair\nNatural Sound\nSnow.\nSOUNDBITE: (Russian)\nIt is cold\nhere.\nSUPER CAPTION: Ivan Petrov\nSnow."
    bite = read_by(narrated, text).items[0].shots[0].soundbites[0]
    assert (bite.quote, bite.speaker.name) == ("It is cold here.", "Ivan Petrov")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(21 May 1999) English/Nat\nThe pump turns.", True),
        ("Natural Sound\nThe pump turns.", True),
        ('The pump turns.\nSOUNDBITE: (English)\n"Yes."', True),
        ("(21 May 1999) The pump turns.", False),
        ("SHOTLIST\nSOUNDBITE: (English)\nYes", False),
        ('SOUNDBITE: (English) Jane Roe, nurse:\n"Yes."', False),
        ('Wide of pump 8. SOUNDBITE: (English) "Yes." 4. Pump', False),
    ],
)
def test_a_package_has_no_list_and_headers_that_name_nobody(text, expected):
    assert fits(narrated, text) is expected
