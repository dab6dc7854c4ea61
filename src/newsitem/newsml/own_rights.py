"""Restrictions of our own documents; the table is in `newsitem.serializers.newsml.rights`."""

from collections.abc import Mapping, Sequence
from typing import Final

from newsitem.model import PLATFORMS, RESTRICTION_KINDS, Item, Restriction, RestrictionKind
from newsitem.newsml.bags import Bag, Document, text_of, value_of
from newsitem.newsml.parsing import Element
from newsitem.terms import item_terms, joined
from newsitem.text import fold

_COUNTRY: Final = "iso3166-1a2"
#: Two that say all terms again, for readers that look no further.
_REPEATS: Final = ("rights-all", "rights-all-parts")

ByPart = Mapping[str, Sequence[Restriction]]


def rights(document: Document, elements: Sequence[Element]) -> tuple[list[Restriction], ByPart, list[Element]]:
    """The item's restrictions, by the id of a part those that hold for it besides, and the terms that say all again."""
    of_item: list[Restriction] = []
    of_parts: dict[str, list[Restriction]] = {}
    again: list[Element] = []
    for element in elements:
        bag = document.bag(element)
        if element.get("id") in _REPEATS:
            again += bag.all("usageTerms")
            bag.skip("@repeats", "rightsExpressionData")
        else:
            restriction = _restriction(document, bag)
            for part in element.get("idrefs", "").split() or [""]:
                (of_parts.setdefault(part, []) if part else of_item).append(restriction)
        bag.leave()
    return of_item, of_parts, again


def leave_news(document: Document, again: Sequence[Element], item: Item) -> None:
    """Terms that should say what the restrictions say are left over where they do not: somebody added to them."""
    if not again:
        return
    known = fold(joined(item_terms(item)) or "")
    document.left += [element for element in again if fold(text_of(element)) != known]


def _restriction(document: Document, bag: Bag) -> Restriction:
    return Restriction(
        text=bag.text("usageTerms") or "",
        kind=_kind(document, bag),
        source=bag.value("source"),
        credit=bag.value("credit"),
        territories=tuple(_territory(document, one) for one in bag.all("@territory")),
        outlets=tuple(bag.values("outlet")),
        platforms=tuple(bag.words("platform", "niplat", PLATFORMS)),
        until=bag.value("until"),
        period=bag.value("period"),
    )


def _territory(document: Document, found: Element) -> str:
    """The code of a country, or the words of a region."""
    return document.word(found, _COUNTRY) or value_of(found) or ""


def _kind(document: Document, bag: Bag) -> RestrictionKind:
    """What it does; `other` for what is not said, or is no kind of today."""
    found = bag.one("@restriction")
    word = None if found is None else document.word(found, "nires")
    return next((kind for kind in RESTRICTION_KINDS if kind == word), "other")
