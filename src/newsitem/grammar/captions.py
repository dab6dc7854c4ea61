"""Captions that name a speaker below the quote: `SUPER CAPTION: Name, role`."""

from itertools import pairwise
from typing import Final

import regex

from newsitem.grammar.abbreviations import TITLED
from newsitem.patterns import lazy_pattern
from newsitem.text import Hit, Slice
from newsitem.values import value

_LABEL: Final = lazy_pattern(r"\s*+SUPER[\s-]?CAPTIONS?\b\s*+[:;–—-]?+[^\S\r\n]*+", regex.IGNORECASE)
CAPTION: Final = lazy_pattern(r"\bSUPER[\s-]?CAPTIONS?\b", regex.IGNORECASE)
_LINE: Final = lazy_pattern(r"[^\r\n]*+")
_WORD: Final = lazy_pattern(r"[^\s]+")
_FULL_STOP: Final = lazy_pattern(r"(?<=\p{Ll}{2})[.!?](?=\s|\Z)")
_ANNOUNCED: Final = lazy_pattern(r"\bSOUNDBITE\b")
# Words with which the next sentence of a narration begins, and no role goes on.
_FIRST_WORDS: Final = frozenset(
    """
    A About Across Addressing After Ahead All Along Already Also Although Among An And Another Any Around As At Back
    Because Before Behind Below Both But By Despite During Each Earlier Even Every Few Following For From Further Given
    He Her Here His However Hundreds I If In Inside Instead Into It Its Just Last Later Like Local Many Meanwhile More
    Most Much Nearby Neither Next No Nobody Not Nothing Now Of On Once One Only Or Other Others Our Out Outside Over
    People Perhaps Police Recently Residents She Since So Some Soon Standing Still Such That The Their Then There These
    They This Those Though Thousands Through Today Together Tonight Two Under Unless Until Up Upon We What When Where
    Whether Which While Who Why With Within Without Yesterday Yet You
    Three Four Five Six Seven Eight Nine Ten Dozens Scores
    """.split()
)
# Words that a role goes on behind, whatever the case of the next word.
_GOES_ON: Final = frozenset("of for the and in at to from with on by de la du van von al &".split())
_VERBS: Final = frozenset(
    "is are was were has have had will would says said say can could may might must does did do".split()
)
# No caption is longer.
_LONGEST: Final = 300
_LONGEST_TITLE: Final = 6


@value(eq=False, repr=False)
class Caption:
    """A caption: its label, and the person whom it names."""

    label: Slice
    person: Slice


def caption_at(words: Slice) -> Caption | None:
    """The caption with which the words begin; its person ends with the line, or where the next sentence begins."""
    label = words.match(_LABEL)
    if label is None:
        return None
    near = words.cut(label.end, label.end + _LONGEST)
    line = near.match(_LINE)
    person = line.slice if line else near
    announced = person.search(_ANNOUNCED)
    person = (person.before(announced) if announced else person).strip()
    return Caption(label.slice.strip(), person.before(_end_of_role(person)).strip(" .;"))


def _end_of_role(person: Slice) -> int:
    """Where the next sentence begins behind name and role; the end of the words where none does."""
    stops = (hit.start for hit in person.finditer(_FULL_STOP))
    person = person.before(next((at for at in stops if not _ends_title(person.before(at))), person.end))
    comma = person.raw.find(",")
    tokens = [hit for hit in person.finditer(_WORD) if hit.start > person.start + comma >= person.start]
    found = _known_start(tokens) or _start_of_capitals(tokens) or _start_before_verb(tokens)
    return found.start if found else person.end


def _ends_title(words: Slice) -> bool:
    """Whether a point behind the words is that of a title or rank: `Prof. Jane Roe`."""
    return words.cut(words.end - _LONGEST_TITLE, words.end).search(TITLED) is not None


def _known_start(tokens: list[Hit]) -> Hit | None:
    return next((hit for hit in tokens[1:] if hit.slice.text.rstrip(",") in _FIRST_WORDS), None)


def _start_of_capitals(tokens: list[Hit]) -> Hit | None:
    """`U-N spokeswoman Refugees have …`: a capital behind a small word that no name follows."""
    for before, hit in pairwise(tokens):
        word = before.slice.text
        if hit.slice.raw[:1].isupper() and word[:1].islower() and word not in _GOES_ON and not word.endswith(","):
            return hit
    return None


def _start_before_verb(tokens: list[Hit]) -> Hit | None:
    """`World Food Programme Refugees are …`: the capital right before a verb."""
    for before, hit in pairwise(tokens[1:]):
        if hit.slice.raw in _VERBS and before.slice.raw[:1].isupper():
            return before
    return None
