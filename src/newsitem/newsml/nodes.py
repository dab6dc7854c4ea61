"""Documents of others: the elements that say something, as a tree of values whose words stand in the source's text.

An element whose content is text is a leaf, with all that is inside. So is one without any text: its words are then what
its attributes say (a name, a value, a code, an address), for what nobody understands shall be seen all the same.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from attrs import evolve, frozen

from newsitem.html.sheet import Sheet
from newsitem.model import Span
from newsitem.newsml.bags import Document
from newsitem.newsml.codes import last_word, of_concept
from newsitem.newsml.markup import UNSEEN, is_text, local_name, words_of
from newsitem.newsml.parsing import Element

_XML: Final = "{http://www.w3.org/XML/1998/namespace}"
# By rank: the attributes that say what an element without text stands for.
_SAYING: Final = ("literal", "value", "tag", "qcode", "uri", "href", "residref")
_CODED: Final = ("qcode", "role", "type", "rel", "rendition", "timeunit", "durationunit", "renditionref")
# The attribute that says the same as a URI.
_TWINS: Final = {"uri" if name == "qcode" else f"{name}uri": name for name in _CODED}
_BODY: Final = "inlineXML"
_PLACE: Final = "located"
_POLICY: Final = "rightsExpressionXML"
_UNSAID: Final = frozenset({"catalog", "catalogRef"})
# Of XHTML and NITF: what holds others, and what stands for itself.
_HOLDERS: Final = frozenset("html head nitf body body.head body.end hedline".split())
_PIECES: Final = frozenset("title hl1 hl2 byline dateline abstract distributor note tagline rights".split())


@frozen(eq=False, repr=False)
class Node:
    """An element. `codes`: by attribute its QCodes, under the aliases that are known here; `span`: of its own words."""

    name: str
    attributes: Mapping[str, str]
    codes: Mapping[str, Sequence[str]]
    nodes: Sequence["Node"]
    span: Span | None
    language: str | None

    def all(self, *names: str) -> "Iterator[Node]":
        """The children of some names."""
        return (node for node in self.nodes if node.name in names)

    def one(self, name: str) -> "Node | None":
        """The first child of a name."""
        return next(self.all(name), None)

    def every(self) -> "Iterator[Node]":
        """The node and all below it, in order."""
        yield self
        for node in self.nodes:
            yield from node.every()

    def code(self, attribute: str = "qcode") -> str:
        """The first code in an attribute; empty without."""
        return next(iter(self.codes.get(attribute, ())), "")

    def word(self, attribute: str = "qcode") -> str:
        """That code in small letters, without its scheme."""
        return last_word(self.code(attribute)).lower()


def node_of(document: Document, element: Element, sheet: Sheet, language: str | None = None) -> Node:
    """The node of an element; its words and those below are written on the sheet, each element's as a block."""
    language = element.get(f"{_XML}lang") or language
    codes = _codes(document, element)
    name = local_name(element)
    attributes = {str(key): str(value) for key, value in element.items() if not str(key).startswith("{")}

    def node(nodes: Sequence[Node], words: str) -> Node:
        return Node(name, attributes, codes, nodes, _written(sheet, words), language)

    if name == _PLACE:
        return node(_names_beside(document, element, sheet, language), place_words(element))
    if name == _BODY:
        return node(tuple(_content(document, element, sheet, language)), "")
    if name == _POLICY or is_text(element):
        return node((), said(element))
    own = node((), " ".join("".join(_own_text(element)).split()))
    below = (node_of(document, child, sheet, language) for child in element if local_name(child) not in _UNSAID)
    return evolve(own, nodes=tuple(below))


def _codes(document: Document, element: Element) -> dict[str, tuple[str, ...]]:
    """The codes in the attributes of an element; an attribute may hold several QCodes, or its twin a URI."""
    found: dict[str, tuple[str, ...]] = {}
    for key, value in ((str(key), str(value)) for key, value in element.items()):
        if key in _CODED:
            found[key] = tuple(document.codes.of(code) for code in value.split())
        elif key in _TWINS and value.strip():
            found.setdefault(_TWINS[key], (of_concept(value),))
    return found


def _own_text(element: Element) -> Iterator[str]:
    """The text that stands between the children of an element that should have none."""
    yield element.text or ""
    for child in element:
        yield child.tail or ""


