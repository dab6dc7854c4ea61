"""Shots without numbers and times, between soundbites: each line is one, and each soundbite with what belongs to it.

`--SOUNDBITE (ENGLISH)—` blocks, `Close up – a map` between them, in subtitled versions a person above a quote. On one
line soundbites are told by their headers, shots by their size and a dash.
"""

from collections.abc import Iterable
from typing import Final

from newsitem.grammar.bare_speech import MARKER, find_bare_speech, find_markers, quoted_person, stand_above_quotes
from newsitem.grammar.quotes import MARKS
from newsitem.grammar.sequence import Numbered
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

_LAST_WORDS: Final = r"(?:shots?|up|angle|footage|views?|camera)"
_KIND_OF_SHOT: Final = (
    r"(?:(?:various|several|more|extreme|very|aerial|drone|underwater|tracking|wide|mid|medium|long|close|low|high|slow|night"
    r"|interior|exterior|helmet|cockpit|thermal|archive|static|establishing)[\s-]+){1,3}"
    rf"{_LAST_WORDS}"
    r"|close-?up|cutaway|time-?lapse|pan|tilt|zoom"
)
#: `Close up – `, `Various shots (MUTE) – `: at the start of a line, or with a capital behind what ends a sentence.
PICTURE: Final = lazy_pattern(
    rf"(?<![^\r\n])[^\S\r\n]*+(?i:{_KIND_OF_SHOT})\b(?:[^\S\r\n]*+[(\[][^()\[\]\r\n]{{1,30}}[)\]])?+[^\S\r\n]*+[-–—:][^\S\r\n]"
    rf"|(?<=[.!?…{MARKS}\p{{Ll}}]\s{{1,3}})(?=\p{{Lu}})(?i:{_KIND_OF_SHOT})\b"
    r"(?:[^\S\r\n]*+[(\[][^()\[\]\r\n]{1,30}[)\]])?+[^\S\r\n]++[-–—][^\S\r\n]"
)
# What each of these ends with: without it the words hold none, and speech alone is looked for.
_PICTURE_END: Final = lazy_pattern(
    rf"[-–—:][^\S\r\n](?<=(?i:{_LAST_WORDS}|cutaway|lapse|pan|tilt|zoom)(?:[^\S\r\n]*[(\[][^()\[\]\r\n]{{1,30}}[)\]])?"
    r"[^\S\r\n]*.[^\S\r\n])"
)
# The engine cannot search for the beginning of either, and is slow at both together.
_START: Final = lazy_pattern(f"(?P<speech>{MARKER.pattern})|(?P<picture>{PICTURE.pattern})")
_OPENING: Final = lazy_pattern(rf"[{MARKS}]")


def transcript_shots(words: Slice) -> tuple[Slice, list[Numbered]]:
    """All the words as shots; there are none in front of the first."""
    starts = list(_starts(words))
    ends = [*(start for start, _ in starts), words.end]
    bodies = [*_lines(words.before(ends[0]))]
    for (start, is_speech), end in zip(starts, ends[1:], strict=True):
        block = words.cut(start, end)
        bodies += _speech(block) if is_speech else _lines(block)
    return words.cut(words.start, words.start), [_numbered(body) for body in bodies if body]


def first_shot(words: Slice) -> int | None:
    """Where a list of such shots begins behind running text; None if it does not."""
    start = next((start for start, _ in _starts(words)), None)
    lines = words.lines()
    for line, is_above_quote in zip(lines, stand_above_quotes(lines), strict=True):
        if start is not None and line.start >= start:
            break
        if is_above_quote and quoted_person(words.after(line.start)) is not None:
            return line.start
    return start


def _starts(words: Slice) -> Iterable[tuple[int, bool]]:
    """Where soundbites and pictures begin, and whether each is a soundbite."""
    if words.search(_PICTURE_END) is None:
        return ((hit.start, True) for hit in find_markers(words))
    return ((hit.start, hit["speech"] is not None) for hit in words.finditer(_START))


def with_untimed(shots: Iterable[Numbered]) -> list[Numbered]:
    """Time-coded shots; a soundbite that begins a line in one of them without a time is a shot of its own."""
    return [part for shot in shots for part in _parts(shot)]


def _parts(shot: Numbered) -> Iterable[Numbered]:
    own = len(shot.body) - len(shot.body.lstrip())
    starts = [
        hit.start
        for hit in find_markers(shot.body)
        if hit.start > shot.body.start + own and hit.slice.strip().starts_line()
    ]
    if not starts:
        return [shot]
    ends = [*starts[1:], shot.body.end]
    first = Numbered(shot.number, shot.mark, shot.body.before(starts[0]), shot.start_time, shot.end_time)
    return [first, *(_numbered(shot.body.cut(start, end)) for start, end in zip(starts, ends, strict=True))]


def _numbered(body: Slice) -> Numbered:
    return Numbered(None, body.cut(body.start, body.start), body)


def _speech(block: Slice) -> list[Slice]:
    """A soundbite, and the shots behind its closing mark."""
    speech = find_bare_speech(block, "more")
    if speech is None or speech.end == block.end:
        return [block]
    return [block.before(speech.end), *_lines(block.after(speech.end))]


def _lines(words: Slice) -> list[Slice]:
    """Each line as a shot; a line in small letters goes on with the one before, and a quote takes its person along."""
    found: list[Slice] = []
    lines = words.lines()
    above_quotes = stand_above_quotes(lines)
    at = 0
    while at < len(lines):
        rest = words.after(lines[at].start)
        if lines[at].match(_OPENING) or (above_quotes[at] and quoted_person(rest) is not None):
            speech = find_bare_speech(rest, "more")
            end = speech.end if speech is not None else words.end
            found.append(rest.before(end))
            at = next((n for n in range(at + 1, len(lines)) if lines[n].start >= end), len(lines))
        elif found and lines[at].raw[:1].islower():
            found[-1] = words.cut(found[-1].start, lines[at].end)
            at += 1
        else:
            found.append(lines[at])
            at += 1
    return found
