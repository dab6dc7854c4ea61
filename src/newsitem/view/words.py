"""The text of a page in lines, each cut into stretches that belong to the same values."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import Final

from attrs import frozen

from newsitem.lines import Lines
from newsitem.model import Pieces
from newsitem.readings import Reading
from newsitem.view.marks import Marks

# Words that are understood and say nothing of the story.
_FRAME: Final = frozenset({"label", "furniture", "open", "repeat", "terms"})


@frozen
class Stretch:
    """Words that belong to the same values.

    `numbers`: of the places that hold them, the widest first. `family`: of the narrowest that has one. `fault`: the
    severity of a diagnostic about them. `is_frame`: whether they are a label or furniture.
    """

    text: str
    numbers: Sequence[int] = ()
    family: str = ""
    fault: str = ""
    is_frame: bool = False


@frozen
class _Cover:
    """Something that covers a part of the text. `size`: characters of all its pieces."""

    size: int
    number: int | None = None
    family: str = ""
    fault: str = ""
    is_frame: bool = False


def lines_of(reading: Reading, marks: Marks) -> Iterator[Sequence[Stretch]]:
    """The stretches of each line of a page."""
    lines = Lines(reading.source)
    bounds = [lines.line(number).span for number in range(1, len(lines) + 1)]
    events = _events(reading, marks)
    cuts = sorted({*(at for at, _, _ in events), *chain.from_iterable(bounds)})
    stretches = iter(_stretches(reading.source.text, cuts, events))
    start, found = next(stretches, (0, Stretch("")))
    for line_start, line_end in bounds:
        line = []
        while start < line_end:
            if start >= line_start:
                line.append(found)
            start, found = next(stretches, (line_end, found))
        yield line


def _events(reading: Reading, marks: Marks) -> list[tuple[int, bool, _Cover]]:
    """Where something begins (True) or ends."""
    covers: list[tuple[Pieces, _Cover]] = [
        (pieces, _Cover(sum(end - start for start, end in pieces), number, marks.families[number]))
        for number, pieces in enumerate(marks.places)
    ]
    covers += [
        (((c.start, c.end),), _Cover(c.end - c.start, is_frame=True)) for c in reading.claims if c.kind in _FRAME
    ]
    for found in reading.diagnostics:
        if found.span is not None:
            fault = "leftover" if found.code == "leftover" else found.severity
            covers.append(((found.span,), _Cover(found.span[1] - found.span[0], fault=fault)))
    spans = [(span, cover) for pieces, cover in covers for span in pieces if span[1] > span[0]]
    ends = [(end, False, cover) for (_, end), cover in spans]
    return sorted([*ends, *((start, True, cover) for (start, _), cover in spans)], key=lambda event: event[:2])


def _stretches(
    text: str, cuts: Sequence[int], events: Iterable[tuple[int, bool, _Cover]]
) -> Iterator[tuple[int, Stretch]]:
    """The text between neighbouring cuts, each with its start."""
    left = iter(events)
    event = next(left, None)
    active: dict[int, _Cover] = {}
    for start, end in pairwise(cuts):
        while event is not None and event[0] <= start:
            _, begins, cover = event
            if begins:
                active[id(cover)] = cover
            else:
                active.pop(id(cover), None)
            event = next(left, None)
        yield start, _stretch(text[start:end], active.values())


def _stretch(words: str, covers: Iterable[_Cover]) -> Stretch:
    inside = sorted(covers, key=lambda cover: -cover.size)
    return Stretch(
        words,
        [cover.number for cover in inside if cover.number is not None],
        next((cover.family for cover in reversed(inside) if cover.family), ""),
        next((cover.fault for cover in reversed(inside) if cover.fault), ""),
        any(cover.is_frame for cover in inside),
    )


def is_spaced(line: Sequence[Stretch]) -> bool:
    """Whether there is more white space in a line than one blank between words."""
    words = "".join(stretch.text for stretch in line)
    return words != " ".join(words.split())
