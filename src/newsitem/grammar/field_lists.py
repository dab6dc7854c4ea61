"""Lists of labelled fields in a site's frame: `Label : value` or label and value on lines of their own, with bullets.

The labels of such a list are common words (`Source`, `Credit`), so one alone says nothing: the list is where the most
of them follow each other with short values between.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

import regex
from attrs import frozen

from newsitem.grammar.found_from import found_from
from newsitem.patterns import lazy_pattern
from newsitem.text import Hit, Pattern, Slice

_BULLETS: Final = "•·▪◦●*–—-"
_OTHER: Final = lazy_pattern(
    rf"[{_BULLETS}\s]*+(?P<label>\p{{Lu}}[\p{{L}} ]{{1,30}}+)[^\S\r\n]*+[:：][^\S\r\n]*+(?P<value>[^\r\n]++)"
)
_LAST_VALUE: Final = lazy_pattern(r"[^\S\r\n]*+(?:\r\n?+|\n)?+[^\S\r\n]*+[^\r\n]++")
_LONGEST_VALUE: Final = 300
# Lines between two known labels: the value, and other fields.
_MOST_LINES: Final = 4
_FEWEST_LABELS: Final = 3


@frozen(eq=False, repr=False)
class ListField:
    """A field of a list: its name (the printed label in small letters where nobody knows it), its label, its value."""

    name: str
    label: Slice
    value: Slice
    is_known: bool = True


@frozen(eq=False, repr=False)
class FieldList:
    """A list with its fields in page order, and where it stands."""

    fields: Sequence[ListField]
    start: int
    end: int

    def value(self, name: str) -> Slice | None:
        """The value of a field; None where it is missing or empty."""
        return next((field.value for field in self.fields if field.name == name and field.value), None)


@frozen
class ListLabels:
    """The labels of a list. `label`: one with the bullets before it; `name`: where the name in one may begin."""

    label: Pattern
    name: Pattern


def list_labels(labels: Mapping[str, Sequence[str]]) -> ListLabels:
    """Labels by the name of the field: with a colon anywhere, or alone on a line."""
    names = "|".join(f"(?P<{name}>{'|'.join(map(_spelling, words))})" for name, words in labels.items())
    bullets = rf"(?:[{_BULLETS}][^\S\r\n]*+){{0,3}}+"
    alone = rf"(?<![^\r\n])[^\S\r\n]*+{bullets}(?:{names})[^\S\r\n]*+(?=[\r\n]|\Z)"
    plain = "|".join(_spelling(spelling) for words in labels.values() for spelling in words)
    return ListLabels(
        lazy_pattern(rf"{alone}|(?<![\w/]){bullets}(?:{names})[^\S\r\n]*+[:：]"),
        lazy_pattern(rf"(?<!\w)(?=(?:{plain})[^\S\r\n]*+(?:[:：\r\n]|\Z))"),
    )


def _spelling(words: str) -> str:
    return regex.escape(words).replace(r"\ ", r"[^\S\r\n]+")


def find_list(words: Slice, labels: ListLabels) -> FieldList | None:
    """The list with the most labels; None where too few stand together."""
    best: list[Hit] = []
    run: list[Hit] = []
    for hit in found_from(words, labels.name, labels.label, _BULLETS):
        run = [*_going_on(words, run, hit), hit]
        best = list(run) if len(run) > len(best) else best
    return _as_list(words, best) if len(best) >= _FEWEST_LABELS else None


def _going_on(words: Slice, run: Sequence[Hit], hit: Hit) -> Sequence[Hit]:
    """The labels before that belong to the same list: near, and behind the last that says the same."""
    between = words.cut(run[-1].end, hit.start) if run else None
    if between is None or len(between) > _LONGEST_VALUE or _has_many_lines(between):
        return ()
    same = [index for index, before in enumerate(run) if before.kind == hit.kind]
    return run[same[-1] + 1 :] if same else run


def _has_many_lines(words: Slice) -> bool:
    raw = words.raw
    return raw.count("\n") + raw.count("\r") >= _MOST_LINES and len(words.lines()) > _MOST_LINES


def _as_list(words: Slice, hits: Sequence[Hit]) -> FieldList:
    fields: list[ListField] = []
    for hit, following in pairwise(hits):
        first, *others = words.cut(hit.end, following.start).lines() or [words.cut(hit.end, hit.end)]
        fields.append(ListField(hit.kind, hit.slice, _bare(first)))
        fields += [other for line in others if (other := _other(line))]
    last = ListField(hits[-1].kind, hits[-1].slice, _bare(_last_value(words.after(hits[-1]))))
    return FieldList((*fields, last), hits[0].start, max(last.label.end, last.value.end))


def _last_value(behind: Slice) -> Slice:
    """The value of the last field: on its line, or on the next; a blank line ends the list."""
    hit = behind.match(_LAST_VALUE)
    return hit.slice.strip() if hit else behind.cut(behind.start, behind.start)


def _other(line: Slice) -> ListField | None:
    """A field that nobody knows."""
    hit = line.fullmatch(_OTHER)
    label, value = (hit["label"], hit["value"]) if hit else (None, None)
    if label is None or value is None:
        return None
    return ListField(label.text.lower(), label, value.strip(), is_known=False)


def _bare(value: Slice) -> Slice:
    """A value without the bullets before it."""
    return value.lstrip(_BULLETS)
