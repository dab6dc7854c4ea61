"""AP's narrated packages of the 1990s: a narration, and between its paragraphs soundbites with captions below them.

`SOUNDBITE: (English)` names nobody; the quote stands on the next line, and below it `SUPER CAPTION: Name, role`. There
are no numbers, no headings and no labels. All of the text is the storyline, each soundbite besides a shot.
"""

from collections.abc import Iterable
from typing import Final

from newsitem.build import make
from newsitem.claims import Page
from newsitem.grammar.captions import CAPTION, Caption, caption_at
from newsitem.grammar.languages import language_tag
from newsitem.grammar.page_day import without_day
from newsitem.grammar.paragraphs import paragraphs
from newsitem.grammar.people import read_speaker
from newsitem.grammar.quotes import MARKS, closing, unwrapped
from newsitem.grammar.sequence import numbered_shots
from newsitem.grammar.sound_types import sound_type
from newsitem.model import Shot, Soundbite
from newsitem.patterns import lazy_pattern
from newsitem.plugin import Dialect, Script
from newsitem.text import Slice

_HEADER: Final = lazy_pattern(
    r"(?<![\p{L}-])SOUN?D?BITES?[^\S\r\n]*+:?[^\S\r\n]*+\((?P<language>[^()\r\n]{2,40}+)\)[^\S\r\n]*+:?"
)
_FEWEST_SHOTS: Final = 2
# A header that goes on with a person: `SOUNDBITE: (English) Jane Roe, nurse:`.
_NAMED: Final = lazy_pattern(r"[^\S\r\n]*+\p{L}[^\r\n\"“”]{2,120}?(?::|,)[^\S\r\n]*+(?:[\r\n]|[\"“])")
_LISTED: Final = lazy_pattern(
    r"\b(?:SHOT\s?-?LIST|SHOWS\s*:|RESTRICTION\s+SUMMARY|STORY-?LINE|VISION\s+ENDS)|\d\.\s{0,3}+SOUNDBITE"
)


def fits(script: Slice) -> bool:
    """Whether a script has no list of shots, and a type of sound at its beginning or headers that name nobody."""
    if script.search(_LISTED) or len(numbered_shots(script)[1]) >= _FEWEST_SHOTS:
        return False
    headers = list(script.finditer(_HEADER))
    if any(script.after(header).match(_NAMED) for header in headers):
        return False
    return bool(headers) or sound_type(without_day(script).rest) is not None


def read(page: Page, script: Slice) -> Script:
    """Reads a script that fits."""
    dated = without_day(script)
    sound = sound_type(dated.rest)
    body = dated.rest.after(sound) if sound else dated.rest
    return Script(
        slices={"published": (dated.day,) if dated.day else (), "storyline": paragraphs(body)},
        extra={"type": sound} if sound else {}, shots=[_shot(page, words) for words in _spoken(body)],
    )  # fmt: skip


def _spoken(body: Slice) -> Iterable[Slice]:
    """Each header with all up to the next."""
    starts = [hit.start for hit in body.finditer(_HEADER)]
    return [body.cut(start, end) for start, end in zip(starts, [*starts[1:], body.end], strict=False)]


def _shot(page: Page, words: Slice) -> Shot:
    header = words.match(_HEADER)
    assert header is not None  # noqa: S101  the words begin with it
    caption = _caption(words)
    quote = unwrapped(_quote(words.after(header), caption))
    language = header["language"]
    tag = language_tag(language.text) if language is not None else None
    if language is not None and tag is None:
        page.report("unknown-language", language)
    bite = make(
        Soundbite, text=header.slice.rstrip(), language=tag, language_text=language, quote=quote or None,
        speaker=read_speaker(caption.person, "name-first") if caption else None,
    )  # fmt: skip
    return make(Shot, span=header.slice, soundbites=(bite,))


def _caption(words: Slice) -> Caption | None:
    hit = words.search(CAPTION)
    return caption_at(words.after(hit.start)) if hit else None


def _quote(words: Slice, caption: Caption | None) -> Slice:
    """All up to the caption; without one the words in marks, else the next line."""
    if caption is not None:
        words = words.before(caption.label)
    words = words.strip()
    if len(words) and words.raw[0] in MARKS:
        end = closing(words, words.start)
        return words.before(end + 1) if end is not None else _line(words)
    return words if caption is not None else _line(words)


def _line(words: Slice) -> Slice:
    return next(iter(words.lines(1)), words)


narrated: Final = Dialect("narrated", fits, read)
