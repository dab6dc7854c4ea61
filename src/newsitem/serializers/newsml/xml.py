"""The pieces of which a NewsML-G2 tree is built: elements, names, codes, extension properties.

Exact texts: `name`, `keyword`, `slugline`, `creditline` and `@literal` may hold no tab and no line break. A text with
one stands there folded, and the text itself in a property whose `rel` names the field: an extension property of the
parent, or, inside a party, a place, a subject or an extension property, a `related`. Where there is such a property it
counts, and the folded text is for other readers.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from lxml import etree

from newsitem.serializers.tags import is_tag
from newsitem.text import fold

Element = etree._Element

NAMESPACE: Final = "http://iptc.org/std/nar/2006-10-01/"
XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"

_SECONDS: Final = "timeunit:seconds"
_BREAK: Final = re.compile(r"[\t\n\r]")
_COUNTRY: Final = re.compile(r"[A-Z]{2}")


def add(parent: Element, name: str, text: str | None = None, **attributes: str | None) -> Element:
    """A new last child; attributes that are None are left out."""
    return _child(parent, f"{{{NAMESPACE}}}{name}", text, attributes)


def _child(parent: Element, tag: str, text: str | None, attributes: Mapping[str, str | None]) -> Element:
    if None in attributes.values():
        attributes = {key: value for key, value in attributes.items() if value is not None}
    child = etree.SubElement(parent, tag, attributes)  # type: ignore[arg-type]  # there is no None in it
    if text is not None:
        child.text = text
    return child


def add_property(parent: Element, rel: str, value: str | None = None, **attributes: str | None) -> Element:
    """A new extension property; the standard calls it after its parent."""
    return _child(parent, f"{parent.tag}ExtProperty", None, {"rel": f"nirel:{rel}", "value": value, **attributes})


def add_properties(parent: Element, **values: str | None) -> None:
    """An extension property for each value that is there; the keyword is its `rel`."""
    for rel, value in values.items():
        if value is not None:
            add_property(parent, rel, value)


def add_seconds(parent: Element, rel: str, seconds: float | None) -> None:
    """An extension property that gives the same number back; nothing for None."""
    if seconds is not None:
        add_property(parent, rel, repr(float(seconds)), valueunit=_SECONDS)


def add_list(parent: Element, rel: str, values: Iterable[str]) -> None:
    """An extension property for each value, in order."""
    for value in values:
        add_property(parent, rel, value)


def add_codes(parent: Element, rel: str, alias: str, codes: Iterable[str]) -> None:
    """An extension property with a QCode for each code of a fixed vocabulary, in order."""
    for code in codes:
        add_property(parent, rel, qcode=f"{alias}:{code}")


def country_code(country: str | None) -> str | None:
    """The QCode of a country; None for what is no ISO code, such as a region as printed."""
    return f"iso3166-1a2:{country}" if country is not None and _COUNTRY.fullmatch(country) else None


def is_flat(text: str | None) -> bool:
    """Whether a name may hold it as it is: there is no tab and no line break in it."""
    return text is None or _BREAK.search(text) is None


def flat(text: str) -> str:
    """The text as a name may hold it."""
    return text if is_flat(text) else fold(text)


def add_exact(parent: Element, field: str, text: str | None) -> None:
    """The text itself, where a name above it had to be folded."""
    if not is_flat(text):
        add(parent, "related", rel=f"nirel:{field}", value=text)


def add_named(parent: Element, name: str, text: str | None, **attributes: str | None) -> None:
    """A party or subject of which only the name is known; nothing without a name."""
    if text is not None:
        named = add(parent, name, **attributes)
        add(named, "name", flat(text))
        add_exact(named, "name", text)


def language_tag(language: str | None) -> str:
    """The tag of a language, `und` where there is none."""
    return language if language is not None and is_tag(language) else "und"


def inexact(language: str | None) -> str | None:
    """A language that its tag does not give back, for the property `language`."""
    return None if is_tag(language) else language
