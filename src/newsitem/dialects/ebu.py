"""EBU's shotlist: a line for each shot behind a dash, `sot` and a person for speech, the quote on the line below.

The dash may be missing before `sot`. Place and date stand on a line above: `Berlin, 05/11/2008`.
"""

from typing import Final

import regex

from newsitem.claims import Page
from newsitem.grammar.quotes import MARKS
from newsitem.grammar.sequence import Numbered
from newsitem.grammar.shot_lines import line_anchor
from newsitem.grammar.shotlists import ShotlistRules, read_shots
from newsitem.grammar.soundbites import SecondQuote, Speech, find_speech, with_quote
from newsitem.patterns import lazy_pattern
from newsitem.plugin import Dialect, Script
from newsitem.text import Slice

_START: Final = lazy_pattern(r"(?<![^\r\n])[^\S\r\n]*+(?:[-–•][^\S\r\n]?+|(?=sot\s))", regex.IGNORECASE)
_SPEECH: Final = lazy_pattern(r"\s*+sot\b[\s:–-]*+", regex.IGNORECASE)
_QUOTE: Final = lazy_pattern(rf"\s*+(?P<mark>[{MARKS}])")
_FEWEST: Final = 2


def fits(script: Slice) -> bool:
    """Whether a script has some lines that begin with a dash, and one of them, or another, with `sot`."""
    _, shots = _split(script)
    return len(shots) >= _FEWEST and any(shot.body.match(_SPEECH) for shot in shots)


def read(page: Page, script: Slice) -> Script:
    """Reads a script that fits."""
    return Script(shots=read_shots(page, script, _RULES))


def _split(words: Slice) -> tuple[Slice, list[Numbered]]:
    starts = list(words.finditer(_START))
    if not starts:
        return words, []
    ends = [*(hit.start for hit in starts[1:]), words.end]
    shots = [Numbered(None, hit.slice, words.cut(hit.end, end)) for hit, end in zip(starts, ends, strict=True)]
    return words.before(starts[0]), shots


def _find_speech(words: Slice, second: SecondQuote = "more") -> Speech | None:
    """A person behind `sot` to the end of the line, with the quote that opens on the next."""
    lead = words.match(_SPEECH)
    if lead is None:
        return find_speech(words, second)
    lines = words.after(lead).lines()
    person = lines[0] if lines else words.cut(lead.end, lead.end)
    header = words.cut(lead.start, person.end).strip()
    quote = words.after(person).match(_QUOTE)
    if quote is None:
        return Speech(None, header, person, None, None, None, header.end, is_closed=False)
    opening = quote["mark"]
    return with_quote(words, opening.start if opening else person.end, second, None, header, person, None)


_RULES: Final = ShotlistRules(find_anchor=line_anchor, split=_split, find_speech=_find_speech)
ebu: Final = Dialect("ebu", fits, read)
