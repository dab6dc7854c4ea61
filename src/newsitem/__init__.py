r"""Reads the pages on which news agencies describe their video and makes of them a typed item.

>>> import newsitem
>>> item = newsitem.parse("SHOTLIST:\n1. Owl on a clock\n2. Feathers\nSTORYLINE:\nAn owl has moved in.")
>>> [(shot.number, shot.text) for shot in item.shots]
[(1, 'Owl on a clock'), (2, 'Feathers')]
"""

from typing import TYPE_CHECKING

from newsitem._version import __version__

if TYPE_CHECKING:
    from newsitem._api import (
        dumps,
        explain,
        formats,
        identify,
        load_all,
        load_lines,
        loads,
        parse,
        parse_all,
        read,
        write,
    )
    from newsitem.batch.many import parse_many
    from newsitem.batch.values import Failure, Parsed
    from newsitem.changes.stories import diff
    from newsitem.checks.documents import validate
    from newsitem.errors import (
        AmbiguousPage,
        BrokenPlugin,
        BrokenPluginWarning,
        CannotHandOver,
        CannotRead,
        CannotWrite,
        FaultyPage,
        NameClash,
        NewsitemError,
        NotRecognised,
        ReplacedTextWarning,
        SeveralItems,
        UnknownEncoding,
        UnknownFormat,
        UnknownSerializer,
        UnusableSchemas,
        WorkersFailed,
    )
    from newsitem.model import (
        Credit,
        Date,
        Dateline,
        Diagnostic,
        Item,
        Place,
        Restriction,
        Shot,
        Soundbite,
        Speaker,
    )
    from newsitem.plugin import Format
    from newsitem.readings import Reading
    from newsitem.registry import register, unregister

# Where each name lives: its module is imported when the name is first asked for. Most programs that import the package
# read no page at once, and some of them (`--version`, a worker that starts) never do.
_HOMES = {
    "newsitem._api": "dumps explain formats identify load_all load_lines loads parse parse_all read write",
    "newsitem.batch.many": "parse_many",
    "newsitem.batch.values": "Failure Parsed",
    "newsitem.changes.stories": "diff",
    "newsitem.checks.documents": "validate",
    "newsitem.errors": """
        AmbiguousPage BrokenPlugin BrokenPluginWarning CannotHandOver CannotRead CannotWrite FaultyPage NameClash
        NewsitemError NotRecognised ReplacedTextWarning SeveralItems UnknownEncoding UnknownFormat UnknownSerializer
        UnusableSchemas WorkersFailed
        """,
    "newsitem.model": "Credit Date Dateline Diagnostic Item Place Restriction Shot Soundbite Speaker",
    "newsitem.plugin": "Format",
    "newsitem.readings": "Reading",
    "newsitem.registry": "register unregister",
}
_HOME = {name: module for module, names in _HOMES.items() for name in names.split()}

if not TYPE_CHECKING:  # it would tell type checkers that every name is there

    def __getattr__(name: str) -> object:
        from importlib import import_module

        if name not in _HOME:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(import_module(_HOME[name]), name)
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


__all__ = [
    "AmbiguousPage",
    "BrokenPlugin",
    "BrokenPluginWarning",
    "CannotHandOver",
    "CannotRead",
    "CannotWrite",
    "Credit",
    "Date",
    "Dateline",
    "Diagnostic",
    "Failure",
    "FaultyPage",
    "Format",
    "Item",
    "NameClash",
    "NewsitemError",
    "NotRecognised",
    "Parsed",
    "Place",
    "Reading",
    "ReplacedTextWarning",
    "Restriction",
    "SeveralItems",
    "Shot",
    "Soundbite",
    "Speaker",
    "UnknownEncoding",
    "UnknownFormat",
    "UnknownSerializer",
    "UnusableSchemas",
    "WorkersFailed",
    "__version__",
    "diff",
    "dumps",
    "explain",
    "formats",
    "identify",
    "load_all",
    "load_lines",
    "loads",
    "parse",
    "parse_all",
    "parse_many",
    "read",
    "register",
    "unregister",
    "validate",
    "write",
]
