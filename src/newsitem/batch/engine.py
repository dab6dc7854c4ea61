"""The engine: payloads from an iterable to workers, answers back in order or as they come, and never more than a few.

A payload that ends its worker, or takes too long, gets a failure for an answer. The worker is replaced, and what else
it had been given is given to others.
"""

import os
from collections.abc import Callable, Generator, Iterable, Iterator
from typing import Any, TypeVar

from attrs import frozen

from newsitem.batch.values import Failure

Key = TypeVar("Key")
Payload = TypeVar("Payload")
Answer = TypeVar("Answer")


def cores() -> int:
    """How many processor cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@frozen
class Settings:
    """How to run. `jobs`: worker processes; with 0 the work is done in this process, and a crash there ends it all.

    `timeout`: seconds that one payload may take; null for any time, and without meaning where `jobs` is 0.
    """

    jobs: int
    ordered: bool = True
    timeout: float | None = None


def run(
    work: Callable[[Payload], Answer], tasks: Iterable[tuple[Key, Payload]], settings: Settings
) -> Generator[tuple[Key, Answer | Failure], None, None]:
    """The answers to payloads, each with its key. Workers start with the first answer, and end with the iterator.

    Args:
        work: what is done to a payload, in a worker. An exception in it is a failure of this payload.
        tasks: keys, which stay here, with payloads. It is read only as far ahead as the workers need; what it raises
            comes out here.
        settings: how.

    Raises:
        CannotHandOver: the work or a registered format cannot go to another process.
        WorkersFailed: no worker comes up.
    """
    if settings.jobs == 0:
        yield from _run_here(work, tasks)
        return
    # Imported here: the processes of the standard library are slow to import, and one page needs none.
    from newsitem.batch.crew import Crew

    crew = Crew(work, tasks, settings)
    try:
        yield from crew.answers()
    finally:
        crew.end()


def _run_here(work: Callable[[Any], Any], tasks: Iterable[tuple[Any, Any]]) -> Iterator[tuple[Any, Any]]:
    for key, payload in tasks:
        try:
            answer = work(payload)
        except Exception as error:  # noqa: BLE001  one bad page stops no other, whatever is wrong with it
            answer = Failure.of(error)
        yield key, answer
