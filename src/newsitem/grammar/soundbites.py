"""Soundbites: the header that announces speech, the person in it, and the quote behind it."""

from collections.abc import Iterable, Iterator
from typing import Final, Literal

import attrs
import regex
from attrs import field

from newsitem.build import make
from newsitem.claims import Page
from newsitem.grammar.captions import Caption, caption_at
from newsitem.grammar.clock import seconds
from newsitem.grammar.found_from import found_from
from newsitem.grammar.header_ends import PUNCTUATION_AROUND, find_ends
from newsitem.grammar.languages import language_tag
from newsitem.grammar.people import Order, read_speaker
from newsitem.grammar.person_brackets import Details, read_details
from newsitem.grammar.quotes import MARKS, closing, opens, quote_pieces, single_quoted
from newsitem.grammar.speech_remarks import without_remarks
from newsitem.model import Soundbite, SoundbiteKind, Speaker
from newsitem.patterns import lazy_pattern
from newsitem.text import Hit, Slice, whole_number
from newsitem.values import value

#: What a second quote right behind the first is: more of the same, or the words in the language that was spoken.
SecondQuote = Literal["more", "original", "none"]

# `MCU (Mandarin) ROLE, NAME SAYING "…"` of the 2000s has only the size of the shot.
_SIZE: Final = r"(?:[BEM]?CU|MS|LS|WS)(?=\s*+\(\p{Lu}\p{L}++\)[^\"“„()\r\n]{3,200}?\bSAYING\b)"
_KINDS: Final[tuple[tuple[SoundbiteKind, str], ...]] = (
    ("soundbite", rf"soun?d?[\s-]?bites?|sonores?|(?-i:SOT|{_SIZE})"),
    ("standup", r"stand-?\s?up(?:per)?s?|piece\s+to\s+camera"),
    ("upsound", r"up-?\s?sounds?|upsot"),
    ("voiceover", r"voice-?\s?overs?"),
)
_KIND_WORDS: Final = "|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS)
LEAD: Final = lazy_pattern(
    rf"""
    [(\s]{{0,40}}+[-–—]{{0,8}}+\s{{0,40}}+ (?:{_KIND_WORDS})\b (?:\s*+[)])?+
    (?: \s*+(?P<number>\d{{1,2}})(?!\d) )?+
    [\s:.]*+ [-–—]*+ \s*+
    (?: \(\s*(?P<language>[^()\r\n]{{1,60}}?)\s*\) | in\s+(?P<language>\p{{L}}[\p{{L}} ]{{1,30}}?)(?=\s*[-–—:\r\n]) )?
    \s*+ [:,]?+ [\s–—-]*+
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
# With its case said first the engine passes over other words at a sixth of the cost.
_KIND: Final = lazy_pattern(rf"(?=[sS][oOtT]|[pP][iI]|[uU][pP]|[vV][oO]|[BEM]?CU|[MLW]S)(?i:{_KIND_WORDS})\b")
# Letters that stand for `s` and `i` where case does not count: what is said of the first letter leaves them out.
_OTHER_CASES: Final = "ſıİ"
# What may stand between a header and its quote: `++PART OVERLAID BY SHOT 3++`, `(Reporter: "…?")`, `(clients please
# note soundbite begins on shot 2)`, `Q: Where?`.
_BETWEEN: Final = lazy_pattern(
    r"\s*+(?:\+\+(?P<note>[^+\r\n]{1,300}+)\+\+|\((?P<question>(?:reporter|question|q|journalist)\b[^()]{0,400}+)\)"
    r"|\(\s*+(?P<note>(?:clients?|please\s++note|soundbite|starts?|begins?|partly|partially|overlaid)\b[^()]{0,300}+)\)"
    r"|(?P<question>(?-i:Q)\s*+:[^\"“”\r\n]{1,300}+)(?=[\"“\r\n]))",
    regex.IGNORECASE,
)
_BETWEEN_BEGINS: Final = "+(Q"
_OF_SEVERAL: Final = lazy_pattern(
    r"\s*(?:[/,;&+]|\b(?:and|with|y|et|dan|dubbed|then|interpretation|interpreted|translated|translation|via|through)\b).*",
    regex.IGNORECASE | regex.DOTALL,
)
_IN: Final = lazy_pattern(r"\s*+(?:in|en)\s++(?=\p{L})", regex.IGNORECASE)
# `(English, 14 seconds)`
_LENGTH: Final = lazy_pattern(r"[,;–—-]\s*+(?P<length>\d[^,;]{0,20}+)\Z")
_INTERPRETED: Final = lazy_pattern(r"\binterpret\w+", regex.IGNORECASE)


@value(eq=False, repr=False)
class Speech:
    """Where a soundbite stands: its lead, its header with all remarks, and its quote with the marks.

    `lead`: what announces it, None where only its person and quote stand there. `end`: where it ends; `is_closed`:
    whether its closing mark is there; `caption`: names the speaker below the quote.
    """

    lead: Hit | None
    header: Slice
    person: Slice
    quote: Slice | None
    original: Slice | None
    note: Slice | None
    end: int
    is_closed: bool
    caption: Caption | None = None
    #: What kind of speech the lead announces.
    kind: SoundbiteKind = field(init=False)

    @kind.default
    def _kind(self) -> SoundbiteKind:
        lead = self.lead
        return next(kind for kind, _ in _KINDS if lead is None or lead[kind] is not None)

    @property
    def number(self) -> int | None:
        """The soundbite's own count (`SOUNDBITE 3`)."""
        words = self.lead.word("number") if self.lead is not None else ""
        return whole_number(words) if words else None


def find_leads(words: Slice) -> Iterator[Hit]:
    """Every lead in some words, from its first word on."""
    end = words.start
    for hit in words.finditer(_KIND):
        if hit.start >= end and (lead := words.after(hit.start).match(LEAD)):
            end = lead.end
            yield lead


def find_whole_leads(words: Slice) -> Iterable[Hit]:
    """Every lead in some words, with the brackets and dashes before it."""
    if any(letter in words.raw for letter in _OTHER_CASES):
        return words.finditer(LEAD)
    return found_from(words, _KIND, LEAD, "(-–—")


def find_speech(words: Slice, second: SecondQuote = "more") -> Speech | None:
    """The soundbite with which the words begin; None if they begin with something else."""
    lead = words.match(LEAD)
    if lead is None:
        return None
    person_end, header_end = find_ends(words, lead.end)
    note = None
    while _may_be_between(words, header_end) and (between := words.after(header_end).match(_BETWEEN)):
        note = note or between["note"]
        header_end = between.end
    header = words.cut(lead.start, header_end).strip()
    person = words.cut(lead.end, person_end)
    rest = words.after(header_end).lstrip()
    text = words.source.text
    if not (len(rest) and text[rest.start] in MARKS):
        quote = single_quoted(rest)
        end = quote.end + 1 if quote is not None else header.end
        return Speech(lead, header, person, quote, None, note, end, is_closed=quote is not None)
    return with_quote(words, rest.start, second, lead, header, person, note)


def find_person(words: Slice) -> Slice | None:
    """The words for the person in the soundbite with which the words begin; None if they begin with something else."""
    lead = words.match(LEAD)
    return words.cut(lead.end, find_ends(words, lead.end)[0]) if lead is not None else None


def with_quote(
    words: Slice, opening: int, second: SecondQuote, lead: Hit | None, header: Slice, person: Slice, note: Slice | None
) -> Speech:
    """The soundbite whose parts but for the quote are known; `opening` is where the quote opens."""
    end = closing(words, opening)
    if end is None:
        return Speech(lead, header, person, words.cut(opening, words.end), None, note, words.end, is_closed=False)
    original = None
    while second != "none" and (more := _next_quote(words, end + 1)) is not None:
        if second == "original":
            original = words.cut(more.start, more.end)
            end = more.end - 1
            break
        end = more.end - 1
    quote = words.cut(opening, (original.start if original is not None else end + 1)).rstrip()
    after = end + 2 if words.source.text[end + 1 : end + 2] == "." and end + 1 < words.end else end + 1
    caption = None
    if words.after(after):
        asked = words.after(after).match(_BETWEEN)
        if asked and asked["question"] is not None:  # a reporter's question that nobody answers
            after, note = asked.end, note or asked["question"]
        caption = caption_at(words.after(after))
        after = caption.person.end if caption else after
    return Speech(lead, header, person, quote, original, note, after, is_closed=True, caption=caption)


def _next_quote(words: Slice, at: int) -> Slice | None:
    """A further quote right behind the first, perhaps with a reporter's question between."""
    question = words.after(at).match(_BETWEEN) if _may_be_between(words, at) else None
    start = words.after(question.end if question else at).lstrip().start
    text = words.source.text
    if start >= words.end or text[start] not in MARKS or not opens(text, start, inside=False):
        return None
    end = closing(words, start)
    return words.cut(start, end + 1) if end is not None else None


def _may_be_between(words: Slice, at: int) -> bool:
    """Whether the first character behind an offset is one with which a remark or a question begins."""
    rest = words.after(at).lstrip()
    return len(rest) > 0 and words.source.text[rest.start] in _BETWEEN_BEGINS


def read_soundbite(page: Page, speech: Speech, order: Order, *, shouts_names: bool = False) -> Soundbite:
    """The soundbite that stands at a place; `order` and `shouts_names` are as for `read_speaker`."""
    person, remark = without_remarks(speech.person)
    details = read_details(person) if len(person) else Details(person)
    language = (speech.lead["language"] if speech.lead is not None else None) or details.language
    if language is not None and (inside := language.match(_IN)):
        language = language.after(inside)
    language, length = _without_length(language)
    tag = _tag(page, language)
    person, captioned = _with_caption(page, details.person, speech.caption)
    speaker = _speaker(person, details, order, shouts_names=shouts_names)
    if speech.quote is not None and not speech.is_closed:
        page.report("quote-unclosed", speech.quote)
    return make(
        Soundbite, span=(speech.header.start, speech.end), text=speech.header, kind=speech.kind, language=tag,
        language_text=language, speaker=speaker, quote=_words(speech.quote), original_quote=_words(speech.original),
        duration=details.length if length is None else length,
        note=speech.note or remark or captioned or details.note or _interpreted(language),
    )  # fmt: skip


def _with_caption(page: Page, person: Slice, caption: Caption | None) -> tuple[Slice, Slice | None]:
    """The person in the header, else the one in the caption; a caption that says something else is a note."""
    if caption is None:
        return person, None
    page.claim(caption.label, "label", "caption")
    if not person.strip(PUNCTUATION_AROUND):
        return caption.person, None
    if caption.person.text.casefold() != person.strip(PUNCTUATION_AROUND).text.casefold():
        return person, caption.person
    page.claim(caption.person, "repeat", "caption")
    return person, None


def _speaker(person: Slice, details: Details, order: Order, *, shouts_names: bool) -> Speaker | None:
    """The person, with the gender and the age that the bracket tells."""
    speaker = read_speaker(person, order, shouts_names=shouts_names) if len(person) else None
    if speaker is None or (details.gender is None and details.age is None):
        return speaker
    return attrs.evolve(speaker, gender=details.gender or speaker.gender, age=speaker.age or details.age)


def _words(quote: Slice | None) -> tuple[Slice, ...] | None:
    return (quote_pieces(quote) if quote is not None else ()) or None


def _interpreted(language: Slice | None) -> Slice | None:
    hit = language.search(_INTERPRETED) if language is not None else None
    return hit.slice if hit else None


def _without_length(language: Slice | None) -> tuple[Slice | None, float | None]:
    """The language without the length behind it, and that in seconds."""
    hit = language.search(_LENGTH) if language is not None else None
    length = seconds(hit["length"]) if hit and hit["length"] else None
    if language is None or hit is None or length is None:
        return language, None
    return language.before(hit).rstrip(), length


def _tag(page: Page, language: Slice | None) -> str | None:
    """The BCP 47 tag of the first language in the bracket."""
    if language is None:
        return None
    tag = language_tag(language.text) or language_tag(_OF_SEVERAL.sub("", language.text))
    if tag is None:
        page.report("unknown-language", language)
    return tag
