"""SNTV's script: fields, restrictions as sentences, shots with start times, headings that end with full stops.

`Stadium, City, Country. 2nd March, 2020.` and `City, Country - 25th January, 2016.` head the shots, the first on
the line of the label SHOTLIST. SOURCE, DURATION and STORYLINE stand behind the shots.
"""

from collections.abc import Sequence
from typing import Final

import attrs
import regex

from newsitem.claims import Page
from newsitem.grammar.ap_notes import notes_in, without_marks
from newsitem.grammar.clock import seconds
from newsitem.grammar.countries import country_code
from newsitem.grammar.credits import named_sources
from newsitem.grammar.datelines import read_dateline
from newsitem.grammar.dates import read_date
from newsitem.grammar.headings import Anchor, Heading, Tail, read_headings, with_place
from newsitem.grammar.labels import label_pattern, read_fields
from newsitem.grammar.paragraphs import paragraphs
from newsitem.grammar.places import behind_venue, read_place
from newsitem.grammar.restrictions import read_restrictions
from newsitem.grammar.sequence import Numbered, numbered_shots
from newsitem.grammar.shotlists import ShotlistRules, read_shots
from newsitem.model import Date, Restriction
from newsitem.patterns import lazy_pattern
from newsitem.plugin import Dialect, Script
from newsitem.text import Slice
from newsitem.values import value

_LABELS: Final = label_pattern({
    "headline": ("Title", "TITLE"),
    "source": ("Source", "SOURCE"),
    "id": ("Story Number", "STORY NUMBER", "Story No.", "Story No", "STORY NO.", "STORY NO"),
    "dateline": ("Dateline", "DATELINE", "DataLine", "Dataline", "DATALINE"),
    "restrictions": ("RESTRICTIONS", "Restrictions", "RESTRICTION SUMMARY"),
    "duration": ("DURATION", "Duration", "LENGTH", "Length"),
    "storyline": ("STORYLINE", "Storyline", "STORY-LINE"),
})  # fmt: skip
_ITS_OWN: Final = lazy_pattern(r"\bSNTV\s+clients\s+only\b|\b[Ss](?:ource|OURCE)\s*+:\s*+SNTV\b", regex.IGNORECASE)
_TIMED_SHOT: Final = lazy_pattern(r"\b\d{1,3}\.\s++\d{1,2}:\d\d(?::\d\d)?+\s++\p{L}")
# A bulletin of AP's has fields of its own.
_SHOTLIST: Final = lazy_pattern(r"(?<!\p{L})SHOT\s?-?LIST\b[^\S\r\n]*+:?", regex.IGNORECASE)
_TAIL_LABELS: Final = label_pattern({
    "source": ("SOURCE", "Source"),
    "duration": ("DURATION", "Duration", "LENGTH", "Length"),
    "storyline": ("STORYLINE", "Storyline", "STORY-LINE"),
})  # fmt: skip
_BULLETIN: Final = lazy_pattern(r"\bAP-APTN-\d{4}\b")
_TIME: Final = lazy_pattern(
    r"\s*+(?P<start>\d{1,2}(?::\d\d){1,2})\b(?:\s*+[-–—]\s*+(?P<end>\d{1,2}(?::\d\d){1,2})\b)?(?:[^\S\r\n]*+[-–—:](?=\s))?"
)
_CONTACT: Final = lazy_pattern(
    r"For any questions regarding rights(?: restrictions)?,? please contact planning@sntv\.com\.?", regex.IGNORECASE
)
_SENTENCES: Final = lazy_pattern(r"\.(?=\s|\Z)|[\r\n]++")
_SPACED_DASH: Final = lazy_pattern(r"\s[-–—]\s")
_CLIENTS: Final = lazy_pattern(r"SNTV\s++clients\s++only\b", regex.IGNORECASE)
_NOWHERE: Final = lazy_pattern(
    r"(?:file|archive)[\s.:–—-]++.+|various(?:\s+locations)?+|(?:unknown|undisclosed)\s++locations?"
    r"|(?:exact\s++)?(?:date\s++and\s++)?locations?\s++(?:un\w++|not\s++\w++)",
    regex.IGNORECASE,
)
_FILE_VARIOUS: Final = lazy_pattern(r"\b(?:File|FILE)[.:]\s++(?:Various|VARIOUS)\Z")
_COMMA: Final = lazy_pattern(",")
_BETWEEN: Final = " .,;:-–—"
# No heading is longer.
_LONGEST: Final = 260


