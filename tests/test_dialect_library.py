"""Entries of the library: labels with underscores, shots, a storyline."""

import pytest

from newsitem.dialects.library import library
from stories_of import fits, read_all_by

ENTRY = (
    "{title}NAME: VEN PROTEST 20091003Ix TAPE: EF09/0938 IN_TIME: 11:16:14:07 DURATION: 00:02:03:05 "
    "SOURCES: AP TELEVISION/TELE NORTE DATELINE: Caracas - 3 Oct 2009 RESTRICTIONS: {limits}SHOTLIST: "
    "AP TELEVISION Caracas - 3 October 2009 1. Wide of march TELE NORTE - NO ACCESS VENEZUELA Maracay - 2 October 2009 "
    "2. Police line{story}"
)
OF_1999 = (
    "TAPE_NUMBER: EF99/0412 IN_TIME: 02:11:40 LENGTH: 01:47 SOURCES: APTN RESTRICTIONS: NO ACCESS YUGOSLAVIA FEED: AP "
    "SCRIPT: xfa STORY: REFUGEES LOCATION: Blace, Macedonia DATE: 15 April 1999 1. Train arriving 2. Fence STORYLINE: Late."
)


def entry(title="VEN PROTEST - Students march\n", limits="", story=" STORYLINE: Students marched."):
    text = ENTRY.format(title=title, limits=limits, story=story)
    return read_all_by(library, text)


def test_the_labels_of_an_entry_are_read():
    reading = entry()
    item = reading.items[0]
    assert (item.slug, item.duration) == ("VEN PROTEST 20091003Ix", 123.0)
    assert item.extra == {"tape": "EF09/0938", "in_time": "11:16:14:07"}
    assert (item.dateline.place.city, item.dateline.date.start) == ("Caracas", "2009-10-03")
    assert (item.storyline, item.restrictions) == ("Students marched.", ())
    assert [(credit.name, credit.shots) for credit in item.credits] == [("AP TELEVISION", (1,)), ("TELE NORTE", (2,))]
    assert [(shot.place.city, shot.source) for shot in item.shots] == [
        ("Caracas", "AP TELEVISION"), ("Maracay", "TELE NORTE"),
    ]  # fmt: skip
    assert reading.leftovers == ()


@pytest.mark.parametrize(
    ("title", "slug", "headline"),
    [
        ("VEN PROTEST - Students march", "VEN PROTEST 20091003Ix", "Students march"),
        ("Caracas - Students march", "VEN PROTEST 20091003Ix", "Caracas - Students march"),
        ("Students march", "VEN PROTEST 20091003Ix", "Students march"),
    ],
)
def test_the_title_above_an_entry_is_slug_and_headline(title, slug, headline):
    item = entry(title=f"{title}\n").items[0]
    assert (item.slug, item.headline) == (slug, headline)


def test_restrictions_of_the_entry_are_those_of_its_field():
    assert [one.territories for one in entry(limits="NO ACCESS CHILE ").items[0].restrictions] == [("CL",)]


def test_a_headline_in_capitals_begins_a_storyline_without_its_label():
    item = entry(story=" STUDENTS MARCH IN CARACAS In Caracas students marched.").items[0]
    assert (item.storyline, item.shots[-1].text) == ("In Caracas students marched.", "Police line")


@pytest.mark.parametrize("text", [OF_1999, OF_1999.replace("NUMBER:", "NUMBER").replace("TIME:", "TIME")])
def test_the_labels_of_1999_are_read_with_and_without_their_colons(text):
    reading = read_all_by(library, text)
    item = reading.items[0]
    assert (item.slug, item.duration, item.published) == ("REFUGEES", 107.0, "1999-04-15")
    assert (item.dateline.place.country, item.dateline.date.start) == ("MK", "1999-04-15")
    assert item.extra == {"tape": "EF99/0412", "in_time": "02:11:40", "feed": "AP", "script": "xfa"}
    assert [one.territories for one in item.restrictions] == [("YUGOSLAVIA",)]
    assert ([shot.text for shot in item.shots], item.storyline) == (["Train arriving", "Fence"], "Late.")
    assert reading.leftovers == ()


@pytest.mark.parametrize(("text", "expected"), [(OF_1999, True), ("NAME: X TAPE: Y", False), ("In_time", False)])
def test_the_place_on_the_tape_tells_an_entry(text, expected):
    assert fits(library, text) is expected


@pytest.mark.parametrize(
    ("story", "slug", "headline"),
    [("REFUGEES", "REFUGEES", None), ("Trains reach border", None, "Trains reach border")],
)
def test_a_story_alone_is_slug_or_headline(story, slug, headline):
    text = (
        f"TAPE_NUMBER: EF99/0412 IN_TIME: 02:11:40 STORY: {story} LOCATION: Blace DATE: 15 April 1999 1. Train 2. Gate"
    )
    item = read_all_by(library, text).items[0]
    assert (item.slug, item.headline) == (slug, headline)
