"""Points in time are read with clock and zone, as far as they are printed."""

import pytest

from newsitem.grammar.moments import find_moment, iso_moment, read_moment
from newsitem.text import Source

WHOLE = [
    ("2025-04-03 16:22", "2025-04-03T16:22"),
    ("2025-04-03 17:05:41", "2025-04-03T17:05:41"),
    ("20 Mar 2020 13:58", "2020-03-20T13:58"),
    ("16/06/2008 16:46 PM", "2008-06-16T16:46"),
    ("2022/12/23 00:00:00", "2022-12-23"),
    ("3rd March 2020 17:05", "2020-03-03T17:05"),
    ("Thursday, 19 November 2009", "2009-11-19"),
    ("14-Oct-2022", "2022-10-14"),
    ("14.09.2024 05:31", "2024-09-14T05:31"),
    ("10.11.2026 - 08.15", "2026-11-10T08:15"),
    ("2 Aralık 2026 Çarşamba 11:20", "2026-12-02T11:20"),
    ("12 Sept 2022 9.30 am", "2022-09-12T09:30"),
    ("June 2024", None),
    ("no day", None),
]
INSIDE = [
    ("No use after 1500GMT on July 16, 2024", "2024-07-16T15:00Z"),
    ("EMBARGOED UNTIL 00:01 GMT, 14 MAY, 2017", "2017-05-14T00:01Z"),
    ("NO ARCHIVE USE AFTER APRIL 1, 2025 2200 GMT", "2025-04-01T22:00Z"),
    ("NO USE AFTER NOVEMBER 30, 2012", "2012-11-30"),
    ("NOT BEFORE 6 P.M. EST ON JUNE 3, 2024", "2024-06-03T18:00-05:00"),
    ("no use after 18:30 CET, 4 June 2023", "2023-06-04T18:30+01:00"),
    ("No use after June 2024", "2024-06-30"),
    ("NO USE AFTER 0900 LOCAL ON 3 JUNE 2024", "2024-06-03T09:00"),
    ("no use after midnight", None),
    ("NO USE AFTER 2030", "2030-12-31"),
    ("EMBARGOED UNTIL 2000 GMT", None),
    ("EMBARGO 2000GMT", None),
    ("NO USE AFTER 2000 ON JULY 16, 2024", "2024-07-16T20:00"),
    ("NO USE AFTER 2000 GMT JULY 16, 2024", "2024-07-16T20:00Z"),
]


@pytest.mark.parametrize(("printed", "expected"), WHOLE)
def test_words_that_are_a_moment(printed, expected):
    assert read_moment(Source(printed).whole) == expected


@pytest.mark.parametrize(("printed", "expected"), INSIDE)
def test_the_moment_in_a_statement(printed, expected):
    assert find_moment(Source(printed).whole) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2024-10-02T08:41:00+00:00", "2024-10-02T08:41Z"),
        ("2024-10-02T08:41:30+02:00", "2024-10-02T08:41:30+02:00"),
        ("2024-10-02T08:41:00.123Z", "2024-10-02T08:41Z"),
        ("2024-10-02", "2024-10-02"),
        ("yesterday", None),
    ],
)
def test_a_moment_that_a_machine_wrote(written, expected):
    assert iso_moment(written) == expected