def fits(script: Slice) -> bool:
    """Whether a script names SNTV as its source or in its restrictions, or has start times behind its numbers."""
    if script.search(_BULLETIN):
        return False
    is_named = "sntv" in script.raw.casefold() and script.search(_ITS_OWN) is not None
    return is_named or script.search(_TIMED_SHOT) is not None


def read(page: Page, script: Slice) -> Script:
    """Reads a script that fits."""
    above, below = _halves(page, script)
    lead, head = read_fields(page, above, _LABELS)
    shotlist, tail = read_fields(page, below, _TAIL_LABELS)
    values = {field.name: field.value.strip() for field in (*tail, *head)}
    sources = [field.value.strip() for field in (*head, *tail) if field.name == "source"]
    lines = lead.lines()
    terms = next((line for line in lines if line.match(_CLIENTS)), None)
    titles = [values["headline"]] if values.get("headline") else [line for line in lines if line is not terms][:1]
    story = values.get("storyline")
    shots = read_shots(page, shotlist, _RULES)
    spoken = [bite.span for shot in shots for bite in shot.soundbites if bite.span is not None]
    return Script(
        slices={
            **{name: (values[name],) for name in ("id", "duration") if values.get(name)},
            "headline": titles, "storyline": paragraphs(story) if story else (),
            "notes": notes_in(page, [above, shotlist], spoken),
        },
        dateline=read_dateline(values["dateline"]) if "dateline" in values else None,
        restrictions=_restrictions(page, values.get("restrictions") or terms), shots=shots,
        credits=[credit for words in sources for credit in named_sources(words)],
    )  # fmt: skip


def _halves(page: Page, script: Slice) -> tuple[Slice, Slice]:
    """The fields above the shots, and all from the first heading on: without the label, from its line."""
    label = script.search(_SHOTLIST)
    if label:
        page.claim(label.slice, "label", "shotlist")
        return script.before(label), script.after(label)
    first = next(iter(numbered_shots(script)[1]), None)
    fields = list(script.before(first.mark if first else script.end).finditer(_LABELS))
    last_line = (
        script.cut(fields[-1].start, script.end).lines()[0] if fields else script.cut(script.start, script.start)
    )
    return script.before(last_line.end), script.after(last_line.end)


def _restrictions(page: Page, words: Slice | None) -> tuple[Restriction, ...]:
    """The sentences of the field; whom to ask about them is furniture."""
    if words is None:
        return ()
    contact = words.search(_CONTACT)
    page.claim(contact.slice if contact else None, "furniture", "contact")
    return read_restrictions(page, words.before(contact) if contact else words)


def _timed_shots(words: Slice) -> tuple[Slice, list[Numbered]]:
    """Numbered shots with the times that stand behind their numbers."""
    lead, shots = numbered_shots(words)
    return lead, [_timed(words, shot) for shot in shots]


def _timed(words: Slice, shot: Numbered) -> Numbered:
    time = shot.body.match(_TIME)
    if time is None:
        return shot
    start, end = (seconds(part) if (part := time[name]) is not None else None for name in ("start", "end"))
    mark = words.cut(shot.mark.start, time.end)
    return attrs.evolve(shot, mark=mark, body=shot.body.after(time), start_time=start, end_time=end)


@value(eq=False, repr=False)
class _Closing:
    """The last sentences of a heading: their date, where they begin, and a word FILE besides the date."""

    start: int
    date: Date | None = None
    file: Slice | None = None


def _headings(page: Page, tails: Sequence[Tail]) -> list[Heading | None]:
    placed = read_headings(page, tails, _anchor)
    alone = [_on_its_line(page, tail, is_first=not index) for index, tail in enumerate(tails)]
    return [
        _without_place(page, tail.words) or _at_venue(page, own or one)
        for tail, own, one in zip(tails, alone, placed, strict=True)
    ]


