"""The header of a Reuters script: labelled fields, and lines between them that bear no label.

Some tools drop the labels and keep the values. What a line is is then told by its form: a slug, a running time, the
sound, a story's code, the lead sentence.
"""

from collections.abc import Iterator, Sequence
from typing import Final

import regex
from attrs import frozen

from newsitem.grammar.casing import is_shouted
from newsitem.grammar.countries import country_code
from newsitem.grammar.months import WEEKDAYS
from newsitem.grammar.prose_stretches import prose_behind
from newsitem.grammar.restrictions import understood
from newsitem.grammar.script_labels import Label
from newsitem.grammar.sentences import is_sentence
from newsitem.grammar.wrapping import joined_lines
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

_LINES: Final = tuple(
    (name, lazy_pattern(form))
    for name, form in (
        ("sound", r"(?:(?:PART|PARTLY)\s+)?(?:NATURAL|MUTE)(?:[\s,/&]+\p{Lu}++)*+"),
        ("duration", r"(?:\d{1,2}:)?\d{1,3}:\d\d"),
        ("story code", r"\p{Lu}[\p{Lu} -]{2,30}:\s*STORY\s+\S+"),
        ("published", rf"(?:(?i:{'|'.join(WEEKDAYS)}),?\s++)?\p{{L}}{{3,9}}\.?\s++\d{{1,2}},?\s++(?:19|20)\d\d"),
        ("site", r"Reuters(?:\s+(?:Videos?|TV))?"),
        ("dates", r"(?:RECENT|FILE)(?:[\s/,&]++(?:AND\s+)?(?:RECENT|FILE|\d{4}))*+"),
    )
)
_OTHER_FIELD: Final = lazy_pattern(r"(?P<label>\p{Lu}[\p{L} /]{2,28}?)[^\S\r\n]*+:[^\S\r\n]*+(?P<value>\S[^\r\n]*+)")
_PLATFORM: Final = lazy_pattern(r"\s*+(?:broadcast|digital)\b[^:\r\n]{0,20}:", regex.IGNORECASE)
# `3318-PORTUGAL-FERRIES/AZORES`, `FILM-SALT ROAD/`, `4402-CHILE-QUAKE-UGC`; 100-YEAR-OLD is no slug.
_SLUG: Final = lazy_pattern(r"(?:\d{4,5}-|\p{Lu}[^\s/\p{Ll}-]*+[-/])[^\p{Ll}\r\n:!?“”\"]{2,60}")
_SURE_SLUG: Final = lazy_pattern(r"\d{4,5}-.*|[^/]*/.*|\S+|.*-UGC", regex.DOTALL)
_ENDS_IN_SLASH: Final = lazy_pattern(r"[^/\r\n]++/(?=\s)")
_LIMITS: Final = lazy_pattern(
    r"\b(?:no|not|none|only|must|courtesy|access|archive|resale|until|before|embargo|permission|credit|use|used|rights|clients?"
    r"|broadcast\w*|internet|online|mobile|restrict\w*|prohibited|licen[cs]\w*)\b",
    regex.IGNORECASE,
)
_LONGEST_TITLE: Final = 250
_SHORTEST_SENTENCE: Final = 60
_ONE_LINE: Final = frozenset({"id", "slug", "headline", "duration", "sound", "feed", "source"})


@frozen(eq=False, repr=False)
class Field:
    """A field of the header by its name here. `label`: None for a line that bears none."""

    name: str
    value: Slice
    label: Slice | None = None


def header_fields(words: Slice, found: Sequence[Label], width: int | None) -> Iterator[Field]:
    """The fields of a header, in page order.

    Names are those of labels, and of lines without one: `slug`, `headline`, `story code`, `places`, `dates`, `again`
    (a part of the slug), `published` (a day), `site` (its name), `prose` (a sentence), `other` (an unknown label and
    its value). Other lines are in none.

    Args:
        words: all in front of the shotlist.
        found: the labels in them.
        width: the column at which lines were wrapped, if they were.
    """
    yield from _top(words.before(found[0].words) if found else words, width)
    ends = [label.words.start for label in found[1:]] + [words.end]
    for label, end in zip(found, ends, strict=False):
        if label.is_value:
            yield Field(label.name, label.words)
            value, lines = None, joined_lines(words.cut(label.words.end, end), width)
        else:
            value, lines = _cut(label.name, words.cut(label.words.end, end), width)
            value, lead = _without_lead(value) if label.name == "restrictions" else (value, None)
            yield Field(label.name, value, label.words)
            if lead is not None:
                yield Field("prose", lead)
        yield from _loose(lines)


