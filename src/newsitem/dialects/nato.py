"""NATO's script: a synopsis, then time-coded shots, or soundbites, voice-over and text on the screen without times.

Seen on NATO Multimedia and in the copies on DVIDS. Every label may be missing, and all shots may stand on one line.
"""

from collections.abc import Sequence
from functools import partial
from typing import Final

import regex
from attrs import frozen

from newsitem.claims import Page
from newsitem.grammar.bare_speech import find_bare_speech
from newsitem.grammar.credits import courtesy_credits
from newsitem.grammar.masks import masked, without_holes
from newsitem.grammar.paragraphs import paragraphs
from newsitem.grammar.screen_texts import ScreenText, screen_texts
from newsitem.grammar.sequence import Numbered
from newsitem.grammar.shotlists import ShotlistRules, read_shots
from newsitem.grammar.text_language import text_language
from newsitem.grammar.timecodes import BARE, BRACKETED, timed_shots
from newsitem.grammar.transcripts import first_shot, transcript_shots, with_untimed
from newsitem.model import Shot
from newsitem.patterns import lazy_pattern
from newsitem.plugin import Dialect, Script
from newsitem.text import Slice

_LINE_START: Final = r"(?<![^\r\n])[^\S\r\n]*+"
_LINE_END: Final = r"[^\S\r\n]*+(?![^\r\n])"
_SYNOPSIS: Final = lazy_pattern(
    rf"{_LINE_START}Synopsis(?:[^\S\r\n]*+:|{_LINE_END})|(?<![\p{{L}}])SYNOPSIS\b[^\S\r\n]*+:?+"
    r"|(?<=[.!?…”\"»]\s)Synopsis(?=\s+\p{Lu})"
)
_SYNOPSIS_FIRST: Final = lazy_pattern(r"Synopsis\b:?+")
# The titles of the shots; `Transcript` also stands above a shotlist's own title. Each begins with plain characters, and
# what stands before them is asked for behind the first: the engine passes over other text six times as fast.
_STARTS_LINE: Final = r"(?<=(?<![^\r\n])[^\S\r\n]*+.)"
_BEHIND_LIST: Final = r"(?:[^\S\r\n]*+[-–—:]{1,4}+)?+"
_TITLE: Final = lazy_pattern(
    rf"[Tt]{_STARTS_LINE}(?i:ranscript)(?:[^\S\r\n]*+:|{_LINE_END})"
    r"|T(?<=[.!?…”\"»]\sT)(?:ranscript|RANSCRIPT)(?=\s+(?:[-–—(\d“\"]|\p{Lu}{2}))"
    r"|S(?<!\p{L}S)CRIPT[^\S\r\n]*+:[^\S\r\n]*+(?:\(\p{L}{3,20}\))?+"
    rf"|S(?<!\p{{L}}S)HOT[ -]?LIST\b{_BEHIND_LIST}|[-–—]{{1,4}}+[^\S\r\n]?+SHOT[ -]?LIST\b{_BEHIND_LIST}"
    rf"|[Aa]{_STARTS_LINE}(?i:udio\s+description)(?:[^\S\r\n]*+:)?+{_LINE_END}"
    r"|A(?<!\SA)UDIO\s+DESCRIPTION(?!\S)"
)
_END: Final = lazy_pattern(
    rf"{_LINE_START}[-–—]{{1,4}}\s?END\s?[-–—]{{1,4}}|(?<=\s)[-–—]{{1,4}}END[-–—]{{1,4}}(?=\s|\Z)"
)
# Small words that English texts have in names at most: without any, the words need not be counted.
_FOREIGN: Final = lazy_pattern(
    r"[ ](?:al|au|aux|dans|des|du|et|las|les|los|por|que|sur|una|une|y)[ ]", regex.IGNORECASE
)
_STYLES: Final = (BRACKETED, BARE)


@frozen(eq=False, repr=False)
class _Cut:
    """The parts of a script."""

    story: tuple[Slice, ...]
    shots: Slice


def fits(script: Slice) -> bool:  # noqa: ARG001
    """Whether a script is NATO's: always. Without shots it is a synopsis."""
    return True


