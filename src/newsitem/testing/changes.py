"""What must hold of the reading of a changed page, compared with that of the page as it is."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from newsitem.build import all_spans, value_spans
from newsitem.model import Item, Span
from newsitem.readings import Reading
from newsitem.testing.findings import Finding
from newsitem.testing.mutations import Changed
from newsitem.testing.spans import covered, unaccounted

# Claims of words that are nobody's news; the other kinds may well hold words that were a value.
_FIXED: Final = frozenset({"furniture", "terms", "label"})
_OPEN: Final = frozenset({"open"})
# A label's word may stand in a headline too, where it is right to read it as a label once that stands alone.
_FEWEST_WORDS: Final = 3
_SHORTEST_WORD: Final = 3


def lost(before: Reading, changed: Changed, reading: Reading, page: str) -> Iterator[Finding]:
    """What was in a value, or limited the use, and is not any more although its words are there."""
    if missing := unaccounted(reading):
        yield Finding("unaccounted", f"{changed.what}: {missing[:60]!r} is in no value, claim or leftover", page)
    for code, kinds in (("swallowed-when", _FIXED), ("open-when", _OPEN)):
        if words := _swallowed(before, changed, reading, kinds):
            yield Finding(code, f"{changed.what}: {words[:80]!r} was in a value, and is claimed now", page)
    yield from _limits_lost(before, changed, reading, page)


def _swallowed(before: Reading, changed: Changed, reading: Reading, kinds: frozenset[str]) -> str:
    text = reading.source.text
    was_value = covered(before.source.text, (span for item in before.items for span in value_spans(item)))
    claimed = covered(text, ((one.start, one.end) for one in reading.claims if one.kind in kinds))
    understood = covered(text, _understood(reading, kinds))
    taken = bytearray(len(text))
    for now, then in changed.places():
        taken[now] = was_value[then] and claimed[now] and not understood[now]
    words = "".join(c if yes else " " for c, yes in zip(text, taken, strict=True)).split()
    return " ".join(words) if sum(len(word) >= _SHORTEST_WORD for word in words) >= _FEWEST_WORDS else ""


def _understood(reading: Reading, kinds: frozenset[str]) -> Iterator[Span]:
    for item in reading.items:
        yield from value_spans(item)
    yield from (part.span for part in reading.leftovers)
    yield from ((one.start, one.end) for one in reading.claims if one.kind not in kinds)


def _limits_lost(before: Reading, changed: Changed, reading: Reading, page: str) -> Iterator[Finding]:
    """Restrictions that are on the changed page, but mostly in no restriction and no leftover."""
    text = reading.source.text
    spans = [*_limits(reading.items), *(part.span for part in reading.leftovers)]
    spans += [(one.start, one.end) for one in reading.claims if one.kind in ("repeat", "read")]
    told = covered(text, spans)
    here = {then: now for now, then in changed.places() if text[now].isalnum()}
    for start, end in dict.fromkeys(_limits(before.items)):
        words = before.source.slice(start, end).text
        now = [here[then] for then in range(start, end) if then in here]
        is_whole = len(now) == sum(c.isalnum() for c in words)  # where a page is cut off may be in its middle
        if is_whole and 2 * sum(told[at] for at in now) < len(now):
            yield Finding("restriction-lost", f"{changed.what}: {words[:80]!r} is no restriction any more", page)


def _limits(items: Iterable[Item]) -> Iterator[Span]:
    for item in items:
        for one in (*item.restrictions, *(one for shot in item.shots for one in shot.restrictions)):
            if one.kind != "none":
                yield from all_spans({"text": one.spans.get("text", ())})


def fewer(before: Reading, changed: Changed, reading: Reading, page: str) -> Iterator[Finding]:
    """How many shots and quotes are not found any more."""
    now = _counts(reading.items)
    for name, count in _counts(before.items).items():
        if now[name] < count:
            yield Finding("fewer-when", f"{changed.what}: {now[name]} {name} are found instead of {count}", page)


def _counts(items: Iterable[Item]) -> Counter[str]:
    shots = [shot for item in items for shot in item.shots]
    bites = [bite for shot in shots for bite in shot.soundbites]
    return Counter(
        {"shots": len(shots), "soundbites": len(bites), "quotes": sum(bite.quote is not None for bite in bites)}
    )
