"""Walks over the numbers of a shotlist: keeps the count, and knows whether a quote is open.

A number is a shot only where it continues the count and stands outside a quote: `2022.` at the start of a wrapped line,
`No. 117` and a list inside a quote are text. Line breaks are a hint: where most numbers begin a line, one in the middle
of a line counts only if no line begins with it.
"""

from bisect import bisect_right
from functools import cached_property
from typing import Final

import attrs

from newsitem.grammar.number_places import LARGEST, Numbers
from newsitem.grammar.number_signs import (
    COUNTED,
    announces_shot,
    begins_speech,
    begins_to_shout,
    follows_heading,
    follows_quote,
    names_size,
    quoted_signs,
)
from newsitem.grammar.number_tokens import Token
from newsitem.grammar.quotes import opens
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice, whole_number

_DIGITS_BEFORE: Final = lazy_pattern(r"(?<!\S)\d{1,2}[^\S\r\n]{1,3}\Z")
#: How far a number may run ahead of the count.
_LARGEST_GAP: Final = 20
#: How far it may fall back at the start of a line (`3. 2. 3.`).
_LARGEST_STEP_BACK: Final = 3


class Walk:
    """One walk over the numbers of a shotlist."""

    def __init__(self, words: Slice) -> None:
        self.words = words
        self.text = words.source.text
        self.numbers = Numbers(words)
        self.quote_depth = 0
        self.list_item: int | None = None  # the last number seen inside the open quote
        self.is_plain = True  # whether the last shot had a point, or a line of its own

    def starts(self) -> list[Token]:
        """The numbers that begin a shot."""
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
                is_shot = self._continues(token, before) and not (self.signs and self._stands_in_sign(token))
                if not is_shot and self.quote_depth and self._is_list_item(token):
                    self.list_item = token.number
            if not is_shot:
                continue
            self.quote_depth, self.list_item, before = 0, None, token
            self.is_plain = token.has_point or token.begins_line
            wanted = (token.number or 0) + 1
            found.append(token)
        return found

    def _is_plainly_a_shot(self, token: Token, wanted: int) -> bool | None:
        """Whether a number is a shot, where it alone can tell; None where the count and the words around it must.

        The next number at the start of a line outside quotes is one, unless it begins with a nought, which may end the
        word before it. A number inside a line without its point is none, unless it is the next, or others are so too.
        """
        if token.number != wanted:
            return None if token.has_point or token.begins_line or not self.is_plain else False
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
        if token.begins_line or not COUNTED.search(self.text, max(0, token.start - 12), token.start):
            return False
        if begins_speech(self.words, token) or not token.has_point:
            return not token.has_point
        return self._comes_again(token)

    @cached_property
    def signs(self) -> list[Slice]:
        """The signs that are quoted in single marks, which the quotation marks do not tell."""
        return quoted_signs(self.words)

    def _stands_in_sign(self, token: Token) -> bool:
        """Whether a number stands on a sign that is quoted, in the middle of a line."""
        at = bisect_right(self.signs, token.start, key=lambda sign: sign.start)
        is_inside = at > 0 and token.start < self.signs[at - 1].end
        return is_inside and not token.begins_line and not begins_speech(self.words, token)

    def _comes_again(self, token: Token) -> bool:
        """Whether the number comes once more before the next one does."""
        return self.numbers.comes_before(token.number or 0, (token.number or 0) + 1, token)

    def _is_list_item(self, token: Token) -> bool:
        """Whether a number in a quote counts something: in the middle of a line (`I know 3.`) only if it goes on so."""
        if not token.has_point or token.number is None or token.number > LARGEST:
            return False
        return token.begins_line or token.number == (self.list_item or 0) + 1

    def _begins_count(self, token: Token) -> bool:
        if self.quote_depth or token.number is None:
            return False
        if token.number == 1:  # behind the label, on its line, too
            return token.has_point or token.begins_line or not self.words.before(token.start)
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
        return self._is_next_without_point(token)

    def _is_next_without_point(self, token: Token) -> bool:
        """`10 Close of …`: only if no `10.` comes; behind a blank its words must tell, or that `11.` comes."""
        if token.number is None or self.numbers.comes(self.numbers.pointed, token.number, token):
            return False
        if self.text[token.start - 1 : token.start].isalpha():
            return True
        if self.numbers.is_lined or self.numbers.comes(self.numbers.bare_numbers, token.number, token):
            return False
        if announces_shot(self.words, token):
            return True
        if self.numbers.pointed:
            return self.numbers.is_large(token) and self.numbers.comes(self.numbers.pointed, token.number + 1, token)
        return self.numbers.comes(self.numbers.announced, token.number + 1, token) and not self.numbers.comes(
            self.numbers.announced, token.number, token
        )

    def _ends_unclosed_quote(self, token: Token, before: Token) -> bool:
        """Whether the next number begins a shot although a quote is open: its closing mark is missing.

        A list inside the quote counts up to the number; a real shot does not.
        """
        plainly = self._plainly_ends_quote(token)
        if plainly is not None:
            return plainly
        if not token.has_point or self.list_item == before.number or self._goes_on_small(token):
            return False
        if not token.begins_line and self._comes_again(token):
            return False
        return not self._quote_goes_on(token) or (
            token.begins_line and self.numbers.comes(self.numbers.line_numbers, (token.number or 0) + 1, token)
        )

    def _plainly_ends_quote(self, token: Token) -> bool | None:
        """Whether a number inside a quote begins a shot, where the words around it tell; None where they do not."""
        if begins_speech(self.words, token) or follows_heading(self.words, token):
            return True
        if names_size(self.words, token):
            return True if token.begins_line else token.has_point and not self._quote_goes_on(token)
        is_end = token.has_point and begins_to_shout(self.words, token) and not self._quote_goes_on(token)
        return True if is_end else None

    def _quote_goes_on(self, token: Token) -> bool:
        """Whether the next quotation mark closes a quote: then the open one may go on up to there."""
        following = bisect_right(self.numbers.marks, token.end)
        if following == len(self.numbers.marks):
            return False
        return not opens(self.text, self.numbers.marks[following], inside=True)

    def _goes_on_small(self, token: Token) -> bool:
        """`… three. 3. bags came first`: inside a line, and where others do so, a shot's words begin large."""
        return (not token.begins_line or self.numbers.begins_large) and self.numbers.is_small(token)

    def _is_out_of_order(self, token: Token, before: Token) -> bool:
        """A gap, a repeat or a new count: only at the start of a line; a gap also where the next number never comes."""
        assert token.number is not None  # noqa: S101
        assert before.number is not None  # noqa: S101
        ahead = token.number - before.number
        if token.has_point and 0 < ahead <= _LARGEST_GAP and begins_speech(self.words, token):
            return not self.numbers.comes(self.numbers.pointed, before.number + 1, token) or token.begins_line
        if self.quote_depth:
            return token.has_point and self._jumps_out_of_quote(token, before, ahead)
        if not token.has_point:
            return 0 <= ahead <= _LARGEST_STEP_BACK and self._jumps_without_point(token, before, ahead)
        if token.begins_line:
            is_near = -_LARGEST_STEP_BACK <= ahead <= _LARGEST_GAP or token.number == 1
            return is_near or (ahead < 0 and self.numbers.goes_on(self.numbers.line_numbers, token))
        return self._jumps_inside_line(token, before, ahead)

    def _jumps_out_of_quote(self, token: Token, before: Token, ahead: int) -> bool:
        """Whether a number out of order begins a shot although a quote is open."""
        if not -_LARGEST_STEP_BACK <= ahead <= _LARGEST_GAP:
            return False
        plainly = self._plainly_ends_quote(token)
        if plainly is not None:
            return plainly
        is_item = self.list_item is not None or token.number == 1
        if not token.begins_line or ahead < 0 or is_item or self.numbers.is_small(token):
            return False
        return not self._quote_goes_on(token) and not self._wanted_comes_first(token, before)

    def _jumps_without_point(self, token: Token, before: Token, ahead: int) -> bool:
        """Whether a number out of order begins a shot in a list without points."""
        if token.begins_line and not self.numbers.is_bare:
            return False
        if token.begins_line and ahead > 0 and self.numbers.goes_on(self.numbers.bare_numbers, token):
            return True
        return announces_shot(self.words, token) and (token.begins_line or not self._wanted_comes_first(token, before))

    def _jumps_inside_line(self, token: Token, before: Token, ahead: int) -> bool:
        """Whether a number out of order begins a shot in the middle of a line: what stands around it must say so."""
        if ahead == 0:
            if not self.words.cut(before.end, token.start):  # 12. 12. Wide shot
                return True
            if not self.numbers.is_lined:  # 6. Wide of port 6. Close of crane 7. …
                return self.numbers.is_large(token) and self.numbers.goes_on(self.numbers.pointed, token)
        if 1 < ahead <= 3 and not self.numbers.is_lined:
            return not self.numbers.comes(self.numbers.pointed, (before.number or 0) + 1, token)
        if ahead < 0 and not self.numbers.is_lined:  # 9. Photo, camel 3. Tilt up, lamp
            return names_size(self.words, token)
        if not 0 <= ahead <= _LARGEST_GAP or self._wanted_comes_first(token, before):
            return False
        if self.numbers.is_lined and self.numbers.comes(self.numbers.line_numbers, token.number, token):
            return False
        return names_size(self.words, token) or (self.numbers.is_large(token) and follows_quote(self.words, token))

    def _wanted_comes_first(self, token: Token, before: Token) -> bool:
        """Whether the number that is wanted comes before the one behind this does."""
        wanted, following = (before.number or 0) + 1, (token.number or 0) + 1
        return wanted < following and self.numbers.comes_before(wanted, following, token)
