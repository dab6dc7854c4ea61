"""ODRL 2.2 policies of items, in JSON-LD: prohibitions for those restrictions that ODRL can say, nothing for others.

A policy grants nothing, and what it does not say is not thereby allowed: the words stand beside it. A prohibition may
be stricter than the words where they leave something open (a time without its zone), but never looser.

| kind | prohibition |
|---|---|
| no-access | `use` in the territories that have a code; other regions and outlets cannot be said |
| only-access | `use` outside the territories, if all have a code and no outlets are named |
| editorial-only | `use` for a purpose other than editorial, by a code of ours |
| no-alteration | `modify` and `derive` |
| no-resale | `grantUse` |
| no-archive | `archive`; after `until` where there is one; none for a `period`, whose start nobody knows |
| platform | `use` on those delivery channels, by codes of ours |
| time-limit | `use` after `until`; none for a `period` alone |
| embargo | `use` before `until` |
| none, credit, clients-only, length-limit, restricted, part, other | none |

Platforms to which a restriction of another kind is limited are a delivery channel in its prohibitions.
"""

import datetime
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from newsitem.model import Item, Platform, Restriction, Shot
from newsitem.serializers.newsml.times import date_time, is_day
from newsitem.shapes import SHAPES
from newsitem.terms import groups

Object = dict[str, Any]

#: The name of the language, for `langid` and `langId`, and the type of its text.
LANGUAGE: Final = "http://www.w3.org/ns/odrl/2/"
MEDIA_TYPE: Final = "application/ld+json"

_COUNTRIES: Final = "http://cvx.iptc.org/iso3166-1a2/"
_PLATFORMS: Final = "https://w3id.org/newsitem/cv/platform/"
_EDITORIAL: Final = "https://w3id.org/newsitem/cv/purpose/editorial"
# Zones in which a day begins first and last: what is prohibited from a time on is so from its first occurrence.
_FIRST_ZONE: Final = "+14:00"
_LAST_ZONE: Final = "-12:00"
_ONE_DAY: Final = datetime.timedelta(days=1)


def _node(term: str) -> Object:
    return {"@id": f"odrl:{term}", "@type": "@id"}


def _term(term: str) -> Object:
    return {"@id": f"odrl:{term}", "@type": "@vocab"}


_VALUES: Final = (
    "Set", "prohibit", "use", "modify", "derive", "grantUse", "archive", "spatial", "deliveryChannel", "purpose",
    "dateTime", "isAnyOf", "isNoneOf", "neq", "lt", "gt", "gteq",
)  # fmt: skip
# The part of ODRL's own context that is used here, so that nothing need be fetched to read a policy.
_CONTEXT: Final[Object] = {
    "odrl": LANGUAGE,
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "uid": "@id",
    "type": "@type",
    **{name: _node(name) for name in ("prohibition", "target", "constraint")},
    **{name: _term(name) for name in ("conflict", "action", "leftOperand", "operator")},
    "rightOperand": "odrl:rightOperand",
    **{name: f"odrl:{name}" for name in _VALUES},
}


def item_policy(item: Item, guid: str) -> str | None:
    """The policy of an item and its shots as text; None if there is nothing to prohibit.

    Its restrictions are about the item and each of its shots, `<guid>#shot-<n>`; those of shots about these.
    """
    parts = [part_uri(guid, place) for place in range(1, len(item.shots) + 1)]
    found = list(_prohibitions(item.restrictions, [guid, *parts]))
    for restrictions, places in groups(item.shots).items():
        found += _prohibitions(restrictions, [parts[place - 1] for place in places])
    return _policy(guid, found)


def shot_policy(item: Item, shot: Shot, uri: str) -> str | None:
    """The policy of a shot alone, its item's restrictions among it; None if there is nothing to prohibit."""
    return _policy(uri, _prohibitions((*item.restrictions, *shot.restrictions), [uri]))


def part_uri(guid: str, place: int) -> str:
    """The name of a shot; `place`: its place in the list, from 1."""
    return f"{guid}#shot-{place}"


def _policy(uri: str, prohibitions: Iterable[Object]) -> str | None:
    once = list({json.dumps(one): one for one in prohibitions}.values())
    if not once:
        return None
    policy = {"@context": _CONTEXT, "type": "Set", "uid": f"{uri}:policy", "conflict": "prohibit", "prohibition": once}
    return json.dumps(policy, separators=(",", ":"))


