"""NewsML-G2 documents to sources: our own come with their items, all others as nodes whose words are the text."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from attrs import frozen

from newsitem.decoding import clean
from newsitem.errors import CannotRead
from newsitem.html.sheet import Sheet
from newsitem.model import Item, Span
from newsitem.newsml.parsing import ITEMS, NAMESPACE, Element, looks_like_newsml, parsed
from newsitem.text import Fault, Source
from newsitem.wording import NEWSML_KIND

_NEWS: Final = "newsItem"
_MESSAGE: Final = "newsMessage"


@frozen(eq=False, repr=False)
class Own:
    """A story in a document of ours. `span`: of the words that are in the item; those behind it are left over."""

    item: Item
    span: Span


@frozen(eq=False, repr=False)
class Story:
    """A story in a document of somebody else. `node`: its `newsItem`."""

    node: Any


@frozen(eq=False, repr=False)
class Stories:
    """What a document holds. `envelopes`: where the words of a message's header stand."""

    stories: Sequence[Own | Story]
    envelopes: Sequence[Span]


def read_newsml(text: str, name: str | None = None, faults: Sequence[Fault] = ()) -> Source:
    """The source of a document; what it holds stands in `document`.

    Raises:
        CannotRead: it is no XML that is read here, or holds no news item.
    """
    markup, unreadable = clean(text)
    root = parsed(markup)
    reader = _Reader(root)
    reader.read()
    if not reader.stories:
        raise CannotRead(_why(root))
    found = Stories(tuple(reader.stories), tuple(reader.envelopes))
    faults = (*faults, *unreadable, *reader.faults)
    return Source(reader.sheet.text, name, faults=faults, kind=NEWSML_KIND, document=found)


def read_own(text: str) -> list[Item]:
    """The items of a document of ours, without a source. Faster where nobody asks what was left over.

    Raises:
        CannotRead: it is no XML that is read here, or holds no item that our serializer wrote.
    """
    from newsitem.newsml.own import is_own, own_item

    root = parsed(clean(text)[0])
    items = [own_item(document, element) for document, element in _documents(root) if is_own(document, element)]
    if not items:
        raise CannotRead("it holds no item that newsitem wrote; newsitem.parse_all reads other people's")
    return items


def _documents(root: Element) -> "Iterator[tuple[Any, Element]]":
    """The news items under a root, each with its codes."""
    from newsitem.newsml.bags import Document
    from newsitem.newsml.codes import Codes

    of_root = _schemes(root)
    if _local(root) == _NEWS:
        yield Document(root, Codes(of_root)), root
        return
    for element in _inside(root):
        if _local(element) == _NEWS:
            yield Document(element, Codes({**of_root, **_schemes(element)})), element


def _inside(root: Element) -> list[Element]:
    """The items of a message."""
    return [item for child in root if _local(child) == "itemSet" for item in child]


def _schemes(element: Element) -> dict[str, str]:
    """The schemes that the catalogs of an item or a message declare themselves."""
    found = element.iterfind("{*}catalog/{*}scheme")
    header = element.iterfind("{*}header/{*}catalog/{*}scheme")
    return {scheme.get("alias", ""): scheme.get("uri", "") for several in (header, found) for scheme in several}


def _local(element: Element) -> str:
    name: str = element.tag.rpartition("}")[2]
    return name


def _why(root: Element) -> str:
    """Why a document has no item for us."""
    name = _local(root)
    if name == _MESSAGE:
        inside = ", ".join(dict.fromkeys(map(_local, _inside(root)))) or "nothing"
        return f"the NewsML-G2 message holds no newsItem, but {inside}"
    if name in ITEMS:
        return f"the NewsML-G2 document is a {name}, not a newsItem: there is no story in it"
    return f"it is a part of a NewsML-G2 document ({name}), not a newsItem"


class _Reader:
    """Reads a document and writes its words down."""

    def __init__(self, root: Element) -> None:
        """Nothing is read yet."""
        self.root = root
        self.sheet = Sheet()
        self.stories: list[Own | Story] = []
        self.envelopes: list[Span] = []
        self.faults: list[Fault] = []

    def read(self) -> None:
        """Reads all."""
        if not self.root.tag.startswith(f"{{{NAMESPACE}}}"):
            self.faults.append(Fault("newsml-namespace", {"namespace": self.root.tag.rpartition("}")[0][1:] or "none"}))
        if _local(self.root) == _MESSAGE:
            self._envelope()
        for document, element in _documents(self.root):
            self._story(document, element)

    def _envelope(self) -> None:
        """The header of a message, and the items of other kinds in it."""
        from newsitem.newsml.markup import words_of

        for child in self.root:
            if _local(child) == "header" and (words := words_of(child)):
                self.envelopes.append(self._write(words))
        for item in _inside(self.root):
            if _local(item) != _NEWS:
                self.faults.append(Fault("newsml-passed-over", {"name": _local(item), "guid": item.get("guid", "")}))

    def _story(self, document: Any, element: Element) -> None:
        from newsitem.newsml.nodes import node_of
        from newsitem.newsml.own import is_own, own_item

        if is_own(document, element):
            self.stories.append(self._own(document, element, own_item(document, element)))
        else:
            self.stories.append(Story(node_of(document, element, self.sheet)))

    def _own(self, document: Any, element: Element, item: Item) -> Own:
        """The item; what was left of its document stands behind its words, for none of that may be lost."""
        from newsitem.newsml.nodes import said

        left = [words for one in document.left if (words := said(one))]
        for one in document.left:
            if one.getparent() is not None:
                one.getparent().remove(one)
        words = "\n".join(text for piece in element.itertext() if (text := str(piece).strip()))
        span = self._write(words) if words else (0, 0)
        for one in left:
            self._write(one)
        return Own(item, span)

    def _write(self, words: str) -> Span:
        self.sheet.gap(2)
        start = self.sheet.length + (2 if self.sheet.length else 0)
        self.sheet.write(words)
        return start, self.sheet.length


__all__ = ["NEWSML_KIND", "Own", "Stories", "Story", "looks_like_newsml", "read_newsml", "read_own"]
