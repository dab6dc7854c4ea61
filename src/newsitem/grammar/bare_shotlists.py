"""Shotlists that no label announces: where they begin, whether they are one, and the story behind them."""

from collections.abc import Callable, Sequence
from typing import Final

from newsitem.grammar.any_shots import any_shots
from newsitem.grammar.labelled_lines import labelled_line
from newsitem.grammar.sequence import Numbered
from newsitem.grammar.shot_lines import is_heading, names_size
from newsitem.grammar.shotlists import starts_with_speech
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

#: Tells whether a line is a heading of shots.
IsHeading = Callable[[Slice], bool]
_FEWEST_SHOTS: Final = 3
_SENTENCE: Final = lazy_pattern(r"(?s:.{80,})(?<=[.!?…]|[.!?…][”\"»])")


def is_bare_heading(line: Slice) -> bool:
    """Whether a line is a place, a day or both, without a label."""
    return is_heading(line) and labelled_line(line) is None


def bare_shotlist(words: Slice, heads: IsHeading = is_bare_heading) -> tuple[Slice, Slice] | None:
    """The words above the shots, and the shots with their heading; None where the words hold no list of shots.

    `heads`: tells whether a line is a heading.
    """
    lead, shots = any_shots(words, False)
    if not are_shots(shots):
        return None
    above = above_heading(lead, heads)
    return above, words.after(above.end)


def are_shots(shots: Sequence[Numbered]) -> bool:
    """Whether what looks like a list of shots is one: three at least, each on its line; prose too has lists.

    Where line breaks are lost the first begin with their size.
    """
    first = shots[:_FEWEST_SHOTS]
    are_apart = all(shot.mark.starts_line() for shot in first) or all(names_size(shot.body) for shot in first)
    return len(shots) >= _FEWEST_SHOTS and are_apart and _are_pictures(shots)


def _are_pictures(shots: Sequence[Numbered]) -> bool:
    named = sum(names_size(shot.body) for shot in shots)
    return named * 3 >= len(shots) or any(starts_with_speech(shot.body) for shot in shots)


def above_heading(lead: Slice, heads: IsHeading = is_bare_heading) -> Slice:
    """What stands above a list of shots, without the heading on the line right above the first of them."""
    last = lead.last_line()
    return lead.before(last) if last and heads(last) else lead


def without_story(shotlist: Slice) -> tuple[Slice, Slice]:
    """The shotlist, and the sentences behind a blank line below its last shot: a storyline without its label."""
    _, shots = any_shots(shotlist, True)
    blocks = shots[-1].body.blocks() if shots else []
    kept = 2 if blocks and starts_with_speech(blocks[0]) and _opens_quote(blocks[1:2]) else 1
    prose = blocks[kept:]
    if not prose or not all(block.fullmatch(_SENTENCE) for block in prose[:1]):
        return shotlist, shotlist.cut(shotlist.end, shotlist.end)
    return shotlist.before(prose[0]), shotlist.cut(prose[0].start, shotlist.end)


def _opens_quote(blocks: Sequence[Slice]) -> bool:
    return bool(blocks) and blocks[0].raw[:1] in '“"„«'
