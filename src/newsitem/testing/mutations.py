"""Pages as copies of them go round: line breaks lost, sections gone or swapped, capitals, other quotes, cut off.

Each change knows which of its characters stood where on the page before.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Final, TypeVar

import regex
from attrs import frozen

from newsitem.model import Span

_LINE_END: Final = regex.compile(r"\r\n|\r|\n")
_WORD: Final = regex.compile(r"\S+")
_BLOCK: Final = regex.compile(r"[^\r\n](?:[^\r\n]|(?:\r\n?+|\n)(?![^\S\r\n]*+(?:[\r\n]|\Z)))*+")
_LINE: Final = regex.compile(r"[^\r\n]+")
_MOST_DROPPED: Final = 24
_MOST_SWAPPED: Final = 12
_CUTS: Final = 8
_STRAIGHT: Final = str.maketrans("“”„«»‘’", '"""""\'\'')
_CORNERS: Final = str.maketrans("“”„", "«»«")
_OPENING: Final = regex.compile(r'(?<![^\s(\[:])"')


T = TypeVar("T")


@frozen
class Changed:
    """A changed page. `what`: how it was changed. `pieces`: start now, start before, and length of what was kept."""

    what: str
    text: str
    pieces: tuple[tuple[int, int, int], ...]

    def places(self) -> Iterator[tuple[int, int]]:
        """Of each character that was kept: where it stands now, and where it stood before."""
        for now, before, length in self.pieces:
            yield from zip(range(now, now + length), range(before, before + length), strict=True)


def kept(what: str, text: str, parts: Sequence[Span], joint: str = "") -> Changed:
    """A page put together of parts of the page before."""
    pieces, at = [], 0
    for start, end in parts:
        pieces.append((at, start, end - start))
        at += end - start + len(joint)
    return Changed(what, joint.join(text[start:end] for start, end in parts), tuple(pieces))


def _respelt(what: str, text: str, new: str) -> Changed:
    """A page of which each character was changed for one other."""
    return Changed(what, new, ((0, 0, len(text)),))


def line_ends(text: str) -> Changed:
    """With CRLF at the ends of lines; a page that has it gets LF."""
    parts, at = [], 0
    for end in _LINE_END.finditer(text):
        parts.append((at, end.start()))
        at = end.end()
    had = "\r\n" in text
    return kept(
        "with LF line ends" if had else "with CRLF line ends", text, [*parts, (at, len(text))], "\n" if had else "\r\n"
    )


def blanks_around(text: str) -> Changed:
    """With blank lines above and below."""
    return Changed("with blank lines above and below", f"\n\n{text}\n\n", ((2, 0, len(text)),))


def without_breaks(text: str) -> Changed:
    """With all its line breaks lost."""
    return kept("without line breaks", text, [match.span() for match in _WORD.finditer(text)], " ")


def upper_case(text: str) -> Changed:
    """In capitals."""
    return _respelt("in capitals", text, "".join(c.upper() if len(c.upper()) == 1 else c for c in text))


def straight_quotes(text: str) -> Changed:
    """With straight quotation marks."""
    return _respelt("with straight quotes", text, text.translate(_STRAIGHT))


def curly_quotes(text: str) -> Changed:
    """With curly quotation marks."""
    return _respelt("with curly quotes", text, _OPENING.sub("“", text).replace('"', "”"))


def corner_quotes(text: str) -> Changed:
    """With the quotation marks of French and Russian."""
    return _respelt("with « » quotes", text, curly_quotes(text).text.translate(_CORNERS))


def cut_off(text: str) -> Iterator[Changed]:
    """Cut off at several places."""
    for number in range(1, _CUTS):
        end = len(text) * number // _CUTS
        yield kept(f"cut off behind {_near(text, end)!r}", text, [(0, end)])


def _near(text: str, end: int) -> str:
    return " ".join(text[max(0, end - 24) : end].split())


def sections(text: str) -> list[Span]:
    """The blocks between blank lines; of a page with few of them its lines."""
    blocks = [match.span() for match in _BLOCK.finditer(text)]
    return blocks if len(blocks) > 3 else [match.span() for match in _LINE.finditer(text)]


def dropped(text: str) -> Iterator[Changed]:
    """Without one of its sections."""
    for start, end in _spread(sections(text), _MOST_DROPPED):
        yield kept(f"without {_begin(text, start, end)!r}", text, [(0, start), (end, len(text))])


def swapped(text: str) -> Iterator[Changed]:
    """With two neighbouring sections in the other order."""
    for one, other in _spread(list(pairwise(sections(text))), _MOST_SWAPPED):
        parts = [(0, one[0]), other, (one[1], other[0]), one, (other[1], len(text))]
        yield kept(f"with {_begin(text, *other)!r} before {_begin(text, *one)!r}", text, parts)


def _begin(text: str, start: int, end: int) -> str:
    words = " ".join(text[start : min(end, start + 60)].split())
    return words if len(words) <= 30 else words[:29] + "…"


def _spread(values: Sequence[T], most: int) -> Sequence[T]:
    """So many of the values at most, from all over."""
    return values[:: max(1, -(-len(values) // most))]


One = Callable[[str], Changed]
#: What must change no value at all.
HARMLESS: Final[Sequence[One]] = (line_ends, blanks_around)
#: What copies of pages have lost or spell otherwise; shots and quotes are still there.
HINTS_LOST: Final[Sequence[One]] = (without_breaks, upper_case, straight_quotes, curly_quotes, corner_quotes)
#: What takes words away or changes their order.
PARTS_MOVED: Final[Sequence[Callable[[str], Iterator[Changed]]]] = (dropped, swapped, cut_off)


def other_bytes(text: str) -> Iterator[tuple[str, bytes]]:
    """The page in other encodings, as far as they can hold it, each with a word for it."""
    yield "in UTF-8 with a byte order mark", text.encode("utf-8-sig")
    yield "in UTF-16", text.encode("utf-16")
    try:
        yield "in Windows-1252", text.encode("cp1252")
    except UnicodeEncodeError:
        return
