"""`newsitem formats`: lists the plugins that are installed, with what is wrong with those that are broken."""

from collections.abc import Iterator, Sequence
from typing import Final

from newsitem import registry
from newsitem.cli.codes import WELL
from newsitem.cli.messages import Messages
from newsitem.cli.options import Options
from newsitem.cli.terminal import Line, put_lines, shown
from newsitem.errors import BrokenPlugin
from newsitem.plugin import Serializer
from newsitem.registry import Plugin, PluginState

_HEADER: Final = ("NAME", "VERSION", "PACKAGE", "KIND", "STATE")


def run(_options: Options) -> int:
    """Prints the table."""
    with Messages(quiet=False).of_library():
        rows = [_row(state, "format") for state in registry.format_states()]
        rows += [_row(_serializer_state(plugin), "serializer") for plugin in registry.serializer_plugins()]
    put_lines(_table([_HEADER, *rows]))
    return WELL


def _serializer_state(plugin: Plugin) -> PluginState:
    try:
        plugin.load(Serializer)
    except BrokenPlugin as error:
        return PluginState(plugin.name, plugin.package, plugin.version, error.reason)
    return PluginState(plugin.name, plugin.package, plugin.version)


def _row(state: PluginState, kind: str) -> Sequence[str]:
    words = "ok" if state.problem is None else f"broken: {state.problem}"
    return [shown(cell) for cell in (state.name, state.version, state.package, kind, words)]


def _table(rows: Sequence[Sequence[str]]) -> Iterator[Line]:
    """The rows with their columns under each other; the header is bold and what is broken red."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for number, row in enumerate(rows):
        style = "bold" if number == 0 else "red" if row[-1] != "ok" else ""
        padded = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        yield [("  ".join(padded).rstrip(), style)]
