"""What a run comes to: counts for the exit code, the bar, the summary and the report."""

from collections import Counter
from collections.abc import Iterator, Mapping
from time import monotonic
from typing import Any

from attrs import field, frozen

from newsitem.cli.codes import FAULT, WELL
from newsitem.cli.messages import Messages
from newsitem.cli.work import Outcome
from newsitem.model import Diagnostic


@frozen(eq=False, repr=False)
class Facts:
    """What is counted of a page. `failure`: the kind of its failure; null if it has none."""

    items: int = 0
    format: str | None = None
    codes: Mapping[str, int] = field(factory=dict)
    status: int = WELL
    failure: str | None = None

    @classmethod
    def of(cls, outcome: Outcome) -> "Facts":
        """The facts of an outcome."""
        failure = outcome.failure.kind if outcome.failure else None
        return cls(outcome.items, outcome.format, dict(outcome.codes), outcome.status, failure)


class Tally:
    """Counts. `status`: the exit code. `page`: the name of the last page.

    `pages`: all that were met; `resumed`: those of them that an earlier run did. `errors`: those that had errors.
    """

    def __init__(self, messages: Messages) -> None:
        """Nothing is counted yet. `messages`: takes what goes wrong beside the pages."""
        self._messages = messages
        self.status = WELL
        self.page = ""
        self.pages = self.resumed = self.items = self.errors = 0
        self._formats: Counter[str] = Counter()
        self._codes: Counter[str] = Counter()
        self._failures: Counter[str] = Counter()
        self._since = monotonic()

    def fail(self, where: str, why: str) -> None:
        """Tells an error that costs something, but not the rest of the run."""
        self._messages.tell(where, "error", why)
        self.end_with(FAULT)

    def end_with(self, status: int) -> None:
        """Notes that the run will end with this exit code, if none goes before it."""
        self.status = max(self.status, status)

    def note(self, found: Diagnostic) -> None:
        """Counts a diagnostic that came up behind the reading of its page."""
        self._codes[found.code] += 1
        if found.severity == "error":
            self.end_with(FAULT)

    def add(self, facts: Facts) -> None:
        """Counts a page."""
        self.pages += 1
        self.items += facts.items
        self.errors += facts.status != WELL
        self.end_with(facts.status)
        self._codes.update(facts.codes)
        if facts.format:
            self._formats[facts.format] += 1
        if facts.failure:
            self._failures[facts.failure] += 1

    def resume(self, facts: Facts) -> None:
        """Counts a page that an earlier run did."""
        self.add(facts)
        self.resumed += 1

    def rate(self) -> float:
        """Pages a second, of those that this run did."""
        return (self.pages - self.resumed) / max(monotonic() - self._since, 1e-6)

    def report(self) -> dict[str, Any]:
        """All of it, for JSON."""
        return {
            "pages": self.pages,
            "resumed": self.resumed,
            "items": self.items,
            "errors": self.errors,
            "exit_code": self.status,
            "seconds": round(monotonic() - self._since, 3),
            "pages_per_second": round(self.rate(), 1),
            "formats": dict(self._formats.most_common()),
            "diagnostics": dict(self._codes.most_common()),
            "failures": dict(self._failures.most_common()),
        }

    def report_text(self) -> bytes:
        """The report as a JSON document."""
        import json

        return json.dumps(self.report(), indent=2, ensure_ascii=False).encode() + b"\n"

    def summary(self) -> Iterator[str]:
        """The same for people, in lines."""
        resumed = f", {self.resumed:,} of them done before" if self.resumed else ""
        spent = monotonic() - self._since
        yield f"{self.pages:,} pages{resumed}: {self.items:,} items, {self.errors:,} pages with errors"
        yield f"{spent:,.1f} s, {self.rate():,.0f} pages a second"
        for title, counts in (("formats", self._formats), ("diagnostics", self._codes), ("failures", self._failures)):
            if counts:
                yield f"{title}: " + ", ".join(f"{name} {number:,}" for name, number in counts.most_common())
