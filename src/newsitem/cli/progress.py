"""The progress bar: on a terminal, and only where it takes long."""

import sys
from collections.abc import Iterable, Iterator
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

#: Seconds that a run may take before anybody is shown a bar.
PATIENCE: Final = 1.0

T = TypeVar("T")


class Progress:
    """Follows a run over its pages. The bar goes to standard error and is cleared away at the end."""

    def __init__(self, total: int, *, wanted: bool) -> None:
        """A bar for so many pages; none ever where it is not wanted."""
        self._total = total
        self._wanted = wanted
        self._since = monotonic()
        self._bar: Bar | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._bar is not None:
            self._bar.stop()

    def follow(self, pages: Iterable[T]) -> Iterator[T]:
        """The pages one after the other, as they are; the bar moves in between."""
        for done, page in enumerate(pages):
            self._show(done)
            yield page

    def _show(self, done: int) -> None:
        if self._bar is None and self._wanted and monotonic() - self._since > PATIENCE:
            self._bar = _started(self._total)
        if self._bar is not None:
            self._bar.update(self._bar.task_ids[0], completed=done)


def _started(total: int) -> "Bar":
    """A bar at its start. What is written to standard error while it is there comes out above it."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("pages"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bar = Bar(*columns, console=Console(file=sys.stderr), transient=True, redirect_stdout=False)
    bar.add_task("pages", total=total)
    bar.start()
    return bar
