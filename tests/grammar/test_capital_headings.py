"""A heading in capitals is found on its own line and inside one, and each of its parts is told from the others."""

import pytest

from newsitem.claims import Page
from newsitem.grammar.capital_headings import is_heading, read_capital_headings
from newsitem.grammar.headings import Tail
from newsitem.text import Source

SOURCES = ["UNIFEED", "UNICEF", "UN WOMEN"]

# the heading; place, day, qualifier, source, flags, restriction kinds
HEADINGS = [
    ("FILE", (None, None, "file", None, ("file",), [])),
    ("RECENT", (None, None, "recent", None, (), [])),
    ("FILE - NEW YORK CITY", ("NEW YORK CITY", None, "file", None, ("file",), [])),
    ("FILE - 17 JANUARY 2019", (None, "2019-01-17", "file", None, ("file",), [])),
    ("RECENT, NEW YORK CITY", ("NEW YORK CITY", None, "recent", None, (), [])),
    ("RECENT-NEW YORK CITY", ("NEW YORK CITY", None, "recent", None, (), [])),
    ("FILE – RECENT, NEW YORK CITY", ("NEW YORK CITY", None, "file", None, ("file",), [])),
    ("UNIFEED - 10 JANUARY 2021, NEW YORK CITY", ("NEW YORK CITY", "2021-01-10", None, "UNIFEED", (), [])),
    ("UNIFEED - FILE - NEW YORK CITY", ("NEW YORK CITY", None, "file", "UNIFEED", ("file",), [])),
    (
        "FILE – UNICEF - RECENT, COX’S BAZAR, BANGLADESH",
        ("COX’S BAZAR, BANGLADESH", None, "file", "UNICEF", ("file",), []),
    ),
    (
        "CREDIT ON SCREEN - UNSOM - RECENT, MOGADISHU, SOMALIA",
        ("MOGADISHU, SOMALIA", None, "recent", "UNSOM", (), ["credit"]),
    ),
    ("CREDIT ON SCREEN - UNSOM - RECENT", (None, None, "recent", "UNSOM", (), ["credit"])),
    ("UNSOM – FILE – MOGADISHU, SOMALIA", ("MOGADISHU, SOMALIA", None, "file", "UNSOM", ("file",), [])),
    ("UNSOM - RECENT, MOGADISHU, SOMALIA", ("MOGADISHU, SOMALIA", None, "recent", "UNSOM", (), [])),
    (
        "FILE – UNICEF – DECEMBER 2017, COX’S BAZAR, BANGLADESH",
        ("COX’S BAZAR, BANGLADESH", "2017-12-01", "file", "UNICEF", ("file",), []),
    ),
    (
        "CREDIT ON SCREEN - FILE – UNSOM - 08 AUGUST 2021, MOGADISHU, SOMALIA",
        ("MOGADISHU, SOMALIA", "2021-08-08", "file", "UNSOM", ("file",), ["credit"]),
    ),
    ("CREDIT UNICEF ON SCREEN - MAY 2020, LIMA, PERU", ("LIMA, PERU", "2020-05-01", None, None, (), ["credit"])),
    ("04 MAY 2022, JUBA/SOUTH SUDAN", ("JUBA/SOUTH SUDAN", "2022-05-04", None, None, (), [])),
    ("2 JULY 2021 GENEVA, SWITZERLAND", ("GENEVA, SWITZERLAND", "2021-07-02", None, None, (), [])),
    ("15-18 JULY 2024, GOMA, DR CONGO", ("GOMA, DR CONGO", "2024-07-15", None, None, (), [])),
    ("6 MARCH, 2017, KHERSON, UKRAINE", ("KHERSON, UKRAINE", "2017-03-06", None, None, (), [])),
    ("DATELINE NOVEMBER 10, 2009 POCHALLA - SUDAN", ("POCHALLA - SUDAN", "2009-11-10", None, None, (), [])),
    ("11 FERUARY 2020, BISSAU, GUINEA-BISSAU", ("BISSAU, GUINEA-BISSAU", "2020-02-11", None, None, (), [])),
    ("PORT-AU-PRINCE, HAITI", ("PORT-AU-PRINCE, HAITI", None, None, None, (), [])),
    ("10 MARCH, N'DJAMENA", ("N'DJAMENA", None, None, None, (), [])),
    ("12 MAY 2019, LIMA, PERU / FILE", ("LIMA, PERU", "2019-05-12", "file", None, ("file",), [])),
    ("PRE-RECORDED MESSAGE", (None, None, None, None, (), [])),
    ("PRE-RECORDED MESSAGE / RECENT", (None, None, "recent", None, (), [])),
    ("UN WOMEN", (None, None, None, "UN WOMEN", (), [])),
    # bodies of the UN that the page's fields do not name
    ("FILE - MINUSMA", (None, None, "file", "MINUSMA", ("file",), [])),
    ("WFP - RECENT", (None, None, "recent", "WFP", (), [])),
    ("WFP - GAO, MALI", ("GAO, MALI", None, None, "WFP", (), [])),
    ("WFP-GAO, MALI", ("GAO, MALI", None, None, "WFP", (), [])),
    ("UNICEF / WFP – GAO, MALI", ("GAO, MALI", None, None, "UNICEF / WFP", (), [])),
    ("FILE - UNIFEED-UNTV - NEW YORK CITY", ("NEW YORK CITY", None, "file", "UNIFEED-UNTV", ("file",), [])),
    ("FILE - UN WOMEN, LA PAZ, BOLIVIA", ("LA PAZ, BOLIVIA", None, "file", "UN WOMEN", ("file",), [])),
    ("10 MAY 2020 - WHO - LIMA, PERU", ("LIMA, PERU", "2020-05-10", None, "WHO", (), [])),
    ("UNAMID CAMP, EL FASHER, SUDAN", ("UNAMID CAMP, EL FASHER, SUDAN", None, None, None, (), [])),
]


