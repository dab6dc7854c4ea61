"""The text of an HTML page as a person gets it who copies the page out of a browser, written down tag by tag."""

from collections.abc import Callable, Mapping
from inspect import signature
from typing import Any, Final

from attrs import evolve, frozen

from newsitem.html.head import Head
from newsitem.html.outline import NAMES, ROLES, Outline
from newsitem.html.sheet import Mark, Sheet
from newsitem.text import fold

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
_TELLING: Final = frozenset({"aria-hidden", "hidden", "popover", "role", "style"})


@frozen
class _Kind:
    """What all elements of a tag do: the gap round them, their name, whether their white space counts, what else."""

    gap: int = 0
    name: str | None = None
    is_preserved: bool = False
    enter: Callable[["HtmlText", Attributes], None] | None = None
    leave: Callable[["HtmlText"], None] | None = None


#: An element that is open, by what is due when it ends: its gap, its mark, its kind. None: it is inline, and its end
#: changes nothing.
_Open = tuple[int, Mark | None, _Kind] | None


class HtmlText:
    """Takes the parser's events and writes the page down: its text, its named elements, what it says of itself."""

    def __init__(self) -> None:
        self.sheet = Sheet()
        self.head = Head()
        self.outline = Outline(self.sheet)
        self._open: list[_Open] = []
        self._data: list[str] = []
        # The parser cuts text at every entity: pieces are gathered up to the next tag that is not inline.
        self.data: Callable[[str], None] = self._data.append
        self._unseen = 0  # how many elements are open from the outermost unseen one on
        self._keep_unseen: Callable[[str], None] | None = None
        self._preserved = 0
        self._lists = 0
        self._cells: list[Mark] = []
        self._behind_cell = False  # the last words are those of a cell of one line in the same row

    @property
    def depth(self) -> int:
        """How many elements are open."""
        return len(self._open) + self._unseen

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins."""
        if self._unseen:
            self._unseen += 1
            return
        is_telling = bool(attributes) and not _TELLING.isdisjoint(attributes)
        kind = _KINDS.get(tag)
        if not (kind or is_telling or tag in _UNSEEN):
            self._open.append(None)
            return
        if self._data:
            self._write()
        if (is_telling or tag in _UNSEEN) and _is_unseen(tag, attributes):
            self._unseen = 1
            self._keep_unseen = self._use_of(tag, attributes)
            return
        if is_telling:
            kind = _told(kind, attributes)
        self._open.append(self._enter(tag, kind, attributes) if kind else None)

    def end(self, _: str) -> None:
        """The innermost open element ends."""
        if self._unseen:
            self._unseen -= 1
            if not self._unseen:
                self._pass_over()
            return
        ended = self._open.pop()
        if not ended:
            return
        if self._data:
            self._write()
        gap, mark, kind = ended
        if kind.is_preserved:
            self._preserved -= 1
        if mark:
            self.outline.leave(mark)
        if kind.leave:
            kind.leave(self)
        if gap:
            self.sheet.gap(gap)

    def comment(self, text: str) -> None:
        """A comment: browsers write into one where a page was saved from."""
        self.head.comment(text)

    def close(self) -> "HtmlText":
        """The page is at its end."""
        return self

    def _enter(self, tag: str, kind: _Kind, attributes: Attributes) -> _Open:
        if kind.enter:
            kind.enter(self, attributes)
        gap = kind.gap
        if gap:
            if self._lists > 1 or self._behind_cell:
                gap = self._gap(tag, gap)
            self.sheet.gap(gap)
        if kind.is_preserved:
            self._preserved += 1
        return gap, self.outline.enter(kind.name) if kind.name else None, kind

    def _write(self) -> None:
        """Writes the text that stands before a tag that is not inline."""
        text = "".join(self._data)
        self._data.clear()
        if self._preserved:
            self.sheet.lines(text)
        else:
            self.sheet.words(text)

    def _pass_over(self) -> None:
        """Drops the text of an unseen element; the head takes titles and JSON-LD."""
        if self._keep_unseen:
            self._keep_unseen("".join(self._data))
        self._data.clear()

    def _use_of(self, tag: str, attributes: Attributes) -> Callable[[str], None] | None:
        """What takes the text of an unseen element; None if nothing does."""
        if tag == "title":
            return self.head.title
        kind = attributes.get("type", "").strip().lower() if tag == "script" else ""
        return self.head.script if kind.startswith("application/ld+json") else None

    def _gap(self, tag: str, gap: int) -> int:
        """The gap round an element that may stand in a list or in a cell."""
        if self._lists > 1 and tag in _LISTS:
            return 1
        if self._behind_cell and tag in _CELL_FILLERS and self.sheet.starts_cell:
            return 0
        return gap

    def _language(self, attributes: Attributes) -> None:
        self.head.state("<html lang>", attributes.get("lang") or attributes.get("xml:lang", ""))

    def _meta(self, attributes: Attributes) -> None:
        self.head.meta(attributes)

    def _link(self, attributes: Attributes) -> None:
        self.head.link(attributes)

    def _break(self, _: Attributes) -> None:
        self.sheet.line_break()

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

    def _leave_list(self) -> None:
        self._lists -= 1

    def _begin_row(self, _: Attributes) -> None:
        self._behind_cell = False

    def _enter_cell(self, _: Attributes) -> None:
        if self._behind_cell:
            self.sheet.tab()
        else:
            self.sheet.gap(1)
        self._cells.append(self.sheet.open("cell"))

    def _leave_cell(self) -> None:
        cell = self._cells.pop()
        self.sheet.close(cell)
        if cell.start is not None:
            self._behind_cell = cell.line == self.sheet.line


_ENTER: Final[Mapping[str, Callable[[HtmlText, Attributes], None]]] = {
    "html": HtmlText._language, "meta": HtmlText._meta, "link": HtmlText._link,
    "br": HtmlText._break, "img": HtmlText._image, "image": HtmlText._image,
    "table": HtmlText._begin_row, "tr": HtmlText._begin_row, "td": HtmlText._enter_cell, "th": HtmlText._enter_cell,
    **dict.fromkeys(_LISTS, HtmlText._enter_list),
}  # fmt: skip
_LEAVE: Final[Mapping[str, Callable[[HtmlText], None]]] = {
    "td": HtmlText._leave_cell, "th": HtmlText._leave_cell,
    **dict.fromkeys(_LISTS, HtmlText._leave_list),
}  # fmt: skip
# All others are inline and change nothing, unless an attribute says so.
_KINDS: Final = {
    tag: _Kind(GAPS.get(tag, 0), NAMES.get(tag), tag in _PRESERVED, _ENTER.get(tag), _LEAVE.get(tag))
    for tag in (*GAPS, *_PRESERVED, *_ENTER, *NAMES)
}


def _is_unseen(tag: str, attributes: Attributes) -> bool:
    """Whether a browser would not show the element."""
    if tag in _UNSEEN:
        return tag != "dialog" or "open" not in attributes or _is_hidden(tag, attributes)
    return _is_hidden(tag, attributes)


def _is_hidden(tag: str, attributes: Attributes) -> bool:
    """Whether its attributes hide the element."""
    if tag in _ALWAYS_SEEN:
        return False
    style = _style(attributes)
    return (
        attributes.get("hidden") not in (None, "until-found")
        or "popover" in attributes
        or (tag in _ARIA_BELIEVED and attributes.get("aria-hidden") == "true")
        or "display:none" in style
        or "visibility:hidden" in style
    )


def _told(kind: _Kind | None, attributes: Attributes) -> _Kind | None:
    """The kind of an element, changed by what its attributes say."""
    name = ROLES.get(attributes.get("role", ""))
    is_preserved = "white-space:pre" in _style(attributes)
    if not name and not is_preserved:
        return kind
    kind = kind or _Kind()
    return evolve(kind, name=name or kind.name, is_preserved=is_preserved or kind.is_preserved)


def _style(attributes: Attributes) -> str:
    """The `style` attribute in small letters without white space."""
    return "".join(attributes["style"].split()).lower() if "style" in attributes else ""


# lxml asks every target for the signature of its `start`, which takes as long as parsing a small page: it is kept here.
_start: Any = HtmlText.start
_start.__signature__ = signature(HtmlText.start)
