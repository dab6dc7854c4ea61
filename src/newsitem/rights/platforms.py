"""Platforms that words name."""

from collections.abc import Sequence
from typing import Final

from newsitem.model import Platform

_DIGITAL: Final[tuple[Platform, ...]] = ("online", "mobile", "social")
_WORDS: Final[dict[str, tuple[Platform, ...]]] = {
    word: platforms
    for words, platforms in (
        ("broadcast broadcasts broadcasting tv television linear terrestrial satellite cable", ("broadcast",)),
        ("online internet net web website websites streaming vod ott", ("online",)),
        ("mobile mobiles phone phones wireless cell app apps", ("mobile",)),
        ("social facebook youtube twitter instagram tiktok", ("social",)),
        ("print newspapers magazines", ("print",)),
        ("digital", _DIGITAL),
    )
    for word in words.split()
}
_BESIDE: Final = frozenset(
    """
    media platform platforms channel channels service services site sites use usage rights any all and or on the
    """.split()
)


def platforms_of(words: Sequence[str]) -> frozenset[Platform]:
    """The platforms that an entry names which names nothing else; none for other words."""
    if not all(word in _WORDS or word in _BESIDE for word in words):
        return frozenset()
    return named_platforms(words)


def named_platforms(words: Sequence[str]) -> frozenset[Platform]:
    """All platforms that are named among some words."""
    return frozenset(platform for word in words for platform in _WORDS.get(word, ()))
