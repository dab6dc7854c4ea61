"""Time-coded lists come apart at their marks, and at nothing that only looks like one."""

import pytest

from newsitem.grammar.timecodes import COMPACT, LINED, NUMBERED, RANGED, STYLES, timed_shots
from newsitem.text import Source


def shots(text, *styles):
    """Number, times and words of each shot."""
    _, found = timed_shots(Source(text).whole, *([styles] if styles else []))
    return [(shot.number, shot.start_time, shot.end_time, shot.body.text) for shot in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(00:00) WIDE SHOT – FOG\n\n(01:06) PAN", [(None, 0, None, "WIDE SHOT – FOG"), (None, 66, None, "PAN")]),
        ("1. (00:00) FOG 2. (00:05) PAN", [(1, 0, None, "FOG"), (2, 5, None, "PAN")]),
        ("00:08 FOG 00:12 PAN", [(None, 8, None, "FOG"), (None, 12, None, "PAN")]),
        ("3. 00:09 Fog\n4. 00:19 Pan", [(3, 9, None, "Fog"), (4, 19, None, "Pan")]),
        ("1. 00:05-00:09 fog\n2. 00:09 – 01:14 pan", [(1, 5, 9, "fog"), (2, 9, 74, "pan")]),
        ("(00:00 - 00:04) FOG (00:04 - 00:09) PAN", [(None, 0, 4, "FOG"), (None, 4, 9, "PAN")]),
        ("(00:00) – FOG\n(01:00:05): PAN", [(None, 0, None, "FOG"), (None, 3605, None, "PAN")]),
    ],
)
def test_marks_of_every_style_are_read_with_and_without_line_breaks(text, expected):
    assert shots(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("0.27 Fog\n1.05 Pan", [27, 65]), ("0000 Fog\n0130 Pan", [0, 90]), ("Fog 0.27 Pan\n1999 Frogs", [])],
)
def test_minutes_and_seconds_without_a_colon_are_marks_only_at_the_start_of_a_line(text, expected):
    assert [start for _, start, _, _ in shots(text, COMPACT)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "00:08 SIGN “OPEN 09:15 TO 10:00” 00:12 PAN",
        "(00:08) SIGN (09:15 TO 10:00) (00:12) PAN",
        "(00:08) CLOCK AT 09:15 IN PORT (00:12) PAN",
        "00:08 “We left at 9:15 Monday.” 00:12 PAN",
        "00:08 CONVOY AT 22:30 NATO CAMP 00:12 PAN",
        "00:08 RACE IN 00:03 SECONDS 00:12 PAN",
        "00:08 F-16 AT 00:10 hours 00:12 PAN",
    ],
)
def test_a_time_that_is_no_mark_stays_text(text):
    assert [start for _, start, _, _ in shots(text)] == [8, 12]


@pytest.mark.parametrize("text", ["00:08 “Snow is honest 00:12 PAN", '00:08 "It is 00:12 SIGN "OPEN"'])
def test_a_mark_ends_a_quote_that_nothing_closes(text):
    assert [start for _, start, _, _ in shots(text)] == [8, 12]


@pytest.mark.parametrize("words", ["3 boats leaving", "1. THE HARBOUR", "boats leaving"])
def test_a_shot_at_the_start_of_a_line_may_begin_with_any_word(words):
    found = shots(f"00:00 Fog\n00:05 {words}\n00:09 Pan", *STYLES, LINED)
    assert [(start, text) for _, start, _, text in found] == [(0, "Fog"), (5, words), (9, "Pan")]


def test_one_broken_mark_takes_the_numbers_of_no_others():
    found = shots("1. 00:00 Fog\n2. of 00:06 Pan\n3. 00:11 Boats", *STYLES, LINED)
    assert [number for number, *_ in found] == [1, 3]


def test_a_number_that_belongs_to_the_shot_before_is_none_of_the_mark():
    assert shots("(00:08) F-16 (00:12) PAN")[0] == (None, 8, None, "F-16")


@pytest.mark.parametrize("gap", ["\n", " "])
def test_hours_that_somebody_says_take_no_shot_its_number(gap):
    page = '1. 00:00-00:06 Fog,2. 00:06-00:11 A man: "We fly 10:00-12:00.",3. 00:11-00:17 Pan'.replace(",", gap)
    assert [(number, start) for number, start, _, _ in shots(page, NUMBERED, RANGED)] == [(1, 0), (2, 6), (3, 11)]


def test_one_number_among_times_makes_no_list_of_numbers():
    found = shots("1. 00:00-00:06 Fog\n00:06-00:11 Boats\n00:11-00:17 Pan", NUMBERED, RANGED)
    assert [(start, text) for _, start, _, text in found] == [(0, "Fog"), (6, "Boats"), (11, "Pan")]


@pytest.mark.parametrize("text", ["", "Doors open at 09:15 NATO time.", "It ran from 10:30 to 11:00.", "a\n(b) c"])
def test_prose_has_no_marks(text):
    lead, found = timed_shots(Source(text).whole)
    assert (lead.raw, found) == (text, [])


def test_the_words_in_front_of_the_first_mark_are_kept():
    lead, _ = timed_shots(Source("SHOTLIST 00:00 FOG").whole)
    assert lead.text == "SHOTLIST"


@pytest.mark.parametrize(
    ("text", "times", "bodies"),
    [
        ("00:05 boats\n00:12-01:02:03 quay", [(5.0, None), (12.0, 3723.0)], ["boats", "quay"]),
        ("10:00:00 Boats\n10:00:21 Quay", [(36000.0, None), (36021.0, None)], ["Boats", "Quay"]),
        ("10:00:00 / Boats\n10:00:21 | Quay", [(36000.0, None), (36021.0, None)], ["Boats", "Quay"]),
        ("10.00.00 till 10.05.27 Boats\n10.05.28 till 10.14.46 Quay",
         [(36000.0, 36327.0), (36328.0, 36886.0)], ["Boats", "Quay"]),
        ("[00:05] – Boats\n[00:12] – We sail at 9:15", [(5.0, None), (12.0, None)], ["Boats", "We sail at 9:15"]),
    ],
)  # fmt: skip
def test_a_time_of_any_hour_begins_a_shot_at_the_start_of_its_line(text, times, bodies):
    _, shots = timed_shots(Source(text).whole, (LINED,))
    assert [(shot.start_time, shot.end_time) for shot in shots] == times
    assert [shot.body.text for shot in shots] == bodies
