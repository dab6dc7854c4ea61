"""Names of countries and regions with a slip of the typist, as scripts have them: `GERMNAY`, `EUROPA`."""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final

from newsitem.rights.areas import Area
from newsitem.rights.m49 import COUNTRIES
from newsitem.rights.places import place
from newsitem.rights.plain import plain
from newsitem.rights.regions import region_names

# Of shorter names too many others differ by a letter.
_SHORTEST: Final = 5


@lru_cache(maxsize=8192)
def misspelt(name: str) -> Area | None:
    """What may be meant by plain words that differ from the name of a place by a letter; null where none is near."""
    if len(name) < _SHORTEST:
        return None
    near = {known for form in (name, *_without_one(name)) for known in _near_names().get(form, ())}
    areas = [area for known in near if (area := place(known)) is not None]
    return Area(maybe=frozenset[str]().union(*(area.sure | area.maybe for area in areas))) if areas else None


@cache
def _near_names() -> Mapping[str, frozenset[str]]:
    """By name with and without one of its letters: the names in English that it may be."""
    from babel import Locale

    table: dict[str, frozenset[str]] = {}
    names = [plain(name) for code, name in Locale("en").territories.items() if code in COUNTRIES]
    for name in (*names, *region_names()):
        for form in (name, *_without_one(name)) if len(name) >= _SHORTEST else ():
            table[form] = table.get(form, frozenset()) | {name}
    return table


def _without_one(name: str) -> list[str]:
    return [name[:at] + name[at + 1 :] for at in range(len(name))]
