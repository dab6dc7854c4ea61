"""Quotation marks: which of them open, which close, and where a quote ends.

What a mark does is told by its neighbours first and by its shape second: houses mix straight and curly marks, close
with an opening mark, and nest marks of one shape. All functions look at a short list of marks, never at all the text.
"""

from bisect import bisect_left, bisect_right
from typing import Final

from newsitem.patterns import lazy_pattern
from newsitem.text import Slice, Source

#: Marks that wrap quotes. Single ones are apostrophes too often, and are looked for only behind a soundbite's header.
MARKS: Final = '“”„‟«»"″'
_MARK: Final = lazy_pattern(rf"[{MARKS}]|(?<![\w'])''(?=\w)|(?<=[\w.,!?…])''(?!\w)")
# A quote in single marks, which no apostrophe ends: only a mark behind a sentence, or at the end of a line.
_SINGLE_QUOTE: Final = lazy_pattern(
    r"['‘](?=\p{L})(?P<words>(?:[^'’]|(?<![.!?…])['’](?![^\S\r\n]*+(?:[\r\n]|\Z))|['’](?=\w))*+)['’]"
)
# Two marks side by side both open, or both close.
_BEFORE_OPENING: Final = frozenset("([{-–—:/" + MARKS)
_BEHIND_CLOSING: Final = frozenset(")]}.,;:!?-–—/" + MARKS)
_LINE_BREAK: Final = lazy_pattern(r"[\r\n]")
_LINE_END: Final = lazy_pattern(r"[^\S\r\n]*+(?:[\r\n]|\Z)")
# `… she said: "on Tuesdays.” That is all.` goes on too, with a sentence up to the end of its line that is no shot.
_SENTENCE_GOES_ON: Final = lazy_pattern(
    r"[^\S\r\n]++(?:\p{Ll}|(?!(?:Wide|Mid|Close|Various|Aerials?|Cutaways?|Exterior|Interior|Pan|Tilt|Zoom)\b)"
    r"\p{Lu}[\p{Ll}’']*+[^\S\r\n]\p{Ll}[^\r\n]*[.!?…][^\S\r\n]*+(?:[\r\n]|\Z))"
)
# Behind a quote that a sentence goes on: a blank or comma, and a small letter.
_JOINTS: Final = frozenset(" ,;")
_SAME_SENTENCE: Final = lazy_pattern(r"[,;]?+[^\S\r\n]++\p{Ll}")
_STOPS: Final = frozenset(".!?…")
# Most quotes are short, so all marks of a long page are looked at only where none nearer closes.
_FIRST_LOOK: Final = 2000
_CLEAR: Final = 500
_LONGEST_SINGLE: Final = 4000
_OPENING_SHAPE: Final = frozenset("“„«")
_CLOSING_SHAPE: Final = frozenset("”»‟")


