"""Shots of whatever manner: with timecodes, by their numbers, or a line each."""

from typing import Final

from newsitem.grammar.sequence import Numbered, numbered_shots
from newsitem.grammar.shot_lines import line_shots, marked_lines
from newsitem.grammar.timecodes import LINED, STYLES, timed_shots
from newsitem.grammar.trailing_times import with_trailing_times
from newsitem.once import once_a_page
from newsitem.text import Slice

_FEWEST_TIMED: Final = 2


@once_a_page
def any_shots(words: Slice, has_label: bool = True) -> tuple[Slice, list[Numbered]]:
    """The words in front of the first shot, and the shots in the manner that finds most of them.

    `has_label`: whether a label announces them, so that lines without any mark may be shots too.
    """
    timed, numbered = timed_shots(words, (*STYLES, LINED)), numbered_shots(words)
    count = marked_lines(words)
    if len(timed[1]) >= max(_FEWEST_TIMED, len(numbered[1]), count):
        return timed[0], with_trailing_times(timed[1])
    return numbered if numbered[1] and count <= len(numbered[1]) else line_shots(words, has_label=has_label)
