"""`newsitem new-format`: writes the draft of a format as a package, and tells what its author has to look at."""

from collections.abc import Iterator
from pathlib import Path

from newsitem import registry
from newsitem.cli.codes import FAULT, WELL, WrongUsage
from newsitem.cli.inputs import find_inputs
from newsitem.cli.messages import Messages
from newsitem.cli.options import Options
from newsitem.cli.terminal import Line, put_lines
from newsitem.drafts.package import CannotDraft, Draft, write_draft


def run(options: Options) -> int:
    """Writes the package.

    Raises:
        WrongUsage: the name cannot be used, or there are no pages.
    """
    if any(plugin.name == options.name for plugin in registry.format_plugins()):
        raise WrongUsage(f"a format {options.name!r} is installed already; choose another name")
    messages = Messages(quiet=False)
    failed: list[str] = []

    def fail(where: str, why: str) -> None:
        messages.tell(where, "error", why)
        failed.append(where)

    with messages.of_library():
        pages: dict[str, bytes] = {}
        for page in find_inputs(options.inputs, fail):
            try:
                data = page.read()
            except OSError as error:
                fail(page.name, f"it cannot be read: {error.strerror or error}")
                continue
            pages[page.name] = data if isinstance(data, bytes) else data.encode("utf-8")
        if not pages:
            raise WrongUsage("there are no pages to look at")
        try:
            draft = write_draft(options.name, pages, Path(options.output or "."))
        except CannotDraft as error:
            raise WrongUsage(str(error)) from error
    put_lines(_told(draft))
    return FAULT if failed else WELL


def _told(draft: Draft) -> Iterator[Line]:
    rules = draft.rules
    yield [(f"{draft.folder}: a package with the format {rules.name!r}, a draft", "bold")]
    way = f"the dialect {rules.shared!r}" if rules.shared else f"labels {', '.join(rules.labels)}"
    yield [(f"  scripts: {way}" + (f"; headings: {rules.anchor}" if rules.anchor else ""), "")]
    yield [(f"  furniture: {len(rules.furniture)} lines; facts: {len(rules.facts)} lines", "")]
    for row in rules.marks:
        yield [("  marks: " + " and ".join(f"{kind} {words!r}" for kind, words in row), "")]
    for name, reading in draft.readings.items():
        shots = sum(len(item.shots) for item in reading.items)
        yield [(f"  {name}: {shots} shots, {len(reading.leftovers)} leftovers", "")]
    if draft.notes:
        yield [("to look at:", "bold")]
        yield from ([(f"  {note}", "yellow")] for note in draft.notes)
    yield [("next:", "bold")]
    yield [(f"  pip install -e {draft.folder}", "")]
    yield [(f"  newsitem test-format {rules.name}", "")]
