"""A pattern for the names of sources, where lost line breaks run them into what stands around them."""

from collections.abc import Iterable
from functools import lru_cache

import regex

from newsitem.grammar.heading_lines import HOUSE_SOURCES
from newsitem.patterns import lazy_pattern
from newsitem.text import Pattern


def names_pattern(names: Iterable[str]) -> Pattern:
    """A pattern for the names of sources: those of the house, and others as they are printed and in capitals.

    A name of several words, or one that the page tells, may be glued to capitals before it (`ONLYASSOCIATED PRESS`);
    a short one of the house only to a name that the page tells (`MUST CREDIT CANAL ROEPOOL`).
    """
    return _names_pattern(tuple(dict.fromkeys(names)))


@lru_cache(maxsize=64)
def _names_pattern(names: tuple[str, ...]) -> Pattern:
    given = {*names, *(name.upper() for name in names)}
    every = {*HOUSE_SOURCES, *given}
    longest_first = sorted((name for name in every if len(name) > 1), key=lambda name: (-len(name), name))
    glued = _alternatives(name for name in longest_first if " " in name or (name in given and len(name) > 2))
    whole = _alternatives(longest_first)
    short = _alternatives(name for name in HOUSE_SOURCES if name.isalpha() and name.isupper() and len(name) > 3)
    behind = rf"|(?={short})(?<={_alternatives(sorted(given))})(?:{short})" if given else ""
    # What all begin with is said first: the engine then passes over other words at a third of the cost.
    firsts = "".join(sorted({regex.escape(name[0]) for name in longest_first}))
    return lazy_pattern(
        rf"(?=[{firsts}])(?:(?:(?<![\p{{L}}\p{{N}}/-])|(?<=\p{{Ll}})(?=\p{{Lu}}{{2}}))(?:{whole})|(?<=\p{{Lu}})(?:{glued}){behind})"
        r"(?=\p{Lu}\p{Ll}|FILE|ARCHIVE|(?![\p{L}\p{N}]))"
    )


def _alternatives(names: Iterable[str]) -> str:
    return "|".join(r"\s++".join(map(regex.escape, name.split())) for name in names)
