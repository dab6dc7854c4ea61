"""The terms of a restriction: what its fields and its words say together, and whether all of the words are understood.

The words decide. An entry that the words have and the fields lack binds no less, but only as a doubt; a word for which
nothing accounts makes all of it a doubt.
"""

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final

from attrs import frozen

from newsitem.model import Platform, Restriction
from newsitem.rights.areas import Area, without
from newsitem.rights.lists import entries, is_doubtful, place_within
from newsitem.rights.names import is_limiting, is_loosening
from newsitem.rights.places import code_area, place, territory_area
from newsitem.rights.plain import DIVIDER, plain
from newsitem.rights.platforms import named_platforms, platforms_of
from newsitem.rights.time_words import unsaid_by_moment, unsaid_by_period
from newsitem.rights.wordings import FREE_KINDS, has_sense, phrases

_JOINTS: Final = frozenset("and or nor y et the a an".split())
_QUOTED: Final = re.compile(r"“[^”]{0,200}”|\"[^\"]{0,200}\"|‘[^’]{0,200}’|(?<!\w)'[^']{0,200}'(?!\w)")
_ONLY: Final = re.compile(r"^(?P<before>.*?)\bonly\b(?P<behind>.*)$")
_EXCEPT: Final = re.compile(
    r"(?:^| )(?:except(?:ing)?(?: for| in)?|excluding|excl|other than|but not|apart from|minus|with the exception of)"
    r"(?: |$)"
)
_NEGATIVE: Final = re.compile(r"\b(?:no|not|never|dont|except|excluding|without|minus)\b")
# Kinds whose words hold a list of places and outlets.
_LISTS: Final = frozenset({"no-access", "only-access", "platform", "time-limit"})
# Kinds whose list of places may have exceptions that are understood.
_ACCESS: Final = frozenset({"no-access", "only-access"})


@frozen
class Terms:
    """What a restriction says.

    `areas`, `outlets`: those of its lists. `more_areas`, `more_outlets`, `more_platforms`: those that only its words
    name. `allowed`: the platforms that its words allow alone (`… ONLY`), null where they do not. `is_vague`: whether
    it has words that nothing accounts for; `is_loose`: whether these may allow what the rest forbids.
    """

    areas: tuple[Area, ...] = ()
    outlets: tuple[str, ...] = ()
    more_areas: tuple[Area, ...] = ()
    more_outlets: tuple[str, ...] = ()
    more_platforms: frozenset[Platform] = frozenset()
    allowed: frozenset[Platform] | None = None
    is_vague: bool = False
    is_loose: bool = False


@lru_cache(maxsize=8192)
def terms_of(restriction: Restriction) -> Terms:
    """The terms of a restriction."""
    words = plain(restriction.text)
    if words == plain(restriction.kind):  # whoever wrote it by hand had no words of a page
        return Terms(tuple(_unsaid_areas(restriction, {}, restriction.outlets)), restriction.outlets)
    if restriction.kind in _LISTS:
        return _of_list(restriction, words)
    if restriction.kind in FREE_KINDS:
        return Terms(is_vague=not words or _limits_more(restriction))
    rest = _cut(words, restriction.outlets)
    rest = phrases(restriction.kind).sub(f" {DIVIDER} ", rest)
    is_odd = bool(restriction.territories) or (bool(restriction.outlets) and restriction.kind != "clients-only")
    unsaid = _unsaid(restriction, rest.replace(DIVIDER, " ").split())
    is_vague = is_odd or bool(unsaid) or not has_sense(restriction.kind, words)
    return Terms(is_vague=is_vague, is_loose=is_loosening(" ".join(unsaid)))


def _cut(words: str, names: Iterable[str]) -> str:
    """Words with a divider in the place of some names."""
    words = f" {words} "
    for name in sorted(map(plain, names), key=len, reverse=True):
        words = words.replace(f" {name} ", f" {DIVIDER} ")
    return words.strip()


def _unsaid(restriction: Restriction, words: Iterable[str]) -> list[str]:
    """The words that no time in the fields accounts for."""
    unsaid = [word for word in words if word not in _JOINTS]
    if restriction.until is not None:
        unsaid = unsaid_by_moment(unsaid, restriction.until)
    return unsaid if restriction.period is None else unsaid_by_period(unsaid, restriction.period)


def _limits_more(restriction: Restriction) -> bool:
    """Whether the words of a credit or on a logo set a condition besides; a name in quotation marks sets none."""
    words = plain(_QUOTED.sub(" ", restriction.text))
    if DIVIDER in words and restriction.kind == "credit":  # MUST CREDIT LUNA FILMS / WITHDRAWN
        return True
    return is_limiting(phrases(restriction.kind).sub(f" {DIVIDER} ", words))


