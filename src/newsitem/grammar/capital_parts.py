"""The parts of a heading in capitals: credit, qualifier, source, date and place, divided as they come."""

from typing import Final

from attrs import define, frozen

from newsitem.grammar.dates import find_dates
from newsitem.grammar.months import month_number
from newsitem.grammar.names import plain_name
from newsitem.grammar.places import read_place
from newsitem.grammar.un_bodies import is_un_body
from newsitem.model import Qualifier
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

#: Divides the parts of a heading.
DASH: Final = lazy_pattern(r"\s++[-–—]\s*+|\s*+[–—]\s*+|(?<=\S)[-–—]\s++")
_DIVIDER: Final = r"\s*+[-–—:,/]?+\s*+"
_DATELINE: Final = lazy_pattern(rf"DATELINE\b{_DIVIDER}")
_PRERECORDED: Final = lazy_pattern(rf"PRE-?\s?RECORDED(?:\s++MESSAGE)?+\b{_DIVIDER}")
_CREDIT: Final = lazy_pattern(
    rf"(?P<credit>(?:PLEASE\s++)?+CREDIT(?:\s++(?!ON\b)[\p{{Lu}}\d/-]{{2,30}}+){{0,3}}+(?:\s++ON[\s-]?+SCREEN)?+)\b{_DIVIDER}"
)
_QUALIFIER: Final = lazy_pattern(rf"(?P<word>FILE|RECENT|ARCHIVES?)\b(?:\s++(?:FOOTAGE|VIDEO|PICTURES)\b)?+{_DIVIDER}")
_QUALIFIER_BEHIND: Final = lazy_pattern(r"\s*+[-–—/,]\s*+(?P<word>FILE|RECENT|ARCHIVES?)[\s.]*+\Z")
# `5 MARCH`, `MARCH 5` without a year.
_YEARLESS: Final = lazy_pattern(
    r"(?:\d{1,2}(?:\s?[-–]\s?\d{1,2})?\s(?P<month>\p{Lu}{3,9})|(?P<month>\p{Lu}{3,9})\s\d{1,2})\b(?!\s?\d)"
)
# A source that is known may have a comma behind it, or a hyphen without blanks.
_SOURCE_END: Final = lazy_pattern(r"\s*+[-–—,:]\s*+")


@frozen(eq=False, repr=False)
class Names:
    """What the page names elsewhere: its sources, and places that stand in clear positions."""

    sources: frozenset[str]
    places: frozenset[str]

    def is_source(self, words: Slice) -> bool:
        """Whether words name a source: one of the page, or a body of the UN."""
        return plain_name(words.text) in self.sources or is_un_body(words.text)


# Filled part by part: a changed copy for each part of each heading would cost more than all patterns.
@define(eq=False, repr=False)
class Parts:
    """The parts of a heading as they are printed. `label`: words that say something and are no value."""

    credit: Slice | None = None
    qualifier: Qualifier | None = None
    qualifiers: tuple[Slice, ...] = ()
    source: Slice | None = None
    date: Slice | None = None
    place: Slice | None = None
    label: Slice | None = None

    def qualify(self, word: Slice) -> None:
        """FILE goes before RECENT, wherever they stand."""
        self.qualifier = "recent" if word.text == "RECENT" and self.qualifier != "file" else "file"
        self.qualifiers = (*self.qualifiers, word)


def read_parts(words: Slice, names: Names) -> Parts | None:
    """The parts of a heading; None if the words are none."""
    rest = words.strip(" .:;,-–—")
    label = rest.match(_DATELINE) or rest.match(_PRERECORDED)
    parts = Parts(label=label.slice if label else None)
    rest = _leading(parts, rest.after(label) if label else rest)
    behind = rest.search(_QUALIFIER_BEHIND)
    if behind and (word := behind["word"]):
        parts.qualify(word)
        rest = rest.before(behind)
    parts.date = next(find_dates(rest), None) or _yearless(rest)
    if parts.date is None:
        _undated(parts, rest, names)
        return parts if _has_any(parts) else None
    before, after = rest.before(parts.date).strip(" ,-–—:"), rest.after(parts.date).strip(" ,-–—:/")
    return parts if _around_date(parts, before, after, names) else None


def _has_any(parts: Parts) -> bool:
    return bool(parts.place is not None or parts.source is not None or parts.qualifier or parts.credit or parts.label)


def _leading(parts: Parts, rest: Slice) -> Slice:
    """Takes the credit and the qualifiers off the front; what is left."""
    while True:
        if parts.credit is None and (hit := rest.match(_CREDIT)):
            parts.credit = hit["credit"]
        elif (hit := rest.match(_QUALIFIER)) and (word := hit["word"]):
            parts.qualify(word)
        else:
            return rest
        rest = rest.after(hit)


def _yearless(words: Slice) -> Slice | None:
    hits = (hit for hit in words.finditer(_YEARLESS) if month_number(hit.word("month")))
    return next((hit.slice for hit in hits), None)


def _around_date(parts: Parts, before: Slice, after: Slice, names: Names) -> bool:
    """Takes the source before the date, or the place where none stands behind it; whether that is all there is."""
    for piece in before.split(DASH):
        if (hit := piece.fullmatch(_QUALIFIER)) and (word := hit["word"]):
            parts.qualify(word)
        elif parts.source is None and (after or names.is_source(piece)):
            parts.source = piece
        elif parts.place is None and not after:
            parts.place = piece
        else:
            return False
    source = _known_source(after, names) if parts.source is None else None
    if source is not None:  # 10 MAY 2020 - UNICEF
        _behind_source(parts, source, after)
    else:
        parts.place = after or parts.place
    return True


def _undated(parts: Parts, rest: Slice, names: Names) -> None:
    """`FILE – UNICEF – COX’S BAZAR, BANGLADESH`, `FILE - NEW YORK CITY`, `UNSOM`, `POCHALLA - SUDAN`."""
    pieces = rest.split(DASH)
    known = _known_source(rest, names)
    if not pieces:
        return
    if known is not None:
        _behind_source(parts, known, rest)
    elif len(pieces) == 2 and (hit := pieces[1].fullmatch(_QUALIFIER)) and (word := hit["word"]):  # UNIFEED - FILE
        parts.qualify(word)
        parts.source = pieces[0]
    elif len(pieces) == 1 and parts.credit is not None and not _is_place(rest, names):  # CREDIT ON SCREEN - WHO
        parts.source = rest
    elif len(pieces) > 1 and (parts.qualifier or parts.credit or pieces[1].match(_QUALIFIER)):
        _behind_source(parts, pieces[0], rest)
    else:
        parts.place = rest


def _known_source(words: Slice, names: Names) -> Slice | None:
    """The known source with which some words begin, up to a dash, a comma or their end; the longest that is known."""
    ends = [*(hit.start for hit in words.finditer(_SOURCE_END)), words.end]
    return next((found for end in reversed(ends) if names.is_source(found := words.before(end))), None)


def _behind_source(parts: Parts, source: Slice, rest: Slice) -> None:
    """Takes the source, the qualifiers behind it, and the place that is left."""
    behind = _leading(parts, rest.after(source).strip(" ,:-–—"))
    parts.source, parts.place = source, behind.strip(" ,-–—") or None


def _is_place(words: Slice, names: Names) -> bool:
    """Whether words are plainly a place: with a comma, a country's name, or known as one."""
    place = read_place(words)
    is_known = plain_name(words.text) in names.places or words.raw.endswith("CITY")
    return is_known or "," in words.raw or (place is not None and place.country is not None)
