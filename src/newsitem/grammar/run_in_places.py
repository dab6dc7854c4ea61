"""Headings that are a place, a date or both, at the end of words that have lost their line breaks.

`Wide of harbour Kyiv, 16 June 2023`, `photographersToronto, 9 September 2007`, `Wide of river 13 April 2001`.
"""

from typing import Final

from newsitem.grammar.countries import country_code
from newsitem.grammar.dates import find_dates, read_date
from newsitem.grammar.heading_lines import FILE, SCREEN, is_afloat
from newsitem.grammar.place_starts import LONGEST, clear_start, is_place_like, likely_start
from newsitem.patterns import lazy_pattern
from newsitem.text import Hit, Slice

#: Small words that take what follows them: no heading begins behind one.
LINKS: Final = frozenset("of at the with in to and for from by a an & or".split())
LAST_WORD: Final = lazy_pattern(r"[^\s,]+\s*+\Z")
_LINKS_OF_DATES: Final = LINKS | frozenset("on since until before after dated during reading saying about".split())
_DASH: Final = lazy_pattern(r"(?<=\s)[-–—]|[-–—](?=\s)")
_COMMA: Final = lazy_pattern(",")
_FILE_MARK: Final = lazy_pattern(r"(?:FILES?|ARCHIVES?)\b\s*+[:–—-]")
# Headings of a fixed form.
_FIXED: Final = lazy_pattern(
    r"(?:(?i:(?:date\s++and\s++location|location\s++and\s++date)\s++not\s++applicable)|FILE"
    r"|(?i:recent\s++[-–—]\s++exact\s++date\s++and\s++location\s++unknown)|(?<=(?<!\S)\p{Ll}+\s)File)\.?\s*+\Z"
)
_GLUED: Final = lazy_pattern(r"(?<=\p{Ll})(?=\p{Lu})|(?<=[.)”\"])(?=\p{Lu})")
_WORD: Final = lazy_pattern(r"\S+")
# Behind the last word in small letters: what is left of a shot's words is as short as can be.
_CAPITALS_AT_END: Final = lazy_pattern(
    r"(?:(?<!\S)|(?<=\p{Ll}))\p{Lu}[^\s,]*+(?:\s++\p{Lu}[^\s,]*+){0,4}(?:,[^,]{1,60}){0,4}\Z"
)
_LEADING_LINKS: Final = lazy_pattern(rf"(?:(?:{'|'.join(LINKS)})\s++)++")
_UNKNOWN: Final = lazy_pattern(
    r"(?:(?:(?<!\S)|(?<=\p{Ll}))\p{Lu}[\p{L}’'-]*+(?:\s\p{Lu}[\p{L}’'-]*+){0,3},\s*+)?"
    r"\b(?i:(?:exact\s++)?locations?\s++(?:unknown|undisclosed)|(?:unknown|undisclosed)\s++locations?)\Z"
)
# `… of bow At sea, aboard the Roe`: what stands behind such words may be in small letters.
_AT_SEA: Final = lazy_pattern(
    r"(?:(?<!\S)|(?<=\p{Ll}))(?:At\s++sea|In\s++space|Aboard|On\s?board|Off\s++(?:the\s++)?+coast)\b[^.:]*+\Z"
)
_AFLOAT: Final = lazy_pattern(r"(?:(?<!\S)|(?<=\p{Ll}))(?:A[tT]\s++(?i:sea)|I[nN]\s++(?i:space))\b")
# One of these stands in all dates, or in front of them.
_OF_DATE: Final = lazy_pattern(r"[\d,–—-]")
# No date with what qualifies it, and no fixed form, is longer.
_LONGEST_DATE: Final = 60


def is_where(words: Slice) -> bool:
    """Whether some words may be a place, a date, or both, and nothing else."""
    return len(words) <= LONGEST and (
        is_place_like(words) or dated_end(words) is not None or words.match(FILE) is not None or is_afloat(words)
    )


def dated_end(words: Slice) -> Slice | None:
    """The date at the end of some words, with what qualifies it."""
    words = words.rstrip(" .")
    near = words.cut(words.end - _LONGEST_DATE, words.end)
    if near.search(_OF_DATE) is None:
        return None
    for mark in (*near.finditer(_DASH), *near.finditer(_COMMA)):
        if near.after(mark) and read_date(near.after(mark)):
            return near.after(mark).strip()
    dates = [date for date in find_dates(near) if date.end == words.end]
    return dates[-1] if dates else None


def ends_with_country(words: Slice) -> bool:
    """Whether some words end with a comma and a country."""
    head, comma, tail = words.cut(words.end - LONGEST, words.end).text.rpartition(", ")
    return bool(comma) and head[-1:].isalpha() and country_code(tail) is not None


