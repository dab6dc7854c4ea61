"""Speech without the usual signs: words without quotation marks, and a person with a quote that nothing announces.

`--VOICEOVER—` with paragraphs below, `--UPSOT (ITALIAN)—` with a shout, and in subtitled versions a person's line above
a quote. Seen on NATO's pages.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

import regex

from newsitem.grammar.casing import is_shouted
from newsitem.grammar.found_from import found_from
from newsitem.grammar.quotes import MARKS
from newsitem.grammar.shot_lines import names_size
from newsitem.grammar.soundbites import LEAD, SecondQuote, Speech, find_speech, with_quote
from newsitem.once import once_a_page
from newsitem.patterns import lazy_pattern
from newsitem.text import Hit, Slice

_KINDS: Final = r"SOUND[ -]?BITE|VOICE[ -]?OVER|PIECE\s+TO\s+CAMERA|UPSOT|UP-?SOUND|STAND-?UP"
#: Where a soundbite begins: a header at the start of a line, or anywhere in capitals or with a capital and a mark.
MARKER: Final = lazy_pattern(
    rf"(?<![^\r\n])[^\S\r\n]*+[-–—]{{0,4}}+[^\S\r\n]?+(?i:{_KINDS})\b"
    r"(?=[^\S\r\n]*+(?:[-–—(:,.\r\n]|(?i:in)\s+\p{L}|\Z))"
    rf"|(?<!\p{{L}})[-–—]{{0,4}}+[^\S\r\n]?+(?:{_KINDS}|Soundbite)\b(?=[^\S\r\n]*+(?:[-–—(:,]|IN\s+\p{{L}}))"
)
_MARKER_WORDS: Final = lazy_pattern(rf"(?=[sSſvVpPuU])(?<!\p{{L}})(?i:{_KINDS})\b")
_ENDS_SENTENCE: Final = lazy_pattern(r".*(?<!\b(?:Jr|Sr|Ret))[.!?…]", regex.DOTALL | regex.IGNORECASE)
_LINE: Final = lazy_pattern(r"\S[^\r\n]*+")
_DASH: Final = lazy_pattern(r"\s[-–—]\s")
_PARTS: Final = lazy_pattern(r"\s[-–—]\s|,")
_BLANKS: Final = lazy_pattern(r"\s*+")
_MARK: Final = lazy_pattern(rf"[{MARKS}]")
_LONGEST_PERSON: Final = 160
_MOST_LINES_OF_PERSON: Final = 2
_MOST_WORDS_OF_NAME: Final = 7


def find_markers(words: Slice) -> Iterator[Hit]:
    """Every place where a soundbite begins."""
    return found_from(words, _MARKER_WORDS, MARKER, "-–—")


@once_a_page
def find_bare_speech(words: Slice, second: SecondQuote) -> Speech | None:
    """The soundbite with which the words begin, also without quotation marks or without a header.

    Without marks all that stands behind the header is the quote: nothing else may follow it in the words.
    """
    lead = words.match(LEAD)
    if lead is None:
        return _unannounced(words, second)
    if lead.end == words.end:
        return _without_marks(words, lead, words.cut(lead.end, lead.end))
    speech = find_speech(words, second)
    if speech is not None and speech.kind == "voiceover":
        return _without_marks(words, lead, words.cut(lead.end, lead.end))
    if speech is not None and speech.quote is not None and (speech.kind != "upsound" or _is_clear(speech)):
        return speech
    rest = words.after(lead)
    if person := quoted_person(rest):
        return _below(words, lead, person, second)
    lines = rest.lines()
    if speech is not None and speech.kind != "upsound" and lines:
        return _without_marks(words, lead, lines[0])
    return _without_marks(words, lead, words.cut(lead.end, lead.end))


def _is_clear(speech: Speech) -> bool:
    """Whether a quote opens a line or stands right behind the header, not in the middle of what somebody shouts."""
    quote = speech.quote
    return not speech.person or (quote is not None and quote.starts_line())


def quoted_person(words: Slice) -> Slice | None:
    """The one or two lines with which the words begin, if a quote opens the line below them; they may be a person."""
    found = words.cut(words.start, words.start + 4 * _LONGEST_PERSON).finditer(_LINE)
    lines = [hit.slice.strip() for hit in islice(found, _MOST_LINES_OF_PERSON + 1)]
    at = next((n for n, line in enumerate(lines) if line.match(_MARK)), None)
    if not at or not all(map(_may_be_person, lines[:at])) or (at > 1 and not _is_name_above_role(*lines[:2])):
        return None
    return words.cut(lines[0].start, lines[at - 1].end)


def stand_above_quotes(lines: Sequence[Slice]) -> list[bool]:
    """Of each line of some words whether a quotation mark opens one of the two below: else it is no quoted person."""
    marked = [line.source.text[line.start] in MARKS for line in lines]
    return [any(marked[at + 1 : at + 3]) for at in range(len(marked))]


def _may_be_person(line: Slice) -> bool:
    return len(line) <= _LONGEST_PERSON and not line.fullmatch(_ENDS_SENTENCE) and not line.match(MARKER)


def _is_name_above_role(name: Slice, role: Slice) -> bool:
    """`LIEUTENANT COLONEL RÉMI`, and below it `Deputy Commander, Battlegroup`: each is only half of a person."""
    is_name = len(name.text.split()) <= _MOST_WORDS_OF_NAME and not name.search(_PARTS)
    return is_name and not role.search(_DASH) and (is_shouted(name.text) or not is_shouted(role.text))


def _unannounced(words: Slice, second: SecondQuote) -> Speech | None:
    """`LIEUTENANT COLONEL RÉMI, PILOT` with a quote below, or a quote alone."""
    opening = words.match(_BLANKS)
    words = words.after(opening) if opening else words
    if words.match(_MARK):
        return _below(words, None, words.cut(words.start, words.start), second)
    person = None if names_size(words.cut(words.start, words.start + _LONGEST_PERSON)) else quoted_person(words)
    return _below(words, None, person, second) if person else None


def _below(words: Slice, lead: Hit | None, person: Slice, second: SecondQuote) -> Speech:
    """The quote that opens below a person."""
    behind = words.after(person.end).match(_BLANKS)
    opening = behind.end if behind else person.end
    header = words.cut(lead.start if lead else person.start, person.end).strip()
    return with_quote(words, opening, second, lead, header, person, None)


def _without_marks(words: Slice, lead: Hit, person: Slice) -> Speech:
    """All that stands behind the header."""
    header = words.cut(lead.start, max(lead.end, person.end)).strip()
    quote = words.after(header.end).lstrip("-–—:").rstrip()
    return Speech(lead, header, person, quote or None, None, None, words.end, is_closed=True)
