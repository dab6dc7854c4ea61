"""The UN's script: a block of labelled fields, a shotlist with headings in capitals, a storyline.

`STORY: / TRT: / SOURCE: / RESTRICTIONS: / LANGUAGE: / DATELINE:`, `SHOTLIST`, `STORYLINE`. UN bodies send their stories
in this form, a line each or all on one line. The labels of shotlist and storyline may be missing, and sites print block
and shotlist twice.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Final

import attrs
import regex

from newsitem.build import all_spans, make
from newsitem.claims import Page
from newsitem.grammar.capital_headings import is_heading, read_capital_headings
from newsitem.grammar.datelines import read_dateline
from newsitem.grammar.labels import Field
from newsitem.grammar.paragraphs import paragraphs
from newsitem.grammar.repeats import claim_repeats, second_print
from newsitem.grammar.restrictions import read_restrictions
from newsitem.grammar.sequence import Numbered, numbered_shots
from newsitem.grammar.shotlists import Cleaned, ShotlistRules, read_shots
from newsitem.grammar.soundbites import SecondQuote, Speech, find_speech
from newsitem.grammar.un_labels import BLOCK, BUTTONS, field_labels, without_end_mark
from newsitem.model import Credit, Shot
from newsitem.patterns import lazy_pattern
from newsitem.plugin import Dialect, Script
from newsitem.text import Slice

Parts = dict[str, list[Slice]]

# What follows a block's buttons where its label is missing.
_NEXT: Final = {"block": "shotlist", "shotlist": "storyline", "storyline": "rear", "rear": "rear"}
_TIME: Final = lazy_pattern(r"\d[\d:.,’'′”\"″]*+")
# `AU/UN IST` is one name.
_SLASH: Final = lazy_pattern(r"(?<=\s)/|/(?=\s)")
_NO_SOURCE: Final = lazy_pattern(r"(?:FILE|RECENT|ARCHIVES?)(?:\s+FOOTAGE)?", regex.IGNORECASE)
_SMALL: Final = lazy_pattern(r"\p{Ll}")
_NOTE: Final = lazy_pattern(r"(?:(?<![^\r\n])|\G)\s*+note\s?+:\s*+(?P<note>[^\r\n]++)", regex.IGNORECASE)
# Behind a dateline without a line break: a further date that no slash joins to it begins a heading.
_DATE_AGAIN: Final = lazy_pattern(
    r"(?<=\p{L}[^\S\r\n]+)(?<!RECORDED[^\S\r\n]+)(?:\d{1,2}(?:\s?-\s?\d{1,2})?\s\p{Lu}{3,9},?\s(?:19|20)\d\d\b|(?:FILE|RECENT)\s?[-–,])"
)
_FEWEST_LABELS: Final = 2
#: How far a number may run ahead of the one before it.
_LARGEST_GAP: Final = 20


def fits(script: Slice) -> bool:
    """Whether a script bears at least two of the block's labels."""
    return len({hit.kind for hit in field_labels(script)} - {"other"}) >= _FEWEST_LABELS


def read(page: Page, script: Slice) -> Script:
    """Reads a script that fits."""
    parts = _parts(page, script)
    block = _block(page, parts["block"])
    shotlist = _once(page, parts["shotlist"])
    shots, notes = _without_notes(page, read_shots(page, shotlist, _rules(block))) if shotlist else ([], ())
    story = [line for part in parts["storyline"] for line in paragraphs(without_end_mark(page, part))]
    return block.joined(Script(slices={"storyline": story, "notes": notes}, shots=shots))


def _rules(block: Script) -> ShotlistRules:
    sources = [credit.name for credit in block.credits if credit.name]
    place = block.dateline.place if block.dateline else None
    places = [place.text] if place else []
    headings = partial(read_capital_headings, sources=sources, places=places)
    return ShotlistRules(headings=headings, clean=_clean, find_speech=_find_speech)


