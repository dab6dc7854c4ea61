"""Ending in good order when Ctrl-C or another program says so: what is open is cleared away on the way out."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

_SIGNALS: Final = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
_LATER: Final = 0.01  # seconds


@contextmanager
def stoppable() -> Iterator[None]:
    """While it lasts, Ctrl-C raises KeyboardInterrupt, and a signal to end SystemExit with 128 and its number."""
    # A signal that is ignored (nohup) or has a handler of the caller's own stays as it is.
    usual = (signal.SIG_DFL, signal.default_int_handler)
    before = {number: handler for number in _SIGNALS if (handler := signal.getsignal(number)) in usual}
    changed = [number for number in before if _handle(number, _stop)]
    try:
        yield
    finally:
        for number in changed:
            _handle(number, before[number])


def _handle(number: int, handler: object) -> bool:
    """Whether the handler could be set; only the main thread of a process may."""
    try:
        signal.signal(number, handler)  # type: ignore[arg-type]
    except ValueError:
        return False
    return True


def _stop(number: int, frame: FrameType | None) -> None:
    if _is_finalizer(frame):
        _send_later(number)
    elif number == signal.SIGINT:
        raise KeyboardInterrupt
    else:
        raise SystemExit(128 + number)


def _is_finalizer(frame: FrameType | None) -> bool:
    """Whether an exception would be lost here. Seen often while `regex` compiles, which drops thousands of objects."""
    while frame is not None:
        if frame.f_code.co_name == "__del__":
            return True
        frame = frame.f_back
    return False


def _send_later(number: int) -> None:
    import threading

    main = threading.main_thread().ident
    if main is not None and hasattr(signal, "pthread_kill"):
        timer = threading.Timer(_LATER, signal.pthread_kill, (main, number))
        timer.daemon = True
        timer.start()
