"""`newsitem explain`: shows what was read from a page, what was not, and where all of it stands."""

import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from newsitem import registry
from newsitem.claims import shortened
from newsitem.cli.codes import FAULT
from newsitem.cli.drawing import STYLES, drawn
from newsitem.cli.inputs import one_input
from newsitem.cli.messages import Messages
from newsitem.cli.options import Options
from newsitem.cli.reader import Reader, manner
from newsitem.cli.terminal import Line, is_terminal, put_lines
from newsitem.cli.values import Value, values
from newsitem.lines import Lines
from newsitem.model import Span
from newsitem.readings import Reading

_WIDTH: Final = 100  # columns, where nobody says how wide the terminal is
_NARROWEST: Final = 60
_HEADING: Final = "bold"
_NOTHING: Final[Line] = ()


def run(options: Options) -> int:
    """Explains the page that the options name."""
    messages = Messages(quiet=False)
    with messages.of_library():
        reader = Reader(manner(options), messages)
        reading = reader.reading(one_input(options.input))
    if reading is None:
        return reader.status
    put_lines(_explained(reading, options.format))
    return FAULT if any(found.severity == "error" for found in reading.diagnostics) else reader.status


def _explained(reading: Reading, asked_for: str | None) -> Iterator[Line]:
    lines = Lines(reading.source)
    yield from _about(reading, lines, asked_for)
    for number, item in enumerate(reading.items, 1):
        dialect = reading.dialects[number - 1] if number <= len(reading.dialects) else ""
        read_by = f", script read by the dialect {dialect}" if dialect else ", no script read"
        yield from _section(f"item {number} of {len(reading.items)}{read_by}", _values(values(item), lines))
    yield from _section("labels and furniture", _claims(reading, lines))
    yield from _section("diagnostics", _diagnostics(reading, lines))
    yield from _section("text", drawn(lines, reading.diagnostics, _width()))


def _section(title: str, rows: Iterable[Line]) -> Iterator[Line]:
    """A blank line, a heading and rows; nothing without rows."""
    for number, row in enumerate(rows):
        if number == 0:
            yield from (_NOTHING, [(title, _HEADING)])
        yield row


def _about(reading: Reading, lines: Lines, asked_for: str | None) -> Iterator[Line]:
    source = reading.source
    kind = "the text that is read out of its HTML" if source.is_html else "plain text"
    yield [(source.name or "page", _HEADING), (f": {kind}, {len(source.text)} characters in {len(lines)} lines", "")]
    yield [("format", _HEADING), (f" {reading.format.name}, of {_package(reading.format.name)}", "")]
    if asked_for is not None:
        yield [("chosen by --format", "")]
    hits = [row for row in reading.format.marks if row and all(mark.is_on(source) for mark in row)]
    if asked_for is None and not hits:
        yield [("no format recognises the page", STYLES["warning"])]
    for row in hits:
        yield [("recognised by ", ""), (" and ".join(map(str, row)), "")]


def _package(format: str) -> str:
    plugin = next((plugin for plugin in registry.format_plugins() if plugin.name == format), None)
    return f"{plugin.package} {plugin.version}".strip() if plugin else "no package"


def _values(found: Sequence[Value], lines: Lines) -> Iterator[Line]:
    width = max((len(_path(value)) for value in found), default=0)
    for value in found:
        yield [_place(value.span, lines), (f"{_path(value):{width}}  ", ""), (shortened(value.text), "green")]


def _path(value: Value) -> str:
    return value.path if value.times == 1 else f"{value.path} (x{value.times})"


def _claims(reading: Reading, lines: Lines) -> Iterator[Line]:
    # A label may be claimed by the script's reader and by the field's.
    for claim in sorted(dict.fromkeys(reading.claims), key=lambda claim: (claim.start, claim.end)):
        if claim.kind == "joint":  # a comma or dash between two values says nothing
            continue
        words = reading.source.slice(claim.start, claim.end).text
        what = f"{claim.kind} ({claim.what})" if claim.what else claim.kind
        yield [_place((claim.start, claim.end), lines), (f"{what:24}  ", ""), (shortened(words), "cyan")]


def _diagnostics(reading: Reading, lines: Lines) -> Iterator[Line]:
    for found in reading.diagnostics:
        told = (f"{found.severity}: {found.code}: {found.message}", STYLES[found.severity])
        yield [_place(found.span, lines), told]


def _place(span: Span | None, lines: Lines) -> tuple[str, str]:
    """Line and column in a column of their own; a dash for what has none."""
    place = "-" if span is None else ":".join(map(str, lines.place(span[0])))
    return f"{place:>10}  ", "dim"


def _width() -> int:
    """Columns for the text: those of the terminal, less the numbers of lines and the dots of a cut."""
    width = shutil.get_terminal_size((_WIDTH, 24)).columns if is_terminal(sys.stdout) else _WIDTH
    return max(_NARROWEST, width) - 14
