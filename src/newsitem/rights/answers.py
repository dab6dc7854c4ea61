"""The answers: may a shot, and an item, be used, why, under what duties, and until when this holds."""

import datetime
from typing import Final, Literal

from attrs import frozen

from newsitem.model import RestrictionKind, Span

Answer = Literal["yes", "no", "ask"]
#: Of an item: `part` where its shots differ.
ItemAnswer = Literal["yes", "no", "ask", "part"]
#: What decided: the kind of a restriction, or the terms of a site.
ClauseKind = RestrictionKind | Literal["site-terms"]

#: From the mildest to the strictest.
STRICTNESS: Final[tuple[Answer, ...]] = ("yes", "ask", "no")


@frozen
class Clause:
    """Words that decided. `source`: to which the page ties them. `span`: where they stand, null where unknown."""

    kind: ClauseKind
    text: str
    source: str | None = None
    span: Span | None = None


@frozen
class Duty:
    """What a use must heed. `text`: of a credit the words to show, else the words of the page."""

    kind: ClauseKind
    text: str


@frozen
class ShotClearance:
    """The answer for a shot.

    `index`: its place in the list, from 1. `number`: as printed. Both are null for an item without shots. `clauses`:
    those that decided: all that bind for `yes`, else those that say `no` or `ask`; none where the page states nothing.
    `changes_at`: the next time (UTC) at which the answer changes; null where none is known.
    """

    index: int | None
    number: int | None
    answer: Answer
    clauses: tuple[Clause, ...] = ()
    duties: tuple[Duty, ...] = ()
    changes_at: datetime.datetime | None = None


@frozen
class Clearance:
    """The answer for an item, and for each of its shots."""

    answer: ItemAnswer
    shots: tuple[ShotClearance, ...]


def strictest(answers: list[Answer]) -> Answer:
    """The strictest of some answers; `yes` of none."""
    return max(answers, key=STRICTNESS.index, default="yes")
