"""Two versions of one restriction: whether the new one is tighter or looser. What is not sure is only `changed`.

Tighter means: what was allowed is no more. The rules stand here in tables by field and kind; a rule that is not there
is not known. Two changes of which one tightens and one loosens, or one is not known, are together only `changed`.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, Literal

from attrs import frozen

from newsitem.changes.amounts import compared_moments, compared_periods
from newsitem.model import Restriction

Verdict = Literal["tightened", "loosened", "changed"]

OPPOSITE: Final[Mapping[Verdict, Verdict]] = {"tightened": "loosened", "loosened": "tightened", "changed": "changed"}
#: Their words are not understood, or say only that there is something: they may mean anything.
VAGUE: Final = frozenset({"other", "part", "restricted"})


@frozen
class Judgement:
    """What became of a restriction, and why: a reason for each field."""

    what: Verdict
    reasons: tuple[str, ...]


#: What one field says: None where it makes no difference what is allowed.
Said = tuple[Verdict | None, str]

# What it means when a list grows, by kind. A list that was empty, or becomes so, is another matter.
_MORE_TERRITORIES: Final[Mapping[str, Verdict]] = {"no-access": "tightened", "only-access": "loosened"}
_MORE_OUTLETS: Final[Mapping[str, Verdict]] = {
    "no-access": "tightened", "only-access": "loosened", "clients-only": "loosened",
}  # fmt: skip
# What a later date, or a longer period, means.
_LATER: Final[Mapping[str, Verdict]] = {"time-limit": "loosened", "no-archive": "loosened", "embargo": "tightened"}
_LONGER: Final[Mapping[str, Verdict]] = {"time-limit": "loosened", "no-archive": "loosened", "length-limit": "loosened"}
# What it means that a restriction of the kind is there at all; for all other kinds: tightened.
_ADDED: Final[Mapping[str, Verdict]] = {"none": "loosened", "part": "changed"}


def judged_addition(restriction: Restriction) -> Verdict:
    """What it means that a restriction is there now and was not before. Of `part` only the shots can tell."""
    return _ADDED.get(restriction.kind, "tightened")


def judged_removal(restriction: Restriction) -> Verdict:
    """What it means that a restriction is no more."""
    return OPPOSITE[judged_addition(restriction)]


def judged(old: Restriction, new: Restriction) -> Judgement:
    """What became of a restriction that is not the same any more."""
    if old.kind != new.kind:
        return _judged_kinds(old, new)
    said = [row for row in (check(old, new) for check in _FIELDS) if row is not None]
    reasons = tuple(reason for _, reason in said)
    verdicts = {verdict for verdict, _ in said if verdict is not None}
    if old.kind in ("other", "part") and _plain(old.text) != _plain(new.text):
        return Judgement("changed", ("other words, which are not understood", *reasons))
    if not verdicts and _plain(old.text) != _plain(new.text):
        return Judgement("changed", ("worded otherwise", *reasons))
    return Judgement(verdicts.pop() if len(verdicts) == 1 else "changed", reasons or ("written otherwise",))


def _judged_kinds(old: Restriction, new: Restriction) -> Judgement:
    reason = (f"{old.kind} is now {new.kind}",)
    if "part" in (old.kind, new.kind):
        return Judgement("changed", reason)
    if old.kind == "none":
        return Judgement("tightened", reason)
    return Judgement("loosened" if new.kind == "none" else "changed", reason)


def _plain(text: str | None) -> str:
    return " ".join((text or "").casefold().split())


def _list(
    name: str, old: Sequence[str], new: Sequence[str], more: Verdict, emptied: Verdict = "changed"
) -> Said | None:
    """What a list says of which the meaning of growth is known. `emptied`: what it means that it is empty now."""
    if old == new:
        return None
    added, removed = _without(new, old), _without(old, new)
    reason = "; ".join(
        f"{name} {what}: {', '.join(values)}" for what, values in (("added", added), ("removed", removed)) if values
    )
    if not (added or removed):
        return None, f"{name} in another order"
    if not old or not new:
        return (emptied if old else OPPOSITE[emptied]), reason
    if added and removed:
        return "changed", reason
    return (more if added else OPPOSITE[more]), reason


def _without(values: Sequence[str], others: Sequence[str]) -> list[str]:
    known = set(others)
    return [value for value in dict.fromkeys(values) if value not in known]


def _territories(old: Restriction, new: Restriction) -> Said | None:
    return _list("territories", old.territories, new.territories, _MORE_TERRITORIES.get(old.kind, "changed"))


def _outlets(old: Restriction, new: Restriction) -> Said | None:
    return _list("outlets", old.outlets, new.outlets, _MORE_OUTLETS.get(old.kind, "changed"))


def _platforms(old: Restriction, new: Restriction) -> Said | None:
    """For `platform` those that are not allowed. Else those to which it is limited, and none means all of them."""
    if old.kind == "platform":
        return _list("platforms that are not allowed", old.platforms, new.platforms, "tightened")
    reach: Verdict = {"none": "loosened", "part": "changed"}.get(old.kind, "tightened")  # type: ignore[assignment]
    return _list("platforms to which it is limited", old.platforms, new.platforms, reach, emptied=reach)


def _source(old: Restriction, new: Restriction) -> Said | None:
    """Without a source it holds for the pictures of all."""
    if old.source == new.source:
        return None
    reason = f"for the source {old.source!r}, now {new.source!r}"
    if _plain(old.source) == _plain(new.source):
        return None, reason
    if old.source and new.source:
        return "changed", reason
    reach: Verdict = judged_addition(old)
    return (OPPOSITE[reach] if new.source else reach), reason


def _credit(old: Restriction, new: Restriction) -> Said | None:
    if old.credit == new.credit:
        return None
    return "changed", f"the words to show: {old.credit!r}, now {new.credit!r}"


def _until(old: Restriction, new: Restriction) -> Said | None:
    return _amount("until", old, new, _LATER, compared_moments)


def _period(old: Restriction, new: Restriction) -> Said | None:
    return _amount("period", old, new, _LONGER, compared_periods)


def _amount(
    name: str,
    old: Restriction,
    new: Restriction,
    more: Mapping[str, Verdict],
    compared: Callable[[str, str], int | None],
) -> Said | None:
    before, after = getattr(old, name), getattr(new, name)
    if before == after:
        return None
    reason = f"{name} {before or 'nothing'}, now {after or 'nothing'}"
    if before is None or after is None:
        return _ended(old, new), reason
    order = compared(before, after)
    if order is None or old.kind not in more:
        return "changed", reason
    if order == 0:
        return None, reason
    return (more[old.kind] if order > 0 else OPPOSITE[more[old.kind]]), reason


def _ended(old: Restriction, new: Restriction) -> Verdict:
    """What it means that an end was set or taken away: surely something only for archives, which have none without."""
    ends = [(one.until, one.period) != (None, None) for one in (old, new)]
    if old.kind != "no-archive" or all(ends):
        return "changed"
    return "loosened" if ends[1] else "tightened"


_FIELDS: Final[Sequence[Callable[[Restriction, Restriction], Said | None]]] = (
    _territories,
    _outlets,
    _platforms,
    _source,
    _credit,
    _until,
    _period,
)
