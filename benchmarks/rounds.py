"""Time in rounds: the shortest of several counts, for the machine may have other work."""

import time
from collections.abc import Callable

ROUNDS = 5


def best(*runs: Callable[[], object], rounds: int = ROUNDS) -> list[float]:
    """The shortest time of each, in seconds; taken in turns, so that a busy moment meets all of them."""
    times: list[list[float]] = [[] for _ in runs]
    for _ in range(rounds):
        for run, found in zip(runs, times, strict=True):
            start = time.perf_counter()
            run()
            found.append(time.perf_counter() - start)
    return [min(found) for found in times]
