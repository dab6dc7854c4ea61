"""The shots of an item as they are shown: below their headings, and in a strip by time."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final

from attrs import frozen

from newsitem.model import Item, Shot

_SLIMMEST: Final = 0.1  # of the mean width: shorter shots would not be seen


@frozen
class Heading:
    """Shots in a row that have place, date, source and restrictions in common; each with its place in the list."""

    shots: Sequence[tuple[int, Shot]]

    @property
    def first(self) -> Shot:
        """The shot that stands for all of them."""
        return self.shots[0][1]


@frozen
class Bar:
    """A shot in the strip. `start`, `width`: in percent of the strip. `is_guessed`: the page tells no time."""

    index: int
    shot: Shot
    start: float
    width: float
    is_guessed: bool


def headings(item: Item) -> list[Heading]:
    """The shots of an item below their headings."""
    numbered = groupby(enumerate(item.shots, 1), key=lambda pair: _common(pair[1]))
    return [Heading(tuple(shots)) for _, shots in numbered]


def _common(shot: Shot) -> object:
    return shot.place, shot.date, shot.source, shot.restrictions


def strip(item: Item) -> list[Bar]:
    """The shots of an item side by side, as wide as they are long; where no time is known, of mean width."""
    seconds = [_seconds(item, index) for index in range(len(item.shots))]
    known = [length for length in seconds if length is not None]
    mean = sum(known) / len(known) if known else 1.0
    widths = [mean if length is None else max(length, mean * _SLIMMEST) for length in seconds]
    bars, at, percent = [], 0.0, 100 / (sum(widths) or 1)
    for index, (shot, width) in enumerate(zip(item.shots, widths, strict=True)):
        bars.append(Bar(index + 1, shot, round(at * percent, 3), round(width * percent, 3), seconds[index] is None))
        at += width
    return bars


def _seconds(item: Item, index: int) -> float | None:
    """How long a shot is: as printed, or up to its end, the next shot or the end of all; None where nothing tells."""
    shot = item.shots[index]
    if shot.duration is not None:
        return shot.duration if shot.duration > 0 else None
    following = item.shots[index + 1].start if index + 1 < len(item.shots) else item.duration
    end = shot.end if shot.end is not None else following
    if shot.start is None or end is None or end <= shot.start:
        return None
    return end - shot.start


def clock(seconds: float | None) -> str:
    """Seconds as minutes and seconds (`1:05`); empty for none."""
    if seconds is None:
        return ""
    whole, rest = divmod(seconds, 60)
    digits = f"{rest:04.1f}" if rest % 1 else f"{rest:02.0f}"
    return f"{whole:.0f}:{digits}"


def names_of(item: Item, places: Iterable[int]) -> str:
    """Shots as they are called: by their numbers, or by their places in brackets where a number is not unique."""
    numbers = [shot.number for shot in item.shots]
    if None in numbers or len(set(numbers)) < len(numbers):
        return f"({ranges(places)})"
    return ranges(item.shots[place - 1].number or 0 for place in places)


def ranges(numbers: Iterable[int]) -> str:
    """Numbers with runs of them drawn together: `1–4, 7`."""
    rising = sorted(set(numbers))
    runs = groupby(enumerate(rising), key=lambda pair: pair[1] - pair[0])
    ends = [(run[0][1], run[-1][1]) for _, run in ((key, list(run)) for key, run in runs)]
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in ends)
