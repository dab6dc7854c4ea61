"""The progress bar: on a terminal, and only where it takes long."""

import sys
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING, Final, Protocol, Self

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

#: Seconds that a run may take before anybody is shown a bar.
PATIENCE: Final = 1.0
#: Seconds from one drawing to the next.
PACE: Final = 0.1


class Counts(Protocol):
    """What a bar shows beside itself."""

    pages: int
    errors: int

    def rate(self) -> float:
        """Pages a second."""
        ...


class Progress:
    """Shows how far a run is. The bar goes to standard error and is cleared away at the end.

    It is drawn when the run comes to it, and not by a thread: a process with threads cannot be forked.
    """

    def __init__(self, total: float, *, wanted: bool, are_counted: bool = True) -> None:
        """A bar up to a total; none ever where it is not wanted. `are_counted`: the total is that of pages."""
        self._total = total
        self._wanted = wanted
        self._are_counted = are_counted
        self._since = self._drawn = monotonic()
        self._bar: Bar | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._bar is not None:
            self._bar.stop()

    def step(self, behind: float, counts: Counts) -> None:
        """Shows that so much of the total is behind the run."""
        now = monotonic()
        if self._bar is None and self._wanted and now - self._since > PATIENCE:
            self._bar = _started(self._total, are_counted=self._are_counted)
        if self._bar is not None and now - self._drawn > PACE:
            self._drawn = now
            said = f"{counts.pages:,} pages, {counts.rate():,.0f} a second, {counts.errors:,} with errors"
            self._bar.update(self._bar.task_ids[0], completed=behind, said=said, refresh=True)


def _started(total: float, *, are_counted: bool) -> "Bar":
    """A bar at its start. What is written to standard error while it is there comes out above it."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    share = MofNCompleteColumn() if are_counted else TaskProgressColumn()
    columns = (TextColumn("{task.fields[said]}"), BarColumn(), share, TimeRemainingColumn())
    console = Console(file=sys.stderr)
    bar = Bar(*columns, console=console, transient=True, redirect_stdout=False, auto_refresh=False)
    bar.add_task("pages", total=total, said="pages")
    bar.start()
    bar.refresh()
    return bar
