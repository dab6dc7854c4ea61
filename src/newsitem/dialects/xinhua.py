"""Xinhua's script: labelled fields, a shotlist whose soundbites are headers only, and their quotes in the storyline.

Labels are English or Indonesian. SHOTLIST and STORYLINE may lack their labels; on some sites all stands on one line.
"""

from collections.abc import Iterable, Sequence
from typing import Final

import attrs

from newsitem.build import make
from newsitem.claims import Page
from newsitem.grammar.credits import read_credits
from newsitem.grammar.dates import read_date
from newsitem.grammar.header_ends import is_name
from newsitem.grammar.labels import Field, find_labels, label_pattern, read_fields
from newsitem.grammar.names import plain_name
from newsitem.grammar.paragraphs import paragraphs
from newsitem.grammar.places import read_place
from newsitem.grammar.quotes import quote_pieces
from newsitem.grammar.shotlists import ShotlistRules, read_shots, starts_with_speech
from newsitem.grammar.sign_offs import find_sign_off
from newsitem.grammar.soundbites import SecondQuote, Speech, find_speech, find_whole_leads
from newsitem.model import Credit, Dateline, Shot, Soundbite
from newsitem.patterns import lazy_pattern
from newsitem.plugin import Dialect, Script
from newsitem.text import Slice

_LABELS: Final = label_pattern({
    "storyline": ("STORYLINE",),
    "headline": ("STORY", "JUDUL"),
    "shooting_time": ("SHOOTING TIME",),
    "dateline": ("DATELINE",),
    "duration": ("LENGTH", "DURASI"),
    "location": ("LOCATION", "LOKASI"),
    "categories": ("CATEGORY", "KATEGORI"),
    "shotlist": ("SHOTLIST", "SHOT LIST"),
})  # fmt: skip
_HEAD: Final = frozenset({"headline", "shooting_time", "dateline", "duration", "location", "categories"})
_NUMBERED_LINE: Final = lazy_pattern(r"\d{1,3}(?:\.|\s)\s*\S")
# What a whole text ends with.
_ENDS: Final = lazy_pattern(r"(?:[.!?…)\]】。!?]|(?<=\S)[”\"’'»])\s*\Z")
_LONGEST_END: Final = 40
_SLASH: Final = lazy_pattern("/")
_INDONESIAN: Final = lazy_pattern(r"(?:JUDUL|DURASI|LOKASI|KATEGORI)\b")


def _find_header(words: Slice, second: SecondQuote) -> Speech | None:
    """The soundbite with which a shot begins: it has no quote, so that a name in marks at its end is of the role."""
    speech = find_speech(words, second)
    if speech is None or speech.quote is None or not speech.is_closed or not is_name(speech.quote):
        return speech
    header, person = (words.cut(part.start, speech.quote.end) for part in (speech.header, speech.person))
    return attrs.evolve(speech, header=header, person=person, quote=None, end=header.end, is_closed=False)


_RULES: Final = ShotlistRules(order="name-first", shouts_names=True, second_quote="none", find_speech=_find_header)


def fits(script: Slice) -> bool:
    """Whether a script bears at least two of Xinhua's labels for the head, one of them its own."""
    names = {hit.kind for hit in find_labels(script, _LABELS)}
    return len(names & _HEAD) >= 2 and bool(names & {"headline", "dateline", "location"})


def read(page: Page, script: Slice) -> Script:
    """Reads a script that fits."""
    _, fields = read_fields(page, script, _LABELS)
    by_name = {field.name: field for field in fields}
    head = [field for field in fields if field.name in _HEAD]
    shotlist, storyline = _bodies(by_name, head)
    story, credits, is_signed = _unsigned(page, storyline)
    is_cut = not is_signed and _is_cut(page, story)
    shots = _with_quotes(page, read_shots(page, shotlist, _RULES), story, is_cut=is_cut)
    value = {field.name: _value(field, is_last=field is fields[-1] or field is head[-1]) for field in head}
    return Script(
        slices=_slices(value) | {"storyline": paragraphs(story)},
        extra={"shooting time": value["shooting_time"]} if value.get("shooting_time") else {},
        facts={"language": "id"} if any(field.label.match(_INDONESIAN) for field in head) else {},
        dateline=_dateline(page, value.get("dateline"), value.get("location")), shots=shots, credits=credits,
    )  # fmt: skip


def _value(field: Field, *, is_last: bool) -> Slice:
    """A field of the head: all up to the next label, but only its line where the shotlist may follow without one."""
    return field.line if is_last else field.value.strip()


def _slices(value: dict[str, Slice]) -> dict[str, Sequence[Slice]]:
    plain = {name: (value[name],) for name in ("headline", "duration") if value.get(name)}
    return {**plain, "categories": value["categories"].split(_SLASH) if value.get("categories") else ()}