@pytest.mark.parametrize(("words", "expected"), HEADINGS)
def test_a_heading_on_its_own_line(words, expected):
    heading = read(f"Wide shot, hall\n{words}")
    assert facts(heading) == expected
    assert heading.start == len("Wide shot, hall\n")


INSIDE = [
    ("Close up, flag 14 OCTOBER 2022, NEW YORK CITY", "14 OCTOBER 2022, NEW YORK CITY"),
    ("Close up, flag of UN UNIFEED - 14 OCTOBER 2022, NEW YORK CITY", "UNIFEED - 14 OCTOBER 2022, NEW YORK CITY"),
    ("Wide shot, UNHCR FILE - NEW YORK CITY", "FILE - NEW YORK CITY"),
    ("Aerial shot, ocean FILE", "FILE"),
    ("Aerial shot, ocean FILE - UNSOM - RECENT, MOGADISHU, SOMALIA", "FILE - UNSOM - RECENT, MOGADISHU, SOMALIA"),
    (
        "Med shot, dais CREDIT ON SCREEN - UNICEF – 1 MAY 2021, LIMA, PERU",
        "CREDIT ON SCREEN - UNICEF – 1 MAY 2021, LIMA, PERU",
    ),
    ("Med shot, dais GENEVA, SWITZERLAND", "GENEVA, SWITZERLAND"),
    ("Close up, logo of UNICEF WFP - GAO, MALI", "WFP - GAO, MALI"),
    ("Close up, sacks UN WOMEN - LIMBURG", "UN WOMEN - LIMBURG"),
    ("Med shot, dais LIMBURG", "LIMBURG"),  # the page names it elsewhere
]


@pytest.mark.parametrize(("words", "heading"), INSIDE)
def test_a_heading_inside_a_line_is_told_by_its_capitals(words, heading):
    assert words[read(words, places=["LIMBURG"]).start :] == heading


@pytest.mark.parametrize(
    "words",
    [
        "Wide shot, UNHCR",
        "Wide shot, trucks of WFP - UNICEF",
        "Med shot, banner COP29 BAKU 2024",
        "Close up, label reading: “FILE - NEW YORK CITY”",
        "Various shots, people in the street",
        "Wide shot, flags of the UN, EU",
        "Med shot, boat\nthat wraps to the next line",
        "Med shot, dais LIMBURG",
    ],
)
def test_what_is_no_heading(words):
    assert read(words) is None


def test_behind_a_closed_quote_all_of_the_words_may_be_a_heading():
    source = Source(" NEW YORK CITY ")
    assert (
        read_capital_headings(Page(source), [Tail(source.whole, begins_clear=True)], [], [])[0].place.city
        == "New York City"
    )


def test_of_headings_in_a_row_the_last_counts_and_restrictions_of_all_are_kept():
    heading = read("Wide shot\nCREDIT ON SCREEN - UNICEF - 1 MAY 2020, LIMA, PERU\nFILE - NEW YORK CITY")
    assert facts(heading) == ("NEW YORK CITY", None, "file", None, ("file",), ["credit"])
    assert heading.restrictions[0].credit == "UNICEF"


def test_a_line_with_the_source_alone_says_it_for_the_next():
    heading = read("Wide shot\nCREDIT ON SCREEN - WHO\n1 MAY 2020, LIMA, PERU")
    assert facts(heading) == ("LIMA, PERU", "2020-05-01", None, "WHO", (), ["credit"])


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("FILE", True),
        ("2 MAY 2020, LIMA, PERU", True),
        ("2 May 2020, Lima, Peru", True),
        ("A boat sank.", False),
        ("“FILE”", False),
    ],
)
def test_whether_a_line_is_a_heading(words, expected):
    assert is_heading(Source(words).whole) is expected


def read(words, places=()):
    source = Source(words)
    return read_capital_headings(Page(source), [Tail(source.whole, begins_clear=False)], SOURCES, places)[0]


def facts(heading):
    return (
        heading.place and heading.place.text,
        heading.date and heading.date.start,
        heading.date and heading.date.qualifier,
        heading.source.text if heading.source else None,
        heading.flags,
        [one.kind for one in heading.restrictions],
    )
