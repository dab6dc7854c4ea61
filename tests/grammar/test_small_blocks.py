"""Flags, credits, datelines, paragraphs and labelled fields."""

import pytest

from newsitem import Shot
from newsitem.claims import Page
from newsitem.grammar.credits import merged_credits, read_credits, source_credits
from newsitem.grammar.datelines import read_dateline
from newsitem.grammar.flags import flags_of, joined_flags
from newsitem.grammar.labels import label_pattern, read_fields
from newsitem.grammar.paragraphs import paragraphs
from newsitem.text import Source


@pytest.mark.parametrize(
    ("words", "flags"),
    [
        ("AERIAL OF DIVERS", ("aerial",)), ("Various aerials of boats", ("aerial",)), ("Drone aerial of houses ++MUTE++", ("mute", "aerial")),
        ("DRONE FOOTAGE OF RUINS", ("aerial",)), ("aerial views of greenhouses", ("aerial",)), ("Vue aérienne du port", ("aerial",)),
        ("DRONE BEING LAUNCHED", ()), ("STILL showing passengers", ("still",)), ("STILL PHOTOGRAPH OF CREW", ("still",)),
        ("STILL WATER IN HARBOR", ()), ("PHOTOGRAPHERS", ()), ("Foto gedung", ("still",)), ("Graphics showing orbit", ("graphic",)),
        ("Various of animations", ("graphic",)), ("Map on wall", ()), ("various of traffic (file)", ("file",)), ("file of pandas", ("file",)),
        ("(MUTE) RIVER RISING", ("mute",)), ("Wide of square ++QUALITY AS INCOMING++", ("quality",)), ("EYEWITNESS VIDEO OF FIRE", ("ugc",)),
        ("MUTE SWANS ON LAKE", ()), ("", ()),
    ],
)  # fmt: skip
def test_flags_are_what_the_words_say_of_the_picture(words, flags):
    assert flags_of(words) == flags


def test_flags_come_once_in_the_order_of_the_model():
    assert joined_flags(("aerial", "mute"), ("mute", "file")) == ("mute", "file", "aerial")


def test_each_of_several_names_gets_a_credit_with_all_the_words():
    words = Source("Writing by Jane Roe and Tom Doe").whole
    found = read_credits(words, words.cut(11, len(words.source.text)), "writer")
    assert [(c.text, c.role, c.name) for c in found] == [
        (words.text, "writer", "Jane Roe"),
        (words.text, "writer", "Tom Doe"),
    ]


def test_a_source_is_credited_once_with_its_shots():
    shots = [Shot(number=n, source=s) for n, s in [(1, "A"), (2, "B"), (3, "A"), (3, "A"), (4, None)]]
    assert [(c.name, c.shots) for c in source_credits(shots)] == [("A", (1, 3)), ("B", (2,))]


def test_sources_of_unnumbered_shots_are_told_by_place():
    assert source_credits([Shot(source="A"), Shot(), Shot(source="A")])[0].shots == (1, 3)


def test_a_credit_that_names_its_shots_goes_before_one_that_does_not():
    words = Source("A").whole
    plain = read_credits(words, words, "source")
    assert [c.shots for c in merged_credits([*plain, *source_credits([Shot(number=7, source="A")])])] == [(7,)]


@pytest.mark.parametrize(
    ("printed", "city", "country", "day"),
    [
        ("IZMIR, TÜRKİYE - SEPT. 4, 2025", "Izmir", "TR", "2025-09-04"),
        ("Various, 18 November 2009", None, None, "2009-11-18"),
        ("14 OCTOBER 2022, NEW YORK CITY / FILE", "New York City", None, "2022-10-14"),
        ("2 JULY 2021 GENEVA, SWITZERLAND", "Geneva", "CH", "2021-07-02"),
        ("15 December 2023 - GENEVA, SWITZERLAND", "Geneva", "CH", "2023-12-15"),
        ("Lindhavn, Norway", "Lindhavn", "NO", None),
        ("June 17, 2024", None, None, "2024-06-17"),
        ("London  - Now", "London", None, None),
        ("Guinea-Bissau", None, "GW", None),
    ],
)
def test_a_dateline_has_place_and_date_in_either_order(printed, city, country, day):
    dateline = read_dateline(Source(printed).whole)
    assert dateline.text == " ".join(printed.split())
    assert (dateline.place and dateline.place.city, dateline.place and dateline.place.country) == (city, country)
    assert (dateline.date and dateline.date.start) == day


@pytest.mark.parametrize(
    ("printed", "place", "qualifier"),
    [
        ("Havana - Recent", "Havana", "recent"),
        ("West Virginia, Recent/ File", "West Virginia", "recent"),
        ("Paris, France - File", "Paris, France", "file"),
    ],
)
def test_a_dateline_may_say_recent_for_its_day(printed, place, qualifier):
    dateline = read_dateline(Source(printed).whole)
    assert (dateline.place.text, dateline.date.start, dateline.date.qualifier) == (place, None, qualifier)


@pytest.mark.parametrize(
    "printed", ["30 APRIL 2020, BEIRUT, LEBANON / 17 APRIL 2020, QUITO, ECUADOR", "EASTERN GHOUTA / DARAA, 3 MAY 2018"]
)
def test_a_dateline_of_several_places_keeps_only_its_text(printed):
    dateline = read_dateline(Source(printed).whole)
    assert (dateline.text, dateline.place, dateline.date) == (printed, None, None)


def test_each_printed_line_is_a_paragraph():
    assert texts("One.\n- two\n- three\n\nFour.") == ["One.", "- two", "- three", "Four."]


def test_lines_that_only_wrap_are_joined():
    wrapped = "\n".join(["x" * 70 + " one", "y" * 72 + " two", "end."])
    assert len(texts(f"{wrapped}\n\n{wrapped}")) == 2


@pytest.mark.parametrize("end", [".", '."', "!", "?”"])
def test_lines_that_are_of_one_length_by_chance_are_paragraphs(end):
    lines = ["x" * 80 + end, "y" * 70 + end, "A short line."]
    assert texts("\n".join(lines)) == lines


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_paragraphs_end_at_every_kind_of_line_break(ending):
    assert texts(ending.join(["One.", "Two.", "", "Three."])) == ["One.", "Two.", "Three."]


def test_fields_run_to_the_next_label_also_where_words_are_glued_to_it():
    page = Page(Source("CATEGORY:POLITICS/MILITARYSHOTLIST: 1. x CATEGORY: y"))
    pattern = label_pattern({"category": ("CATEGORY",), "shotlist": ("SHOTLIST", "SHOT LIST")})
    before, fields = read_fields(page, page.whole, pattern)
    assert not before
    assert [(f.name, f.value.text) for f in fields] == [
        ("category", "POLITICS/MILITARY"),
        ("shotlist", "1. x CATEGORY: y"),
    ]
    assert [claim.what for claim in page.claims] == ["category", "shotlist"]


def texts(words):
    return [part.text for part in paragraphs(Source(words).whole)]
