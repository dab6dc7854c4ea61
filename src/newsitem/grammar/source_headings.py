"""Shot headings in blocks of labelled lines, as AFP prints them: place, date, `SOURCE:` and `RESTRICTIONS:`.

All of it is shouted, and copies glue the lines to each other: `TELDE, ESPAÑA15 DE MAYO DE 2020FUENTE: AFPTV`. A heading
is found from its labels, which are English, Spanish or French: the date is what stands before them, the place what is
shouted before that.
"""

from collections.abc import Iterable, Sequence
from typing import Final

import attrs
from attrs import frozen

from newsitem.claims import Page
from newsitem.grammar.dates import read_date
from newsitem.grammar.flags import flags_of
from newsitem.grammar.headings import Heading, Tail, with_place
from newsitem.grammar.last_dates import last_date
from newsitem.grammar.place_starts import LONGEST, clear_start, likely_start
from newsitem.grammar.restrictions import read_restrictions, understood
from newsitem.patterns import lazy_pattern
from newsitem.text import Hit, Slice

#: The labels of a block; each may be glued to the words before it.
LABEL: Final = lazy_pattern(
    r"(?:(?P<source>FUENTE|SOURCE|(?<!\p{L})(?:Fuente|Source))"
    r"|(?P<limits>RESTRICCI[OÓ]N(?:ES)?|RESTRICTIONS?|(?<!\p{L})(?:Restricci[oó]n(?:es)?|Restrictions?)))\s*+:\s*+"
)
_LINE: Final = lazy_pattern(r"[^\r\n]*+")
# A word with which a place begins; `A CORUÑA`, `L'AQUILA`.
_FIRST_WORD: Final = lazy_pattern(r"(?:(?<!\S)[AO]\s)?+(?:\p{Lu}\p{M}*+){2}|\p{Lu}[’']\p{Lu}|\p{Lu}\.\p{Lu}")
# `la sede de la ONU GINEBRA, SUIZA`: behind such a word the first capitals are still the shot's.
_WANTS_MORE: Final = lazy_pattern(
    r"(?<!\p{L})(?:la|el|los|las|de|del|al|en|y|con|le|les|des|du|et|à|au|aux|the|of|at|in|and|an?)\s+\Z"
)
_SHOUTED_WORD: Final = lazy_pattern(r"\S+\s+(?=\p{Lu})")
# How far back the labels of the last block are looked for.
_LONGEST_BLOCK: Final = 1000
_MARKS: Final = " .,:;-–—"


@frozen(eq=False, repr=False)
class _Block:
    """The labels of a block, and the words before them, at whose end stand its date and, before that, its place.

    `is_second`: another block stands right before it.
    """

    tail: Tail
    labels: tuple[Hit, ...]
    before: Slice
    date: Slice | None
    is_second: bool

    @property
    def place_end(self) -> Slice:
        """The words at whose end the place stands."""
        return (self.before.before(self.date) if self.date else self.before).rstrip(_MARKS)


def read_source_headings(page: Page, tails: Sequence[Tail]) -> list[Heading | None]:
    """The blocks at the ends of some words, in order; None where there is none.

    Places that begin a line or follow a closed quote are read first: they tell where the others begin.
    """
    blocks = [_block(tail) for tail in tails]
    starts = [_clear_start(block) for block in blocks]
    known = {
        block.place_end.after(start).text
        for block, start in zip(blocks, starts, strict=True)
        if block is not None and start is not None
    }
    return [
        _heading(page, block, start if start is not None else shouted_start(block.place_end, known)) if block else None
        for block, start in zip(blocks, starts, strict=True)
    ]


def _block(tail: Tail) -> _Block | None:
    words = tail.words.rstrip()
    near = words.cut(words.end - _LONGEST_BLOCK, words.end)
    labels: list[Hit] = []
    above = None
    for hit in reversed(list(near.finditer(LABEL))):
        if any(hit.kind == label.kind for label in labels):
            above = hit
            break
        labels.insert(0, hit)
    if not labels:
        return None
    before = (words.after(above) if above else words).before(labels[0]).rstrip(_MARKS)
    return _Block(attrs.evolve(tail, words=words), tuple(labels), before, last_date(before), above is not None)


def _clear_start(block: _Block | None) -> int | None:
    if block is None:
        return None
    return clear_start(block.place_end, begins_clear=block.tail.begins_clear and not block.is_second)


def _start_of_all(block: _Block, start: int) -> int:
    """Where a heading begins together with those right before it, whose words say nothing of any shot."""
    while block.is_second:
        above = _block(attrs.evolve(block.tail, words=block.tail.words.before(start)))
        if above is None:
            break
        clear = _clear_start(above)
        block, start = above, clear if clear is not None else shouted_start(above.place_end)
    return start


def _heading(page: Page, block: _Block, start: int) -> Heading:
    date = read_date(block.date) if block.date else None
    heading = Heading(start, date=date, flags=("file",) if date and date.qualifier == "file" else ())
    heading = _with_fields(page, block, heading)
    placed = with_place(page, heading, block.place_end.after(start))
    return attrs.evolve(placed, start=_start_of_all(block, start))


def _with_fields(page: Page, block: _Block, heading: Heading) -> Heading:
    """What stands behind the labels. A source is one line; access that stands below it without a label is access."""
    ends = [label.start for label in block.labels[1:]] + [block.tail.words.end]
    values = {}
    for label, end in zip(block.labels, ends, strict=True):
        page.claim(label.slice, "label", label.kind)
        values[label.kind] = block.tail.words.cut(label.end, end).strip(" ,;")
    source, limits = values.get("source"), values.get("limits")
    notes: tuple[Slice, ...] = ()
    if source and (line := source.match(_LINE)) and (below := source.after(line).strip()):
        source = line.slice.rstrip(" ,;")
        limits, notes = (below, ()) if limits is None and understood(below) else (limits, (below,))
    source = source or None
    return attrs.evolve(
        heading, source=source, notes=notes, restrictions=read_restrictions(page, limits, source) if limits else (),
        flags=heading.flags + (("ugc",) if source and "ugc" in flags_of(source.text) else ()),
    )  # fmt: skip


def shouted_start(words: Slice, known: Iterable[str] = ()) -> int:
    """Where the shouted place at the end of some words begins; their end if nothing there is shouted.

    `known`: places that stand on the page in clear positions. Where the words before the place are shouted as well,
    it begins where that is most likely.
    """
    near = words.cut(words.end - LONGEST, words.end)
    for place in sorted(known, key=len, reverse=True):
        if place and near.raw.endswith(place):
            return words.end - len(place)
    run = _shouted_end(near)
    first = run.search(_FIRST_WORD)
    if first is None:
        return words.end
    if run.start == near.start:
        return likely_start(near.after(first.start), known)
    start = first.start
    own = near.after(start).match(_SHOUTED_WORD)
    return own.end if own and near.before(start).search(_WANTS_MORE) else start


def _shouted_end(near: Slice) -> Slice:
    """The words at the end that hold no small letter."""
    raw = near.raw
    at = len(raw)
    while at and not raw[at - 1].islower() and raw[at - 1] not in "\r\n":
        at -= 1
    return near.cut(near.start + at, near.end)
