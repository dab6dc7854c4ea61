"""Finds the words with which pages of one site announce soundbites, in any language: `ile röportaj`, `O-Ton`."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

import regex

from newsitem.grammar.quotes import MARKS
from newsitem.grammar.shotlists import starts_with_speech
from newsitem.text import Slice, Source

#: How a line of a list begins: with a dash, a bullet or a number.
LISTED: Final = regex.compile(r"(?:[-–—•*▪●]|\d{1,3}[.)])\s*+(?=[\p{L}(\"“«])")
_QUOTE: Final = regex.compile(rf"[{MARKS}]")
# Words in small letters behind the person, as far as no comma makes them a role.
_BEHIND: Final = regex.compile(r"(?:(?<=[^,\s]\s)\p{Ll}[\p{Ll}'’-]*+(?:\s+|\Z)){1,3}\Z")
# A word in front of a person, told by what parts it off.
_IN_FRONT: Final = regex.compile(r"(?P<lead>\p{Lu}[\p{L}-]*+)\s*+(?:\d{1,2}\s*+)?[:–—-]")
_FEWEST: Final = 2
_MOST_WORDS: Final = 3
_LONGEST: Final = 200  # characters


def announcing_words(sources: Iterable[Source]) -> tuple[str, ...]:
    """The words in front of or behind several persons in the headers of quotes in lists, the longest first."""
    headers = dict.fromkeys(header for source in sources for header in _headers(source.whole.lines()))
    front = Counter(hit["lead"].casefold() for header in headers if (hit := _IN_FRONT.match(header)))
    behind = Counter(tail for header in headers for tail in _tails(header))
    found = [words for words, count in (*front.items(), *behind.items()) if count >= _FEWEST]
    kept = [words for words in found if not any(_is_shorter(words, other, behind) for other in found)]
    return tuple(sorted(kept, key=lambda words: (-len(words), words)))


def _headers(lines: Sequence[Slice]) -> Iterator[str]:
    """What stands above or before the quote in lines of a list, if nothing known announces it."""
    for line, following in pairwise([*lines, *lines[-1:]]):
        mark = line.match(LISTED)
        words = line.after(mark) if mark else line
        quote = words.search(_QUOTE)
        if mark and (quote or following.match(_QUOTE)) and not starts_with_speech(words):
            yield (words.before(quote) if quote else words).text[:_LONGEST].rstrip(" :")


def _tails(header: str) -> list[str]:
    """The last words of a header, in small letters behind what may be a person, one to three of them."""
    hit = _BEHIND.search(header)
    person = header[: hit.start()].split() if hit else []
    is_person = len(person) > 1 and (person[-1][:1].isupper() or person[-1].endswith(")"))
    words = hit[0].split() if hit and is_person else []
    return [" ".join(words[-count:]) for count in range(1, min(len(words), _MOST_WORDS) + 1)]


def _is_shorter(words: str, other: str, behind: Counter[str]) -> bool:
    """Whether some words are only the end of others that are as frequent."""
    return words != other and other.endswith(f" {words}") and behind[other] == behind[words]
