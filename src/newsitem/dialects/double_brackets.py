"""Packages in double brackets: `((NARRATOR))`, `((NATS))`, `((Jane Roe, Mayor))`, and below each what is heard.

Seen in scripts of Voice of America. Under a narrator's mark stands a voice-over, under a person's name a soundbite,
under `NATS` a picture with its own sound, under `INTRO` the lead.
"""

from collections.abc import Mapping, Sequence
from typing import Final

import attrs
import regex
from attrs import field, frozen

from newsitem.build import make
from newsitem.claims import Page
from newsitem.grammar.credits import read_credits
from newsitem.grammar.field_values import field_values
from newsitem.grammar.labelled_lines import labelled_head
from newsitem.grammar.languages import language_tag
from newsitem.grammar.paragraphs import paragraphs
from newsitem.grammar.people import gender_of, read_speaker
from newsitem.grammar.quotes import unwrapped
from newsitem.grammar.restrictions import read_restrictions
from newsitem.model import Credit, Shot, Soundbite
from newsitem.patterns import lazy_pattern
from newsitem.plugin import Dialect, Script
from newsitem.text import Pattern, Slice

_MARK: Final = lazy_pattern(r"\(\(\s*+(?P<words>[^()]{1,300}+)\s*+\)\)")
_ROUND_LEAD: Final = "[]"
_KINDS: Final[Mapping[str, Pattern]] = {
    "narrator": lazy_pattern(r"(?:narrator|voice-?\s?over|vo|track)\b", regex.IGNORECASE),
    "sound": lazy_pattern(r"(?:nats?|music|natural\s+sound)\b", regex.IGNORECASE),
    "lead": lazy_pattern(r"(?:intro|introduction|lead-?in|anchor)\b", regex.IGNORECASE),
    "limit": lazy_pattern(r"(?:mandatory|must|no\s+access|courtesy)\b", regex.IGNORECASE),
    "voice": lazy_pattern(
        r"(?P<gender>(?:fe)?male|man|woman)(?:[\s,]++(?:in\s++)?(?P<language>\p{L}++))?", regex.IGNORECASE
    ),
    "reporter": lazy_pattern(
        r"(?:reporter|camera|producer|videographer)[\p{L}/ ]{0,40}+:\s*+(?P<name>.++)", regex.IGNORECASE
    ),
    "label": lazy_pattern(r"(?P<label>\p{L}[\p{L} /-]{1,30}+):\s*+(?P<value>.++)"),
    "person": lazy_pattern(r"\p{L}[^,:]{1,80}+,.++"),
}  # fmt: skip
_SPEAKS: Final = frozenset({"narrator", "person"})
_FEWEST: Final = 2


@frozen(eq=False, repr=False)
class _Part:
    """A mark with its brackets, what kind it is, its words, the marks glued behind it, and the words below."""

    kind: str
    mark: Slice
    words: Slice
    below: Slice
    more: tuple["_Part", ...] = field(factory=tuple)


def fits(script: Slice) -> bool:
    """Whether two marks at least announce a voice or a sound."""
    return sum(_kind(hit["words"] or hit.slice) in _SPEAKS | {"sound"} for hit in script.finditer(_MARK)) >= _FEWEST


def read(page: Page, script: Slice) -> Script:
    """Reads a script that fits."""
    parts = _parts(script)
    head, fields = labelled_head(script.before(parts[0].mark))
    found = field_values(page, fields)
    leads = [part.below.strip(_ROUND_LEAD) for part in parts if part.kind == "lead"]
    limits = [part.words for part in parts if part.kind == "limit"]
    return Script(
        slices={
            **found.slices,
            "summary": [*head, *found.slices["summary"], *(line for lead in leads for line in paragraphs(lead))],
            "notes": [part.words for part in parts if not part.kind],
        },
        extra={**found.extra, **_labels(parts)},
        dateline=found.dateline,
        shots=[shot for part in parts if (shot := _shot(page, part)) is not None],
        restrictions=(*found.restrictions, *(one for words in limits for one in read_restrictions(page, words))),
        credits=(*found.credits, *_credits(parts)),
    )


def _parts(script: Slice) -> list[_Part]:
    hits = list(script.finditer(_MARK))
    ends = [hit.start for hit in hits[1:]] + [script.end]
    parts: list[_Part] = []
    for hit, end in zip(hits, ends, strict=True):
        words = (hit["words"] or hit.slice).strip()
        part = _Part(_kind(words), hit.slice, words, script.cut(hit.end, end).strip())
        if part.kind == "voice" and parts and parts[-1].kind == "person" and not parts[-1].below:
            parts[-1] = attrs.evolve(parts[-1], below=part.below, more=(part,))
        else:
            parts.append(part)
    return parts


def _kind(words: Slice) -> str:
    """The first kind whose words a mark has; empty for none."""
    return next((kind for kind, pattern in _KINDS.items() if words.match(pattern)), "")


def _labels(parts: Sequence[_Part]) -> dict[str, Slice]:
    """`((Map: Lindhavn, Norway))` by its label."""
    hits = [hit for part in parts if part.kind == "label" and (hit := part.words.match(_KINDS["label"]))]
    return {hit.word("label").lower(): value for hit in hits if (value := hit["value"]) is not None}


def _credits(parts: Sequence[_Part]) -> list[Credit]:
    credits: list[Credit] = []
    for part in parts:
        hit = part.words.match(_KINDS["reporter"]) if part.kind == "reporter" else None
        if hit and (name := hit["name"]) is not None:
            credits += read_credits(part.words, name, "reporter")
    return credits


def _shot(page: Page, part: _Part) -> Shot | None:
    if part.kind == "sound":
        return make(Shot, text=[words for words in (part.words, part.below) if words], flags=("natural-sound",))
    if part.kind not in _SPEAKS:
        page.claim(part.mark, "label", part.kind)
        return None
    return make(
        Shot, span=(part.mark.start, max(part.mark.end, part.below.end)), text="", soundbites=(_bite(page, part),)
    )


def _bite(page: Page, part: _Part) -> Soundbite:
    quote = unwrapped(part.below) or None
    if part.kind == "narrator":
        return make(Soundbite, text=part.words, kind="voiceover", quote=quote)
    voice = next((one.words.match(_KINDS["voice"]) for one in part.more), None)
    language = voice["language"] if voice else None
    speaker = read_speaker(part.words, "name-first")
    if speaker is not None and voice:
        speaker = attrs.evolve(speaker, gender=gender_of(voice.word("gender")))
        page.claim(voice.slice, "read", "voice")
    return make(
        Soundbite, text=part.words, kind="soundbite", speaker=speaker, quote=quote, language_text=language,
        language=language_tag(language.text) if language is not None else None,
    )  # fmt: skip


double_brackets: Final = Dialect("double-brackets", fits, read)
