"""The ledger of a NewsML-G2 story that somebody else wrote: which of its elements went into a field.

What is in no field is kept in `extra`, under the names of its elements.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from newsitem.claims import Page
from newsitem.newsml.nodes import Node
from newsitem.text import Slice

# These hold all others and tell nothing by their names.
_FRAME: Final = frozenset({"itemMeta", "contentMeta", "contentSet", "rightsInfo"})
_TOLD_BY: Final = ("type", "role", "rel", "rendition")
#: An element that is not there.
NOTHING: Final = Node("", {}, {}, (), None, None)


class Ledger:
    """Takes note of the elements whose words are used."""

    def __init__(self, page: Page) -> None:
        """Nothing is used yet."""
        self.page = page
        self._used: set[int] = set()

    def words(self, node: Node | None) -> Slice | None:
        """The words of an element, for a field; None without any."""
        if node is None or node.span is None:
            return None
        self._used.add(id(node))
        return self.page.source.slice(*node.span)

    def each(self, nodes: Iterator[Node]) -> list[Slice]:
        """The words of several elements, for a field."""
        return [words for node in nodes if (words := self.words(node)) is not None]

    def read(self, node: Node | None, what: str) -> str:
        """The words of an element out of which a value is worked out; empty without any."""
        words = self.words(node)
        self.page.claim(words, "read", what)
        return "" if words is None else words.text

    def is_used(self, node: Node) -> bool:
        """Whether the words of an element went somewhere."""
        return id(node) in self._used

    def rest(self, root: Node, before: str = "", passing: str = "") -> dict[str, Slice]:
        """The words that are in no field, by the names of their elements in small letters; equal names are counted.

        Args:
            root: the element in which they are looked for.
            before: a word in front of each name.
            passing: the name of elements that are passed over.
        """
        seen: Counter[str] = Counter()
        found: dict[str, Slice] = {}
        for top, node in _tops(root, "", passing):
            if node.span is not None and not self.is_used(node):
                label = " ".join(filter(None, (before, _label(top, node, root))))
                seen[label] += 1
                found[label if seen[label] == 1 else f"{label} {seen[label]}"] = self.page.source.slice(*node.span)
                self._used.add(id(node))
        return found


def _tops(node: Node, top: str, passing: str) -> Iterator[tuple[str, Node]]:
    """Every element below one, with the name of the outermost that says something."""
    for child in node.nodes:
        if child.name != passing:
            yield top, child
            yield from _tops(child, top or ("" if child.name in _FRAME else child.name), passing)


def _label(top: str, node: Node, root: Node) -> str:
    """`provider email`, `altid atomicidentifier`, `headline fr`"""
    told = next((node.word(name) for name in _TOLD_BY if node.word(name)), "")
    language = node.language if node.language != root.language else None
    names = dict.fromkeys((top, node.name, told, language or ""))
    return " ".join(name.lower() for name in names if name)