def _of_list(restriction: Restriction, words: str) -> Terms:
    names = {plain(name): name for name in restriction.outlets}
    rest = phrases(restriction.kind).sub(f" {DIVIDER} ", words)
    listed_words, *excepted = _EXCEPT.split(rest, maxsplit=1)
    found = _Found.of(restriction, list(dict.fromkeys(entries(listed_words, names))), names)
    but = _Found.of(restriction, list(entries(excepted[0], ())) if excepted else [], {})
    outlets = [name for entry, name in names.items() if place(entry) is None]
    codes = [area for name in outlets if (area := code_area(name)) is not None]
    is_open = restriction.kind == "platform" and not any(map(is_doubtful, found.unknown))
    areas = (*found.listed.values(), *_unsaid_areas(restriction, found.listed, names))
    can_except = restriction.kind in _ACCESS and areas and not outlets and but.is_all_places
    is_vague = bool(found.unknown and not is_open) or bool(excepted and not can_except)
    within = (place_within(name) for name in (*outlets, *found.unknown))
    return Terms(
        tuple(without(area, but.places.values()) for area in areas),
        tuple(outlets),
        (*found.unlisted, *codes, *(area for area in within if area)),
        tuple(found.unknown) if is_open else (),
        found.platforms,
        _allowed(words) if restriction.kind == "platform" else None,
        is_vague
        or (restriction.kind == "platform" and _is_mixed(words))
        or any(map(is_doubtful, outlets))
        or not has_sense(restriction.kind, words)
        or (restriction.kind == "time-limit" and _is_misplaced(restriction, found, words)),
        any(map(is_loosening, [*outlets, *found.unknown, *but.unknown])),
    )


@frozen
class _Found:
    """The entries of a list by what they are. `listed`: the places that the fields have too."""

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

    @classmethod
    def of(cls, restriction: Restriction, found: Sequence[str], names: Container[str]) -> "_Found":
        """The entries without the names that the fields have."""
        places = {entry: area for entry in found if entry not in names and (area := place(entry)) is not None}
        listed = {entry: area for entry, area in places.items() if _is_listed(entry, area, restriction)}
        rest = [entry for entry in found if entry not in names and entry not in places]
        platforms = frozenset(platform for entry in rest for platform in platforms_of(entry.split()))
        return cls(places, listed, platforms, _unknown(restriction, [e for e in rest if not platforms_of(e.split())]))


def _is_misplaced(restriction: Restriction, found: _Found, words: str) -> bool:
    """Whether a limit in time names places beside its fields, or allows use in some: `use until 5 May in UK`."""
    is_scoped = bool(restriction.territories or restriction.outlets)
    return bool(found.unlisted or found.platforms) or (is_scoped and not _NEGATIVE.search(words))


def _is_listed(entry: str, area: Area, restriction: Restriction) -> bool:
    """Whether the fields of the restriction have a place that its words name."""
    return area.code in restriction.territories or entry in _printed(restriction)


@lru_cache(maxsize=8192)
def _printed(restriction: Restriction) -> frozenset[str]:
    """The territories as plain words, with and without an article."""
    names = frozenset(map(plain, restriction.territories))
    return names | {name.removeprefix("the ") for name in names}


def _unsaid_areas(restriction: Restriction, listed: Mapping[str, Area], names: Iterable[str]) -> list[Area]:
    """The places in the fields that the words do not name, and those that stand among the outlets."""
    codes = {area.code for area in listed.values()}
    unsaid = [
        territory_area(name)
        for name in restriction.territories
        if name not in codes and plain(name).removeprefix("the ") not in listed
    ]
    return unsaid + [area for name in names if (area := place(name)) is not None]


def _unknown(restriction: Restriction, rest: Sequence[str]) -> list[str]:
    """The entries that are no place and no platform; of a time limit its words without those of its time."""
    if restriction.kind == "time-limit":
        return _unsaid(restriction, [word for entry in rest for word in entry.split()])
    return list(rest)


def _allowed(words: str) -> frozenset[Platform] | None:
    """The platforms in front of `only`, or behind it; null where the words hold no such statement."""
    for segment in words.split(DIVIDER):
        only = _ONLY.match(segment)
        if only is not None and not _NEGATIVE.search(only["before"]):
            named = named_platforms(only["before"].split()) or named_platforms(only["behind"].split())
            return named or None
    return None


def _is_mixed(words: str) -> bool:
    """Whether a statement on platforms bars some and allows others alone in one breath: `no internet and only TV`."""
    found = map(_ONLY.match, words.split(DIVIDER))
    return any(only is not None and _NEGATIVE.search(only["before"]) for only in found)
