"""Places and days in NewsML-G2: `located`, `dateline`, `contentCreated`."""

from typing import Final

import attrs

from newsitem.build import make
from newsitem.grammar.datelines import read_dateline
from newsitem.grammar.moments import iso_moment
from newsitem.grammar.newsml_ledger import Ledger
from newsitem.grammar.places import read_place
from newsitem.model import Date, Dateline, Place
from newsitem.newsml.codes import last_word
from newsitem.newsml.nodes import Node
from newsitem.patterns import lazy_pattern

_COUNTRY: Final = "iso3166-1a2:"
_ALPHA_2: Final = lazy_pattern(r"[A-Za-z]{2}")
_DAY_ONLY: Final = 10
_YEAR: Final = lazy_pattern(r"\d{4}")
_MONTH: Final = lazy_pattern(r"\d{4}-\d{2}")


def place_of(ledger: Ledger, located: Node | None) -> Place | None:
    """The place that `located` names; None without one."""
    words = ledger.words(located)
    if words is None or located is None:
        return None
    place = read_place(words) or make(Place, text=words)
    country = _country(located)
    return attrs.evolve(place, country=country) if country else place


def _country(located: Node) -> str | None:
    """The country by its code: IPTC's scheme, or any where the element says that it is a country."""
    for node in (located, *located.all("broader")):
        code = last_word(node.code())
        if _ALPHA_2.fullmatch(code) and (node.code().startswith(_COUNTRY) or node.word("type") == "country"):
            return code.upper()
    return None


def day_of(ledger: Ledger, created: Node | None) -> Date | None:
    """The day on which something was made; None without one, or where nothing but an unknown form of it is told."""
    words = ledger.words(created)
    if words is None:
        return None
    text = words.text
    if _YEAR.fullmatch(text):
        return make(Date, text=words, start=f"{text}-01-01", end=f"{text}-12-31")
    day = (iso_moment(text) or "")[:_DAY_ONLY] or None
    return make(Date, text=words, start=day, end=day)


def dateline_of(ledger: Ledger, content: Node, inside: Node | None = None) -> Dateline | None:
    """The dateline with its place and day; what it does not print itself the elements beside it tell.

    `inside`: the dateline of the story's body, for want of another.
    """
    words = ledger.words(content.one("dateline") or inside)
    place = place_of(ledger, content.one("located"))
    date = day_of(ledger, content.one("contentCreated"))
    if words is not None:
        printed = read_dateline(words)
        if printed is not None:
            place, date = place or printed.place, date or printed.date
        return make(Dateline, text=words, place=place, date=date)
    text = [ledger.page.source.slice(*one.span) for one in (place, date) if one is not None and one.span is not None]
    return make(Dateline, text=text, place=place, date=date) if text else None
