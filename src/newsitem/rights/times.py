"""Times of restrictions: when a printed date or period ends, as the earliest and latest instant that it may mean."""

import calendar
import datetime
import re
from functools import lru_cache
from typing import Final, Literal

from attrs import frozen

UTC: Final = datetime.UTC
# The first zone of the earth in which a day begins, and the last.
_FIRST: Final = datetime.timezone(datetime.timedelta(hours=14))
_LAST: Final = datetime.timezone(datetime.timedelta(hours=-12))
_DAY: Final = datetime.timedelta(days=1)

_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\d(?P<clock>T\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?P<zone>Z|[+-]\d\d:?\d\d)?)?")
_PERIOD: Final = re.compile(
    r"P(?:(?P<years>\d{1,4})Y)?(?:(?P<months>\d{1,4})M)?(?:(?P<weeks>\d{1,4})W)?(?:(?P<days>\d{1,5})D)?"
    r"(?:T(?:(?P<hours>\d{1,6})H)?(?:(?P<minutes>\d{1,6})M)?(?:(?P<seconds>\d{1,8}(?:\.\d{1,6})?)S)?)?"
)

#: Where a time stands to an instant that may be one of several.
Place = Literal["before", "perhaps", "after"]


@frozen
class Limit:
    """An instant, or the stretch of them in which a printed time lies where its zone is not known.

    `first`, `last`: in UTC. `holds_last`: whether that very instant still belongs to what comes before.
    """

    first: datetime.datetime
    last: datetime.datetime
    holds_last: bool = True

    def place(self, at: datetime.datetime) -> Place:
        """Whether a time is surely before this limit, or surely after it."""
        if at < self.first or (self.holds_last and at == self.first):
            return "before"
        return "perhaps" if at < self.last or (self.holds_last and at == self.last) else "after"

    def instants(self) -> tuple[datetime.datetime, ...]:
        """Those at which an answer may change."""
        return (self.first, self.last)


@lru_cache(maxsize=2048)
def end_of(until: str | None) -> Limit | None:
    """When use ends that is allowed until then: that instant, or the end of that day; null for no such time."""
    found = _MOMENT.fullmatch(until or "")
    try:
        moment = datetime.datetime.fromisoformat(found[0]) if found else None
        if found is None or moment is None:
            return None
        if found["clock"] is None:
            return _somewhere(moment + _DAY, holds_last=False)
        return Limit(moment.astimezone(UTC), moment.astimezone(UTC)) if found["zone"] else _somewhere(moment)
    except (ValueError, OverflowError):
        return None


@lru_cache(maxsize=2048)
def start_of(until: str | None) -> Limit | None:
    """When use begins that is not allowed before then: that instant, or the start of that day; null for no such."""
    found = _MOMENT.fullmatch(until or "")
    try:
        moment = datetime.datetime.fromisoformat(found[0]) if found else None
        if found is None or moment is None:
            return None
        if found["zone"]:
            return Limit(moment.astimezone(UTC), moment.astimezone(UTC), holds_last=False)
        return _somewhere(moment, holds_last=False)
    except (ValueError, OverflowError):
        return None


def _somewhere(moment: datetime.datetime, *, holds_last: bool = True) -> Limit:
    """A moment on the clock of nobody knows which zone."""
    return Limit(
        moment.replace(tzinfo=_FIRST).astimezone(UTC), moment.replace(tzinfo=_LAST).astimezone(UTC), holds_last
    )


def earliest_and_latest(limits: tuple[Limit, ...]) -> Limit:
    """One limit for a printed date that can be read in several ways."""
    return Limit(min(one.first for one in limits), max(one.last for one in limits), limits[0].holds_last)


@lru_cache(maxsize=2048)
def after_period(received: datetime.datetime, period: str | None) -> Limit | None:
    """When a period ends that begins with the receipt; null for no such period.

    A day is 24 hours; months and years are those of the calendar, in the time zone of the receipt.
    """
    found = _PERIOD.fullmatch(period or "")
    if found is None or not any(found.groups()):
        return None
    parts = {name: float(value or 0) for name, value in found.groupdict().items()}
    try:
        begun = _months_later(received, int(parts["years"]) * 12 + int(parts["months"]))
        exact = {name: parts[name] for name in ("weeks", "days", "hours", "minutes", "seconds")}
        end = begun.astimezone(UTC) + datetime.timedelta(**exact)
    except (ValueError, OverflowError):
        return None
    return Limit(end, end)


def _months_later(moment: datetime.datetime, months: int) -> datetime.datetime:
    """The same day some months later, or the last of a shorter month."""
    if not months:
        return moment
    years, month = divmod(moment.month - 1 + months, 12)
    year = moment.year + years
    if year > datetime.MAXYEAR:
        raise OverflowError("no calendar goes so far")
    day = min(moment.day, calendar.monthrange(year, month + 1)[1])
    return moment.replace(year=year, month=month + 1, day=day)


def seconds_of(period: str | None) -> float | None:
    """The seconds of a clip's length; null for no such period, and for one of hours or days, which no clip has."""
    found = _PERIOD.fullmatch(period or "")
    if (
        found is None
        or not any(found.groups())
        or any(found[name] for name in ("years", "months", "weeks", "days", "hours"))
    ):
        return None
    return float(found["minutes"] or 0) * 60 + float(found["seconds"] or 0)
