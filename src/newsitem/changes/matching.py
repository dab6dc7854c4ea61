"""Which values of two lists belong together: by keys, from the strictest to the loosest.

The result does not hang on which list is called the old one: told the other way round, it is the same pairs.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, Final, TypeVar

from attrs import frozen

T = TypeVar("T")
#: What two values have in common if they belong together; None where a value has nothing of the kind.
Key = Callable[[Any], Hashable]
#: Places of one value in the old and in the new list.
Places = tuple[int, int]

# Pairs of equal keys that are looked at for an order; beyond that the keys that are most often there are left out.
_MOST_PAIRS: Final = 300_000
_FREQUENT: Final = 20  # a word that stands in more texts does not tell which belong together
_CANDIDATES: Final = 5
_ALIKE: Final = 0.5  # the share of words that two texts have in common


@frozen
class Alike:
    """A step that pairs the values which share most of their words. `words`: those of a value."""

    words: Callable[[Any], Iterable[str]]


@frozen
class Pair:
    """Two values that belong together, by their places. `moved`: they stand in another order than the others do."""

    old: int
    new: int
    moved: bool


def matched(old: Sequence[Any], new: Sequence[Any], steps: Sequence[Key | Alike]) -> list[Pair]:
    """The pairs in the order of the new list. Each step is tried on what the ones before it left over."""
    if repr(list(old)) > repr(list(new)):
        swapped = _matched(new, old, steps)
        return sorted((Pair(pair.new, pair.old, pair.moved) for pair in swapped), key=lambda pair: pair.new)
    return _matched(old, new, steps)


def _matched(old: Sequence[Any], new: Sequence[Any], steps: Sequence[Key | Alike]) -> list[Pair]:
    found = _Matching(old, new)
    for step in steps:
        if isinstance(step, Alike):
            found.add(_alike(*found.left_over(step.words)))
        else:
            found.add(in_order(*found.left_over(step)))
            found.add(_anywhere(*found.left_over(step)))
    return found.pairs()


def left_over(count: int, taken: Iterable[int]) -> list[int]:
    """The places of a list that are in no pair."""
    gone = set(taken)
    return [place for place in range(count) if place not in gone]


class _Matching:
    """Pairs as far as they are found, and what is left over."""

    def __init__(self, old: Sequence[Any], new: Sequence[Any]) -> None:
        self._values = old, new
        self._left = list(range(len(old))), list(range(len(new)))
        self._found: dict[int, int] = {}

    def left_over(self, key: Callable[[Any], T]) -> tuple[list[T], list[T]]:
        """What a function makes of the values that have no partner yet."""
        old, new = ([key(values[i]) for i in left] for values, left in zip(self._values, self._left, strict=True))
        return old, new

    def add(self, pairs: Iterable[Places]) -> None:
        """Takes pairs of places among what was left over."""
        old, new = self._left
        found = {old[i]: new[j] for i, j in pairs}
        self._found |= found
        gone = set(found.values())
        self._left = [i for i in old if i not in found], [j for j in new if j not in gone]

    def pairs(self) -> list[Pair]:
        places = sorted(self._found.items())
        steady = set(longest_increasing(places))
        return sorted((Pair(*pair, pair not in steady) for pair in places), key=lambda pair: pair.new)


def in_order(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Places]:
    """The most pairs of equal keys that stand in the same order in both lists; None is equal to nothing."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start] is not None:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end] is not None:
        end += 1
    middle = longest_increasing(_equal(old, new, start, end))
    tail = [(len(old) - k, len(new) - k) for k in range(end, 0, -1)]
    return [*((i, i) for i in range(start)), *middle, *tail]


def _equal(old: Sequence[Hashable], new: Sequence[Hashable], start: int, end: int) -> Iterable[Places]:
    """All pairs of equal keys between common ends: first places rising, for each the second ones falling."""
    places: dict[Hashable, list[int]] = {}
    for j in range(len(new) - end - 1, start - 1, -1):
        places.setdefault(new[j], []).append(j)
    inner = old[start : len(old) - end]
    allowed = _allowed(Counter(inner), places)
    for i, key in enumerate(inner, start):
        if key in allowed:
            yield from ((i, j) for j in places[key])


def _allowed(counts: Counter[Hashable], places: dict[Hashable, list[int]]) -> set[Hashable]:
    """The keys of which there are few enough pairs."""
    sizes = [(count * len(places[key]), key) for key, count in counts.items() if key is not None and key in places]
    allowed, total = set(), 0
    for size, key in sorted(sizes, key=lambda row: row[0]):
        total += size
        if total > _MOST_PAIRS:
            break
        allowed.add(key)
    return allowed


def longest_increasing(pairs: Iterable[Places]) -> list[Places]:
    """The longest run of pairs in which both places rise. Among equal first places the second ones must fall."""
    ends: list[int] = []  # by length: the least second place with which a run of it ends
    links: list[tuple[Places, Any]] = []  # by length: that end with the run before it
    for pair in pairs:
        length = bisect_left(ends, pair[1])
        link = (pair, links[length - 1] if length else None)
        if length == len(ends):
            ends.append(pair[1])
            links.append(link)
        else:
            ends[length], links[length] = pair[1], link
    run, link_before = [], links[-1] if links else None
    while link_before is not None:
        run.append(link_before[0])
        link_before = link_before[1]
    return run[::-1]


def _anywhere(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Places]:
    """Equal keys wherever they stand: the first with the first, and so on."""
    places: dict[Hashable, list[int]] = {}
    for j in range(len(new) - 1, -1, -1):
        places.setdefault(new[j], []).append(j)
    pairs = []
    for i, key in enumerate(old):
        if key is not None and places.get(key):
            pairs.append((i, places[key].pop()))
    return pairs


def _alike(old: Sequence[Iterable[str]], new: Sequence[Iterable[str]]) -> list[Places]:
    """Texts that have most of their words in common, the most alike first."""
    old_words, new_words = [frozenset(words) for words in old], [frozenset(words) for words in new]
    places: dict[str, list[int]] = {}
    for j, words in enumerate(new_words):
        for word in words:
            places.setdefault(word, []).append(j)
    scores = []
    for i, words in enumerate(old_words):
        shared = Counter(j for word in words if len(places.get(word, ())) <= _FREQUENT for j in places.get(word, ()))
        for j, _ in sorted(shared.items(), key=lambda row: (-row[1], row[0]))[:_CANDIDATES]:
            score = 2 * len(words & new_words[j]) / (len(words) + len(new_words[j]))
            if score >= _ALIKE:
                scores.append((-score, i + j, i, j))
    return _best(scores)


def _best(scores: Iterable[tuple[float, int, int, int]]) -> list[Places]:
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in sorted(scores):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return list(pairs.items())