def _parts(page: Page, script: Slice) -> Parts:
    """The slices of the block, the shotlist and the storyline, told by labels, by buttons, or by what they hold."""
    parts: Parts = {"block": [], "shotlist": [], "storyline": [], "rear": []}
    for kind, words in _labelled(page, script):
        if words:
            parts[kind].append(words)
    if not parts["shotlist"] and parts["block"]:
        last = parts["block"].pop()
        at = _end_of_block(last)
        parts["block"].append(last.before(at))
        parts["shotlist"] = [last.after(at)] if last.after(at) else []
    if not parts["storyline"] and parts["shotlist"]:
        last = parts["shotlist"].pop()
        at = _end_of_shots(last)
        parts["shotlist"].append(last.before(at))
        parts["storyline"] = [last.after(at)]
    return parts


def _labelled(page: Page, script: Slice) -> Iterator[tuple[str, Slice]]:
    """The words between labels and buttons, each with the kind of what they are."""
    marks = [(hit.slice, hit.kind) for hit in script.finditer(BLOCK)]
    marks += [(hit.slice, "") for hit in script.finditer(BUTTONS)]
    kind, at = "block", script.start
    for mark, name in sorted(marks, key=lambda mark: mark[0].start):
        page.claim(mark, "label" if name else "furniture", name or "button")
        yield kind, script.cut(at, mark.start)
        kind, at = name or _NEXT[kind], max(at, mark.end)
    yield kind, script.cut(at, script.end)


def _end_of_block(words: Slice) -> int:
    """Where the last field ends if no label follows: with its line, or with the first shot's number on it."""
    hits = field_labels(words)
    if not hits:
        return words.start
    line = _line(words.after(hits[-1]))
    _, shots = numbered_shots(words.after(hits[-1]))
    if not shots or shots[0].mark.start > line.end:
        return line.end
    lead = line.before(shots[0].mark)
    heading = lead.search(_DATE_AGAIN) if hits[-1].kind == "dateline" else None
    return heading.start if heading else lead.end


def _line(words: Slice) -> Slice:
    """The first line that holds anything."""
    return next(iter(words.lines(1)), words.cut(words.start, words.start))


def _block(page: Page, parts: Iterable[Slice]) -> Script:
    """The fields of the block. A label that comes again with the same words repeats them."""
    fields: dict[str, Field] = {}
    extra: dict[str, Slice] = {}
    for field in (field for part in parts for field in _fields(page, part)):
        first = fields.setdefault(field.name if field.name != "other" else field.label.text, field)
        if first is not field and first.line.text.casefold() == field.line.text.casefold():
            page.claim(field.line, "repeat", field.name)
        elif first is not field or field.name in ("language", "aspect", "other"):
            label = field.label.text.strip(" :").lower()
            extra[label if label not in extra else f"{label} 2"] = field.line
    return _script(page, fields, extra)


def _fields(page: Page, words: Slice) -> Iterator[Field]:
    hits = field_labels(words)
    for hit, following in zip(hits, [*hits[1:], None], strict=True):
        page.claim(hit.slice, "label", hit.kind)
        yield Field(hit.kind, hit.slice, words.cut(hit.end, following.start if following else words.end))


def _script(page: Page, fields: dict[str, Field], extra: dict[str, Slice]) -> Script:
    slices: dict[str, Sequence[Slice]] = {"slug": [fields["slug"].line]} if "slug" in fields else {}
    unlabelled: Slice | None = None
    if "duration" in fields:
        value = fields["duration"].value
        time = value.match(_TIME)
        slices["duration"] = [time.slice] if time else []
        unlabelled = _line(value.after(time) if time else value)
    sources = fields["sources"].line if "sources" in fields else unlabelled
    return Script(
        slices=slices, extra=extra, credits=_credits(page, sources) if sources else (),
        dateline=read_dateline(fields["dateline"].line) if "dateline" in fields else None,
        restrictions=tuple(
            one for field in (fields.get("restrictions"), fields.get("access")) if field
            for one in read_restrictions(page, _limit(field))
        ),
    )  # fmt: skip


def _limit(field: Field) -> Slice:
    """The words of a restriction; `ACCESS: ALL` says nothing without its label."""
    value = field.value.strip()
    return value.source.slice(field.label.start, value.end) if field.name == "access" else value


