"""The report: one HTML file that holds its style and script, and may fetch nothing."""

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

import attrs
from attrs import frozen

from newsitem.diagnostics import CATALOGUE
from newsitem.errors import CannotWrite
from newsitem.model import Diagnostic, Item
from newsitem.rights import Clearance, Duty, Policy, Use, clearance
from newsitem.rights.records import iso_time
from newsitem.view.bindings import Binding, bindings, hardest
from newsitem.view.marks import Marks
from newsitem.view.shots import clock, headings, names_of, ranges, strip
from newsitem.view.views import View
from newsitem.view.words import is_spaced, lines_of

if TYPE_CHECKING:
    from jinja2 import Environment

# Only such addresses become links: others (`javascript:`) may do something when they are clicked.
_WEB: Final = re.compile(r"https?://[^\s\"'<>]+")
_LANGUAGE: Final = re.compile(r"[a-z]{2}(?:-[A-Z]{2})?")
_SEVERITIES: Final = ("error", "warning", "info")


@frozen
class Shown:
    """An item with what is worked out for showing it. `dialect`: that read its script, empty for none."""

    item: Item
    number: int
    dialect: str
    bindings: Sequence[Binding]
    clearance: Clearance | None


@frozen
class Page:
    """A page of the report. `counts`: of its diagnostics by severity, none that are not there."""

    number: int
    view: View
    items: Sequence[Shown]
    marks: Marks
    diagnostics: Sequence[Diagnostic]
    counts: Mapping[str, int]

    @property
    def title(self) -> str:
        """Its first headline, else its name."""
        return next((item.headline for item in self.view.items if item.headline), self.view.name)

    @property
    def answers(self) -> Sequence[str]:
        """The answers for its items, each once."""
        return list(dict.fromkeys(shown.clearance.answer for shown in self.items if shown.clearance))


def render(views: Iterable[View], use: Use | None = None, policy: Policy | None = None) -> str:
    """The report about some pages, as HTML.

    Args:
        views: the pages; several get an index.
        use: a use to ask about; None asks nothing.
        policy: who we are, for that question.

    Raises:
        CannotWrite: jinja2 is not installed.
    """
    environment = _environment()
    pages = [_page(number, view, use, policy) for number, view in enumerate(views, 1)]
    style, script = _file("report.css"), _file("report.js")
    html = environment.get_template("report.html").render(
        pages=pages, style=style, script=script, style_hash=_hash(style), script_hash=_hash(script),
        asked=None if use is None else _asked(use), formats=sorted({_format(page) for page in pages}),
        codes=_codes(pages),
    )  # fmt: skip
    return html.encode("utf-8", "replace").decode("utf-8")  # names of files may hold halves of characters


def _page(number: int, view: View, use: Use | None, policy: Policy | None) -> Page:
    found = view.reading.diagnostics if view.reading else [one for item in view.items for one in item.diagnostics]
    dialects = view.reading.dialects if view.reading else ()
    shown = [
        Shown(
            item, place, dialects[place - 1] if place <= len(dialects) else "", bindings(item),
            None if use is None else clearance(item, use, policy),
        )
        for place, item in enumerate(view.items, 1)
    ]  # fmt: skip
    counted = Counter(one.severity for one in found)
    counts = {severity: counted[severity] for severity in _SEVERITIES if counted[severity]}
    return Page(number, view, shown, Marks(view.items, found) if view.reading else Marks(), tuple(found), counts)


def _environment() -> "Environment":
    try:
        from jinja2 import Environment, PackageLoader, StrictUndefined
    except ImportError as error:
        raise CannotWrite("the viewer needs jinja2, which is not installed: pip install 'newsitem[view]'") from error
    environment = Environment(
        loader=PackageLoader("newsitem.view", "files"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    helpers: Mapping[str, Callable[..., Any]] = {
        "lines_of": lines_of, "headings": headings, "strip": strip, "clock": clock, "hardest": hardest,
        "format_of": _format, "iso_time": iso_time, "language": _language, "is_spaced": is_spaced, "is_web": _is_web,
        "meaning": _meaning, "ranges": ranges, "names_of": names_of, "duties": _duties,
    }  # fmt: skip
    environment.tests["has"] = _has
    environment.globals.update(helpers)
    return environment


def _file(name: str) -> str:
    return files("newsitem.view").joinpath("files", name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """How the policy of the file names the one style and the one script that may run."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _asked(use: Use) -> list[tuple[str, str]]:
    """What is said of the use, by name."""
    said = ((one.name, getattr(use, one.name)) for one in attrs.fields(Use))
    return [(name, _told(value)) for name, value in said if value not in (None, ())]


def _told(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ", ".join(value)
    return iso_time(value) or "" if hasattr(value, "utcoffset") else str(value)


def _format(page: Page) -> str:
    """The format that read a page; that of the first item where its text is not there."""
    if page.view.reading:
        return page.view.reading.format.name
    return page.view.items[0].format if page.view.items else ""


def _codes(pages: Iterable[Page]) -> list[tuple[str, int]]:
    """The codes of diagnostics with the number of pages that have them."""
    return sorted(Counter(code for page in pages for code in {one.code for one in page.diagnostics}).items())


def _language(code: str | None) -> str | None:
    """A code that may be said to a browser as the language of some words."""
    return code if code and _LANGUAGE.fullmatch(code) else None


def _is_web(address: str | None) -> bool:
    return bool(address and _WEB.fullmatch(address))


def _meaning(found: Diagnostic) -> str:
    entry = CATALOGUE.get(found.code)
    return entry.meaning if entry else ""


def _duties(found: Clearance) -> list[Duty]:
    """What has to be heeded of all shots, each once."""
    return list(dict.fromkeys(duty for shot in found.shots for duty in shot.duties))


def _has(several: frozenset[int], one: int) -> bool:
    return one in several
