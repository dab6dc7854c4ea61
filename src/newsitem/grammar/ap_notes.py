"""What a script of AP's says to clients beside its shots: marks between plus signs, notes, text on the screen."""

from collections.abc import Iterable, Sequence
from typing import Final

import regex

from newsitem.claims import Page
from newsitem.grammar.heading_lines import BULLETIN, NOTE, SCREEN, begins_access
from newsitem.grammar.plus_marks import PlusMark, plus_marks, read_flags, without
from newsitem.grammar.restrictions import read_restrictions
from newsitem.grammar.run_in_notes import RUN_IN_NOTE, end_of_note
from newsitem.grammar.shotlists import Cleaned
from newsitem.model import Span
from newsitem.patterns import lazy_pattern
from newsitem.text import Hit, Pattern, Slice
from newsitem.values import value

# A note without plus signs: to the end of its line, or where breaks are lost to the end of its capitals.
_NOTE_LINE: Final = lazy_pattern(
    rf"(?<![^\r\n+])[^\S\r\n]*+(?P<label>{NOTE.pattern})(?P<note>[^\r\n+]++)", regex.IGNORECASE
)
_WRAPPED: Final = lazy_pattern(
    r"(?<![^\r\n])[^\S\r\n]*+\+\+[^+\r\n]{1,300}+\r?\n[^\S\r\n]*+(?!\d{1,3}\.\s)[^+\r\n]{1,300}+\+\+(?=[^\S\r\n]*+(?:[\r\n]|\Z))"
)
# Where a note begins among restrictions: `PART MUST CREDIT X / CLIENTS: EDIT CONTAINS …`.
_NOTE_BEHIND: Final = lazy_pattern(rf"(?<![\p{{L}}\p{{N}}]){NOTE.pattern}", regex.IGNORECASE)
# Only behind a mark: `FOR AP CLIENTS: NO ACCESS JAPAN` is no note.
_BARE: Final = lazy_pattern(r"(?:CLIENTS|NOTE)\s*+[:–—-]", regex.IGNORECASE)
# What all notes without plus signs hold; to look for their line everywhere costs six times as much.
_NOTE_WORD: Final = lazy_pattern(r"NOTE|CLIENTS\s*+:", regex.IGNORECASE)
_JOINT: Final = lazy_pattern(r"[/;\r\n]|(?<=\s)[-–—](?=\s)")
_JOINTS: Final = " /;,-–—\r\n"
_NEAR: Final = 10


@value(eq=False, repr=False)
class _Note:
    """A note with all that marks it as one."""

    whole: Slice
    words: Slice


def notes_in(page: Page, parts: Iterable[Slice], taken: Sequence[Span], names: Pattern | None = None) -> list[Slice]:
    """The notes in some parts of a script, in page order, each once; marks that set flags are claimed.

    `taken`: where marks belong to something else (a soundbite's header); `names`: of sources, where breaks are lost.
    """
    out: dict[str, Slice] = {}
    for note in sorted(_found(parts, names), key=lambda note: note.whole.start):
        if any(start <= note.whole.start < end for start, end in taken):
            continue
        words = _unlabelled(page, note.words)
        if words.text.casefold() in out:
            page.claim(words, "repeat", "note")
        elif words:
            out[words.text.casefold()] = words
    return list(out.values())


def limits_and_notes(words: Slice) -> tuple[list[Slice], list[Slice]]:
    """The words of a field that say restrictions, and the notes among them."""
    limits: list[Slice] = []
    notes: list[Slice] = []
    rest = words
    while (note := _next_note(rest)) is not None:
        end = _end_of_note(rest.after(note))
        limits.append(rest.before(note))
        notes.append(rest.cut(note.start, end).strip(_JOINTS))
        rest = rest.after(end)
    return [part for part in (*limits, rest) if part.strip(_JOINTS)], notes


