"""Which comes first in a script's headers, name or role: told by the headers of which the words leave no doubt."""

from typing import Final

import regex

from newsitem.grammar.people import Order, looks_like_role
from newsitem.grammar.soundbites import LEAD, find_speech
from newsitem.text import Slice

_COMMA: Final = regex.compile(",")
_LONGEST: Final = 600


def likely_order(words: Slice, default: Order) -> Order:
    """The order in which most of the clear headers in some words stand; the default where there are as many of both."""
    votes = sum(_vote(words.cut(lead.start, lead.start + _LONGEST)) for lead in words.finditer(LEAD))
    return "role-first" if votes > 0 else "name-first" if votes < 0 else default


def _vote(words: Slice) -> int:
    """1 for a header that is clearly role first, -1 for one with the name first, else 0."""
    speech = find_speech(words)
    parts = [part.text for part in speech.person.split(_COMMA)] if speech else []
    if len(parts) < 2:
        return 0
    return int(looks_like_role(parts[0])) - int(looks_like_role(parts[-1]))


__all__ = ["likely_order"]
