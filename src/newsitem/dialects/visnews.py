"""Scripts of Visnews, 1960s to 1980s, as British Pathé keeps them: numbers alone on lines, and when each shot ends.

`Short Summary`, `Description`, shots in old shorthand with a running time behind each, `SPEECH (TRANSCRIPT)` by the
numbers of shots, the initials of who typed it, a line on copyright, `Background:`.
"""

from collections.abc import Mapping, Sequence
from typing import Final

import attrs
import regex

from newsitem.build import make
from newsitem.claims import Page
from newsitem.grammar.clock import seconds
from newsitem.grammar.paragraphs import paragraphs
from newsitem.grammar.people import read_speaker
from newsitem.grammar.quotes import unwrapped
from newsitem.grammar.sequence import Numbered
from newsitem.grammar.shotlists import ShotlistRules, read_shots
from newsitem.model import Soundbite
from newsitem.patterns import lazy_pattern
from newsitem.plugin import Dialect, Script
from newsitem.text import Hit, Slice, whole_number

_LABELS: Final = lazy_pattern(
    r"(?<![^\r\n])[^\S\r\n]*+(?:(?P<summary>Short\s+Summary)\b|(?P<shots>Description)\b|(?P<speech>SPEECH\s*+\(TRANSCRIPT\))"
    r"|(?P<initials>Initials)\b|(?P<terms>Script\s+is\s+copyright\s+Reuters\s+(?:Limited|Ltd)(?:\.?\s+All\s+rights\s+reserved)?+\.?)|(?P<story>Background)\b)[^\S\r\n]*+:?+[^\S\r\n]*+",
    regex.IGNORECASE,
)
_TOKEN: Final = lazy_pattern(r"(?<!\S)(?:(?P<number>\d{1,3})\.(?=\s)|(?P<time>\d{1,2}\.[0-5]\d)(?=\s|\Z))")
_SEQUENCE: Final = lazy_pattern(
    r"\bSEQ(?:UENCE)?\.?\s*+(?P<number>\d{1,3})\s*+[:.]\s*+(?P<person>[^:\"“\r\n]{2,120}?)?\s*+:?\s*+(?P<quote>[\"“])",
    regex.I,
)
_FEWEST_LABELS: Final = 2


def fits(script: Slice) -> bool:
    """Whether a script has Description and another of the labels."""
    names = {hit.kind for hit in script.finditer(_LABELS)}
    return "shots" in names and len(names) >= _FEWEST_LABELS


def read(page: Page, script: Slice) -> Script:
    """Reads a script that fits."""
    parts = _parts(page, script)
    bites = _soundbites(parts["speech"]) if "speech" in parts else {}
    shots = read_shots(page, parts["shots"], ShotlistRules(split=_split)) if "shots" in parts else []
    times = [hit["time"] for hit in parts["shots"].finditer(_TOKEN)] if "shots" in parts else []
    for time in times:
        page.claim(time, "read", "end of shot")
    return Script(
        slices={
            "headline": script.before(parts["top"].end).lines()[:1],
            "summary": paragraphs(parts["summary"]) if "summary" in parts else (),
            "storyline": paragraphs(parts["story"]) if "story" in parts else (),
            "duration": [time for time in times if time is not None][-1:],
        },
        extra={"initials": parts["initials"]} if "initials" in parts else {},
        shots=[attrs.evolve(shot, soundbites=tuple(bites.get(shot.number or 0, ()))) for shot in shots],
    )  # fmt: skip


def _parts(page: Page, script: Slice) -> dict[str, Slice]:
    """The words under each label, and those above the first (`top`). The line on copyright is of the site."""
    hits = list(script.finditer(_LABELS))
    parts = {"top": script.before(hits[0])}
    for hit, end in zip(hits, [*(after.start for after in hits[1:]), script.end], strict=True):
        if hit.kind == "terms":
            page.claim(hit.slice.strip(), "terms", "copyright")
            page.report("site-terms", hit.slice.strip())
        else:
            page.claim(hit.slice.strip(), "label", hit.kind)
            parts.setdefault(hit.kind, script.cut(hit.end, end).strip())
    if "initials" in parts:
        parts["initials"] = parts["initials"].lines()[0] if parts["initials"] else parts["initials"]
    return {name: words for name, words in parts.items() if words or name == "top"}


def _split(words: Slice) -> tuple[Slice, list[Numbered]]:
    """The shots: numbers that continue the count, up to the time at which each ends."""
    hits = list(words.finditer(_TOKEN))
    starts: list[tuple[int, Hit]] = []
    for at, hit in enumerate(hits):
        if hit["number"] is not None and whole_number(hit.word("number")) == len(starts) + 1:
            starts.append((at, hit))
    shots = []
    for (at, mark), (after, following) in zip(starts, [*starts[1:], (len(hits), None)], strict=False):
        end = following.start if following else words.end
        time = next((hit["time"] for hit in hits[at:after] if hit["time"] is not None), None)
        body = words.cut(mark.end, time.start if time is not None else end)
        shots.append(
            Numbered(whole_number(mark.word("number")), mark.slice, body, None, seconds(time) if time else None)
        )
    return (words.before(starts[0][1]) if starts else words), shots


def _soundbites(words: Slice) -> Mapping[int, Sequence[Soundbite]]:
    """`SEQ. 13: NAME: "…"` by number."""
    found: dict[int, list[Soundbite]] = {}
    hits = list(words.finditer(_SEQUENCE))
    for hit, end in zip(hits, [*(after.start for after in hits[1:]), words.end], strict=False):
        quote_mark, person = hit["quote"], hit["person"]
        if quote_mark is None:
            continue
        header, quote = words.cut(hit.start, quote_mark.start).strip(), unwrapped(words.cut(quote_mark.start, end))
        speaker = read_speaker(person, "name-first") if person is not None else None
        bite = make(Soundbite, span=(hit.start, end), text=header, speaker=speaker, quote=quote or None)
        found.setdefault(whole_number(hit.word("number")), []).append(bite)
    return found


visnews: Final = Dialect("visnews", fits, read)