def _next_note(words: Slice) -> Hit | None:
    """The first note; what limits use is none, however it begins."""
    for hit in words.finditer(_NOTE_BEHIND):
        before = words.cut(hit.start - _NEAR, hit.start).raw.rstrip(" ")
        begins = not hit.slice.match(_BARE) or before[-1:] in _JOINTS or hit.start == words.lstrip().start
        if begins and not begins_access(words.after(hit)):
            return hit
    return None


def _end_of_note(words: Slice) -> int:
    """A note ends where a mark divides it from a restriction, or with its line."""
    for joint in words.finditer(_JOINT):
        if joint.slice.raw in "\r\n" or begins_access(words.after(joint)):
            return joint.start
    return words.end


def marks_in(words: Slice) -> list[PlusMark]:
    """The marks in a script: on one line each, or wrapped once; a sign that lacks its twin spoils no other."""
    if "+" not in words.raw:
        return []
    marks = [mark for line in words.lines() for mark in plus_marks(line)]
    wrapped = [mark for hit in words.finditer(_WRAPPED) for mark in plus_marks(hit.slice)]
    return sorted((*marks, *wrapped), key=lambda mark: mark.slice.start)


def is_access(mark: PlusMark) -> bool:
    """Whether a mark states access: `++PART NO ACCESS JAPAN++`."""
    return not mark.flags and not mark.inside.match(NOTE) and begins_access(mark.inside)


def marks_on_access(words: Slice) -> list[PlusMark]:
    """The marks in some words that state access."""
    return [mark for mark in plus_marks(words) if is_access(mark)]


def _found(parts: Iterable[Slice], names: Pattern | None) -> Iterable[_Note]:
    for part in (piece for words in parts for piece in words.split(BULLETIN)):
        marks = marks_in(part)
        yield from (_Note(mark.slice, mark.inside) for mark in marks if not mark.flags and not is_access(mark))
        for note in _unmarked(part, names):
            if not any(mark.slice.start <= note.start < mark.slice.end for mark in marks):
                yield _Note(note, note)


def _unmarked(part: Slice, names: Pattern | None) -> Iterable[Slice]:
    """The notes without plus signs: a line each, or run into what stands around them."""
    if part.search(_NOTE_WORD) is None:
        return []
    lines = [part.lines()[0]] if part.match(NOTE) and not part.starts_line() else []
    lines += [hit.slice.strip() for hit in part.finditer(_NOTE_LINE)]
    if names is None:
        return lines
    starts = {*(line.start for line in lines), *(hit.start for hit in part.finditer(RUN_IN_NOTE))}
    ends = {line.start: line.end for line in lines}
    found = ((start, end_of_note(part.after(start), names) or ends.get(start)) for start in sorted(starts))
    return [part.cut(start, end).strip() for start, end in found if end is not None]


def _unlabelled(page: Page, words: Slice) -> Slice:
    label = words.match(NOTE)
    if label is None:
        return words
    page.claim(label.slice, "label", "note")
    return words.after(label)


def without_marks(page: Page, words: Slice) -> Cleaned:
    """A shot's words without marks and text on the screen; flags and that text beside them."""
    raw = words.raw
    if "+" not in raw and ":" not in raw:  # no mark, and no label of a text on the screen
        words = words.strip()
        return Cleaned((words,) if len(words) else ())
    screen = words.search(SCREEN)
    texts: tuple[Slice, ...] = ()
    if screen is not None:
        below = words.after(screen.start)
        words, texts = words.before(screen), _screen_texts(below)
    marks = marks_in(words)
    flags, remarks = read_flags(page, marks)
    limits = [one for mark in marks if is_access(mark) for one in read_restrictions(page, mark.inside)]
    return Cleaned(without(words, marks), flags, (*remarks, *texts), tuple(limits))


def _screen_texts(words: Slice) -> tuple[Slice, ...]:
    starts = [hit.start for hit in words.finditer(SCREEN)]
    return tuple(words.cut(a, b).strip() for a, b in zip(starts, [*starts[1:], words.end], strict=True))
