"""Places, dates, and names of our own documents; the table is in `newsitem.serializers.newsml.values`."""

from collections.abc import Sequence
from typing import Final, get_args

from newsitem.model import Date, Place, Qualifier
from newsitem.newsml.bags import Bag, Document, value_of
from newsitem.newsml.parsing import Element

_QUALIFIERS: Final[Sequence[Qualifier]] = get_args(Qualifier)
_COUNTRY: Final = "iso3166-1a2"


def place(document: Document, bag: Bag) -> Place | None:
    """The place in `located`; None without one."""
    located = bag.one("located")
    if located is None:
        return None
    inner = document.bag(located)
    text, city = inner.exact("name niname:text", "text"), inner.exact("name niname:city", "city")
    region, country = _above(document, inner)
    exact_region, printed_country = inner.related("region"), inner.related("country")
    inner.leave()
    return Place(
        text or "",
        city,
        region if exact_region is None else exact_region,
        country if printed_country is None else printed_country,
    )


def _above(document: Document, located: Bag) -> tuple[str | None, str | None]:
    """Region and country, as the wider places say them."""
    region = country = None
    for broader in located.all("broader"):
        inner = document.bag(broader)
        name = inner.text("name niname:region")
        region = region if name is None else name
        country = document.word(broader, _COUNTRY) or country
        inner.leave()
    return region, country


def date(document: Document, bag: Bag) -> Date | None:
    """The date in our properties; None without one."""
    found = bag.one("@date")
    if found is None:
        return None
    start, end = bag.value("dateStart"), bag.value("dateEnd")
    return Date(
        value_of(found),
        found.get("validfrom") if start is None else start,
        found.get("validto") if end is None else end,
        _qualifier(document, found),
    )


def _qualifier(document: Document, found: Element) -> Qualifier | None:
    word = document.word(found, "nidate")
    return next((one for one in _QUALIFIERS if one == word), None)


def named(document: Document, element: Element) -> str | None:
    """The name of a party or subject; None where it has none."""
    inner = document.bag(element)
    name = inner.exact("name", "name")
    inner.leave()
    return name
