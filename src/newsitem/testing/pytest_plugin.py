"""A plugin for pytest: each check of the kit on each page is a test of its own.

    # conftest.py
    pytest_plugins = ["newsitem.testing.pytest_plugin"]

    # pyproject.toml
    [tool.pytest.ini_options]
    newsitem_format = "northlight"

The tests stand where that `conftest.py` stands. `newsitem_format`: the name of an installed format, or several.
`newsitem_pages`: the folder of its pages, from the configuration file on; without it those that its package brings.
An error is a test that fails. Warnings are told at the end of the run.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

import pytest

from newsitem.errors import NewsitemError
from newsitem.testing.checks import PAGE_CHECKS, WHOLE_CHECKS, Subject
from newsitem.testing.findings import Finding
from newsitem.testing.kit import findings_of, subject_of
from newsitem.testing.pages import PageFile

_FORMAT: Final = "newsitem_format"
_PAGES: Final = "newsitem_pages"
_WARNINGS: Final = pytest.StashKey[list[Finding]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Makes the settings known."""
    parser.addini(_FORMAT, "the name of the newsitem format that is tested, or several", type="args", default=[])
    parser.addini(_PAGES, "the folder of its pages (default: those that its package brings)", default="")


def pytest_configure(config: pytest.Config) -> None:
    """No warnings yet."""
    config.stash[_WARNINGS] = []


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "FormatFile | None":
    """The tests of the kit, where the first `conftest.py` stands."""
    if file_path.name != "conftest.py" or not parent.config.getini(_FORMAT):
        return None
    is_first = parent.session.stash.setdefault(_FIRST, file_path) == file_path
    return FormatFile.from_parent(parent, path=file_path) if is_first else None


_FIRST: Final = pytest.StashKey[Path]()


class FormatFile(pytest.File):
    """All tests of the formats that the settings name."""

    def collect(self) -> Iterable[pytest.Item]:
        """A test for each check: of each page, or of the format as a whole."""
        for name in self.config.getini(_FORMAT):
            subject = self._subject(name)
            if not subject.pages:
                yield self._item(subject, "pages", None)
                continue
            for check in PAGE_CHECKS:
                for page in subject.pages:
                    yield self._item(subject, check, page)
            for check in WHOLE_CHECKS:
                yield self._item(subject, check, None)

    def _subject(self, name: str) -> Subject:
        try:
            return subject_of(name, self._pages())
        except NewsitemError as error:
            raise self.CollectError(f"{error}\nIs the package installed? pip install -e .") from error

    def _pages(self) -> Path | None:
        named = str(self.config.getini(_PAGES))
        base = self.config.inipath.parent if self.config.inipath else self.config.rootpath
        return base / named if named else None

    def _item(self, subject: Subject, check: str, page: PageFile | None) -> "CheckItem":
        where = f"{subject.format.name}, {page.name}" if page else subject.format.name
        run = partial(_found, subject, check, page)
        item: CheckItem = CheckItem.from_parent(self, name=f"{check}[{where}]", run=run)
        return item


def _found(subject: Subject, check: str, page: PageFile | None) -> Iterator[Finding]:
    if not subject.pages:
        yield Finding("no-pages", "there are no pages to test with")
    else:
        yield from findings_of(subject, check, [page] if page is not None else None)


class FoundErrors(Exception):
    """The errors that a check found."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        """With the findings."""
        super().__init__("\n".join(map(told, findings)))


class CheckItem(pytest.Item):
    """One check of one page, or of the format."""

    def __init__(self, *, run: Any, **others: Any) -> None:
        """`run`: gives the findings."""
        super().__init__(**others)
        self._run = run

    def runtest(self) -> None:
        """Fails if there are errors; keeps the warnings."""
        findings = list(self._run())
        self.config.stash[_WARNINGS] += [one for one in findings if one.severity == "warning"]
        errors = [one for one in findings if one.severity == "error"]
        if errors:
            raise FoundErrors(errors)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The findings, without a traceback."""
        return str(excinfo.value) if isinstance(excinfo.value, FoundErrors) else super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where the test stands."""
        return self.path, None, self.name


def told(finding: Finding) -> str:
    """A finding and what to do about it, in words."""
    where = f"{finding.page}: " if finding.page else ""
    return f"{where}{finding.code}: {finding.what}\n    {finding.advice}"


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Tells the warnings, each once."""
    warned: list[Finding] = config.stash[_WARNINGS]
    if warned:
        terminalreporter.section("what newsitem's kit warns of")
        for finding in dict.fromkeys(warned):
            terminalreporter.write_line(told(finding))
