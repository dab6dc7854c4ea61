"""Readings that may go wrong: each with a limit of time, what it raises as a finding."""

import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Final, TypeVar

from newsitem._api import explain
from newsitem.errors import NewsitemError
from newsitem.plugin import Format
from newsitem.readings import Reading
from newsitem.testing.findings import Finding

#: What a reading may take: seconds, and seconds for each 1000 characters.
_SECONDS: Final = 4.0
_SECONDS_A_THOUSAND: Final = 0.1
# When so many readings of one check went wrong the others would tell nothing new.
_MOST_FAILURES: Final = 3

T = TypeVar("T")


class TookTooLongError(BaseException):
    """A reading was ended. It is no Exception, so that nothing takes it for a fault of its own."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Ends what takes longer, also in the middle of a pattern. No limit where the system has no such alarm.

    The seconds are those of the processor: others may use the machine as well.

    Raises:
        TookTooLongError: the time is over.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def end(*_: object) -> None:
        raise TookTooLongError

    before = signal.signal(signal.SIGPROF, end)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def allowed(page: str | bytes) -> float:
    """The seconds that reading a page may take."""
    return _SECONDS + _SECONDS_A_THOUSAND * len(page) / 1000


def attempt(format: Format, page: str | bytes, name: str, what: str = "as it is") -> Reading | Finding:
    """What was read from a page, or why nothing was. `what`: in which state the page is, for people."""
    try:
        with time_limit(allowed(page)):
            return explain(page, format=format, name=name)
    except TookTooLongError:
        return Finding("too-slow", f"reading the page {what} takes more than {allowed(page):.0f} seconds", name)
    except NewsitemError as error:
        return Finding("crash", f"reading the page {what}: {getattr(error, 'reason', error)}", name)


def attempts(
    format: Format, pages: Iterable[tuple[str, T]], name: str, data: Callable[[T], Any] = lambda page: page
) -> Iterator[tuple[T, Reading | Finding]]:
    """Readings of several pages: what it is, and the page. They end when some went wrong."""
    failures = 0
    for what, page in pages:
        found = attempt(format, data(page), name, what)
        yield page, found
        failures += isinstance(found, Finding)
        if failures >= _MOST_FAILURES:
            return
