"""When a restriction ends or lifts, out of its fields and, where these can be read in two ways, its words."""

import datetime

from newsitem.model import Restriction
from newsitem.rights.time_words import can_be_turned, turned
from newsitem.rights.times import Limit, after_period, earliest_and_latest, end_of, start_of


def end(restriction: Restriction, received: datetime.datetime | None) -> Limit | None:
    """When use ends; null where that is unknown. With both a date and a period the two are its bounds."""
    limits = [end_of(until) for until in _readings(restriction)]
    if restriction.period is not None:
        limits.append(None if received is None else after_period(received, restriction.period))
    return _one(limits)


def start(restriction: Restriction) -> Limit | None:
    """When an embargo lifts; null where that is unknown, as it is for a period: nobody says since when it runs."""
    if restriction.period is not None:
        return None
    return _one([start_of(until) for until in _readings(restriction)])


def _readings(restriction: Restriction) -> list[str]:
    """The date in the fields, and the other one that the words may mean: `04/10/2009`."""
    until = restriction.until
    if until is None:
        return []
    return [until, turned(until)] if can_be_turned(restriction.text) else [until]


def _one(limits: list[Limit | None]) -> Limit | None:
    known = tuple(limit for limit in limits if limit is not None)
    return earliest_and_latest(known) if known and len(known) == len(limits) else None
