"""Reads pages, tells what is wrong with them, and knows how bad that is."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Protocol

from attrs import frozen

from newsitem import _api as newsitem
from newsitem import registry
from newsitem.batch.values import Failure
from newsitem.cli.codes import FAULT, NOT_RECOGNISED, WELL
from newsitem.cli.inputs import Input
from newsitem.cli.items import entries, holds_items
from newsitem.cli.messages import Messages, in_options
from newsitem.cli.options import Options
from newsitem.decoding import decode
from newsitem.diagnostics import is_fault
from newsitem.errors import NewsitemError
from newsitem.model import Diagnostic
from newsitem.plugin import Entry
from newsitem.readings import Reading


class Readable(Protocol):
    """A page that can be read."""

    @property
    def name(self) -> str:
        """What it is called."""
        ...

    def read(self) -> bytes | str:
        """Its content.

        Raises:
            OSError: it cannot be read.
        """
        ...


@frozen(eq=False, repr=False)
class Manner:
    """How pages are read. `format`: by which; null for the one that recognises the page."""

    format: str | None = None
    encodings: Sequence[str] = newsitem.ENCODINGS
    strict: bool = False


def manner(options: Options) -> Manner:
    """How the options want pages read.

    Raises:
        UnknownFormat, NameClash, BrokenPlugin, UnknownEncoding: of the format and the encodings that are asked for.
    """
    encodings = tuple(options.encodings or newsitem.ENCODINGS)
    decode(b"", encodings)
    if options.format is not None:
        registry.load_format(options.format)
    return Manner(options.format, encodings, getattr(options, "strict", False))


class Reader:
    """Reads pages.

    `page`: the name of the page it is at. `status`: the exit code as far as it is known by now. `failure`: why the last
    page could not be read. `format`: that it was read by. `found`: the diagnostics so far, `codes` counts them.
    """

    def __init__(self, manner: Manner, messages: Messages) -> None:
        """Nothing is read yet."""
        self.page = ""
        self.status = WELL
        self.failure: Failure | None = None
        self.format: str | None = None
        self.found: list[Diagnostic] = []
        self._manner = manner
        self._messages = messages

    @property
    def codes(self) -> Counter[str]:
        """How often each diagnostic was found."""
        return Counter(found.code for found in self.found)

    def fail(self, where: str, why: str, status: int = FAULT) -> None:
        """Tells an error that costs something, but not the rest of the run."""
        self._messages.tell(where, "error", why)
        self.status = max(self.status, status)

    def entries(self, page: Input) -> Iterable[Entry]:
        """The items of an input; none where it could not be read, or where strictness refuses it.

        Those of our own JSON come one after the other, as they are: what is wrong with them was told when their page
        was read.
        """
        try:
            if holds_items(page, self._manner.format):
                return self.items(page)
        except OSError:
            pass  # reading it as a page tells why
        return self.of_page(page)

    def items(self, page: Input) -> Iterator[Entry]:
        """The items of an input that is our own JSON, each as it is asked for."""
        self.page = page.name
        try:
            yield from entries(page, partial(self.fail, page.name))
        except OSError as error:
            self.fail(page.name, _why(error))

    def of_page(self, page: Readable, format: str | None = None) -> list[Entry]:
        """The items of a page; none where it could not be read, or where strictness refuses it.

        `format`: that the page is said to be of; what the user asked for goes before it.
        """
        reading = self.reading(page, format)
        if reading is None or self._refuses(reading):
            return []
        return [Entry(item, page.name, number) for number, item in enumerate(reading.items, 1)]

    def reading(self, page: Readable, format: str | None = None) -> Reading | None:
        """What was read from a page; null where it could not be read. `format`: as for `of_page`."""
        self.page = page.name
        manner = self._manner
        chosen = manner.format or format
        try:
            reading = newsitem.explain(page.read(), format=chosen, name=page.name, encodings=manner.encodings)
        except Exception as error:  # noqa: BLE001  one bad page stops no other, whatever is wrong with it
            self.failure = Failure.of(error)
            self.fail(page.name, _why(error))
            return None
        self.format = reading.format.name
        return reading

    def report(self, found: Diagnostic) -> None:
        """Takes a diagnostic about the page it is at that came up in writing."""
        self._messages.tell(self.page, found.severity, f"{found.code}: {found.message}")
        self._note([found])

    def _refuses(self, reading: Reading) -> bool:
        if self._manner.strict and any(found.code == "not-recognised" for found in reading.diagnostics):
            self._note(reading.diagnostics)
            self.fail(self.page, "no format recognises it; give one by name: --format NAME", NOT_RECOGNISED)
            return True
        self._messages.diagnostics(self.page, reading.source, reading.diagnostics)
        self._note(reading.diagnostics)
        faults = sum(map(is_fault, reading.diagnostics))
        if self._manner.strict and faults:
            self.fail(self.page, f"it is not written: diagnostics that --strict does not allow: {faults}")
            return True
        return False

    def _note(self, diagnostics: Sequence[Diagnostic]) -> None:
        self.found += diagnostics
        if any(found.severity == "error" for found in diagnostics):
            self.status = max(self.status, FAULT)


def _why(error: Exception) -> str:
    """What is told of an error that a page came to nothing by."""
    if isinstance(error, OSError):
        return f"it cannot be read: {error.strerror or error}"
    if isinstance(error, NewsitemError):
        return in_options(str(error))
    return f"it crashed the program, please report this: {type(error).__name__}: {error}"
