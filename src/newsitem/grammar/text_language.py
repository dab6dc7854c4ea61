"""The language of a page's text, told by its small words and by those of scripts."""

from collections import Counter
from collections.abc import Iterable
from itertools import islice
from typing import Final

from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

# Small words, and those with which scripts tell of shots and speakers.
_WORDS: Final[dict[str, frozenset[str]]] = {
    "en": frozenset(
        "the of and to in is was that for with on as by at from they it this has had were we"
        " wide shot mid medium close man woman male female sec".split()
    ),
    "es": frozenset(
        "el los las del que y en con por para una un su sus al es fue se lo más según sobre"
        " plano primer paneo hombre mujer fuente seg".split()
    ),
    "fr": frozenset(
        "le les des du et est une un dans pour par sur qui que au aux avec ce cette à sont"
        " gros vue large moyen homme femme sonore".split()
    ),
}
_LANGUAGES: Final = {
    word: tuple(tag for tag, words in _WORDS.items() if word in words) for words in _WORDS.values() for word in words
}
_WORD: Final = lazy_pattern(r"(?<![\p{L}\d])\p{L}{1,6}+(?![\p{L}\d])")
# So many words tell enough.
_MOST: Final = 2000
_FEWEST_HITS: Final = 2


def text_language(parts: Iterable[Slice]) -> str | None:
    """The tag of the language, if one is plain: twice as many of its words as of any other's; else None."""
    hits: Counter[str] = Counter()
    seen = 0
    for part in parts:
        for word in islice(part.words(_WORD), max(1, _MOST + 1 - seen)):
            seen += 1
            for tag in _LANGUAGES.get(word.lower(), ()):
                hits[tag] += 1
    ranked = [*hits.most_common(2), ("", 0), ("", 0)]
    (tag, most), (_, next_most) = ranked[0], ranked[1]
    return tag if most >= max(_FEWEST_HITS, 2 * next_most) else None