def _on_its_line(page: Page, tail: Tail, *, is_first: bool) -> Heading | None:
    """A heading that is all of its line: whatever its words, they are those of a place."""
    anchor = _anchor(page, tail.words.rstrip())
    place = tail.words.before(anchor.place_end) if anchor else None
    line = place.lines()[-1] if place else None
    if anchor is None or line is None:
        return None
    is_whole = line.starts_line() or (is_first and line.start == tail.words.lstrip().start)
    return with_place(page, anchor.heading, line) if is_whole else None


def _anchor(page: Page, words: Slice) -> Anchor | None:
    """The end of a heading with a place: a date, the word FILE, or nothing behind a place alone on its line."""
    near = _end_of(words)
    closing = _closing(near)
    place = near.before(closing.start).rstrip(_BETWEEN)
    if not len(place) or _begins_heading(near, closing.start):
        return None
    is_dated = closing.date is not None and closing.date.start is not None
    is_run_in = closing.date is not None and not _has_line_end(words) and _ends_with_country(place)
    if not (is_dated or is_run_in or _is_place(place.lines()[-1]) or place.search(_FILE_VARIOUS)):
        return None
    return Anchor(place.end, _heading(page, closing))


def _has_line_end(words: Slice) -> bool:
    return words.source.text[words.end : words.end + 1] in ("\r", "\n")


def _ends_with_country(words: Slice) -> bool:
    parts = words.split(_COMMA)
    return len(parts) > 1 and country_code(parts[-1].text) is not None


def _without_place(page: Page, words: Slice) -> Heading | None:
    """`5th June, 2021.` and `File.` alone on their line."""
    near = _end_of(words)
    closing = _closing(near)
    return _heading(page, closing) if closing.date is not None and _begins_heading(near, closing.start) else None


def _end_of(words: Slice) -> Slice:
    return words.cut(words.end - _LONGEST, words.end).rstrip(_BETWEEN)


def _heading(page: Page, closing: _Closing) -> Heading:
    page.claim(closing.file, "label", "file")
    is_file = closing.file is not None or (closing.date is not None and closing.date.qualifier == "file")
    return Heading(closing.start, date=closing.date, flags=("file",) if is_file else ())


def _begins_heading(near: Slice, start: int) -> bool:
    """Whether what begins at an offset begins its line, and the line above is no place."""
    above = near.before(start).lines()
    return near.cut(start, near.end).starts_line() and not (above and _is_place(above[-1]))


def _is_place(line: Slice) -> bool:
    """Whether a line is a place that names its country, or says FILE or Various for it, and nothing of a shot."""
    if not line.starts_line():
        return False
    place = read_place(line)
    return place is not None and (place.country is not None or line.fullmatch(_NOWHERE) is not None)


def _closing(near: Slice) -> _Closing:
    """What the end of some words says: `5th June, 2021. File.` are two sentences of one date."""
    found = _Closing(near.end)
    for sentence in reversed(near.split(_SENTENCES)):
        date, start = _date_of(sentence)
        if date is None or (found.date is not None and not _is_file_mark(found.date)):
            break
        if found.date is None:
            found = _Closing(start, date)
        else:
            qualified = attrs.evolve(date, qualifier=date.qualifier or "file")
            found = _Closing(start, qualified, near.source.slice(*found.date.span) if found.date.span else None)
    return found


def _is_file_mark(date: Date) -> bool:
    return date.start is None and date.qualifier == "file"


def _date_of(sentence: Slice) -> tuple[Date | None, int]:
    """The date that is a sentence, or stands behind its last dash, and where it begins."""
    if date := read_date(sentence):
        return date, sentence.start
    dash = next(reversed(list(sentence.finditer(_SPACED_DASH))), None)
    return (read_date(sentence.after(dash)), dash.start) if dash else (None, sentence.end)


def _at_venue(page: Page, heading: Heading | None) -> Heading | None:
    """A heading whose place begins with a hall or ground, as all of SNTV's may."""
    if heading is None or heading.place is None or heading.place.span is None:
        return heading
    return attrs.evolve(heading, place=behind_venue(heading.place, page.source.slice(*heading.place.span)))


_RULES: Final = ShotlistRules(headings=_headings, split=_timed_shots, clean=without_marks)

sntv: Final = Dialect("sntv", fits, read)
