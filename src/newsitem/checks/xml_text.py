"""XML with the line and column of each element, read without document types and without a network."""

from collections.abc import Mapping
from typing import Any, Final, NoReturn

from attrs import field, frozen
from lxml import etree

from newsitem.checks.findings import Place

Element = etree._Element

_DEEPEST: Final = 200  # documents of NewsML-G2 that were seen have a dozen levels
_MOST_ATTRIBUTES: Final = 200  # of an element; libraries take the square of their number in time
_ENCODING: Final = "utf-8"


class BrokenXml(Exception):
    """The text is no XML that is read. `place`: where that shows. `code`: that of the finding."""

    def __init__(self, words: str, place: Place, code: str = "not-xml") -> None:
        super().__init__(words)
        self.place = place
        self.code = code


@frozen
class XmlText:
    """A root with the places of all elements under it."""

    root: Element
    places: Mapping[Element, Place] = field(repr=False)


def read_xml(text: str) -> XmlText:
    """The XML in a text; what its declaration says of an encoding is passed over.

    Raises:
        BrokenXml: it is none, declares a document type, or is nested too deep.
    """
    data = text.encode(_ENCODING)
    places = _places(data)
    # Attacks by size need a document type, which is refused above. So long texts are let in.
    parser = etree.XMLParser(
        encoding=_ENCODING, resolve_entities=False, load_dtd=False, no_network=True, huge_tree=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise BrokenXml(error.msg or "it cannot be read", (error.lineno or 1, error.offset or 1)) from error
    return XmlText(root, dict(zip(root.iter("*"), places, strict=True)))


def _places(data: bytes) -> list[Place]:
    """The places of all elements in the order of the document. lxml tells the lines alone, and not of all."""
    from xml.parsers import expat

    watch = _Watch(expat.ParserCreate(_ENCODING))
    try:
        watch.parser.Parse(data, True)
    except expat.ExpatError as error:
        words = expat.errors.messages.get(error.code, "it cannot be read")
        raise BrokenXml(words, (error.lineno, error.offset + 1)) from error
    return watch.places


class _Watch:
    """Takes what expat tells of a document."""

    def __init__(self, parser: Any) -> None:
        self.parser = parser
        self.places: list[Place] = []
        self._depth = 0
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.StartDoctypeDeclHandler = self._refuse_type

    def _place(self) -> Place:
        return self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1

    def _start(self, _name: str, attributes: Mapping[str, str]) -> None:
        self.places.append(self._place())
        self._depth += 1
        if self._depth > _DEEPEST:
            raise BrokenXml(f"more than {_DEEPEST} levels", self._place(), "beyond-limits")
        if len(attributes) > _MOST_ATTRIBUTES:
            raise BrokenXml(f"more than {_MOST_ATTRIBUTES} attributes", self._place(), "beyond-limits")

    def _end(self, _name: str) -> None:
        self._depth -= 1

    def _refuse_type(self, *_told: object) -> NoReturn:
        raise BrokenXml("", self._place(), "dtd")
