"""`newsitem view`: writes an HTML file that shows what was read from pages."""

import tempfile
import webbrowser
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from newsitem.archives.values import Limits
from newsitem.cli.asked import asks, policy_of, use_of
from newsitem.cli.codes import FAULT, WrongUsage
from newsitem.cli.inputs import Input, find_inputs
from newsitem.cli.messages import Messages
from newsitem.cli.options import Options
from newsitem.cli.outputs import STANDARD_OUTPUT, check_file
from newsitem.cli.pages import Page, Pages
from newsitem.cli.reader import Reader, manner
from newsitem.cli.terminal import put_data, say
from newsitem.cli.work import Held
from newsitem.files import write_file
from newsitem.view import View, render


def run(options: Options) -> int:
    """Shows the pages that the options name."""
    use, policy = (use_of(options), policy_of(options)) if asks(options) else (None, None)
    messages = Messages(quiet=options.quiet)
    with messages.of_library():
        reader = Reader(manner(options), messages)
        inputs = find_inputs(options.inputs, reader.fail)
        target = _target(options, inputs)
        views = list(_views(reader, Pages(inputs, Limits(), format=options.format)))
        if views:
            _put(render(views, use, policy), target, is_opened=options.open)
    has_errors = any(found.severity == "error" for view in views for item in view.items for found in item.diagnostics)
    return FAULT if has_errors or not views else reader.status


def _target(options: Options, inputs: Sequence[Input]) -> Path | None:
    """The file to write; None for standard output.

    Raises:
        WrongUsage: it cannot be written there.
    """
    if options.output in (None, STANDARD_OUTPUT):
        return Path(tempfile.mkdtemp(prefix="newsitem-"), "report.html") if options.open else None
    path = Path(options.output)
    if path.is_dir() or not options.output:
        raise WrongUsage(f"-o {options.output}: give a file, such as report.html")
    check_file("-o", path, inputs)
    return path


def _views(reader: Reader, pages: Iterable[Page]) -> Iterator[View]:
    """The pages that could be read; what is wrong with the others is told."""
    for page in pages:
        if page.items is not None:
            for name, entries in groupby(reader.items(page.items), key=lambda entry: entry.page):
                yield View(name or page.name, tuple(entry.item for entry in entries))
        elif page.content is None:
            reader.fail(page.name, page.problem or "it has no content")
        elif (reading := reader.reading(Held(page.name, page.content), page.format)) is not None:
            yield View.of(reading)


def _put(html: str, target: Path | None, *, is_opened: bool) -> None:
    if target is None:
        put_data(html)
        return
    write_file(target, [html.encode("utf-8", "replace")])
    if is_opened and not webbrowser.open(target.resolve().as_uri()):
        say(f"newsitem: no browser was found; open {target}")
