"""Shotlists: numbered shots with their headings, soundbites and flags, by the rules of a house."""

from collections.abc import Callable, Sequence
from typing import Final

from attrs import frozen

from newsitem.build import make
from newsitem.claims import Page
from newsitem.grammar.flags import flags_of, joined_flags
from newsitem.grammar.headings import FindAnchor, Heading, Tail, read_headings
from newsitem.grammar.people import Order
from newsitem.grammar.sequence import Numbered, numbered_shots, out_of_sequence
from newsitem.grammar.soundbites import LEAD, SecondQuote, Speech, find_speech, read_soundbite
from newsitem.grammar.wrapping import wrap_width
from newsitem.model import Flag, Restriction, Shot, Soundbite
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice
from newsitem.values import value


@value(eq=False, repr=False)
class Cleaned:
    """A shot's words without the marks that stand among them (`++MUTE++`), and what those say.

    `restrictions`: what they say of the use of this shot besides its heading.
    """

    pieces: tuple[Slice, ...]
    flags: tuple[Flag, ...] = ()
    notes: tuple[Slice, ...] = ()
    restrictions: tuple[Restriction, ...] = ()


#: Finds the shots of a shotlist: the words in front of the first, and the shots.
Split = Callable[[Slice], tuple[Slice, list[Numbered]]]
#: Reads the headings at the ends of some words, one for each, None where there is none. Each tells all that holds for
#: the shots below it: what goes on from a heading before is in it again.
ReadHeadings = Callable[[Page, Sequence[Tail]], list[Heading | None]]
#: Finds the soundbite with which a shot's words begin.
FindSpeech = Callable[[Slice, SecondQuote], Speech | None]
#: Takes the marks out of a shot's words.
Clean = Callable[[Page, Slice], Cleaned]


@frozen(eq=False, repr=False)
class ShotlistRules:
    """A house's facts.

    `find_anchor`: how its headings end, where they stand run into the words before them. `headings`: reads headings of
    any other form; without either there are none. `order`: what comes first in a header. `shouts_names`: names stand in
    capitals, so that words without any are no name. `second_quote`: what a quote right behind a quote is. `split`: how
    shots are told apart. `find_speech`: how a soundbite begins. `clean`: what is none of a shot's words.
    """

    find_anchor: FindAnchor | None = None
    headings: ReadHeadings | None = None
    order: Order = "name-first"
    shouts_names: bool = False
    second_quote: SecondQuote = "more"
    split: Split = numbered_shots
    find_speech: FindSpeech = find_speech
    clean: Clean | None = None


# A header in the middle of a shot's words: a number before it was lost, or not understood.
_HEADER_INSIDE: Final = lazy_pattern(r"\bSOUN?D?BITES?\b\W{0,3}\((?:in\s+)?\p{L}[^()\r\n]{1,40}\)[^\r\n]{0,60}")
_NO_HEADING: Final = Heading(0)
_NO_WORDS: Final = '.,;:-–—"”“'


def read_shots(page: Page, words: Slice, rules: ShotlistRules) -> list[Shot]:
    """The shots of a shotlist; the words in front of the first are its heading."""
    lead, numbered = rules.split(words)
    if not numbered:
        return []
    for shot, before, found in out_of_sequence(numbered):
        page.report("number-sequence", shot.mark, before=before, found=found)
    speeches = [rules.find_speech(shot.body, rules.second_quote) for shot in numbered]
    tails = [Tail(lead, begins_clear=True), *map(_tail, numbered, speeches)]
    headings = _headings(page, tails, words, rules)
    current = _NO_HEADING
    shots: list[Shot] = []
    for one, speech, above, below in zip(numbered, speeches, headings, headings[1:], strict=False):
        current = above or current
        shots.append(_shot(page, one, speech, current, below, rules))
    return shots


def _headings(page: Page, tails: Sequence[Tail], words: Slice, rules: ShotlistRules) -> list[Heading | None]:
    if rules.headings:
        return rules.headings(page, tails)
    if rules.find_anchor:
        return read_headings(page, tails, rules.find_anchor, width=wrap_width(words))
    return [None] * len(tails)


def _tail(shot: Numbered, speech: Speech | None) -> Tail:
    """The words at whose end the next heading may stand."""
    if speech is None:
        return Tail(shot.body, begins_clear=False)
    rest = shot.body.after(speech.end if speech.is_closed else speech.person.start)
    return Tail(rest, begins_clear=speech.is_closed, is_speech=True)


def _shot(
    page: Page, shot: Numbered, speech: Speech | None, heading: Heading, below: Heading | None, rules: ShotlistRules
) -> Shot:
    content = shot.body.before(below.start) if below else shot.body
    page.claim(shot.mark, "read", "number")
    page.claim(shot.behind, "read", "duration")
    if speech is not None and not speech.is_closed and content.end < shot.body.end:  # its end was open
        speech = rules.find_speech(content, rules.second_quote) or speech
    speeches = _speeches(content, speech, rules)
    bites = tuple([read_soundbite(page, one, rules.order, shouts_names=rules.shouts_names) for one in speeches])
    picture = (content.after(speeches[-1].end) if speeches else content).strip()
    if "BITE" in picture.raw and (inside := picture.search(_HEADER_INSIDE)):
        page.report("soundbite-inside-shot", inside.slice)
    cleaned = rules.clean(page, picture) if rules.clean else Cleaned((picture,))
    pieces = tuple([piece for piece in cleaned.pieces if piece.strip(_NO_WORDS)])
    flags = flags_of(" ".join([piece.text for piece in pieces]))
    return make(
        Shot, span=(shot.mark.start, content.rstrip().end), number=shot.number,
        text=pieces[0] if len(pieces) == 1 else pieces or "", soundbites=bites,
        flags=joined_flags(heading.flags, cleaned.flags, flags, _heard(bites)),
        notes=(*heading.notes, *cleaned.notes), place=heading.place, date=heading.date, source=heading.source,
        restrictions=heading.restrictions + cleaned.restrictions, start=shot.start_time, end=shot.end_time,
        duration=shot.length,
    )  # fmt: skip


def _heard(bites: Sequence[Soundbite]) -> tuple[Flag, ...]:
    return ("natural-sound",) if bites and "upsound" in [bite.kind for bite in bites] else ()


def _speeches(content: Slice, first: Speech | None, rules: ShotlistRules) -> list[Speech]:
    """The soundbites with which a shot's words begin: one, or several of which all but the first lost their number."""
    found: list[Speech] = []
    while first is not None:
        found.append(first)
        rest = content.after(first.end).lstrip()
        may_follow = first.is_closed and len(rest) and rest.starts_line()
        first = rules.find_speech(rest, rules.second_quote) if may_follow else None
        first = first if first is not None and first.quote is not None else None
    return found


def starts_with_speech(words: Slice) -> bool:
    """Whether the words begin with the header of a soundbite."""
    return words.match(LEAD) is not None


__all__: Sequence[str] = (
    "Clean", "Cleaned", "FindSpeech", "ReadHeadings", "ShotlistRules", "Split", "read_shots", "starts_with_speech",
)  # fmt: skip
