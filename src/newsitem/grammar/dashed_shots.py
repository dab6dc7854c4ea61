"""Shots run into each other on one line, each told by a dash before its size: `-VAR of the hall -MS of the king`.

Seen in AFP's NewsML-G2, where soundbites stand among them with numbers of their own: `SOUNDBITE 1 - Jane Roe: "…"`.
"""

from typing import Final

from newsitem.grammar.sequence import Numbered
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

_START: Final = lazy_pattern(
    r"(?<!\S)(?:(?P<dash>[-–—])\s?(?=(?:VAR|VARIOUS|GV|PAN|TILT|ZOOM|SETUP|TRAV|[EMB]?CU|[EMVWLT]{1,2}S"
    r"|(?i:various|wide|medium|mid|close|tight|general|aerial|tracking|establishing|cutaways?))\b)"
    r"|(?P<speech>(?=(?:SOUNDBITE|SONORE)\s\d{1,2}\s?[-–—:])))"
)
_FEWEST: Final = 2


def dashed_shots(words: Slice) -> tuple[Slice, list[Numbered]]:
    """The words in front of the first shot, and the shots; none where there are fewer than two."""
    starts = list(words.finditer(_START))
    if len(starts) < _FEWEST:
        return words, []
    ends = [*(hit.start for hit in starts[1:]), words.end]
    shots = [Numbered(None, hit.slice, words.cut(hit.end, end)) for hit, end in zip(starts, ends, strict=True)]
    return words.before(starts[0]), shots
