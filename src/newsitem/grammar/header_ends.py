"""Where a soundbite's header ends: behind SAYING, a colon or the line, or before the mark that opens the quote."""

from typing import Final

import regex

from newsitem.grammar.quotes import MARKS, closing, marks, opens
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

_SAYING: Final = lazy_pattern(r"[\s,]*+\bsaying\b\s*+[:,.]?+", regex.IGNORECASE)
_COLON: Final = lazy_pattern(r":(?=\s*+(?:[\"“„«(+]|['‘]\p{Lu}|Q\b|[\r\n]|\Z))")
#: What parts a person from the words around.
PUNCTUATION_AROUND: Final = " ,:;-–—."
# A header longer than this is none.
_LONGEST_HEADER: Final = 500
# Words in marks that are a part of the role are few, and no sentence.
_LONGEST_WORD: Final = 60
_ENDS_SENTENCE: Final = frozenset(".!?…,")


def find_ends(words: Slice, at: int) -> tuple[int, int]:
    """Where the person ends and where the header does: behind SAYING, a colon, or the line; before the quote."""
    near = words.cut(at, at + _LONGEST_HEADER)
    line = near.first_line()
    saying = near.search(_SAYING) if "say" in near.raw.casefold() else None
    opening = _opening_of_quote(line, words)
    if saying and (opening is None or saying.start < opening or saying.start <= line.end):
        return saying.start, saying.end
    colon = line.search(_COLON) or (words.cut(line.end - 1, line.end + 1).match(_COLON) if len(line) else None)
    if colon and (opening is None or colon.start < opening):
        return colon.start, colon.end
    end = opening if opening is not None else line.end
    person = words.cut(at, end).rstrip()
    is_stray = person.raw[-1:] in MARKS and marks(person) == [person.end - 1]
    return (person.end - 1 if is_stray else end), end


def _opening_of_quote(line: Slice, words: Slice) -> int | None:
    """The mark that opens the quote on the header's own line; a quoted word in the role is not it.

    `Economist at the "Corridors" think tank` and `Jordi Mas/Director "The Tree":` go on behind their marks; a quote on
    the header's line does not. Behind `Founder of "Grain by Grain"` the quote opens the next line.
    """
    text = line.source.text
    for at in marks(line):
        if text[at] in MARKS and (opens(text, at, inside=False) or text[at - 1 : at].isalnum()):
            if text[at + 1 : at + 2].isspace() and _is_stray(line, at):
                continue
            end = closing(line, at)
            if end is None or not is_name(line.cut(at, end)):
                return at
            behind = line.after(end + 1)
            if not behind.strip(PUNCTUATION_AROUND) and behind.text != ":" and not _opens_line(words.after(line.end)):
                return at
            return _opening_of_quote(behind, words)
    return None


def _is_stray(line: Slice, at: int) -> bool:
    """Whether a mark closes what never opened, in front of the quote: `Ana Roe, herder" "Ten goats."`."""
    return not opens(line.source.text, at, inside=False) and _opens_line(line.after(at + 1))


def is_name(quoted: Slice) -> bool:
    """Whether words in marks may be a name in a role: they are few, and no sentence."""
    return len(quoted) <= _LONGEST_WORD and quoted.raw.rstrip(MARKS + "'’")[-1:] not in _ENDS_SENTENCE


def _opens_line(words: Slice) -> bool:
    """Whether a quote opens the first line of some words."""
    text, at = words.source.text, words.lstrip().start
    return at < words.end and text[at] in MARKS and opens(text, at, inside=False)
