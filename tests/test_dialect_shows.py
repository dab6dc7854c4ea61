"""Scripts of the 1990s with SHOWS and unnumbered shots."""

import pytest

from newsitem.dialects.shows import shows
from stories_of import fits, read_by

SCRIPT = """\
Kosovo - Funeral
(22 Sep 1998) T/I: 11:07:30
Mourners buried four men on Tuesday (22/09).

SHOWS:

DREN, 40 KILOMETRES NORTH-WEST OF PRISTINA, KOSOVO 22/09
GV Village;
MS Mourners, pan to CU of hands;
SOUNDBITE (Albanian) Agim Roe, brother: "We carried them; all of them.";
PRISTINA, KOSOVO 21/09
VS Streets

1.38
"""
ON_ONE_LINE = "Kosovo - Funeral\n" + " ".join(SCRIPT.split()[3:])


@pytest.mark.parametrize("text", [SCRIPT, ON_ONE_LINE], ids=["lines", "one line"])
def test_shots_without_numbers_are_told_apart(text):
    reading = read_by(shows, text)
    item = reading.items[0]
    assert [shot.text for shot in item.shots] == ["GV Village", "MS Mourners, pan to CU of hands", "", "VS Streets"]
    assert item.shots[2].soundbites[0].quote == "We carried them; all of them."
    assert [(shot.place.city, shot.place.country, shot.date.start) for shot in item.shots] == [
        ("Dren", "XK", "1998-09-22")
    ] * 3 + [("Pristina", "XK", "1998-09-21")]
    assert reading.leftovers == ()


@pytest.mark.parametrize("text", [SCRIPT, ON_ONE_LINE], ids=["lines", "one line"])
def test_the_head_and_the_running_time_are_read(text):
    item = read_by(shows, text).items[0]
    assert (item.published, item.duration, item.extra) == ("1998-09-22", 98.0, {"t/i": "11:07:30"})
    assert item.storyline == "Mourners buried four men on Tuesday (22/09)."


def test_a_speaker_may_stand_in_a_caption_below_the_quote():
    text = (
        'Fair\nT/I: 10:00\nSHOWS:\nGV Fair\nSOUNDBITE: (Latvian)\n"Cold."\nSUPER CAPTION: Ilze Roe, mother\nVS Stalls'
    )
    shots = read_by(shows, text).items[0].shots
    assert [shot.text for shot in shots] == ["GV Fair", "", "VS Stalls"]
    assert (shots[1].soundbites[0].speaker.name, shots[1].soundbites[0].quote) == ("Ilze Roe", "Cold.")


def test_a_storyline_may_stand_below_the_shots():
    text = "Flood\n(3 Mar 1996) T/I: 10:00\nSHOWS:\nGV Street\nMS Boat\n1.05\nRain fell.\nIt fell again."
    item = read_by(shows, text).items[0]
    assert (item.storyline, item.duration, len(item.shots)) == ("Rain fell.\nIt fell again.", 65.0, 2)


def test_restrictions_above_the_shots_are_read():
    text = "Flood\n(3 Mar 1996) T/I: 10:00\nRESTRICTIONS: No access Moldova\nRain.\nSHOWS:\nGV Street\nMS Boat"
    item = read_by(shows, text).items[0]
    assert [(one.kind, one.territories) for one in item.restrictions] == [("no-access", ("MD",))]
    assert item.storyline == "Rain."


def test_a_list_may_have_numbers_all_the_same():
    shots = read_by(shows, "Flood\nRain.\nSHOWS:\n1. Street\n2. Boat").items[0].shots
    assert [(shot.number, shot.text) for shot in shots] == [(1, "Street"), (2, "Boat")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Rain.\nSHOWS:\nGV Street", True), ("Rain. SHOWS: GV Street", True), ("SHOWS of the week", False)],
)
def test_the_label_tells_such_a_script(text, expected):
    assert fits(shows, text) is expected