def _credits(page: Page, words: Slice) -> list[Credit]:
    """One for each source; FILE among them is none."""
    found = []
    for name in words.split(_SLASH):
        if name.fullmatch(_NO_SOURCE):
            page.claim(name, "label", "file")
        else:
            page.claim(name, "read", "source")  # a heading of the shots may name it as well
            found.append(make(Credit, text=name, role="source", name=name))
    return found


def _once(page: Page, prints: Sequence[Slice]) -> Slice | None:
    """The shotlist, where a site prints it twice: under its label again, or with its first words again."""
    if not prints:
        return None
    first, *others = sorted(prints, key=len, reverse=True) if len(prints) > 1 else prints
    lead, shots = numbered_shots(first)
    if shots and shots[0].number == 1:
        opening = first.cut(shots[0].mark.start, _line(shots[0].body).end)
        again = second_print(first, opening)
        if again is not None:
            start = _with_heading(first.before(again), lead)
            others.append(first.after(start))
            first = first.before(start)
    for other in others:
        claim_repeats(page, first, other, "shotlist")
    return first


def _with_heading(words: Slice, lead: Slice) -> int:
    """Where the heading of a second print begins: at the end of the words, what stands over the first too."""
    wanted = [line.text for line in lead.lines()]
    lines = words.lines()
    count = len(wanted)
    if count and [line.text for line in lines[-count:]] == wanted:
        return lines[-count].start
    lead, words = lead.strip(), words.rstrip()
    last = words.after(words.end - len(lead))  # breaks are lost
    return last.start if last and last.raw == lead.raw else words.end


def _end_of_shots(words: Slice) -> int:
    """Where the storyline begins without a label: on the line behind the last shot."""
    _, shots = numbered_shots(words)
    for shot, following in zip(shots, [*shots[1:], None], strict=False):
        goes_on = following is not None and 0 < (following.number or 0) - (shot.number or 0) <= _LARGEST_GAP
        at = None if goes_on else _foreign_line(shot)
        if at is not None:
            return at
    return words.end


def _foreign_line(shot: Numbered) -> int | None:
    """The start of the first line behind a shot that is no part of it, no note and no heading."""
    body = shot.body
    speech = find_speech(body)
    if speech is None:
        behind = body.after(_line(body))
    elif speech.is_closed:
        behind = body.after(speech.end)
    else:
        behind = body.after(_line(body.after(speech.header)))
    for line in behind.lines():
        if line.starts_line() and not line.match(_NOTE) and not is_heading(line):
            return line.start
    return None


def _find_speech(words: Slice, second: SecondQuote) -> Speech | None:
    """The soundbite with which a shot's words begin; a note below it ends a quote whose closing mark is missing."""
    speech = find_speech(words, second)
    if speech is None or speech.quote is None or speech.is_closed:
        return speech
    note = speech.quote.search(_NOTE)
    return find_speech(words.before(note), second) if note else speech


def _clean(page: Page, picture: Slice) -> Cleaned:
    """Takes the notes of the editor out of a shot's words."""
    pieces, notes, at = [], [], picture.start
    for hit in picture.finditer(_NOTE):
        if (note := hit["note"]) is not None:
            page.claim(hit.slice.before(note), "label", "note")
            pieces.append(picture.cut(at, hit.start).strip())
            notes.append(note)
            at = hit.end
    pieces.append(picture.after(at).strip())
    return Cleaned(tuple(piece for piece in pieces if piece), notes=tuple(notes))


def _without_notes(page: Page, shots: Iterable[Shot]) -> tuple[list[Shot], Sequence[Slice]]:
    """The shots without notes, and the notes: they are the editor's, and tell of the item."""
    found: list[Slice] = []
    bare = []
    for shot in shots:
        if not shot.notes:
            bare.append(shot)
            continue
        found += [page.source.slice(*span) for span in all_spans({"notes": shot.spans.get("notes", ())})]
        spans = {name: pieces for name, pieces in shot.spans.items() if name != "notes"}
        bare.append(attrs.evolve(shot, notes=(), spans=spans))
    return bare, found


unifeed: Final = Dialect("unifeed", fits, read)