def opens(text: str, at: int, *, inside: bool) -> bool:
    """Whether the mark at an offset opens a quote; `inside` says whether one is open already."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if before in MARKS and before:
        before = text[at - 2 : at - 1]  # behind `where?"` a second mark closes too
    elif after == text[at]:
        after = text[at + 2 : at + 3]  # `""not once"", twice`
    leans_right = not before or before.isspace() or before in _BEFORE_OPENING
    leans_left = not after or after.isspace() or after in _BEHIND_CLOSING
    if leans_right != leans_left:
        return leans_right
    if text[at] in _OPENING_SHAPE:
        return True
    return text[at] not in _CLOSING_SHAPE and not inside


def marks(words: Slice) -> list[int]:
    """The offsets of all marks."""
    every = _marks_of_page(words.source)
    return every[bisect_left(every, words.start) : bisect_left(every, words.end)]


def _marks_of_page(page: Source) -> list[int]:
    """Those of all the page: a heap of marks would else be looked through anew for each of them."""
    known: list[int] | None = page.known.get(_MARK)
    if known is None:
        # Only pairs of single marks need the pattern, which costs many times as much.
        found = page.whole.starts(_MARK) if "''" in page.text else page.whole.places(MARKS)
        known = page.known[_MARK] = found
    return known


def closing(words: Slice, opening: int) -> int | None:
    """The offset of the mark that closes the quote which opens at an offset; None if none does.

    Marks nest one deep, doubled ones two. A mark at the start of a line opens the same quote once more, paragraph by
    paragraph.
    """
    text, every = words.source.text, _marks_of_page(words.source)
    following = bisect_right(every, opening)
    if following == len(every) or every[following] >= words.end:
        return None
    first = every[following]
    # Behind the first mark, if that closes, nothing can change it.
    end = _far_closing(words, opening) if opens(text, first, inside=True) else first
    if end is not None and text[end + 1 : end + 2] in _JOINTS and text[end - 1] not in _STOPS:
        return _stray_closing(words, end)
    return end


def _far_closing(words: Slice, opening: int) -> int | None:
    size = _FIRST_LOOK
    while True:
        near = words.cut(opening + 1, opening + 1 + size)
        end = _closing_in(near)
        is_sure = end is not None and (near.end - end > _CLEAR or near.after(end).search(_LINE_BREAK) is not None)
        if near.end == words.end or is_sure:
            return end
        size *= 4


def _stray_closing(words: Slice, end: int) -> int:
    """The mark that ends the sentence, if a quote seems to end inside one: `… the dog” and the cat.”`."""
    every = _marks_of_page(words.source)
    following = bisect_right(every, end)
    if following == len(every) or every[following] >= words.end:
        return end
    last, text = every[following], words.source.text
    if (
        text[last - 1] not in _STOPS
        or opens(text, last, inside=False)
        or not words.after(end + 1).match(_SAME_SENTENCE)
    ):
        return end
    return last if words.cut(end, last).search(_LINE_BREAK) is None else end


def _closing_in(words: Slice) -> int | None:
    """The offset of the mark that closes the quote whose words begin with the slice."""
    text = words.source.text
    depth, last = 1, None
    places = marks(words)
    for index, at in enumerate(places):
        if not opens(text, at, inside=True):
            depth, last = depth - 1, at
            if depth == 0:
                return at
        elif not _is_again(words, places, index):
            depth = min(depth + 1, 3 if text[at - 1] == text[at] else 2)
    return None if last is None or _goes_on(words.after(last + 1)) else last


def _goes_on(words: Slice) -> bool:
    """Whether a sentence goes on behind a mark: `… “Count them,” they told me.` closes the inner quote only."""
    return words.match(_SENTENCE_GOES_ON) is not None


def _is_again(words: Slice, places: list[int], index: int) -> bool:
    """Whether a mark at the start of a line opens the open quote once more: none that begins inside closes there."""
    text, last, balance = words.source.text, index, 0
    if not (opens(text, places[index], inside=True) and words.cut(places[index], places[index] + 1).starts_line()):
        return False
    while last + 1 < len(places) and not words.cut(places[last], places[last + 1]).search(_LINE_BREAK):
        last += 1
        balance += 1 if opens(text, places[last], inside=True) else -1
    if balance != -1:
        return balance >= 0
    at = places[last]
    ends = text[at - 1] in ".,!?…" or words.after(at + 1).match(_LINE_END) is not None
    return ends or last + 1 == len(places)


def single_quoted(words: Slice) -> Slice | None:
    """The quote in single marks with which the words begin, without these; None if they begin with none."""
    if words.source.text[words.start : words.start + 1] not in ("'", "‘"):
        return None
    hit = words.cut(words.start, words.start + _LONGEST_SINGLE).match(_SINGLE_QUOTE)
    return hit["words"] if hit else None


def quote_pieces(words: Slice) -> tuple[Slice, ...]:
    """A quote without the marks that wrap it, nor those that open it once more at the start of a paragraph."""
    places = marks(words)
    again = [at for i, at in enumerate(places) if i and _is_again(words, places, i) and _is_open(words.before(at))]
    words = unwrapped(words)
    if not again:
        return (words,) if words else ()
    ends = [*again, words.end]
    starts = [words.start, *(at + 1 for at in again)]
    pieces = (words.cut(start, end).strip() for start, end in zip(starts, ends, strict=True))
    return tuple(piece for piece in pieces if piece)


def _is_open(before: Slice) -> bool:
    """Whether a quote is open still: behind its opening mark its words do not end with one, or with a question."""
    words = before.raw.strip()
    return len(words) == 1 or not words.endswith((*MARKS, ")"))


def unwrapped(words: Slice) -> Slice:
    """A quote without the marks that wrap all of it, and without a full stop behind the closing one."""
    words = words.strip()
    text, end = words.source.text, words.end
    if len(words) and text[words.start] in MARKS:
        words = words.after(words.start + 1).lstrip()
    if end - words.start > 1 and text[end - 1] == "." and text[end - 2] in MARKS:
        end -= 1
    if end > words.start and text[end - 1] in MARKS and not opens(text, end - 1, inside=True):
        end -= 1
    return words.before(end).rstrip()
