"""Packages in double brackets."""

import pytest

import newsitem
from newsitem.dialects.double_brackets import fits
from newsitem.text import Source


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("((NARRATOR))\nIt came.\n((Jane Roe, Mayor))\n“No.”", True),
        ("((NATS))\n((NARRATOR))\nIt came.", True),
        ("((NARRATOR))\nIt came.", False),
        ("A sum of ((two)) and ((three)).", False),
        ("(NARRATOR) (NATS)", False),
    ],
)
def test_two_voices_or_sounds_make_a_package(text, answer):
    assert fits(Source(text).whole) is answer


def test_marks_that_say_what_nobody_knows_are_notes():
    item = newsitem.parse("((NATS))\n((NARRATOR))\nIt came.\n((Twelve seconds))", format="script")
    assert item.notes == ("Twelve seconds",)


def test_a_voice_gives_language_and_gender():
    item = newsitem.parse("((NATS))\n((Jane Roe, Mayor))((Female in Norwegian))\n“No.”", format="script")
    (bite,) = item.shots[1].soundbites
    assert (bite.language, bite.speaker.gender, bite.quote) == ("no", "female", "No.")
