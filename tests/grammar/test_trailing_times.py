"""Times behind the words of shots are lengths or ends where the whole list says so, and words elsewhere."""

import pytest

import newsitem
from newsitem.grammar.any_shots import any_shots
from newsitem.text import Source

LENGTHS = "00:00:00 Title 00:00:05\n00:00:05 Owl 00:00:09\n00:00:14 Barn (3 shots) 00:00:03\n00:00:17 Moon 00:00:04"
ENDS = "00:00 Title 00:05\n00:05 Owl 00:14\n00:14 Barn 00:17\n00:17 Moon 00:21"


def shots(text):
    return any_shots(Source(text).whole)[1]


def words(text):
    return [shot.body.text for shot in shots(text)]


@pytest.mark.parametrize(
    "text",
    [
        LENGTHS,
        LENGTHS.replace("00:00:14 Barn", "00:00:15 Barn"),  # rounded
        LENGTHS.replace("\n00:00:05 Owl", "\n00:00:05 1. THE FARM 00:00:16\n00:00:05 Owl"),  # a chapter
    ],
)
def test_lengths_lead_to_the_next_start(text):
    title, *_, barn, moon = shots(text)
    assert [(one.body.text, one.length, one.end_time) for one in (title, barn, moon)] == [
        ("Title", 5, None), ("Barn (3 shots)", 3, None), ("Moon", 4, None)
    ]  # fmt: skip


def test_ends_are_the_next_start():
    assert [(one.body.text, one.length, one.end_time) for one in shots(ENDS)] == [
        ("Title", None, 5), ("Owl", None, 14), ("Barn", None, 17), ("Moon", None, 21)
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "00:00 Clock at 10:15\n00:05 Owl\n00:14 Barn\n00:17 Clock at 10:16",
        "00:00 Clock at 10:15\n00:05 Clock at 10:30\n00:14 Clock at 10:45",
        "00:00 Title 00:05\n00:05 Owl 00:14",
    ],
)
def test_a_clock_that_ends_some_words_stays_there(text):
    assert words(text) == [line.partition(" ")[2] for line in text.splitlines()]


def test_a_shot_may_lack_its_length():
    found = shots(f"{LENGTHS}\n00:00:21 Mist")
    assert [one.length for one in found] == [5, 9, 3, 4, None]
    assert found[-1].body.text == "Mist"


def test_what_stands_below_the_last_length_is_no_shot():
    reading = newsitem.explain(f"Owls move in\n\nSHOTLIST\n{LENGTHS}\nDesk of owls", format="script")
    last = reading.items[0].shots[-1]
    assert (last.text, last.start, last.duration) == ("Moon", 17, 4)
    assert [part.text for part in reading.leftovers] == ["Desk of owls"]


def test_a_soundbite_keeps_its_quote_and_gets_its_length():
    text = LENGTHS.replace("Owl", 'SOUNDBITE (English) Jane Roe, keeper: "It is an owl.\nAt 00:09 it flew."')
    item = newsitem.parse(f"Owls move in\n\nSHOTLIST\n{text}\n", format="script")
    assert (item.shots[1].text, item.shots[1].duration) == ("", 9)
    assert item.shots[1].soundbites[0].quote == "It is an owl. At 00:09 it flew."
