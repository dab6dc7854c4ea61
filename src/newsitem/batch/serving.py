"""What goes on in a worker: it takes payloads one after the other, works on them, and answers."""

import os
import pickle
import signal
from collections.abc import Callable, Iterable
from multiprocessing.connection import Connection
from multiprocessing.reduction import ForkingPickler
from queue import SimpleQueue
from threading import Thread
from typing import Any, Final

from newsitem import registry
from newsitem.batch.values import Failure
from newsitem.plugin import Format

#: What a worker says first: that it is up and can be given payloads.
READY: Final = b""
#: Ctrl-C goes to all processes of a terminal, but ending the workers is the business of the one that started them.
_IGNORED: Final = ("SIGINT",)
_AS_USUAL: Final = ("SIGTERM", "SIGHUP")


def serve(
    connection: "Connection[Any, Any]",
    work: Callable[[Any], Any],
    formats: Iterable[Format],
    inherited: "Iterable[Connection[Any, Any]]",
) -> None:
    """Works until the other end of the connection is closed.

    Args:
        connection: payloads come in by it and answers go out, pickled, in the same order.
        work: what is done to a payload.
        formats: those that are registered in the process that started this one.
        inherited: connections to other workers, which a fork has copied and nobody needs here.
    """
    for other in inherited:
        other.close()
    _set_signals()
    for one in formats:
        registry.register(one)
    inbox: SimpleQueue[bytes] = SimpleQueue()
    Thread(target=_fetch, args=(connection, inbox), daemon=True).start()
    try:
        connection.send_bytes(READY)
        while True:
            connection.send_bytes(answer_to(work, inbox.get()))
    except OSError:  # nobody waits for an answer any more
        os._exit(0)


def answer_to(work: Callable[[Any], Any], payload: bytes) -> bytes:
    """The answer to a payload, both pickled. What goes wrong is a failure of this payload, and the work goes on."""
    try:
        return bytes(ForkingPickler.dumps(work(pickle.loads(payload))))  # noqa: S301  from the process that started us
    except Exception as error:  # noqa: BLE001  one bad page stops no other, whatever is wrong with it
        return bytes(ForkingPickler.dumps(Failure.of(error)))


def _fetch(connection: "Connection[Any, Any]", inbox: "SimpleQueue[bytes]") -> None:
    """Takes in what comes, so that the sender never waits for a page to be done; ends the process with the sender."""
    try:
        while True:
            inbox.put(connection.recv_bytes())
    except (EOFError, OSError):
        os._exit(0)


def _set_signals() -> None:
    for names, handler in ((_IGNORED, signal.SIG_IGN), (_AS_USUAL, signal.SIG_DFL)):
        for name in names:
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), handler)
