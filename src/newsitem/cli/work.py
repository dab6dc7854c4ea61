"""What is done to one page of a run, in a worker or in this process: it is read, and its items become bytes."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import Enum

from attrs import field, frozen

from newsitem.batch.values import Failure
from newsitem.cli.codes import FAULT, WELL
from newsitem.cli.messages import Messages
from newsitem.cli.reader import Manner, Reader
from newsitem.cli.writing import Manuscript
from newsitem.errors import NewsitemError
from newsitem.model import Diagnostic
from newsitem.plugin import Entry

#: What a worker needs of a page: its name, its content or what is wrong with it, and the format it is said to be of.
Sent = tuple[str, bytes | str | None, str | None, str | None]


class Shape(Enum):
    """What a page's output is: bytes for each of its items, bytes for all of them, or the items as they are.

    `LINES`: bytes for all of them that are put behind those of other pages, so that they may come in any portions.
    """

    EACH = "each"
    WHOLE = "whole"
    LINES = "lines"
    ITEMS = "items"


@frozen(eq=False, repr=False)
class Outcome:
    """What came of a page.

    `output` and `entries`: as the shape says, null for what could not be written. `format`: that it was read by.
    `codes`: how often each diagnostic was found. `told`: lines for standard error, and `warnings` of the library, which
    are told once a run. `status`: the exit code for this page. `failure`: why it has no items. `found`: its
    diagnostics, if it had errors.
    """

    output: Iterable[bytes | None] = ()
    entries: Iterable[Entry] = ()
    items: int = 0
    format: str | None = None
    codes: Mapping[str, int] = field(factory=dict)
    told: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    status: int = WELL
    failure: Failure | None = None
    found: tuple[Diagnostic, ...] = ()


@frozen(eq=False, repr=False)
class Held:
    """A page that is in memory already."""

    name: str
    content: bytes | str

    def read(self) -> bytes | str:
        """Its content."""
        return self.content


@frozen(eq=False, repr=False)
class Work:
    """Reads a page and makes its output. It is a value, so that it can go to other processes."""

    manner: Manner
    manuscript: Manuscript
    shape: Shape
    quiet: bool = False

    def __call__(self, page: Sent) -> Outcome:
        """What comes of a page; never raises."""
        name, content, problem, format = page
        told: list[str] = []
        warnings: list[str] = []
        messages = Messages(quiet=self.quiet, say=told.append, remark=warnings.append)
        if content is None:
            return failed(name, Failure("Refused", problem)) if problem else Outcome()
        with messages.of_library():
            reader = Reader(self.manner, messages)
            entries = reader.of_page(Held(name, content), format)
            output = self._output(entries, reader)
        return Outcome(
            output=output,
            entries=tuple(entries) if self.shape is Shape.ITEMS else (),
            items=len(entries),
            format=reader.format,
            codes=reader.codes,
            told=tuple(told),
            warnings=tuple(warnings),
            status=reader.status,
            failure=reader.failure,
            found=tuple(reader.found) if reader.status else (),
        )

    def _output(self, entries: Sequence[Entry], reader: Reader) -> tuple[bytes | None, ...]:
        if self.shape is Shape.ITEMS or not entries:
            return ()

        def fail(error: NewsitemError) -> None:
            reader.fail(reader.page, str(error))
            reader.failure = Failure.of(error)

        return tuple(self.texts(entries, reader.report, fail))

    def texts(
        self, entries: Iterable[Entry], report: Callable[[Diagnostic], None], fail: Callable[[NewsitemError], None]
    ) -> Iterator[bytes | None]:
        """Some items of one page as bytes; null where the serializer cannot write them, which `fail` is told."""
        writer = self.manuscript.writer(report)
        groups = ([entry] for entry in entries) if self.shape is Shape.EACH else [entries]
        for group in groups:
            try:
                yield b"".join(writer.text(group))
            except NewsitemError as error:
                fail(error)
                yield None


def failed(name: str, failure: Failure) -> Outcome:
    """What came of a page that nothing came of."""
    return Outcome(told=(f"{name}: error: {failure.message}",), status=FAULT, failure=failure)
