"""What the head of a script of AP's says of its shots: access by source, marks for all, restrictions of the item."""

from collections.abc import Iterable, Sequence
from typing import Final

import regex

from newsitem.claims import Page
from newsitem.grammar.ap_notes import marks_on_access
from newsitem.grammar.heading_lines import begins_access, line_kind, source_and_access
from newsitem.grammar.headings import Tail
from newsitem.grammar.line_headings import Known, Part, parts_by_line
from newsitem.grammar.plus_marks import PlusMark, plus_marks, read_flags
from newsitem.grammar.restrictions import read_restrictions
from newsitem.grammar.run_in_blocks import cut_block, parts_run_in
from newsitem.grammar.sequence import Numbered
from newsitem.grammar.source_names import names_pattern
from newsitem.model import Flag, Restriction
from newsitem.once import once_a_page
from newsitem.patterns import lazy_pattern
from newsitem.text import Pattern, Slice
from newsitem.values import value

# `… ++MUTE++ AIGAIO TV - NO ACCESS`: capitals are the name of a source behind a mark that ends something, small
# letters, the last field of a head, or the shotlist's label.
_CLEAR_NAME: Final = lazy_pattern(
    r"(?=\p{Lu}[^\p{Ll}])(?<!\p{Lu}(?<!SHOT\s?LIST))(?<=[)+”\"\p{Ll}]\s*+|(?<![^\r\n])\s*+|\d:\d\d\s++|SHOT\s?LIST:?\s*+)"
    r"(?P<name>\p{Lu}[^\s\p{Ll}()+\"“”]*+(?:\s[\p{Lu}\p{N}][^\s\p{Ll}()+\"“”]*+){0,6}+)\s++[-–—]\s*+(?=\p{L})"
)
# The dash behind such a name. No word of a name begins with a dash: each name stands between two of these.
_DASH: Final = lazy_pattern(r"[-–—](?<=[^\s\p{Ll}()+\"“”]\s++[-–—])\s*+(?=\p{L})")
# What may be a name stands between the last small letter, bracket or mark and the dash.
_CAPITALS: Final = lazy_pattern(r"[^\p{Ll}()+\"“”]*+", regex.REVERSE)
_LINE_END: Final = lazy_pattern(r"[^\S\r\n]*+[\r\n]")


@value(eq=False, repr=False)
class Manner:
    """How a script is laid out. `is_lined`: breaks are kept; `wraps`: lines may be broken inside a shot.

    `sources`: the names of sources that the head tells, in small letters; `names`: a pattern for them.
    """

    is_lined: bool
    wraps: bool
    sources: frozenset[str]
    names: Pattern

    @property
    def run_in_names(self) -> Pattern | None:
        """The pattern of names where breaks are lost; None where they are kept."""
        return None if self.is_lined else self.names

    def lead_parts(self, words: Slice) -> list[Part]:
        """The parts of a head, or of the words in front of the first shot."""
        return _lead_parts(words, self)

    def parts(self, tail: Tail) -> list[Part]:
        """The parts of the heading at the end of some words."""
        if self.is_lined:
            return parts_by_line(tail, self.sources, wraps=self.wraps)
        return parts_run_in(tail, self.names)


@once_a_page
def _lead_parts(words: Slice, manner: Manner) -> list[Part]:
    if manner.is_lined:
        return [Part(line_kind(line, manner.sources) or "weak", line) for line in words.lines()]
    return list(cut_block(words, manner.names))


def manner_of(script: Slice, numbered: Sequence[Numbered], sources: Iterable[str]) -> Manner:
    """How a script is laid out."""
    named = list(dict.fromkeys([*sources, *_clear_names(script)]))
    return Manner(
        _is_lined(script, numbered),
        _wraps(numbered),
        frozenset(name.casefold() for name in named),
        names_pattern(named),
    )


def _clear_names(script: Slice) -> Iterable[str]:
    """Names of sources that surely begin where they do, with access behind them."""
    at = script.start
    for dash in script.finditer(_DASH):
        capitals = script.cut(at, dash.start).match(_CAPITALS)
        hit = script.cut(capitals.start if capitals else at, dash.end + 1).search(_CLEAR_NAME)
        name = hit["name"] if hit else None
        if name is not None and begins_access(script.after(dash)) and not begins_access(name):
            yield name.text
        at = dash.end


def _is_lined(script: Slice, numbered: Sequence[Numbered]) -> bool:
    """Whether most shots begin a line, and few numbers stand alone on theirs (wn.com breaks behind every link)."""
    if not numbered:
        return len(script.cut(script.start, script.start + 4000).lines()) > 2
    at_start = len([shot for shot in numbered if shot.mark.starts_line()])
    if at_start * 2 <= len(numbered):
        return False
    return 2 * len([shot for shot in numbered if shot.body.match(_LINE_END)]) < len(numbered)


def _wraps(numbered: Sequence[Numbered]) -> bool:
    """Whether a line of some shot goes on in small letters."""
    for shot in numbered:
        raw = shot.body.raw.strip()
        if ("\n" in raw or "\r" in raw) and any(line.raw[0].islower() for line in shot.body.lines()[1:]):
            return True
    return False


@value(eq=False, repr=False)
class HeadFacts:
    """What a head says. `restrictions`: of the item; `by_source`: tied to a source by a line of the head, in order."""

    restrictions: tuple[Restriction, ...] = ()
    by_source: tuple[tuple[Slice, tuple[Restriction, ...]], ...] = ()
    flags: tuple[Flag, ...] = ()
    remarks: tuple[Slice, ...] = ()


def read_access(page: Page, parts: Iterable[Part], manner: Manner) -> HeadFacts:
    """What the lines of a head say that are in no field of it."""
    limits: list[Restriction] = []
    by_source: list[tuple[Slice, tuple[Restriction, ...]]] = []
    marks: list[PlusMark] = []
    for part in parts:
        if part.kind == "source":
            source, access = source_and_access(part.words, manner.sources)
            if source is not None and access is not None:
                by_source.append((source, read_restrictions(page, access, source)))
        elif part.kind == "access":
            limits += read_restrictions(page, part.words)
        elif part.kind == "mark":
            marks += plus_marks(part.words)
            limits += [one for mark in marks_on_access(part.words) for one in read_restrictions(page, mark.inside)]
    return HeadFacts(tuple(limits), tuple(by_source), *read_flags(page, marks))


def known_of(facts: HeadFacts, *, is_heading: bool, year: int | None) -> Known:
    """What the headings need to know. `is_heading`: a lone line of access is the heading of all shots."""
    access = {source.text.casefold(): limits for source, limits in facts.by_source}
    if is_heading and len(facts.by_source) == 1:
        source, limits = facts.by_source[0]
        return Known(access, source, limits, facts.flags, facts.remarks, year)
    return Known(access, flags=facts.flags, remarks=facts.remarks, year=year)
