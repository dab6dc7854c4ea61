"""Days, moments and running times in the forms that XML Schema and NewsML-G2 take."""

import calendar
import datetime
import re
from typing import Final

from newsitem.model import Date, Shot

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DATE_TIME: Final = re.compile(r"([0-9-]{10}T[0-9]{2}:[0-9]{2})(:[0-9]{2}(?:\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})")
_FARTHEST_ZONE: Final = datetime.timedelta(hours=14)  # XML Schema knows no zone beyond
_HUNDRED_HOURS: Final = 360_000  # the hours of a normal play time have two digits


def is_day(text: str | None) -> bool:
    """Whether it is a day of the calendar, written as `2025-03-18`."""
    return text is not None and _DAY.fullmatch(text) is not None and _moment(text) is not None


def date_time(text: str) -> str | None:
    """A full date-time with a zone, seconds added where they are missing; None for everything else."""
    match = _DATE_TIME.fullmatch(text)
    if match is None:
        return None
    full = match[1] + (match[2] or ":00") + match[3]
    moment = _moment(full)
    zone = moment.utcoffset() if moment else None
    return full if zone is not None and abs(zone) <= _FARTHEST_ZONE else None


def _moment(text: str) -> datetime.datetime | None:
    try:
        return datetime.datetime.fromisoformat(text)
    except ValueError:
        return None


def native_date(date: Date | None) -> str | None:
    """One day, one whole month (`2024-02`) or one whole year (`2019`); None for other ranges and for mere words."""
    if date is None or date.start is None or date.end is None or not (is_day(date.start) and is_day(date.end)):
        return None
    start, end = date.start, date.end
    if start == end:
        return start
    if start[4:] == "-01-01" and end == start[:4] + "-12-31":
        return start[:4]
    last = calendar.monthrange(int(start[:4]), int(start[5:7]))[1]
    return start[:7] if start[7:] == "-01" and end == f"{start[:7]}-{last}" else None


def delimits(shot: Shot) -> bool:
    """Whether start and end of a shot fit into `timeDelim`: both there, in order, below a hundred hours."""
    return shot.start is not None and shot.end is not None and 0 <= shot.start <= shot.end < _HUNDRED_HOURS - 1


def play_time(seconds: float) -> str:
    """A normal play time: `hh:mm:ss.mmm`."""
    rest, milliseconds = divmod(round(seconds * 1000), 1000)
    return f"{rest // 3600:02}:{rest // 60 % 60:02}:{rest % 60:02}.{milliseconds:03}"


def is_play_time(seconds: float) -> bool:
    """Whether a normal play time holds it exactly."""
    return round(seconds * 1000) / 1000 == seconds
