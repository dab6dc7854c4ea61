"""Shotlists: numbered shots with their headings, soundbites and flags, by the rules of a house."""

from collections.abc import Sequence
from typing import Final

import attrs
import regex
from attrs import frozen

from newsitem.build import make
from newsitem.claims import Page
from newsitem.grammar.flags import flags_of, joined_flags
from newsitem.grammar.headings import FindAnchor, Heading, Tail, read_headings
from newsitem.grammar.paragraphs import is_wrapped
from newsitem.grammar.people import Order
from newsitem.grammar.sequence import Numbered, numbered_shots, out_of_sequence
from newsitem.grammar.soundbites import LEAD, SecondQuote, Speech, find_speech, read_soundbite
from newsitem.model import Flag, Shot
from newsitem.text import Slice


@frozen
class ShotlistRules:
    """A house's facts.

    `find_anchor`: how its headings end; None: it has none. `order`: what comes first in a header. `shouts_names`: names
    stand in capitals, so that words without any are no name. `second_quote`: what a quote right behind a quote is.
    """

    find_anchor: FindAnchor | None = None
    order: Order = "name-first"
    shouts_names: bool = False
    second_quote: SecondQuote = "more"


# A header in the middle of a shot's words: a number before it was lost, or not understood.
_HEADER_INSIDE: Final = regex.compile(r"\bSOUN?D?BITES?\b\W{0,3}\((?:in\s+)?\p{L}[^()\r\n]{1,40}\)[^\r\n]{0,60}")
_NO_HEADING: Final = Heading(0)


@frozen
class _Body:
    """A shot before its heading is known. `tail`: the words at whose end the next heading may stand."""

    numbered: Numbered
    speech: Speech | None
    tail: Tail


def read_shots(page: Page, words: Slice, rules: ShotlistRules) -> list[Shot]:
    """The shots of a shotlist; the words in front of the first are its heading."""
    lead, numbered = numbered_shots(words)
    for shot, before, found in out_of_sequence(numbered):
        page.report("number-sequence", shot.mark, before=before, found=found)
    bodies = [_body(shot, rules) for shot in numbered]
    tails = [Tail(lead, begins_clear=True), *(body.tail for body in bodies)] if bodies else []
    headings: list[Heading | None] = [None] * len(tails)
    if rules.find_anchor:
        headings = read_headings(page, tails, rules.find_anchor, wraps=is_wrapped(words))
    shots: list[Shot] = []
    current = _NO_HEADING
    for body, above, below in zip(bodies, headings, headings[1:], strict=False):
        current = above or current
        shots.append(_shot(page, body, current, below, rules))
    return shots


def _body(shot: Numbered, rules: ShotlistRules) -> _Body:
    speech = find_speech(shot.body, rules.second_quote)
    if speech is None:
        return _Body(shot, None, Tail(shot.body, begins_clear=False))
    rest = shot.body.after(speech.end) if speech.is_closed else shot.body.after(speech.lead)
    return _Body(shot, speech, Tail(rest, begins_clear=speech.is_closed))


def _shot(page: Page, body: _Body, heading: Heading, below: Heading | None, rules: ShotlistRules) -> Shot:
    words = body.numbered.body
    content = words.before(below.start) if below else words
    page.claim(body.numbered.mark, "read", "number")
    speech = body.speech
    if speech is not None and not speech.is_closed:  # its end was open: the heading ends it
        speech = find_speech(content, rules.second_quote) or speech
    picture = content.after(speech.end).strip() if speech is not None else content.strip()
    if inside := picture.search(_HEADER_INSIDE):
        page.report("soundbite-inside-shot", inside.slice)
    soundbite = (
        read_soundbite(page, speech, rules.order, shouts_names=rules.shouts_names) if speech is not None else None
    )
    spoken: tuple[Flag, ...] = ("natural-sound",) if soundbite is not None and soundbite.kind == "upsound" else ()
    shot = make(
        Shot, span=(body.numbered.mark.start, content.rstrip().end), number=body.numbered.number,
        text=picture if picture.strip(".,;:-–—\"”“") else "", soundbites=(soundbite,) if soundbite is not None else (),
        flags=joined_flags(heading.flags, flags_of(picture.text), spoken), notes=heading.notes,
        place=heading.place, date=heading.date, source=heading.source, restrictions=heading.restrictions,
    )  # fmt: skip
    return shot if shot.notes else attrs.evolve(shot, notes=())


def starts_with_speech(words: Slice) -> bool:
    """Whether the words begin with the header of a soundbite."""
    return words.match(LEAD) is not None


__all__: Sequence[str] = ("ShotlistRules", "read_shots", "starts_with_speech")
