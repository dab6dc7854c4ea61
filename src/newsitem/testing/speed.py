"""Whether the time of reading grows with the page, and no faster."""

import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import Final

import regex

from newsitem._api import explain
from newsitem.errors import NewsitemError
from newsitem.plugin import Format
from newsitem.testing.attempts import TookTooLongError, time_limit

Text = Callable[[int], str]

_SHORT: Final = 8_000  # characters
_LONG: Final = 64_000
_LIMIT: Final = 12.0  # seconds for the long one
# Three doublings: what grows evenly takes 8 times as long, what grows with the square up to 64 times.
_SUSPICIOUS: Final = 12.0
# Shorter times tell nothing: on a busy machine, and beside what every reading costs.
_NOTICEABLE: Final = 0.02  # seconds
_TELLING: Final = 1.0
_LARGEST: Final = 512_000
_MOST_GROWTH: Final = 2.7  # for twice the text
_HOSTILE: Final = (
    "(", "1", "1. ", "SOUNDBITE (", '"', "“", "word ", "a\n", " \n", " - ", ": ", "A/", "\n\n", "a, b) ",
)  # fmt: skip
# So many heaps of rubbish are put into a page: what reads a section is only reached where there is one.
_HEAPS: Final = 6
_MOST_OWN: Final = 16
# Others would tell the same again, and take their time.
_MOST_FOUND: Final = 2
_LINE: Final = regex.compile(r"[^\r\n]+")
_SHAPE: Final = (
    (regex.compile(r"\d+"), "0"),
    (regex.compile(r"\p{Lu}[\p{Lu}\s]*"), "A"),
    (regex.compile(r"[\p{Ll}\s]+"), "a"),
)


def growing(format: Format, pages: Sequence[str]) -> Iterator[str]:
    """The texts for which the time grows faster than they do, each in words."""
    page = min((page for page in pages if page.strip()), key=len, default="")
    _seconds(page, format)  # loads what is loaded when it is first needed
    found = 0
    for name, text in _texts(page, pages):
        if found == _MOST_FOUND:
            return
        try:
            times = _suspicious(text, format)
        except TookTooLongError:
            yield f"{name}, {_LONG} characters: more than {_LIMIT:.0f} seconds"
            return
        if times:
            found += 1
            told = ", ".join(f"{value:.2f}" for value in times)
            yield f"{name}: twice the text takes up to {_growth(times):.1f} times as long ({told} s)"


def _texts(page: str, pages: Sequence[str]) -> Iterator[tuple[str, Text]]:
    """Texts that can be of any size, each with what it is."""
    if page:
        yield "a whole page over and over", partial(_repeated, f"{page}\n")
        yield "a whole page on one line, over and over", partial(_repeated, " ".join(page.split()) + " ")
    for unit in _HOSTILE:
        yield f"{unit!r} over and over", partial(_repeated, unit)
    for unit in dict.fromkeys((*_HOSTILE, *_own(pages))):
        yield f"{unit!r} over and over inside a page", partial(_heaped, page, unit)


def _own(pages: Sequence[str]) -> list[str]:
    """The first halves of the pages' lines, one of each shape: what a rule begins with and does not find the end of."""
    halves: dict[str, str] = {}
    for page in pages:
        for line in _LINE.finditer(page):
            words = line[0].strip()
            half = words[: min(60, len(words) // 2 + 1)]
            if half:
                halves.setdefault(_shape(half), half)
    return [*list(halves.values())[:_MOST_OWN]]


def _shape(words: str) -> str:
    for pattern, letter in _SHAPE:
        words = pattern.sub(letter, words)
    return words


def _suspicious(text: Text, format: Format) -> list[float]:
    """The times for texts of doubling size if they grow too fast; none else."""
    short, long = _least(text(_SHORT), format), _seconds(text(_LONG), format)
    if long < _NOTICEABLE or long < _SUSPICIOUS * short:
        return []
    times = _doubling(text, format)
    return times if _growth(times) > _MOST_GROWTH else []


def _doubling(text: Text, format: Format) -> list[float]:
    """The times for texts of doubling size, up to one that tells enough.

    What was ended tells only that it took longer, not how much: how times grow is then seen in the shorter texts.
    """
    size = _LONG
    times = [_least(text(size // 2), format), _least(text(size), format)]
    while size < _LARGEST and (len(times) < 4 or times[-1] < _TELLING):
        size *= 2
        try:
            times.append(_least(text(size), format))
        except TookTooLongError:
            break
    return times


def _least(text: str, format: Format) -> float:
    """The time of a reading; of a short one the less of two."""
    once = _seconds(text, format)
    return once if once > _TELLING else min(once, _seconds(text, format))


def _growth(times: Sequence[float]) -> float:
    """How many times as long twice the text takes, of the longer texts."""
    ratios = [longer / max(shorter, 1e-9) for shorter, longer in pairwise(times)]
    return min(ratios[-2:], default=0.0)


def _repeated(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


def _heaped(page: str, unit: str, size: int) -> str:
    """A page with heaps of a unit behind some of its lines."""
    lines = page.splitlines(keepends=True)
    step = max(1, len(lines) // _HEAPS)
    heap = _repeated(unit, size // _HEAPS)
    return "".join(line + (heap if number % step == 0 else "") for number, line in enumerate(lines))


def _seconds(text: str, format: Format) -> float:
    start = time.process_time()
    try:
        with time_limit(_LIMIT):
            explain(text, format=format)
    except NewsitemError:  # told by other checks
        pass
    return time.process_time() - start
