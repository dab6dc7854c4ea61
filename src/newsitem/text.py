r"""The decoded text of a page, and pieces of it that know where they stand.

All other modules work on slices and get slices back. Only loops of the grammar that ask for each number or line of a
page match in `Source.text` themselves, between a slice's offsets: a hit for each would cost more than the match.
Patterns are matched in place, `pattern.search(text, start, end)`, so true offsets cost nothing. Two traps come with
that: at the start position `^` does not match while `\b` and look-behinds still see what stands before it; at the end
position `$` matches while look-aheads see nothing behind it.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat
from operator import methodcaller
from typing import Any, Final

import regex
from attrs import field, frozen

from newsitem.model import Span
from newsitem.patterns import lazy_pattern
from newsitem.values import value

Pattern = regex.Pattern[str]

# Only these end a line: `str.splitlines` also breaks at form feeds, U+0085, U+2028 and others, which copies of pages
# hold in the middle of sentences.
_BLANK_LINE: Final = lazy_pattern(r"(?:\r\n?+|\n)[^\S\r\n]*+(?:(?:\r\n?+|\n)[^\S\r\n]*+)++")
# Characters without a glyph that are no white space to Python: zero-width blanks, marks of direction, soft hyphen, BOM.
INVISIBLE: Final = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
# All white space; a test asks Python for it, which takes a millisecond.
_BLANK: Final = (
    INVISIBLE
    + "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)

_GROUP: Final = methodcaller("group")


def fold(text: str) -> str:
    """The text with every run of white space as one blank, none at its ends."""
    return " ".join(text.split())


def whole_number(digits: str) -> int:
    """The number that some digits say; 0 where the patterns know them as digits, but this Python, being older, not."""
    try:
        return int(digits)
    except ValueError:
        return 0


@value
class Element:
    """An element of a saved HTML page whose name says something about its text: `h1`, `nav`, `footer` …"""

    name: str
    start: int
    end: int


@frozen
class Fault:
    """Something that went wrong before reading began: a diagnostic's code and the facts for its message."""

    code: str
    facts: Mapping[str, object] = field(factory=dict)
    span: Span | None = None


