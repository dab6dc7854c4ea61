"""The words right before and right behind a number that tell whether it begins a shot: a heading, a header, a size."""

from typing import Final

import regex

from newsitem.grammar.number_tokens import Token
from newsitem.grammar.quotes import MARKS
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

#: The word before a number that says what it counts: `bus 2.`, `No. 3`.
COUNTED: Final = lazy_pattern(
    r"(?:\b(?:no|nos|nr|number|page|art|article|chapter|vol|rule|flight|bus|route|aged?|of|at|the|than|only|about|shots?)\.?|№)\s*$",
    regex.IGNORECASE,
)
# `(DATE) (SOURCE - ACCESS)`, `Place - April 4, 2025:` and `Place, Country - 4 May 2014`
_HEADING_BEFORE: Final = lazy_pattern(
    r"(?:\([^()]{3,60}\)\s*\([^()]{2,120}\)|[-–—]\s*[^:()\r\n]{0,40}(?:(?:19|20)\d\d|[Rr]ecent|[Uu]nknown)\s*:"
    r"|,\s\p{Lu}\p{L}+\s[-–—]\s(?:\d{1,2}(?:st|nd|rd|th)?,?\s)?\p{Lu}\p{L}{2,8}(?:\s\d{1,2})?,?\s(?:19|20)\d\d\.?)\s*$"
)
# `FILE`, `RECENT, BAMAKO, MALI`, `UNHCR – 15-18 JULY 2018, DARAA`: a line in capitals that says of itself what it is.
_HEADING_LINE: Final = lazy_pattern(
    r"(?:FILE|RECENT|DATELINE|CREDIT)\b[^\p{Ll}.!?“”\"]*+|(?=\P{Ll}*?\b\d{1,2},?\s\p{Lu}{3,9}\b|\P{Ll}*?\s[-–—]\s(?:FILE|RECENT)\b)"
    r"[^\p{Ll}.!?“”\"]*+"
)
_SPEECH: Final = lazy_pattern(r"[\s.)(–—-]*(?:soun?d?\s?bites?|stand-?ups?|up-?sounds?|sonores?)\b", regex.IGNORECASE)
# The size or the move of a shot as scripts print it: `Wide shot,`, `Close, flour`, `Pan left`, `Exterior medium shot`.
_SIZE: Final = lazy_pattern(
    r"\s*+(?:(?:various|more|extreme|very|exterior|interior|wide)\s)?"
    r"(?:wide|med(?:ium)?|mid|close|long|various|a[ei]?rials?|drone|tracking|establishing|exterior|interior|cutaways?"
    r"|photos?|stills?|pan|tilt|zoom|split\sscreen)"
    r"(?:[\s-](?:of|shots?|up|down|left|right|in|out)\b|\s?[,;:]\s)",
    regex.IGNORECASE,
)
# How words begin that can hardly be counted: a header, `various of`, `file of`, `aerial views of`, `Foto`.
_ANNOUNCED: Final = lazy_pattern(
    r"\s*+(?:(?:soun?d?\s?bites?|stand-?ups?|up-?sounds?)\b[\s\d]{0,4}+[(:]|various\b"
    r"|(?:\p{L}++\s)?(?:views?|shot|file|footage|photo|close-?ups?)\sof\b|\p{L}++\sshots\sof\b|berbagai\b"
    r"|(?:foto|cuplikan)\s)",
    regex.IGNORECASE,
)
# Two words in capitals, or one up to the next number.
_SHOUTED: Final = lazy_pattern(r"\s*+\p{Lu}++[\s,’'-]{1,3}+(?:\p{Lu}{2,}+(?!\p{Ll})|\d{1,3}+\.)")
_SMALL: Final = lazy_pattern(r"\p{Ll}")
_NEAR: Final = 40
# A sign in single marks behind `READING (English):`, with apostrophes between letters.
_SIGN: Final = lazy_pattern(
    r"['‘](?<=(?:[:)]\s?|\b(?i:(?:read|say)(?:ing|s))\s).)(?:[^'‘’]|(?<=\w)['’](?=\w)){1,400}+['’](?!\w)"
)
_LONGEST: Final = 200


def begins_speech(words: Slice, token: Token) -> bool:
    """Whether a soundbite's header follows: that is never quoted, and never anything but a shot."""
    return words.cut(token.end, token.end + 40).match(_SPEECH) is not None


def names_size(words: Slice, token: Token) -> bool:
    """Whether the size of a shot follows."""
    return words.cut(token.end, token.end + 40).match(_SIZE) is not None


def announces_shot(words: Slice, token: Token) -> bool:
    """Whether words follow with which a shot begins, and nothing that is counted."""
    return words.cut(token.end, token.end + _NEAR).match(_ANNOUNCED) is not None


def begins_to_shout(words: Slice, token: Token) -> bool:
    """Whether the words behind a number are in capitals, and those before it are not."""
    if words.cut(token.end, token.end + _NEAR).match(_SHOUTED) is None:
        return False
    return words.cut(token.start - _NEAR, token.start).search(_SMALL) is not None


def follows_heading(words: Slice, token: Token) -> bool:
    """Whether a heading ends right before a number, or is the line above it."""
    near = words.cut(token.start - _LONGEST, token.start)
    if _may_end_heading(near) and near.search(_HEADING_BEFORE):
        return True
    return token.begins_line and near.last_line().fullmatch(_HEADING_LINE) is not None


def _may_end_heading(near: Slice) -> bool:
    """Whether some words end as headings inside a line do: with a bracket, a colon or a year. Most shots do not."""
    last = near.raw[-20:].rstrip().rstrip(".")[-1:]
    return last in "):" or last.isdigit()


def follows_quote(words: Slice, token: Token) -> bool:
    """Whether a quotation mark stands right before a number, that of a sentence that has ended."""
    before = words.cut(token.start - 6, token.start).rstrip(" .").raw
    return before[-1:] in MARKS and bool(before) and before[:-1].rstrip()[-1:] in ".!?…,"


def quoted_signs(words: Slice) -> list[Slice]:
    """The signs that are quoted in single marks: `BANNER READING (English): '4. NOT A PRICE'`."""
    raw = words.raw
    if "'" not in raw and "‘" not in raw:
        return []  # most texts: this look costs a twentieth of the pattern's
    return [hit.slice for hit in words.finditer(_SIGN)]
