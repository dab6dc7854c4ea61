"""An index of the marks of all formats: which rows may be on a page, told by one plain search for their words.

Asking each format on its own would cost more than to read a short page.
"""

from collections.abc import Iterable, Sequence

from attrs import frozen

from newsitem.plugin import Format, Mark
from newsitem.text import Source

Row = Sequence[Mark]
# The place of a format in the list of all, and one of its rows.
Place = tuple[int, Row]


@frozen(eq=False, repr=False)
class MarkIndex:
    """The rows of several formats, in groups by the frame of another site that their pages must not bear.

    `documents`: those that ask for the kind of a document. No other row counts for such a one.
    """

    groups: Sequence["Group"]
    documents: Sequence[Place]

    def possible(self, source: Source) -> dict[int, list[Row]]:
        """The rows that may be on a page, by the place of their format."""
        rows: dict[int, list[Row]] = {}
        if source.kind:
            for number, row in self.documents:
                rows.setdefault(number, []).append(row)
            return rows
        for group in self.groups:
            # Most formats share these marks: on a page of that frame nothing else of theirs is looked for.
            if not any(mark.is_on(source) for mark in group.unless):
                for number, row in group.possible(source):
                    rows.setdefault(number, []).append(row)
        return rows


@frozen(eq=False, repr=False)
class Group:
    """The rows of formats with the same marks in `unless`, each with the place of its format.

    `by_words`: rows that are on no page without one of some words. `outside`: rows with marks that do not stand in the
    text of a page but in its head. `others`: all else.
    """

    unless: Sequence[Mark]
    by_words: Sequence[tuple[Sequence[str], Sequence[Place]]]
    outside: Sequence[Place]
    others: Sequence[Place]

    def possible(self, source: Source) -> list[Place]:
        """The rows that may be on a page without the marks of `unless`."""
        text = source.text
        places = [*self.others, *self.outside] if source.head else [*self.others]
        for words, several in self.by_words:
            for word in words:
                if word in text:
                    places += several
                    break
        return places


def index_marks(formats: Iterable[Format]) -> MarkIndex:
    """The index of some formats."""
    by_unless: dict[tuple[Mark, ...], list[tuple[int, Format]]] = {}
    documents: list[Place] = []
    for number, format in enumerate(formats):
        documents += [(number, row) for row in format.marks if any(mark.kind == "document" for mark in row)]
        by_unless.setdefault(_plain_words(format.unless), []).append((number, format))
    return MarkIndex([_group(unless, several) for unless, several in by_unless.items()], documents)


def _plain_words(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """The marks that are cheap to ask for and cannot fail; the format itself asks for all of them."""
    return tuple(mark for mark in marks if type(mark) is Mark and mark.kind != "pattern")


def _group(unless: Sequence[Mark], formats: Iterable[tuple[int, Format]]) -> Group:
    by_words: dict[tuple[str, ...], list[Place]] = {}
    outside: list[Place] = []
    others: list[Place] = []
    for number, format in formats:
        for row in format.marks:
            words = _rarest(row)
            places = outside if words is None else by_words.setdefault(words, []) if words else others
            places.append((number, row))
    return Group(unless, list(by_words.items()), outside, others)


def _rarest(row: Row) -> tuple[str, ...] | None:
    """The words to look for: those of the first mark that has any; none where only all marks can tell.

    None where a mark does not stand in the text of a page.
    """
    # Another class may ask pages for something else.
    plain = [mark for mark in row if type(mark) is Mark]
    if any(mark.words is None for mark in plain):
        return None
    return next((mark.words for mark in plain if mark.words), ())
