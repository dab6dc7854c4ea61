"""Places and dates in NewsML-G2: alike for an item and for its shots.

| field | path | |
|---|---|---|
| place.text, .city | `located/name role="niname:text"`, `"niname:city"` | city first: some readers take one name |
| place.region | `located/broader/name role="niname:region"` | |
| place.country | `located/broader @qcode="iso3166-1a2:NO"` | no ISO code: `related rel="nirel:country" @value` |
| date | property `date`: `@value` text, `@validfrom` start, `@validto` end, `@qcode` qualifier | |
| date.start, .end | properties `dateStart`, `dateEnd` | only where they are no days of the calendar |

`contentCreated` is for other readers (`newsitem.serializers.newsml.times.native_date`).
"""

from newsitem.model import Date, Place
from newsitem.serializers.newsml.times import is_day
from newsitem.serializers.newsml.xml import (
    Element,
    add,
    add_exact,
    add_properties,
    add_property,
    country_code,
    flat,
)

_AREA = "cpnat:geoArea"


def add_place(parent: Element, place: Place | None) -> None:
    """Where something was shot or written; nothing without a place."""
    if place is None:
        return
    located = add(parent, "located", type=_AREA)
    if place.city is not None:
        add(located, "name", flat(place.city), role="niname:city")
    add(located, "name", flat(place.text), role="niname:text")
    if place.region is not None:
        add(add(located, "broader", type=_AREA), "name", flat(place.region), role="niname:region")
    _add_country(located, place.country)
    for field in ("text", "city", "region"):
        add_exact(located, field, getattr(place, field))


def _add_country(located: Element, country: str | None) -> None:
    code = country_code(country)
    if code is not None:
        add(located, "broader", type=_AREA, qcode=code)
    elif country is not None:
        add(located, "related", rel="nirel:country", value=country)


def add_date(parent: Element, date: Date | None) -> None:
    """A date as properties of the parent; nothing without a date."""
    if date is None:
        return
    start, end = is_day(date.start), is_day(date.end)
    add_property(
        parent, "date", date.text,
        validfrom=date.start if start else None,
        validto=date.end if end else None,
        qcode=f"nidate:{date.qualifier}" if date.qualifier else None,
    )  # fmt: skip
    add_properties(parent, dateStart=None if start else date.start, dateEnd=None if end else date.end)
