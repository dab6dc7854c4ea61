"""Marks between plus signs."""

import pytest

from newsitem.grammar.plus_marks import plus_marks, without
from newsitem.text import Source


def words(text):
    return Source(text).whole


@pytest.mark.parametrize(
    ("text", "inside", "flags"),
    [
        ("Boats ++MUTE++", ["MUTE"], [("mute",)]),
        ("++NIGHT SHOTS++ Boats ++MUTE++", ["NIGHT SHOTS", "MUTE"], [(), ("mute",)]),
        ("++QUALITY AS INCOMING++", ["QUALITY AS INCOMING"], [("quality",)]),
        ("+16:9+", ["16:9"], [()]),
        ("++wrapped\nover lines++", ["wrapped over lines"], [()]),
        ("1 + 1", [], []),
        ("++ ++", [], []),
    ],
)
def test_marks_are_found_with_their_flags(text, inside, flags):
    found = list(plus_marks(words(text)))
    assert [mark.inside.text for mark in found] == inside
    assert [mark.flags for mark in found] == flags


def test_the_words_between_marks_remain():
    text = words("Boats ++MUTE++ in harbour ++NIGHT SHOTS++")
    assert [piece.text for piece in without(text, plus_marks(text))] == ["Boats", "in harbour"]
