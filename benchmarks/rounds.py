"""Time in rounds: the shortest of several counts, for the machine may have other work."""

import time
from collections.abc import Callable, Iterable
from typing import TypeVar

ROUNDS = 5
T = TypeVar("T")


def best(*runs: Callable[[], object], rounds: int = ROUNDS) -> list[float]:
    """The shortest processor time of each, in seconds; taken in turns, so that a busy moment meets all of them."""
    times: list[list[float]] = [[] for _ in runs]
    for _ in range(rounds):
        for run, found in zip(runs, times, strict=True):
            start = time.process_time()
            run()
            found.append(time.process_time() - start)
    return [min(found) for found in times]


def each(work: Callable[[T], object], values: Iterable[T]) -> Callable[[], None]:
    """The same work on several values, one after the other."""

    def done() -> None:
        for value in values:
            work(value)

    return done