def read(page: Page, script: Slice) -> Script:
    """Reads any script; text on the screen goes to the notes."""
    script = _without_end(page, script)
    cut = _cut(page, script)
    on_screen = screen_texts(cut.shots)
    for text in on_screen:
        page.claim(text.lead, "label", "text on screen")
    story = [part for words in cut.story for part in paragraphs(words)]
    shots = _shots(page, cut.shots, on_screen)
    language = _language(story or _voices(page, shots))
    return Script(
        slices={"storyline": story, "notes": [text.words for text in on_screen if text.words]},
        facts={"language": language} if language else {},
        shots=shots,
        credits=[credit for words in story[-1:] for credit in courtesy_credits(words)],
    )


def _language(texts: Sequence[Slice]) -> str | None:
    """The language of a page that has its own version of a story: soundbites do not count, they are of any language."""
    return text_language(texts) if any(words.search(_FOREIGN) for words in texts) else None


def _voices(page: Page, shots: Sequence[Shot]) -> list[Slice]:
    """What voices over the pictures say."""
    bites = [bite for shot in shots for bite in shot.soundbites if bite.kind == "voiceover"]
    return [page.source.slice(*span) for bite in bites for span in bite.spans.get("quote", ())]


def _without_end(page: Page, script: Slice) -> Slice:
    """The script without `-END-`; words behind it are left over."""
    ends = list(script.finditer(_END)) if "END" in script.raw else ()
    for end in ends:
        page.claim(end.slice.strip(), "label", "end")
    return script.before(ends[0]) if ends else script


def _cut(page: Page, script: Slice) -> _Cut:
    """Story and shots: at the titles of the shots, where there are none at the first shot."""
    titles = list(script.finditer(_TITLE))
    if not titles:
        first = _first_shot(script)
        return _Cut(_story(page, script.before(first)), script.after(first))
    for title in titles:
        page.claim(title.slice.strip(), "label", "shotlist")
    last = titles[0]
    for title in titles[1:]:  # only titles that stand together
        if not script.cut(last.end, title.start):
            last = title
    return _Cut(_story(page, script.before(titles[0])), script.after(last))


def _story(page: Page, words: Slice) -> tuple[Slice, ...]:
    """The text without the word Synopsis; a lead may stand in front of it."""
    label = words.lstrip().match(_SYNOPSIS_FIRST) or words.search(_SYNOPSIS)
    if label is None:
        return (words,)
    page.claim(label.slice.strip(), "label", "synopsis")
    return words.before(label), words.after(label)


def _first_shot(script: Slice) -> int:
    """Where the shots begin in a script without titles."""
    _, shots = timed_shots(script, _STYLES)
    found = [first for first in (first_shot(script), shots[0].mark.start if shots else None) if first is not None]
    found += [text.lead.start for text in screen_texts(script)[:1]]
    return min(found, default=script.end)


def _shots(page: Page, words: Slice, on_screen: Sequence[ScreenText]) -> Sequence[Shot]:
    """The shots, read as though the screen showed nothing."""
    holes = [text.slice for text in on_screen]
    words = masked(words, holes)
    rules = ShotlistRules(split=partial(_split, page), find_speech=find_bare_speech)
    return [without_holes(shot, words.source, holes) for shot in read_shots(page, words, rules)]


def _split(page: Page, words: Slice) -> tuple[Slice, list[Numbered]]:
    """The shots at their times; without times at soundbites and lines."""
    lead, shots = timed_shots(words, _STYLES)
    lead, shots = (lead, with_untimed(shots)) if shots else transcript_shots(words)
    return lead, [shot for shot in shots if not _is_empty(page, shot)]


def _is_empty(page: Page, shot: Numbered) -> bool:
    """Whether nothing stands behind a time, as words on the screen are none, or behind the word voice-over."""
    speech = find_bare_speech(shot.body, "more") if shot.body else None
    lead = speech is not None and speech.kind == "voiceover" and speech.quote is None and not speech.person
    if shot.body and not lead:
        return False
    page.claim(shot.mark, "read", "number")
    page.claim(shot.body.strip(), "label", "voiceover")
    return True


nato: Final = Dialect("nato", fits, read)
