"""SNTV's sheets: restrictions as sentences, start times, headings that end with full stops."""

import pytest

from newsitem.dialects.sntv import sntv
from stories_of import fits, read_by

SHEET = """\
Title: Rowing: Arbelo ready for regatta
Source: SNTV
Story Number: 4398812
DataLine: Antofagasta, Chile - 2nd March, 2020
RESTRICTIONS: SNTV clients only. Use on broadcast and digital channels, including social. Available worldwide.
SHOTLIST: Club Nautico, Antofagasta, Chile. 2nd March, 2020.
1. 00:00 Wide of boats
{middle}
3. 00:11 Arbelo rowing
SOURCE: SNTV
DURATION: 01:12
STORYLINE:
Inés Arbelo is ready.
She rows on Thursday.
"""


def third_shot(middle):
    return read_by(sntv, SHEET.format(middle=middle)).items[0].shots[-1]


def on_one_line(text):
    return " ".join(text.split())


@pytest.mark.parametrize("dress", [str, on_one_line], ids=["lines", "one line"])
def test_fields_above_and_below_the_shots_are_read(dress):
    item = read_by(sntv, dress(SHEET.format(middle="2. 00:05 Close of oar"))).items[0]
    assert (item.headline, item.id, item.duration) == ("Rowing: Arbelo ready for regatta", "4398812", 72.0)
    assert item.dateline.place.city == "Antofagasta"
    assert [(credit.role, credit.name) for credit in item.credits] == [("source", "SNTV")]
    assert item.storyline.split() == "Inés Arbelo is ready. She rows on Thursday.".split()


@pytest.mark.parametrize("dress", [str, on_one_line], ids=["lines", "one line"])
def test_times_behind_the_numbers_are_start_times(dress):
    reading = read_by(sntv, dress(SHEET.format(middle="2. 00:05 - 00:11 Close of oar")))
    shots = reading.items[0].shots
    assert [(s.number, s.start, s.end, s.text) for s in shots] == [
        (1, 0.0, None, "Wide of boats"), (2, 5.0, 11.0, "Close of oar"), (3, 11.0, None, "Arbelo rowing"),
    ]  # fmt: skip
    assert reading.leftovers == ()


def test_permissions_are_no_restriction():
    item = read_by(sntv, SHEET.format(middle="2. 00:05 Oar")).items[0]
    assert [restriction.kind for restriction in item.restrictions] == ["clients-only"]


@pytest.mark.parametrize(
    ("heading", "city", "country", "start", "qualifier", "flags"),
    [
        ("London, England - 25th January, 2016.", "London", "GB", "2016-01-25", None, ()),
        ("Aarhus, Denmark. 5th June, 2021. File.", "Aarhus", "DK", "2021-06-05", "file", ("file",)),
        ("File. Aarhus, Denmark. 5th June, 2021.", "Aarhus", "DK", "2021-06-05", "file", ("file",)),
        ("St. Andrews, Scotland. 22nd May, 2018.", "St. Andrews", "GB", "2018-05-22", None, ()),
        ("Citi Field, New York, USA. 22nd May, 2018.", "New York", "US", "2018-05-22", None, ()),
        ("Miami, Florida, USA. 22nd May, 2018.", "Miami", "US", "2018-05-22", None, ()),
        ("Aarhus, Denmark. Recent.", "Aarhus", "DK", None, "recent", ()),
        ("Aarhus, Denmark.", "Aarhus", "DK", None, None, ()),
        ("Stade du Lac, Annecy, France. 8th August, 2021.", "Annecy", "FR", "2021-08-08", None, ()),
        ("Exact location unknown. Recent.", None, None, None, "recent", ()),
        ("File. Various.", None, None, None, "file", ("file",)),
        ("File.", None, None, None, "file", ("file",)),
        ("Date unknown. File.", None, None, None, "unknown", ("file",)),
        ("7th July, 2019. File.", None, None, "2019-07-07", "file", ("file",)),
    ],
)
def test_a_heading_replaces_the_one_above(heading, city, country, start, qualifier, flags):
    shot = third_shot(f"2. 00:05 Close of oar\n{heading}")
    place = (shot.place.city, shot.place.country) if shot.place else (None, None)
    date = (shot.date.start, shot.date.qualifier) if shot.date else (None, None)
    assert (place, date, shot.flags) == ((city, country), (start, qualifier), flags)


@pytest.mark.parametrize(
    "heading",
    ["Havnehallen, Aarhus, Denmark. 5th June, 2021. File.", "London, England - 25th January, 2016.", "File. Various."],
)
def test_a_heading_is_found_without_its_line_breaks(heading):
    text = SHEET.format(middle=f"2. 00:05 Close of oar\n{heading}")
    lined, run_in = (read_by(sntv, dress(text)).items[0].shots for dress in (str, on_one_line))
    assert run_in == lined


@pytest.mark.parametrize("words", ["Crowd leaving on 2nd March, 2020.", "Arbelo at home in Arica, Chile.", "Old file."])
def test_words_of_a_shot_are_no_heading(words):
    shot = third_shot(f"2. 00:05 {words}")
    assert shot.place.text == "Club Nautico, Antofagasta, Chile"


def test_a_number_in_a_quote_begins_no_shot():
    shots = (
        read_by(sntv, SHEET.format(middle='2. 00:05 SOUNDBITE (Spanish): Inés Arbelo, rower:\n"I won 6. 3. I mean."'))
        .items[0]
        .shots
    )
    assert shots[1].soundbites[0].quote == "I won 6. 3. I mean."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RESTRICTIONS: SNTV clients only.\nSHOTLIST\n1. Boats", True),
        ("SOURCE: SNTV\n1. Boats", True),
        ("1. 00:00 Boats\n2. 00:05 Oars", True),
        ("SNTV - AP CLIENTS ONLY\nParis - 3 May 2016\n1. Boats", False),
        ("AP-APTN-1830: SOC Final\nSOURCE: SNTV\n1. Boats", False),
        ("1. Boats leaving at 10:15", False),
    ],
)
def test_a_sheet_is_told_by_its_source_its_terms_or_its_times(text, expected):
    assert fits(sntv, text) is expected
