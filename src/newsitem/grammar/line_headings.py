"""Headings that are blocks of lines: a source with its access, a place with its date, marks and stamps between them.

A source holds, with its access, until the next source; place and date until the next line of that kind, which replaces
both. A mark inside a block holds for the block's shots, one that stands alone between two shots for the next shot only.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from attrs import define, field

from newsitem.claims import Page
from newsitem.grammar.flags import joined_flags
from newsitem.grammar.heading_lines import (
    LineKind,
    begins_access,
    is_dated_line,
    line_kind,
    read_where,
    source_and_access,
)
from newsitem.grammar.headings import Heading, Tail
from newsitem.grammar.plus_marks import plus_marks, read_flags
from newsitem.grammar.restrictions import read_restrictions
from newsitem.model import Date, Flag, Place, Restriction
from newsitem.text import Slice
from newsitem.values import value

_FILE_FLAG: Final[tuple[Flag, ...]] = ("file",)


@value(eq=False, repr=False)
class Part:
    """A line of a block, or what would be one if breaks were not lost."""

    kind: LineKind
    words: Slice


@value(eq=False, repr=False)
class Known:
    """What the head of a script tells of the headings below it.

    `access`: by source in small letters, the restrictions that a line of the head ties to it. `source` and
    `restrictions`: those of shots above the first source line. `flags`, `remarks`: of all shots. `year`: of dates
    without one.
    """

    access: Mapping[str, tuple[Restriction, ...]] = field(factory=dict)
    source: Slice | None = None
    restrictions: tuple[Restriction, ...] = ()
    flags: tuple[Flag, ...] = ()
    remarks: tuple[Slice, ...] = ()
    year: int | None = None

    @property
    def sources(self) -> frozenset[str]:
        """The names of sources, in small letters."""
        return frozenset(self.access)


#: The parts of the block at the end of some words, in order; none where there is no heading.
FindParts = Callable[[Tail], Sequence[Part]]


@define(eq=False, repr=False)
class _State:
    """All that holds for the shots below a block; each part of a block changes it.

    `once`, `notes`: what holds for the next shot only. `lone_place`: that of the line above in the block, if it has no
    date: one may follow on a line of its own. `has_begun`: whether the block has had its first line that is no mark.
    """

    source: Slice | None = None
    restrictions: tuple[Restriction, ...] = ()
    flags: tuple[Flag, ...] = ()
    remarks: tuple[Slice, ...] = ()
    place: Place | None = None
    date: Date | None = None
    filed: tuple[Flag, ...] = ()
    once: tuple[Flag, ...] = ()
    notes: tuple[Slice, ...] = ()
    lone_place: Place | None = None
    has_begun: bool = False

    def heading(self, start: int) -> Heading:
        return Heading(
            start, self.place, self.date, self.source, self.restrictions,
            joined_flags(self.filed, self.flags, self.once), (*self.remarks, *self.notes),
        )  # fmt: skip


def read_line_headings(page: Page, tails: Sequence[Tail], find: FindParts, known: Known) -> list[Heading | None]:
    """The headings at the ends of some words, in order; None where that before goes on."""
    state = _State(known.source, known.restrictions, known.flags, known.remarks)
    out: list[Heading | None] = []
    for index, tail in enumerate(tails):
        parts = find(tail)
        had_once = bool(state.once or state.notes)
        state.once, state.notes, state.lone_place = (), (), None
        if parts:
            _read_block(page, state, parts, known)
        start = parts[0].words.start if parts else tail.words.end
        out.append(state.heading(start) if parts or had_once or not index else None)
    return out


def _read_block(page: Page, state: _State, parts: Sequence[Part], known: Known) -> None:
    if any(part.kind in _BEGINNINGS for part in parts):
        state.flags, state.remarks = known.flags, known.remarks
    state.has_begun = False
    for part in parts:
        state.has_begun = state.has_begun or part.kind in _BEGINNINGS
        _STEPS[part.kind](page, state, part.words, known)


def _bulletin(page: Page, state: _State, words: Slice, known: Known) -> None:  # noqa: ARG001
    page.claim(words, "open", "first run")


def _mark(page: Page, state: _State, words: Slice, known: Known) -> None:  # noqa: ARG001
    """A mark: of the block's shots if it stands behind the block's first line. One on access adds to the source's."""
    marks = list(plus_marks(words))
    flags, remarks = read_flags(page, marks)
    for mark in marks:
        if not mark.flags and begins_access(mark.inside):
            state.restrictions += read_restrictions(page, mark.inside, state.source)
    if state.has_begun:
        state.flags, state.remarks = joined_flags(state.flags, flags), (*state.remarks, *remarks)
    else:
        state.once, state.notes = joined_flags(state.once, flags), (*state.notes, *remarks)


