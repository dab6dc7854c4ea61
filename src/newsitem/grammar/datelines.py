"""Datelines: place and date of a story, in either order, with a dash, a comma or a blank between them."""

from typing import Final

import regex

from newsitem.build import make
from newsitem.grammar.countries import country_code
from newsitem.grammar.dates import find_dates, read_date
from newsitem.grammar.places import names_several, read_place
from newsitem.grammar.recall import remembered
from newsitem.model import Date, Dateline, Place
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

# `/ FILE` and `/ RECENT` behind a dated place tell of further pictures, not of the story.
_MORE_PICTURES: Final = lazy_pattern(r"(?:\s*[/–-]\s*(?:file|recent|archives?))+\s*$", regex.IGNORECASE)
# `PRE-RECORDED MESSAGE / RECENT`: neither place nor date.
_PRERECORDED: Final = lazy_pattern(r"pre-?\s?recorded(?:\s+message)?\b[\s/,–-]*", regex.IGNORECASE)
_QUALIFIER_FIRST: Final = lazy_pattern(r"(?P<word>recent|file|archives?)\b\s*[,/–-]\s*(?=\S)", regex.IGNORECASE)
_SPACED_DASH: Final = lazy_pattern(r"\s[-–—]\s")
_MARK: Final = lazy_pattern(r"[,/–—-]")


@remembered
def read_dateline(words: Slice) -> Dateline | None:
    """The dateline that takes all of a slice; None without words.

    With several places or dates only its text is kept.
    """
    words = words.strip()
    if not words:
        return None
    told = words.match(_PRERECORDED)
    core = words.after(told) if told and words.after(told) else words
    tail = core.cut(core.end - 60, core.end).search(_MORE_PICTURES)
    core = core.before(tail) if tail and core.before(tail).strip() else core
    dates = list(find_dates(core))
    if len(dates) > 1:
        return make(Dateline, text=words)
    if not dates:
        date = read_date(core)
        if date is None and (first := core.match(_QUALIFIER_FIRST)) and (word := first["word"]):
            return joined(words, read_place(core.after(first)), read_date(word))
        return joined(words, None, date) if date else _undated(words, core)
    where = core.before(dates[0]).strip(",-–—") or core.after(dates[0]).strip(",-–—")
    if names_several(where) or _is_row(where):
        return make(Dateline, text=words)
    return joined(words, read_place(where), read_date(dates[0]))


def _is_row(words: Slice) -> bool:
    """Whether dashes part several places: `JUBA – POCHALLA - SUDAN`, while `POCHALLA - SUDAN` is one."""
    if " & " in words.text.partition(",")[0]:  # JUBA & MALAKAL, SOUTH SUDAN
        return True
    dashes = list(words.finditer(_SPACED_DASH))
    return len(dashes) > 1 or (len(dashes) == 1 and country_code(words.after(dashes[0]).text) is None)


def _undated(words: Slice, core: Slice) -> Dateline:
    """A dateline without a day: `Havana - Recent` and `West Virginia, Recent/ File` say so behind the place."""
    for part in (core, words):
        mark = next(reversed(list(part.cut(part.end - 60, part.end).finditer(_MARK))), None)
        behind = part.after(mark) if mark else part
        date = read_date(behind)
        if mark and part.before(mark) and (date is not None or behind.text.casefold() == "now"):
            return joined(words, read_place(part.before(mark)), date)
    return joined(words, read_place(core), None)


def joined(words: Slice, place: Place | None, date: Date | None) -> Dateline:
    """A dateline of parts that are already read."""
    return make(Dateline, text=words, place=place, date=date)
