"""Documents of NewsML-G2 for tests: written, parsed, and asked by short paths."""

from importlib import import_module
from typing import Any, Final

import pytest
from lxml import etree

from newsitem.model import Diagnostic, Item, Shot, Soundbite
from newsitem.plugin import Entry
from newsitem.serializers.to_newsml import newsml_g2
from newsml_rules import NAMESPACE, Element

XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"


def refuse(diagnostic: Diagnostic) -> None:
    """For where there is nothing to report."""
    pytest.fail(diagnostic.message)


def written(item: Item, **options: object) -> str:
    """The document of an item in which there is nothing to report."""
    return "".join(newsml_g2.write([Entry(item)], report=refuse, **options))


def reported(item: Item, **options: object) -> tuple[Element, list[Diagnostic]]:
    """The root of a document, and what was reported about it."""
    diagnostics: list[Diagnostic] = []
    text = "".join(newsml_g2.write([Entry(item)], report=diagnostics.append, **options))
    return etree.fromstring(text.encode()), diagnostics


def root_of(item: Item, **options: object) -> Element:
    """The root of the document of an item in which there is nothing to report."""
    return etree.fromstring(written(item, **options).encode())


def read_by_iptc(item: Item) -> Any:
    """What IPTC's own reader, which has no types, makes of the document of an item."""
    return import_module("NewsMLG2").NewsMLG2Document(written(item).encode()).get_item()


def found(root: Element, path: str) -> list[Element]:
    """The elements on a path of NewsML-G2 names; `@rel` at its end is that of an extension property."""
    steps, _, rel = path.partition("@")
    elements = root.findall("/".join(f"{NAMESPACE}{step}" for step in steps.split("/")))
    return [element for element in elements if not rel or element.get("rel") == f"nirel:{rel}"]


def texts(root: Element, path: str) -> list[str]:
    """The texts of the elements on a path."""
    return [element.text or "" for element in found(root, path)]


def values(root: Element, path: str) -> list[str | None]:
    """The values or codes of the properties on a path."""
    return [element.get("value", element.get("qcode")) for element in found(root, path)]


def item_with(**fields: Any) -> Item:
    """An item of which nothing else is known."""
    return Item("northlight", **fields)


def shot_with(**fields: Any) -> Item:
    """An item with one such shot."""
    return item_with(shots=(Shot(**fields),))


def bite_with(**fields: Any) -> Item:
    """An item with one such soundbite."""
    return shot_with(soundbites=(Soundbite("SOUNDBITE", **fields),))
