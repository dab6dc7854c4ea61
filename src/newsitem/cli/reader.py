"""Reads the pages of a run one after the other, tells what is wrong with them, and knows how the run will end."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from newsitem import _api as newsitem
from newsitem import registry
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


class Reader:
    """Reads pages. `status`: the exit code as far as it is known by now. `page`: the name of the page it is at."""

    def __init__(self, options: Options, messages: Messages) -> None:
        """Nothing is read yet.

        Raises:
            UnknownFormat, NameClash, BrokenPlugin, UnknownEncoding: of the format and the encodings that are asked for.
        """
        self.status = WELL
        self.page = ""
        self._format: str | None = options.format
        self._encodings: Sequence[str] = options.encodings or newsitem.ENCODINGS
        self._strict: bool = getattr(options, "strict", False)
        self._messages = messages
        decode(b"", self._encodings)
        if self._format is not None:
            registry.load_format(self._format)

    def fail(self, where: str, why: str, status: int = FAULT) -> None:
        """Tells an error that costs something, but not the rest of the run."""
        self._messages.tell(where, "error", why)
        self.status = max(self.status, status)

    def entries(self, page: Input) -> Iterable[Entry]:
        """The items of a page; none where it could not be read, or where strictness refuses it.

        Those of our own JSON come one after the other, as they are: what is wrong with them was told when their page
        was read.
        """
        self.page = page.name
        try:
            if holds_items(page, self._format):
                return self._items(page)
        except OSError:
            pass  # reading it as a page tells why
        return self._of_page(page)

    def _items(self, page: Input) -> Iterator[Entry]:
        try:
            yield from entries(page, partial(self.fail, page.name))
        except OSError as error:
            self.fail(page.name, f"it cannot be read: {error.strerror or error}")

    def _of_page(self, page: Input) -> list[Entry]:
        reading = self.reading(page)
        if reading is None or self._refuses(reading):
            return []
        return [Entry(item, page.name, number) for number, item in enumerate(reading.items, 1)]

    def reading(self, page: Input) -> Reading | None:
        """What was read from a page; null where it could not be read."""
        self.page = page.name
        try:
            return newsitem.explain(page.read(), format=self._format, name=page.name, encodings=self._encodings)
        except OSError as error:
            self.fail(page.name, f"it cannot be read: {error.strerror or error}")
        except NewsitemError as error:
            self.fail(page.name, in_options(str(error)))
        except Exception as error:  # noqa: BLE001  one bad page stops no other, whatever is wrong with it
            self.fail(page.name, f"it crashed the program, please report this: {type(error).__name__}: {error}")
        return None

    def report(self, found: Diagnostic) -> None:
        """Takes a diagnostic about the page it is at that came up in writing."""
        self._messages.tell(self.page, found.severity, f"{found.code}: {found.message}")
        self._note([found])

    def _refuses(self, reading: Reading) -> bool:
        if self._strict and any(found.code == "not-recognised" for found in reading.diagnostics):
            self.fail(self.page, "no format recognises it; give one by name: --format NAME", NOT_RECOGNISED)
            return True
        self._messages.diagnostics(self.page, reading.source, reading.diagnostics)
        self._note(reading.diagnostics)
        faults = sum(map(is_fault, reading.diagnostics))
        if self._strict and faults:
            self.fail(self.page, f"it is not written: diagnostics that --strict does not allow: {faults}")
            return True
        return False

    def _note(self, diagnostics: Sequence[Diagnostic]) -> None:
        if any(found.severity == "error" for found in diagnostics):
            self.status = max(self.status, FAULT)
