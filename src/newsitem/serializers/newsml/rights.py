"""Restrictions in NewsML-G2: `rightsInfo` elements.

| field | path in `rightsInfo id="restriction-<n>"`, the item's first |
|---|---|
| text | `usageTerms` |
| kind | property `restriction @qcode="nires:no-access"` |
| source, credit, until, period | properties of these names, `@value` |
| territories | property `territory` each: `@qcode="iso3166-1a2:IN"`, a region as printed in `@value` |
| outlets | property `outlet @value` each |
| platforms | property `platform @qcode="niplat:online"` each |

By the standard a `rightsInfo` with `idrefs` replaces all those without for the parts that it names; a shot's
restriction alone would lift the item's. Hence `rights-all` first, with all printed terms in one text (many readers look
no further), and `rights-all-parts` last, which says the same again to all parts that have restrictions of their own;
its property `repeats` tells our reader that it adds nothing. Shots with equal lists share their elements. An ODRL
policy, which names the parts itself, stands in both, as `rightsExpressionData`.
"""

from collections.abc import Iterable, Sequence
from itertools import count
from typing import Final

from newsitem.model import Item, Restriction, Shot
from newsitem.serializers.newsml.parts import parts
from newsitem.serializers.newsml.xml import (
    Element,
    add,
    add_codes,
    add_list,
    add_properties,
    add_property,
    country_code,
)
from newsitem.serializers.odrl import LANGUAGE, MEDIA_TYPE
from newsitem.terms import groups as groups_of
from newsitem.terms import item_terms, joined

_GENERAL: Final = "rights-all"


def add_rights(root: Element, item: Item, policy: str | None = None) -> None:
    """All `rightsInfo` of the item; nothing without restrictions. `policy`: of ODRL."""
    terms = joined(item_terms(item))
    if terms is None:
        return
    numbers = count(1)
    _add_policy(_add_terms(root, _GENERAL, terms), policy)
    for restriction in item.restrictions:
        _add_restriction(root, next(numbers), restriction)
    groups = groups_of(item.shots)
    for restrictions, places in groups.items():
        idrefs = _idrefs(item.shots, places)
        for restriction in restrictions:
            _add_restriction(root, next(numbers), restriction, idrefs)
    if groups:
        every = _idrefs(item.shots, sorted(place for places in groups.values() for place in places))
        repeated = _add_terms(root, f"{_GENERAL}-parts", terms, every)
        add_property(repeated, "repeats", _GENERAL)
        _add_policy(repeated, policy)


def _idrefs(shots: Sequence[Shot], places: Iterable[int]) -> str:
    return " ".join(part.id for place in places for part in parts(place, shots[place - 1]))


def _add_terms(root: Element, name: str, terms: str | None, idrefs: str | None = None) -> Element:
    info = add(root, "rightsInfo", id=name, idrefs=idrefs)
    if terms is not None:
        add(info, "usageTerms", terms)
    return info


def _add_policy(info: Element, policy: str | None) -> None:
    if policy is not None:
        add(info, "rightsExpressionData", policy, langid=LANGUAGE, enctype=MEDIA_TYPE)


def _add_restriction(root: Element, number: int, restriction: Restriction, idrefs: str | None = None) -> None:
    info = _add_terms(root, f"restriction-{number}", restriction.text, idrefs)
    add_codes(info, "restriction", "nires", [restriction.kind])
    add_properties(
        info,
        source=restriction.source,
        credit=restriction.credit,
        until=restriction.until,
        period=restriction.period,
    )
    for territory in restriction.territories:
        code = country_code(territory)
        add_property(info, "territory", None if code else territory, qcode=code)
    add_list(info, "outlet", restriction.outlets)
    add_codes(info, "platform", "niplat", restriction.platforms)
