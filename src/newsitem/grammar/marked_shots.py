"""Marks between plus signs in a shotlist: `++MUTE++`, which holds until the next soundbite, and those round overlays.

They stand behind a shot, or before or behind a heading, on lines of their own or run into the words.
"""

from collections.abc import Sequence
from typing import Final

import attrs
import regex

from newsitem.claims import Page
from newsitem.grammar.headings import FindAnchor, Heading, Tail, read_headings
from newsitem.grammar.plus_marks import PlusMark, plus_marks, without
from newsitem.grammar.shotlists import Cleaned
from newsitem.grammar.wrapping import wrap_width
from newsitem.model import Flag
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice
from newsitem.values import value

# What a mark says that is no note: it was worked out, or only tells which shots lie over the words of somebody.
_UNDERSTOOD: Final = lazy_pattern(
    r"mute|(?:the\s+)?shots?\s+overla(?:y|ys|ying|id)\s+(?:the\s+)?soundbites?", regex.IGNORECASE
)
_NO_FLAGS: Final[tuple[Flag, ...]] = ()


@value(eq=False, repr=False)
class _Core:
    """A tail without the marks behind its heading. `before`: the marks in front of these."""

    tail: Tail
    before: Sequence[PlusMark]
    behind: Sequence[PlusMark]

    @property
    def sets_mute(self) -> bool:
        return any("mute" in mark.flags for mark in (*self.before, *self.behind))


def marked_headings(page: Page, tails: Sequence[Tail], find: FindAnchor) -> list[Heading | None]:
    """The headings at the ends of some words, with what their marks say of the shots below."""
    if not tails:
        return []
    cores = [_core(tail) for tail in tails]
    words = page.source.slice(tails[0].words.start, tails[-1].words.end)
    headings = read_headings(page, [core.tail for core in cores], find, width=wrap_width(words))
    _claim_in_front(page, cores)
    out: list[Heading | None] = []
    current, mute = Heading(0), False
    for tail, core, heading, below in zip(tails, cores, headings, [*cores[1:], None], strict=True):
        mute = core.sets_mute or (mute and not tail.is_speech)
        current = _with_notes(page, heading, core) if heading else current
        start = heading.start if heading else tail.words.end
        flags = ("mute",) if below and _is_mute(below, mute=mute) else _NO_FLAGS
        kept = (current.place, current.date, current.source, current.restrictions)
        out.append(Heading(start, *kept, flags=current.flags + flags, notes=current.notes))
    return out


def _core(tail: Tail) -> _Core:
    marks = list(plus_marks(tail.words)) if "+" in tail.words.raw else []
    if not marks:
        return _Core(tail, [], [])
    words, at = tail.words, len(marks)
    while at and not words.after(marks[at - 1].slice):
        at -= 1
        words = words.before(marks[at].slice)
    return _Core(attrs.evolve(tail, words=words), marks[:at], marks[at:])


def _is_mute(core: _Core, *, mute: bool) -> bool:
    """Whether a shot has no sound: no soundbite, and the mark holds or stands at its beginning."""
    if core.tail.is_speech:
        return False
    begins = core.before and not core.tail.words.before(core.before[0].slice) and "mute" in core.before[0].flags
    return mute or bool(begins)


def _claim_in_front(page: Page, cores: Sequence[_Core]) -> None:
    """The marks in front of the first shot: those in shots are taken out of their words."""
    for mark in cores[0].before:
        _note(page, mark)


def _with_notes(page: Page, heading: Heading, core: _Core) -> Heading:
    if not core.behind:
        return heading
    notes = [note for mark in core.behind if (note := _note(page, mark))]
    return attrs.evolve(heading, notes=(*heading.notes, *notes))


def without_marks(page: Page, words: Slice) -> Cleaned:
    """A shot's words without the marks; those that say anything else are its notes."""
    if "+" not in words.raw:
        return Cleaned((words,))
    marks = list(plus_marks(words))
    notes = [note for mark in marks if (note := _note(page, mark))]
    return Cleaned(without(words, marks), notes=tuple(notes))


def _note(page: Page, mark: PlusMark) -> Slice | None:
    """The words of a mark that are a note; others are claimed."""
    if not mark.inside.fullmatch(_UNDERSTOOD):
        return mark.inside
    page.claim(mark.slice, "read", "mark")
    return None
