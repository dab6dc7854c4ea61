"""Notes to clients that have lost their plus signs and their line breaks: `… May 2014 PLEASE NOTE: SHOT 2 IS OLD 2. …`.

Only notes in capitals are told apart from what follows them: they end with their capitals, at the next number of a
shot, or where a source begins that the page or the house knows.
"""

from typing import Final

from newsitem.grammar.heading_lines import NOTE
from newsitem.patterns import lazy_pattern
from newsitem.text import Pattern, Slice

#: Where such a note begins.
RUN_IN_NOTE: Final = lazy_pattern(
    r"(?<![\p{L}\p{N}+])(?:(?:CLIENTS?[,:]?\s++)?+PLEASE\s++NOTE|CLIENTS?\s++NOTE)(?:\s*+:|\s++[-–—])\s*+(?=\p{Lu}{2})"
)
_CAPITALS: Final = lazy_pattern(r"(?:[^\s\p{Ll}+(]++(?!\p{Ll})\s*+){1,60}+")
_SHOT_NUMBER: Final = lazy_pattern(r"(?<!\S)\d{1,3}\.(?!\d)")
_DASH: Final = lazy_pattern(r"\s*+[-–—]\s")


def end_of_note(words: Slice, names: Pattern) -> int | None:
    """Where the note ends with which some words begin; None if they begin with none, or it is not in capitals."""
    label = words.match(NOTE)
    capitals = words.after(label).match(_CAPITALS) if label else None
    if capitals is None:
        return None
    number = capitals.slice.search(_SHOT_NUMBER)
    body = capitals.slice.before(number) if number else capitals.slice
    for source in body.finditer(names):
        rest = body.after(source)
        if not rest.strip() or rest.match(_DASH):
            return source.start
    return body.end
