"""Shotlists that no label announces."""

import pytest

from newsitem.grammar.any_shots import any_shots
from newsitem.grammar.bare_shotlists import above_heading, are_shots, bare_shotlist, without_story
from newsitem.text import Source

SHOTS = 'W/S Boats\nM/S Quay\nC/U Owl\nSOT, Jane Roe, captain: "Yes."\n'
STORY = "A boat has come to the quay of Lindhavn for the first time in thirty years, and the captain is glad.\n"


def words(text):
    return Source(text).whole


def test_the_shots_are_cut_with_the_heading_right_above_them():
    lead, shotlist = bare_shotlist(words(f"A boat comes.\n\nLindhavn, Norway - 3 April 2025\n{SHOTS}"))
    assert (lead.text, shotlist.text[:18]) == ("A boat comes.", "Lindhavn, Norway -")


@pytest.mark.parametrize(
    "text",
    ["", "A boat comes.\nIt is late.\n", "1. Wash the carrots\n2. Boil them\n3. Eat them\n", "W/S Boats\nM/S Quay\n"],
)
def test_prose_a_recipe_and_two_lines_are_no_list_of_shots(text):
    assert bare_shotlist(words(text)) is None


def test_shots_that_stand_inside_a_line_are_told_by_their_sizes():
    assert are_shots(any_shots(words(" ".join(f"A boat. {SHOTS}".split())), False)[1])


@pytest.mark.parametrize(
    ("lead", "above"),
    [
        ("A boat.\nLindhavn, Norway", "A boat."),
        ("A boat.\n3 April 2025\n\n", "A boat."),
        ("A boat.\nDate: 3 April 2025", "A boat. Date: 3 April 2025"),
        ("A boat.", "A boat."),
        ("", ""),
    ],
)
def test_a_labelled_day_is_no_heading(lead, above):
    assert above_heading(words(lead)).text == above


def test_sentences_behind_the_last_shot_are_the_story():
    shotlist, story = without_story(words(f"{SHOTS}\n{STORY}"))
    assert (shotlist.text, story.text) == (words(SHOTS).text, STORY.strip())
    assert not without_story(words(SHOTS))[1]
