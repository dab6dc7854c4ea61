"""The entries of a list in a restriction: `Chile/Internet/CNN`, `Serbia and Bosnia and Herzegovina`."""

import re
from collections.abc import Container, Iterator
from typing import Final

from newsitem.rights.areas import Area
from newsitem.rights.names import is_condition, is_kind_of
from newsitem.rights.places import place
from newsitem.rights.plain import DIVIDER, plain
from newsitem.rights.platforms import platforms_of

_LEAD: Final = re.compile(
    r"(?:(?:in|by|to|for|from|on|within|inside|the|any|all|and|or|clients in|broadcasters in|users in) )+"
)
_JOINT: Final = re.compile(r" (?:and|or|nor|y|et|und|dan|in|by|within) ")
# A country's name in several words joined by `and` has no more of them.
_MOST_JOINED: Final = 3
_LONGEST_PLACE: Final = 4
# Behind or before the name of a place these make it the name of an outlet: `IRAN INTERNATIONAL`, `RADIO FRANCE`.
_OF_OUTLETS: Final = frozenset(
    """
    international news today times post radio press world live 24 one two network system corporation service express
    mail herald star sun voice report weekly daily journal tribune
    """.split()
)


def entries(words: str, names: Container[str]) -> Iterator[str]:
    """The entries of plain words. `names`: those that are known to be one entry, as plain words."""
    for segment in words.split(DIVIDER):
        entry = _without_lead(segment)
        if _is_one(entry, names):
            yield entry
        elif entry:
            yield from _joined(_JOINT.split(entry), entry, names)


def _joined(pieces: list[str], whole: str, names: Container[str]) -> Iterator[str]:
    """The entries between `and`s; pieces that make one name together are one."""
    joints = _JOINT.findall(whole)
    at = 0
    while at < len(pieces):
        joined, taken = pieces[at], 1
        best = pieces[at]
        for more in range(1, min(_MOST_JOINED, len(pieces) - at)):
            joined += joints[at + more - 1] + pieces[at + more]
            if _is_one(_without_lead(joined), names):
                best, taken = joined, more + 1
        if entry := _without_lead(best):
            yield entry
        at += taken


def _without_lead(words: str) -> str:
    words = words.strip()
    found = _LEAD.match(words)
    return words[found.end() :] if found else words


def _is_one(entry: str, names: Container[str]) -> bool:
    return entry in names or place(entry) is not None or bool(platforms_of(entry.split()))


def is_doubtful(name: str) -> bool:
    """Whether an entry that is no place and no platform is no clear name of an outlet."""
    return is_condition(name) or is_kind_of(name)


def places_within(name: str) -> Iterator[Area]:
    """The places that the name of an outlet holds, so that they may be meant themselves: `JAPAN TV`, `JAPAN-KOREA`."""
    words = plain(name).replace(DIVIDER, " ").split()
    of_outlets = [at for at, word in enumerate(words) if word in _OF_OUTLETS]
    for at in range(len(words)):
        for end in range(at + 1, min(at + _LONGEST_PLACE, len(words)) + 1):
            is_part = end - at < len(words) and all(at <= one < end for one in of_outlets[:1] + of_outlets[-1:])
            if is_part and (area := place(" ".join(words[at:end]))) is not None:
                yield area
