"""EBU's shotlists: dashes, `sot`, a quote on the line below; and AFP's that run into one line."""

import pytest

from newsitem.dialects.afp import afp
from newsitem.dialects.ebu import ebu
from newsitem.plugin import SCRIPT, Sections
from stories_of import fits
from stories_of import read_by as read_with

SHOTLIST = """\
Lindhavn, 17/03/2025
- vs. ferry enters the harbour
- sot Jane Roe, captain
"We are back. It took - as you know - three days."
sot John Doe, passenger
" I was cold."
- vs quay
"""
RUN_IN = (
    "SHOTLIST: LINDHAVN, NORWAY. MARCH 17, 2025. SOURCE: AFPTV -VAR of the ferry -MS of a crew-member SOUNDBITE 1 - Jane "
    'Roe (woman), captain (Norwegian, 10 sec): "We are back." SOUNDBITE 2 - John Doe (man), passenger (English, 4 sec): '
    '"I was cold." -CU of a rope'
)


def read_by(dialect, text):
    """The reading of a text that is all script."""
    return read_with(dialect, text, lambda page: [Sections({SCRIPT: (page.whole,)})])


def test_each_dash_and_each_sot_is_a_shot_under_the_place_and_day_above():
    reading = read_by(ebu, SHOTLIST)
    shots = reading.items[0].shots
    assert [shot.text for shot in shots] == ["vs. ferry enters the harbour", "", "", "vs quay"]
    assert {(shot.place.city, shot.date.start) for shot in shots} == {("Lindhavn", "2025-03-17")}
    assert [(bite.speaker.name, bite.speaker.role, bite.quote) for shot in shots for bite in shot.soundbites] == [
        ("Jane Roe", "captain", "We are back. It took - as you know - three days."),
        ("John Doe", "passenger", "I was cold."),
    ]
    assert reading.leftovers == ()


def test_a_sot_without_a_quote_is_a_soundbite_too():
    [shot, _] = read_by(ebu, "- sot Jane Roe, captain\n- vs quay").items[0].shots
    assert (shot.soundbites[0].speaker.name, shot.soundbites[0].quote) == ("Jane Roe", None)


@pytest.mark.parametrize("text", ["- a list\n- of prose", "sot Jane Roe", "1. A boat\n2. A quay", ""])
def test_lists_without_sot_are_not_ebus(text):
    assert not fits(ebu, text)


def test_shots_of_afps_that_run_into_one_line_are_told_by_dash_and_size():
    reading = read_by(afp, RUN_IN)
    shots = reading.items[0].shots
    assert [shot.text for shot in shots] == ["VAR of the ferry", "MS of a crew-member", "", "", "CU of a rope"]
    assert [(bite.language, bite.duration, bite.speaker.name) for shot in shots for bite in shot.soundbites] == [
        ("no", 10.0, "Jane Roe"), ("en", 4.0, "John Doe"),
    ]  # fmt: skip
    assert {(shot.place.country, shot.date.start, shot.source) for shot in shots} == {("NO", "2025-03-17", "AFPTV")}
    assert reading.leftovers == ()
