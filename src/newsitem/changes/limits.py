"""The restrictions of a story before and after: which are new, which are gone, and what became of the others.

They hold for the item or for a shot. One that goes from the item to some shots holds for fewer pictures, and one that
goes from a shot to the item for more; that is told once, not as one that is gone and one that is new.
"""

from collections.abc import Hashable, Iterator, Sequence
from typing import Final

import attrs
from attrs import frozen

from newsitem.changes.change import What
from newsitem.changes.matching import Alike, Key, left_over, matched
from newsitem.changes.rights import VAGUE, judged, judged_addition, judged_removal
from newsitem.model import Restriction

Restrictions = Sequence[Restriction]
#: The shots of a list: how each is called, and what holds for it.
ByShot = Sequence[tuple[str, Restrictions]]

_MOST_NAMES: Final = 4  # of shots in a sentence


@frozen
class Limit:
    """What became of one restriction.

    `old`, `new`: null where there is none. `old_place`, `new_place`: in their lists. `reasons`: why it is judged so.
    """

    what: What
    old: Restriction | None
    new: Restriction | None
    old_place: int | None = None
    new_place: int | None = None
    reasons: tuple[str, ...] = ()


def _members(restriction: Restriction) -> list[str]:
    lists = (restriction.territories, restriction.outlets, restriction.platforms)
    return [f"{restriction.kind} {name}" for names in lists for name in names]


_STEPS: Final[Sequence[Key | Alike]] = (
    lambda one: one,
    lambda one: (one.kind, one.text.casefold(), one.source),
    lambda one: one.text.casefold() or None,
    Alike(_members),
    lambda one: (one.kind, one.source),
    lambda one: one.kind,
)


def compared(old: Restrictions, new: Restrictions) -> list[Limit]:
    """What became of the restrictions of one item, or of one shot; nothing of those that are the same."""
    if old == new:
        return []
    found = []
    pairs = [(pair.old, pair.new, pair.moved) for pair in matched(old, new, _STEPS)]
    old_left = left_over(len(old), (i for i, _, _ in pairs))
    new_left = left_over(len(new), (j for _, j, _ in pairs))
    pairs += [(i, j, False) for i, j in _in_place_of(old, new, old_left, new_left)]
    for i, j, moved in pairs:
        if old[i] != new[j]:
            judgement = judged(old[i], new[j])
            found.append(Limit(judgement.what, old[i], new[j], i, j, judgement.reasons))
        elif moved:
            found.append(Limit("moved", old[i], new[j], i, j, ("stands in another order",)))
    gone = [Limit(judged_removal(old[i]), old[i], None, i, None, ("removed",)) for i in old_left]
    added = [Limit(judged_addition(new[j]), None, new[j], None, j, ("added",)) for j in new_left]
    return [*found, *gone, *added]


def _in_place_of(
    old: Restrictions, new: Restrictions, old_left: list[int], new_left: list[int]
) -> list[tuple[int, int]]:
    """What stands in the place of `none`, or of words that are not understood; it is taken from what is left."""
    pairs = []
    for kinds in (frozenset({"none"}), VAGUE):
        both = list(zip(_of(old, old_left, kinds), _of(new, new_left, kinds), strict=False))
        _take(both, old_left, new_left)
        rest = [
            *zip(_of(old, old_left, kinds), new_left, strict=False),
            *zip(old_left, _of(new, new_left, kinds), strict=False),
        ]
        _take(rest, old_left, new_left)
        pairs += [*both, *rest]
    return pairs


def _of(restrictions: Restrictions, places: Sequence[int], kinds: frozenset[str]) -> list[int]:
    return [place for place in places if restrictions[place].kind in kinds]


def _take(pairs: Sequence[tuple[int, int]], old_left: list[int], new_left: list[int]) -> None:
    for i, j in pairs:
        old_left.remove(i)
        new_left.remove(j)


def meaning(restriction: Restriction) -> Hashable:
    """What it forbids, whoever's pictures it is tied to; of words that are not understood the words."""
    if restriction.kind in VAGUE:
        return restriction.kind, restriction.text.casefold()
    lists = (restriction.territories, restriction.outlets, restriction.platforms)
    credit = (restriction.credit or "").casefold()
    return restriction.kind, *map(frozenset, lists), restriction.until, restriction.period, credit


@frozen
class Moves:
    """Restrictions that went from the item to shots, or from shots to the item.

    `limits`: what is said of them on the item's side. `to_shots`, `to_item`: their meanings: what is said of these on
    the shots' side is part of it. `common`: those that hold for the whole item before and after.
    """

    limits: list[Limit]
    to_shots: frozenset[Hashable]
    to_item: frozenset[Hashable]
    common: frozenset[Hashable]


def moves(of_item: Sequence[Limit], old: tuple[Restrictions, ByShot], new: tuple[Restrictions, ByShot]) -> Moves:
    """What moved between the item and its shots.

    `of_item`: what is gone and new for the item. `old`, `new`: the item's restrictions and those of each shot.
    """
    old_holders, new_holders = _holders(old[1]), _holders(new[1])
    limits: list[Limit] = []
    to_shots: set[Hashable] = set()
    to_item: set[Hashable] = set()
    for limit in of_item:
        mine = limit.old or limit.new
        if mine is None or (limit.old and limit.new):
            limits.append(limit)
            continue
        key = meaning(mine)
        holders, count = (new_holders, len(new[1])) if limit.old else (old_holders, len(old[1]))
        if key not in holders:
            limits.append(limit)
            continue
        (to_shots if limit.old else to_item).add(key)
        limits.append(_moved(limit, mine, holders[key], count))
    common = {meaning(one) for one in old[0] if not one.source} & {meaning(one) for one in new[0] if not one.source}
    return Moves(limits, frozenset(to_shots), frozenset(to_item), frozenset(common))


def _moved(limit: Limit, restriction: Restriction, holders: Sequence[str], count: int) -> Limit:
    way = "from the item to" if limit.old else "to the item from"
    which = ", ".join(holders) if len(holders) <= _MOST_NAMES else f"{len(holders)} of {count} shots"
    if len(holders) == count:
        which = "all shots"
        return attrs.evolve(limit, what="moved", reasons=(f"moved {way} {which}",))
    verdict = judged_removal(restriction) if limit.old else judged_addition(restriction)
    return attrs.evolve(limit, what=verdict, reasons=(f"moved {way} {which}: {verdict} for the others",))


def _holders(by_shot: ByShot) -> dict[Hashable, list[str]]:
    """The shots that have a restriction, by its meaning."""
    holders: dict[Hashable, list[str]] = {}
    for name, restrictions in by_shot:
        for key in {meaning(one) for one in restrictions}:
            holders.setdefault(key, []).append(name)
    return holders


def of_shot(old: Restrictions, new: Restrictions, moved: Moves) -> Iterator[Limit]:
    """What became of the restrictions of a shot, without what is told on the item's side."""
    for limit in compared(old, new):
        mine = limit.old or limit.new
        alone = mine is not None and None in (limit.old, limit.new)
        key = meaning(mine) if mine is not None else None
        if alone and key in (moved.to_item if limit.old else moved.to_shots):
            continue
        if alone and key in moved.common:
            yield attrs.evolve(limit, what="changed", reasons=(*limit.reasons, "it holds for the whole item anyway"))
        else:
            yield limit
