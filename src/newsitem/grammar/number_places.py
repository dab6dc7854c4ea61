"""What all numbers of a shotlist say together: asked for only where a number is not plainly the next."""

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from typing import Final

from newsitem.grammar.number_signs import announces_shot
from newsitem.grammar.number_tokens import Token, read_tokens
from newsitem.text import Slice

#: What is larger is no shot's number, but may hold one: `… sign that reads 56` and `19.` run together.
LARGEST: Final = 999


class Numbers:
    """The numbers of a shotlist, the quotation marks between them, and where each number stands."""

    def __init__(self, words: Slice) -> None:
        """Finds them all."""
        self.words = words
        self.text = words.source.text
        self.start = words.start
        self.marks, self.tokens = read_tokens(words)

    @cached_property
    def lined(self) -> list[Token]:
        """The numbers with their points that begin a line."""
        return [token for token in self.tokens if token.begins_line and token.has_point]

    @cached_property
    def line_numbers(self) -> dict[int, list[int]]:
        """Where they stand, by number."""
        return _places(self.lined)

    @cached_property
    def bare_numbers(self) -> dict[int, list[int]]:
        """Where numbers begin a line, with and without their points."""
        return _places(token for token in self.tokens if token.begins_line)

    @cached_property
    def pointed(self) -> dict[int, list[int]]:
        """Where numbers with their points stand."""
        return _places(token for token in self.tokens if token.has_point)

    @cached_property
    def announced(self) -> dict[int, list[int]]:
        """Where numbers stand without their points, and what follows can only be a shot."""
        bare = (token for token in self.tokens if not token.has_point)
        return _places(token for token in bare if announces_shot(self.words, token))

    @cached_property
    def is_lined(self) -> bool:
        """Whether numbers begin lines."""
        return len(self.line_numbers) > 1

    @cached_property
    def is_glued(self) -> bool:
        """Whether breaks were lost without a blank: none parts a number from the word before it."""
        return any(token.has_point and self.stands_glued(token) for token in self.tokens)

    @cached_property
    def is_bare(self) -> bool:
        """Whether most numbers lack their points."""
        return 2 * len(self.lined) < sum(token.begins_line for token in self.tokens)

    @cached_property
    def begins_large(self) -> bool:
        """Whether most shots begin with a capital."""
        return 2 * sum(map(self.is_small, self.lined)) < len(self.lined)

    def stands_glued(self, token: Token) -> bool:
        before = self.text[token.start - 1 : token.start] if token.start > self.start else ""
        return before.isalnum() or before in ("”", '"', "'", "’", ")")

    def is_large(self, token: Token) -> bool:
        """Whether the word behind a number begins with a capital."""
        return self.text[token.end : token.end + 2].strip()[:1].isupper()

    def is_small(self, token: Token) -> bool:
        return self.text[token.end : token.end + 2].strip()[:1].islower()

    def goes_on(self, places: dict[int, list[int]], token: Token) -> bool:
        """Whether one of the next two numbers comes in some places too, as in a new count."""
        return any(self.comes(places, (token.number or 0) + step, token) for step in (1, 2))

    def comes(self, places: dict[int, list[int]], number: int | None, token: Token) -> bool:
        """Whether the number stands somewhere behind a token."""
        found = places.get(number or 0, ())
        return bisect_right(found, token.start) < len(found)

    def following(self, number: int | None, token: Token) -> int | None:
        """Where the number stands with its point the next time behind a token."""
        found = self.pointed.get(number or 0, ())
        at = bisect_right(found, token.start)
        return found[at] if at < len(found) else None

    def comes_before(self, number: int, other: int, token: Token) -> bool:
        """Whether a number comes behind a token, and before another number does."""
        first, second = self.following(number, token), self.following(other, token)
        return first is not None and (second is None or first < second)


def _places(tokens: Iterable[Token]) -> dict[int, list[int]]:
    places: dict[int, list[int]] = {}
    for token in tokens:
        if token.number is not None and token.number <= LARGEST:
            places.setdefault(token.number, []).append(token.start)
    return places
