"""Names that a page prints in its prose: they tell where the same names begin in words that are shouted or glued."""

from typing import Final
from weakref import ref

from newsitem.patterns import lazy_pattern
from newsitem.text import Source

_CAPITALISED: Final = r"(?:(?:al|el|es|as|ash)-)?+\p{Lu}(?:[’'-]\p{Lu})?+\p{Ll}[\p{L}’'-]*+"
_NAME: Final = lazy_pattern(
    rf"(?<![\p{{L}}’'-]){_CAPITALISED}(?:[ ](?:(?:de|la|del|al|el|es|da|do|of|the)[ ])?+{_CAPITALISED})*+"
)
_LONGEST: Final = 12  # words of a run of capitalised words that are looked at
_MOST_WORDS: Final = 4  # of a name
_SHORTEST_GLUED: Final = 4  # letters of a name that may be glued to a word


# Those of the page at hand, which each of its headings asks for. (A weak dictionary would run code when a page goes,
# and a Ctrl-C at that moment would be lost.)
_latest: Final[list[tuple[ref[Source], frozenset[str]]]] = []


def names_in_prose(source: Source) -> frozenset[str]:
    """Names of one to four words, in small letters, that the page prints with capitals somewhere (`Tel Aviv`)."""
    for known, names in _latest:
        if known() is source:
            return names
    names = _names(source)
    _latest[:] = [(ref(source), names)]
    return names


def _names(source: Source) -> frozenset[str]:
    names: set[str] = set()
    for name in source.whole.words(_NAME):
        words = name.casefold().split()[:_LONGEST]
        if len(words) == 1:
            names.add(words[0])
            continue
        for count in range(1, min(_MOST_WORDS, len(words)) + 1):
            names |= {" ".join(words[at : at + count]) for at in range(len(words) - count + 1)}
    return frozenset(names)


def glued_name(source: Source, word: str, rest: str) -> int | None:
    """Where in a word a name begins that the prose prints, alone or together with the words behind it.

    `STREETQAMISHLI` gives 6 where the prose speaks of Qamishli; the longest name is taken. None if there is none.
    """
    names = names_in_prose(source)
    for at in range(1, len(word) - _SHORTEST_GLUED + 1):
        if f"{word[at:]}{rest}".casefold() in names:
            return at
    return None
