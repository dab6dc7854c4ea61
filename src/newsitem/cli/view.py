"""`newsitem view`: writes an HTML file that shows what was read from pages."""

import tempfile
import webbrowser
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from newsitem.cli.asked import asks, policy_of, use_of
from newsitem.cli.codes import FAULT, WrongUsage
from newsitem.cli.inputs import Input, find_inputs
from newsitem.cli.items import holds_items
from newsitem.cli.messages import Messages
from newsitem.cli.options import Options
from newsitem.cli.outputs import STANDARD_OUTPUT, check_file
from newsitem.cli.reader import Reader, manner
from newsitem.cli.terminal import put_data, say
from newsitem.files import write_file
from newsitem.view import View, render


def run(options: Options) -> int:
    """Shows the pages that the options name."""
    use, policy = (use_of(options), policy_of(options)) if asks(options) else (None, None)
    messages = Messages(quiet=options.quiet)
    with messages.of_library():
        reader = Reader(manner(options), messages)
        pages = find_inputs(options.inputs, reader.fail)
        target = _target(options, pages)
        views = list(_views(reader, pages, options.format))
        if views:
            _put(render(views, use, policy), target, is_opened=options.open)
    has_errors = any(found.severity == "error" for view in views for item in view.items for found in item.diagnostics)
    return FAULT if has_errors or not views else reader.status


def _target(options: Options, pages: Iterable[Input]) -> Path | None:
    """The file to write; None for standard output.

    Raises:
        WrongUsage: it cannot be written there.
    """
    if options.output in (None, STANDARD_OUTPUT):
        return Path(tempfile.mkdtemp(prefix="newsitem-"), "report.html") if options.open else None
    path = Path(options.output)
    if path.is_dir() or not options.output:
        raise WrongUsage(f"-o {options.output}: give a file, such as report.html")
    check_file("-o", path, list(pages))
    return path


def _views(reader: Reader, pages: Iterable[Input], format: str | None) -> Iterator[View]:
    """The pages that could be read."""
    for page in pages:
        if _holds_items(page, format):
            for name, entries in groupby(reader.items(page), key=lambda entry: entry.page):
                yield View(name or page.name, tuple(entry.item for entry in entries))
        elif (reading := reader.reading(page)) is not None:
            yield View.of(reading)


def _holds_items(page: Input, format: str | None) -> bool:
    try:
        return holds_items(page, format)
    except OSError:
        return False  # reading it as a page tells why


def _put(html: str, target: Path | None, *, is_opened: bool) -> None:
    if target is None:
        put_data(html)
        return
    write_file(target, [html.encode("utf-8", "replace")])
    if is_opened and not webbrowser.open(target.resolve().as_uri()):
        say(f"newsitem: no browser was found; open {target}")