def _screen(page: Page, state: _State, words: Slice, known: Known) -> None:  # noqa: ARG001
    state.notes = (*state.notes, words)


def _source(page: Page, state: _State, words: Slice, known: Known) -> None:
    source, access = source_and_access(words, known.sources)
    if source is None or access is None:
        source, access = words.strip(" -–—:"), None
    own = read_restrictions(page, access, source) if access is not None else ()
    state.source, state.restrictions = source, own or known.access.get(source.text.casefold(), ())


def _access(page: Page, state: _State, words: Slice, known: Known) -> None:  # noqa: ARG001
    """Access on a line of its own goes on for the source above it in the block, else begins anew."""
    state.restrictions += read_restrictions(page, words, state.source)


def _place(page: Page, state: _State, words: Slice, known: Known) -> None:
    where = read_where(words, known.year)
    page.claim(where.claimed, "label", "heading")
    state.date = where.date
    if where.place is None and where.date is not None and not where.is_file and state.lone_place is not None:
        state.place, state.lone_place = state.lone_place, None
        return
    state.place, state.lone_place = where.place, None if where.date else where.place
    state.filed = _FILE_FLAG if where.is_file else ()


_BEGINNINGS: Final = frozenset({"source", "access", "place", "weak"})
_STEPS: Final[Mapping[LineKind, Callable[[Page, _State, Slice, Known], None]]] = {
    "bulletin": _bulletin, "mark": _mark, "screen": _screen, "source": _source, "access": _access, "place": _place,
    "weak": _place,
}  # fmt: skip


def parts_by_line(tail: Tail, sources: frozenset[str], *, wraps: bool) -> list[Part]:
    """The block at the end of some words that have kept their line breaks.

    It begins with the first line that is surely one of a heading; what stands above it belongs to the shot.
    """
    words = tail.words.strip()
    if not len(words):
        return []
    # Most shots are one line, behind their number.
    lines = words.lines() if "\n" in words.raw or "\r" in words.raw else [words]
    if not words.starts_line():
        del lines[0]
    if not lines:
        return []
    kinds = [line_kind(line, sources) or (None if wraps else _dated_kind(line)) for line in lines]
    strong = next((i for i, kind in enumerate(kinds) if kind in ("source", "access", "place", "bulletin")), None)
    start = strong if strong is not None else len(lines)
    if start == len(lines) and kinds[-1] == "weak" and not wraps:
        start -= 1
    if 0 < start < len(lines) and kinds[start] == "source" and lines[start - 1].raw.isdigit():
        kinds[start - 1] = "mark"  # the position of the next story in a compilation, above its title
    while start and kinds[start - 1] == "mark":
        start -= 1
    return [Part(_settled(kind, line), line) for kind, line in zip(kinds[start:], lines[start:], strict=True)]


def _dated_kind(line: Slice) -> LineKind | None:
    """Where lines do not wrap, one that ends with a day is no part of a shot."""
    return "place" if is_dated_line(line) else None


def _settled(kind: LineKind | None, line: Slice) -> LineKind:  # noqa: ARG001
    return kind or "weak"
