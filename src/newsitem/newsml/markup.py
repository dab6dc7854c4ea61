"""Mixed content as text: XHTML, NITF, and the few elements that descriptions of NewsML-G2 may hold.

`br` is a line break; other breaks are white space, as in HTML. A text without any element keeps its lines, unless they
are nothing but the wrapping of a tool that indented the document.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from newsitem.html import looks_like_html, read_html
from newsitem.html.sheet import Sheet
from newsitem.html.text import GAPS
from newsitem.newsml.parsing import Element

_INLINE: Final = frozenset(
    """
    a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark q rb rp rt ruby s samp small span strike
    strong sub sup time tt u var wbr
    alt-code byttl chron copyrite event frac frac-num frac-den frac-sep function inline lang location money num
    object.title org person postaddr pronounce virtloc
    """.split()
)
# NITF's, with the line breaks round them.
_NITF_GAPS: Final = dict.fromkeys(
    "abstract block body.content body.end body.head byline dateline hedline hl1 media nitf-table tagline".split(), 2
) | dict.fromkeys("distributor hl2 note media-caption media-producer nitf-table-metadata".split(), 1)
_CELLS: Final = frozenset({"td", "th"})
_PRESERVED: Final = frozenset({"pre", "listing"})
#: What holds no words for people.
UNSEEN: Final = frozenset({"script", "style", "template"})
_FEWEST_BREAKS: Final = 2


def local_name(element: Element) -> str:
    """The name of an element without its namespace."""
    name: str = element.tag
    return name[name.index("}") + 1 :] if name.startswith("{") else name


def is_text(element: Element) -> bool:
    """Whether an element is a text: whatever stands in it stands in a line, or breaks one."""
    return all(local_name(child) in _INLINE or local_name(child) == "br" for child in element.iterdescendants())


def words_of(element: Element) -> str:
    """The text of an element with all that is in it."""
    if not len(element):
        text = element.text or ""
        # Markup that was escaped, or stands in CDATA, is not to be read as words.
        return read_html(text).text if "<" in text and looks_like_html(text) else _plain(text)
    sheet = Sheet()
    _write(sheet, element)
    return sheet.text


def _write(sheet: Sheet, element: Element) -> None:
    name = local_name(element)
    _put(sheet, element.text, is_preserved=name in _PRESERVED)
    for child in element:
        _write_child(sheet, child, local_name(child))
        _put(sheet, child.tail, is_preserved=name in _PRESERVED)


def _write_child(sheet: Sheet, child: Element, name: str) -> None:
    if name in UNSEEN:
        return
    if name == "br":
        sheet.line_break()
        return
    gap = _gap(name)
    sheet.gap(gap)
    if name in _CELLS and child.getprevious() is not None:
        sheet.tab()
    _write(sheet, child)
    sheet.gap(gap)


def _gap(name: str) -> int:
    """Line breaks round an element: a block that nobody knows stands on lines of its own."""
    if name in _INLINE or name in _CELLS:
        return 0
    return GAPS.get(name) or _NITF_GAPS.get(name, 1)


def _put(sheet: Sheet, text: str | None, *, is_preserved: bool) -> None:
    if not text:
        return
    if is_preserved:
        sheet.lines(text)
    else:
        sheet.words(text)


def _plain(text: str) -> str:
    """A text without markup: its lines, or one line where they only wrap."""
    lines = text.strip().split("\n")
    if len(lines) == 1:
        return lines[0].strip()
    folded = [line.strip() for line in lines]
    return " ".join(folded) if _only_wraps(lines, folded) else "\n".join(folded)


def _only_wraps(lines: Sequence[str], folded: Sequence[str]) -> bool:
    """Whether the lines are indented, and each but the first (behind its tag) is full: a tool wrapped them."""
    if len(lines) <= _FEWEST_BREAKS or not all(line[:1] in " \t" and line.strip() for line in lines[1:]):
        return False
    width = max(map(len, folded[1:]))
    return all(len(line) + len(_first_word(after)) >= width for line, after in pairwise(folded[1:]))


def _first_word(line: str) -> str:
    return line.partition(" ")[0]
