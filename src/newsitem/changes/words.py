"""Two texts word by word: what both have, what only the old one has, and what only the new one."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from newsitem.changes.matching import in_order

#: `=`, `-` or `+`, and the words.
Piece = tuple[str, str]

_TOKEN: Final = re.compile(r"\s*+\S++|\s++")
_CONTEXT: Final = 40  # characters of what both have, on each side of a difference


def word_differences(old: str, new: str) -> list[Piece]:
    """The pieces of both texts in order: those with `=` and `-` are the old one, those with `=` and `+` the new one."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    marked = _marked(before, after)
    return [(mark, "".join(words for _, words in group)) for mark, group in groupby(marked, key=lambda piece: piece[0])]


def _marked(before: list[str], after: list[str]) -> Iterator[Piece]:
    i = j = 0
    for same_i, same_j in [*in_order(before, after), (len(before), len(after))]:
        yield from (("-", word) for word in before[i:same_i])
        yield from (("+", word) for word in after[j:same_j])
        if same_i < len(before):
            yield "=", before[same_i]
        i, j = same_i + 1, same_j + 1


def shortened_pieces(pieces: list[Piece]) -> list[Piece]:
    """The pieces with no more of what both texts have than is needed to find a difference."""
    last = len(pieces) - 1
    return [
        (mark, _cut(words, starts=number == 0, ends=number == last) if mark == "=" else words)
        for number, (mark, words) in enumerate(pieces)
    ]


def _cut(words: str, *, starts: bool, ends: bool) -> str:
    if len(words) <= 2 * _CONTEXT:
        return words
    head = "" if starts else words[:_CONTEXT].rpartition(" ")[0]
    tail = "" if ends else words[-_CONTEXT:].partition(" ")[2]
    return f"{head} … {tail}"
