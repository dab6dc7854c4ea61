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
its property `repeats` tells our reader that it adds nothing. Shots with equal lists share their elements.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
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

_GENERAL: Final = "rights-all"

Groups = Mapping[tuple[Restriction, ...], Sequence[int]]


def add_rights(root: Element, item: Item) -> None:
    """All `rightsInfo` of the item; nothing without restrictions."""
    groups = _groups(item.shots)
    if not item.restrictions and not groups:
        return
    terms = " / ".join(_terms(item, groups)) or None
    numbers = count(1)
    _add_terms(root, _GENERAL, terms)
    for restriction in item.restrictions:
        _add_restriction(root, next(numbers), restriction)
    for restrictions, places in groups.items():
        idrefs = _idrefs(item.shots, places)
        for restriction in restrictions:
            _add_restriction(root, next(numbers), restriction, idrefs)
    if groups:
        every = _idrefs(item.shots, sorted(place for places in groups.values() for place in places))
        add_property(_add_terms(root, f"{_GENERAL}-parts", terms, every), "repeats", _GENERAL)


def _groups(shots: Sequence[Shot]) -> Groups:
    """The places of the shots (from 1) by their list of restrictions, without those that have none."""
    groups: dict[tuple[Restriction, ...], list[int]] = {}
    for place, shot in enumerate(shots, 1):
        if shot.restrictions:
            groups.setdefault(shot.restrictions, []).append(place)
    return groups


def _idrefs(shots: Sequence[Shot], places: Iterable[int]) -> str:
    return " ".join(part.id for place in places for part in parts(place, shots[place - 1]))


def _terms(item: Item, groups: Groups) -> Iterator[str]:
    """Every printed statement once; those of shots with their numbers before them."""
    yield from _texts(item.restrictions)
    for restrictions, places in groups.items():
        shots = "SHOT" if len(places) == 1 else "SHOTS"
        numbers = ", ".join(_number(item.shots, place) for place in places)
        yield from (f"{shots} {numbers}: {text}" for text in _texts(restrictions))


def _number(shots: Sequence[Shot], place: int) -> str:
    """The printed number of a shot; its place where none is printed."""
    number = shots[place - 1].number
    return str(place if number is None else number)


def _texts(restrictions: Iterable[Restriction]) -> Iterable[str]:
    """The texts in order; one statement may have given several restrictions."""
    return dict.fromkeys(restriction.text for restriction in restrictions if restriction.text)


def _add_terms(root: Element, name: str, terms: str | None, idrefs: str | None = None) -> Element:
    info = add(root, "rightsInfo", id=name, idrefs=idrefs)
    if terms is not None:
        add(info, "usageTerms", terms)
    return info


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
