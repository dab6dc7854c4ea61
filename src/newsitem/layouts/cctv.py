"""The frame of cctvplus.com's story pages: menu, slug, headline, language tabs, script, list of fields.

Copies lose the menu, the headline, the tabs and the list; the slug is told by its form.
"""

from collections.abc import Sequence
from typing import Final

from newsitem.claims import Page
from newsitem.grammar.credits import read_sources
from newsitem.grammar.datelines import joined
from newsitem.grammar.field_lists import FieldList, find_list, list_labels
from newsitem.grammar.headings import dated_dash
from newsitem.grammar.places import names_several, read_place
from newsitem.grammar.restrictions import read_restrictions
from newsitem.model import Dateline
from newsitem.patterns import lazy_pattern
from newsitem.plugin import SCRIPT, Script, Sections
from newsitem.text import Slice
from newsitem.wording import CCTV_SLUG, CCTV_TABS

_FIELDS: Final = list_labels({
    "id": ("ID",),
    "published": ("Published",),
    "last_modified": ("Last Modified", "Last modified"),
    "location": ("Location",),
    "categories": ("Category", "Categories"),
    "duration": ("Duration",),
    "audio_language": ("Audio Language", "Audio language"),
    "source": ("Source",),
    "restrictions": ("Restrictions", "Restriction"),
    "version": ("Version",),
    "sign_in": ("Sign In", "Sign in"),
})  # fmt: skip
_EXTRA: Final = {"last_modified": "last modified", "audio_language": "audio language", "version": "version"}
_TABS: Final = lazy_pattern(CCTV_TABS)
_LABEL: Final = lazy_pattern(r"(?:Shotlist|Storyline)\b")
_FIRST_NUMBER: Final = lazy_pattern(r"1[.)](?![\d.])|\+\+")
_END_BRACKET: Final = lazy_pattern(r"\([^()]{2,200}\)\s*+\Z")
_SLUG: Final = lazy_pattern(CCTV_SLUG)
_SLUG_RUN: Final = lazy_pattern(rf"(?P<slug>{CCTV_SLUG})(?=[^\S\r\n]++\p{{Ll}})")
_WORD: Final = lazy_pattern(r"\S++")
_BUTTON: Final = lazy_pattern(r"(?<=\s)Sign In\Z")
_MOST_LINES: Final = 80
_LONGEST_TITLE: Final = 300


def cctv_frame(page: Page) -> list[Sections]:
    """The sections of a story page: slug, headline, script, and the fields below it."""
    fields = find_list(page.whole, _FIELDS)
    body = page.whole.before(fields.start) if fields else page.whole
    lines = body.lines()
    if fields and not lines:  # the list stands above the script
        body = page.whole.after(fields.end)
        lines = body.lines()
    slug, headline, below = _titles(page, lines)
    script = page.source.slice(lines[below].start, body.end) if below < len(lines) else None
    sections: dict[str, Sequence[Slice]] = {
        "slug": (slug,) if slug is not None else (),
        "headline": (headline,) if headline is not None else (),
        SCRIPT: (script,) if script is not None else (),
    }
    facts = {name: page.source.head[name] for name in ("url",) if name in page.source.head}
    if fields is None:
        return [Sections(sections, facts)]
    if page.source.is_html:
        for line in page.whole.after(fields.end).lines() if body.end <= fields.start else ():
            page.claim(line, "open", "site frame")
    return [Sections(sections | _plain(fields), facts, _read_fields(page, fields))]


def _plain(fields: FieldList) -> dict[str, Sequence[Slice]]:
    """The fields of the item that are taken as they are printed."""
    names = ("id", "published", "duration", "categories")
    return {name: (value,) for name in names if (value := fields.value(name))}


def _read_fields(page: Page, fields: FieldList) -> Script:
    for field in fields.fields:
        page.claim(field.label, "label", field.name)
    extra = {label: _without_button(page, value) for name, label in _EXTRA.items() if (value := fields.value(name))}
    extra |= {field.name: field.value for field in fields.fields if not field.is_known and field.value}
    restrictions, source = fields.value("restrictions"), fields.value("source")
    return Script(
        extra=extra, dateline=_dateline(fields.value("location")),
        restrictions=read_restrictions(page, restrictions) if restrictions else (),
        credits=read_sources(source) if source else (),
    )  # fmt: skip


def _without_button(page: Page, value: Slice) -> Slice:
    """A value without the site's button, which copies may run into the last field."""
    button = value.search(_BUTTON)
    page.claim(button.slice if button else None, "furniture", "button")
    return value.before(button).rstrip() if button else value


def _dateline(location: Slice | None) -> Dateline | None:
    if location is None:
        return None
    return joined(location, None if names_several(location) else read_place(location), None)


def _titles(page: Page, lines: Sequence[Slice]) -> tuple[Slice | None, Slice | None, int]:
    """Slug and headline, and the index of the first line of the script; what stands above is the site's menu."""
    top = lines[:_MOST_LINES]
    below = next((index for index, line in enumerate(top) if _begins_script(line)), None)
    tabs = [index for index, line in enumerate(top) if line.fullmatch(_TABS)]
    for index in tabs:
        page.claim(top[index], "furniture", "language tab")
    end = below if below is not None else tabs[-1] + 1 if tabs else 0
    titles = [line for index, line in enumerate(top[:end]) if index not in tabs and len(line) <= _LONGEST_TITLE]
    at = next((index for index, line in enumerate(titles) if line.fullmatch(_SLUG)), None)
    if at is not None:
        for line in titles[:at]:
            page.claim(line, "open", "site frame")
        return titles[at], titles[at + 1] if at + 1 < len(titles) else None, end
    for line in titles[:-1]:
        page.claim(line, "open", "site frame")
    return *_both(titles[-1] if titles else None), end


def _both(line: Slice | None) -> tuple[Slice | None, Slice | None]:
    """Slug and headline of a line on which both stand: the headline begins with the word before the first small one."""
    run = line.match(_SLUG_RUN) if line is not None else None
    slug = run["slug"] if run else None
    words = list(slug.finditer(_WORD)) if slug is not None else []
    if line is None or len(words) < 2 or "/" not in line.before(words[-1]).raw:
        return None, line
    return line.before(words[-1]).strip(), line.cut(words[-1].start, line.end)


def _begins_script(line: Slice) -> bool:
    """Whether a line is a label of the script, its first heading, or its first shot."""
    if line.match(_LABEL) or line.match(_FIRST_NUMBER):
        return True
    bracket = line.search(_END_BRACKET) if len(line) <= _LONGEST_TITLE else None
    dated = line.before(bracket) if bracket else line
    return len(dated) <= _LONGEST_TITLE and dated_dash(dated.rstrip()) is not None
