"""Reads the pages of Northlight Video, an invented agency: a draft of `newsitem new-format`, finished by hand.

By hand: this text, the pattern of the facts, which was longer than it need be, and the labels of the pages.
"""

from typing import Final

import regex

from newsitem.dialects.labelled import labelled
from newsitem.dialects.plain import plain
from newsitem.grammar.headings import dash_anchor
from newsitem.grammar.shotlists import ShotlistRules
from newsitem.layouts.framed import framed
from newsitem.plugin import Format, Mark

#: Lines of the site that stand on all pages. What stands here is no news.
FURNITURE: Final = (
    "NORTHLIGHT VIDEO",
    "Northlight desk: ring 555 0117",
)
#: Lines of facts above the script. Groups: id, duration, published.
FACTS: Final = (regex.compile(r"Story (?P<id>\d+) \| (?P<duration>[\d:]+) \| (?P<published>[^|\r\n]+)"),)
#: The labels of the script, by what they announce.
LABELS: Final = {
    "restrictions": ["LIMITS"],
    "shotlist": ["PICTURES"],
    "storyline": ["WORDS"],
}
RULES: Final = ShotlistRules(find_anchor=dash_anchor, order="name-first")

northlight: Final = Format(
    name="northlight",
    provider="Northlight Video",
    # By these words its pages are recognised; a row is enough, and all marks of a row must be there.
    marks=((Mark("line", "NORTHLIGHT VIDEO"),),),
    layout=framed(FURNITURE, FACTS),
    dialects=(labelled("northlight", LABELS, RULES), plain),
)