def _dateline(page: Page, date: Slice | None, location: Slice | None) -> Dateline | None:
    """DATELINE is a date only; the place stands under LOCATION. Where that names several, the words are kept."""
    words = [part for part in (date, location) if part]
    if not words:
        return None
    several = location is not None and "/" in location.raw
    place = read_place(location) if location and not several else None
    text = (date,) if date and not several else words
    day = read_date(date) if date else None
    if date and day is None:
        page.report("unknown-date", date)
    return make(Dateline, text=text, place=place, date=day)


def _bodies(by_name: dict[str, Field], head: Sequence[Field]) -> tuple[Slice, Slice]:
    """The shotlist and the storyline, also where their labels are missing."""
    shotlist, storyline = by_name.get("shotlist"), by_name.get("storyline")
    shots = shotlist.value if shotlist else head[-1].below
    if storyline:
        return shots, storyline.value
    at = _end_of_numbers(shots)
    return shots.before(at), shots.after(at)


def _end_of_numbers(words: Slice) -> int:
    """Where the first line without a number stands behind the numbered ones."""
    seen = False
    for line in words.lines():
        if line.match(_NUMBERED_LINE):
            seen = True
        elif seen or starts_with_speech(line):
            return line.start
    return words.end if seen else words.start


def _unsigned(page: Page, story: Slice) -> tuple[Slice, list[Credit], bool]:
    """The storyline without `Xinhua … correspondents reporting from X.` and `(XHTV)`, the credit in that, if signed."""
    sign_off = find_sign_off(story)
    if sign_off is None:
        return story, [], False
    page.claim(sign_off.mark, "furniture", "XHTV")
    credits = read_credits(sign_off.words, sign_off.name, "reporter") if sign_off.words and sign_off.name else []
    return story.before(sign_off.start), credits, True


def _is_cut(page: Page, story: Slice) -> bool:
    """Whether a copy was cut in the middle of a sentence; that is told."""
    last = story.strip().cut(story.rstrip().end - _LONGEST_END, story.rstrip().end)
    is_cut = not last or last.search(_ENDS) is None
    if is_cut:
        page.report("text-cut-off", last or None)
    return is_cut


def _with_quotes(page: Page, shots: Sequence[Shot], story: Slice, *, is_cut: bool) -> list[Shot]:
    """The shots with the quotes that the storyline prints under the same headers."""
    spoken = list(_speeches(story))
    out = []
    for shot in shots:
        bites = tuple(
            _with_quote(page, bite, spoken, story.rstrip().end if is_cut else None) for bite in shot.soundbites
        )
        out.append(attrs.evolve(shot, soundbites=bites) if bites else shot)
    return out


def _speeches(story: Slice) -> Iterable[Speech]:
    """The soundbites in the storyline, each up to the header of the next."""
    leads = [hit for hit in find_whole_leads(story) if hit.word("language") or hit["number"] is not None]
    for lead, following in zip(leads, [*leads[1:], None], strict=False):
        speech = find_speech(story.cut(lead.start, following.start if following else story.end), "none")
        if speech is not None and speech.quote is not None:
            yield speech


def _with_quote(page: Page, bite: Soundbite, spoken: list[Speech], cut_at: int | None) -> Soundbite:
    """A soundbite with its quote: by kind and number, else by number, else by name, each quote used once."""
    if bite.quote is not None or bite.span is None:
        return bite
    header = find_speech(page.source.slice(*bite.span), "none")
    wanted = (header.kind, header.number) if header else ("", None)
    name = plain_name(bite.speaker.text.partition(",")[0]) if bite.speaker else ""
    found = _first_with(spoken, wanted, name)
    if found is None or found.quote is None or found.quote.text in bite.text:  # that is a name in the role
        return bite
    spoken.remove(found)
    if not found.is_closed and found.quote.rstrip().end != cut_at:
        page.report("quote-unclosed", found.quote)
    pieces = quote_pieces(found.quote)
    words = " ".join(piece.text for piece in pieces)
    return (
        attrs.evolve(bite, quote=words, spans={**bite.spans, "quote": tuple(p.span for p in pieces)}) if words else bite
    )


def _first_with(spoken: Sequence[Speech], wanted: tuple[str, int | None], name: str) -> Speech | None:
    """The first that fits best: a kind and number may stand for another kind, a header may have no number."""
    exact = [s for s in spoken if s.number is not None and (s.kind, s.number) == wanted]
    other_kind = [s for s in spoken if s.number is not None and s.number == wanted[1] and _named(s, name)]
    unnumbered = [s for s in spoken if (s.number is None or wanted[1] is None) and _named(s, name)]
    return next(iter(exact + other_kind + unnumbered), None)


def _named(speech: Speech, name: str) -> bool:
    return bool(name) and plain_name(speech.person.text.partition(",")[0]).startswith(name)


xinhua: Final = Dialect("xinhua", fits, read)
