"""Datelines: place and date of a story, in either order, with a dash, a comma or a blank between them."""

from typing import Final

import regex

from newsitem.build import make
from newsitem.grammar.dates import find_dates, read_date
from newsitem.grammar.places import names_several, read_place
from newsitem.model import Date, Dateline, Place
from newsitem.text import Slice

# `/ FILE` and `/ RECENT` behind a dated place tell of further pictures, not of the story.
_MORE_PICTURES: Final = regex.compile(r"(?:\s*[/–-]\s*(?:file|recent|archives?))+\s*$", regex.IGNORECASE)


def read_dateline(words: Slice) -> Dateline | None:
    """The dateline that takes all of a slice; None without words.

    With several places or dates only its text is kept.
    """
    words = words.strip()
    if not words:
        return None
    tail = words.cut(words.end - 60, words.end).search(_MORE_PICTURES)
    core = words.before(tail) if tail and words.before(tail).strip() else words
    dates = list(find_dates(core))
    if len(dates) > 1:
        return make(Dateline, text=words)
    if not dates:
        date = read_date(core)
        return joined(words, None if date else read_place(core), date)
    where = core.before(dates[0]).strip(",-–—") or core.after(dates[0]).strip(",-–—")
    if names_several(where):
        return make(Dateline, text=words)
    return joined(words, read_place(where), read_date(dates[0]))


def joined(words: Slice, place: Place | None, date: Date | None) -> Dateline:
    """A dateline of parts that are already read."""
    return make(Dateline, text=words, place=place, date=date)
