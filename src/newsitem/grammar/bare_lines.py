"""Lines above the shots that no label announces and that say one thing only: what limits the use, or where and when."""

from collections.abc import Iterable, Sequence
from typing import Final

from newsitem.claims import Page
from newsitem.grammar.datelines import read_dateline
from newsitem.grammar.restrictions import read_restrictions, understood
from newsitem.grammar.shot_lines import is_heading
from newsitem.model import Dateline, Restriction
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

# What is longer is a paragraph, not a line of limits.
_LONGEST: Final = 300
# `None` and `Part mute` limit nothing: without a label they may speak of anything.
_NO_LIMITS: Final = frozenset({"none", "part"})
# Without it a sentence that ends with a day looks like a place and a day.
_DASH: Final = lazy_pattern(r"\s[–—|-]\s")


def bare_limits(page: Page, lines: Iterable[Slice]) -> tuple[list[Slice], list[Restriction]]:
    """The lines that are something else, and what the others say of the use; `*NO ARCHIVE*` may stand in stars."""
    rest: list[Slice] = []
    limits: list[Restriction] = []
    for line in lines:
        words = line.strip("*")
        found = read_restrictions(page, words) if len(line) <= _LONGEST and understood(words) else ()
        if found and _NO_LIMITS.isdisjoint(limit.kind for limit in found):
            limits += found
        else:
            rest.append(line)
    return rest, limits


def bare_dateline(lines: Sequence[Slice]) -> tuple[list[Slice], Dateline | None]:
    """The lines without the first that is a place in a country, a dash and a day, and that one as a dateline."""
    for number, line in enumerate(lines):
        found = read_dateline(line) if is_heading(line) and line.search(_DASH) else None
        if found and found.date and found.place and found.place.country:
            return [*lines[:number], *lines[number + 1 :]], found
    return list(lines), None
