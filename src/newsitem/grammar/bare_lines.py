"""Limits that no label announces: lines above the shots that say what limits the use, and nothing else."""

from collections.abc import Iterable
from typing import Final

from newsitem.claims import Page
from newsitem.grammar.restrictions import read_restrictions, understood
from newsitem.model import Restriction
from newsitem.text import Slice

# What is longer is a paragraph, not a line of limits.
_LONGEST: Final = 300
# `None` and `Part mute` limit nothing: without a label they may speak of anything.
_NO_LIMITS: Final = frozenset({"none", "part"})


def bare_limits(page: Page, lines: Iterable[Slice]) -> tuple[list[Slice], list[Restriction]]:
    """The lines that are something else, and what the others say of the use."""
    rest: list[Slice] = []
    limits: list[Restriction] = []
    for line in lines:
        found = read_restrictions(page, line) if len(line) <= _LONGEST and understood(line) else ()
        if found and _NO_LIMITS.isdisjoint(limit.kind for limit in found):
            limits += found
        else:
            rest.append(line)
    return rest, limits
