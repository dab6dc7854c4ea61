"""Printed times end and begin where they may end and begin anywhere on earth."""

import datetime

import pytest

from newsitem.model import Restriction
from newsitem.rights.times import after_period, end_of, seconds_of, start_of
from newsitem.rights.until import end


def utc(text):
    return datetime.datetime.fromisoformat(text + "Z")


@pytest.mark.parametrize(
    ("until", "at", "place"),
    [
        ("2024-07-16T15:00Z", "2024-07-16T15:00:00", "before"),
        ("2024-07-16T15:00Z", "2024-07-16T15:00:01", "after"),
        ("2024-07-16T17:00+02:00", "2024-07-16T15:00:00", "before"),
        ("2024-07-16T15:00", "2024-07-16T01:00:00", "before"),
        ("2024-07-16T15:00", "2024-07-16T01:00:01", "perhaps"),
        ("2024-07-16T15:00", "2024-07-17T03:00:00", "perhaps"),
        ("2024-07-16T15:00", "2024-07-17T03:00:01", "after"),
        ("2012-11-30", "2012-11-30T09:59:59", "before"),
        ("2012-11-30", "2012-11-30T10:00:00", "perhaps"),
        ("2012-11-30", "2012-12-01T11:59:59", "perhaps"),
        ("2012-11-30", "2012-12-01T12:00:00", "after"),
    ],
)
def test_use_ends_with_the_last_instant_that_is_allowed(until, at, place):
    assert end_of(until).place(utc(at)) == place


@pytest.mark.parametrize(
    ("until", "at", "place"),
    [
        ("2017-05-14T00:01Z", "2017-05-14T00:00:59", "before"),
        ("2017-05-14T00:01Z", "2017-05-14T00:01:00", "after"),
        ("2017-05-14", "2017-05-13T09:59:59", "before"),
        ("2017-05-14", "2017-05-13T10:00:00", "perhaps"),
        ("2017-05-14", "2017-05-14T12:00:00", "after"),
    ],
)
def test_an_embargo_lifts_at_its_instant(until, at, place):
    assert start_of(until).place(utc(at)) == place


@pytest.mark.parametrize("words", [None, "", "soon", "2025-02-30", "2025", "2025-05", "2025-05-05T24:00", "9999-12-31"])
def test_what_is_no_time_has_no_end(words):
    assert end_of(words) is None


@pytest.mark.parametrize(
    ("period", "ends"),
    [
        ("P7D", "2025-02-07T12:00"),
        ("PT48H", "2025-02-02T12:00"),
        ("P1M", "2025-02-28T12:00"),
        ("P1Y", "2026-01-31T12:00"),
        ("P2W", "2025-02-14T12:00"),
    ],
)
def test_a_period_runs_from_the_receipt(period, ends):
    assert after_period(utc("2025-01-31T12:00"), period).last == utc(ends)


@pytest.mark.parametrize("period", [None, "", "P", "PT", "7D", "P-7D", "P9999Y", "P0.5D"])
def test_what_is_no_period_has_no_end(period):
    assert after_period(utc("2025-01-31T12:00"), period) is None


@pytest.mark.parametrize(("period", "seconds"), [("PT2M", 120), ("PT90S", 90), ("PT1M30S", 90), ("P7D", None)])
def test_the_length_of_a_clip_is_minutes_and_seconds(period, seconds):
    assert seconds_of(period) == seconds


def test_a_numeric_date_that_can_be_turned_is_in_doubt_between_its_readings():
    limit = end(Restriction("NO USE AFTER 04/10/2025", "time-limit", until="2025-10-04"), None)
    assert (limit.first.date().isoformat(), limit.last.date().isoformat()) == ("2025-04-10", "2025-10-05")
