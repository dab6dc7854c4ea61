"""The ledger of one reading: which words of a page are understood, and what was noticed about them.

Only fields count as understood. If the span of a whole shot counted, nothing could ever be left over.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from operator import itemgetter
from typing import Final, Literal, get_args

from attrs import evolve

from newsitem.build import value_spans
from newsitem.diagnostics import diagnostic
from newsitem.model import Diagnostic, Item, Span
from newsitem.patterns import lazy_pattern
from newsitem.text import INVISIBLE, Slice, Source
from newsitem.values import value

#: `label`: words that name what follows. `read`: words out of which a value was worked out (a running time, a shot's
#: number). `furniture`: the site's own words, known to the letter. `open`: furniture of any wording between two fixed
#: marks (a teaser); what looks like a script in it is left over all the same. `repeat`: a text that the page prints
#: twice. `terms`: the site's terms of use. `joint`: marks between understood words.
ClaimKind = Literal["label", "read", "furniture", "open", "repeat", "terms", "joint"]

_CLAIM_KINDS: Final[tuple[ClaimKind, ...]] = get_args(ClaimKind)

# Elements of saved HTML that hold a site's frame; what no layout makes a value of is furniture.
FRAME_ELEMENTS: Final = frozenset({"nav", "header", "footer", "aside", "form", "button", "select"})
_LONGEST_JOINT: Final = 80
_PUNCTUATION: Final = lazy_pattern(r"[\p{P}\p{Sm}\p{Zs}\s|^`´¨•·…]++")
# What no frame of a site has: the header of a soundbite, the label of a shotlist in front of its first shot, that of a
# storyline, a number and the size of a shot. Behind a teaser's come dots soon.
_SCRIPT_MARK: Final = lazy_pattern(
    r"(?:\bSOUN?D?BITES?\s*+:?\s*+\([^()\r\n]{2,40}+\)|\bSHOT\s?-?LIST\s*+:?\s*+(?=1\.)|\bSTORY-?\s?LINE\s*+:"
    r"|(?<!\S)\d{1,3}\.\s*+(?i:wides?|various|close(?:[- ]?up)?s?|mid|medium|aerials?|exteriors?)"
    r"\s++(?i:(?:shots?\s++)?(?:of|shot)\b))"
    r"(?![^\r\n\"“]{0,120}(?:\.\.\.|…))"
)
_OF_SCRIPT_MARKS: Final = ("BITE", "SHOT", "STORY", *(f"{digit}." for digit in range(10)))
_NUMBERED: Final = lazy_pattern(r"(?<![^\r\n])[^\S\r\n]*+\d{1,3}\.\s")
_INVISIBLE_ONLY: Final = lazy_pattern(rf"[\s{INVISIBLE}]++")


@value(unsafe_hash=True)  # `explain` shows equal claims once
class Claim:
    """A slice that is understood but is no verbatim value. `what` says as what."""

    kind: ClaimKind
    start: int
    end: int
    what: str = ""


class Page:
    """A source while it is being read. Layouts and dialects claim on it what they know and report what is wrong."""

    def __init__(self, source: Source) -> None:
        """Starts with an empty ledger; faults of the source are reported at once."""
        self.source = source
        self.claims: list[Claim] = []
        self.diagnostics: list[Diagnostic] = [diagnostic(f.code, f.span, **f.facts) for f in source.faults]

    @property
    def whole(self) -> Slice:
        """All of the text."""
        return self.source.whole

    def claim(self, where: Slice | None, kind: ClaimKind = "label", what: str = "") -> None:
        """Marks words as understood; nothing happens without any.

        Raises:
            ValueError: there is no such kind.
        """
        if kind not in _CLAIM_KINDS:
            raise ValueError(f"a claim is of a kind {', '.join(_CLAIM_KINDS)}, not {kind!r}")
        if where is not None and where.end > where.start:
            self.claims.append(Claim(kind, where.start, where.end, what))

    def report(self, code: str, where: Slice | None = None, **facts: object) -> None:
        """Notes a diagnostic of the catalogue; one that says `words` gets those of the place, cut short."""
        if where is not None and "words" not in facts:
            facts["words"] = shortened(where.text)
        self.diagnostics.append(diagnostic(code, where.span if where is not None else None, **facts))

    def leftovers(self, items: Iterable[Item]) -> list[Slice]:
        """The text that is in no value and not claimed.

        Marks between understood words are claimed here (`joint`), and so is what stands in a saved page's menus, forms
        and footers (`open`): layouts had the first choice. What looks like a script is never the site's frame.
        """
        values = value_spans(tuple(items))
        self._free_scripts()
        self._claim_frame_elements(values)
        left = []
        for start, end in self._gaps(values):
            if _is_joint(self.source.text[start:end]):
                self.claims.append(Claim("joint", start, end))
            else:
                left.append(Slice(self.source, start, end))
        return left

    def _free_scripts(self) -> None:
        """Takes back `open` claims from where they look like a script, so that nothing of it is lost unseen."""
        scripts = _scripts(self.source.text, [(one.start, one.end) for one in self.claims if one.kind == "open"])
        if scripts:
            self.claims = [cut for one in self.claims if (cut := _without_scripts(one, scripts)) is not None]

    def _claim_frame_elements(self, values: list[Span]) -> None:
        """Claims what is left inside the elements that hold a site's frame."""
        frames = [e for e in self.source.elements if e.name in FRAME_ELEMENTS]
        if frames:
            outside = [(a, b) for a, b in _between([(e.start, e.end) for e in frames], len(self.source.text))]
            for start, end in self._gaps(values + outside):
                self.claims.append(Claim("open", start, end, "site frame"))

    def _gaps(self, values: list[Span]) -> Iterator[Span]:
        """The stretches that are not understood, without the white space at their ends and without blank ones.

        Characters without a glyph stay, to be accounted for.
        """
        text = self.source.text
        for start, end in _between(values + [(claim.start, claim.end) for claim in self.claims], len(text)):
            behind = text[start:end].lstrip()
            if behind:
                yield end - len(behind), end - len(behind) + len(behind.rstrip())


