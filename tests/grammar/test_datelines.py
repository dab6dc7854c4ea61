"""Datelines: place and date in any order, `RECENT` and `FILE` beside them, and several of them."""

import pytest

from newsitem.grammar.datelines import read_dateline
from newsitem.text import Source

# the dateline; city and country; first and last day, qualifier
DATELINES = [
    ("18 APRIL 2024, NEW YORK CITY", ("New York City", None), ("2024-04-18", "2024-04-18", None)),
    ("18 APRIL 2024, NEW YORK CITY / FILE", ("New York City", None), ("2024-04-18", "2024-04-18", None)),
    ("2 JULY 2021 GENEVA, SWITZERLAND", ("Geneva", "CH"), ("2021-07-02", "2021-07-02", None)),
    ("6 MARCH, 2017, KHERSON, UKRAINE", ("Kherson", "UA"), ("2017-03-06", "2017-03-06", None)),
    ("15 December 2023 - GENEVA, SWITZERLAND", ("Geneva", "CH"), ("2023-12-15", "2023-12-15", None)),
    ("17-10-2022 GENEVA, SWITZERLAND", ("Geneva", "CH"), ("2022-10-17", "2022-10-17", None)),
    ("15-18 JULY 2024, PORT-AU-PRINCE, HAITI", ("Port-au-Prince", "HT"), ("2024-07-15", "2024-07-18", None)),
    ("5 - 12 SEPTEMBER 2014, GOMA, DR CONGO", ("Goma", "CD"), ("2014-09-05", "2014-09-12", None)),
    ("NOVEMBER 10 2009, POCHALLA - SUDAN", ("Pochalla", "SD"), ("2009-11-10", "2009-11-10", None)),
    ("RECENT", None, (None, None, "recent")),
    ("FILE", None, (None, None, "file")),
    ("RECENT / FILE", None, (None, None, "recent")),
    ("RECENT, KUNDUZ, AFGHANISTAN", ("Kunduz", "AF"), (None, None, "recent")),
    ("PRE-RECORDED MESSAGE / RECENT", None, (None, None, "recent")),
    ("PRERECORDED RECENT, NEW YORK CITY", ("New York City", None), (None, None, "recent")),
    ("NEW YORK CITY", ("New York City", None), None),
    ("NOVEMBER 11 2009, JUBA – POCHALLA - SUDAN", None, None),
    ("18 JULY 2018, EASTERN GHOUTA / DARAA / HAMA, SYRIA", None, None),
    ("21 MAY 2019, JUBA & MALAKAL, SOUTH SUDAN", None, None),
    ("30 APRIL 2020, BEIRUT, LEBANON / 17 APRIL 2020, QUITO, ECUADOR", None, None),
]


@pytest.mark.parametrize(("words", "place", "date"), DATELINES)
def test_a_dateline(words, place, date):
    found = read_dateline(Source(words).whole)
    assert found.text == words
    assert (found.place and (found.place.city, found.place.country)) == place
    assert (found.date and (found.date.start, found.date.end, found.date.qualifier)) == date


def test_no_words_are_no_dateline():
    assert read_dateline(Source("  ").whole) is None
