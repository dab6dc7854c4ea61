"""A change: one difference between two versions of a story."""

from typing import Any, Final, Literal, get_args

from attrs import frozen

What = Literal["tightened", "loosened", "changed", "added", "removed", "moved", "renumbered"]

#: All that a change may be.
WHATS: Final[tuple[What, ...]] = get_args(What)


@frozen
class Change:
    """One difference between two versions of a story.

    `what`: `tightened` or `loosened` for a restriction of which that is sure, `renumbered` for a shot that has another
    number and may be otherwise the same, `moved` for what stands at another place. `path`: where it is in the JSON of
    the new version (`$.shots[3].text`), of what was removed in that of the old one; where a side has several items the
    path begins with the item (`$[1]`). `where`: the same for people: `item`, `shot 4`. `words`: what changed, in words.
    `old`, `new`: the values as they are in JSON, null where there is none. `item`: the headline or id of the item, null
    where both sides have only one.
    """

    what: What
    path: str
    where: str
    words: str
    old: Any = None
    new: Any = None
    item: str | None = None

    @property
    def is_about_rights(self) -> bool:
        return ".restrictions" in self.path
