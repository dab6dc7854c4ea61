"""Workers: processes that answer payloads one after the other, and are replaced when they die or hang."""

import multiprocessing
import os
import pickle
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from multiprocessing.reduction import ForkingPickler
from time import monotonic
from typing import Any, Final

from attrs import define, field

from newsitem import registry
from newsitem.batch.serving import serve
from newsitem.batch.values import WORKER_DIED, Failure
from newsitem.errors import CannotHandOver
from newsitem.plugin import Format

#: How much waits at a worker beside what it is at: payloads, and bytes of them.
_DEPTH: Final = 8
_HEAVY: Final = 1_000_000


@define(eq=False)
class Slot:
    """A place in the line: what the caller wants back, the pickled payload (dropped when answered), the answer."""

    key: Any
    payload: bytes = b""
    answer: Any = None
    is_done: bool = False

    def settle(self, answer: Any) -> None:
        """Puts the answer in."""
        self.answer, self.payload, self.is_done = answer, b"", True


@define(eq=False)
class Worker:
    """A process and what it was given. `since`: when it began with the first of it, by the clock of this process."""

    process: Any
    connection: Any
    given: deque[Slot] = field(factory=deque)
    since: float = 0.0
    is_ready: bool = False

    def has_room(self) -> bool:
        """Whether it can be given something; much or heavy work is not heaped up at one worker."""
        return self.is_ready and len(self.given) < _DEPTH and sum(len(one.payload) for one in self.given) < _HEAVY

    def give(self, slot: Slot) -> None:
        """Gives it a payload. If it is dead nothing happens: its connection tells when it is looked at next."""
        if not self.given:
            self.since = monotonic()
        self.given.append(slot)
        with suppress(OSError):
            self.connection.send_bytes(slot.payload)

    def answers(self) -> Iterator[tuple[Slot, Any]]:
        """What it has answered by now.

        Raises:
            EOFError, OSError: behind the last answer, if it is dead.
        """
        while self.connection.poll():
            message = self.connection.recv_bytes()
            self.since = monotonic()
            if self.is_ready:
                yield self.given.popleft(), pickle.loads(message)  # noqa: S301  from our own worker
            self.is_ready = True

    def is_late(self, timeout: float) -> bool:
        """Whether it has been at one payload for too long, and has said nothing."""
        return bool(self.given) and monotonic() - self.since > timeout and not self.connection.poll()

    def end(self, patience: float = 0.0) -> None:
        """Ends it. It holds nothing that anybody needs. `patience`: seconds in which it may end by itself."""
        if patience:
            self.process.join(patience)
        self.process.kill()
        self.connection.close()
        self.process.join()


def start(work: Callable[[Any], Any], others: Iterable[Worker]) -> Worker:
    """A new worker beside others.

    Raises:
        CannotHandOver: the work, or a registered format, cannot go to another process.
    """
    is_fork = _may_fork()
    context: Any = multiprocessing.get_context("fork" if is_fork else "spawn")
    here, there = context.Pipe()
    # A fork has copies of everything, the ends of its brothers' connections too; these it must close.
    formats = () if is_fork else _portable_formats()
    inherited = [here, *(other.connection for other in others)] if is_fork else []
    if not is_fork:
        check_portable(work, "this work")
    process = context.Process(target=serve, args=(there, work, formats, inherited), daemon=True)
    process.start()
    there.close()
    return Worker(process, here)


def _may_fork() -> bool:
    """Whether a fork is safe: on Linux, in a process of one thread. It is up in milliseconds and shares memory."""
    return sys.platform == "linux" and len(os.listdir("/proc/self/task")) == 1


def _portable_formats() -> list[Format]:
    formats = registry.registered()
    for one in formats:
        check_portable(one, f"the format {one.name!r}")
    return formats


def check_portable(value: object, what: str) -> None:
    """Sees whether a value can go to another process.

    Raises:
        CannotHandOver: it cannot.
    """
    try:
        ForkingPickler.dumps(value)
    except Exception as error:
        raise CannotHandOver(what, str(error)) from error


def failure_of_dead(process: Any) -> Failure:
    """What a page is told that ended its worker."""
    code = process.exitcode
    if code is not None and code < 0:
        with suppress(ValueError):
            return Failure(WORKER_DIED, f"it ended the process that read it ({signal.Signals(-code).name})")
    return Failure(WORKER_DIED, f"it ended the process that read it (exit code {code})")
