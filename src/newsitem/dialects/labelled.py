"""A script of labelled sections, by a table of its labels: what a house without odd habits writes.

`labelled` makes such a dialect. It is what `newsitem new-format` begins with.
"""

from collections.abc import Mapping, Sequence
from typing import Final, Literal

import regex
from attrs import frozen

from newsitem.claims import Page
from newsitem.grammar.bare_lines import bare_dateline, bare_limits
from newsitem.grammar.bare_shotlists import IsHeading, bare_shotlist, is_bare_heading, without_story
from newsitem.grammar.clock import running_time
from newsitem.grammar.field_values import field_values
from newsitem.grammar.headings import Tail
from newsitem.grammar.labelled_lines import ADDRESS, Labelled
from newsitem.grammar.labels import Field, first_line, read_fields
from newsitem.grammar.moments import read_moment
from newsitem.grammar.paragraphs import paragraphs
from newsitem.grammar.shotlists import ShotlistRules, read_shots
from newsitem.patterns import lazy_pattern
from newsitem.plugin import Dialect, Script
from newsitem.text import Pattern, Slice

#: The names of sections that are read here; those of other fields are the names of `newsitem.grammar.field_values`.
SHOTS: Final = "shotlist"
STORY: Final = "storyline"
URL: Final = "url"
_EXTRA: Final = "extra_"
Text = Literal["summary", "storyline"]
_NUMBER: Final = lazy_pattern(r"(?:[\p{L}]{1,6}-?)?\d[\w/-]{0,30}+")


def labelled(
    name: str, labels: Mapping[str, Sequence[str]], rules: ShotlistRules, *, above: Text = "summary"
) -> Dialect:
    """A dialect by a table of labels.

    Args:
        name: of the dialect.
        labels: by what they announce (`shotlist`, `storyline`, `restrictions`, `location` …) the labels as they are
            printed, without their colon. What begins with `extra_` is kept under its label in the item's `extra`.
            There may be several shotlists; any other label that comes again is text. Words above the first label are
            the summary, but for shots that no label announces.
        rules: how its shots are read.
        above: what those words are instead, where the story itself has no label.
    """
    pattern = _pattern(labels)

    def fits(script: Slice) -> bool:
        return script.search(pattern) is not None

    def read(page: Page, script: Slice) -> Script:
        head, fields = read_fields(page, script, pattern, several=(SHOTS,))
        shots = [shot for field in fields if field.name == SHOTS for shot in read_shots(page, field.value, rules)]
        story = [part for field in fields if field.name == STORY for part in paragraphs(field.value)]
        others = [field for field in fields if field.name not in (SHOTS, STORY)]
        cut = _cut(head, others, None if shots else _heading_of(page, rules))
        if cut.shotlist:
            shotlist, untitled = without_story(cut.shotlist)
            shots, story = read_shots(page, shotlist, rules), [*paragraphs(untitled), *story]
        return _around(page, cut, above).joined(Script(slices={STORY: story}, shots=shots))

    return Dialect(name, fits, read)


@frozen(eq=False, repr=False)
class _Cut:
    """The words outside the sections: those without a label, the fields, and shots that no label announces."""

    texts: list[Slice]
    fields: list[Labelled]
    shotlist: Slice | None


def _cut(head: Slice, fields: Sequence[Field], heads: IsHeading | None) -> _Cut:
    """Cuts the words above the first label and behind others, where shots that no label announces may begin.

    `heads`: tells a heading of such shots; None where there are none, for a label announces them.
    """
    texts: list[Slice] = []
    values: list[Labelled] = []
    shotlist: Slice | None = None
    for field in (None, *fields):
        words = field.value if field else head
        found = bare_shotlist(words, heads) if heads and not shotlist else None
        words, shotlist = found or (words, shotlist)
        line = first_line(words.strip())
        if field is None:
            texts.append(words)
        elif found or _is_fact(line):
            values.append(_labelled(field, line))
            texts.append(words.after(line))
        else:
            values.append(_labelled(field, words.strip()))
    return _Cut(texts, values, shotlist)


def _heading_of(page: Page, rules: ShotlistRules) -> IsHeading:
    """Tells whether a line right above the first shot is a heading: of any house, or in this house's own form."""
    own = rules.headings
    return lambda line: is_bare_heading(line) or bool(own and own(page, [Tail(line, begins_clear=True)])[0])


def _around(page: Page, cut: _Cut, above: Text) -> Script:
    """What is said outside the sections; `above`: what texts without a label are."""
    found = field_values(page, [field for field in cut.fields if field.name != URL])
    texts, limits = bare_limits(page, (part for words in cut.texts for part in paragraphs(words)))
    texts, dateline = (texts, found.dateline) if found.dateline else bare_dateline(texts)
    return Script(
        slices={**found.slices, above: [*texts, *found.slices.get(above, ())]}, facts=_address(page, cut.fields),
        extra=found.extra, dateline=dateline, restrictions=[*found.restrictions, *limits], credits=found.credits,
    )  # fmt: skip


def _labelled(field: Field, value: Slice) -> Labelled:
    is_extra = field.name.startswith(_EXTRA)
    return Labelled(field.label.text.rstrip(" :").casefold() if is_extra else field.name, field.label, value)


def _address(page: Page, fields: Sequence[Labelled]) -> dict[str, str]:
    """The address of the story's page: a text that was read, for an item's address has no words of its own."""
    found = next((field for field in fields if field.name == URL and field.value.fullmatch(ADDRESS)), None)
    if found is None:
        return {}
    page.claim(found.label, "label", URL)
    page.claim(found.value, "read", URL)
    return {URL: found.value.raw}


def _is_fact(words: Slice) -> bool:
    """Whether a label's line is a number, an address, a time or a day: what stands below it is none of the value."""
    is_plain = words.fullmatch(_NUMBER) is not None or words.fullmatch(ADDRESS) is not None
    return is_plain or running_time(words) is not None or read_moment(words) is not None


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
