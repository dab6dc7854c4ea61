"""What has changed between the counts of pages then and now: agencies change their pages, and here one notices."""

from collections.abc import Iterator, Mapping
from math import sqrt
from typing import Any, Final

# A share must have moved by so much, and by more than chance would move it.
_SMALLEST_STEP: Final = 0.05
_DEVIATIONS: Final = 3.0
_SMALLEST_LEFT_OVER: Final = 0.005
_MOST_GROWTH: Final = 1.5
# New words that are not understood are told if they stand so often, or on so many of the pages.
_FEWEST_TIMES: Final = 3

Counted = Mapping[str, Any]


def drifted(then: Counted, now: Counted) -> list[str]:
    """What has drifted, in words.

    Args:
        then: what `counting.counted` gave for the pages of an earlier time.
        now: the same for those of today.

    Raises:
        KeyError, TypeError, AttributeError: the older one is something else.
    """
    found: list[str] = []
    before, after = then["formats"], now["formats"]
    found += [f"{name}: no page any more; there were {before[name]['pages']}" for name in before if name not in after]
    found += [f"{name}: it is new, on {after[name]['pages']} pages" for name in after if name not in before]
    for name in after:
        if name in before:
            found += [f"{name}: {what}" for what in _of_format(before[name], after[name])]
    return found


def _of_format(before: Counted, after: Counted) -> Iterator[str]:
    for name in dict.fromkeys((*before["filled"], *after["filled"])):
        old, new = before["filled"].get(name, 0.0), after["filled"].get(name, 0.0)
        if _moved(old, _whole(before, name), new, _whole(after, name)):
            yield f"{name} is filled in {new:.0%}, it was {old:.0%}"
    old, new = before["left_over"], after["left_over"]
    if new - old > _SMALLEST_LEFT_OVER and new > _MOST_GROWTH * old:
        yield f"{new:.1%} of the characters are left over, it was {old:.1%}"
    yield from _more_diagnostics(before, after)
    yield from _new_words(before, after)


def _whole(counts: Counted, field: str) -> int:
    prefix = field.partition(".")[0] if "." in field else ""
    return int(counts[{"shot": "shots", "soundbite": "soundbites"}.get(prefix, "items")])


def _moved(old: float, old_count: int, new: float, new_count: int) -> bool:
    """Whether two shares differ by more than chance (the test of two proportions)."""
    if not old_count or not new_count or abs(new - old) < _SMALLEST_STEP:
        return False
    both = (old * old_count + new * new_count) / (old_count + new_count)
    deviation = sqrt(both * (1 - both) * (1 / old_count + 1 / new_count))
    return abs(new - old) > _DEVIATIONS * deviation


def _more_diagnostics(before: Counted, after: Counted) -> Iterator[str]:
    """Diagnostics that are told more often for each page."""
    for code, count in after["diagnostics"].items():
        old, new = before["diagnostics"].get(code, 0) / before["pages"], count / after["pages"]
        chance = _DEVIATIONS * sqrt(max(old, 1 / before["pages"]) / after["pages"])
        if new > _MOST_GROWTH * old and new - old > chance:
            yield f"{code} is told {new:.2f} times a page, it was {old:.2f}"


def _new_words(before: Counted, after: Counted) -> Iterator[str]:
    for code, rows in after["not_understood"].items():
        known = {row["words"] for row in before["not_understood"].get(code, ())}
        for row in rows:
            if row["words"] not in known and row["count"] >= _FEWEST_TIMES:
                yield f"{code}: {row['words']!r} is new, {row['count']} times"
