"""Numbered shots: their numbers, and the words up to the next, with or without line breaks."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

import attrs

from newsitem.grammar.number_walk import Walk
from newsitem.grammar.quotes import MARKS
from newsitem.once import once_a_page
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice
from newsitem.values import value

_FIRST: Final = lazy_pattern(r"1(?<=(?<![^\r\n])[^\S\r\n]*1)\.(?![\d.])")


@value(eq=False, repr=False)
class Numbered:
    """A shot's number, the slice in which it stands with its point, and the words up to the next number.

    `start_time` and `end_time`: its timecodes in seconds, where the mark prints any. `length`: how long it lasts, where
    that is printed; `behind`: the time that stands behind the words, and is none of them.
    """

    number: int | None
    mark: Slice
    body: Slice
    start_time: float | None = None
    end_time: float | None = None
    length: float | None = None
    behind: Slice | None = None


@once_a_page
def numbered_shots(words: Slice) -> tuple[Slice, list[Numbered]]:
    """The words in front of the first shot, and the numbered shots."""
    starts = Walk(words).starts()
    if not starts:
        return words, []
    source = words.source
    ends = [token.start for token in starts[1:]] + [words.end]
    shots = [
        Numbered(token.number, Slice(source, token.start, token.end), Slice(source, token.end, end))
        for token, end in zip(starts, ends, strict=True)
    ]
    is_twice = any(one.number == after.number for one, after in pairwise(starts))
    return words.before(starts[0].start), list(_once(shots)) if is_twice else shots


def has_numbered_shots(words: Slice) -> bool:
    """Whether `numbered_shots` finds any, mostly without looking for all of them.

    A `1.` at the start of a line with no quotation mark before it always begins a shot, if none does so before it.
    """
    first = words.search(_FIRST)
    if first is not None and not any(mark in words.source.text[words.start : first.start] for mark in MARKS):
        return True
    return bool(numbered_shots(words)[1])


def _once(shots: Sequence[Numbered]) -> Iterable[Numbered]:
    """Shots without the empty ones in front of the same number, which is printed twice: `5. 5. Dog`."""
    start: int | None = None
    for shot, following in zip(shots, [*shots[1:], None], strict=True):
        if following is not None and following.number == shot.number and not shot.body:
            start = shot.mark.start if start is None else start
            continue
        source = shot.mark.source
        yield shot if start is None else attrs.evolve(shot, mark=source.slice(start, shot.mark.end))
        start = None


def out_of_sequence(shots: Sequence[Numbered]) -> Iterable[tuple[Numbered, int, int]]:
    """The shots whose number is not the next, with the number before and their own."""
    for before, shot in pairwise(shots):
        if before.number is not None and shot.number is not None and shot.number != before.number + 1:
            yield shot, before.number, shot.number