def _scripts(text: str, frames: list[Span]) -> list[Span]:
    """What looks like a script in the frame of a site: from its first numbered line, or its first mark, on.

    Frames with nothing between them are one.
    """
    found = []
    for start, end in _joined(text, frames):
        mark = _SCRIPT_MARK.search(text, start, end) if _may_hold_script(text[start:end]) else None
        if mark is not None:
            first = _NUMBERED.search(text, start, mark.start()) or mark
            found.append((first.start(), end))
    return found


def _may_hold_script(words: str) -> bool:
    """Whether a mark of a script may stand in some words: most frames hold none, and need no pattern to tell."""
    return any(part in words for part in _OF_SCRIPT_MARKS)


def _joined(text: str, spans: list[Span]) -> list[Span]:
    """Spans in order, as one where only white space parts them."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = joined[-1][0], max(joined[-1][1], end)
        else:
            joined.append((start, end))
    return joined


def _without_scripts(claim: Claim, scripts: list[Span]) -> Claim | None:
    """An open claim as far as no script begins; None where nothing is left of it."""
    later = bisect_right(scripts, claim.start, key=itemgetter(1))
    if claim.kind != "open" or later == len(scripts) or claim.end <= scripts[later][0]:
        return claim
    return evolve(claim, end=scripts[later][0]) if claim.start < scripts[later][0] else None


def _is_joint(words: str) -> bool:
    return _is_short_joint(words) if len(words) <= _LONGEST_JOINT else _INVISIBLE_ONLY.fullmatch(words) is not None


@lru_cache
def _is_short_joint(words: str) -> bool:
    """Remembered, because pages join their words with the same few marks."""
    return (_PUNCTUATION.fullmatch(words) or _INVISIBLE_ONLY.fullmatch(words)) is not None


def _between(spans: Iterable[Span], end: int) -> Iterator[Span]:
    """The stretches that no span covers, in order."""
    at = 0
    for start, stop in sorted(spans):
        if start > at:
            yield at, start
        at = max(at, stop)
    if at < end:
        yield at, end


def shortened(words: str, length: int = 80) -> str:
    """Words for a message: the beginning, and dots where there is more."""
    return words if len(words) <= length else words[: length - 1].rstrip() + "…"
