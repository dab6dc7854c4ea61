"""Flags of a shot: what its words say of the picture, not of what is seen in it."""

from typing import Final

import regex

from newsitem.model import FLAGS, Flag
from newsitem.patterns import lazy_pattern

_VARIOUS: Final = r"(?:\W*(?:various|more|several|wide|close|mid|further|exterior)\s+(?:of\s+|shots?\s+of\s+)?)?"
# In front of `stills` only: `CU photo` shows somebody's photograph.
_OF_STILLS: Final = (
    r"(?:(?:vs|[gmwlc][sv]|m?cu|two|three|four|five|six|some|\d{1,2}|aerial|archive|old|colou?r|black[\s-]and[\s-]white)"
    r"\s+(?:of\s+)?)?"
)
# A map that somebody holds, or that hangs somewhere, is filmed; so is one that is seen from near or from several sides.
_MAP: Final = (
    r"\W*maps?\s+(?:of|show\w*|locating|marking|highlighting|indicating|with)\b"
    r"(?!.*\b(?:on\s+(?:(?:a|an|the|his|her|their|its)\s+)?+(?:walls?|tables?|boards?|screens?|phones?|tablets?|monitors?|desks?|doors?"
    r"|floor|paper|laptops?|computers?|easel|display)|hung|hanging|pinned|lying|held|being|in\s+hands?)\b)"
)


def _beginning(words: str) -> "regex.Pattern[str]":
    return lazy_pattern(_VARIOUS + f"(?:{words})", regex.IGNORECASE)


def _anywhere(words: str) -> "regex.Pattern[str]":
    return lazy_pattern(f"(?s:.*?)(?:{words})", regex.IGNORECASE)


# A row: the flag, words in small letters one of which stands wherever the pattern matches, and the pattern. Most shots
# have none of the words, and looking for these costs a tenth of matching.
# A drone that is seen gives no flag, one that films does; a map on a wall is no graphic; still water is no photograph.
_PATTERNS: Final[tuple[tuple[Flag, tuple[str, ...], regex.Pattern[str]], ...]] = (
    ("mute", ("mute", "sound", "silent"), _anywhere(r"[(\[+*]\s*(?:part\s+)?(?:mute|no\s+sound|silent)\b")),
    (
        "still",
        ("still", "photo", "foto"),
        _beginning(
            _OF_STILLS + r"\(?stills?\)?(?=\s|[:/-])(?!\s+(?:standing|waiting|burning|life|water))|still\s+photo\w*"
            r"|photos?\b|photographs?\b|foto(?:graf[íi]as?)?\b"
        ),
    ),
    (
        "graphic",
        ("graphic", "animat", "computer", "animasi", "map"),
        lazy_pattern(
            _VARIOUS + rf"(?:graphics?|animat(?:ions?|ed)|computer[\s-]generated|infographics?|animasi)\b|{_MAP}",
            regex.IGNORECASE,
        ),
    ),
    ("file", ("file",), _anywhere(r"\(\s*file\s*\)|^\W*file\s+(?:of|footage|video|pictures?)\b|^\W*file\s*:")),
    (
        "aerial",
        ("rial", "drone", "helicopter", "bird", "air", "plano", "vista", "vue", "udara"),
        _beginning(
            r"(?:drone\s+)?(?:a[ei]?rials?\b"
            r"|(?:drone|helicopter|bird['’]?s[\s-]eye)\s+(?:footage|shots?|views?|video|pictures?|images?|aerials?)\b"
            r"|drone\s+of\b|from\s+(?:the\s+)?air\b|(?:wide|top|tracking|close)[\s-]+aerial"
            r"|plano\s+a[ée]reo|vista\s+a[ée]rea|vues?\s+a[ée]riennes?|pemandangan\s+udara)"
        ),
    ),
    ("quality", ("incoming",), _anywhere(r"\b(?:quality|audio|sound)\s+as\s+incoming\b")),
    (
        "ugc",
        ("ugc", "user", "eyewitness"),
        _anywhere(r"\bugc\b|\buser[\s-]generated\b|\beyewitness\s+(?:video|footage|pictures?)\b"),
    ),
)


_FLAG_OF: Final[dict[str, Flag]] = {word: flag for flag, words, _ in _PATTERNS for word in words}
_WORDS: Final = tuple(_FLAG_OF)


def flags_of(text: str) -> tuple[Flag, ...]:
    """The flags that a shot's words set: those on the kind of picture stand at its beginning."""
    small = text.casefold()
    flags = {_FLAG_OF[word] for word in _WORDS if word in small}
    return tuple([flag for flag, _, pattern in _PATTERNS if flag in flags and pattern.match(text)]) if flags else ()


def joined_flags(*several: tuple[Flag, ...]) -> tuple[Flag, ...]:
    """Flags once each, in the order of the model."""
    found = [flag for flags in several for flag in flags]
    return tuple([flag for flag in FLAGS if flag in found]) if found else ()
