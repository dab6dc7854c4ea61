"""What a plugin is made of: the one module that third parties import.

A **format** is a value: the marks by which its pages are recognised, a **layout** that cuts a page into sections, and
**dialects** that read the script in it. A **serializer** is a value too: it writes items as text.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, Literal, Protocol, get_args

import regex
from attrs import field, frozen

from newsitem.claims import Claim, Page
from newsitem.model import Credit, Dateline, Diagnostic, Item, Restriction, Shot
from newsitem.patterns import lazy_pattern
from newsitem.text import Hit, Slice, Source

#: The section that holds the script, for a dialect to read.
SCRIPT: Final = "script"
#: What the head of a saved page says and a layout may give on as facts: they fill fields that are empty else.
HEAD_FACTS: Final = ("url", "headline", "published", "duration", "language")

MarkKind = Literal["line", "words", "pattern", "host", "site", "document"]
_MARK_KINDS: Final[tuple[MarkKind, ...]] = get_args(MarkKind)


def _spaced(words: str) -> str:
    """A pattern for words with any white space on one line between them."""
    return r"[^\S\r\n]++".join(map(regex.escape, words.split()))


@frozen
class Mark:
    """Something that a page bears. Case counts, but for hosts.

    `line`: words that stand alone on a line; `words`: words anywhere; `pattern`: a regular expression; `host`: the host
    of the page's own address, or a host above it; `site`: the site's name in the head of a saved page; `document`: the
    kind of a document that holds items (`Source.kind`). `meaning`: what to call it for people, where `what` is hard to
    read. `needs`: words of which every match of a pattern holds one; without them on the page it is not tried, nor even
    compiled. All formats are asked for most pages, so this is what recognising costs.

    Raises:
        ValueError: there is no such kind.
    """

    kind: MarkKind
    what: str
    meaning: str = ""
    needs: Sequence[str] = field(default=(), eq=False)
    _compiled: "regex.Pattern[str] | None" = field(init=False, eq=False, repr=False)
    #: Words of which a page that bears the mark holds one; None where it does not stand in the page's text.
    words: "tuple[str, ...] | None" = field(init=False, eq=False, repr=False)
    _line_words: tuple[str, ...] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if self.kind not in _MARK_KINDS:
            raise ValueError(f"a mark is of a kind {', '.join(_MARK_KINDS)}, not {self.kind!r}")
        if isinstance(self.needs, str):
            raise TypeError(f"what a mark needs is several words, such as ({self.needs!r},), not one str")

    @_compiled.default
    def _compile(self) -> "regex.Pattern[str] | None":
        if self.kind == "pattern":
            return lazy_pattern(self.what)
        if self.kind == "line":
            return lazy_pattern(rf"(?<![^\r\n])[^\S\r\n]*+{_spaced(self.what)}[^\S\r\n]*+(?![^\r\n])")
        return None

    @words.default
    def _words(self) -> tuple[str, ...] | None:
        if self.kind == "line":
            return (max(self.what.split(), key=len),)
        by_kind: dict[str, tuple[str, ...]] = {"words": (self.what,), "pattern": tuple(self.needs)}
        return by_kind.get(self.kind)

    @_line_words.default
    def _words_of_line(self) -> tuple[str, ...]:
        """All words of a line, the longest first, because it is the rarest."""
        return tuple(sorted(self.what.split(), key=len, reverse=True)) if self.kind == "line" else ()

    def __str__(self) -> str:
        """The mark for people."""
        return self.meaning or f"{self.kind} {self.what!r}"

    def is_on(self, source: Source) -> bool:
        """Whether the page bears the mark."""
        if self.words is None:
            return self._is_in_head(source)
        text = source.text
        if self._compiled is None:
            return self.what in text
        # Plain search first: the words are rarely on a page of another format.
        if self.kind == "line":
            for word in self._line_words:
                if word not in text:
                    return False
        elif self.words and not any(word in text for word in self.words):
            return False
        return self._compiled.search(text) is not None

    def _is_in_head(self, source: Source) -> bool:
        if self.kind == "document":
            return source.kind == self.what
        if self.kind == "site":
            return source.head.get("site") == self.what
        host = source.head.get("url", "").partition("//")[2].partition("/")[0].lower()
        return host == self.what or host.endswith("." + self.what)


@frozen(kw_only=True)
class Script:
    """What a dialect made of a script: values, and slices by field of the item for those that are plain text.

    `slices`: `id`, `headline` and `slug` are one slice; `summary` and `storyline` paragraphs; `categories`, `keywords`
    and `notes` texts of a list. Of `duration`, `published` and `language` the value is worked out of the words.
    `facts`: values as the model has them, where no words of their own stand for them (a language told by its labels) or
    where nothing reads those words; claim them then with the kind `read`. `extra`: by label, in lower case.
    """

    slices: Mapping[str, Sequence[Slice]] = field(factory=dict)
    facts: Mapping[str, str | float] = field(factory=dict)
    extra: Mapping[str, Slice] = field(factory=dict)
    dateline: Dateline | None = None
    shots: Sequence[Shot] = ()
    restrictions: Sequence[Restriction] = ()
    credits: Sequence[Credit] = ()

    def joined(self, other: "Script") -> "Script":
        """Both together; where only one can be taken, what is here goes before what is there."""
        names = dict.fromkeys((*self.slices, *other.slices))
        return Script(
            slices={name: (*self.slices.get(name, ()), *other.slices.get(name, ())) for name in names},
            facts={**other.facts, **self.facts},
            extra={**self.extra, **{label: words for label, words in other.extra.items() if label not in self.extra}},
            dateline=self.dateline or other.dateline,
            shots=(*self.shots, *other.shots),
            restrictions=(*self.restrictions, *other.restrictions),
            credits=(*self.credits, *other.credits),
        )


@frozen
class Sections:
    """A page cut up by a layout. `slices`: by field of the item (and `script` for the dialect), in page order.

    The fields take what those of `Script` take. `facts`: values that stand only in the page's addresses or meta data.
    `fields`: values that the layout itself read, out of labelled fields of the site's frame.
    `item`: an item that the layout read whole, out of a document that holds items. It is taken as it is, its `format`
    too, and nothing else is asked for; its spans are those of this page's text, or there are none. The layout claims
    the words that it was read from.
    """

    slices: Mapping[str, Sequence[Slice]]
    facts: Mapping[str, str] = field(factory=dict)
    fields: Script = field(factory=Script)
    item: Item | None = None

    @property
    def script(self) -> Slice | None:
        """The first slice of the section `script`."""
        return next(iter(self.slices.get(SCRIPT, ())), None)


Layout = Callable[[Page], Iterable[Sections]]


@frozen
class Dialect:
    """One house's way to write a script. `fits`: whether a script is written so; `read`: reads it."""

    name: str
    fits: Callable[[Slice], bool]
    read: Callable[[Page, Slice], Script]


