"""`newsitem formats`: lists the plugins that are installed, with what is wrong with those that are broken."""

from collections.abc import Sequence
from typing import Final

from newsitem import registry
from newsitem.clashes import clashes
from newsitem.cli.codes import FAULT, WELL
from newsitem.cli.columns import columns
from newsitem.cli.messages import Messages
from newsitem.cli.options import Options
from newsitem.cli.terminal import put_lines
from newsitem.errors import BrokenPlugin
from newsitem.plugin import Serializer
from newsitem.registry import Plugin, PluginState

_HEADER: Final = ("NAME", "VERSION", "PACKAGE", "KIND", "STATE")


def run(options: Options) -> int:
    """Prints the table; with `--check` also the clashes, and something wrong counts for the exit code."""
    with Messages(quiet=False).of_library():
        states = [(state, "format") for state in registry.format_states()]
        states += [(_serializer_state(plugin), "serializer") for plugin in registry.serializer_plugins()]
    put_lines(columns([_HEADER, *(_row(state, kind) for state, kind in states)], _style))
    return _check([state for state, _ in states]) if options.check else WELL


def _check(states: Sequence[PluginState]) -> int:
    """Tells what is in the way, and whether anything is."""
    found = clashes()
    broken = sum(state.problem is not None for state in states)
    put_lines([(f"clash: {' and '.join(clash.plugins)}: {clash.what}", "red")] for clash in found)
    put_lines([[(f"{len(states)} plugins: {broken} broken, {len(found)} clashes", "bold")]])
    return FAULT if broken or found else WELL


def _serializer_state(plugin: Plugin) -> PluginState:
    try:
        plugin.load(Serializer)
    except BrokenPlugin as error:
        return PluginState(plugin.name, plugin.package, plugin.version, error.reason)
    return PluginState(plugin.name, plugin.package, plugin.version)


def _row(state: PluginState, kind: str) -> Sequence[str]:
    words = "ok" if state.problem is None else f"broken: {state.problem}"
    return [state.name, state.version, state.package, kind, words]


def _style(row: Sequence[str]) -> str:
    return "" if row[-1] == "ok" else "red"
