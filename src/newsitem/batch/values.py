"""What comes back from a run over many pages: for each page its items, or why there are none."""

from typing import Final

from attrs import frozen

from newsitem.model import Item

#: The kinds of failure that are no exceptions of Python.
WORKER_DIED: Final = "WorkerDied"
TIMED_OUT: Final = "TimedOut"


@frozen
class Failure:
    """Why a page has no items.

    `kind`: the name of the exception's class, or `WorkerDied` (the page ended the process that read it) or `TimedOut`.
    `message`: for people.
    """

    kind: str
    message: str

    @classmethod
    def of(cls, error: BaseException) -> "Failure":
        """What is left of an exception; most of them cannot go from process to process."""
        return cls(type(error).__name__, str(error))


@frozen
class Parsed:
    """A page of many: its name as it was given (null: none was), and either its items or its failure."""

    name: str | None
    items: tuple[Item, ...] = ()
    failure: Failure | None = None