def _prohibitions(restrictions: Iterable[Restriction], targets: Sequence[str]) -> Iterator[Object]:
    for restriction in restrictions:
        for action, constraints in _RULES.get(restriction.kind, _nothing)(restriction):
            limits = [*constraints, *_channels(restriction)]
            about = {"target": targets[0] if len(targets) == 1 else list(targets), "action": action}
            yield {**about, "constraint": limits} if limits else about


# An action and what limits it, all at once.
_Rule = tuple[str, Sequence[Object]]


def _nothing(_: Restriction) -> Iterable[_Rule]:
    return []


def _no_access(restriction: Restriction) -> Iterable[_Rule]:
    codes = _codes(restriction.territories)
    return [("use", [_among("spatial", "isAnyOf", codes)])] if codes else []


def _only_access(restriction: Restriction) -> Iterable[_Rule]:
    codes = _codes(restriction.territories)
    if not codes or restriction.outlets or len(codes) < len(restriction.territories):
        return []
    return [("use", [_among("spatial", "isNoneOf", codes)])]


def _editorial_only(_: Restriction) -> Iterable[_Rule]:
    return [("use", [_constraint("purpose", "neq", {"@id": _EDITORIAL})])]


def _no_archive(restriction: Restriction) -> Iterable[_Rule]:
    if restriction.until is None:
        return [] if restriction.period is not None else [("archive", [])]
    return [("archive", [after]) for after in _after(restriction.until)]


def _platform(restriction: Restriction) -> Iterable[_Rule]:
    return [("use", [_channel(restriction.platforms)])] if restriction.platforms else []


def _time_limit(restriction: Restriction) -> Iterable[_Rule]:
    return _timed(restriction, _after)


def _embargo(restriction: Restriction) -> Iterable[_Rule]:
    return _timed(restriction, _before)


_RULES: Final[Mapping[str, Callable[[Restriction], Iterable[_Rule]]]] = {
    "no-access": _no_access,
    "only-access": _only_access,
    "editorial-only": _editorial_only,
    "no-alteration": lambda _: [("modify", []), ("derive", [])],
    "no-resale": lambda _: [("grantUse", [])],
    "no-archive": _no_archive,
    "platform": _platform,
    "time-limit": _time_limit,
    "embargo": _embargo,
}


def _timed(restriction: Restriction, limit: Callable[[str], list[Object]]) -> Iterable[_Rule]:
    """Use before or after a moment; in the territories, if any are named."""
    if restriction.until is None:
        return []
    if not restriction.territories and not restriction.outlets:
        return [("use", [moment]) for moment in limit(restriction.until)]
    return [
        (action, [*where, moment]) for action, where in _no_access(restriction) for moment in limit(restriction.until)
    ]


def _after(until: str) -> list[Object]:
    """From a moment on, in the zone where it comes first; a day is allowed to its end there. Empty if it is none."""
    if is_day(until):
        return _moment("gteq", _day_after(until), _FIRST_ZONE)
    return _moment("gt", until, _FIRST_ZONE)


def _before(until: str) -> list[Object]:
    """Up to a moment, in the zone where it comes last; to the end of a day, for its hour is not known."""
    return _moment("lt", _day_after(until) if is_day(until) else until, _LAST_ZONE)


def _moment(operator: str, moment: str | None, zone: str) -> list[Object]:
    """A constraint; `zone`: for a moment that has none."""
    full = moment and (date_time(moment) or date_time(moment + zone))
    return [_constraint("dateTime", operator, {"@value": full, "@type": "xsd:dateTime"})] if full else []


def _day_after(day: str) -> str | None:
    """The beginning of the next day; None for the last one that there is."""
    try:
        return f"{datetime.date.fromisoformat(day) + _ONE_DAY}T00:00:00"
    except OverflowError:
        return None


def _channels(restriction: Restriction) -> list[Object]:
    """Where a restriction holds, if it is limited to some platforms."""
    return [_channel(restriction.platforms)] if restriction.platforms and restriction.kind != "platform" else []


def _channel(platforms: Iterable[Platform]) -> Object:
    return _among("deliveryChannel", "isAnyOf", [_PLATFORMS + platform for platform in platforms])


def _codes(territories: Iterable[str]) -> list[str]:
    """Those that have a code."""
    return [_COUNTRIES + one for one in territories if SHAPES["country"].fits(one)]


def _among(operand: str, operator: str, uris: Iterable[str]) -> Object:
    return _constraint(operand, operator, [{"@id": uri} for uri in dict.fromkeys(uris)])


def _constraint(operand: str, operator: str, value: object) -> Object:
    return {"leftOperand": operand, "operator": operator, "rightOperand": value}
