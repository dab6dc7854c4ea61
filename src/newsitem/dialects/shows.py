"""AP's scripts of the 1990s: a storyline, `SHOWS:` and unnumbered shots, and the running time as the last line.

Above them stand the day in brackets and `T/I:`, the time of day at which the story was fed.
"""

from typing import Final

from newsitem.claims import Page
from newsitem.grammar.page_day import without_day
from newsitem.grammar.paragraphs import paragraphs
from newsitem.grammar.restrictions import read_restrictions
from newsitem.grammar.sequence import Numbered, numbered_shots
from newsitem.grammar.shotlists import ShotlistRules, read_shots
from newsitem.grammar.sound_types import sound_type
from newsitem.grammar.unnumbered import shouted_headings, unnumbered_shots, without_semicolon
from newsitem.patterns import lazy_pattern
from newsitem.plugin import Dialect, Script
from newsitem.text import Slice

_SHOWS: Final = lazy_pattern(r"(?<![\p{L}-])SHOWS\b[^\S\r\n]*+(?::|(?=[\r\n]))")
_STORYLINE: Final = lazy_pattern(r"(?<![\p{L}-])STORY-?LINE\b[^\S\r\n]*+:?")
_TIME_IN: Final = lazy_pattern(
    r"\s*+(?P<label>T/I[^\S\r\n]*+:?)[^\S\r\n]*+(?P<time>\d{1,2}[:.]\d\d(?:[:.]\d\d){0,2}+(?:[^\S\r\n]*+GMT)?+)?+"
)
_RESTRICTIONS: Final = lazy_pattern(r"(?<![^\r\n])[^\S\r\n]*+(?P<label>RESTRICTIONS?[^\S\r\n]*+:)(?P<words>[^\r\n]*+)")
_RUNS: Final = r"(?:(?:RUNS?|RUNNING\s+TIME|DURATION|LENGTH|ENDS?)[^\S\r\n]*+:?[^\S\r\n]*+)?+"
_TIME: Final = r"(?P<time>\d{1,2}[.:]\d\d)"
_RUNNING_TIME: Final = lazy_pattern(
    rf"(?<=[\r\n])[^\S\r\n]*+(?P<label>{_RUNS}){_TIME}[^\S\r\n]*+(?=[\r\n]|\Z)|(?<=[\s;.])(?P<label>{_RUNS}){_TIME}[^\S\r\n]*+\Z"
)
_FEWEST_SHOTS: Final = 2


def fits(script: Slice) -> bool:
    """Whether a script has the label SHOWS."""
    return script.search(_SHOWS) is not None


def read(page: Page, script: Slice) -> Script:
    """Reads a script that fits."""
    dated = without_day(script)
    shows = dated.rest.search(_SHOWS)
    assert shows is not None  # noqa: S101  only a script that fits is read
    page.claim(shows.slice, "label", "shows")
    above = dated.rest.before(shows)
    fed = above.match(_TIME_IN)
    page.claim(fed["label"] if fed else None, "label", "t/i")
    above = above.after(fed) if fed else above
    sound = sound_type(above)
    above = above.after(sound) if sound else above
    limits = above.search(_RESTRICTIONS)
    page.claim(limits["label"] if limits else None, "label", "restrictions")
    texts = [above.before(limits), above.after(limits)] if limits else [above]
    shotlist, time, below = _cut(page, dated.rest.after(shows))
    rules = ShotlistRules(headings=shouted_headings(dated.year), split=_split, clean=without_semicolon)
    stated = limits["words"] if limits else None
    extra = {"t/i": fed["time"] if fed else None, "type": sound}
    return Script(
        slices={
            "published": (dated.day,) if dated.day else (), "duration": (time,) if time else (),
            "storyline": [line for words in (*texts, below) for line in paragraphs(words)],
        },
        extra={label: words for label, words in extra.items() if words},
        restrictions=read_restrictions(page, stated) if stated else (), shots=read_shots(page, shotlist, rules),
    )  # fmt: skip


def _cut(page: Page, words: Slice) -> tuple[Slice, Slice | None, Slice]:
    """The shots, the running time behind them, and a storyline below both."""
    story = words.search(_STORYLINE)
    page.claim(story.slice if story else None, "label", "storyline")
    shots = words.before(story) if story else words
    below = words.after(story) if story else words.cut(words.end, words.end)
    time = shots.search(_RUNNING_TIME)
    if time is None:
        return shots, None, below
    page.claim(time["label"], "label", "duration")
    if not story:
        below = shots.after(time)
    return shots.before(time), time["time"], below


def _split(words: Slice) -> tuple[Slice, list[Numbered]]:
    """Some lists have numbers all the same."""
    lead, shots = numbered_shots(words)
    return (lead, shots) if len(shots) >= _FEWEST_SHOTS else unnumbered_shots(words)


shows: Final = Dialect("shows", fits, read)
