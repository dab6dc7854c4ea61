"""Where installed plugins stand in each other's way: two of one name, or formats that recognise the same pages."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations
from typing import Final, Literal

from attrs import frozen

from newsitem import registry
from newsitem.errors import BrokenPlugin
from newsitem.plugin import Format, Mark
from newsitem.registry import Plugin
from newsitem.text import Source, fold

_LITERAL: Final = frozenset({"line", "words"})


@frozen(eq=False, repr=False)
class Clash:
    """Two plugins, or more, that cannot stand side by side.

    `kind`: by their names, or by their marks. `plugins`: as `NAME (PACKAGE)`. `what`: for people, and what to do.
    """

    kind: Literal["name", "marks"]
    plugins: tuple[str, ...]
    what: str


def clashes() -> list[Clash]:
    """All clashes of the plugins that are installed or registered. Those that do not load are passed over."""
    named = [*_of_names(registry.format_plugins()), *_of_names(registry.serializer_plugins())]
    loaded = [(plugin, format) for plugin in registry.format_plugins() if (format := _loaded(plugin)) is not None]
    return [*named, *_of_marks(loaded)]


def _loaded(plugin: Plugin) -> Format | None:
    try:
        return plugin.load(Format)
    except BrokenPlugin:
        return None


def _called(plugin: Plugin) -> str:
    return f"{plugin.name} ({plugin.package.strip('()')})"


def _of_names(plugins: Sequence[Plugin]) -> Iterator[Clash]:
    for name, count in Counter(plugin.name for plugin in plugins).items():
        if count > 1:
            twins = tuple(_called(plugin) for plugin in plugins if plugin.name == name)
            yield Clash("name", twins, f"{count} packages bring {name!r}; uninstall all but one, or rename one")


def _of_marks(loaded: Sequence[tuple[Plugin, Format]]) -> Iterator[Clash]:
    """Each pair of which one recognises the other's pages, told once."""
    told: set[frozenset[str]] = set()
    for (taker, one), (giver, other) in permutations(loaded, 2):
        row = shared_row(one, other)
        if row is not None and frozenset((taker.name, giver.name)) not in told:
            told.add(frozenset((taker.name, giver.name)))
            marks = " and ".join(map(str, row))
            what = f"a page with {marks} bears the marks of both; add a mark that only one has, or `unless`"
            yield Clash("marks", (_called(taker), _called(giver)), what)


def shared_row(taker: Format, giver: Format) -> Sequence[Mark] | None:
    """A row of the giver's marks with which a page bears the taker's too; None where there is none."""
    return next((row for row in giver.marks if row and _takes(taker, row) and _is_possible(giver, row)), None)


def _is_possible(format: Format, row: Sequence[Mark]) -> bool:
    """Whether a page with a row's marks can be the format's at all."""
    return not any(_tells(mark, other) for mark in row for other in format.unless)


def _takes(taker: Format, row: Sequence[Mark]) -> bool:
    """Whether the taker recognises each page with these marks, as far as the marks themselves can tell."""
    if not _is_possible(taker, row):
        return False
    if all(mark.kind in _LITERAL for mark in row) and taker.recognises(Source("\n".join(m.what for m in row))):
        return True
    is_document = any(mark.kind == "document" for mark in row)
    rows = (own for own in taker.marks if own and is_document == any(mark.kind == "document" for mark in own))
    return any(_is_told(own, row) for own in rows)


def _is_told(own: Iterable[Mark], row: Sequence[Mark]) -> bool:
    return all(any(_tells(mark, wanted) for mark in row) for wanted in own)


def _tells(mark: Mark, wanted: Mark) -> bool:
    """Whether every page with the one mark bears the other too."""
    if wanted.kind == "words":
        return mark.kind in _LITERAL and wanted.what in mark.what
    if mark.kind != wanted.kind:
        return False
    if wanted.kind == "host":
        return mark.what == wanted.what or mark.what.endswith(f".{wanted.what}")
    return fold(mark.what) == fold(wanted.what)