def _cut(name: str, words: Slice, width: int | None) -> tuple[Slice, list[Slice]]:
    """The value of a field, and the lines behind it that are none of it."""
    lines = joined_lines(words, width)
    count = next((at for at, line in enumerate(lines) if not _belongs(name, line, is_first=at == 0)), len(lines))
    end = lines[count].start if count < len(lines) else words.end
    return words.cut(words.start, end).strip(), lines[count:]


def _without_lead(words: Slice) -> tuple[Slice, Slice | None]:
    """Restrictions in capitals without the sentence that runs on behind them, if that limits nothing."""
    at = prose_behind(words)
    if at is None or not words.before(at) or words.after(at).search(_LIMITS) or not _is_prose(words.after(at)):
        return words, None
    return words.before(at).strip(), words.after(at)


def _belongs(name: str, line: Slice, *, is_first: bool) -> bool:
    """Whether a line is one of a field's. Restrictions stand on several; the lead of the story may follow them."""
    if name in _ONE_LINE:
        return is_first
    if name == "restrictions":
        return is_first or not _is_prose(line) or bool(line.match(_PLATFORM)) or understood(line)
    return is_first or _form(line) is None


def _form(line: Slice) -> str | None:
    return next((name for name, form in _LINES if line.fullmatch(form)), None)


def _loose(lines: Sequence[Slice]) -> Iterator[Field]:
    for line in lines:
        form = _form(line)
        other = line.fullmatch(_OTHER_FIELD)
        if form is not None:
            yield Field(form, line)
        elif other is not None and (label := other["label"]) is not None and (value := other["value"]) is not None:
            yield Field("other", value, label)
        elif _is_prose(line):
            yield Field("prose", line)


def _is_prose(line: Slice) -> bool:
    return not is_shouted(line.text) and is_sentence(line)


def _top(words: Slice, width: int | None) -> Iterator[Field]:
    """The lines above the first label: slug, headline, and in older scripts code, places and kinds of pictures."""
    lines = joined_lines(words, width)
    slug = _slug(lines)
    rest = lines
    if slug is not None:
        yield Field("slug", slug)
        rest = [line for line in (lines[0].after(slug).strip(), *lines[1:]) if len(line)]
    is_old = any(_form(line) == "story code" for line in rest)
    has_title = False
    for line in rest:
        if slug is not None and line.text in slug.text:
            yield Field("again", line)
        elif is_old and line.text.count(",") and country_code(line.text.rpartition(",")[2]):
            yield Field("places", line)
        elif not has_title and _is_title(line, is_old=is_old):
            has_title = True
            yield Field("headline", line)
        else:
            yield from _loose([line])


def _is_title(line: Slice, *, is_old: bool) -> bool:
    """Whether a line at the top is the headline. Old scripts have none in capitals; a long sentence is a story's."""
    if _form(line) is not None or len(line) > _LONGEST_TITLE or (is_old and is_shouted(line.text)):
        return False
    return not (len(line) > _SHORTEST_SENTENCE and _is_prose(line))


def _slug(lines: Sequence[Slice]) -> Slice | None:
    """The slug with which the first line begins; behind it the headline may stand on the same line."""
    hit = lines[0].match(_SLUG) if lines else None
    if hit is None:
        return None
    slug = hit.slice
    if slug.end < lines[0].end:  # stopped before a small letter: its word is the headline's
        slug = slug.before(slug.start + max(slug.raw.rfind(" "), 0)).rstrip()
    if slashed := slug.match(_ENDS_IN_SLASH):
        slug = slashed.slice
    is_sure = slug.fullmatch(_SURE_SLUG) is not None and len(slug) > 0
    return slug if is_sure or (len(lines) > 1 and slug.end == lines[0].end) else None


def is_slug(line: Slice) -> bool:
    """Whether a line is a slug and no more: `1190-GHANA-CLOCK/KUMASI`."""
    return line.fullmatch(_SLUG) is not None and line.fullmatch(_SURE_SLUG) is not None and "-" in line.raw


__all__ = ["Field", "header_fields", "is_slug"]
