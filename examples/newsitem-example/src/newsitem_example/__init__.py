"""Reads the pages of Northlight Video, an invented agency: a format as a third party writes one.

The site's frame is Northlight's own. For the script the shared blocks do the work: fields, restrictions, shots.
"""

from typing import Final

import regex

from newsitem.dialects.plain import plain
from newsitem.grammar.headings import dash_anchor
from newsitem.grammar.labels import label_pattern, read_fields
from newsitem.grammar.paragraphs import paragraphs
from newsitem.grammar.restrictions import read_restrictions
from newsitem.grammar.shotlists import ShotlistRules, read_shots
from newsitem.plugin import SCRIPT, Dialect, Format, Mark, Page, Script, Sections, Slice

BRAND: Final = "NORTHLIGHT VIDEO"
# Story 4821 | 1:38 | 18 March 2025 17:42 GMT
_FACTS: Final = regex.compile(r"Story (?P<id>\d+) \| (?P<duration>[\d:]+) \| (?P<published>[^\r\n]+)")
_DESK: Final = regex.compile(r"Northlight desk: ring [\d ]+")
_LABELS: Final = label_pattern({"limits": ["LIMITS"], "shots": ["PICTURES"], "storyline": ["WORDS"]})
_RULES: Final = ShotlistRules(find_anchor=dash_anchor, order="name-first")


def frame(page: Page) -> list[Sections]:
    """One story: the line of facts, the headline below it, and the script between that and the desk's number."""
    rest, found = page.whole, {}
    if brand := rest.find(BRAND):
        page.claim(brand, "furniture", "brand")
        rest = rest.after(brand)
    if desk := rest.search(_DESK):
        page.claim(desk.slice, "furniture", "desk")
        rest = rest.before(desk)
    if facts := rest.search(_FACTS):
        found = {name: (words,) for name in ("id", "duration", "published") if (words := facts[name])}
        page.claim(facts.slice.before(found["id"][0]), "label", "facts")
        rest = rest.after(facts)
    lines = rest.lines()
    if lines:
        found |= {"headline": (lines[0],), SCRIPT: (rest.after(lines[0]),)}
    return [Sections(found)]


def fits(script: Slice) -> bool:
    """Whether the script has one of Northlight's labels; short stories are plain prose."""
    return script.search(_LABELS) is not None


def read(page: Page, script: Slice) -> Script:
    """Reads a script that fits."""
    _, fields = read_fields(page, script, _LABELS)
    value = {field.name: field.value for field in fields}
    return Script(
        slices={"storyline": paragraphs(value["storyline"])} if "storyline" in value else {},
        restrictions=read_restrictions(page, value["limits"]) if "limits" in value else (),
        shots=read_shots(page, value["shots"], _RULES) if "shots" in value else (),
    )


northlight: Final = Format(
    name="northlight",
    provider="Northlight Video",
    marks=((Mark("line", BRAND),),),
    layout=frame,
    dialects=(Dialect("northlight", fits, read), plain),
)
