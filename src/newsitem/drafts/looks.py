"""Looks at pages of one site: lines that stand on all of them, labels, and lines of facts."""

from collections.abc import Collection, Mapping, Sequence
from itertools import takewhile
from typing import Final

import regex
from attrs import frozen

from newsitem.door import source_of
from newsitem.drafts.announced import announcing_words
from newsitem.drafts.labels import FEWEST_PAGES, find_labels, lines_above_lists, lines_above_shots
from newsitem.grammar.clock import running_time
from newsitem.grammar.moments import read_moment
from newsitem.grammar.text_language import text_language
from newsitem.layouts.framed import fact_line
from newsitem.text import Slice, Source

_NOTICE: Final = regex.compile(r"(?i)©|\(c\)|copyright\b|all rights reserved")
_YEAR: Final = regex.compile(r"\b(?:19|20)\d\d\b")
_SEPARATOR: Final = regex.compile(r"\s+[|/·•–—-]+\s+|\s*[|·•\t]\s*")
_NUMBER: Final = regex.compile(r"(?P<before>\D*?)(?P<id>[A-Z]{0,4}-?\d[\w-]*)")
_CLOCK: Final = regex.compile(r"(?P<before>[^\d:]*)(?P<duration>\d{1,2}[:'’]\d{2}(?:[:\"”]\d{0,2})?)")
_DATE: Final = regex.compile(r"(?P<before>(?:\p{L}+:?\s+){0,3}?)(?P<published>[^\r\n]*\d[^\r\n]*)")
_HEAD_LINES: Final = 6
_LONGEST_FACTS: Final = 140


@frozen
class Looks:
    """What the pages of a site look like. `pages`: their sources, by file name.

    `common`: lines that stand on all of them. `furniture`: those at their ends that are nothing else; `dated`: patterns
    of lines at their ends in which only a year changes. `labels`: as printed, by what they announce. `facts`:
    patterns of lines near the top. `guessed`: what of `labels` was only guessed or goes to `extra`. `has_headline`:
    whether the first line that is left is a headline, and not labelled. `announcing`: words that announce soundbites.
    """

    pages: Mapping[str, Source]
    furniture: tuple[str, ...]
    labels: Mapping[str, tuple[str, ...]]
    facts: tuple[str, ...]
    guessed: tuple[str, ...]
    has_headline: bool = True
    common: tuple[str, ...] = ()
    dated: tuple[str, ...] = ()
    announcing: tuple[str, ...] = ()

    def language(self) -> str | None:
        """The language of their text: what all of them declare, else what the words of most tell; None: neither."""
        declared = {source.head.get("language", "") for source in self.pages.values()}
        told = [text_language([source.whole]) for source in self.pages.values()]
        likely = max(told, key=told.count, default=None)
        only = declared.pop() if len(declared) == 1 else ""
        return only or (likely if 2 * told.count(likely) > len(told) else None)

    def begin_with(self, line: str) -> bool:
        """Whether a line is the first of all pages, as a site's name is."""
        return all(source.whole.lstrip().first_line().text == line for source in self.pages.values())

    def is_labelled(self, line: str) -> bool:
        """Whether a line begins with one of the labels."""
        return _begins_with(line, {label for words in self.labels.values() for label in words})


def look(pages: Mapping[str, bytes]) -> Looks:
    """Looks at some pages, by file name."""
    sources = {name: source_of(data, name) for name, data in pages.items()}
    every = distinct(sources)
    common = _common_lines(every)
    dated = _dated(every, common)
    edges = _edges(every[0], common, dated) if every else []
    labels, guessed = find_labels(every, common, edges)
    above = lines_above_shots(every, common, edges) or lines_above_lists(every, edges)
    if above and "shotlist" not in labels:
        kept = {name: rest for name, words in labels.items() if (rest := tuple(w for w in words if w not in above))}
        labels, guessed = {**kept, "shotlist": above}, (*guessed, *above)
    printed = {label for words in labels.values() for label in words}
    furniture = tuple(dict.fromkeys((*_above_labels(every[0], common, printed), *edges))) if every else ()
    facts = _facts([_head(source, furniture, printed) for source in every])
    has_headline = _has_headline(every, furniture, facts, printed, labels)
    return Looks(
        sources, furniture, labels, facts, guessed, has_headline, tuple(common), dated, announcing_words(every)
    )


def _has_headline(
    sources: Sequence[Source],
    furniture: Sequence[str],
    facts: Sequence[str],
    printed: set[str],
    labels: Collection[str],
) -> bool:
    """Whether most pages begin with a line without a label, behind the site's lines and the facts."""
    patterns = [regex.compile(pattern) for pattern in facts]
    firsts = []
    for source in sources:
        lines = [line for line in source.whole.lines() if line.text not in furniture]
        others = [line.text for line in lines if not any(fact_line(line, pattern) for pattern in patterns)]
        firsts += others[:1]
    unlabelled = sum(not _begins_with(line, printed) for line in firsts)
    return "headline" not in labels and 2 * unlabelled >= len(firsts)


