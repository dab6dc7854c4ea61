"""Values that look as if a rule had read them wrong. A label that was made of the same reading cannot tell."""

from collections.abc import Iterator
from typing import Final

import regex

from newsitem.claims import Page
from newsitem.grammar.headings import dash_anchor, heading_brackets
from newsitem.grammar.roles import is_role_word, is_surname_too
from newsitem.model import Item, Shot, Speaker
from newsitem.readings import Reading
from newsitem.testing.findings import Finding
from newsitem.text import Slice

# A line in a text that begins with words in capitals and a colon; a speaker's name may stand so in a transcript.
_LABEL: Final = regex.compile(r"(?P<label>\p{Lu}{3,20}(?:[ /-]\p{Lu}{2,20}){0,2}):(?=\s|\Z)")
# Words in marks at the end of a shot: speech, unless few of them are printed on a sign.
_QUOTE: Final = regex.compile(r"[\"“„«](?:[^\s\"“”„«»]++\s++){3,}+[^\s\"“”„«»]++[\"”“»]\.?\Z")
_TEXTS: Final = ("summary", "storyline")
_SHORTEST_LABEL: Final = 4
_SHOWN: Final = 60


def doubts(reading: Reading, page: str) -> Iterator[Finding]:
    """What of a reading looks wrong."""
    known = _labels(reading)
    for item in reading.items:
        for words in _texts(reading, item):
            for line in words.lines():
                if label := _label_of(line, known):
                    yield Finding("label-in-text", f"{label!r} stands in a text: {line.text[:_SHOWN]!r}", page)
        if not any(shot.soundbites for shot in item.shots):
            yield from (Finding("quote-in-shot", _told(shot), page) for shot in item.shots if _QUOTE.search(shot.text))
        for shot in item.shots:
            yield from _heading_in(reading, shot, page)
            for bite in shot.soundbites:
                if bite.speaker is not None and _is_odd(bite.speaker):
                    yield Finding("role-in-name", f"{bite.speaker.name!r} is read as a name, and no role", page)


def _labels(reading: Reading) -> tuple[str, ...]:
    """The labels of this page that were understood, with their colon; in a text they are told where they come again."""
    words = {reading.source.slice(claim.start, claim.end).text for claim in reading.claims if claim.kind == "label"}
    return tuple(sorted(each for each in words if each.endswith(":") and len(each) > _SHORTEST_LABEL))


def _label_of(line: Slice, known: tuple[str, ...]) -> str:
    """The label with which a line begins, in capitals or known; empty without any."""
    hit = line.match(_LABEL)
    text = line.text
    return hit.word("label") if hit else next((each[:-1] for each in known if text.startswith(each)), "")


def _texts(reading: Reading, item: Item) -> Iterator[Slice]:
    """The running texts of an item and the words of its shots, as they stand on the page."""
    values: list[tuple[Item | Shot, tuple[str, ...]]] = [(item, _TEXTS), *((shot, ("text",)) for shot in item.shots)]
    for value, names in values:
        for name in names:
            for start, end in value.spans.get(name, ()):
                if isinstance(start, int) and isinstance(end, int):
                    yield reading.source.slice(start, end)


def _heading_in(reading: Reading, shot: Shot, page: str) -> Iterator[Finding]:
    """A shot whose words end as a heading does, with a date and a source or a colon."""
    for start, end in shot.spans.get("text", ()):
        if isinstance(start, int) and isinstance(end, int):
            words = reading.source.slice(start, end).rstrip()
            scratch = Page(reading.source)  # takes the claims of what is only tried
            if dash_anchor(scratch, words) or heading_brackets(words):
                yield Finding(
                    "heading-in-shot", f"the words of a shot end like a heading: {words.text[-_SHOWN:]!r}", page
                )


def _told(shot: Shot) -> str:
    return f"the words of a shot end with a quote: {shot.text[:_SHOWN]!r}"


def _is_odd(speaker: Speaker) -> bool:
    """Whether a name without a role begins with a word that names what people do."""
    words = (speaker.name or "").split()
    return speaker.role is None and len(words) > 1 and is_role_word(words[0]) and not is_surname_too(words[0])
