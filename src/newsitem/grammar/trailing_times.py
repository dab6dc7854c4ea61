"""Times behind the words of time-coded shots: how long each lasts, or where it ends.

`00:00:05 Harbour 00:00:09` does not say which. The list does: lengths add up to the next start, ends are the next
start. They are read only where nearly every shot has such a time, so that a clock at the end of some words stays text.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import attrs

from newsitem.grammar.clock import seconds
from newsitem.grammar.sequence import Numbered
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

_AT_END: Final = lazy_pattern(r"(?<![\w:.,(/-])\d{1,2}:\d\d(?::\d\d)?+[^\S\r\n]*+\Z")
_AT_END_OF_LINE: Final = lazy_pattern(r"(?<![\w:.,(/-])\d{1,2}:\d\d(?::\d\d)?+(?=[^\S\r\n]*+[\r\n])")
_FEWEST: Final = 3
# How much of a list: a shot may lack its time, and the line of a chapter tells that of several shots.
_MOST_SHOTS: Final = 0.8
_MOST_STEPS: Final = 0.5
_ROUNDING: Final = 1.5  # seconds


def with_trailing_times(shots: Sequence[Numbered]) -> list[Numbered]:
    """The shots with lengths or ends, and without those in their words; as they are where the list has none."""
    if len(shots) < _FEWEST or _time_at_end(shots[0]) is None:
        return list(shots)
    times = [*map(_time_at_end, shots[:-1]), _time_at_end(shots[-1]) or _time_on_a_line(shots[-1])]
    if sum(time is not None for time in times) < _MOST_SHOTS * len(shots):
        return list(shots)
    values = [seconds(time) if time is not None else None for time in times]
    starts = [shot.start_time for shot in shots]
    if _adds_up([_sum(start, value) for start, value in zip(starts, values, strict=True)], starts):
        return [_cut(shot, time, are_lengths=True) for shot, time in zip(shots, times, strict=True)]
    if _adds_up(values, starts):
        return [_cut(shot, time, are_lengths=False) for shot, time in zip(shots, times, strict=True)]
    return list(shots)


def _time_at_end(shot: Numbered) -> Slice | None:
    near = shot.body.rstrip()
    hit = near.cut(near.end - 12, near.end).search(_AT_END)
    return hit.slice.strip() if hit else None


def _time_on_a_line(shot: Numbered) -> Slice | None:
    """The first time that ends a line: what stands below the last shot is none of it."""
    hit = shot.body.search(_AT_END_OF_LINE)
    return hit.slice if hit else None


def _sum(start: float | None, length: float | None) -> float | None:
    return start + length if start is not None and length is not None else None


def _adds_up(ends: Sequence[float | None], starts: Sequence[float | None]) -> bool:
    """Whether most ends are about where the next shot starts."""
    steps = [
        abs(end - following) <= _ROUNDING
        for end, (_, following) in zip(ends, pairwise(starts), strict=False)
        if end is not None and following is not None
    ]
    return bool(steps) and sum(steps) >= _MOST_STEPS * len(steps)


def _cut(shot: Numbered, time: Slice | None, *, are_lengths: bool) -> Numbered:
    if time is None:
        return shot
    cut = attrs.evolve(shot, body=shot.body.before(time), behind=time)
    value = seconds(time)
    return attrs.evolve(cut, length=value) if are_lengths else attrs.evolve(cut, end_time=value)