def distinct(sources: Mapping[str, Source]) -> list[Source]:
    """The pages, each text once: what stands on two copies of one page need not be the site's."""
    return list({source.whole.text: source for source in sources.values()}.values())


def _edges(source: Source, common: Sequence[str], dated: Sequence[str]) -> list[str]:
    """The lines at both ends of a page that stand on all pages, without a gap but for those of `dated`."""
    lines = [line.text for line in source.whole.lines() if not any(line.fullmatch(regex.compile(p)) for p in dated)]
    top = list(takewhile(common.__contains__, lines))
    return [*top, *takewhile(common.__contains__, reversed(lines[len(top) :]))]


def _dated(sources: Sequence[Source], common: Sequence[str]) -> tuple[str, ...]:
    """Patterns of the site's notices of its rights, which differ in the year: `© Ferry Wire, 2024`."""
    every = [
        {_YEAR.sub("0000", line.text): line.text for line in source.whole.lines() if line.match(_NOTICE)}
        for source in sources
    ]
    if len(sources) < FEWEST_PAGES:
        return ()
    return tuple(
        _YEAR.sub(r"\\d{4}", _literal(line))
        for masked, line in every[0].items()
        if line not in common and all(masked in others for others in every)
    )


def _above_labels(source: Source, common: Sequence[str], labels: set[str]) -> list[str]:
    """The lines above the first label that stand on all pages."""
    lines = (line.text for line in source.whole.lines())
    return [line for line in takewhile(lambda line: not _begins_with(line, labels), lines) if line in common]


def _begins_with(line: str, labels: set[str]) -> bool:
    return any(line == label or line.startswith((f"{label}:", f"{label} :")) for label in labels)


def _common_lines(sources: Sequence[Source]) -> list[str]:
    """The lines that stand on every page, in the order of the first; of a single page none."""
    if len(sources) < FEWEST_PAGES:
        return []
    every = [dict.fromkeys(line.text for line in source.whole.lines()) for source in sources]
    return [line for line in every[0] if all(line in others for others in every[1:]) and _is_words(line)]


def _is_words(line: str) -> bool:
    return any(c.isalpha() for c in line)


def _head(source: Source, furniture: Sequence[str], labels: set[str]) -> list[str]:
    """The first lines that are neither furniture nor labelled."""
    lines = [line.text for line in source.whole.lines()[: 2 * _HEAD_LINES]]
    return [line for line in lines if line not in furniture and not _begins_with(line, labels)][:_HEAD_LINES]


def _facts(heads: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Patterns of the lines of facts: at the same place on all pages, in the same parts."""
    found = []
    for lines in zip(*heads, strict=False):
        pattern = _pattern_of(lines)
        if pattern is not None:
            found.append(pattern)
    return tuple(found)


def _pattern_of(lines: Sequence[str]) -> str | None:
    parts = [regex.split(_SEPARATOR, line) for line in lines]
    if len({len(one) for one in parts}) != 1 or max(map(len, lines)) > _LONGEST_FACTS:
        return None
    named: set[str] = set()
    patterns = [_part(column, named) for column in zip(*parts, strict=True)]
    if any(pattern is None for pattern in patterns) or not named or len(lines) < FEWEST_PAGES:
        return None
    return r"\s*[|/·•–—\t-]+\s*".join(pattern for pattern in patterns if pattern)


def _part(column: Sequence[str], named: set[str]) -> str | None:
    """The pattern of one part of such a line: words that are the same everywhere, and a number, a time or a date."""
    if len(set(column)) == 1:
        return _literal(column[0])
    for name, pattern in (("duration", _CLOCK), ("published", _DATE), ("id", _NUMBER)):
        hits = [Source(words).whole.fullmatch(pattern) for words in column]
        before = {hit.word("before") for hit in hits if hit is not None}
        values = [hit[name] for hit in hits if hit is not None]
        is_it = len(values) == len(column) and all(value is not None and _is(name, value) for value in values)
        if name not in named and is_it and len(before) == 1:
            named.add(name)
            return _group(before.pop(), name)
    return None


def _is(name: str, words: Slice) -> bool:
    """Whether words are a running time, a moment, or an identifier, which may be anything."""
    reader = {"duration": running_time, "published": read_moment}.get(name)
    return reader is None or reader(words) is not None


def _group(before: str, name: str) -> str:
    width = {"id": r"[\w-]{1,40}+", "duration": r"[^|\s]{4,12}+", "published": r"[^|\r\n]{4,60}"}[name]
    return (rf"{_literal(before)}\s*" if before else "") + f"(?P<{name}>{width})"


def _literal(words: str) -> str:
    return r"\s+".join(map(regex.escape, words.split()))
