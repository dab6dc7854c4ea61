"""What each kind of restriction gives for a use: a function a kind.

A function tells the answer of its own row of the table; scope (a source, platforms) is judged in `clearance`. What the
words of the restriction say beyond its fields turns a `yes` into `ask`, never the other way.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from newsitem.model import Restriction, RestrictionKind
from newsitem.patterns import lazy_pattern
from newsitem.rights.answers import Answer, strictest
from newsitem.rights.areas import Area, inside_any
from newsitem.rights.names import outlet_match
from newsitem.rights.plain import words_of
from newsitem.rights.terms import Terms
from newsitem.rights.times import Limit, seconds_of
from newsitem.rights.until import end, start
from newsitem.rights.use import Use

Judge = Callable[[Restriction, Terms, Use], Answer]

_BARRED: Final[Mapping[str, Answer]] = {"in": "no", "maybe": "ask", "out": "yes", "same": "no", "other": "yes"}
_ALLOWED: Final[Mapping[str, Answer]] = {"in": "yes", "maybe": "ask", "out": "no", "same": "yes", "other": "no"}
# In the place of a credit's words: they stand elsewhere.
_ELSEWHERE: Final = frozenset({"as", "see", "below", "above", "per", "agreed", "tbc", "tba"})

_AND: Final = lazy_pattern(r"&|\b(?i:and)\b")


def _always(answer: Answer) -> Judge:
    return lambda _restriction, _terms, _use: answer


def _credit(restriction: Restriction, _terms: Terms, _use: Use) -> Answer:
    words = words_of(restriction.credit or "")
    return "yes" if words and words[0] not in _ELSEWHERE else "ask"


def _no_access(_restriction: Restriction, terms: Terms, use: Use) -> Answer:
    if not (terms.areas or terms.outlets):
        return "ask"
    return strictest(
        [_in_areas(terms.areas, use, _BARRED), _in_outlets(terms.outlets, use, _BARRED), _beyond(terms, use)]
    )


def _only_access(_restriction: Restriction, terms: Terms, use: Use) -> Answer:
    if not (terms.areas or terms.outlets):
        return "ask"
    beyond: list[Answer] = []
    if terms.more_areas or terms.more_outlets:
        beyond.append("ask")
    if terms.more_platforms and use.platform not in terms.more_platforms:
        beyond.append("ask")
    inside = [_in_areas(terms.areas, use, _ALLOWED), _in_outlets(terms.outlets, use, _ALLOWED)]
    return strictest([*inside, *beyond])


def _platform(restriction: Restriction, terms: Terms, use: Use) -> Answer:
    barred, allowed = restriction.platforms, terms.allowed
    if use.platform is None or not (barred or allowed):
        return "ask"
    if use.platform in barred or (allowed is not None and use.platform not in allowed):
        return "no"
    if allowed is not None:
        beyond = terms.more_outlets or (terms.more_areas and _in_areas(terms.more_areas, use, _ALLOWED) != "yes")
        return "ask" if beyond else "yes"
    if use.platform in ("mobile", "social") and "online" in barred:
        return "ask"
    return _beyond(terms, use)


def _clients_only(restriction: Restriction, _terms: Terms, use: Use) -> Answer:
    if use.clients is None or not restriction.outlets:
        return "ask"
    found = [{outlet_match(client, name) for client in use.clients} for name in restriction.outlets]
    if not any("same" in one for one in found):
        return "ask" if any("maybe" in one for one in found) else "no"
    # AP AND REUTERS CLIENTS ONLY may mean clients of both.
    return "ask" if _AND.search(restriction.text) and not all("same" in one for one in found) else "yes"


def _editorial_only(_restriction: Restriction, _terms: Terms, use: Use) -> Answer:
    answers: Mapping[str | None, Answer] = {"commercial": "no", "editorial": "yes", None: "ask"}
    return answers[use.purpose]


def _no_alteration(_restriction: Restriction, _terms: Terms, use: Use) -> Answer:
    return "no" if use.alter else "yes"


def _no_resale(_restriction: Restriction, _terms: Terms, use: Use) -> Answer:
    return "no" if use.resale else "yes"


def _no_archive(restriction: Restriction, _terms: Terms, use: Use) -> Answer:
    if not use.archive:
        return "yes"
    if restriction.until is None and restriction.period is None:
        return "no"
    return _time_limit_of(end(restriction, use.received), use)


def _time_limit(restriction: Restriction, terms: Terms, use: Use) -> Answer:
    """Of those that it names, if it names some: `no use Norway after July 20`."""
    limited = _time_limit_of(end(restriction, use.received), use)
    if not (terms.areas or terms.outlets):
        return limited
    named = strictest([_in_areas(terms.areas, use, _BARRED), _in_outlets(terms.outlets, use, _BARRED)])
    answers: Mapping[Answer, Answer] = {"no": limited, "ask": doubted(limited), "yes": "yes"}
    return answers[named]


def doubted(answer: Answer) -> Answer:
    """The answer of something of which it is in doubt whether it binds."""
    return "yes" if answer == "yes" else "ask"


def _time_limit_of(limit: Limit | None, use: Use) -> Answer:
    if limit is None or use.at is None:
        return "ask"
    places: Mapping[str, Answer] = {"before": "yes", "perhaps": "ask", "after": "no"}
    return places[limit.place(use.at)]


def _embargo(restriction: Restriction, _terms: Terms, use: Use) -> Answer:
    lifts = start(restriction)
    if lifts is None or use.at is None:
        return "ask"
    places: Mapping[str, Answer] = {"before": "no", "perhaps": "ask", "after": "yes"}
    return places[lifts.place(use.at)]


def _length_limit(restriction: Restriction, _terms: Terms, use: Use) -> Answer:
    longest = seconds_of(restriction.period)
    if longest is None:
        return "ask"
    return "no" if use.length is not None and use.length > longest else "yes"


def _beyond(terms: Terms, use: Use) -> Answer:
    """What only the words bar: never surely."""
    platform: Answer = "ask" if terms.more_platforms and use.platform in (None, *terms.more_platforms) else "yes"
    found = [_in_areas(terms.more_areas, use, _BARRED), _in_outlets(terms.more_outlets, use, _BARRED), platform]
    return doubted(strictest(found))


def _in_areas(areas: Iterable[Area], use: Use, answers: Mapping[str, Answer]) -> Answer:
    """What a list of places gives; nothing is in question without one."""
    areas = tuple(areas)
    if not areas:
        return "yes"
    return "ask" if use.territory is None else answers[inside_any(areas, use.territory)]


def _in_outlets(outlets: Iterable[str], use: Use, answers: Mapping[str, Answer]) -> Answer:
    """What a list of outlets gives for a user of several names: the strictest, and a doubt where they differ."""
    outlets = tuple(outlets)
    if not outlets:
        return "yes"
    if not use.outlets:
        return "ask"
    found = [_one_outlet(own, outlets, answers) for own in use.outlets]
    if answers is _BARRED or len(set(found)) == 1:
        return strictest(found)
    return "ask"


def _one_outlet(own: str, outlets: Iterable[str], answers: Mapping[str, Answer]) -> Answer:
    matches = {outlet_match(own, name) for name in outlets}
    if "same" in matches:
        return answers["same"]
    return answers["maybe"] if "maybe" in matches else answers["other"]


JUDGES: Final[Mapping[RestrictionKind, Judge]] = {
    "none": _always("yes"),
    "credit": _credit,
    "no-access": _no_access,
    "only-access": _only_access,
    "clients-only": _clients_only,
    "editorial-only": _editorial_only,
    "no-alteration": _no_alteration,
    "no-resale": _no_resale,
    "no-archive": _no_archive,
    "platform": _platform,
    "time-limit": _time_limit,
    "length-limit": _length_limit,
    "embargo": _embargo,
    "restricted": _always("ask"),
    "other": _always("ask"),
}
