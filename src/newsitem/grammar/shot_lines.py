"""Shots without numbers and times: a line each, told by a bullet or the size of the shot.

Seen as dashes (EBU), and as `W/S` and `M/S` (Ruptly).
"""

from collections.abc import Sequence
from typing import Final

import attrs
import regex

from newsitem.claims import Page
from newsitem.grammar.dates import find_dates, read_date
from newsitem.grammar.headings import Anchor, Heading
from newsitem.grammar.labelled_lines import Labelled, labelled_line
from newsitem.grammar.places import read_place
from newsitem.grammar.quotes import MARKS
from newsitem.grammar.recall import remembered
from newsitem.grammar.restrictions import read_restrictions
from newsitem.grammar.sequence import Numbered
from newsitem.grammar.soundbites import LEAD
from newsitem.once import once_a_page
from newsitem.patterns import lazy_pattern
from newsitem.text import Hit, Pattern, Slice

_BULLET: Final = lazy_pattern(r"(?:[-–—]{1,2}+|[•·*▪●‣◦])[^\S\r\n]*+(?=[^\s–—-])")
_SIZE: Final = lazy_pattern(
    r"(?:(?:VARIOUS|VAR|MORE|SLOMO)\s+)?(?:E?X?[WMLCB]\s?/\s?[SU]|[EXMV]?[WMLC][SU]|MCU|BCU|ECU|GVS?|VS|POV|PTC|O/S|T/S|H/S|L/A|H/A)"
    r"\b(?=[\s,.:;-])"
    r"|(?:extreme\s+|very\s+)?(?:wide|medium|mid|long|close|establishing|aerial|drone|tracking|exterior|interior|top|low|high|two)"
    r"[\s-]+(?:angle\s+|up\s+)?(?:shots?|view|up|of)\b"
    r"|(?:various|cutaways?|close-?ups?|pan|tilt|zoom|timelapse|time-lapse|pull\s+focus|set-?up)\b",
    regex.IGNORECASE,
)
# Where line breaks are lost: a size in this spelling is no word of prose.
_RUN_IN: Final = lazy_pattern(r"(?<![^\s])(?:(?P<size>E?X?[WMLCB]/[SU])(?=\s)|SOT(?=[\s:,]))")
_FEWEST_RUN_IN: Final = 3
_MOST_WORDS_OF_HEADING: Final = 10
_HEADING_START: Final = lazy_pattern(r"[\p{Lu}\d(]")
_DASH: Final = lazy_pattern(r"\s[-–—]\s|,\s")

_MANNERS: Final = (_BULLET, _SIZE)


def line_shots(words: Slice, *, has_label: bool = True) -> tuple[Slice, list[Numbered]]:
    """The words in front of the first shot, and the shots.

    The manner that most lines have is taken for the shotlist's. Without any each line under a label is a shot, and none
    where there is no label. A soundbite begins a shot in any manner, and a line that opens with a quotation mark
    belongs to the line before. Where hardly any line has a manner and sizes stand inside lines, shots begin with those.
    """
    mark, _ = _manner(words)
    if mark is None and (inside := _run_in(words)):
        ends = [*(shot.start for shot in inside[1:]), words.end]
        return words.before(inside[0]), [
            _shot(words.cut(hit.start, end), None) for hit, end in zip(inside, ends, strict=True)
        ]
    if mark is None and not has_label:
        return words, []
    lines = words.lines()
    starts = [line for line in lines if _begins_shot(line, mark)]
    if not starts:
        return words, []
    ends = [line.start for line in starts[1:]] + [words.end]
    return words.before(starts[0]), [
        _shot(words.cut(line.start, end), mark) for line, end in zip(starts, ends, strict=True)
    ]


@once_a_page
def _run_in(words: Slice) -> list[Hit]:
    """The sizes and soundbites with which shots begin inside a line; none where there are hardly any."""
    hits = list(words.finditer(_RUN_IN)) if words.find("/S ") or words.find("/U ") else []
    return hits if sum(hit.kind == "size" for hit in hits) >= _FEWEST_RUN_IN else []


def names_size(words: Slice) -> bool:
    """Whether words begin with the size or kind of a shot, as those of a script do."""
    return words.lstrip().match(_SIZE) is not None


def marked_lines(words: Slice) -> int:
    """How many lines begin as shots do, in the manner that most of them have; shots inside a line count too."""
    mark, count = _manner(words)
    return count if mark is not None else len(_run_in(words))


@once_a_page
def _manner(words: Slice) -> tuple[Pattern | None, int]:
    """How the lines of shots begin, and how many; None where hardly any begin in one of the manners."""
    lines, text = words.lines(), words.source.text
    counts = {mark: sum(mark.match(text, line.start, line.end) is not None for line in lines) for mark in _MANNERS}
    best = max(_MANNERS, key=lambda mark: counts[mark])
    return (best, counts[best]) if counts[best] >= 2 else (None, 0)


def _begins_shot(line: Slice, mark: Pattern | None) -> bool:
    if mark is not None:
        return line.match(mark) is not None or line.match(LEAD) is not None
    return line.raw[0] not in MARKS and not is_heading(line)


def line_anchor(page: Page, words: Slice) -> Anchor | None:
    """A heading that is a whole line: a place with its country, a date, or both (`Kyiv, Ukraine. 2 April 2015`).

    `SOURCE: X` and `RESTRICTIONS: Y` may stand on lines of their own below it.
    """
    lines = words.lines()
    fields: list[Labelled] = []
    while lines and (field := labelled_line(lines[-1])) and field.name in ("source", "restrictions"):
        fields.insert(0, field)
        lines.pop()
    if not lines or not lines[-1].starts_line() or not is_heading(lines[-1]):
        return None
    date = next(iter(find_dates(lines[-1])), None)
    heading = Heading(lines[-1].start, date=read_date(date) if date is not None else None)
    return Anchor(date.start if date is not None else lines[-1].end, _with_fields(page, heading, fields))


def _with_fields(page: Page, heading: Heading, fields: Sequence[Labelled]) -> Heading:
    for field in fields:
        page.claim(field.label, "label", field.name)
    source = next((field.value for field in fields if field.name == "source"), None)
    limits = [read_restrictions(page, field.value, source) for field in fields if field.name == "restrictions"]
    return attrs.evolve(heading, source=source, restrictions=tuple(one for several in limits for one in several))


@remembered
def is_heading(line: Slice) -> bool:
    """Whether a line is a place, a date, or both, and no more."""
    if not line.match(_HEADING_START) or len(line.text.split()) > _MOST_WORDS_OF_HEADING:
        return False
    place = read_place(line)
    if read_date(line) or (place is not None and place.country is not None):
        return True
    return any(read_date(line.after(dash)) or read_date(line.before(dash)) for dash in line.finditer(_DASH))


def _shot(words: Slice, mark: Pattern | None) -> Numbered:
    found = words.match(mark) if mark is _BULLET else None
    end = found.end if found else words.start
    return Numbered(None, words.cut(words.start, end), words.cut(end, words.end))
