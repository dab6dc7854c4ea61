"""Labelled fields of a script: `DATELINE: June 17, 2024`, a line each or run together."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

import regex
from attrs import frozen

from newsitem.claims import Page
from newsitem.once import once_a_page
from newsitem.patterns import lazy_pattern
from newsitem.text import Hit, Pattern, Slice

_LINE: Final = lazy_pattern(r"[^\r\n]*+")


@frozen(eq=False, repr=False)
class Field:
    """A field: what it is called here, its printed label, and all words up to the next label."""

    name: str
    label: Slice
    value: Slice

    @property
    def line(self) -> Slice:
        """The value on the label's own line."""
        return first_line(self.value)

    @property
    def below(self) -> Slice:
        """What stands under the label's line."""
        hit = self.value.match(_LINE)
        return self.value.after(hit) if hit else self.value


def first_line(words: Slice) -> Slice:
    """The words up to the first line break."""
    hit = words.match(_LINE)
    return hit.slice.strip() if hit else words.strip()


def label_pattern(labels: Mapping[str, Sequence[str]]) -> Pattern:
    """A pattern for labels with their colon, by the name of the field; each may be glued to words before."""
    groups = "|".join(f"(?P<{name}>{'|'.join(map(_spelling, spellings))})" for name, spellings in labels.items())
    return lazy_pattern(rf"(?:{groups})[^\S\r\n]*:[^\S\r\n]*")


def _spelling(words: str) -> str:
    return regex.escape(words).replace(r"\ ", r"\s+")


@once_a_page
def find_labels(words: Slice, pattern: Pattern) -> list[Hit]:
    """All labels: what tells whether they are a house's is asked for again when they are read."""
    return list(words.finditer(pattern))


def read_fields(
    page: Page, words: Slice, pattern: Pattern, *, several: Collection[str] = ()
) -> tuple[Slice, list[Field]]:
    """The words before the first label, and the fields in page order; a label that comes again is text.

    `several`: names of fields that may come again, as a second list of shots may.
    """
    seen: set[str] = set()
    hits = []
    for hit in find_labels(words, pattern):
        if hit.kind not in seen or hit.kind in several:
            seen.add(hit.kind)
            hits.append(hit)
    if not hits:
        return words, []
    ends = [hit.start for hit in hits[1:]] + [words.end]
    fields = [Field(hit.kind, hit.slice, words.cut(hit.end, end)) for hit, end in zip(hits, ends, strict=False)]
    for field in fields:
        page.claim(field.label, "label", field.name)
    return words.before(hits[0]), fields
