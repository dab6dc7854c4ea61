"""AFPTV's script: `SHOTLIST`, blocks of place, date and `SOURCE:`, numbered shots, a context dispatch behind a rule.

News sites print it with its line breaks lost, in Spanish, English or French. Scripts of today have time codes in place
of blocks: `1. 00:05-00:09 text`.
"""

from collections.abc import Sequence
from typing import Final

from newsitem.claims import Page
from newsitem.grammar.dashed_shots import dashed_shots
from newsitem.grammar.datelines import read_dateline
from newsitem.grammar.dates import find_dates
from newsitem.grammar.headings import Heading, Tail
from newsitem.grammar.last_dates import last_date
from newsitem.grammar.paragraphs import paragraphs
from newsitem.grammar.sequence import Numbered, numbered_shots
from newsitem.grammar.shot_lines import line_shots, marked_lines
from newsitem.grammar.shotlists import Cleaned, ShotlistRules, read_shots
from newsitem.grammar.source_headings import LABEL, read_source_headings
from newsitem.grammar.timecodes import NUMBERED, RANGED, timed_shots
from newsitem.grammar.wire_texts import wire_texts
from newsitem.model import Dateline
from newsitem.patterns import lazy_pattern
from newsitem.plugin import Dialect, Script
from newsitem.text import Slice

_SHOTLIST: Final = lazy_pattern(r"(?:SHOT\s?-?LIST|(?<!\p{L})Shot\s?-?[Ll]ist)(?:[^\S\r\n]*+:)?")
_DISPATCH: Final = lazy_pattern(
    r"(?:(?<!\d)\d{1,2}\s++)?(?:D[EÉ]P[EÊ]CHES?\s+DE\s+CONTEXTE|DESPACHOS?\s+DE\s+CONTEXTO|CONTEXT\s+DISPATCH(?:ES)?)\s*+:?"
)
_RULE: Final = lazy_pattern(r"[-–—_]{5,}+")
_RULE_MARKS: Final = "-–—_/"
# Sub-headings between headings and shots; the time behind them is not clearly the running time.
_PART: Final = lazy_pattern(
    r"(?:IMAGES?|(?P<sound>SOUND\s?BITES?|SONORES?))(?P<time>\s*+\(\s*+\d{1,2}:\d\d(?::\d\d)?\s*+\))?\s*+:?\s*+\Z"
)
# A source may be called `GETTY IMAGES`; that of AFP's own pictures is not.
_NO_NAME_BEFORE: Final = lazy_pattern(
    r"(?:[\r\n]\s*|[^\p{Lu}\s]\s*|AFP(?:TV)?\s*|\b(?:RESALE|REVENTA|ARCHIVE|ARCHIVO)\s*|\A\s*)\Z"
)
_LONGEST_PART: Final = 60
_STYLES: Final = (NUMBERED, RANGED)


def fits(script: Slice) -> bool:
    """Whether a script has time codes, a block's label, or the word shotlist with shots behind it."""
    if script.search(LABEL) or timed_shots(script, _STYLES)[1]:
        return True
    label = script.search(_SHOTLIST)
    return label is not None and bool(_split(script.after(label))[1])


def read(page: Page, script: Slice) -> Script:
    """Reads a script that fits."""
    shotlist, dispatches = _cut(page, script)
    dateline, storyline = _read_dispatches(page, dispatches)
    shots = read_shots(page, _unlabelled(page, shotlist), _RULES)
    return Script(slices={"storyline": storyline}, dateline=dateline, shots=shots)


def _cut(page: Page, script: Slice) -> tuple[Slice, Slice]:
    """The shotlist, and what stands behind the rule below it."""
    mark = ("CONTEXT" in script.raw and script.search(_DISPATCH)) or script.search(_RULE)
    if mark is None:
        return script, script.cut(script.end, script.end)
    page.claim(mark.slice, "label", "context dispatch")
    return script.before(mark).rstrip(_RULE_MARKS), script.after(mark).lstrip(_RULE_MARKS)


def _read_dispatches(page: Page, words: Slice) -> tuple[Dateline | None, list[Slice]]:
    """The first dispatch's dateline, and the texts of all without their titles."""
    texts = wire_texts(words)
    for text in texts:
        page.claim(text.title, "open", "title of a dispatch")
        page.claim(text.lead, "label", "agency")
    for text in texts[1:]:
        page.claim(text.dateline, "open", "dateline of a further dispatch")
    bodies = [text.body for text in texts] or [words]
    return read_dateline(texts[0].dateline) if texts else None, [one for body in bodies for one in paragraphs(body)]


def _unlabelled(page: Page, words: Slice) -> Slice:
    """The shotlist behind its label; that may stand there twice, with the script's date between."""
    lead, _ = _split(words)
    at = words.start
    for label in lead.finditer(_SHOTLIST):
        page.claim(label.slice, "label", "shotlist")
        page.claim(last_date(lead.cut(at, label.start)), "read", "date of the script")
        at = label.end
    return _undated(page, words.after(at), lead.after(at))


def _undated(page: Page, words: Slice, lead: Slice) -> Slice:
    """The shotlist without the script's date at its start, where a heading has a date of its own."""
    dates = list(find_dates(lead.before(label) if (label := lead.search(LABEL)) else lead.before(lead.start)))
    if len(dates) < 2 or dates[0].start != lead.lstrip(": ").start:
        return words
    page.claim(dates[0], "read", "date of the script")
    return words.after(dates[0])


def _split(words: Slice) -> tuple[Slice, list[Numbered]]:
    """Shots by their time codes, else by numbers, else by the dashes before them, which may be run in or begin lines.

    Such as `-VAR of the hall -MS of the king`, and `-- Wide shot`.
    """
    for split in (_timed_shots, numbered_shots, dashed_shots):
        lead, shots = split(words)
        if shots:
            return lead, shots
    return line_shots(words) if marked_lines(words) else (words, [])


def _timed_shots(words: Slice) -> tuple[Slice, list[Numbered]]:
    return timed_shots(words, _STYLES)


def _headings(page: Page, tails: Sequence[Tail]) -> list[Heading | None]:
    bare = [Tail(_without_part(page, tail.words), tail.begins_clear, tail.is_speech) for tail in tails]
    return read_source_headings(page, bare)


def _clean(page: Page, words: Slice) -> Cleaned:
    return Cleaned((_without_part(page, words),))


def _without_part(page: Page, words: Slice) -> Slice:
    """Words without the sub-heading at their end, which belongs to the shots below them."""
    words = words.rstrip()
    near = words.cut(words.end - _LONGEST_PART, words.end)
    raw = near.raw
    part = near.search(_PART) if "IMAGE" in raw or "SO" in raw else None  # SOUNDBITE, SONORE
    if part is None or not (part["time"] or part["sound"] or _ends_name(words.before(part))):
        return words
    page.claim(part.slice, "label", "part of the shotlist")
    return words.before(part).rstrip()


def _ends_name(words: Slice) -> bool:
    """Whether `IMAGES` behind some words is no part of a name that they print in capitals."""
    return words.cut(words.end - _LONGEST_PART, words.end).search(_NO_NAME_BEFORE) is not None


_RULES: Final = ShotlistRules(headings=_headings, clean=_clean, split=_split, second_quote="original")
afp: Final = Dialect("afp", fits, read)
