"""Two versions of a page: which of its items are which, and what changed in each, rights first."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import attrs

from newsitem.changes.change import Change, What
from newsitem.changes.fields import as_json, differences, listed, told
from newsitem.changes.limits import Limit, compared, moves, of_shot
from newsitem.changes.matching import Key, Pair, left_over, matched
from newsitem.changes.shots import Shots, name_of, paired, renumbered, shot_changes
from newsitem.model import Credit, Item

_ITEM_STEPS: Final[Sequence[Key]] = (
    lambda item: item.id,
    lambda item: item.url,
    lambda item: item.headline,
    lambda _item: True,
)
_CREDIT_STEPS: Final[Sequence[Key]] = (
    lambda credit: credit,
    lambda credit: (credit.role, credit.name) if credit.name else None,
    lambda credit: (credit.role, credit.text),
    lambda credit: credit.name,
)
# The format says who read the page, which is no change of the story.
_TOLD_ELSEWHERE: Final = frozenset({"format", "shots", "restrictions", "credits"})
_ITEM: Final = "item"


def diff(old: Item | Iterable[Item], new: Item | Iterable[Item]) -> list[Change]:
    """What changed between two versions of a story, or of all stories of a page: for each item rights first.

    Items are matched by id, url and headline, and what is left over by place. Spans, diagnostics and the format that
    read the item make no difference.

    Args:
        old: the item, or several.
        new: the same in its newer version.

    Returns:
        The changes; none if the two are equal.

    Raises:
        TypeError: something is no item.
    """
    before, after = _items(old), _items(new)
    pairs = matched(before, after, _ITEM_STEPS)
    several = (len(before), len(after)) != (1, 1)
    gone = left_over(len(before), (pair.old for pair in pairs))
    found = [_whole("removed", before[i], f"$[{i}]") for i in gone]
    by_place = {pair.new: pair for pair in pairs}
    for j, item in enumerate(after):
        if j in by_place:
            found += _of_pair(before, after, by_place[j], several=several)
        else:
            found.append(_whole("added", item, f"$[{j}]"))
    return found


def _items(given: Item | Iterable[Item]) -> list[Item]:
    items = [given] if isinstance(given, Item) or not isinstance(given, Iterable) else list(given)
    wrong = [one for one in items if not isinstance(one, Item)]
    if wrong:
        raise TypeError(f"only an Item or several can be compared, not {type(wrong[0]).__name__}")
    return items


def _name(item: Item) -> str:
    return item.headline or item.id or item.slug or "without a headline"


def _whole(what: What, item: Item, path: str) -> Change:
    old, new = (None, as_json(item)) if what == "added" else (as_json(item), None)
    return Change(what, path, _ITEM, told(_name(item)), old, new, _name(item))


def _of_pair(before: Sequence[Item], after: Sequence[Item], pair: Pair, *, several: bool) -> Iterator[Change]:
    old, new = before[pair.old], after[pair.new]
    path = f"$[{pair.new}]" if several else "$"
    changes = list(_changes(old, new, path))
    if pair.moved:
        words = f"it was item {pair.old + 1}, now {pair.new + 1}"
        changes.append(Change("moved", path, _ITEM, words, pair.old + 1, pair.new + 1))
    for change in changes:
        yield attrs.evolve(change, item=_name(new)) if several else change


def _changes(old: Item, new: Item, path: str) -> Iterator[Change]:
    shots = paired(old.shots, new.shots, path)
    yield from _right_changes(old, new, shots)
    yield from shot_changes(shots)
    for field in attrs.fields(Item):
        if field.eq and field.name not in _TOLD_ELSEWHERE:
            mine, other = getattr(old, field.name), getattr(new, field.name)
            yield from differences(mine, other, f"{path}.{field.name}", _ITEM, field.name)
    yield from _credit_changes(old.credits, new.credits, shots)


def _right_changes(old: Item, new: Item, shots: Shots) -> Iterator[Change]:
    before = [(name_of(shot, place), shot.restrictions) for place, shot in enumerate(old.shots)]
    after = [(name_of(shot, place), shot.restrictions) for place, shot in enumerate(new.shots)]
    moved = moves(compared(old.restrictions, new.restrictions), (old.restrictions, before), (new.restrictions, after))
    for limit in moved.limits:
        yield _right(limit, shots.path, _ITEM)
    for pair in shots.pairs:
        where, restrictions = after[pair.new]
        for limit in of_shot(before[pair.old][1], restrictions, moved):
            yield _right(limit, f"{shots.path}.shots[{pair.new}]", where)


def _right(limit: Limit, path: str, where: str) -> Change:
    place = limit.old_place if limit.new_place is None else limit.new_place
    words = f"{_kind(limit)}{'; '.join(limit.reasons)} ({told(limit.new or limit.old)})"
    return Change(limit.what, f"{path}.restrictions[{place}]", where, words, as_json(limit.old), as_json(limit.new))


def _kind(limit: Limit) -> str:
    """The kind, for the beginning of a sentence; nothing where it is another now, which the reasons tell."""
    kinds = {one.kind for one in (limit.old, limit.new) if one}
    return f"{kinds.pop()}: " if len(kinds) == 1 else ""


def _credit_changes(old: Sequence[Credit], new: Sequence[Credit], shots: Shots) -> Iterator[Change]:
    """Numbers of shots that changed only because the shots were renumbered are no change of a credit."""
    numbers = renumbered(shots)
    before = tuple(_renumbered(credit, numbers) for credit in old)
    yield from listed(before, new, _CREDIT_STEPS, f"{shots.path}.credits", _ITEM, "credit")


def _renumbered(credit: Credit, numbers: dict[int, int]) -> Credit:
    return attrs.evolve(credit, shots=tuple(numbers.get(number, number) for number in credit.shots))
