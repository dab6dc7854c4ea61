"""Words on the screen: titles and name captions that a script prints between shots, or in the middle of a quote.

`— TEXT ON SCREEN —` with lines below, `TEXT ON SCREEN` or `TEXT –` with words behind, `GRAPHIC: LT COL … – Role`. Seen
on NATO's pages.
"""

from collections.abc import Iterable, Sequence
from typing import Final

import regex
from attrs import frozen

from newsitem.grammar.bare_speech import MARKER, quoted_person
from newsitem.grammar.casing import is_shouted
from newsitem.grammar.quotes import MARKS
from newsitem.grammar.shot_lines import names_size
from newsitem.grammar.timecodes import BARE, BRACKETED
from newsitem.grammar.transcripts import PICTURE
from newsitem.patterns import lazy_pattern
from newsitem.text import Hit, Slice

_NAMES: Final = r"(?:ON-?SCREEN\s+TEXT|TEXT\s+ON\s+(?:THE\s+)?SCREEN)"
_BEHIND: Final = r"(?:[^\S\r\n]*+(?:[-–—:]|\((?:ENGLISH|[\p{L} ]{2,20})\)))*+"
#: What announces words on the screen: anywhere in capitals, else at the start of a line.
_LEAD: Final = lazy_pattern(
    rf"(?:(?<![^\r\n])[^\S\r\n]*+[-–—]{{0,4}}+[^\S\r\n]?+(?i:{_NAMES})\b"
    rf"|(?<![\p{{L}}-])[-–—]{{0,4}}+[^\S\r\n]?+{_NAMES}\b"
    r"|(?<![^\r\n])[^\S\r\n]*+(?:TEXT|Text)(?=[^\S\r\n]*+[-–—:][^\S\r\n])"
    rf"|(?<=[.!?…{MARKS}]\s)TEXT(?=\s[-–—]\s)"
    r"|(?<!\S)GRAPHICS?(?=[^\S\r\n]*+:)"
    rf"){_BEHIND}"
)
_QUOTE: Final = lazy_pattern(rf"[{MARKS}]")
_SENTENCE: Final = lazy_pattern(r".*[.!?…][”\"»]?", regex.DOTALL)
_ROLE_BEHIND: Final = lazy_pattern(r"\s[-–—]\s|,")
# So many line breaks end a caption whatever follows.
_GAP: Final = lazy_pattern(r"(?:\r\n?+|\n)[^\S\r\n]*+(?:(?:\r\n?+|\n)[^\S\r\n]*+){2}")


@frozen(eq=False, repr=False)
class ScreenText:
    """Words on the screen: what announces them, and the words, None where there are none."""

    lead: Slice
    words: Slice | None

    @property
    def slice(self) -> Slice:
        """All of it."""
        return self.lead.source.slice(self.lead.start, self.words.end if self.words is not None else self.lead.end)


def screen_texts(words: Slice) -> list[ScreenText]:
    """All words on the screen, in order.

    Words behind the announcement end with their line; those below it go on to the next soundbite, shot, announcement,
    or gap of two blank lines.
    """
    raw = words.raw
    if "GRAPHIC" not in raw and "text" not in raw.lower():  # each lead holds one of them
        return []
    leads = list(words.finditer(_LEAD))
    ends = [lead.start for lead in leads[1:]] + [words.end]
    return [_screen_text(lead, words.cut(lead.end, end)) for lead, end in zip(leads, ends, strict=False)]


def _screen_text(lead: Hit, rest: Slice) -> ScreenText:
    for stop in (MARKER, PICTURE, BRACKETED.pattern):
        hit = rest.search(stop)
        rest = rest.before(hit) if hit else rest
    lines = rest.lines()
    if lines and not lines[0].starts_line():
        own = [lines[0], *_second_lines(lines)]
    else:
        gap = rest.lstrip().search(_GAP)
        own = list(_own([line for line in lines if gap is None or line.end <= gap.start]))
    return ScreenText(lead.slice.strip(), rest.cut(own[0].start, own[-1].end) if own else None)


def _second_lines(lines: Sequence[Slice]) -> Iterable[Slice]:
    """The role under the name in a caption's own line: `TEXT – LTG JANE ROE`, below it `Commander, Land Command`.

    Behind a blank line it is none if the role is printed already, or if it is the person above a quote.
    """
    if len(lines) < 2 or not is_shouted(lines[0].text) or not _is_role(lines, 1):
        return ()
    is_apart = _gap(lines[0], lines[1]) > 1
    is_other = _ROLE_BEHIND.search(lines[0].text) is not None or _is_person(lines[1])
    return () if is_apart and is_other else _own(lines[1:2])


def _is_role(lines: Sequence[Slice], at: int) -> bool:
    return not lines[at].fullmatch(_SENTENCE) and not is_shouted(lines[at].text)


def _own(lines: Sequence[Slice]) -> Iterable[Slice]:
    """The lines up to the first that is something else."""
    for at, line in enumerate(lines):
        if _begins_something_else(line, lines[0]) or (at and _begins_person(line, lines[at - 1])):
            return
        yield line


def _begins_something_else(line: Slice, first: Slice) -> bool:
    """A quote, a timed shot, a shot's size, or a sentence of a voice-over that goes on."""
    if line.match(_QUOTE) or line.match(BRACKETED.pattern) or line.match(BARE.pattern) or names_size(line):
        return True
    return is_shouted(first.text) and not is_shouted(line.text) and line.fullmatch(_SENTENCE) is not None


def _begins_person(line: Slice, above: Slice) -> bool:
    """Whether a line is a person above a quote; one of two lines stands no nearer to the words above than to itself."""
    person = quoted_person(line.source.whole.after(line.start))
    if person is None:
        return False
    lines = person.lines()
    return len(lines) == 1 or _gap(above, line) >= _gap(*lines)


def _is_person(line: Slice) -> bool:
    return quoted_person(line.source.whole.after(line.start)) is not None


def _gap(above: Slice, below: Slice) -> int:
    """How many line breaks stand between two lines."""
    between = above.source.text[above.end : below.start]
    return between.count("\n") or between.count("\r")
