"""Texts that are no pages: random characters, and pages that were cut, spliced and shuffled. The same in every run."""

import random
from collections.abc import Callable, Iterator, Sequence
from typing import Final

_COUNT: Final = 80
_SEED: Final = 1
_ODD: Final = "\x00\x0b\x0c\x1b\x85\xa0\u00ad\u200b\u2028\u202e\ufeff\ufffe😀مر日e\u0301ß"
_MARKS: Final = "()[]{}<>\"'“”«»‘’.:;,!?–—-+*/|&%#=0123456789 \t\n\r"
_LETTERS: Final = "abcxyzABCXYZ"

Manner = Callable[[random.Random, str, str], str]


def _characters(chance: random.Random, page: str, other: str) -> str:  # noqa: ARG001
    return "".join(chance.choices(_ODD + _MARKS * 4 + _LETTERS * 6, k=chance.randrange(600)))


def _words(chance: random.Random, page: str, other: str) -> str:
    words = f"{page} {other}".split()
    return "".join(chance.choice(words) + chance.choice((" ", " ", "\n", "")) for _ in range(150)) if words else ""


def _piece(chance: random.Random, page: str, other: str) -> str:  # noqa: ARG001
    start = chance.randrange(len(page) + 1)
    return page[start : start + chance.randrange(len(page) + 1)]


def _splice(chance: random.Random, page: str, other: str) -> str:
    return page[: chance.randrange(len(page) + 1)] + other[chance.randrange(len(other) + 1) :]


def _shuffled(chance: random.Random, page: str, other: str) -> str:  # noqa: ARG001
    lines = page.splitlines(keepends=True)
    chance.shuffle(lines)
    return "".join(lines)


def _holed(chance: random.Random, page: str, other: str) -> str:  # noqa: ARG001
    start = chance.randrange(len(page) + 1)
    return page[:start] + page[start + chance.randrange(200) :]


_MANNERS: Final[Sequence[Manner]] = (_characters, _words, _piece, _splice, _shuffled, _holed)


def rubbish(pages: Sequence[str], count: int = _COUNT) -> Iterator[str]:
    """So many texts; the first ones are empty or blank. `pages`: what they are made of."""
    chance = random.Random(_SEED)  # noqa: S311  not for secrets
    yield from ("", " ", "\n", "\r\n\r\n")
    for number in range(count):
        page, other = (chance.choice(pages or [""]) for _ in range(2))
        yield _MANNERS[number % len(_MANNERS)](chance, page, other)
