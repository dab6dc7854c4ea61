"""The pieces of which a ninjs object is built: texts with roles, places, parties, HTML."""

from html import escape
from typing import Any, Final

from newsitem.model import Place
from newsitem.serializers.codes import PARTY_ROLES
from newsitem.shapes import SHAPES

Object = dict[str, Any]

#: Schemes of codes, as URIs: ninjs has no QCodes.
OWN_CODES: Final = "https://w3id.org/newsitem/cv/"
_PARTY_ROLES: Final = "http://cv.iptc.org/newscodes/contentprodpartyrole/"
_COUNTRIES: Final = "http://cvx.iptc.org/iso3166-1a2/"

_PLAIN: Final = "text/plain"


def kept(**properties: Any) -> Object:
    """An object without what is not there: null and empty lists. Empty texts stay."""
    return {name: value for name, value in properties.items() if value is not None and value != []}


def text(role: str, value: str | None) -> list[Object]:
    """A text with its role, as `descriptions` and `bodies` hold them; none for null."""
    return [] if value is None else [{"role": role, "contentType": _PLAIN, "value": value}]


def html(role: str, value: str | None) -> list[Object]:
    """Paragraphs as HTML, with their role; none for null."""
    if value is None:
        return []
    paragraphs = "\n".join(f"<p>{escape(one, quote=False)}</p>" for one in value.split("\n"))
    return [{"role": role, "contentType": "text/html", "wordCount": len(value.split()), "value": paragraphs}]


def places(place: Place | None) -> list[Object]:
    """The place by its city, or else by its words, then its region and its country."""
    if place is None:
        return []
    made = [{"name": place.text if place.city is None else place.city, "rel": "located"}]
    if place.region is not None:
        made.append({"name": place.region, "rel": "region"})
    if place.country is not None:
        made.append(_country(place.country))
    return made


def _country(country: str) -> Object:
    made = {"literal": country, "rel": "country"}
    return {**made, "uri": _COUNTRIES + country} if SHAPES["country"].fits(country) else made


def party(name: str, role: str) -> Object:
    """Somebody who made or supplied something. `role`: that of a credit."""
    code = PARTY_ROLES.get(role)
    return {"name": name, "role": f"{_PARTY_ROLES}{code}" if code else f"{OWN_CODES}credit/{role}"}
