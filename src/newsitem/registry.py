"""Finds plugins by their entry points and loads them when they are needed; identifies pages. It never imports a format.

Built-in formats and serializers come in by the same groups as a stranger's and have no privilege. A plugin that cannot
be loaded, or that crashes, is named with its package and stops nothing else.
"""

import warnings
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, Final, TypeVar

from attrs import frozen

from newsitem.errors import (
    AmbiguousPage,
    BrokenPlugin,
    BrokenPluginWarning,
    NameClash,
    UnknownFormat,
    UnknownSerializer,
)
from newsitem.installed import entry_points
from newsitem.mark_index import MarkIndex, index_marks
from newsitem.plugin import Format, Mark, Serializer
from newsitem.text import Source

FORMATS: Final = "newsitem.formats"
SERIALIZERS: Final = "newsitem.serializers"
#: The format that reads what no other recognises.
FALLBACK: Final = "script"
#: The package that is named for formats that were registered without packaging.
REGISTERED: Final = "(registered)"
_CLASH: Final = "another package brings a format of this name; uninstall one"

T = TypeVar("T", Format, Serializer)


@frozen(eq=False, repr=False)
class Plugin:
    """A plugin that is installed, or was registered: not loaded yet."""

    name: str
    package: str
    version: str
    target: Any  # an entry point, or the value itself

    def load(self, kind: type[T]) -> T:
        """The plugin's value.

        Raises:
            BrokenPlugin: it cannot be imported, is no value of this kind, or calls itself by another name.
        """
        try:
            value = self.target.load() if hasattr(self.target, "load") else self.target
        except (Exception, SystemExit) as error:  # a module may even end the program
            raise BrokenPlugin(self.name, self.package, f"{type(error).__name__}: {error}") from error
        if not isinstance(value, kind):
            raise BrokenPlugin(self.name, self.package, f"it is no {kind.__name__}, but {type(value).__name__}")
        if value.name != self.name:
            raise BrokenPlugin(self.name, self.package, f"its own name is {value.name!r}; both must be the same")
        return value


@frozen
class PluginState:
    """What `formats` tells of a plugin. `problem`: why it is broken; None if it is not."""

    name: str
    package: str
    version: str
    problem: str | None = None


_registered: Final[dict[str, Plugin]] = {}


def register(format: Format) -> None:
    """Makes a format known for this process, without packaging. A later one of the same name takes its place.

    Raises:
        TypeError: it is no Format.
    """
    if not isinstance(format, Format):
        raise TypeError(f"register takes a Format, not {type(format).__name__}")
    _registered[format.name] = Plugin(format.name, REGISTERED, "", format)
    _usable_formats.cache_clear()


def unregister(name: str) -> None:
    """Forgets a registered format; nothing happens if there is none."""
    _registered.pop(name, None)
    _usable_formats.cache_clear()


def registered() -> list[Format]:
    """The formats that are registered in this process."""
    return [plugin.target for plugin in _registered.values()]


@cache
def _installed(group: str) -> tuple[Plugin, ...]:
    plugins = (Plugin(point.name, point.package, point.version, point) for point in entry_points(group))
    # A package that is found twice on the path is one package.
    return tuple({(plugin.name, plugin.package): plugin for plugin in sorted(plugins, key=_order)}.values())


def _order(plugin: Plugin) -> tuple[str, str]:
    return plugin.name, plugin.package


def forget_installed() -> None:
    """Looks for plugins anew at the next question (after an installation in the running process)."""
    _installed.cache_clear()
    _usable_formats.cache_clear()


def format_plugins() -> list[Plugin]:
    """All formats that are installed or registered, by name; a registered one hides an installed one of its name."""
    installed = [plugin for plugin in _installed(FORMATS) if plugin.name not in _registered]
    return sorted([*installed, *_registered.values()], key=_order)


def serializer_plugins() -> list[Plugin]:
    """All serializers that are installed, by name."""
    return list(_installed(SERIALIZERS))


