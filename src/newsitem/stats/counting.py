"""Counts what was read from many pages, by format."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import attrs
from attrs import define, field

from newsitem.model import Diagnostic, Item, Shot, Soundbite
from newsitem.readings import Reading
from newsitem.text import fold

#: Diagnostics whose words are counted one by one, since they tell what a rule lacks.
WORDED: Final = (
    "heading-not-understood", "restriction-not-understood", "leftover", "unknown-language", "unknown-country",
    "unknown-date",
)  # fmt: skip
# Filled on every page by the format itself.
_NOT_COUNTED: Final = frozenset({"format", "diagnostics", "span", "spans"})
_LONGEST: Final = 80
# So many different words of a kind are kept while counting: a page of rubbish may have any number.
_MOST_KEPT: Final = 5000


@define
class FormatCount:
    """Counts of the pages of one format. `filled`: by field, of shots and soundbites with their name in front.

    `characters`, `left_over`: those that are no white space. `words`: by diagnostic, how often which words.
    """

    pages: int = 0
    items: int = 0
    shots: int = 0
    soundbites: int = 0
    characters: int = 0
    left_over: int = 0
    filled: Counter[str] = field(factory=Counter)
    diagnostics: Counter[str] = field(factory=Counter)
    words: dict[str, Counter[str]] = field(factory=dict)

    def add(self, reading: Reading) -> None:
        """Counts one more page."""
        self.pages += 1
        self.characters += _printed(reading.source.text)
        self.left_over += sum(_printed(part.raw) for part in reading.leftovers)
        for item in reading.items:
            self._add_item(item)
        for found in reading.diagnostics:
            self._add_diagnostic(found, reading)

    def _add_item(self, item: Item) -> None:
        bites = [bite for shot in item.shots for bite in shot.soundbites]
        self.items += 1
        self.shots += len(item.shots)
        self.soundbites += len(bites)
        self.filled.update(_filled("", [item]))
        self.filled.update(_filled("shot.", item.shots))
        self.filled.update(_filled("soundbite.", bites))

    def _add_diagnostic(self, found: Diagnostic, reading: Reading) -> None:
        self.diagnostics[found.code] += 1
        if found.code in WORDED and found.span is not None:
            counts = self.words.setdefault(found.code, Counter())
            words = fold(reading.source.text[slice(*found.span)])[:_LONGEST]
            if words in counts or len(counts) < _MOST_KEPT:
                counts[words] += 1


def _printed(text: str) -> int:
    return sum(map(len, text.split()))


def _filled(prefix: str, values: Iterable[Item | Shot | Soundbite]) -> Iterator[str]:
    """The names of the fields that hold something, one for each value that has it."""
    for value in values:
        for name in _fields(type(value)):
            if getattr(value, name) not in (None, "", (), {}):
                yield prefix + name


def _fields(cls: type[Any]) -> list[str]:
    return [one.name for one in attrs.fields(cls) if one.name not in _NOT_COUNTED]


def counted(counts: Mapping[str, FormatCount], most: int) -> dict[str, Any]:
    """Counts as JSON knows values. `most`: how many of the words that are not understood, most frequent first."""
    return {
        "pages": sum(count.pages for count in counts.values()),
        "formats": {name: _plain(count, most) for name, count in sorted(counts.items())},
    }


def _plain(count: FormatCount, most: int) -> dict[str, Any]:
    return {
        "pages": count.pages,
        "items": count.items,
        "shots": count.shots,
        "soundbites": count.soundbites,
        "left_over": _share(count.left_over, count.characters),
        "filled": {name: _share(count.filled[name], whole) for name, whole in _wholes(count)},
        "diagnostics": dict(count.diagnostics.most_common()),
        "not_understood": {
            code: [{"words": words, "count": times} for words, times in count.words[code].most_common(most)]
            for code in WORDED
            if code in count.words
        },
    }


def _wholes(count: FormatCount) -> Iterator[tuple[str, int]]:
    """Each field, and how many there could be of it."""
    classes = (("", Item, count.items), ("shot.", Shot, count.shots), ("soundbite.", Soundbite, count.soundbites))
    for prefix, cls, whole in classes:
        if whole:
            yield from ((prefix + name, whole) for name in _fields(cls))


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0
