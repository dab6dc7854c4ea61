"""Pages for tests of the command line, a format that reads them, and packages of third parties."""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import regex

from newsitem import registry
from newsitem.claims import Page
from newsitem.cli import main
from newsitem.model import Diagnostic, Severity
from newsitem.plugin import Format, Mark, Sections

_LINE: Final = regex.compile(r"(?P<what>ITEM|ERROR|INFO|CRASH|LEDGER)\b(?P<words>[^\r\n]*+)")
_SEVERITIES: Final[Mapping[str, Severity]] = {"ERROR": "error", "INFO": "info"}

#: A page as Newsflare has them, with an invented story.
NEWSFLARE: Final = """\
00:12

Ferry leaves Lindhavn as the ice breaks

Content Partner Cover Image
Content Partner Profile Image
Uploaded by a Newsflare content partner

Buy video

The first ferry of the year left Lindhavn on Tuesday.

Its captain Ida Holm said: “The ice is gone.”

Categories

Tags
"""


def _ledger(page: Page) -> Iterator[Sections]:
    """Lines `ITEM words` are items; `ERROR` and `INFO` report something; `CRASH` crashes; other lines are left over."""
    for hit in page.whole.finditer(_LINE):
        if hit.word("what") == "CRASH":
            raise ZeroDivisionError(hit.word("words"))
        if hit.word("what") in _SEVERITIES:
            severity = _SEVERITIES[hit.word("what")]
            page.diagnostics.append(Diagnostic("invented", severity, "as the page says", hit.slice.span))
        page.claim(hit["what"], "label", hit.word("what").lower())
        if hit.word("what") == "ITEM":
            words = hit["words"]
            assert words is not None
            yield Sections({"headline": [words.strip()]})
        elif hit["words"]:
            page.claim(hit["words"], "furniture")


#: A format whose pages say themselves what happens to them. They begin with the line `LEDGER`.
LEDGER: Final = Format(name="ledger", marks=((Mark("line", "LEDGER"),),), layout=_ledger, dialects=())


def ledger(*lines: str) -> str:
    """A page of the format."""
    return "\n".join(["LEDGER", *lines]) + "\n"


def run(*arguments: object) -> int:
    """Runs the command line in this process."""
    return main([str(argument) for argument in arguments])


def files_in(folder: Path) -> list[str]:
    """The paths of all files in a folder, hidden ones too, sorted."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())


def install(folder: Path, name: str, code: str, entry_points: Mapping[str, str]) -> None:
    """Makes a package of one module out of its code. `entry_points`: lines of them by group."""
    (folder / f"{name}.py").write_text(code, encoding="utf-8")
    info = folder / f"{name}-1.2.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.2\n", encoding="utf-8")
    groups = "".join(f"[{group}]\n{lines}\n" for group, lines in entry_points.items())
    (info / "entry_points.txt").write_text(groups, encoding="utf-8")


class Packages:
    """Third parties' packages that are there for one test."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._names: list[str] = []

    def add(self, name: str, code: str, **entry_points: str) -> None:
        """A package of one module; entry points by `formats` and `serializers`."""
        install(self._folder, name, code, {f"newsitem.{group}": lines for group, lines in entry_points.items()})
        self._names.append(name)
        registry.forget_installed()

    def forget(self) -> None:
        """Forgets them all."""
        for name in self._names:
            sys.modules.pop(name, None)
