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
from newsitem.grammar.soundbites import SecondQuote, Speech, find_speech
from newsitem.model import Shot
from newsitem.text import Slice


def read_ap_shots(page: Page, words: Slice, manner: Manner, known: Known, split: Split = numbered_shots) -> list[Shot]:
    """The shots in some words, which begin with the first heading; `split` tells them apart."""
    headings = partial(_headings, manner=manner, known=known)
    rules = ShotlistRules(headings=headings, clean=without_marks, split=split, find_speech=_find_speech)
    return read_shots(page, words, rules)


def _find_speech(words: Slice, second: SecondQuote) -> Speech | None:
    """A soundbite; `UPSOUND: siren` and `UPSOUND: crowd chanting (Arabic) "Out"` only say what is heard."""
    speech = find_speech(words, second)
    if speech is None or speech.kind != "upsound" or (speech.lead is not None and speech.lead["language"] is not None):
        return speech
    names = not speech.person or speech.header.raw.endswith(":")
    return speech if speech.quote is not None and names else None


def _headings(page: Page, tails: Sequence[Tail], *, manner: Manner, known: Known) -> list[Heading | None]:
    """The first words are the heading above the first shot, from their beginning."""

    def find(tail: Tail) -> list[Part]:
        return manner.lead_parts(tail.words) if tail is tails[0] else manner.parts(tail)

    return read_line_headings(page, tails, find, known)
