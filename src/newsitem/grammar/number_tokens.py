"""The numbers in a shotlist that could begin a shot, and the quotation marks between them."""

from typing import Final

import regex

from newsitem.grammar.quotes import MARKS, marks
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice, whole_number
from newsitem.values import value

# All digits of a row, and what may stand behind those of a shot; the engine jumps from one row to the next.
_DIGITS: Final = lazy_pattern(r"\d++(?P<behind>[.)]|[^\S\r\n]++(?=[\p{L}(\"“'‘\[]))?+")
_TOKEN: Final = lazy_pattern(
    r"""
    (?<!\d[.,:/](?<!(?:19|20)\d\d\.)|[/$£€#]) (?: (?<=(?:19|20)\d\d) | (?<!\d) ) (?<![-–]\b) (?P<number>\d{1,3})
        (?: (?P<point>\.)(?![\d.]) | (?P<point>(?<=(?<![^\r\n])[^\S\r\n]*\d{1,3})\))
            | (?=[^\S\r\n]+[\p{L}("“'‘\[]) )
    | (?<![\d.,:/]) (?!(?:19|20)\d{3,5}\.) (?P<number>\d{4,6}) (?P<point>\.)(?![\d.])
    | (?<=(?<![^\r\n])[^\S\r\n]*)0\.(?P<tenth>\d{1,2})(?=\s)
    """,
    regex.VERBOSE,
)
# A year may stand before a number without a blank between.
_YEAR: Final = 4


@value(eq=False, repr=False)
class Token:
    """A number that could begin a shot; `number` is None for the tenths of stringers (`0.1`)."""

    start: int
    end: int
    number: int | None
    has_point: bool
    begins_line: bool


def read_tokens(words: Slice) -> tuple[list[int], list[Token]]:
    """The offsets of all quotation marks, and the numbers, in order."""
    text = words.source.text
    tokens: list[Token] = []
    for digits in _DIGITS.finditer(text, words.start, words.end):
        start, end = digits.start(), digits.start("behind")
        if end < 0:
            continue
        # With blanks on both sides there is nothing that the pattern could object to.
        is_plain = text[end] == "." and text[start - 1 : start].isspace() and text[end + 1 : end + 2].isspace()
        if is_plain and end - start < _YEAR:
            tokens.append(Token(start, end + 1, whole_number(text[start:end]), True, _begins_line(words, start)))
        elif token := _token(words, start, end):
            tokens.append(token)
    return [at for at in marks(words) if text[at] in MARKS], tokens


def _token(words: Slice, start: int, end: int) -> Token | None:
    """The number that some digits are; it may begin in the midst of them."""
    text = words.source.text
    is_simple = end - start <= _YEAR and start > words.start
    for at in (start,) if is_simple else range(start, end):
        if hit := _TOKEN.match(text, at, words.end):
            digits = hit["number"]
            begins_line = digits is None or _begins_line(words, at)
            return Token(at, hit.end(), whole_number(digits) if digits else None, hit["point"] is not None, begins_line)
    return None


def _begins_line(words: Slice, at: int) -> bool:
    return words.source.text[at - 1 : at] in "\r\n" or Slice(words.source, at, at).starts_line()
