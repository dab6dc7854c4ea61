"""An index of the marks of all formats: which rows may be on a page, told by one plain search for their words.

Asking each format on its own would cost more than to read a short page.
"""

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from newsitem.plugin import Format, Mark
from newsitem.text import Source

Row = Sequence[Mark]
# The place of a format in the list of all, and one of its rows.
Place = tuple[int, Row]


@frozen
class MarkIndex:
    """The rows of several formats, each with the place of its format.

    `by_word`: rows that are on no page without one of these words. `outside`: rows with marks that do not stand in the
    text of a page but in its head, or are its kind. `others`: all else.
    """

    by_word: Mapping[str, Sequence[Place]]
    outside: Sequence[Place]
    others: Sequence[Place]

    def possible(self, source: Source) -> dict[int, list[Row]]:
        """The rows that may be on a page, by the place of their format."""
        text = source.text
        places = [place for word, places in self.by_word.items() if word in text for place in places]
        places += self.others
        if source.head or source.kind:
            places += self.outside
        rows: dict[int, list[Row]] = {}
        for number, row in places:
            rows.setdefault(number, []).append(row)
        return rows


def index_marks(formats: Iterable[Format]) -> MarkIndex:
    """The index of some formats."""
    by_word: dict[str, list[Place]] = {}
    outside: list[Place] = []
    others: list[Place] = []
    for number, format in enumerate(formats):
        for row in format.marks:
            words = _rarest(row)
            if words is None:
                outside.append((number, row))
            for word in words or ():
                by_word.setdefault(word, []).append((number, row))
            if words == ():
                others.append((number, row))
    return MarkIndex(by_word, outside, others)


def _rarest(row: Row) -> tuple[str, ...] | None:
    """The words to look for: those of the first mark that has any; none where only all marks can tell.

    None where a mark does not stand in the text of a page.
    """
    # Another class may ask pages for something else.
    plain = [mark for mark in row if type(mark) is Mark]
    if any(mark.words is None for mark in plain):
        return None
    return next((mark.words for mark in plain if mark.words), ())
