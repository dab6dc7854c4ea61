"""Which restrictions of an item bind which of its shots."""

from collections.abc import Mapping, Sequence
from typing import Final, Literal

from attrs import frozen

from newsitem.model import Item, Restriction, RestrictionKind, Shot
from newsitem.rights.names import source_match

#: How a restriction binds: it frees; it sets a condition for every use; it keeps some users or uses out; nobody knows.
Tone = Literal["free", "duty", "limit", "doubt"]
_TONES: Final[Mapping[RestrictionKind, Tone]] = {
    "none": "free", "credit": "duty", "no-alteration": "duty", "no-resale": "duty", "no-archive": "duty",
    "length-limit": "duty", "editorial-only": "duty", "other": "doubt", "part": "doubt",
}  # fmt: skip
_HARDNESS: Final[Sequence[Tone]] = ("free", "duty", "doubt", "limit")


@frozen
class Binding:
    """A restriction with the number that it has in the report. `shots`: those it binds, by place in the list, from 1.

    `holds_for_all`: whether it binds all shots that there are.
    """

    number: int
    restriction: Restriction
    shots: frozenset[int]
    holds_for_all: bool

    @property
    def tone(self) -> Tone:
        """How hard it binds."""
        return tone_of(self.restriction)


def tone_of(restriction: Restriction) -> Tone:
    """How hard a restriction binds."""
    return _TONES.get(restriction.kind, "limit")


def bindings(item: Item) -> list[Binding]:
    """The restrictions of an item and its shots, each once, in the order in which they are met."""
    bound: dict[Restriction, set[int]] = {}
    for restriction in item.restrictions:
        shots = {index for index, shot in enumerate(item.shots, 1) if _may_bind(restriction, shot)}
        bound.setdefault(restriction, set()).update(shots)
    for index, shot in enumerate(item.shots, 1):
        for restriction in shot.restrictions:
            bound.setdefault(restriction, set()).add(index)
    return [
        Binding(number, restriction, frozenset(shots), len(shots) == len(item.shots))
        for number, (restriction, shots) in enumerate(bound.items(), 1)
    ]


def _may_bind(restriction: Restriction, shot: Shot) -> bool:
    """Whether a restriction of the item binds a shot, or may do so: one of a source binds that source's shots."""
    if restriction.source is None or shot.source is None:
        return True
    return source_match(shot.source, restriction.source) != "other"


def hardest(found: Sequence[Binding], index: int) -> Tone | None:
    """The tone of the restrictions that bind a shot; None where there are none."""
    tones = [binding.tone for binding in found if index in binding.shots]
    return max(tones, key=_HARDNESS.index, default=None)
