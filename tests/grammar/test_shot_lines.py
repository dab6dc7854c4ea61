"""Shots without numbers."""

import pytest

from newsitem.grammar.shot_lines import is_heading, line_shots, names_size
from newsitem.text import Source


def words(text):
    return Source(text).whole


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("- Boats\n- Quay\n", ["Boats", "Quay"]),
        ("-- Wide shot of boats\n-- Quay", ["Wide shot of boats", "Quay"]),
        ("• Boats\n  by night\n• Quay", ["Boats by night", "Quay"]),
        ("W/S Boats\nC/U Quay\nSOT, Jane Roe, captain: “Yes.”", ["W/S Boats", "C/U Quay", "SOT, Jane Roe, captain: “Yes.”"]),
        ("Boats\nQuay", ["Boats", "Quay"]),
        ("Boats\n“Yes.”\nQuay", ["Boats “Yes.”", "Quay"]),
        ('Owl W/S Boats M/S Quay C/U Cat SOT Jane Roe, captain (in English): "Yes."',
         ["W/S Boats", "M/S Quay", "C/U Cat", 'SOT Jane Roe, captain (in English): "Yes."']),
        ("Boats w/s Quay (M/S) http://a.example/W/S C/U", ["Boats w/s Quay (M/S) http://a.example/W/S C/U"]),
        ("", []),
    ],
)  # fmt: skip
def test_each_line_that_begins_as_a_shot_is_one(text, bodies):
    assert [shot.body.text for shot in line_shots(words(text))[1]] == bodies


def test_words_in_front_of_the_first_shot_are_kept():
    lead, shots = line_shots(words("Lindhavn, Norway - 3 April 2025\n- Boats\n- Quay"))
    assert lead.text == "Lindhavn, Norway - 3 April 2025"
    assert len(shots) == 2


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("Lindhavn, Norway - 3 April 2025", True),
        ("Lindhavn, Norway", True),
        ("3 April 2025", True),
        ("Boats in harbour", False),
        ("Boats that came to Lindhavn, Norway in a storm that nobody had seen coming", False),
    ],
)
def test_a_place_or_a_date_alone_is_a_heading(line, answer):
    assert is_heading(words(line)) is answer


@pytest.mark.parametrize(
    ("line", "answer"),
    [("W/S Boats", True), ("MCU of man", True), ("Close-up of pilot", True), ("Various of boats", True),
     ("Wash the carrots", False), ("Wide awake", False)],
)  # fmt: skip
def test_a_size_is_told_from_other_words(line, answer):
    assert names_size(words(line)) is answer
