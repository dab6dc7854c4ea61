"""Numbered shots: finds the numbers that continue a shotlist's count, with or without line breaks.

A number is a shot only where it continues the count and stands outside a quote: `2022.` at the start of a wrapped line,
`No. 117` and a list inside a quote are text. Line breaks are a hint: where most numbers begin a line, one in the middle
of a line counts only if no line begins with it.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

import attrs
import regex

from newsitem.grammar.number_places import LARGEST, Numbers
from newsitem.grammar.number_tokens import Token
from newsitem.grammar.quotes import MARKS, opens
from newsitem.once import once_a_page
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice, whole_number
from newsitem.values import value

_NO_SHOT_BEFORE: Final = lazy_pattern(
    r"(?:\b(?:no|nos|nr|number|page|art|article|chapter|vol|rule|flight|bus|route|aged?|of|at|the|than|only|about|shots?)\.?|№)\s*$",
    regex.IGNORECASE,
)
# `(DATE) (SOURCE - ACCESS)` and `Place - April 4, 2025:`
_HEADING_BEFORE: Final = lazy_pattern(
    r"(?:\([^()]{3,60}\)\s*\([^()]{2,120}\)|[-–—]\s*[^:()\r\n]{0,40}(?:(?:19|20)\d\d|[Rr]ecent|[Uu]nknown)\s*:)\s*$"
)
_SPEECH: Final = lazy_pattern(r"[\s.)(–—-]*(?:soun?d?\s?bites?|stand-?ups?|up-?sounds?|sonores?)\b", regex.IGNORECASE)
_FIRST: Final = lazy_pattern(r"1(?<=(?<![^\r\n])[^\S\r\n]*1)\.(?![\d.])")
_DIGITS_BEFORE: Final = lazy_pattern(r"(?<!\S)\d{1,2}[^\S\r\n]{1,3}\Z")
#: How far a number may run ahead of the count.
_LARGEST_GAP: Final = 20
#: How far it may fall back at the start of a line (`3. 2. 3.`).
_LARGEST_STEP_BACK: Final = 3


@value(eq=False, repr=False)
class Numbered:
    """A shot's number, the slice in which it stands with its point, and the words up to the next number.

    `start_time` and `end_time`: its timecodes in seconds, where the mark prints any. `length`: how long it lasts, where
    that is printed; `behind`: the time that stands behind the words, and is none of them.
    """

    number: int | None
    mark: Slice
    body: Slice
    start_time: float | None = None
    end_time: float | None = None
    length: float | None = None
    behind: Slice | None = None


@once_a_page
def numbered_shots(words: Slice) -> tuple[Slice, list[Numbered]]:
    """The words in front of the first shot, and the numbered shots."""
    starts = _Walk(words).starts()
    if not starts:
        return words, []
    source = words.source
    ends = [token.start for token in starts[1:]] + [words.end]
    shots = [
        Numbered(token.number, Slice(source, token.start, token.end), Slice(source, token.end, end))
        for token, end in zip(starts, ends, strict=True)
    ]
    is_twice = any(one.number == after.number for one, after in pairwise(starts))
    return words.before(starts[0].start), list(_once(shots)) if is_twice else shots


def has_numbered_shots(words: Slice) -> bool:
    """Whether `numbered_shots` finds any, mostly without looking for all of them.

    A `1.` at the start of a line with no quotation mark before it always begins a shot, if none does so before it.
    """
    first = words.search(_FIRST)
    if first is not None and not any(mark in words.source.text[words.start : first.start] for mark in MARKS):
        return True
    return bool(numbered_shots(words)[1])


def _once(shots: Sequence[Numbered]) -> Iterable[Numbered]:
    """Shots without the empty ones in front of the same number, which is printed twice: `5. 5. Dog`."""
    start: int | None = None
    for shot, following in zip(shots, [*shots[1:], None], strict=True):
        if following is not None and following.number == shot.number and not shot.body:
            start = shot.mark.start if start is None else start
            continue
        source = shot.mark.source
        yield shot if start is None else attrs.evolve(shot, mark=source.slice(start, shot.mark.end))
        start = None


class _Walk:
    """One walk over the tokens of a shotlist: keeps the count, and knows whether a quote is open."""

    def __init__(self, words: Slice) -> None:
        self.words = words
        self.text = words.source.text
        self.numbers = Numbers(words)
        self.quote_depth = 0
        self.list_item: int | None = None  # the last number seen inside the open quote

    def starts(self) -> list[Token]:
        """The tokens that begin a shot."""
        found: list[Token] = []
        before: Token | None = None
        wanted = 1
        passed, marks = 0, self.numbers.marks
        for token in self.numbers.tokens:
            while passed < len(marks) and marks[passed] < token.start:
                self._step_into_or_out(marks[passed])
                passed += 1
            is_shot = self._is_plainly_a_shot(token, wanted)
            if is_shot is None:
                token = self._unbroken(self._unglued(token, before), before)  # noqa: PLW2901
                is_shot = self._continues(token, before)
                if not is_shot and self.quote_depth and token.has_point and (token.number or 0) <= LARGEST:
                    self.list_item = token.number
            if not is_shot:
                continue
            self.quote_depth, self.list_item, before = 0, None, token
            wanted = (token.number or 0) + 1
            found.append(token)
        return found

    def _is_plainly_a_shot(self, token: Token, wanted: int) -> bool | None:
        """Whether a number is a shot, where it alone can tell; None where the count and the words around it must.

        The next number at the start of a line outside quotes is one, unless it begins with a nought, which may end the
        word before it. A number inside a line without its point is none, unless it is the next.
        """
        if token.number != wanted:
            return None if token.has_point or token.begins_line else False
        is_plain = token.begins_line and not self.quote_depth and self.text[token.start] != "0"
        return True if is_plain else None

    def _step_into_or_out(self, mark: int) -> None:
        if not opens(self.text, mark, inside=self.quote_depth > 0):
            self.quote_depth = max(self.quote_depth - 1, 0)
        elif not (self.quote_depth and self.words.cut(mark, mark + 1).starts_line()):
            self.quote_depth = min(self.quote_depth + 1, 2)
        if not self.quote_depth:
            self.list_item = None

    def _unbroken(self, token: Token, before: Token | None) -> Token:
        """`1 1.` at the start of a line is a broken 11 where that is next, else a 1 that is printed twice."""
        if token.begins_line or not token.has_point or token.number is None:
            return token
        line = self.words.cut(max(self.words.start, token.start - 8), token.start)
        hit = line.search(_DIGITS_BEFORE)
        if hit is None or not hit.slice.strip().starts_line():
            return token
        wanted = (before.number or 0) + 1 if before else 1
        joined = whole_number(f"{hit.slice.text}{token.number}")
        if joined == wanted or whole_number(hit.slice.text) == token.number:
            number = wanted if joined == wanted else token.number
            return attrs.evolve(token, start=hit.slice.strip().start, number=number, begins_line=True)
        return token

    def _unglued(self, token: Token, before: Token | None) -> Token:
        """`room 312.` behind shot 11 is the shot's `3` and the number 12, if no other 12 comes and breaks are lost."""
        if before is None or not token.has_point:
            return token
        wanted = (before.number or 0) + 1
        digits = self.text[token.start : token.end - 1]
        if not (len(digits) > len(str(wanted)) and digits.endswith(str(wanted))):
            return token
        is_number = self.numbers.is_large(token) and not self.numbers.is_lined
        if not is_number or self.quote_depth or self.numbers.comes(self.numbers.pointed, wanted, token):
            return token
        if not (self.numbers.is_glued or self.numbers.comes(self.numbers.pointed, wanted + 1, token)):
            return token
        return attrs.evolve(token, start=token.end - 1 - len(str(wanted)), number=wanted)

    def _continues(self, token: Token, before: Token | None) -> bool:
        """Whether a number continues the count behind the shot before it."""
        if token.number is None:
            return token.begins_line and not self.quote_depth  # 0.1 SOUNDBITE
        if self._counts_something(token):
            return False
        if before is None or before.number is None:
            return self._begins_count(token)
        if token.number == before.number + 1:
            return self._is_next(token, before)
        return self._is_out_of_order(token, before)

    def _counts_something(self, token: Token) -> bool:
        """`BUS 2.` is a bus of that number if a better `2.` comes before `3.`, else a shot behind a shot of a bus."""
        if token.begins_line or not _NO_SHOT_BEFORE.search(self.text, max(0, token.start - 12), token.start):
            return False
        if self._begins_speech(token) or not token.has_point:
            return not token.has_point
        again, following = (self.numbers.following(number, token) for number in (token.number, (token.number or 0) + 1))
        return again is not None and (following is None or again < following)

    def _begins_speech(self, token: Token) -> bool:
        """Whether a soundbite's header follows: that is never quoted, and never anything but a shot."""
        return self.words.cut(token.end, token.end + 40).match(_SPEECH) is not None

    def _follows_heading(self, token: Token) -> bool:
        """Whether a heading ends right before the number."""
        return _HEADING_BEFORE.search(self.text, max(self.words.start, token.start - 200), token.start) is not None

    def _begins_count(self, token: Token) -> bool:
        if self.quote_depth or token.number is None:
            return False
        if token.number == 1:
            return token.has_point or token.begins_line
        return (
            token.has_point
            and token.begins_line
            and token.number <= _LARGEST_GAP
            and not self.numbers.comes(self.numbers.pointed, 1, token)
        )

    def _is_next(self, token: Token, before: Token) -> bool:
        if self.quote_depth:
            return self._ends_unclosed_quote(token, before)
        if token.begins_line:
            return True
        if self.numbers.is_lined and self.numbers.comes(self.numbers.line_numbers, token.number, token):
            return False
        if token.has_point:
            return True
        # `10 Close of …` without its point: only if no `10.` comes; behind a blank also only if `11.` comes.
        if token.number is None or self.numbers.comes(self.numbers.pointed, token.number, token):
            return False
        glued = self.text[token.start - 1 : token.start].isalpha()
        return glued or (
            self.numbers.is_large(token)
            and not self.numbers.is_lined
            and self.numbers.comes(self.numbers.pointed, token.number + 1, token)
        )

    def _ends_unclosed_quote(self, token: Token, before: Token) -> bool:
        """Whether the number begins a shot although a quote is open: its closing mark is missing.

        A list inside the quote counts up to the number; a real shot does not.
        """
        if self._begins_speech(token) or self._follows_heading(token):
            return True
        if not token.has_point or self.list_item == before.number or self._goes_on_small(token):
            return False
        following = bisect_right(self.numbers.marks, token.end)
        if following == len(self.numbers.marks):
            return True
        next_opens = opens(self.text, self.numbers.marks[following], inside=True)
        return next_opens or (
            token.begins_line and self.numbers.comes(self.numbers.line_numbers, (token.number or 0) + 1, token)
        )

    def _goes_on_small(self, token: Token) -> bool:
        """`… three. 3. bags came first`: inside a line, and where others do so, a shot's words begin large."""
        return (not token.begins_line or self.numbers.begins_large) and self.numbers.is_small(token)

    def _is_out_of_order(self, token: Token, before: Token) -> bool:
        """A gap, a repeat or a new count: only at the start of a line; a gap also where the next number never comes."""
        assert token.number is not None  # noqa: S101
        assert before.number is not None  # noqa: S101
        ahead = token.number - before.number
        if token.has_point and 0 < ahead <= _LARGEST_GAP and self._begins_speech(token):
            return not self.numbers.comes(self.numbers.pointed, before.number + 1, token) or token.begins_line
        if self.quote_depth:
            return False
        if not token.has_point:
            is_gap = token.begins_line and self.numbers.is_bare and 1 < ahead <= _LARGEST_STEP_BACK
            return is_gap and self.numbers.goes_on(self.numbers.bare_numbers, token)
        if token.begins_line:
            is_near = -_LARGEST_STEP_BACK <= ahead <= _LARGEST_GAP or token.number == 1
            return is_near or (ahead < 0 and self.numbers.goes_on(self.numbers.line_numbers, token))
        if ahead == 0 and not self.numbers.is_lined:  # 6. Wide of port 6. Close of crane 7. …
            return self.numbers.is_large(token) and self.numbers.goes_on(self.numbers.pointed, token)
        return (
            1 < ahead <= 3
            and not self.numbers.is_lined
            and not self.numbers.comes(self.numbers.pointed, before.number + 1, token)
        )


def out_of_sequence(shots: Sequence[Numbered]) -> Iterable[tuple[Numbered, int, int]]:
    """The shots whose number is not the next, with the number before and their own."""
    for before, shot in pairwise(shots):
        if before.number is not None and shot.number is not None and shot.number != before.number + 1:
            yield shot, before.number, shot.number
