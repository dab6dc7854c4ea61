"""Reads a page by a format: source, sections, script, items, and what is left over."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final

import attrs

from newsitem.assemble import assemble
from newsitem.build import value_spans
from newsitem.claims import Page
from newsitem.model import Diagnostic, Item, Span
from newsitem.plugin import Dialect, Format, Script, Sections
from newsitem.readings import Reading
from newsitem.text import Slice, Source

# Blank space between a line and the shot below it.
_LARGEST_GAP: Final = 200
# A page with more items is rubbish or an archive: its leftovers are told, but not looked up in each of its shotlists.
_MOST_ITEMS: Final = 100


def read_source(source: Source, format: Format, notes: Iterable[Diagnostic] = ()) -> Reading:
    """Reads a page by a format; `notes` are diagnostics from before (`not-recognised`)."""
    page = Page(source)
    page.diagnostics += notes
    items, dialects = [], []
    # A page always gives an item, if only one whose words are all left over.
    for sections in list(format.layout(page)) or [Sections({})]:
        dialect = None if sections.item else _dialect(format, sections)
        items.append(sections.item or _assembled(page, format, sections, dialect))
        dialects.append(dialect.name if dialect else "")
    leftovers = page.leftovers(items)
    shotlists = _shotlists(items)
    for part in leftovers:
        page.report("leftover", part)
        if len(shotlists) <= _MOST_ITEMS and part.starts_line() and any(_stands_among(part, one) for one in shotlists):
            page.report("heading-not-understood", part)
    diagnostics = tuple(sorted(page.diagnostics, key=_place))
    shared = _shared_out(items, diagnostics)
    source.known.clear()  # a reading may be kept, and sent to another process
    return Reading(source, format, shared, tuple(page.claims), tuple(leftovers), diagnostics, tuple(dialects))


def _dialect(format: Format, sections: Sections) -> Dialect | None:
    """The first dialect that fits the script; None where there is no script or none fits."""
    words = sections.script
    return next((dialect for dialect in format.dialects if dialect.fits(words)), None) if words else None


def _assembled(page: Page, format: Format, sections: Sections, dialect: Dialect | None) -> Item:
    script = sections.fields.joined(_script(page, dialect, sections))
    return assemble(page, format, sections, script)


def _script(page: Page, dialect: Dialect | None, sections: Sections) -> Script:
    words = sections.script
    return dialect.read(page, words) if dialect and words else Script()


def _shotlists(items: Iterable[Item]) -> list[Span]:
    """Where the shots of each item begin and end."""
    spans = [[shot.span for shot in item.shots if shot.span is not None] for item in items]
    return [(min(several)[0], max(end for _, end in several)) for several in spans if several]


def _stands_among(part: Slice, shotlist: Span) -> bool:
    """Whether words stand between shots, or right above the first."""
    first, last = shotlist
    is_above = part.end <= first <= part.end + _LARGEST_GAP and not part.source.slice(part.end, first)
    return is_above or first < part.start < last


def _place(found: Diagnostic) -> Span:
    return found.span or (-1, -1)


def _shared_out(items: list[Item], diagnostics: tuple[Diagnostic, ...]) -> tuple[Item, ...]:
    """The items with their diagnostics: each gets those behind its beginning, the first also those before it.

    Those that an item came with stay.
    """
    if len(items) == 1:
        return (_told(items[0], diagnostics),)
    starts = [min((start for start, _ in value_spans(item)), default=0) for item in items]
    # The lowest beginning from each item on, so that they rise whatever the order of the items.
    rising = list(accumulate(reversed(starts), min))[::-1]
    shares: list[list[Diagnostic]] = [[] for _ in items]
    for found in diagnostics:
        shares[max(0, bisect_right(rising, _place(found)[0]) - 1)].append(found)
    return tuple(_told(item, share) for item, share in zip(items, shares, strict=True))


def _told(item: Item, more: Sequence[Diagnostic]) -> Item:
    """The item with more diagnostics; mostly there are none, and making an item again is dear."""
    return attrs.evolve(item, diagnostics=(*item.diagnostics, *more)) if more else item
