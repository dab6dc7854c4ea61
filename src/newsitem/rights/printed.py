"""What the words of a restriction name that its fields have, and what they lack."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from attrs import frozen

from newsitem.model import Platform, Restriction
from newsitem.rights.areas import Area
from newsitem.rights.lists import entries
from newsitem.rights.places import place, territory_area
from newsitem.rights.plain import plain
from newsitem.rights.platforms import platforms_of
from newsitem.rights.time_words import unsaid_by_moment, unsaid_by_period

_JOINTS: Final = frozenset("and or nor y et the a an".split())


@frozen
class Printed:
    """The entries of a printed list by what they are, without the outlets that the fields have.

    `listed`: the places that the fields have too. `unknown`: what is neither a place nor a platform.
    """

    places: Mapping[str, Area]
    listed: Mapping[str, Area]
    platforms: frozenset[Platform]
    unknown: Sequence[str]

    @property
    def unlisted(self) -> list[Area]:
        """The places that the fields lack."""
        return [area for entry, area in self.places.items() if entry not in self.listed]

    @property
    def is_all_places(self) -> bool:
        """Whether it has places, and nothing else."""
        return bool(self.places) and not self.platforms and not self.unknown


def printed_in(restriction: Restriction, words: str, names: Container[str]) -> Printed:
    """The entries in some plain words. `names`: the outlets of the fields, as plain words."""
    found = [entry for entry in dict.fromkeys(entries(words, names)) if entry not in names]
    places = {entry: area for entry in found if (area := place(entry)) is not None}
    listed = {entry: area for entry, area in places.items() if _is_listed(entry, area, restriction)}
    platforms = {entry: named for entry in found if entry not in places and (named := platforms_of(entry.split()))}
    rest = [entry for entry in found if entry not in places and entry not in platforms]
    return Printed(places, listed, frozenset[Platform]().union(*platforms.values()), _unknown(restriction, rest))


def _is_listed(entry: str, area: Area, restriction: Restriction) -> bool:
    named = restriction.territories
    is_all_listed = bool(area.sure) and area.sure.issubset(named)  # UK AND IRELAND: GB, IE
    return area.code in named or is_all_listed or entry in _territories(restriction)


@lru_cache(maxsize=8192)
def _territories(restriction: Restriction) -> frozenset[str]:
    """The territories of the fields as plain words, with and without an article."""
    names = frozenset(map(plain, restriction.territories))
    return names | {name.removeprefix("the ") for name in names}


def _unknown(restriction: Restriction, rest: Sequence[str]) -> list[str]:
    """Of a time limit its words without those of its time; else whole entries."""
    if restriction.kind == "time-limit":
        return unsaid(restriction, [word for entry in rest for word in entry.split()])
    return list(rest)


def unsaid(restriction: Restriction, words: Iterable[str]) -> list[str]:
    """The words that no time in the fields accounts for."""
    left = [word for word in words if word not in _JOINTS]
    if restriction.until is not None:
        left = unsaid_by_moment(left, restriction.until)
    return left if restriction.period is None else unsaid_by_period(left, restriction.period)


def unnamed_areas(restriction: Restriction, listed: Mapping[str, Area], names: Iterable[str]) -> Iterator[Area]:
    """The places in the fields that the words do not name, and those that stand among the outlets."""
    codes = {area.code for area in listed.values()}
    for name in restriction.territories:
        if name not in codes and plain(name).removeprefix("the ") not in listed:
            yield territory_area(name)
    yield from (area for name in names if (area := place(plain(name))) is not None)
