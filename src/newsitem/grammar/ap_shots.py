"""The shots of a script of AP's: blocks of headings, marks between plus signs, told apart as the script does it."""

from collections.abc import Sequence
from functools import partial

from newsitem.claims import Page
from newsitem.grammar.ap_access import Manner
from newsitem.grammar.ap_notes import without_marks
from newsitem.grammar.headings import Heading, Tail
from newsitem.grammar.line_headings import Known, Part, read_line_headings
from newsitem.grammar.sequence import numbered_shots
from newsitem.grammar.shotlists import ShotlistRules, Split, read_shots
from newsitem.model import Shot
from newsitem.text import Slice


def read_ap_shots(page: Page, words: Slice, manner: Manner, known: Known, split: Split = numbered_shots) -> list[Shot]:
    """The shots in some words, which begin with the first heading; `split` tells them apart."""
    headings = partial(_headings, manner=manner, known=known)
    return read_shots(page, words, ShotlistRules(headings=headings, clean=without_marks, split=split))


def _headings(page: Page, tails: Sequence[Tail], *, manner: Manner, known: Known) -> list[Heading | None]:
    """The first words are the heading above the first shot, from their beginning."""

    def find(tail: Tail) -> list[Part]:
        return manner.lead_parts(tail.words) if tail is tails[0] else manner.parts(tail)

    return read_line_headings(page, tails, find, known)
