"""The terms of a restriction: what its fields and its words say together, and whether all of the words are understood.

The words decide. An entry that the words have and the fields lack binds no less, but only as a doubt; a word for which
nothing accounts makes all of it a doubt.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

import attrs
from attrs import frozen

from newsitem.model import Platform, Restriction
from newsitem.rights.areas import Area, without
from newsitem.rights.lists import is_doubtful, places_within
from newsitem.rights.misspelt import misspelt
from newsitem.rights.names import is_limiting, is_loosening
from newsitem.rights.places import code_area, place
from newsitem.rights.plain import DIVIDER, plain, unquoted
from newsitem.rights.platforms import named_platforms, platforms_of
from newsitem.rights.printed import Printed, printed_in, unnamed_areas, unsaid
from newsitem.rights.wordings import FREE_KINDS, has_sense, phrases

_EXCEPT: Final = re.compile(
    r"(?:^| )(?:except(?:ing)?(?: for| in)?|excluding|excl|other than|but not|apart from|minus|with the exception of)"
    r"(?: |$)"
)
# What stood behind is lost: `NO ACCESS JAPAN, …`
_CUT_OFF: Final = re.compile(r"…|\.\.")
_ONLY: Final = re.compile(r"^(?P<before>.*?)\bonly\b(?P<behind>.*)$")
_NEGATIVE: Final = re.compile(r"\b(?:no|not|never|dont|except|excluding|without|minus)\b")
# Kinds whose words hold a list of places and outlets.
_LISTS: Final = frozenset({"no-access", "only-access", "platform", "time-limit"})
# Of these, those whose list of places may have exceptions that are understood.
_ACCESS: Final = frozenset({"no-access", "only-access"})


@frozen
class Terms:
    """What a restriction says.

    `areas`, `outlets`: those of its lists. `more_areas`, `more_outlets`, `more_platforms`: those that only its words
    name. `allowed`: the platforms that its words allow alone (`… ONLY`), null where they do not. `is_vague`: whether
    it has words that nothing accounts for; `is_loose`: whether these may allow what the rest forbids. `scope`: places
    of a kind without a list, outside of which it may say nothing: `NO RESALE IN JAPAN`.
    """

    areas: tuple[Area, ...] = ()
    outlets: tuple[str, ...] = ()
    more_areas: tuple[Area, ...] = ()
    more_outlets: tuple[str, ...] = ()
    more_platforms: frozenset[Platform] = frozenset()
    allowed: frozenset[Platform] | None = None
    is_vague: bool = False
    is_loose: bool = False
    scope: tuple[Area, ...] = ()


@lru_cache(maxsize=8192)
def terms_of(restriction: Restriction) -> Terms:
    """The terms of a restriction."""
    found = _said(restriction)
    return attrs.evolve(found, is_vague=True) if _CUT_OFF.search(restriction.text) else found


def _said(restriction: Restriction) -> Terms:
    words = plain(restriction.text)
    if restriction.source:  # TV TODAY - NO ACCESS INDIA
        words = words.removeprefix(f"{plain(restriction.source)} {DIVIDER} ")
    if words == plain(restriction.kind):  # whoever wrote it by hand had no words of a page
        return Terms(tuple(unnamed_areas(restriction, {}, restriction.outlets)), restriction.outlets)
    if restriction.kind in _LISTS:
        return _of_list(restriction, words)
    if restriction.kind in FREE_KINDS:
        return Terms(is_vague=not words or _limits_more(restriction))
    return _of_plain(restriction, words)


def _of_plain(restriction: Restriction, words: str) -> Terms:
    """Of a kind that has no list: every word is a phrase of the kind, or in a field."""
    rest = phrases(restriction.kind).sub(f" {DIVIDER} ", _cut(words, restriction.outlets))
    left = unsaid(restriction, rest.replace(DIVIDER, " ").split())
    is_odd = bool(restriction.territories) or (bool(restriction.outlets) and restriction.kind != "clients-only")
    is_vague = is_odd or bool(left) or not has_sense(restriction.kind, words)
    said = " ".join(left)
    scope = (*places_within(said), *filter(None, [place(said)]))
    return Terms(is_vague=is_vague, is_loose=is_loosening(said), scope=scope)


def _cut(words: str, names: Iterable[str]) -> str:
    """Words with a divider in the place of some names."""
    words = f" {words} "
    for name in sorted(map(plain, names), key=len, reverse=True):
        words = words.replace(f" {name} ", f" {DIVIDER} ")
    return words.strip()


def _limits_more(restriction: Restriction) -> bool:
    """Whether the words of a credit or on a logo set a condition besides; a name in quotation marks sets none."""
    words = plain(unquoted(restriction.text))
    if DIVIDER in words and restriction.kind == "credit":  # MUST CREDIT LUNA FILMS / WITHDRAWN
        return True
    return is_limiting(phrases(restriction.kind).sub(f" {DIVIDER} ", words))


def _of_list(restriction: Restriction, words: str) -> Terms:
    """Of a kind whose words hold a list, perhaps with exceptions."""
    names = {plain(name): name for name in restriction.outlets}
    before, *behind = _EXCEPT.split(phrases(restriction.kind).sub(f" {DIVIDER} ", words), maxsplit=1)
    found = printed_in(restriction, before, names)
    excepted = printed_in(restriction, behind[0], ()) if behind else None
    outlets = tuple(name for entry, name in names.items() if place(entry) is None)
    platforms = found.platforms.union(*(platforms_of(entry.split()) for entry in names))  # NO ACCESS TERRESTRIAL TV
    areas = (*found.listed.values(), *unnamed_areas(restriction, found.listed, names))
    is_open = restriction.kind == "platform" and not any(map(is_doubtful, found.unknown))
    is_odd = excepted is not None and not _can_except(restriction, areas, outlets, excepted)
    return Terms(
        tuple(without(area, excepted.places.values()) for area in areas) if excepted else areas,
        outlets,
        tuple(_more_areas(found, outlets)),
        tuple(found.unknown) if is_open else (),
        platforms,
        _allowed(words) if restriction.kind == "platform" else None,
        (bool(found.unknown) and not is_open)
        or any(map(is_doubtful, outlets))
        or is_odd
        or not _has_one_sense(restriction, found, words),
        is_odd or any(map(is_loosening, [*outlets, *found.unknown, *(excepted.unknown if excepted else ())])),
        tuple(found.unlisted) if restriction.kind == "time-limit" else (),
    )


def _more_areas(found: Printed, outlets: Iterable[str]) -> Iterable[Area]:
    """The places that the fields lack, and those that may be meant by the name of an outlet."""
    yield from found.unlisted
    for name in (*outlets, *found.unknown):
        yield from places_within(name)
        yield from filter(None, (code_area(name), misspelt(plain(name))))


def _can_except(restriction: Restriction, areas: object, outlets: object, excepted: Printed) -> bool:
    """Whether what is excepted can be told: places out of a list of places."""
    return restriction.kind in _ACCESS and bool(areas) and not outlets and excepted.is_all_places


def _has_one_sense(restriction: Restriction, found: Printed, words: str) -> bool:
    """Whether the words say as a whole what the kind means, and nothing besides."""
    if restriction.kind == "platform" and _is_mixed(words):
        return False
    if restriction.kind == "no-access" and restriction.outlets and "clients" in words.split():
        return False  # ALL CLIENTS EXCEPT AP: agencies, not outlets
    if restriction.kind == "time-limit":
        is_scoped = bool(restriction.territories or restriction.outlets)
        is_misplaced = bool(found.unlisted or found.platforms) or (is_scoped and not _NEGATIVE.search(words))
        return not is_misplaced and has_sense(restriction.kind, words)  # USE UNTIL 5 MAY IN UK
    return has_sense(restriction.kind, words)


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
