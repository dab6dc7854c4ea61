"""The text of an HTML page as a person gets it who copies the page out of a browser, written down tag by tag."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from inspect import signature
from typing import Any, Final

from attrs import evolve, frozen

from newsitem.html.head import Head
from newsitem.html.outline import FRAMING, NAMES, ROLES, Framing, without_whole_pages
from newsitem.html.sheet import Sheet
from newsitem.text import Element, fold

Attributes = Mapping[str, str]

#: Line breaks round an element: 1 puts it on lines of its own, 2 leaves a blank line as well. All others are inline.
GAPS: Final = dict.fromkeys(
    """
    address body button caption center dd details dialog dir div dt fieldset figcaption footer form header hgroup html
    legend li main nav search summary tbody tfoot thead tr
    """.split(),
    1,
) | dict.fromkeys("article aside blockquote dl figure h1 h2 h3 h4 h5 h6 hr menu ol p pre section table ul".split(), 2)
_LISTS: Final = frozenset("dir menu ol ul".split())
# At the beginning of a cell these do not break the row; headings, lists and tables do.
_CELL_FILLERS: Final = frozenset("div p".split())
_PRESERVED: Final = frozenset("listing plaintext pre textarea xmp".split())
# What browsers do not show, or show only where they cannot show something better.
_UNSEEN: Final = frozenset(
    """
    audio canvas datalist dialog iframe noembed noframes noscript object rp script select style svg template title
    video
    """.split()
)
# Icons, and doubles of words that stand beside them for screen readers. Other elements bear `aria-hidden` while a
# dialog is open, the whole page among them.
_ARIA_BELIEVED: Final = frozenset({"i", "span"})
_ALWAYS_SEEN: Final = frozenset({"html", "body"})  # pages hide these until their scripts have run
# Attributes that can change how an element is read.
_TELLING: Final = frozenset({"aria-hidden", "hidden", "open", "popover", "role", "style"})


@frozen
class _Kind:
    """What all elements of a tag do: the gap round them, their name, whether their white space counts, what else.

    `leave` is told how many pieces of words stood on the sheet when the element began.
    """

    gap: int = 0
    name: str = ""
    is_preserved: bool = False
    enter: Callable[["HtmlText", Attributes], None] | None = None
    leave: Callable[["HtmlText", int], None] | None = None


# An open element: its kind, the gap behind it, how many pieces of words stood on the sheet when it began, and its
# number among the named ones, if it is one. None: it is inline or not seen, and its end changes nothing.
_Open = tuple[_Kind, int, int, int | None] | None


class HtmlText:
    """Takes the parser's events and writes the page down: its text, its named elements, what it says of itself."""

    def __init__(self) -> None:
        # The parser cuts text at every entity: pieces are gathered up to the next tag that is not inline.
        self._data: list[str] = []
        self.data: Callable[[str], None] = self._data.append
        #: The parser whose events it takes.
        self.parser: Any = None
        self.begin()

    def begin(self) -> None:
        """Begins a new page. A parser goes on with the methods that it was given, and so one object writes many."""
        self._data.clear()
        self.sheet = Sheet()
        self.head = Head()
        self.is_whole = False
        self._elements: list[Element | None] = []
        self._framing = Framing()
        self._open: list[_Open] = []
        # What takes the text: the sheet, as lines where white space counts; of unseen elements the head, or nobody.
        self._put: Callable[[str], None] = self.sheet.words
        self._is_unseen = False
        self._preserved = 0
        self._lists = 0
        self._behind_cell = False  # the last words are those of a cell of one line in the same row

    @property
    def depth(self) -> int:
        """How many elements are open."""
        return len(self._open)

    @property
    def elements(self) -> list[Element]:
        """The named elements that hold words, in order of their beginnings."""
        return without_whole_pages(self._elements, self.sheet.length)

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins."""
        kind = None if self._is_unseen else _KINDS.get(tag)
        if attributes and not self._is_unseen and not _TELLING.isdisjoint(attributes):
            kind = _told(tag, attributes)
        if not kind:
            self._open.append(None)
            return
        if self._data:
            self._write()
        if kind.enter:
            kind.enter(self, attributes)
        gap = kind.gap
        if gap and (self._lists > 1 or self._behind_cell):
            gap = self._gap(tag, gap)
        # Not `sheet.gap`, nor `max`: each element asks twice, and calls would take a tenth of the time.
        if gap > self.sheet.breaks:  # noqa: PLR1730
            self.sheet.breaks = gap
        if kind.is_preserved:
            self._preserve(1)
        self._open.append((kind, gap, len(self.sheet.starts), self._named(kind.name) if kind.name else None))

    def end(self, _: str) -> None:
        """The innermost open element ends."""
        ended = self._open.pop()
        if not ended:
            return
        if self._data:
            self._write()
        kind, gap, place, number = ended
        if number is not None:
            self._finish(kind.name, place, number)
        if kind.is_preserved:
            self._preserve(-1)
        if kind.leave:
            kind.leave(self, place)
        if gap > self.sheet.breaks:  # noqa: PLR1730
            self.sheet.breaks = gap

    def comment(self, text: str) -> None:
        """A comment: browsers write into one where a page was saved from."""
        self.head.comment(text)

    def close(self) -> "HtmlText":
        """The page is at its end."""
        self.is_whole = True
        return self

    def _named(self, name: str) -> int | None:
        """The number of an element that begins, if it is worth knowing."""
        number = len(self._elements)
        self._elements.append(None)
        return number if name not in FRAMING or self._framing.enter(name, number) else None

    def _finish(self, name: str, place: int, number: int) -> None:
        """Notes a named element that ends, if it has words and stayed what it seemed to be."""
        starts = self.sheet.starts
        stays = name not in FRAMING or self._framing.leave(name, number)
        if stays and place < len(starts):
            self._elements[number] = Element(name, starts[place], self.sheet.length)

    def _write(self) -> None:
        """Writes the text that stands before a tag that is not inline."""
        self._put("".join(self._data))
        self._data.clear()

    def _gap(self, tag: str, gap: int) -> int:
        """The gap round an element that may stand in a list or in a cell."""
        if self._lists > 1 and tag in _LISTS:
            return 1
        if self._behind_cell and tag in _CELL_FILLERS and self.sheet.starts_cell:
            return 0
        return gap

    def _pass_over(self, _: Attributes) -> None:
        self._hide(_drop)

    def _enter_title(self, _: Attributes) -> None:
        self._hide(self.head.title)

    def _enter_script(self, attributes: Attributes) -> None:
        is_data = attributes.get("type", "").strip().lower().startswith("application/ld+json")
        self._hide(self.head.script if is_data else _drop)

    def _hide(self, put: Callable[[str], None]) -> None:
        self._is_unseen, self._put = True, put

    def _show(self, _: int) -> None:
        self._is_unseen = False
        self._preserve(0)

    def _preserve(self, more: int) -> None:
        self._preserved += more
        self._put = self.sheet.lines if self._preserved else self.sheet.words

    def _language(self, attributes: Attributes) -> None:
        self.head.state("<html lang>", attributes.get("lang") or attributes.get("xml:lang", ""))

    def _meta(self, attributes: Attributes) -> None:
        self.head.meta(attributes)

    def _link(self, attributes: Attributes) -> None:
        self.head.link(attributes)

    def _break(self, _: Attributes) -> None:
        self.sheet.breaks += 1

    def _image(self, attributes: Attributes) -> None:
        """Writes the alternative text: on a line of its own, or in the line that it stands in the middle of."""
        alt = fold(attributes.get("alt", ""))
        if not alt:
            return
        if not any(character.isalnum() for character in alt):
            self.sheet.words(alt)  # an emoji is a letter of its line
        elif self.sheet.starts_line:
            self.sheet.write(alt)
            self.sheet.gap(1)
        else:
            self.sheet.words(f" {alt} ")

    def _enter_list(self, _: Attributes) -> None:
        self._lists += 1

    def _leave_list(self, _: int) -> None:
        self._lists -= 1

    def _begin_row(self, _: Attributes) -> None:
        self._behind_cell = False

    def _enter_cell(self, _: Attributes) -> None:
        if self._behind_cell:
            self.sheet.tab()
        else:
            self.sheet.gap(1)

    def _leave_cell(self, place: int) -> None:
        if place < len(self.sheet.starts):
            self._behind_cell = self.sheet.starts[place] >= self.sheet.line_start


_ENTER: Final[Mapping[str, Callable[[HtmlText, Attributes], None]]] = {
    "html": HtmlText._language, "meta": HtmlText._meta, "link": HtmlText._link,
    "br": HtmlText._break, "img": HtmlText._image, "image": HtmlText._image,
    "table": HtmlText._begin_row, "tr": HtmlText._begin_row, "td": HtmlText._enter_cell, "th": HtmlText._enter_cell,
    **dict.fromkeys(_LISTS, HtmlText._enter_list),
}  # fmt: skip
_LEAVE: Final[Mapping[str, Callable[[HtmlText, int], None]]] = {
    "td": HtmlText._leave_cell, "th": HtmlText._leave_cell,
    **dict.fromkeys(_LISTS, HtmlText._leave_list),
}  # fmt: skip

_SHOWN_KINDS: Final = {
    tag: _Kind(GAPS.get(tag, 0), NAMES.get(tag, ""), tag in _PRESERVED, _ENTER.get(tag), _LEAVE.get(tag))
    for tag in (*GAPS, *_PRESERVED, *_ENTER, *NAMES)
}
_HIDDEN_KIND: Final = _Kind(enter=HtmlText._pass_over, leave=HtmlText._show)
# All others are inline and change nothing, unless an attribute says so.
_KINDS: Final = {
    **_SHOWN_KINDS,
    **dict.fromkeys(_UNSEEN, _HIDDEN_KIND),
    "title": _Kind(enter=HtmlText._enter_title, leave=HtmlText._show),
    "script": _Kind(enter=HtmlText._enter_script, leave=HtmlText._show),
}


def _drop(_: str) -> None:
    """Takes the text of an element that nobody sees."""


def _told(tag: str, attributes: Attributes) -> _Kind | None:
    """The kind of an element whose attributes may change it."""
    if tag in _UNSEEN and not (tag == "dialog" and "open" in attributes):
        return _KINDS[tag]
    style = "".join(attributes["style"].split()).lower() if "style" in attributes else ""
    if _is_hidden(tag, attributes, style):
        return _HIDDEN_KIND
    kind, name = _SHOWN_KINDS.get(tag), ROLES.get(attributes.get("role", ""))
    if not name and "white-space:pre" not in style:
        return kind
    return _changed(kind or _Kind(), name, "white-space:pre" in style)


@lru_cache
def _changed(kind: _Kind, name: str | None, is_preserved: bool) -> _Kind:
    return evolve(kind, name=name or kind.name, is_preserved=is_preserved or kind.is_preserved)


def _is_hidden(tag: str, attributes: Attributes, style: str) -> bool:
    """Whether a browser would not show the element."""
    return tag not in _ALWAYS_SEEN and (
        attributes.get("hidden") not in (None, "until-found")
        or "popover" in attributes
        or (tag in _ARIA_BELIEVED and attributes.get("aria-hidden") == "true")
        or "display:none" in style
        or "visibility:hidden" in style
    )


# lxml asks every target for the signature of its `start`, which takes as long as parsing a small page: it is kept here.
_start: Any = HtmlText.start
_start.__signature__ = signature(HtmlText.start)
