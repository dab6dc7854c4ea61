"""Areas: the countries that are surely meant by some words, and those that may be."""

from collections.abc import Iterable
from typing import Final, Literal

from attrs import field, frozen

from newsitem.rights.m49 import COUNTRIES

#: Whether a territory is in an area; `maybe` where sources differ or only a part of it is.
Inside = Literal["in", "maybe", "out"]

# The four nations divide the whole kingdom, so one of them is surely none of the others; states of a union too.
_NATIONS: Final = frozenset({"GB-ENG", "GB-SCT", "GB-WLS", "GB-NIR"})
_UNIONS: Final = frozenset({"US", "CA"})


def _codes(values: Iterable[str]) -> frozenset[str]:
    return frozenset(values)


@frozen
class Area:
    """What some words mean. `code`: the country's for a country or a part of one. Null for a region.

    `sure`, `maybe`: codes of countries, or of parts (`GB-SCT`).
    """

    sure: frozenset[str] = field(default=frozenset(), converter=_codes)
    maybe: frozenset[str] = field(default=frozenset(), converter=_codes)
    code: str | None = None


#: Words that name some area, but nobody knows which.
ANYWHERE: Final = Area(maybe=COUNTRIES)


def inside(area: Area, territory: str) -> Inside:
    """Whether a territory lies in an area."""
    if territory in area.maybe:
        return "maybe"
    if territory in area.sure:
        return "in"
    country = territory[:2]
    if territory != country and country in area.maybe:
        return "maybe"
    if territory != country and country in area.sure:
        return "in"
    parts = [part for part in area.sure | area.maybe if part[:2] == country]
    return "maybe" if any(not _apart(part, territory) for part in parts) else "out"


def _apart(part: str, territory: str) -> bool:
    """Whether two parts of one country surely have nothing in common."""
    if part in _NATIONS and territory in _NATIONS:
        return part != territory
    if part[:2] in _UNIONS and len(part) == len(territory) == 5:
        return part != territory
    return False


def inside_any(areas: Iterable[Area], territory: str) -> Inside:
    """Whether a territory lies in one of several areas."""
    found = {inside(area, territory) for area in areas}
    return "in" if "in" in found else "maybe" if "maybe" in found else "out"


def without(area: Area, excepted: Iterable[Area]) -> Area:
    """An area with exceptions: what is excepted is in doubt, for its own terms are not told."""
    out = frozenset(code for one in excepted for code in one.sure | one.maybe)
    return Area(area.sure - out, area.maybe | out, area.code) if out else area