@value(eq=False)
class Source:
    """The decoded text of one page. `head`: what a saved HTML page says of itself outside its text, by name.

    Names in `head`: `url` (canonical link, `og:url`, JSON-LD), `title`, `headline` (a title without the site's name),
    `site`, `published`, `duration`, `description`, `language`, `keywords`.

    `kind`: of a document that holds items (`newsml-g2`), empty for a page. `document`: what was read out of such a
    document besides its text, for the layout that knows the kind.
    """

    text: str
    name: str | None = None
    head: Mapping[str, str] = field(factory=dict)
    elements: Sequence[Element] = ()
    faults: Sequence[Fault] = ()
    is_html: bool = False
    kind: str = ""
    document: Any = None
    #: What was found out about pieces of the text, for as long as the page is read: see `once.once_a_page`.
    known: dict[Any, Any] = field(factory=dict, init=False, repr=False)

    @property
    def whole(self) -> "Slice":
        """All of the text."""
        return Slice(self, 0, len(self.text))

    def slice(self, start: int, end: int) -> "Slice":
        """The text between two offsets, as far as there is any."""
        return Slice(self, 0, len(self.text)).cut(start, end)

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset, both counted from 1."""
        before = self.text[:offset].replace("\r\n", "\n ").replace("\r", "\n")
        line_start = max(self.text.rfind("\n", 0, offset), self.text.rfind("\r", 0, offset)) + 1
        return before.count("\n") + 1, offset - line_start + 1


@value(eq=False, repr=False)
class Slice:
    """A piece of a source. Everything that it returns is again a slice; `text` is the way out."""

    source: Source
    start: int
    end: int

    def __repr__(self) -> str:
        return f"Slice({self.start}, {self.end}, {self.raw[:60]!r})"

    def __bool__(self) -> bool:
        """Whether it holds anything but white space and invisible characters."""
        words = self.source.text[self.start : self.end].strip()
        return bool(words) and (words[0] not in INVISIBLE or bool(words.strip(_BLANK)))

    def __len__(self) -> int:
        return self.end - self.start

    @property
    def raw(self) -> str:
        """The words as they stand in the source."""
        return self.source.text[self.start : self.end]

    @property
    def text(self) -> str:
        """The words with white space folded."""
        return " ".join(self.source.text[self.start : self.end].split())

    @property
    def span(self) -> Span:
        return self.start, self.end

    def cut(self, start: int, end: int) -> "Slice":
        """The part between two offsets of the source, never beyond this slice."""
        # Comparisons, because `min` and `max` cost more than the slice itself.
        if start < self.start:
            start = self.start
        elif start > self.end:
            start = self.end
        if end > self.end:
            end = self.end
        elif end < start:
            end = start
        return Slice(self.source, start, end)

    def before(self, other: "Slice | Hit | int") -> "Slice":
        """The part in front of another slice, a hit or an offset."""
        end = other if other.__class__ is int else other.start  # type: ignore[union-attr]
        if end > self.end:
            end = self.end
        elif end < self.start:
            end = self.start
        return Slice(self.source, self.start, end)

    def after(self, other: "Slice | Hit | int") -> "Slice":
        """The part behind another slice, a hit or an offset."""
        start = other if other.__class__ is int else other.end  # type: ignore[union-attr]
        if start < self.start:
            start = self.start
        elif start > self.end:
            start = self.end
        return Slice(self.source, start, self.end)

    def strip(self, characters: str = "") -> "Slice":
        """Without white space, invisible characters and the given ones at both ends."""
        text, start, end = self.source.text, self.start, self.end
        stripped = _BLANK + characters if characters else _BLANK
        while start < end and text[start] in stripped:  # the words may be long: they are not copied
            start += 1
        while end > start and text[end - 1] in stripped:
            end -= 1
        return self if end - start == self.end - self.start else Slice(self.source, start, end)

    def lstrip(self, characters: str = "") -> "Slice":
        """Without white space, invisible characters and the given ones at its start."""
        text, at, end = self.source.text, self.start, self.end
        stripped = _BLANK + characters if characters else _BLANK
        while at < end and text[at] in stripped:
            at += 1
        return self if at == self.start else Slice(self.source, at, end)

    def rstrip(self, characters: str = "") -> "Slice":
        """Without white space, invisible characters and the given ones at its end."""
        text, start, at = self.source.text, self.start, self.end
        stripped = _BLANK + characters if characters else _BLANK
        while at > start and text[at - 1] in stripped:
            at -= 1
        return self if at == self.end else Slice(self.source, start, at)

    def search(self, pattern: Pattern) -> "Hit | None":
        """The first place where the pattern matches."""
        match = pattern.search(self.source.text, self.start, self.end)
        return Hit(self.source, match) if match else None

    def match(self, pattern: Pattern) -> "Hit | None":
        """The pattern's match at the start of this slice."""
        match = pattern.match(self.source.text, self.start, self.end)
        return Hit(self.source, match) if match else None

    def fullmatch(self, pattern: Pattern) -> "Hit | None":
        """The pattern's match, if it takes all of this slice."""
        match = pattern.fullmatch(self.source.text, self.start, self.end)
        return Hit(self.source, match) if match else None

    def finditer(self, pattern: Pattern) -> "Iterator[Hit]":
        """All places where the pattern matches, in order."""
        return map(Hit, repeat(self.source), pattern.finditer(self.source.text, self.start, self.end))

    def starts(self, pattern: Pattern) -> list[int]:
        """The offsets at which the pattern matches, in order."""
        return [match.start() for match in pattern.finditer(self.source.text, self.start, self.end)]

    def places(self, characters: str) -> list[int]:
        """The offsets of some characters, in order; it costs a tenth of a pattern of them."""
        text, found = self.source.text, []
        for character in characters:
            at = text.find(character, self.start, self.end)
            while at >= 0:
                found.append(at)
                at = text.find(character, at + 1, self.end)
        return sorted(found)

    def words(self, pattern: Pattern) -> Iterator[str]:
        """The raw words at all places where the pattern matches, in order."""
        return map(_GROUP, pattern.finditer(self.source.text, self.start, self.end))

    def find(self, words: str) -> "Slice | None":
        """The first place of some words, to the letter."""
        start = self.source.text.find(words, self.start, self.end)
        return None if start < 0 else Slice(self.source, start, start + len(words))

    def split(self, pattern: Pattern) -> "list[Slice]":
        """The stripped parts between the places where the pattern matches, without empty ones."""
        parts, at = [], self.start
        for hit in self.finditer(pattern):
            parts.append(self.cut(at, hit.start))
            at = hit.end
        parts.append(self.cut(at, self.end))
        return [part for part in (part.strip() for part in parts) if len(part)]

    def first_line(self) -> "Slice":
        """What stands before its first line break, without the blanks in front of that."""
        text, end = self.source.text, self.end
        for mark in "\r\n":
            at = text.find(mark, self.start, end)
            end = end if at < 0 else at
        return Slice(self.source, self.start, self.start + len(text[self.start : end].rstrip()))

    def last_line(self) -> "Slice":
        """The last of its lines that is not blank, stripped."""
        words = self.rstrip()
        text = self.source.text
        start = max(text.rfind(mark, words.start, words.end) for mark in "\r\n") + 1
        return words.after(start).lstrip() if start else words.lstrip()

    def lines(self, most: int | None = None) -> "list[Slice]":
        """Its lines, stripped, without blank ones; the first `most` of them."""
        source, at = self.source, self.start
        lines = []
        # Twice as fast as a pattern.
        for line in source.text[at : self.end].replace("\r", "\n").split("\n"):
            if words := line.strip(_BLANK):
                start = at if len(words) == len(line) else at + line.index(words[0])
                lines.append(Slice(source, start, start + len(words)))
                if len(lines) == most:
                    break
            at += len(line) + 1
        return lines

    def blocks(self) -> "list[Slice]":
        """Its parts between blank lines, stripped."""
        return self.split(_BLANK_LINE)

    def starts_line(self) -> bool:
        """Whether nothing but white space stands before it on its line."""
        text, at = self.source.text, self.start
        while at > 0 and text[at - 1] not in "\r\n":
            at -= 1
            if not text[at].isspace() and text[at] not in INVISIBLE:
                return False
        return True


class Hit:
    """A place where a pattern matched; `hit["name"]` is the slice of a group, or None where it took no part."""

    __slots__ = ("_match", "end", "source", "start")

    def __init__(self, source: Source, match: "regex.Match[str]") -> None:
        self.source = source
        self._match = match
        self.start, self.end = match.span()

    def __getitem__(self, group: str) -> Slice | None:
        start, end = self._match.span(group)
        return None if start < 0 else Slice(self.source, start, end)

    def group(self, name: str) -> Slice | None:
        """The slice of a group that the pattern may have or not."""
        return self[name] if name in self._match.re.groupindex else None

    def groups(self) -> dict[str, str | None]:
        """The raw words of all named groups."""
        return self._match.groupdict()

    def word(self, group: str) -> str:
        """The folded words of a group; empty where it took no part."""
        return fold(self._match.group(group) or "")

    @property
    def slice(self) -> Slice:
        """All that matched."""
        return Slice(self.source, self.start, self.end)

    @property
    def kind(self) -> str:
        """The name of the last group that took part: which alternative of a master pattern it was."""
        return self._match.lastgroup or ""
