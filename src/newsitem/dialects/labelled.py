"""A script of labelled sections, by a table of its labels: what a house without odd habits writes.

`labelled` makes such a dialect. It is what `newsitem new-format` begins with.
"""

from collections.abc import Mapping, Sequence
from typing import Final

import regex

from newsitem.claims import Page
from newsitem.grammar.clock import running_time
from newsitem.grammar.field_values import field_values
from newsitem.grammar.labelled_lines import Labelled
from newsitem.grammar.labels import Field, read_fields
from newsitem.grammar.moments import read_moment
from newsitem.grammar.paragraphs import paragraphs
from newsitem.grammar.shotlists import ShotlistRules, read_shots
from newsitem.patterns import lazy_pattern
from newsitem.plugin import Dialect, Script
from newsitem.text import Pattern, Slice

#: The names of sections that are read here; those of other fields are the names of `newsitem.grammar.field_values`.
SHOTS: Final = "shotlist"
STORY: Final = "storyline"
_EXTRA: Final = "extra_"
_NUMBER: Final = lazy_pattern(r"(?:[\p{L}]{1,6}-?)?\d[\w/-]{0,30}+")


def labelled(name: str, labels: Mapping[str, Sequence[str]], rules: ShotlistRules) -> Dialect:
    """A dialect by a table of labels.

    Args:
        name: of the dialect.
        labels: by what they announce (`shotlist`, `storyline`, `restrictions`, `location` …) the labels as they are
            printed, without their colon. What begins with `extra_` is kept under its label in the item's `extra`.
            There may be several shotlists; any other label that comes again is text. Words above the first label are
            the summary.
        rules: how its shots are read.
    """
    pattern = _pattern(labels)

    def fits(script: Slice) -> bool:
        return script.search(pattern) is not None

    def read(page: Page, script: Slice) -> Script:
        head, fields = read_fields(page, script, pattern, several=(SHOTS,))
        shots = [shot for field in fields if field.name == SHOTS for shot in read_shots(page, field.value, rules)]
        story = [part for field in fields if field.name == STORY for part in paragraphs(field.value)]
        others = [field for field in fields if field.name not in (SHOTS, STORY)]
        below = [part for field in others if _is_fact(field.line) for part in paragraphs(field.below)]
        found = field_values(page, [_labelled(field) for field in others])
        summary = [*paragraphs(head), *below, *found.slices["summary"]]
        return Script(
            slices={**found.slices, "summary": summary, "storyline": story},
            extra=found.extra, dateline=found.dateline, restrictions=found.restrictions, credits=found.credits,
            shots=shots,
        )  # fmt: skip

    return Dialect(name, fits, read)


def _labelled(field: Field) -> Labelled:
    is_extra = field.name.startswith(_EXTRA)
    name = field.label.text.rstrip(" :").casefold() if is_extra else field.name
    return Labelled(name, field.label, field.line if _is_fact(field.line) else field.value.strip())


def _is_fact(words: Slice) -> bool:
    """Whether a label's line has a number, a time or a day and no more: what stands below it is none of the value."""
    is_number = words.fullmatch(_NUMBER) is not None
    return is_number or running_time(words) is not None or read_moment(words) is not None


def _pattern(labels: Mapping[str, Sequence[str]]) -> Pattern:
    """Labels with their colon anywhere, and without it alone on a line."""
    groups = "|".join(f"(?P<{name}>{'|'.join(map(_spelling, words))})" for name, words in labels.items() if words)
    if not groups:
        return lazy_pattern(r"(?!)")
    return lazy_pattern(
        rf"(?<![\p{{L}}])(?:{groups})[^\S\r\n]*+:[^\S\r\n]*+|(?<![^\r\n])[^\S\r\n]*+(?:{groups})[^\S\r\n]*+(?=[\r\n]|\Z)"
    )


def _spelling(words: str) -> str:
    return r"\s+".join(map(regex.escape, words.split()))
