"""CCTV+'s script: `[FILE: ]Place - date (SOURCE - access)` headings, overlay remarks in soundbite headers.

On Newsflare all stands on one line, the storyline before the shotlist, and a colon for the heading's bracket. The words
Shotlist and Storyline come with and without a colon; the storyline may have no label at all.
"""

from typing import Final

import regex

from newsitem.claims import Page
from newsitem.grammar.headings import dash_anchor
from newsitem.grammar.paragraphs import paragraphs
from newsitem.grammar.shotlists import ShotlistRules, read_shots
from newsitem.plugin import Dialect, Script
from newsitem.text import Slice

_LABEL: Final = regex.compile(r"(?<!\p{L})(?:(?P<shotlist>Shotlist)|(?P<storyline>Storyline))\b[^\S\r\n]*:?(?=\s|\Z)")
# What a shotlist begins with: a heading and a number, or the first number.
_FIRST_SHOT: Final = regex.compile(
    r"\s*+(?:[^\r\n]{2,120}?\s*[-–—]\s*[^\r\n]{3,60}?(?::|\([^()\r\n]+\))\s*+(?:\+\+[^+]+\+\+\s*+)?\d{1,3}|1)\."
)
_RULES: Final = ShotlistRules(find_anchor=dash_anchor, order="name-first")


def fits(script: Slice) -> bool:
    """Whether a script has the word Shotlist and behind it a heading or the first shot."""
    return any(hit.kind == "shotlist" and script.after(hit).match(_FIRST_SHOT) for hit in script.finditer(_LABEL))


def read(page: Page, script: Slice) -> Script:
    """Reads a script that fits."""
    shotlist, story = _cut(page, script)
    return Script(slices={"storyline": paragraphs(story)}, shots=read_shots(page, shotlist, _RULES))


def _cut(page: Page, script: Slice) -> tuple[Slice, Slice]:
    """Shotlist and storyline, in either order; words before the first label are the storyline."""
    hits = list(script.finditer(_LABEL))
    shotlist = next(hit for hit in hits if hit.kind == "shotlist" and script.after(hit).match(_FIRST_SHOT))
    page.claim(shotlist.slice, "label", "shotlist")
    behind = next((hit for hit in hits if hit.kind == "storyline" and hit.start > shotlist.end), None)
    if behind is not None:
        page.claim(behind.slice, "label", "storyline")
        return script.cut(shotlist.end, behind.start), script.after(behind)
    before = next((hit for hit in hits if hit.kind == "storyline"), None)
    if before is not None:
        page.claim(before.slice, "label", "storyline")
    return script.after(shotlist), script.cut(before.end if before else script.start, shotlist.start)


cctv: Final = Dialect("cctv", fits, read)
