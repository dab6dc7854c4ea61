"""Time-coded shots: finds the marks that tell when each shot begins, with or without numbers and line breaks.

A house prints all marks of a list in one style, so the style of the first mark is that of the list: in a list of
`(00:05)` a bare `09:15` is text. A mark inside a quote that is closed is text too; one in a quote that nothing closes
ends it.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Final

from attrs import frozen

from newsitem.grammar.clock import running_time
from newsitem.grammar.quotes import marks, opens
from newsitem.grammar.sequence import Numbered
from newsitem.once import once_a_page
from newsitem.patterns import lazy_pattern
from newsitem.text import Hit, Pattern, Slice, whole_number


@frozen(eq=False, repr=False)
class TimeStyle:
    """One way to print the marks of a list.

    `pattern`: a mark, with groups `start` and, where there are any, `end` and `number`. `is_sure`: by its form it can
    hardly be anything else; times in other styles have to rise, or begin a line. `has_colon`: each time has one.
    """

    pattern: Pattern
    is_sure: bool
    has_colon: bool


_TIME: Final = r"(?:\d{1,2}:)?\d\d:[0-5]\d"
_SHORT_TIME: Final = r"(?:\d{1,2}:)?\d{1,2}:[0-5]\d"
_ON_LINE: Final = r"[^\S\r\n]"
# A dash, colon or stroke between a mark and its shot belongs to the mark; tables copied as text have strokes.
_BEHIND: Final = rf"(?:{_ON_LINE}*+[-–—:/|](?=\s))?+"
_CAPITAL: Final = rf"(?={_ON_LINE}*+[\p{{Lu}}“\"‘'\[(«])"


def _style(mark: str, *, is_sure: bool, has_colon: bool = True) -> TimeStyle:
    return TimeStyle(lazy_pattern(mark + _BEHIND), is_sure, has_colon)


#: `(00:05) WIDE SHOT`, `1. (00:00) WIDE SHOT`; in `F-16 (00:05)` the number belongs to the shot before.
BRACKETED: Final = _style(
    rf"(?:(?<![\w.,:-])(?P<number>\d{{1,3}}){_ON_LINE}*+[.)]{_ON_LINE}*+)?+"
    rf"\((?P<start>{_SHORT_TIME})(?:\s?[-–—]\s?(?P<end>{_SHORT_TIME}))?\)",
    is_sure=True,
)
#: `3. 00:09 Wide shot`, `1. 00:05-00:09 Wide shot`
NUMBERED: Final = _style(
    rf"(?<![\d.,:])(?P<number>\d{{1,3}})[.)]{_ON_LINE}*+(?P<start>{_TIME})"
    rf"(?:\s?[-–—]\s?(?P<end>{_TIME}))?(?![\d:])",
    is_sure=True,
)
#: `00:05-00:09 Wide shot`
RANGED: Final = _style(rf"(?<![\w:.,(/-])(?P<start>{_TIME})\s?[-–—]\s?(?P<end>{_TIME})(?![\d:])", is_sure=True)
#: `00:08 WIDE SHOT`
BARE: Final = _style(rf"(?<![\w:.,(/-])(?P<start>{_TIME})(?![\d:]){_CAPITAL}", is_sure=False)
_ANY_CLOCK: Final = r"\d{1,2}[:.]\d\d(?:[:.]\d\d(?:[:;.]\d\d)?+)?+(?![:.]?\d)"
#: `10:00:21 Wide shot`, `10.00.00 till 10.05.27 Wide shot`, `[00:05] – Wide shot`: counted from any time, but each at
#: the start of its line.
LINED: Final = _style(
    rf"(?<=(?<![^\r\n]){_ON_LINE}*+)[(\[]?+(?P<start>{_ANY_CLOCK})"
    rf"(?:\s?(?:[-–—]|to|till|until)\s?(?P<end>{_ANY_CLOCK}))?+[)\]]?+(?={_ON_LINE}*+\S)",
    is_sure=True, has_colon=False,
)  # fmt: skip
#: `0.27 Wide shot`, `0030 Wide shot`: minutes and seconds, each on a line of its own.
COMPACT: Final = _style(
    rf"(?<=(?<![^\r\n]){_ON_LINE}*+)(?P<start>\d{{1,2}}\.[0-5]\d|\d\d[0-5]\d)(?=\s+\S)",
    is_sure=False, has_colon=False,
)  # fmt: skip
#: The same where line breaks are lost: `0.27 Wide shot 0.31 Close-up`.
COMPACT_RUN_IN: Final = _style(
    r"(?<![\w.,:/$€£-])(?P<start>\d\.[0-5]\d|[01]\d[0-5]\d)(?=\s+[\p{Lu}\"“(])",
    is_sure=False, has_colon=False,
)  # fmt: skip
STYLES: Final = (BRACKETED, NUMBERED, BARE)
# Without it on the page, styles whose times have a colon are not tried.
_SECONDS: Final = lazy_pattern(r":[0-5]\d")
# A list begins with its first minute.
_FIRST_MINUTE: Final = 60


@frozen(eq=False, repr=False)
class _Mark:
    """A place where a shot may begin."""

    hit: Hit
    start_time: float

    @property
    def begins_line(self) -> bool:
        """Whether nothing stands before it on its line."""
        return self.hit.slice.strip().starts_line()

    def numbered(self, body: Slice) -> Numbered:
        number, end = self.hit.group("number"), self.hit.group("end")
        return Numbered(
            whole_number(number.text) if number is not None else None, self.hit.slice.strip(), body,
            self.start_time, _seconds(end) if end is not None else None,
        )  # fmt: skip


@once_a_page
def timed_shots(words: Slice, styles: Sequence[TimeStyle] = STYLES) -> tuple[Slice, list[Numbered]]:
    """The words in front of the first shot, and the shots, each with the time at which it starts."""
    style, found = _first_style(words, styles)
    starts = list(_shots(words, found, style)) if style else []
    if not starts:
        return words, []
    ends = [mark.hit.start for mark in starts[1:]] + [words.end]
    shots = [mark.numbered(words.cut(mark.hit.end, end)) for mark, end in zip(starts, ends, strict=True)]
    return words.cut(words.start, starts[0].hit.start), shots


def _first_style(words: Slice, styles: Sequence[TimeStyle]) -> tuple[TimeStyle | None, list[_Mark]]:
    """The style whose marks come first, of two with the same first mark the one with more, and all its places."""
    best: tuple[TimeStyle | None, list[_Mark]] = (None, [])
    has_colon = words.search(_SECONDS) is not None
    for style in styles:
        if style.has_colon and not has_colon:
            continue
        found = [_mark(hit) for hit in words.finditer(style.pattern)]
        first = next((n for n, mark in enumerate(found) if _begins_list(mark, style)), len(found))
        if first < len(found) and (not best[1] or _comes_before(found[first:], best[1])):
            best = (style, found[first:])
    return best


def _comes_before(found: Sequence[_Mark], best: Sequence[_Mark]) -> bool:
    """Whether marks begin above the best so far, or are more from the same place on: `00:05 3 boats` too is one.

    Marks that leave out the numbers before the times must be many more: somebody may say `10:00-12:00` in a shot.
    """
    start, other = found[0].hit["start"], best[0].hit["start"]
    if start is not None and other is not None and start.start == other.start:
        is_without_numbers = found[0].hit.start > best[0].hit.start
        return len(found) > len(best) * (2 if is_without_numbers else 1)
    return found[0].hit.start < best[0].hit.start


def _begins_list(mark: _Mark, style: TimeStyle) -> bool:
    return mark.start_time < _FIRST_MINUTE or (style.is_sure and mark.begins_line)


def _mark(hit: Hit) -> _Mark:
    start = hit["start"]
    return _Mark(hit, _seconds(start) if start is not None else 0.0)


def _seconds(time: Slice) -> float:
    """The seconds of `01:05`, `1.05` or `0105`."""
    return running_time(time) or 0.0


def _shots(words: Slice, found: Sequence[_Mark], style: TimeStyle) -> Iterable[_Mark]:
    """The marks that begin a shot."""
    text, quotes = words.source.text, marks(words)
    passed, depth, before = 0, 0, -1.0
    for mark, following in zip(found, [*found[1:], None], strict=True):
        while passed < len(quotes) and quotes[passed] < mark.hit.start:
            depth = _depth(text, quotes[passed], depth)
            passed += 1
        end = following.hit.start if following else words.end
        is_spoken = depth > 0 and not mark.begins_line and _closes_before(text, quotes, mark.hit.end, end)
        if not is_spoken and (style.is_sure or mark.begins_line or _rises(before, mark, following)):
            yield mark
            depth, before = 0, mark.start_time


def _depth(text: str, quote: int, depth: int) -> int:
    return min(depth + 1, 2) if opens(text, quote, inside=depth > 0) else max(depth - 1, 0)


def _closes_before(text: str, quotes: Sequence[int], at: int, end: int) -> bool:
    """Whether the next quotation mark closes the open quote, and stands before the next mark of a shot."""
    following = bisect_right(quotes, at)
    return following < len(quotes) and quotes[following] < end and not opens(text, quotes[following], inside=True)


def _rises(before: float, mark: _Mark, following: _Mark | None) -> bool:
    """Whether a time goes on from the one before, and does not run ahead of the next: `at 22:30 NATO forces …`."""
    ahead = following is not None and before <= following.start_time < mark.start_time
    return mark.start_time >= before and not ahead
