"""The labels of NATO Multimedia, and the pieces into which they part a page.

Labels stand above their values, in copies and tables also on one line with them, and where breaks are lost inside it.
"""

from collections.abc import Iterable
from typing import Final

from newsitem.grammar.languages import language_tag
from newsitem.grammar.moments import read_moment
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

#: The site's own line.
SITE: Final = lazy_pattern(r"alt\.loading|NATO\s+M[Uu]ltimedia")
_SITES: Final = lazy_pattern(rf"\s*+(?:(?:{SITE.pattern})\s++)++")
_FIRST_LABEL: Final = "Publication date"
#: Labels above the lead, in order.
ABOVE: Final = (
    _FIRST_LABEL, "Country", "Themes", "Filming date", "Location", "Type", "Format", "Version", "Language",
)  # fmt: skip
#: Labels below it.
BELOW: Final = ("Synopsis", "Transcript", "Music", "Usage rights")
_NAMES: Final = {name.casefold(): name for name in (*ABOVE, *BELOW)}
# Labels inside a line, in copies that have lost their breaks; the first of them has a date behind it.
_GLUED: Final = lazy_pattern(
    rf"(?<!\S)(?:{'|'.join(ABOVE)})(?=\s)|(?<=-\s)Music(?=\s)"
    r"|(?<=[.!?…”\"»-]\s)(?:Synopsis|Transcript|Usage rights)(?=\s)|Usage rights(?=\s+This\s+media)"
)
_GLUED_HEAD: Final = lazy_pattern(rf"(?<!\S){_FIRST_LABEL}[^\S\r\n]+(?:\d|Country|Themes|Filming date)")
# A label with its value on the same line: behind a tab or colon in tables, behind nothing where two elements touch.
_ROW: Final = lazy_pattern(
    rf"(?P<label>{'|'.join(ABOVE)})(?:[^\S\r\n]*+:[^\S\r\n]*+|[^\S\r\n]++)?+(?P<value>[\p{{Lu}}\d][^\r\n]*+)"
)
_TAB: Final = lazy_pattern(r"\t")
# Values of one word, behind which a lead may stand that has lost its break.
_SHORT_VALUES: Final = {
    label: lazy_pattern(rf"\s*+(?P<word>{word})(?!\S)")
    for label, word in (
        ("Type", "EDITED|B-ROLL"), ("Format", r"\d{1,2}:\d{1,2}"), ("Version", "Master"), ("Language", r"\p{Lu}\p{Ll}+")
    )
}  # fmt: skip
#: No value is longer.
LONGEST_VALUE: Final = 80
#: What ends a sentence, and no value.
SENTENCE_ENDS: Final = (".", "!", "?", "…")

#: Labels by where they begin.
Labels = dict[int, str]


def pieces_of(words: Slice) -> list[Slice]:
    """The lines; one that holds the labels of the head is cut at its labels, a row of a table at its tabs."""
    lines, text = words.lines(), words.source.text
    if _FIRST_LABEL not in text and "\t" not in text:
        return lines
    has_rows = any(_is_first_row(line) for line in lines)
    return [piece for line in lines for piece in _cut(line, has_rows=has_rows)]


def _is_first_row(line: Slice) -> bool:
    """Whether a line is the label of the publication date and that date."""
    row = line.match(_ROW) if line.raw.startswith(_FIRST_LABEL) else None
    return row is not None and (value := row["value"]) is not None and read_moment(value) is not None


def _cut(line: Slice, *, has_rows: bool) -> Iterable[Slice]:
    cells = line.split(_TAB) if "\t" in line.raw else []
    if cells and cells[0].text.casefold() in _NAMES:
        return cells
    if line.search(_GLUED_HEAD) is not None:
        return filter(None, _cut_at_labels(line))
    may_be_row = has_rows and len(line) <= LONGEST_VALUE and not line.raw.endswith(SENTENCE_ENDS)
    row = line.fullmatch(_ROW) if may_be_row else None
    return filter(None, (row["label"], row["value"])) if row is not None else [line]


def _cut_at_labels(line: Slice) -> Iterable[Slice]:
    """Labels and what stands between them; the site's name and the language are known by their words."""
    at, site = line.start, line.match(_SITES)
    if site is not None:
        yield from (hit.slice for hit in site.slice.finditer(SITE))
        at = site.end
    for hit in line.finditer(_GLUED):
        yield line.cut(at, hit.start).strip()
        yield hit.slice
        at = hit.end
        word = _short_value(hit.slice.text, line.after(at))
        if word is not None:
            yield word
            at = word.end
    yield line.after(at).strip()


def _short_value(label: str, words: Slice) -> Slice | None:
    hit = words.match(_SHORT_VALUES[label]) if label in _SHORT_VALUES else None
    word = hit["word"] if hit else None
    return word if word is not None and (label != "Language" or language_tag(word.text)) else None


def labels_of(pieces: Iterable[Slice]) -> Labels:
    """The labels that pieces are, and no more, by where they begin."""
    short = (piece for piece in pieces if piece.end - piece.start < LONGEST_VALUE)
    return {piece.start: name for piece in short if (name := _NAMES.get(piece.text.rstrip(" :").casefold()))}
