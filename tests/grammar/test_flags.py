"""Flags are told by words first, and by how these stand second."""

import pytest

from newsitem.grammar import flags
from newsitem.grammar.flags import flags_of, joined_flags


def test_each_word_that_is_looked_for_leads_to_one_flag():
    words = [word for _, several, _ in flags._PATTERNS for word in several]
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("STILL of a dam (MUTE)", ("mute", "still")),
        ("VS STILLS of first car", ("still",)),
        ("Two STILLS showing a car", ("still",)),
        ("Various of 12 stills of car", ("still",)),
        ("Black and white still of car", ("still",)),
        ("Aerial stills of car", ("still", "aerial")),
        ("Two still standing", ()),
        ("WS Still water", ()),
        ("CU photo of a car", ()),
        ("Two men, still unhurt", ()),
        ("Aerial of a chair", ("aerial",)),
        ("DRONE OF FROZEN LAKE", ("aerial",)),
        ("Drone flying over a frozen lake", ()),
        ("Drones of the army", ()),
        ("Wide of a chair, silent crowd", ()),
        ("Close of a photograph", ()),
        ("File footage of a dam", ("file",)),
        ("Wide of a chair *MUTE*", ("mute",)),
        ("MAP OF CLOSED LINES", ("graphic",)),
        ("Map showing the lake", ("graphic",)),
        ("MAPS LOCATING THE TOWNS", ("graphic",)),
        ("Map of the lake on wall", ()),
        ("Map on wall", ()),
        ("Map of the valley hanging in school", ()),
        ("Close of map of the lake", ()),
        ("Man looking at map of the lake", ()),
        ("", ()),
    ],
)
def test_the_words_of_a_shot_set_flags(text, found):
    assert flags_of(text) == found


def test_flags_are_joined_in_the_order_of_the_model():
    assert joined_flags(("file",), (), ("mute", "file")) == ("mute", "file")
