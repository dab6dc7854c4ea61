"""Shots without numbers, and the headings between them."""

import pytest

from newsitem.grammar.unnumbered import unnumbered_shots
from newsitem.text import Source


def bodies(text):
    lead, shots = unnumbered_shots(Source(text).whole)
    return lead.text, [shot.body.text for shot in shots]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GV Street\nMS Boat", ["GV Street", "MS Boat"]),
        ("GV Street;\nMS Boat;", ["GV Street;", "MS Boat;"]),
        ("GV Street; boats; MS Boat", ["GV Street;", "boats;", "MS Boat"]),
        ("GV Street MS Boat, pan to CU of oar VS Oars", ["GV Street", "MS Boat, pan to CU of oar", "VS Oars"]),
        ("GV Street\nwith boats\nMS Boat", ["GV Street with boats", "MS Boat"]),
        ("Street\nBoat", ["Street", "Boat"]),
        ('SOUNDBITE (Thai) Roe: "a; b\nc"; MS Boat', ['SOUNDBITE (Thai) Roe: "a; b c";', "MS Boat"]),
    ],
)
def test_shots_are_parted_by_lines_semicolons_or_sizes(text, expected):
    assert bodies(text) == ("", expected)


@pytest.mark.parametrize(
    "heading",
    [
        "RIGA, LATVIA 22/09",
        "RIGA, LATVIA - 22 SEPTEMBER 1998",
        "Riga, Latvia 22/09",
        "FILE: RIGA, LATVIA 1993",
        "22/09",
    ],
)
def test_a_heading_begins_no_shot(heading):
    assert bodies(f"{heading}\nGV Street\n{heading}\nMS Boat")[1] == [f"GV Street {heading}", "MS Boat"]


def test_a_shouted_place_without_a_day_is_a_heading_among_words_that_are_not_shouted():
    assert bodies("GV Street\nBELGRADE, YUGOSLAVIA\nMS Boat") == ("", ["GV Street BELGRADE, YUGOSLAVIA", "MS Boat"])


def test_nothing_gives_no_shots():
    assert bodies(" ") == ("", [])
