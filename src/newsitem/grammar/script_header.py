"""The header of a Reuters script: labelled fields, and lines between them that bear no label.

Some tools drop the labels and keep the values. What a line is is then told by its form: a slug, a running time, the
sound, a story's code, the lead sentence.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import regex
from attrs import frozen

from newsitem.grammar.casing import is_shouted
from newsitem.grammar.countries import country_code
from newsitem.grammar.months import ENGLISH_MONTHS, WEEKDAYS
from newsitem.grammar.prose_stretches import prose_behind
from newsitem.grammar.restrictions import understood
from newsitem.grammar.script_labels import Label
from newsitem.grammar.sentences import is_sentence
from newsitem.grammar.titles import is_never_title
from newsitem.grammar.wrapping import joined_lines
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

_WEEKDAY: Final = rf"(?i:{'|'.join(WEEKDAYS)})\.?+"
_MONTH: Final = r"\p{L}{3,9}\.?+"
_DAY: Final = r"\d{1,2}+"
# Old scripts say here of which days the pictures are: `APRIL 11/RECENT/FILE`.
_PICTURES: Final = rf"(?:RECENT|FILE|(?:{'|'.join(ENGLISH_MONTHS).upper()})\s++{_DAY}(?!\d))"
_LINES: Final = tuple(
    (name, lazy_pattern(form))
    for name, form in (
        ("sound", r"(?:(?:PART|PARTLY)\s+)?(?:NATURAL|MUTE)(?:[\s,/&]+\p{Lu}++)*+"),
        ("duration", r"(?:\d{1,2}:)?\d{1,3}:\d\d"),
        ("story code", r"\p{Lu}[\p{Lu} -]{2,30}:\s*STORY\s+\S+"),
        ("published", rf"(?:{_WEEKDAY},?\s++)?(?:{_DAY}\s++{_MONTH}|{_MONTH}\s++{_DAY}),?\s++(?:19|20)\d\d"),
        ("site", r"Reuters(?:\s+(?:Videos?|TV))?"),
        ("dates", rf"{_PICTURES}(?:[\s/,&]++(?:AND\s+)?(?:{_PICTURES}|\d{{4}}))*+"),
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
_MENU_MARK: Final = lazy_pattern(r"(?<=\s)[>|»›•·](?=\s)|\S[^\S\r\n]{2,}+\S")
_LONGEST_TITLE: Final = 250
_SHORTEST_SENTENCE: Final = 60
# A headline in which each word begins with a capital has so many.
_FEWEST_WORDS: Final = 3
# So many doubts, and a line is rather a menu than the headline.
_MENU: Final = 2
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
    (a part of the slug), `published` (a day), `site` (its name), `frame` (other words of the site above the headline),
    `prose` (a sentence), `other` (an unknown label and its value). Other lines are in none.

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
    """The lines above the first label: slug, headline, and in older scripts code, places and kinds of pictures.

    What stands above both slug and headline is the frame of the site or tool that shows the script.
    """
    lines = joined_lines(words, width)
    at = _line_of_slug(lines)
    above, rest = lines[:at], lines[at:]
    slug = _slug(rest)
    if slug is not None:
        rest = [line for line in (rest[0].after(slug).strip(), *rest[1:]) if len(line)]
    is_old = any(_form(line) == "story code" for line in rest)
    kinds = [_said_by_slug_or_place(line, slug, is_old=is_old) for line in rest]
    others = [line for line, kind in zip(rest, kinds, strict=True) if kind is None]
    title = _title(others, is_old=is_old)
    if title is None and not is_old:
        title = _title([line for line in above[::-1] if _doubts(line) < _MENU], is_old=False)
    first = slug or title
    for line in above:
        yield from _above(line, title, has_slug=True)
    if slug is not None:
        yield Field("slug", slug)
    for line, kind in zip(rest, kinds, strict=True):
        if kind is not None:
            yield Field(kind, line)
        elif first is not None and line.start < first.start:
            yield from _above(line, title, has_slug=False)
        else:
            yield from [Field("headline", line)] if line is title else _loose([line])


def _said_by_slug_or_place(line: Slice, slug: Slice | None, *, is_old: bool) -> str | None:
    """`again` for a part of the slug, `places` for those of an old script; None for any other line."""
    if slug is not None and line.text in slug.text:
        return "again"
    is_place = is_old and "," in line.text and country_code(line.text.rpartition(",")[2]) is not None
    return "places" if is_place else None


def _above(line: Slice, title: Slice | None, *, has_slug: bool) -> Iterable[Field]:
    """A line above slug and headline: the site's, unless it is a field's value or may limit use."""
    if line is title:
        return [Field("headline", line)]
    if understood(line):
        return [Field("restrictions", line)]
    is_field = _form(line) is not None or line.fullmatch(_OTHER_FIELD) is not None
    if is_field or line.search(_LIMITS) or (_is_prose(line) and not has_slug):
        return _loose([line])
    return [Field("frame", line)]


def _line_of_slug(lines: Sequence[Slice]) -> int:
    """The index of the line with the slug; a menu may stand above it. 0 where none is."""
    if not lines or _slug(lines) is not None:
        return 0
    return next((at for at, line in enumerate(lines) if is_slug(line) and _form(line) is None), 0)


def _title(lines: Sequence[Slice], *, is_old: bool) -> Slice | None:
    """The headline among some lines: the first that may be one, but for what reads like a menu above another."""
    titles = [line for line in lines if _is_title(line, is_old=is_old)]
    return min(titles, key=_doubts, default=None)


def _doubts(line: Slice) -> int:
    """How much a line reads like a menu: `Home > Forum`, `World  Business`, `Log in`; less so `Queue Print`."""
    if line.search(_MENU_MARK) or is_never_title(line):
        return _MENU + 1
    words = [word for word in line.text.split() if word[0].isalpha()]
    if is_shouted(line.text) or any(word[0].islower() for word in words):
        return 0
    return 1 if len(words) >= _FEWEST_WORDS else _MENU


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