def said(element: Element) -> str:
    """The words of an element; of one without any what its attributes say."""
    name = local_name(element)
    if name == _POLICY:
        return _markup(element)
    if name in _SPOKEN:
        return _SPOKEN[name](element)
    return words_of(element) or _value(element)


def _value(element: Element) -> str:
    return next((value for name in _SAYING if (value := element.get(name, "").strip())), "")


def _markup(element: Element) -> str:
    """A policy as it stands: what it allows is said by its attributes."""
    from lxml import etree

    return "".join(etree.tostring(child, encoding="unicode", with_tail=False) for child in element)


def _named(element: Element) -> str:
    """`pubStatus: canceled`, `embargoed: 2025-03-18T17:00:00Z`; `embargoed` alone says something too."""
    value = (element.text or "").strip() or last_word(element.get("qcode") or element.get("uri") or "")
    return f"{local_name(element)}: {value}" if value else local_name(element)


def _language(element: Element) -> str:
    """`VoiceOver: en`, or the tag alone; with the name, if there is one."""
    role = last_word(element.get("role") or element.get("roleuri") or "")
    names = (words_of(child) for child in element if local_name(child) == "name")
    words = " ".join(filter(None, [element.get("tag", "").strip(), *names]))
    return f"{role}: {words}" if role else words


def _stretch(element: Element) -> str:
    """`0-446 editUnit`"""
    unit = last_word(element.get("timeunit") or element.get("timeunituri") or "")
    return f"{element.get('start', '').strip()}-{element.get('end', '').strip()} {unit}".strip(" -")


# By name: elements whose words are more than their text.
_SPOKEN: Final[Mapping[str, Callable[[Element], str]]] = {
    "pubStatus": _named, "embargoed": _named, "language": _language, "timeDelim": _stretch,
}  # fmt: skip


def place_words(element: Element) -> str:
    """A place with the wider ones: `Berlin, Berlin, Germany`; where no name is told its code may be one."""
    wider = (child for child in element if local_name(child) == "broader")
    return ", ".join(filter(None, (_place_name(one) for one in (element, *wider))))


def _place_name(element: Element) -> str:
    name = next((child for child in element if local_name(child) == "name"), None)
    if name is not None:
        return " ".join(words_of(name).split())
    code = element.get("literal") or last_word(element.get("qcode") or "")
    return code if any(map(str.isalpha, code)) else ""


def _names_beside(document: Document, element: Element, sheet: Sheet, language: str | None) -> tuple[Node, ...]:
    """What a place tells besides its words: the codes of the wider places, and further names."""
    nodes: list[Node] = []
    first = next((child for child in element if local_name(child) == "name"), None)
    for child in element:
        if local_name(child) == "broader":
            nodes.append(
                Node(
                    "broader",
                    {},
                    _codes(document, child),
                    _names_beside(document, child, sheet, language),
                    None,
                    language,
                )
            )
        elif child is not first:
            nodes.append(node_of(document, child, sheet, language))
    return tuple(nodes)


def _written(sheet: Sheet, words: str) -> Span | None:
    """The place of some words on the sheet, set off from what stands before; None without words."""
    if not words.strip():
        return None
    sheet.gap(2)
    start = sheet.length + (2 if sheet.length else 0)
    sheet.write(words)
    return start, sheet.length


def _content(document: Document, element: Element, sheet: Sheet, language: str | None) -> Iterator[Node]:
    """What stands in a body of XHTML or NITF: titles, bylines and the like apart, all the rest as one text."""
    for child in element:
        yield from _pieces(document, child, sheet, language)
    own = " ".join("".join(_own_text(element)).split())
    if own:
        yield Node("body", {}, {}, (), _written(sheet, own), language)


def _pieces(document: Document, element: Element, sheet: Sheet, language: str | None) -> Iterator[Node]:
    name = local_name(element)
    if name in _HOLDERS and not (name == "body" and not _has_parts(element)):
        yield from _content(document, element, sheet, element.get(f"{_XML}lang") or language)
    elif name not in UNSEEN:
        span = _written(sheet, words_of(element))
        yield Node(name if name in _PIECES else "body", {}, {}, (), span, language)


def _has_parts(body: Element) -> bool:
    """Whether it is a body of NITF."""
    return any(local_name(child).startswith("body.") for child in body)
