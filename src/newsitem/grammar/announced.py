"""Soundbites that a house announces with words of its own, in front of the person or behind: `X ile röportaj: "…"`."""

from collections.abc import Callable
from typing import Final

import regex

from newsitem.grammar.quotes import MARKS
from newsitem.grammar.soundbites import SecondQuote, Speech, find_speech, with_quote
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

_MARK: Final = lazy_pattern(rf"[{MARKS}]")
_AROUND: Final = " \t,;:.-–—"
_LONGEST_HEADER: Final = 500  # characters


def announced_by(*words: str) -> Callable[[Slice, SecondQuote], Speech | None]:
    """A `find_speech` for `ShotlistRules`: it finds the soundbites that these words announce, and all usual ones.

    Args:
        words: with which a header begins or ends (`Röportaj`, `O-Ton`, `ile röportaj`), in any case; what else stands
            in it is the person. Where several fit the longest counts.
    """
    lead = _lead(words)

    def find(shot: Slice, second: SecondQuote = "more") -> Speech | None:
        header = _header(shot)
        said = header.strip(_AROUND)
        hit = next((hit for hit in said.finditer(lead) if hit.start == said.start or hit.end == said.end), None)
        if hit is None:
            return find_speech(shot, second)
        person = (said.after(hit) if hit.start == said.start else said.before(hit)).strip(_AROUND)
        rest = shot.after(header.end).lstrip()
        if rest.match(_MARK):
            return with_quote(shot, rest.start, second, None, header, person, None)
        return Speech(None, header, person, None, None, None, header.end, is_closed=False)

    return find


def _lead(words: tuple[str, ...]) -> regex.Pattern[str]:
    """The words, with the count of the soundbite behind them; letters do not go on before or behind."""
    spelt = "|".join(r"\s+".join(map(regex.escape, one.split())) for one in sorted(words, key=len, reverse=True))
    return lazy_pattern(rf"(?:(?<!\p{{L}})(?=\p{{L}})|(?!\p{{L}}))(?:{spelt})(?!\p{{L}})(?:\s*+\d{{1,2}})?+", regex.I)


def _header(shot: Slice) -> Slice:
    """The first line, up to the mark that opens a quote on it."""
    line = shot.cut(shot.start, shot.start + _LONGEST_HEADER).lstrip().first_line()
    mark = line.search(_MARK)
    return (line.before(mark) if mark else line).rstrip()
