"""The numbers in a shotlist that could begin a shot, and the quotation marks between them."""

from typing import Final

import regex
from attrs import frozen

from newsitem.grammar.quotes import MARKS
from newsitem.patterns import lazy_pattern
from newsitem.text import Hit, Slice

# One pass finds all that matters: quotation marks, and numbers that could be shots. What each begins with is said
# first: the engine then passes over everything else at a third of the cost.
_TOKEN: Final = lazy_pattern(
    rf"""
    (?=[{MARKS}\d]) (?:
    [{MARKS}]
    | (?<!\d[.,:/](?<!(?:19|20)\d\d\.)|[/$£€#]) (?: (?<=(?:19|20)\d\d) | (?<!\d) ) (?<![-–]\b) (?P<number>\d{{1,3}})
        (?: (?P<point>\.)(?![\d.]) | (?P<point>(?<=(?<![^\r\n])[^\S\r\n]*\d{{1,3}})\))
            | (?=[^\S\r\n]+[\p{{L}}("“'‘\[]) )
    | (?<![\d.,:/]) (?!(?:19|20)\d{{3,5}}\.) (?P<number>\d{{4,6}}) (?P<point>\.)(?![\d.])
    | (?<=(?<![^\r\n])[^\S\r\n]*)0\.(?P<tenth>\d{{1,2}})(?=\s)
    )
    """,
    regex.VERBOSE,
)


@frozen(eq=False, repr=False)
class Token:
    """A number that could begin a shot; `number` is None for the tenths of stringers (`0.1`)."""

    start: int
    end: int
    number: int | None
    has_point: bool
    begins_line: bool


def read_tokens(words: Slice) -> tuple[list[int], list[Token]]:
    """The offsets of all quotation marks, and the numbers, in order."""
    marks: list[int] = []
    tokens: list[Token] = []
    text = words.source.text
    for hit in words.finditer(_TOKEN):
        if text[hit.start] in MARKS:
            marks.append(hit.start)
        else:
            tokens.append(_token(hit))
    return marks, tokens


def _token(hit: Hit) -> Token:
    digits = hit["number"]
    number = int(digits.raw) if digits is not None else None
    return Token(hit.start, hit.end, number, hit["point"] is not None, digits is None or digits.starts_line())
