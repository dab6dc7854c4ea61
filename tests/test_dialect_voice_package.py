"""Packages for voices: a time in front of each shot, VISION ENDS behind the last."""

import pytest

from newsitem.dialects.voice_package import voice_package
from stories_of import fits, read_by

PACKAGE = """\
Malta Goats
(9 Mar 2001)
SHOTLIST
Gozo, Malta - 8 March 2001
{a} Goats on road
{b} SOUNDBITE: (Maltese) Grezzju Camilleri, goatherd:
"It cost 1.50 lira. 0030 is the time I rise."
Valletta, Malta - 7 March 2001
{c} Close of cheese
{end}
STORYLINE:
0.00 The last goatherd of Gozo is 81.
"""
TIMES = [
    {"a": "0.00", "b": "0.09", "c": "1.02", "end": "VISION ENDS: 1.10"},
    {"a": "0000", "b": "0009", "c": "0102", "end": "0110 VISION ENDS"},
    {"a": "0.00\n", "b": "0.09\n", "c": "1.02\n", "end": "VISION ENDS 1.10"},
]


def lined(text):
    return text


def on_one_line(text):
    title, rest = text.split("\n", 1)
    return f"{title}\n{' '.join(rest.split())}"


@pytest.mark.parametrize("dress", [lined, on_one_line])
@pytest.mark.parametrize("times", TIMES)
def test_times_begin_shots_and_are_their_starts(times, dress):
    reading = read_by(voice_package, dress(PACKAGE.format(**times)))
    item = reading.items[0]
    assert [(shot.number, shot.start, shot.text) for shot in item.shots] == [
        (None, 0.0, "Goats on road"), (None, 9.0, ""), (None, 62.0, "Close of cheese"),
    ]  # fmt: skip
    assert [(shot.place.city, shot.date.start) for shot in item.shots] == [
        ("Gozo", "2001-03-08"), ("Gozo", "2001-03-08"), ("Valletta", "2001-03-07"),
    ]  # fmt: skip
    assert item.shots[1].soundbites[0].quote == "It cost 1.50 lira. 0030 is the time I rise."
    assert (item.duration, item.published) == (70.0, "2001-03-09")
    assert item.storyline == "0.00 The last goatherd of Gozo is 81."
    assert reading.leftovers == ()


def test_a_storyline_may_stand_above_the_shots():
    text = "Goats\n(9 Mar 2001) English/Nat\nThe goatherd is 81.\nSHOTLIST\n0.00 Goats\n0.09 Road\n0.15 Gate\nVISION ENDS: 0.20"
    item = read_by(voice_package, text).items[0]
    assert (item.storyline, item.extra) == ("The goatherd is 81.", {"type": "English/Nat"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0.00 Goats\n0.09 Road\n0.15 Gate", True),
        ("0000 Goats\n0009 Road\n0015 Gate\n0020 VISION ENDS", True),
        ("1. Goats\n2. Road\n3. Gate", False),
        ("1. 00:00 Goats\n2. 00:09 Road\n3. 00:15 Gate", False),
        ("SHOWS:\nGV Goats\nMS Road\nCU Gate\n0.20", False),
        ("2001 was dry.\n2002 was wet.\n2003 was dry.", False),
    ],
)
def test_a_package_has_times_in_front_of_its_shots(text, expected):
    assert fits(voice_package, text) is expected
