"""What the children of an element are, in a document of our own: each is taken once, and what nobody takes is left."""

from collections.abc import Iterable, Iterator
from math import isfinite
from typing import Final, TypeVar

from newsitem.newsml.codes import Codes, of_concept
from newsitem.newsml.parsing import Element

# By name: the attribute without which one does not know what an element says.
_TOLD_BY: Final = {"name": "role", "description": "role", "altId": "type", "related": "rel", "inlineXML": "rendition"}
_PROPERTY: Final = "ExtProperty"
_OURS: Final = "nirel:"
# An element in which others stand after all, such as a line break, is a text that another program touched.
_BREAK: Final = "br"


W = TypeVar("W", bound=str)


class Document:
    """An item of NewsML-G2 while it is read: its namespace, its codes, and what is left of it."""

    def __init__(self, root: Element, codes: Codes) -> None:
        """Nothing is read yet."""
        self.codes = codes
        self.left: list[Element] = []
        self._prefix = root.tag[: root.tag.index("}") + 1] if root.tag.startswith("{") else ""
        self._names: dict[str, tuple[str, str]] = {}
        self._kinds: dict[tuple[str, str | None], str] = {}

    def bag(self, parent: Element) -> "Bag":
        """The children of an element."""
        kinds: dict[str, list[Element]] = {}
        for child in parent:
            kind = self.kind(child)
            if kind in kinds:
                kinds[kind].append(child)
            else:
                kinds[kind] = [child]
        return Bag(self, kinds)

    def kind(self, element: Element) -> str:
        """What an element is: its name, with its role where that tells; `@rel` for one of our properties."""
        tag = element.tag
        known = self._names.get(tag)
        if known is None:
            known = self._names[tag] = self._named(tag)
        name, told_by = known
        if not told_by:
            return name
        code = element.get(told_by)
        kind = self._kinds.get((tag, code))
        if kind is None:
            kind = self._kind(name, self.code(element, told_by))
            if code is not None:  # else a URI may stand in its place
                self._kinds[tag, code] = kind
        return kind

    def _named(self, tag: str) -> tuple[str, str]:
        """The local name, and the attribute that tells more; another namespace stays, so that nobody takes it."""
        name = tag.removeprefix(self._prefix)
        return name, "rel" if name.endswith(_PROPERTY) else _TOLD_BY.get(name, "")

    def _kind(self, name: str, code: str) -> str:
        if not name.endswith(_PROPERTY):
            return f"{name} {code}" if code else name
        return f"@{code[len(_OURS) :]}" if code.startswith(_OURS) else f"{name} {code}"

    def code(self, element: Element, attribute: str) -> str:
        """The QCode, or the URI, in an attribute; empty without."""
        qcode = element.get(attribute)
        if qcode is not None:
            return self.codes.of(qcode)
        uri = element.get("uri" if attribute == "qcode" else f"{attribute}uri")
        return "" if uri is None else of_concept(uri)

    def word(self, element: Element, alias: str) -> str | None:
        """The code in `@qcode`, if it is one of the scheme with this alias."""
        found, _, code = self.code(element, "qcode").partition(":")
        return code if found == alias else None


class Bag:
    """The children of one element, by kind."""

    __slots__ = ("_document", "_kinds")

    def __init__(self, document: Document, kinds: dict[str, list[Element]]) -> None:
        """All of them are there."""
        self._document = document
        self._kinds = kinds

    def all(self, kind: str) -> list[Element]:
        """The elements of a kind."""
        return self._kinds.pop(kind, [])

    def one(self, kind: str) -> Element | None:
        """The first element of a kind; others stay."""
        found = self._kinds.pop(kind, None)
        if found is None:
            return None
        if len(found) > 1:
            self._kinds[kind] = found[1:]
        return found[0]

    def bag(self, kind: str) -> "Bag":
        """The children of the first element of a kind; none where there is no such element."""
        found = self.one(kind)
        return Bag(self._document, {}) if found is None else self._document.bag(found)

    def text(self, kind: str) -> str | None:
        """The text of the first element of a kind; None where there is no such element."""
        found = self.one(kind)
        return None if found is None else text_of(found)

    def texts(self, kind: str) -> list[str]:
        """The texts of the elements of a kind."""
        return [text_of(one) for one in self.all(kind)]

    def value(self, rel: str) -> str | None:
        """The value of the first of our properties of a name."""
        found = self.one(f"@{rel}")
        return None if found is None else value_of(found)

    def values(self, rel: str) -> list[str]:
        """The values of all our properties of a name."""
        return [value_of(one) for one in self.all(f"@{rel}")]

    def seconds(self, rel: str) -> float | None:
        """The number in a property; a value that is none is left over."""
        found = self.one(f"@{rel}")
        number = None if found is None else number_in(value_of(found))
        if found is not None and number is None:
            self._document.left.append(found)
        return number

    def words(self, rel: str, alias: str, known: Iterable[W]) -> Iterator[W]:
        """The codes of a scheme in our properties of a name; what is no code that we know is left over."""
        for found in self.all(f"@{rel}"):
            word = self._document.word(found, alias)
            code = next((one for one in known if one == word), None)
            if code is None:
                self._document.left.append(found)
            else:
                yield code

    def exact(self, kind: str, field: str) -> str | None:
        """A name: as it is, where it had to be folded, else the element itself."""
        folded, as_it_is = self.text(kind), self.related(field)
        return folded if as_it_is is None else as_it_is

    def related(self, field: str) -> str | None:
        """The value of the first `related` with a relation of ours; None where there is no such element."""
        found = self.one(f"related nirel:{field}")
        return None if found is None else value_of(found)

    def skip(self, *kinds: str) -> None:
        """Passes over what is there for other readers only."""
        for kind in kinds:
            self._kinds.pop(kind, None)

    def leave(self) -> None:
        """All that nobody took is left over."""
        for found in self._kinds.values():
            self._document.left += found


def text_of(element: Element) -> str:
    """The text in an element with that of all its children; `br` is a line break."""
    if not len(element):
        return element.text or ""
    return "".join(_pieces(element))


def _pieces(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag.endswith(_BREAK):
            yield "\n"
        else:
            yield from _pieces(child)
        yield child.tail or ""


def value_of(element: Element) -> str:
    """What stands in `@value`."""
    return element.get("value") or ""


def number_in(text: str) -> float | None:
    """The number that a text is, None if it is none; endless numbers are none."""
    try:
        number = float(text)
    except ValueError:
        return None
    return number if isfinite(number) else None
