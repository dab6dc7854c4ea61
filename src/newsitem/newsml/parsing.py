"""XML to a tree of lxml, from hands that nobody knows: no DTD, no entities, no network, limits on size and depth."""

import re
from typing import TYPE_CHECKING, Any, Final

from newsitem.errors import CannotRead

if TYPE_CHECKING:
    from lxml import etree

    Element = etree._Element
else:
    Element = Any

NAMESPACE: Final = "http://iptc.org/std/nar/2006-10-01/"
#: The items of NewsML-G2, and what holds several.
ITEMS: Final = (
    "newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem", "newsMessage",
)  # fmt: skip
# Seen alone, as fragments in a manual.
_FRAGMENTS: Final = ("itemMeta", "contentMeta", "partMeta", "contentSet", "rightsInfo", "groupSet", "conceptSet")
# Characters. A day's news in one message is smaller by far.
LARGEST: Final = 32 * 1024 * 1024
_NEAR_THE_TOP: Final = 65536

_DECLARATION: Final = re.compile(r"\s*+<\?xml\s[^>]*+>")
_PROLOG: Final = re.compile(r"(?:\s++|<\?.*?\?>|<!--.*?-->)*+", re.DOTALL)
_ROOT: Final = re.compile(rf"<(?:[\w.-]++:)?+(?:{'|'.join((*ITEMS, *_FRAGMENTS))})(?=[\s/>])")
_ANY_ROOT: Final = re.compile(r"<[\w.:-]++(?=[\s/>])[^<>]{0,8000}")
_DOCTYPE: Final = re.compile(r"<!DOCTYPE\s++(?:[\w.-]++:)?+(?P<root>[\w.-]*+)")
_VISIBLE: Final = re.compile(r"[^\r\n]")
_DEEP: Final = "depth"


def looks_like_newsml(text: str) -> bool:
    """Whether a text is NewsML-G2 by its first element, or by its namespace where a DTD or another element is first."""
    start = _PROLOG.match(text)
    at = start.end() if start else 0
    if _ROOT.match(text, at):
        return True
    if doctype := _DOCTYPE.match(text, at):
        return doctype["root"] in ITEMS or NAMESPACE in text[at : at + _NEAR_THE_TOP]
    root = _ANY_ROOT.match(text, at)
    return root is not None and f'xmlns="{NAMESPACE}"' in root[0]


def parsed(text: str) -> Element:
    """The root of a document.

    Raises:
        CannotRead: it is no well-formed XML (with line and column), has a DTD, is too large or too deep.
    """
    from lxml import etree

    if len(text) > LARGEST:
        raise CannotRead(f"the XML is larger than {LARGEST:,} characters; divide it")
    start = _PROLOG.match(text)
    if _DOCTYPE.match(text, start.end() if start else 0):
        raise CannotRead("the XML has a document type declaration (<!DOCTYPE …>), and those are not read; remove it")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True,
        encoding="utf-8",
    )  # fmt: skip
    try:
        return etree.fromstring(_undeclared(text).encode(), parser)
    except etree.XMLSyntaxError as error:
        raise CannotRead(_why(error)) from error


def _undeclared(text: str) -> str:
    """The text with blanks for its XML declaration: what that says of the bytes is no longer true of the text."""
    declaration = _DECLARATION.match(text)
    return text if declaration is None else _VISIBLE.sub(" ", declaration[0]) + text[declaration.end() :]


def _why(error: Any) -> str:
    line, column = error.position
    reason = str(error.msg).partition(", line ")[0]
    if _DEEP in reason.lower():
        reason = "its elements are nested too deep"
    return f"the XML cannot be read: line {line}, column {column}: {reason}"
