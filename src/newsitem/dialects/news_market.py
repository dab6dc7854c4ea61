"""UNICEF's shotlist on TheNewsMarket: numbered shots, and bare places between them without any mark.

`Mao, Chad 1. Wide shot, … 2. SOUNDBITE: (English) Name, Role:"quote" Bol, Chad 3. …`, on one line or on several. The
first shot may lack its number.
"""

from typing import Final

from newsitem.claims import Page
from newsitem.grammar.bare_places import end_of_place, ends_in_place
from newsitem.grammar.headings import Anchor, Heading
from newsitem.grammar.sequence import Numbered, numbered_shots
from newsitem.grammar.shotlists import ShotlistRules, read_shots
from newsitem.plugin import Dialect, Script
from newsitem.text import Slice


def fits(script: Slice) -> bool:  # noqa: ARG001
    """Whether a script is one of TheNewsMarket's: always."""
    return True


def read(page: Page, script: Slice) -> Script:
    """Reads a shotlist."""
    return Script(shots=read_shots(page, script, _RULES))


def _split(words: Slice) -> tuple[Slice, list[Numbered]]:
    """The place in front of the first shot, and the shots; what stands between it and `1.` is a shot too."""
    lead, shots = numbered_shots(words)
    end = end_of_place(lead)
    first = lead.after(lead.start if end is None else end)
    if not first:
        return lead, shots
    unnumbered = Numbered(None, first.cut(first.start, first.start), first)
    return lead.before(first.start), [unnumbered, *shots]


def _place_anchor(page: Page, words: Slice) -> Anchor | None:  # noqa: ARG001
    """`Name, Country` at the end of a shot's words."""
    words = words.rstrip(" .:")
    return Anchor(words.end, Heading(words.end)) if ends_in_place(words) else None


_RULES: Final = ShotlistRules(find_anchor=_place_anchor, split=_split)
news_market: Final = Dialect("news_market", fits, read)
