"""Shots with time codes: `1. 00:05-00:09 text`, with or without a number, a line each or run together."""

from typing import Final

import regex

from newsitem.grammar.clock import seconds
from newsitem.grammar.sequence import Numbered
from newsitem.text import Slice

_CLOCK: Final = r"\d{1,2}:\d\d(?::\d\d)?(?:[.,;:]\d{1,3})?"
TIMED: Final = regex.compile(
    rf"(?:(?<!\d)(?P<number>\d{{1,3}})[.)]?\s*+)?[\[(]?(?<![\d:])(?P<start>{_CLOCK})\s*+[-–—]\s*+(?P<end>{_CLOCK})(?![\d:])"
    r"[\])]?[^\S\r\n]*+(?:[:–—-](?=\s))?"
)


def timed_shots(words: Slice) -> tuple[Slice, list[Numbered]]:
    """The words in front of the first shot, and the shots that begin with time codes."""
    hits = list(words.finditer(TIMED))
    if not hits:
        return words, []
    ends = [hit.start for hit in hits[1:]] + [words.end]
    shots = []
    for hit, end in zip(hits, ends, strict=True):
        number, first, last = hit.word("number"), hit["start"], hit["end"]
        shots.append(
            Numbered(
                int(number) if number else None, hit.slice, words.cut(hit.end, end),
                seconds(first) if first else None, seconds(last) if last else None,
            )
        )  # fmt: skip
    return words.before(hits[0]), shots
