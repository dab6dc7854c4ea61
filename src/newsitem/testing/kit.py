"""Examines a format: all checks with all its pages, and a report."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from newsitem import registry
from newsitem.errors import BrokenPlugin
from newsitem.plugin import Format
from newsitem.registry import Plugin
from newsitem.testing.checks import PAGE_CHECKS, WHOLE_CHECKS, Neighbour, Subject
from newsitem.testing.findings import Checked, Finding, Report
from newsitem.testing.pages import PageFile, pages_folder, pages_in, pages_of

#: Of one kind of finding on one page so many are told at most by a check.
_MOST_OF_A_KIND: Final = 5


def subject_of(format: str | Format, folder: Path | None = None, *, every_word: bool = False) -> Subject:
    """A format with its pages and its neighbours.

    Args:
        format: a format, or the name of an installed one.
        folder: where its pages stand; None: those that its package brings.
        every_word: whether words are planted before every word.

    Raises:
        UnknownFormat, NameClash, BrokenPlugin: of the format.
    """
    chosen = registry.load_format(format) if isinstance(format, str) else format
    own = _plugin(chosen.name)
    where = folder or (pages_folder(own) if own is not None else None)
    pages = pages_in(where) if where is not None else []
    return Subject(chosen, pages, tuple(_neighbours(chosen.name)), every_word)


def _plugin(name: str) -> Plugin | None:
    return next((plugin for plugin in registry.format_plugins() if plugin.name == name), None)


def _neighbours(name: str) -> Iterator[Neighbour]:
    """The other formats that can be loaded, with the pages that their packages bring."""
    for plugin in registry.format_plugins():
        try:
            if plugin.name != name:
                yield Neighbour(plugin.load(Format), pages_of(plugin))
        except BrokenPlugin:
            continue


def examine(
    format: str | Format,
    folder: Path | None = None,
    *,
    every_word: bool = False,
    progress: Callable[[str], None] | None = None,
) -> Report:
    """All that the kit finds about a format; arguments and errors as for `subject_of`.

    `progress`: is told the name of each check before it runs.
    """
    subject = subject_of(format, folder, every_word=every_word)
    plugin = _plugin(subject.format.name)
    checks = [_no_pages()] if not subject.pages else list(_checked(subject, progress))
    package, version = (plugin.package, plugin.version) if plugin is not None else ("", "")
    return Report(subject.format.name, package, version, tuple(page.name for page in subject.pages), tuple(checks))


def _no_pages() -> Checked:
    return Checked("pages", (Finding("no-pages", "there are no pages to test with"),), 0.0)


def _checked(subject: Subject, progress: Callable[[str], None] | None) -> Iterator[Checked]:
    for name in (*PAGE_CHECKS, *WHOLE_CHECKS):
        if progress is not None:
            progress(name)
        start = time.perf_counter()
        findings = tuple(findings_of(subject, name))
        yield Checked(name, findings, time.perf_counter() - start)


def findings_of(subject: Subject, check: str, pages: Sequence[PageFile] | None = None) -> Iterator[Finding]:
    """What one check finds, on some pages or on all."""
    if check in WHOLE_CHECKS:
        yield from few_of_each(WHOLE_CHECKS[check](subject))
        return
    for page in subject.pages if pages is None else pages:
        yield from few_of_each(PAGE_CHECKS[check](subject, page))


def few_of_each(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The first findings of each kind; of the others only how many there are."""
    count: dict[tuple[str, str | None], int] = {}
    for finding in findings:
        key = finding.code, finding.page
        count[key] = count.get(key, 0) + 1
        if count[key] <= _MOST_OF_A_KIND:
            yield finding
    for (code, page), many in count.items():
        if many > _MOST_OF_A_KIND:
            yield Finding(code, f"and {many - _MOST_OF_A_KIND} more of this kind", page)
