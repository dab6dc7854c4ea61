"""AP's packages for voices of 2001 and 2002: a time in front of each shot, and VISION ENDS behind the last.

Times are minutes and seconds (`0.27`, `0030`). The storyline may be a narration with times that prints the soundbites
again: it is text.
"""

from typing import Final

from newsitem.claims import Page
from newsitem.grammar.ap_access import manner_of
from newsitem.grammar.ap_shots import read_ap_shots
from newsitem.grammar.line_headings import Known
from newsitem.grammar.page_day import without_day
from newsitem.grammar.paragraphs import paragraphs
from newsitem.grammar.sequence import Numbered, numbered_shots
from newsitem.grammar.sound_types import sound_type
from newsitem.grammar.timecodes import COMPACT, COMPACT_RUN_IN, timed_shots
from newsitem.patterns import lazy_pattern
from newsitem.plugin import Dialect, Script
from newsitem.text import Slice

_SHOTLIST: Final = lazy_pattern(r"(?<!\p{L})SHOT\s?-?LIST\b[^\S\r\n]*+:?")
_STORYLINE: Final = lazy_pattern(r"(?<!\p{L})STORY-?\s?LINE\b[^\S\r\n]*+:?")
_TIME: Final = r"\d{1,2}[.:][0-5]\d|\d\d[0-5]\d"
_ENDS: Final = lazy_pattern(
    rf"(?:(?<![\w.:])(?P<time>{_TIME})[^\S\r\n]*+)?(?P<label>(?:VISION|PICTURES?)\s+ENDS?\b[^\S\r\n]*+[:–-]?+)[^\S\r\n]*+(?P<time>(?:{_TIME})(?!\d))?+"
)
_FEWEST_SHOTS: Final = 3
# A list begins with a time in its first minute. Digits of any script count.
_FIRST_MINUTE: Final = lazy_pattern(r"(?![1-9])\d(?:\.|(?![1-9])\d)[0-5]\d")


def fits(script: Slice) -> bool:
    """Whether a script has times in front of its shots and no numbers."""
    if script.search(_FIRST_MINUTE) is None:
        return False
    shotlist = _shotlist(script)
    if len(_split(shotlist)[1]) < _FEWEST_SHOTS:
        return False
    numbers = [shot for shot in numbered_shots(shotlist)[1] if shot.number is not None]
    return len(numbers) < _FEWEST_SHOTS


def _shotlist(script: Slice) -> Slice:
    """What may hold shots: from the label on, to the storyline or the end of the pictures."""
    label = script.search(_SHOTLIST)
    words = script.after(label) if label else without_day(script).rest
    ends = [hit.start for pattern in (_ENDS, _STORYLINE) if (hit := words.search(pattern))]
    return words.before(min(ends)) if ends else words


def _split(words: Slice) -> tuple[Slice, list[Numbered]]:
    """Shots that begin a line each; where breaks are lost, shots that begin with rising times."""
    lead, shots = timed_shots(words, (COMPACT,))
    return (lead, shots) if len(shots) >= _FEWEST_SHOTS else timed_shots(words, (COMPACT_RUN_IN,))


def read(page: Page, script: Slice) -> Script:
    """Reads a script that fits."""
    dated = without_day(script)
    sound = sound_type(dated.rest)
    label = script.search(_SHOTLIST)
    page.claim(label.slice if label else None, "label", "shotlist")
    shotlist = _shotlist(script)
    above = dated.rest.after(sound.end if sound else dated.rest.start).before(shotlist.start)
    ends = script.after(shotlist.end).match(_ENDS)
    page.claim(ends["label"] if ends else None, "label", "vision ends")
    below = script.after(ends.end if ends else shotlist.end)
    story = below.search(_STORYLINE)
    page.claim(story.slice if story else None, "label", "storyline")
    texts = (
        above.before(label) if label else None,
        below.before(story) if story else below,
        below.after(story) if story else None,
    )
    manner = manner_of(script, _split(shotlist)[1], ())
    time = ends["time"] if ends else None
    return Script(
        slices={
            "published": (dated.day,) if dated.day else (), "duration": (time,) if time else (),
            "storyline": [line for words in texts if words is not None for line in paragraphs(words)],
        },
        extra={"type": sound} if sound else {},
        shots=read_ap_shots(page, shotlist, manner, Known(year=dated.year), _split),
    )  # fmt: skip


voice_package: Final = Dialect("voice-package", fits, read)
