"""The workers of a run: they are begun when there is work, fed, replaced when they die or hang, and ended."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import wait
from multiprocessing.reduction import ForkingPickler
from time import monotonic
from typing import Any, Final

from newsitem.batch.engine import Settings
from newsitem.batch.values import TIMED_OUT, Failure
from newsitem.batch.workers import Slot, Worker, failure_of_dead, start
from newsitem.errors import WorkersFailed

#: How many payloads may be between what was handed out last and what is being waited for, for each worker.
_WINDOW: Final = 64
#: The same for bytes of payloads, all workers together.
_HEAVIEST: Final = 16_000_000
#: So many workers in a row that end before they are up mean that none ever will be.
_STILLBORN: Final = 3
#: Seconds from a worker's last word to its end.
_LAST_BREATH: Final = 5.0


class Crew:
    """The workers of a run and the payloads that they are at. No slot is in two of its queues but the line."""

    def __init__(self, work: Callable[[Any], Any], tasks: Iterable[tuple[Any, Any]], settings: Settings) -> None:
        self._work = work
        self._tasks = iter(tasks)
        self._settings = settings
        self._workers: list[Worker] = []
        self._waiting: deque[Slot] = deque()  # not given to a worker yet
        self._line: deque[Slot] = deque()  # not handed out yet, in order; only where order counts
        self._done: deque[Slot] = deque()  # answered and to be handed out as they came; only where it does not
        self._held = 0  # slots that were not handed out yet
        self._weight = 0  # bytes of payloads that were not answered yet
        self._is_exhausted = False
        self._stillborn = 0

    def answers(self) -> Iterator[tuple[Any, Any]]:
        """All answers, each with its key."""
        while self._feed():
            self._collect()
            while (slot := self._next_out()) is not None:
                self._held -= 1
                yield slot.key, slot.answer

    def end(self) -> None:
        """Ends all workers, whatever they are at."""
        for worker in self._workers:
            worker.process.kill()
        for worker in self._workers:
            worker.end()

    def _feed(self) -> bool:
        """Gives the workers as much as they have room for; whether there is anything to wait for."""
        self._look_ahead()
        while self._waiting and (worker := self._free()) is not None:
            worker.give(self._waiting.popleft())
            self._look_ahead()
        wanted = min(self._settings.jobs, len(self._waiting) + sum(1 for worker in self._workers if worker.given))
        while len(self._workers) < wanted:
            self._workers.append(start(self._work, self._workers))
        return self._held > 0

    def _look_ahead(self) -> None:
        """Takes some tasks from the iterable, as far as the bounds allow."""
        jobs = self._settings.jobs
        while (
            not self._is_exhausted
            and len(self._waiting) < jobs
            and self._held < jobs * _WINDOW
            and (self._weight < _HEAVIEST)
        ):
            self._take_in()

    def _take_in(self) -> None:
        try:
            key, payload = next(self._tasks)
        except StopIteration:
            self._is_exhausted = True
            return
        slot = Slot(key)
        self._held += 1
        if self._settings.ordered:
            self._line.append(slot)
        try:
            slot.payload = bytes(ForkingPickler.dumps(payload))
        except Exception as error:  # noqa: BLE001  what cannot even be sent is a failure of its own
            self._settle(slot, Failure.of(error))
        else:
            self._weight += len(slot.payload)
            self._waiting.append(slot)

    def _free(self) -> Worker | None:
        """The worker with the least to do, if it has room for more."""
        return min((one for one in self._workers if one.has_room()), key=lambda one: len(one.given), default=None)

    def _settle(self, slot: Slot, answer: Any) -> None:
        self._weight -= len(slot.payload)
        slot.settle(answer)
        if not self._settings.ordered:
            self._done.append(slot)

    def _next_out(self) -> Slot | None:
        """The next slot to hand out, if there is one by now."""
        if self._done:
            return self._done.popleft()
        return self._line.popleft() if self._line and self._line[0].is_done else None

    def _collect(self) -> None:
        """Waits until a worker says something or is late, and takes what all have to say."""
        wait([worker.connection for worker in self._workers], self._patience())
        for worker in list(self._workers):
            try:
                for slot, answer in worker.answers():
                    self._settle(slot, answer)
            except (EOFError, OSError):
                self._replace(worker)
            else:
                self._check(worker)

    def _patience(self) -> float | None:
        """Seconds until the next worker may be late; null for any time."""
        if self._settings.timeout is None:
            return None
        since = [worker.since for worker in self._workers if worker.given]
        return max(0.0, min(since) + self._settings.timeout - monotonic()) if since else None

    def _check(self, worker: Worker) -> None:
        """Ends a worker that is late."""
        timeout = self._settings.timeout
        if timeout is not None and worker.is_late(timeout):
            self._replace(worker, Failure(TIMED_OUT, f"it took longer than {timeout:g} s"))

    def _replace(self, worker: Worker, failure: Failure | None = None) -> None:
        """Takes a worker out. What it was at fails; what it had not begun goes to others, who are hired when needed.

        Raises:
            WorkersFailed: one after the other ended before it was up.
        """
        # One that is about to die by itself is let, or nobody would learn what it died of.
        worker.end(0 if failure else _LAST_BREATH)
        self._workers.remove(worker)
        self._stillborn = 0 if worker.is_ready else self._stillborn + 1
        if self._stillborn == _STILLBORN:
            raise WorkersFailed(worker.process.exitcode)
        if worker.given:
            self._settle(worker.given.popleft(), failure or failure_of_dead(worker.process))
        self._waiting.extendleft(reversed(worker.given))
