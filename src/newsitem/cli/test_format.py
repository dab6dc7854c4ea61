"""`newsitem test-format`: examines a format with its pages and shows what was found, and what to do about it."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from newsitem.cli.codes import FAULT, WELL, WrongUsage
from newsitem.cli.columns import columns
from newsitem.cli.messages import Messages
from newsitem.cli.options import Options
from newsitem.cli.terminal import Line, put_data, put_lines
from newsitem.testing.attempts import attempt
from newsitem.testing.findings import KINDS, Checked, Finding, Report
from newsitem.testing.kit import examine, subject_of
from newsitem.testing.labels import generate_label, label_path

_STYLES: Final = {"error": "red", "warning": "yellow"}


def run(options: Options) -> int:
    """Examines the format, or with `--generate` makes drafts of the labels that its pages lack."""
    folder = Path(options.pages) if options.pages is not None else None
    if folder is not None and not folder.is_dir():
        raise WrongUsage(f"there is no folder {options.pages}")
    messages = Messages(quiet=False)
    with messages.of_library():
        if options.generate:
            return _generate(options.name, folder, messages)
        report = examine(options.name, folder, every_word=options.every_word)
    if options.to == "json":
        put_data(json.dumps(report.plain(), ensure_ascii=False, indent=2) + "\n")
    else:
        put_lines(_lines(report))
    return WELL if report.is_green(strict=options.strict) else FAULT


def _generate(name: str, folder: Path | None, messages: Messages) -> int:
    """Writes drafts; a label that is there is never touched."""
    subject = subject_of(name, folder)
    status = WELL if subject.pages else FAULT
    if not subject.pages:
        messages.tell(name, "error", "there are no pages; name their folder")
    for page in subject.pages:
        if label_path(page.path).exists():
            put_lines([[(f"{label_path(page.path)}: it is there, and stays as it is", "")]])
            continue
        reading = attempt(subject.format, page.data(), page.name)
        if isinstance(reading, Finding):
            messages.tell(page.name, "error", reading.what)
            status = FAULT
        else:
            path = generate_label(page.path, reading.items)
            put_lines([[(f"{path}: a draft; look at every key, then delete its line `about`", "")]])
    return status


def _lines(report: Report) -> Iterator[Line]:
    package = f" ({report.package} {report.version})" if report.package else ""
    yield [(f"{report.format}{package}, pages: {len(report.pages)}", "bold")]
    yield []
    yield from columns([("CHECK", "FOUND", "SECONDS"), *map(_row, report.checks)], _style)
    findings = report.findings
    if findings:
        yield []
        for one in findings:
            yield [(_told(one), _STYLES[one.severity])]
        yield []
        yield from columns([("FINDING", "WHAT TO DO"), *_advice(findings)])
    errors = sum(one.severity == "error" for one in findings)
    yield []
    yield [(f"errors: {errors}, warnings: {len(findings) - errors}", "bold")]


def _row(check: Checked) -> Sequence[str]:
    return check.name, str(len(check.findings) or "ok"), f"{check.seconds:.1f}"


def _style(row: Sequence[str]) -> str:
    return "" if row[1] == "ok" else "yellow"


def _told(one: Finding) -> str:
    where = f"{one.page}: " if one.page else ""
    return f"{where}{one.severity}: {one.code}: {one.what}"


def _advice(findings: Sequence[Finding]) -> Iterator[Sequence[str]]:
    for code in dict.fromkeys(one.code for one in findings):
        yield code, KINDS[code].advice