@frozen(kw_only=True)
class Format:
    """An agency's pages. A page is recognised if it bears all marks of one of the rows in `marks`.

    Documents of a kind (`Source.kind`) are recognised only by rows with a mark of the kind `document`: an agency's
    words in them are no page of its site.

    `unless`: marks of another site's frame; a page with one of them is that site's, whoever wrote the script in it.

    `dialects`: tried in order, the first that fits reads the script; or a function that gives them, best one by one. To
    recognise a page the modules of all formats are imported, so what only reads one is best imported inside `layout`
    and that function.

    `provider`: who distributes the pages. `language`: that of their own text, where it is always the same.
    `open_furniture`: which words of the site have no fixed wording and may therefore swallow something (a teaser,
    related stories): for people who check what is lost.
    """

    name: str
    layout: Layout
    _dialects: Sequence[Dialect] | Callable[[], Iterable[Dialect]]
    marks: Sequence[Sequence[Mark]] = ()
    unless: Sequence[Mark] = ()
    provider: str | None = None
    language: str | None = "en"
    open_furniture: Sequence[str] = ()

    @property
    def dialects(self) -> Iterable[Dialect]:
        """The dialects, each imported when it is asked for, if the format gives them one by one."""
        return self._dialects() if callable(self._dialects) else self._dialects

    def recognises(self, source: Source) -> bool:
        """Whether the page bears the format's marks, and not those of another frame."""
        return self.recognises_by(self.marks, source)

    def recognises_by(self, rows: Iterable[Sequence[Mark]], source: Source) -> bool:
        """The same by some rows of its marks alone."""
        rows = [row for row in rows if not source.kind or any(mark.kind == "document" for mark in row)]
        has_marks = any(row and all(mark.is_on(source) for mark in row) for row in rows)
        return has_marks and not any(mark.is_on(source) for mark in self.unless)


@frozen
class Entry:
    """An item on its way out: with the name of its page and its place on it, counted from 1."""

    item: Item
    page: str | None = None
    number: int = 1


class Write(Protocol):
    """Writes items as pieces of text, or of bytes if the serializer is binary.

    `report` is told what could not be written as it is.
    """

    def __call__(
        self, entries: Iterable[Entry], *, report: Callable[[Diagnostic], None], **options: object
    ) -> Iterator[str] | Iterator[bytes]: ...


@frozen(kw_only=True)
class Serializer:
    """A way to write items. `suffix`: of its files, with the point. `several`: whether one text can hold several items.

    `is_binary`: whether `write` gives pieces of bytes, not of text. `options`: the keyword arguments that it takes
    besides `report`.
    """

    name: str
    suffix: str
    write: Write
    several: bool = True
    is_binary: bool = False
    options: frozenset[str] = frozenset()


__all__ = [
    "HEAD_FACTS", "SCRIPT", "Claim", "Dialect", "Entry", "Format", "Hit", "Layout", "Mark", "Page", "Script",
    "Sections", "Serializer", "Slice", "Source", "Write",
]  # fmt: skip