def place_start(words: Slice, *, begins_clear: bool) -> int | None:
    """Where the heading without a source begins at the end of some words; None where there is none.

    `begins_clear`: nothing of a shot can stand at the start of the words.
    """
    if begins_clear and words and is_where(words.lstrip(" .")):
        return words.start
    fixed = words.cut(words.end - _LONGEST_DATE, words.end).search(_FIXED)
    if fixed is not None:
        if fixed.start == words.start:
            return words.start if begins_clear else None
        return None if _follows(words, fixed.start, LINKS) else fixed.start
    date = dated_end(words)
    if date is None:
        return _undated_start(words, begins_clear=begins_clear)
    place = words.before(date).rstrip(" ,-–—")
    is_parted = len(place) > 0 and place.end < words.before(date).rstrip().end
    if not place:
        return None
    if not is_parted and place.search(LAST_WORD) and _last_word(place)[:1].islower():
        return None if _follows(words, date.start, _LINKS_OF_DATES) else date.start
    start = _start(place, begins_clear=begins_clear)
    return None if start is None or (not is_parted and _follows(words, start, LINKS)) else start


def _undated_start(words: Slice, *, begins_clear: bool) -> int | None:
    """`… on quay Piraeus, Greece`: only where the place names its country, and no small word takes it; or FILE it."""
    place = words.rstrip(" .")
    marks = list(place.cut(place.end - _LONGEST_DATE, place.end).finditer(_FILE_MARK))
    filed = place.after(marks[-1]).strip() if marks else place
    if marks and (is_place_like(filed) or is_afloat(filed)) and not _follows(words, marks[-1].start, LINKS):
        return marks[-1].start
    near = place.cut(place.end - LONGEST, place.end)
    if _may_be_unknown(near) and (unknown := near.search(_UNKNOWN)):
        return _unknown_start(place, _country_start(unknown.slice), begins_clear=begins_clear)
    if _may_be_afloat(near) and (afloat := _afloat(place, near)):
        return _unknown_start(place, afloat.start, begins_clear=begins_clear)
    if not ends_with_country(place) or words.search(SCREEN):
        return None
    start = _start(place, begins_clear=begins_clear)
    if start is None or _follows(words, start, LINKS) or words.before(start).raw.rstrip().endswith(","):
        return None
    return start


def _may_be_unknown(words: Slice) -> bool:
    """Whether some words end like a place that is not known: the pattern costs many times as much as this look."""
    return words.raw[-9:].casefold().endswith(("location", "locations", "unknown", "disclosed"))


def _may_be_afloat(words: Slice) -> bool:
    """Whether the sea or space is named."""
    folded = words.raw.casefold()
    return "sea" in folded or "space" in folded


def _afloat(place: Slice, near: Slice) -> Hit | None:
    return next((hit for hit in near.finditer(_AFLOAT) if is_afloat(place.after(hit.start))), None)


def _unknown_start(place: Slice, at: int, *, begins_clear: bool) -> int | None:
    """An unknown place without a day begins with a capital, and no small word takes it."""
    if not place.source.text[at].isupper():
        return None
    if at == place.start:
        return at if begins_clear else None
    return None if _follows(place, at, LINKS) else at


def _start(place: Slice, *, begins_clear: bool) -> int | None:
    near = place.cut(place.end - LONGEST, place.end)
    if _may_be_unknown(near) and (unknown := near.search(_UNKNOWN)):
        return _country_start(unknown.slice)
    if position := near.search(_AT_SEA):
        return position.start
    mark = max((hit.start for hit in near.finditer(_FILE_MARK)), default=None)
    if mark is not None:
        return mark
    start = clear_start(place, begins_clear=begins_clear)
    if start is None:
        start = _unglued(place, max(likely_start(near, ()), place.start))
    if start == place.start and not begins_clear:
        capitals = near.search(_CAPITALS_AT_END)
        start = capitals.start if capitals else start
    link = place.after(start).match(_LEADING_LINKS)
    start = _behind_country(place.after(link or start))
    return start if begins_clear or place.before(start).strip() else None


def _country_start(place: Slice) -> int:
    """`Deck Ukraine, exact location unknown`: the country is the shortest name before the comma."""
    comma = place.search(_COMMA)
    head = place.before(comma) if comma else place.before(place.start)
    starts = (word.start for word in head.finditer(_WORD) if country_code(head.after(word.start).text))
    return next(starts, place.start)


def _behind_country(place: Slice) -> int:
    """`South Korea Seoul, South Korea`: the shot's words end with a country's name."""
    comma = place.search(_COMMA)
    head = place.before(comma) if comma else place
    words = list(head.finditer(_WORD))
    for word in reversed(words[:-1]):
        if country_code(head.before(word.end).text):
            return head.after(word.end).lstrip().start
    return place.start


def _last_word(words: Slice) -> str:
    hit = words.cut(words.end - LONGEST, words.end).search(LAST_WORD)
    return hit.slice.text if hit else ""


def _follows(words: Slice, at: int, links: frozenset[str]) -> bool:
    """Whether a small word stands before an offset that takes what follows it: `flood of 7 April 2010`."""
    return at == words.start or _last_word(words.before(at)).lower() in links


def _unglued(place: Slice, start: int) -> int:
    """`photographersToronto` begins a place in its middle."""
    word = place.after(start).match(_WORD)
    glued = list(word.slice.finditer(_GLUED)) if word else []
    return glued[-1].start if glued else start
