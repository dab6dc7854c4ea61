"""Which comes first in a script's headers, name or role: told by the headers of which the words leave no doubt."""

from typing import Final

from newsitem.grammar.people import Order, looks_like_role
from newsitem.grammar.soundbites import find_leads, find_person
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice, whole_number

_COMMA: Final = lazy_pattern(",")
_LONGEST: Final = 600
_ANI: Final = lazy_pattern(r"\(\s*+ANI\s*+[-–)]")
_YEAR: Final = lazy_pattern(r"\([^()]{0,30}?(?P<year>(?:19|20)\d\d)\s*+\)")
_FIRST_YEAR_OF_TODAY: Final = 2010


def likely_order(words: Slice, *, is_old: bool = False) -> Order:
    """The order in which most of the clear headers in some words stand.

    Where there are as many of both it is name first in scripts of the 2000s and of ANI, else role first.

    Args:
        words: a shotlist.
        is_old: whether the script shows elsewhere that it is one of those.
    """
    votes = sum(_vote(words.cut(lead.start, lead.start + _LONGEST)) for lead in find_leads(words))
    if votes:
        return "role-first" if votes > 0 else "name-comma-role"
    return "name-comma-role" if is_old or words.search(_ANI) or _is_of_the_2000s(words) else "role-first"


def _is_of_the_2000s(words: Slice) -> bool:
    """Whether the latest year in a heading's brackets lies before 2010."""
    return (
        max((whole_number(hit.word("year")) for hit in words.finditer(_YEAR)), default=_FIRST_YEAR_OF_TODAY)
        < _FIRST_YEAR_OF_TODAY
    )


def _vote(words: Slice) -> int:
    """1 for a header that is clearly role first, -1 for one with the name first, else 0."""
    person = find_person(words)
    parts = [part.text for part in person.split(_COMMA)] if person is not None and "," in person.raw else []
    if len(parts) < 2:
        return 0
    return int(looks_like_role(parts[0])) - int(looks_like_role(parts[-1]))


__all__ = ["likely_order"]