def load_format(name: str) -> Format:
    """The format of a name.

    Raises:
        UnknownFormat, NameClash, BrokenPlugin: there is none, there are several, it does not load.
    """
    return _only(name, format_plugins(), UnknownFormat).load(Format)


def load_serializer(name: str) -> Serializer:
    """The serializer of a name.

    Raises:
        UnknownSerializer, NameClash, BrokenPlugin: there is none, there are several, it does not load.
    """
    return _only(name, serializer_plugins(), UnknownSerializer).load(Serializer)


def _only(name: str, plugins: Iterable[Plugin], unknown: type[UnknownFormat] | type[UnknownSerializer]) -> Plugin:
    every = list(plugins)
    named = [plugin for plugin in every if plugin.name == name]
    if not named:
        raise unknown(name, [plugin.name for plugin in every])
    if len(named) > 1:
        raise NameClash(name, [plugin.package for plugin in named])
    return named[0]


def package_of(name: str) -> str:
    """The package that brings a format; `?` if it is not known."""
    return next((plugin.package for plugin in format_plugins() if plugin.name == name), "?")


def package_of_serializer(name: str) -> str:
    """The package that brings a serializer; `?` if it is not known."""
    return next((plugin.package for plugin in serializer_plugins() if plugin.name == name), "?")


def identify(source: Source) -> Format | None:
    """The one format that recognises a page; None if there is none.

    Raises:
        AmbiguousPage: two or more claim it.
    """
    usable = _usable_formats()
    for error in usable.broken:
        warnings.warn(BrokenPluginWarning(str(error)), stacklevel=2)
    possible = sorted(usable.index.possible(source).items())
    claimants = [usable.formats[n] for n, rows in possible if _recognises(*usable.formats[n], rows, source)]
    if len(claimants) > 1:
        raise AmbiguousPage(source.name, [(plugin.name, plugin.package) for plugin, _ in claimants])
    return claimants[0][1] if claimants else None


@frozen(eq=False, repr=False)
class _Usable:
    """All formats that could be loaded, an index of their marks, and what is wrong with the others."""

    formats: Sequence[tuple[Plugin, Format]]
    index: MarkIndex
    broken: Sequence[BrokenPlugin]


@cache
def _usable_formats() -> _Usable:
    formats, broken = [], []
    for plugin in format_plugins():
        try:
            formats.append((plugin, plugin.load(Format)))
        except BrokenPlugin as error:
            broken.append(error)
    return _Usable(formats, index_marks(format for _, format in formats), broken)


def _recognises(plugin: Plugin, format: Format, rows: Iterable[Sequence[Mark]], source: Source) -> bool:
    try:
        return format.recognises_by(rows, source)
    except Exception as error:  # noqa: BLE001  whatever a plugin does wrong, the others go on
        broken = BrokenPlugin(plugin.name, plugin.package, f"it crashed in recognising a page: {error!r}")
        warnings.warn(BrokenPluginWarning(str(broken)), stacklevel=2)
        return False


def format_states() -> list[PluginState]:
    """Each format with its package and version, and what is wrong with it: each is loaded and tried on small pages."""
    plugins = format_plugins()
    names = Counter(plugin.name for plugin in plugins)
    problems = [_problem(plugin) or (_CLASH if names[plugin.name] > 1 else None) for plugin in plugins]
    return [PluginState(p.name, p.package, p.version, why) for p, why in zip(plugins, problems, strict=True)]


def _problem(plugin: Plugin) -> str | None:
    from newsitem.reading import read_source

    try:
        format = plugin.load(Format)
        _try_marks(format)
        for text in ("", "Title\n\nSHOTLIST:\n1. Shot\nSTORYLINE:\nText"):
            source = Source(text)
            format.recognises(source)
            read_source(source, format)
    except BrokenPlugin as error:
        return error.reason
    except Exception as error:  # noqa: BLE001
        return f"it crashed: {type(error).__name__}: {error}"
    return None


def _try_marks(format: Format) -> None:
    """Asks for each mark on a page that has its words; without them a wrong pattern would not be noticed."""
    for row in (*format.marks, format.unless):
        for mark in row:
            mark.is_on(Source(" ".join(mark.words or ())))
