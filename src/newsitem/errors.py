"""What misuse raises: faults of the caller or of a plugin, never of a page.

Each error keeps its facts as attributes and makes its text from them; the text says what to do.
"""

from collections.abc import Sequence

from newsitem.model import Diagnostic, Item


class NewsitemError(Exception):
    """The base of all errors that newsitem raises on purpose."""


class UnknownName(NewsitemError, LookupError):
    """No plugin of this kind has the name."""

    kind = "plugin"

    def __init__(self, name: str, known: Sequence[str]) -> None:
        self.name = name
        self.known = tuple(known)
        super().__init__(f"no {self.kind} is called {name!r}; there are: {', '.join(self.known) or 'none'}")


class UnknownFormat(UnknownName):
    """No format has the name."""

    kind = "format"


class UnknownSerializer(UnknownName):
    """No serializer has the name."""

    kind = "serializer"


class UnknownEncoding(NewsitemError, LookupError):
    """An encoding that the caller names is none that Python knows."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"no encoding is called {name!r}; take one that Python knows, such as utf-8, cp1252, gb18030")


class BrokenPlugin(NewsitemError):
    """A plugin cannot be loaded, is of the wrong type, or crashed."""

    def __init__(self, name: str, package: str, reason: str) -> None:
        self.name = name
        self.package = package
        self.reason = reason
        super().__init__(f"the plugin {name!r} of the package {package!r} is broken: {reason}")


class NotRecognised(NewsitemError):
    """No format recognises the page, and the caller asked for one that does."""

    def __init__(self, page: str | None, known: Sequence[str]) -> None:
        self.page = page
        self.known = tuple(known)
        super().__init__(
            f"no format recognises {page or 'the page'}; give one by name (format=…): {', '.join(self.known)}"
        )


class AmbiguousPage(NewsitemError):
    """More than one format claims the page."""

    def __init__(self, page: str | None, claimants: Sequence[tuple[str, str]]) -> None:
        self.page = page
        self.claimants = tuple(claimants)
        named = " and ".join(f"{name} (package {package})" for name, package in self.claimants)
        super().__init__(f"{page or 'the page'} is claimed by {named}; choose one (format=…)")


class SeveralItems(NewsitemError):
    """The page holds more than one item; `items` has them all."""

    def __init__(self, page: str | None, items: Sequence[Item]) -> None:
        self.page = page
        self.items = tuple(items)
        super().__init__(f"{page or 'the page'} holds {len(self.items)} items; call parse_all(…) or read(…)")


class FaultyPage(NewsitemError):
    """The page has diagnostics, and the caller asked for strictness. `items` has what was read all the same."""

    def __init__(self, page: str | None, items: Sequence[Item], diagnostics: Sequence[Diagnostic]) -> None:
        self.page = page
        self.items = tuple(items)
        self.diagnostics = tuple(diagnostics)
        first = self.diagnostics[0]
        more = f" and {len(self.diagnostics) - 1} more" if len(self.diagnostics) > 1 else ""
        super().__init__(f"{page or 'the page'}: {first.code}: {first.message}{more}")


class CannotWrite(NewsitemError, ValueError):
    """The items cannot be written in the way that was asked for."""


class CannotRead(NewsitemError, ValueError):
    """The document is not what its reader takes."""


class UnusableSchemas(NewsitemError):
    """The folder of schemas, a schema in it, or what is needed to read it is of no use."""


class BrokenPluginWarning(UserWarning):
    """A plugin was passed over because it is broken."""


class ReplacedTextWarning(UserWarning):
    """Characters that the output cannot hold were replaced."""


class NameClash(NewsitemError):
    """Several installed packages bring a plugin of the same name."""

    def __init__(self, name: str, packages: Sequence[str]) -> None:
        self.name = name
        self.packages = tuple(packages)
        super().__init__(f"{' and '.join(self.packages)} both bring a plugin {name!r}; uninstall all but one")


class CannotHandOver(NewsitemError, TypeError):
    """Something that worker processes need cannot be sent to another process."""

    def __init__(self, what: str, reason: str) -> None:
        self.what = what
        self.reason = reason
        super().__init__(
            f"{what} cannot be handed to worker processes: {reason}; make it of functions that stand at the top of a "
            "module, or work in this process: jobs=0"
        )


class WorkersFailed(NewsitemError):
    """Worker processes end before they are up. `exit_code`: of the last of them."""

    def __init__(self, exit_code: int | None) -> None:
        self.exit_code = exit_code
        super().__init__(
            f"worker processes end before they can work (exit code {exit_code}); a script that starts them has to do "
            'so below `if __name__ == "__main__":`'
        )
