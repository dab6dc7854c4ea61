"""Running times, timecodes and lengths of time."""

import pytest

from newsitem.grammar.clock import iso_seconds, period, running_time, seconds
from newsitem.text import Source

CLOCKS = [
    ("07:35", 455.0),
    ("00:12", 12.0),
    ("0:01:42", 102.0),
    ("00:02:03:05", 123.0),
    ("1'34", 94.0),
    ("3:33”", 213.0),
    ("3’21”", 201.0),
    ("2.23", 143.0),
    ("1.38", 98.0),
    ("1m 38s", 98.0),
    ("25 seg.", 25.0),
    ("02'35''", 155.0),
    ("3 dk 12 sn", 192.0),
    ("1 saat 2 dakika", 3720.0),
    ("2 Min. 5 Sek.", 125.0),
    ("2 menit 5 detik", 125.0),
    ("2 minutos 5 segundos", 125.0),
    ("2 minuti", 120.0),
    ("2 mit", None),
    ("5 snow", None),
    ("10 sec", 10.0),
    ("2 min 5 sec", 125.0),
    ("00:00", 0.0),
    ("1:02:03", 3723.0),
    ("7", None),
    ("100:00:00", None),
    ("100:00:00:00", None),
    ("10:20;05", 620.0),
    ("next week", None),
    ("", None),
]
PERIODS = [
    ("48 hours", "PT48H"),
    ("14 days", "P14D"),
    ("TWO MINUTES", "PT2M"),
    ("90-day", "P90D"),
    ("one week", "P1W"),
    ("24 HOURS (1 DAY)", "PT24H"),
    ("3 months", "P3M"),
    ("no length", None),
    ("2 hrs", "PT2H"),
    ("30 secs", "PT30S"),
]


@pytest.mark.parametrize(("printed", "expected"), CLOCKS)
def test_a_running_time_is_seconds(printed, expected):
    assert seconds(Source(printed).whole) == expected


@pytest.mark.parametrize(("printed", "expected"), PERIODS)
def test_a_length_of_time_keeps_its_unit(printed, expected):
    assert period(Source(printed).whole) == expected


@pytest.mark.parametrize(
    ("written", "expected"), [("PT41S", 41), ("PT2M5S", 125), ("P1DT1H", 90000), ("PT", None), ("41", None)]
)
def test_a_duration_that_a_machine_wrote(written, expected):
    assert iso_seconds(written) == expected


@pytest.mark.parametrize(("printed", "expected"), [("0118", 78.0), ("1.38", 98.0), ("0199", None), ("118", None)])
def test_a_running_time_may_be_four_digits(printed, expected):
    assert running_time(Source(printed).whole) == expected
