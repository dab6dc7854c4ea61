"""Finds the labels on pages of one site, and guesses what they announce."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, takewhile
from typing import Final
from unicodedata import combining, normalize

import regex

from newsitem.grammar.labelled_lines import labelled_line, section_labels
from newsitem.text import Hit, Slice, Source

# A label of any kind: few words in capitals, or with a large letter each, and a colon.
_LABEL: Final = regex.compile(
    r"(?P<label>\p{Lu}[\p{L}'’./&-]*+(?:[^\S\r\n]\p{L}[\p{L}'’./&-]*+){0,3}+)[^\S\r\n]*+:(?!\S*//)"
)
_SHOUTED: Final = regex.compile(r"\p{Lu}[\p{Lu}'’/&-]+(?:[^\S\r\n][\p{Lu}/&'’-]+){0,3}")
_SPOKEN: Final = regex.compile(r"(?i)soun?d?\s?bites?|sot|stand-?ups?|upsound|voice-?overs?|vo|q|a|file|part|note")
_WIDEST_GAP: Final = 2
_GAP: Final = regex.compile(r"(?:\t|[^\S\r\n]{2}|[|·•;]\s?)\Z")
_TIMED: Final = regex.compile(r"[(\[]?\d{1,2}:\d\d(?::\d\d)?[)\]]?(?:\s*+[-–—:/|])?\s+\p{L}")
_BEGINS_WITH_TIME: Final = regex.compile(r"[(\[]?\d{1,2}:\d\d")
_LONGEST_HEAD: Final = 60
#: From so many pages on it shows what is the site's.
FEWEST_PAGES: Final = 2
# Labels of sections that the grammar of unknown scripts does not know, by words in them.
_HINTS: Final[Mapping[str, Sequence[str]]] = {
    "restrictions": ("restriction", "rights", "limits", "usage", "access", "embargo", "terms"),
    "shotlist": ("shot", "roll", "pictures", "images", "vision", "video shows", "shows", "rushes"),
    # An intro to a text is no text yet.
    "summary": ("summary", "synopsis", "intro"),
    "storyline": ("story", "text", "words", "script", "background", "article", "body"),
    "location": ("location", "place", "where"),
    "date": ("date", "filmed", "when"),
    "duration": ("duration", "length", "trt", "runtime"),
    "published": ("published", "transmission", "broadcast on", "first aired"),
    "id": ("number", "reference", "ref", " id", "id "),
    "source": ("source", "footage by"),
}


def find_labels(
    sources: Sequence[Source], common: Sequence[str], edges: Sequence[str]
) -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
    """Labels by what they announce, and those that were guessed by a word in them."""
    found: dict[str, list[str]] = {}
    guessed: list[str] = []
    counts = Counter(label for source in sources for label in dict.fromkeys(_labels_on(source, common, edges)))
    known = {label: name for source in sources for label, name in _known_labels(source)}
    for label, count in counts.items():
        hinted = _hinted(label)
        # Where a known label announces the section, another one with such a word in it is something else.
        name = known.get(label) or (hinted if hinted not in known.values() else None)
        if name is None and (count < min(FEWEST_PAGES, len(sources)) or len(sources) < FEWEST_PAGES):
            continue
        if label not in known:
            guessed.append(label)
        found.setdefault(name or _extra(label), []).append(label)
    # Of several labels the longer goes first, so that the shorter takes no part of it.
    return {name: tuple(sorted(words, key=len, reverse=True)) for name, words in found.items()}, tuple(guessed)


def _labels_on(source: Source, common: Sequence[str], edges: Sequence[str]) -> Iterator[str]:
    """The labels of a page. A line at its ends that is the same on all pages is the site's, however it begins."""
    for line in source.whole.lines():
        hit = line.match(_LABEL)
        if line.text in edges and not (hit and labelled_line(line)):
            continue
        is_alone = line.fullmatch(_SHOUTED) and (_is_section(line) or line.text in common)
        found = [hit.word("label"), *_behind_gaps(line)] if hit else [line.text] if is_alone else []
        yield from (label for label in found if not regex.fullmatch(_SPOKEN, label))


def _behind_gaps(line: Slice) -> list[str]:
    """Further labels on a line that begins with one: `Type: News   Reference: 4821 | Length: 1:38`."""
    return [hit.word("label") for hit in _parts_behind_gaps(line)]


def _parts_behind_gaps(line: Slice) -> list[Hit]:
    return [hit for hit in line.finditer(_LABEL) if line.cut(hit.start - _WIDEST_GAP, hit.start).search(_GAP)]


def _is_section(line: Slice) -> bool:
    """Whether a line in capitals without a colon is known as a section's label."""
    return any(label.start == line.start for _, label in section_labels(line))


def _known_labels(source: Source) -> Iterator[tuple[str, str]]:
    for name, label in section_labels(source.whole):
        yield label.text.rstrip(" :"), name
    for line in source.whole.lines():
        parts = [line, *(line.after(hit.start) for hit in _parts_behind_gaps(line))]
        for field in filter(None, map(labelled_line, parts)):
            yield field.label.text.strip("-•*| ").rstrip(" :"), field.name


def _hinted(label: str) -> str | None:
    plain = "".join(c for c in normalize("NFD", label.casefold()) if not combining(c))  # Référence is reference
    words = f" {plain} "
    return next((name for name, hints in _HINTS.items() if any(hint in words for hint in hints)), None)


def _extra(label: str) -> str:
    """The name of a field that has no home: a group of a pattern has letters, digits and low lines only."""
    return "extra_" + (regex.sub(r"[^a-z0-9]+", "_", label.casefold()).strip("_") or "field")


def lines_above_shots(sources: Sequence[Source], common: Sequence[str], edges: Sequence[str]) -> tuple[str, ...]:
    """The lines that serve as labels of time-coded shots: heads of tables, else one line above those of all pages."""
    heads = Counter(words for source in sources for words in dict.fromkeys(_heads_of_times(source)))
    tables = [words for words, count in heads.items() if count >= FEWEST_PAGES and words not in edges]
    return tuple(sorted(tables, key=len, reverse=True)) or _nearest_above(sources, common, edges)


def _heads_of_times(source: Source) -> Iterator[str]:
    """The lines that stand right above a line with a time."""
    for line, following in pairwise(source.whole.lines()):
        if len(line) <= _LONGEST_HEAD and following.match(_TIMED) and not line.match(_BEGINS_WITH_TIME):
            yield line.text


def _nearest_above(sources: Sequence[Source], common: Sequence[str], edges: Sequence[str]) -> tuple[str, ...]:
    """The line of the site that stands nearest above the time-coded shots of all pages."""
    above = [
        [line.text for line in takewhile(lambda line: not line.match(_TIMED), source.whole.lines())]
        for source in sources
        if any(line.match(_TIMED) for line in source.whole.lines())
    ]
    if len(above) < FEWEST_PAGES or len(above) < len(sources):
        return ()
    shared = [line for line in common if line not in edges and all(line in lines for lines in above)]
    return (max(shared, key=above[0].index),) if shared else ()
