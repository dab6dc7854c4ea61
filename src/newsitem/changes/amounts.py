"""Which of two moments is the earlier, and which of two periods the longer, as far as that is sure."""

import datetime
import re
from typing import Final

from newsitem.shapes import SHAPES

_HOUR: Final = 3600.0
_DAY: Final = 24 * _HOUR
# A time without a zone may be anywhere: zones lie between these.
_EAST: Final = 14 * _HOUR
_WEST: Final = 12 * _HOUR
_PART: Final = re.compile(r"([0-9]+(?:\.[0-9]+)?)([YMWDHS])")
# By letter the least and the most seconds.
_OF_DAYS: Final = {"Y": (365 * _DAY, 366 * _DAY), "M": (28 * _DAY, 31 * _DAY), "W": (7 * _DAY,) * 2, "D": (_DAY,) * 2}
_OF_CLOCK: Final = {"H": (_HOUR,) * 2, "M": (60.0,) * 2, "S": (1.0,) * 2}


def compared_moments(old: str, new: str) -> int | None:
    """-1 if the new moment is earlier, 1 if it is later, 0 if it is the same, None where that cannot be told."""
    first, second = _moment(old), _moment(new)
    if first is None or second is None:
        return None
    (start, end, zoned), (other_start, other_end, other_zoned) = first, second
    if zoned != other_zoned:
        start, end = (start, end) if zoned else (start - _EAST, end + _WEST)
        other_start, other_end = (other_start, other_end) if other_zoned else (other_start - _EAST, other_end + _WEST)
    return _order((start, end), (other_start, other_end))


def compared_periods(old: str, new: str) -> int | None:
    """-1 if the new period is shorter, 1 if it is longer, 0 if it is as long, None where that cannot be told."""
    first, second = _period(old), _period(new)
    return None if first is None or second is None else _order(first, second)


def _order(old: tuple[float, float], new: tuple[float, float]) -> int | None:
    if old[0] == old[1] == new[0] == new[1]:
        return 0
    if new[1] <= old[0]:
        return -1
    return 1 if old[1] <= new[0] else None


def _moment(text: str) -> tuple[float, float, bool] | None:
    """The seconds at which it begins and ends, and whether they are those of a known zone."""
    if not SHAPES["time"].fits(text):
        return None
    moment = datetime.datetime.fromisoformat(text)
    offset = moment.utcoffset()
    clock = datetime.timedelta(
        hours=moment.hour, minutes=moment.minute, seconds=moment.second, microseconds=moment.microsecond
    )
    start = moment.toordinal() * _DAY + (clock - (offset or datetime.timedelta())).total_seconds()
    return start, start if "T" in text else start + _DAY, offset is not None


def _period(text: str) -> tuple[float, float] | None:
    if not SHAPES["period"].fits(text):
        return None
    days, _, clock = text[1:].partition("T")
    parts = [(_OF_DAYS[part[2]], float(part[1])) for part in _PART.finditer(days)]
    parts += [(_OF_CLOCK[part[2]], float(part[1])) for part in _PART.finditer(clock)]
    return sum(least * count for (least, _), count in parts), sum(most * count for (_, most), count in parts)
