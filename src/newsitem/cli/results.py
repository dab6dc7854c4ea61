"""The results of a run, page by page and in order: what each came to is told, counted and, if it went wrong, kept."""

from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from newsitem.batch.engine import Settings, run
from newsitem.batch.values import Failure
from newsitem.cli.codes import FAULT, WELL
from newsitem.cli.inputs import Input
from newsitem.cli.messages import Messages
from newsitem.cli.pages import Page
from newsitem.cli.progress import Progress
from newsitem.cli.reader import Reader
from newsitem.cli.tally import Facts, Tally
from newsitem.cli.work import Outcome, Sent, Shape, Work, failed
from newsitem.errors import NewsitemError
from newsitem.model import Diagnostic
from newsitem.plugin import Entry

if TYPE_CHECKING:  # one page needs neither
    from newsitem.cli.journal import Record
    from newsitem.cli.keeping import Keeper


@frozen(eq=False, repr=False)
class Result:
    """A page, what came of it, and what of that is counted. `is_kept`: whether it was copied for its errors."""

    page: Page
    outcome: Outcome
    facts: Facts
    is_kept: bool = False

    def record(self, end: int = 0, files: int = 0, more: int = 0, *, is_lost: bool = False) -> "Record":
        """The result for the journal; see there. `is_lost`: its output could not be written."""
        from newsitem.cli.journal import Record

        facts = evolve(self.facts, status=FAULT) if is_lost else self.facts
        return Record(self.page.digest(), end, files, self.is_kept, more, facts)


@frozen(eq=False, repr=False)
class Run:
    """All that a run needs beside its pages. `keeper`: null where pages with errors are not copied."""

    work: Work
    settings: Settings
    messages: Messages
    tally: Tally
    progress: Progress
    keeper: "Keeper | None" = None

    def results(self, pages: Iterable[Page]) -> Generator[Result, None, None]:
        """The results of some pages. Closing it ends the workers."""
        tasks = ((page, _sent(page)) for page in pages)
        with closing(run(self.work, tasks, self.settings)) as answers:
            for page, answer in answers:
                outcome = failed(page.name, answer) if isinstance(answer, Failure) else answer
                yield self._result(page, self._of_items(page, page.items) if page.items else outcome)

    def _of_items(self, page: Page, source: Input) -> Outcome:
        """What comes of an input that holds items: it is read here, and only as far as somebody asks for them."""
        found = self._counted(source)
        if self.work.shape is Shape.ITEMS:
            return Outcome(entries=found)

        def fail(error: NewsitemError) -> None:
            self.tally.fail(page.name, str(error))

        if self.work.shape is Shape.LINES:
            return Outcome(output=(text for one in found for text in self.work.texts([one], self.report, fail)))
        every = list(found)
        return Outcome(output=tuple(self.work.texts(every, self.report, fail)) if every else ())

    def _counted(self, source: Input) -> Iterator[Entry]:
        reader = Reader(self.work.manner, self.messages)
        for one in reader.items(source):
            self.tally.items += 1
            yield one
        self.tally.end_with(reader.status)

    def report(self, found: Diagnostic) -> None:
        """Takes a diagnostic that came up in writing, where that is not done page by page."""
        self.messages.tell(self.tally.page, found.severity, f"{found.code}: {found.message}")
        self.tally.note(found)

    def replay(self, page: Page, record: "Record") -> None:
        """Takes a page that an earlier run did."""
        self.tally.resume(record.facts)
        if record.is_kept and self.keeper is not None:
            self.keeper.name(page)

    def _result(self, page: Page, outcome: Outcome) -> Result:
        self.tally.page = page.name
        self.messages.lines(outcome.told)
        for warning in outcome.warnings:
            self.messages.once(warning)
        facts = Facts.of(outcome)
        self.tally.add(facts)
        self.progress.step(page.behind, self.tally)
        return Result(page, outcome, facts, self._keep(page, outcome))

    def _keep(self, page: Page, outcome: Outcome) -> bool:
        if self.keeper is None or outcome.status == WELL:
            return False
        try:
            self.keeper.keep(page, outcome)
        except OSError as error:
            self.tally.fail(page.name, f"it cannot be kept: {error.strerror or error}")
        return True


def _sent(page: Page) -> Sent:
    return page.name, page.content, page.problem, page.format
