"""Labelled lines of scripts of no known house: `Location: Kyiv, Ukraine`, `TRT: 1:30`, `Mandatory credit: X`."""

from collections.abc import Mapping, Sequence
from typing import Final

from attrs import frozen

from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

_LABELS: Final[Mapping[str, str]] = {
    label: name
    for name, labels in {
        "headline": "headline, title, titre, título",
        "slug": "slug, slugline, story slug",
        "id": "video id, story number, story no, edit number, item number, asset id, clip id, story id",
        "published": "published, published at, publication date, date published, published on, release date",
        "dateline": "dateline",
        "location": "location, locations, place, shooting location, filming location, lieu, lugar, ubicación, lokasi",
        "date": "date, date shot, shot date, shooting date, filming date, filmed, date filmed, fecha, tanggal",
        "duration": "duration, trt, length, running time, runtime, durée, duración, durasi, dur",
        "source": "source, sources, fuente, footage",
        "restrictions": "restriction, restrictions, access, usage, usage rights, rights, restricciones, usage terms",
        "credit": "mandatory credit, mandatory on-screen credit, must credit, on-screen credit, on screen credit"
        ", please credit",
        "courtesy": "courtesy, courtesy of",
        "camera": "camera, cameraman, camera operator, videographer, shot by, filmed by, camera by",
        "producer": "producer, produced by, producers",
        "reporter": "reporter, correspondent, reported by",
        "writer": "writer, byline, written by, author, script by",
        "editor": "editor, edited by",
        "summary": "summary, synopsis, intro, introduction, lead, lead-in, lead in, leadin, description",
        "notes": "note, notes, editor's note, editors' note, editors note, please note, clients note, note to editors",
        "keywords": "keywords, tags, mots-clés, palabras clave",
        "categories": "category, categories, topic, topics, genre",
        "storyline": "storyline, story line, story, script, text, background, full story, context",
        "shotlist": "shotlist, shot list, shot-list, shots, shows, dopesheet, dope sheet, liste des plans"
        ", lista de planos",
    }.items()
    for label in labels.split(", ")
}
_NAMES: Final = frozenset(_LABELS.values())
_FEWEST_KNOWN: Final = 2
_LABELLED: Final = lazy_pattern(r"[-•*|]{0,2}+[^\S\r\n]{0,4}+(?P<label>\p{L}[\p{L}'’./ -]{1,28}+):[^\S\r\n]*+")
#: An address on the web, or of mail, and no more.
ADDRESS: Final = lazy_pattern(r"(?:https?://|www\.)\S++|[\w.+-]{1,64}+@[\w-]++(?:\.[\w-]++)++")
_SECTIONS: Final = frozenset({"shotlist", "storyline"})
_RUNNING: Final = frozenset({"summary", "notes"})  # fields that may go on over the lines below
_MOST_WORDS: Final = 3
_RULE_AROUND: Final = " \t-–—=*#_:[]()"


@frozen(eq=False, repr=False)
class Labelled:
    """A labelled line: what it fills, its label, and its value. `name` is the label in lower case where none fits."""

    name: str
    label: Slice
    value: Slice


def section_labels(words: Slice) -> list[tuple[str, Slice]]:
    """The labels of shotlist and storyline that begin a line, with a colon or alone on it, in page order."""
    found = []
    for line in words.lines():
        hit = line.match(_LABELLED)
        label = hit.slice if hit else line
        name = _name(hit.word("label") if hit else line.text.strip(_RULE_AROUND))
        if name in _SECTIONS and label.raw.strip(_RULE_AROUND)[:1].isupper():
            found.append((name, label))
    return found


def labelled_head(words: Slice) -> tuple[list[Slice], list[Labelled]]:
    """The lines without a label, and the fields, of what stands above a shotlist."""
    rest: list[Slice] = []
    fields: list[Labelled] = []
    is_open = False  # whether a line without a label goes on with the field before
    for line in words.lines():
        field = _field(line)
        if field is not None:
            fields.append(field)
            is_open = not field.value or field.name in _RUNNING
        elif is_open:
            last = fields[-1]
            fields[-1] = Labelled(last.name, last.label, last.value.source.slice(last.value.start, line.end))
            is_open = last.name in _RUNNING
        else:
            rest.append(line)
    return (rest, fields) if _are_fields(fields) else (words.lines(), [])


def _are_fields(fields: Sequence[Labelled]) -> bool:
    """Whether labels that nobody knows stand in the company of known ones: a sentence too may have a colon."""
    known = sum(field.name in _NAMES for field in fields)
    return known == len(fields) or known >= _FEWEST_KNOWN


def is_labelled(line: Slice) -> bool:
    """Whether a line begins with a known label."""
    hit = line.match(_LABELLED)
    return bool(_name(hit.word("label") if hit else line.text.strip(_RULE_AROUND)))


def labelled_line(line: Slice) -> Labelled | None:
    """The field of a line with a known label."""
    field = _field(line)
    return field if field is not None and field.name in _NAMES else None


def labelled_tail(words: Slice) -> tuple[Slice, list[Labelled]]:
    """Some words without the labelled lines at their end, and those.

    A label that nobody knows is one where nothing but an address stands behind it (`Contact: desk@ferrywire.example`).
    """
    fields: list[Labelled] = []
    for line in reversed(words.lines()):
        field = _closing_field(line)
        if field is None:
            break
        fields.insert(0, field)
    return (words.before(fields[0].label) if fields else words), fields


def _closing_field(line: Slice) -> Labelled | None:
    hit = line.match(_LABELLED)
    value = line.after(hit) if hit else None
    if hit is None or not value:
        return None
    name = _name(hit.word("label")) or (hit.word("label").casefold() if value.fullmatch(ADDRESS) else "")
    return Labelled(name, hit.slice, value) if name and name not in _SECTIONS else None


def _field(line: Slice) -> Labelled | None:
    """The field of a line: a label that is known, or one whose words all begin large."""
    hit = line.match(_LABELLED)
    if hit is None:
        return None
    label = hit.word("label")
    name = _name(label)
    is_title = len(label.split()) <= _MOST_WORDS and all(
        word[0].isupper() for word in label.split() if word[0].isalpha()
    )
    return Labelled(name or label.casefold(), hit.slice, line.after(hit)) if name or is_title else None


def _name(label: str) -> str:
    """What a label fills; empty where it fills nothing."""
    return _LABELS.get(label.casefold().replace("’", "'").strip(), "")
