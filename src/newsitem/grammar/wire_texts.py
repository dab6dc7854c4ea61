"""AFP's wire texts: `Title =(Video)= City (Country), 23 May 2022 (AFP) - text`, one or several behind each other.

A caption is such a text without a title; it ends with what the video holds: `… of the water. IMAGES AND SOUNDBITES`.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

import regex
from attrs import frozen

from newsitem.claims import Page
from newsitem.grammar.last_dates import last_date
from newsitem.grammar.place_starts import LONGEST, likely_start
from newsitem.patterns import lazy_pattern
from newsitem.text import Hit, Slice
from newsitem.wording import AFP_CLOSING

_AGENCY: Final = lazy_pattern(r"\(\s*AFP\s*\)[^\S\r\n]*+(?:[-–—]{1,2}[^\S\r\n]*+|(?=[\r\n]))")
_SENTENCE_END: Final = lazy_pattern(r"(?<=\p{Ll}{2}|\d|[\"”»)])[.!?…][\"”»]?\s*+(?=[\p{Lu}¿¡«“\"])")
_TITLE_MARK: Final = lazy_pattern(r"=\s*\(\s*V[ií]d[eé]o\s*\)\s*=", regex.IGNORECASE)
_LINE_BREAK: Final = lazy_pattern(r"[\r\n]++")
_MARKS: Final = " .,:;-–—"
_MOST_WORDS_OF_PLACE: Final = 8
_LONGEST_TITLE: Final = 250
_CLOSING: Final = lazy_pattern(rf"(?<![\p{{L}}\p{{N}}])(?P<holds>{AFP_CLOSING})\.?\Z")
_LONGEST_CLOSING: Final = 80
_ENDS_SENTENCE: Final = ("", *'.!?…”"»)]')


@frozen(eq=False, repr=False)
class WireText:
    """A text with its dateline. `lead`: the agency's name behind the dateline; `title`: what stands before it."""

    title: Slice
    dateline: Slice
    lead: Slice
    body: Slice


@frozen(eq=False, repr=False)
class Caption:
    """A caption: its dateline, its text line by line, and the words that tell what the video holds."""

    dateline: Slice | None
    text: tuple[Slice, ...]
    holds: Slice | None


def read_caption(page: Page, lines: Sequence[Slice]) -> Caption:
    """The caption that some lines make up."""
    text = [line for line in lines if line]
    holds = closing(text[-1]) if text else None
    if holds is not None:
        text = [*text[:-1], text[-1].before(holds)]
    wire = wire_texts(text[0])[:1] if text else []
    for one in wire:
        page.claim(one.lead, "label", "agency")
        text[0] = one.body
    return Caption(wire[0].dateline if wire else None, tuple(line for line in text if line), holds)


def closing(line: Slice) -> Slice | None:
    """The words that close a caption, at the end of a line: behind a sentence, or alone."""
    line = line.rstrip()
    hit = line.cut(line.end - _LONGEST_CLOSING, line.end).search(_CLOSING)
    is_closing = hit is not None and line.before(hit).rstrip().raw[-1:] in _ENDS_SENTENCE
    return hit["holds"] if hit is not None and is_closing else None


def wire_texts(words: Slice) -> list[WireText]:
    """The wire texts in some words, in order; what stands before the first is its title."""
    leads: list[tuple[Hit, Slice]] = []
    at = words.start
    for hit in words.finditer(_AGENCY):
        if dateline := _dateline(words.cut(max(at, hit.start - LONGEST), hit.start)):
            leads.append((hit, dateline))
        at = hit.end
    if not leads:
        return []
    titles = [words.before(leads[0][1])]
    for (before, _), (_, dateline) in pairwise(leads):
        between = words.cut(before.end, dateline.start)
        titles.append(between.after(_title_start(between, dateline)))
    ends = [*(title.start for title in titles[1:]), words.end][: len(leads)]
    return [
        WireText(title, dateline, hit.slice, words.cut(hit.end, end).strip("-/_"))
        for title, (hit, dateline), end in zip(titles, leads, ends, strict=True)
    ]


def _dateline(near: Slice) -> Slice | None:
    """The dateline at the end of the words before the agency's name; None if there are no words."""
    near = near.rstrip(_MARKS)
    date = last_date(near)
    where = (near.before(date) if date else near).rstrip(_MARKS)
    marks = (*where.finditer(_LINE_BREAK), *where.finditer(_SENTENCE_END), *where.finditer(_TITLE_MARK))
    place = where.after(_last_end(marks, where.start)).strip(_MARKS)
    if len(place.text.split()) > _MOST_WORDS_OF_PLACE:
        place = place.after(likely_start(place, ()))
    return near.after(place.start) or None


def _title_start(between: Slice, dateline: Slice) -> int:
    """Where the title of the next text begins at the end of the text before it; their end if there is none."""
    mark = between.search(_TITLE_MARK)
    if mark is None and not dateline.starts_line():
        return between.end
    before = (between.before(mark) if mark else between).rstrip()
    lines = before.lines()
    glued = _last_end((end for end in before.finditer(_SENTENCE_END) if not end.slice.raw[-1:].isspace()), -1)
    if glued >= 0 and mark:
        return glued
    if len(lines) > 1 and len(lines[-1]) <= _LONGEST_TITLE:
        return lines[-1].start
    return _last_end(before.finditer(_SENTENCE_END), between.end) if mark else between.end


def _last_end(hits: Iterable[Hit], default: int) -> int:
    return max((hit.end for hit in hits), default=default)


__all__ = ["Caption", "WireText", "closing", "read_caption", "wire_texts"]
