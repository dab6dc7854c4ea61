"""Credits at the end of prose, as Storyful's clients print them: `… she said. Credit: NAME via Storyful`."""

from typing import Final

import regex
from attrs import frozen

from newsitem.build import make
from newsitem.model import Credit
from newsitem.patterns import lazy_pattern
from newsitem.text import Hit, Slice

_LABEL: Final = lazy_pattern(
    r"(?<![\p{L}\d])(?:(?:Video|Photo|Image|Picture|Footage)\s+)?"
    r"(?:(?P<own>Credits?)|Courtesy|Source|Video|Photo|Image|Picture|Footage|Photos?\s+courtesy\s+of(?!\s*:)"
    r"|Videos?\s+courtesy\s+of(?!\s*:))(?:\s*+:|(?<=courtesy\s+of))\s*+",
    regex.IGNORECASE,
)
_VIA: Final = lazy_pattern(r"\s+via\s+Storyful\b", regex.IGNORECASE)
# What may stand behind a credit that has no `via`: an advertisement for more videos.
_SENTENCE: Final = lazy_pattern(r"(?<=\p{L}{3}|\d)\.\s+(?=\p{Lu}\p{Ll}+\s)")
_LONGEST_NAME: Final = 150
_LONGEST_PLAIN_NAME: Final = 80  # without `via`, the words could be anything


@frozen(eq=False, repr=False)
class ClosingCredit:
    """A credit, its place, what stands before it, and what stands behind it on its line."""

    credit: Credit
    words: Slice
    before: Slice
    behind: Slice

    @property
    def has_via(self) -> bool:
        """Whether the agency is named."""
        return self.words.search(_VIA) is not None


def closing_credit(line: Slice) -> ClosingCredit | None:
    """The last credit on a line: with `via Storyful`, or without up to the end of the line; None if there is none."""
    labels = list(line.finditer(_LABEL))
    for label in reversed(labels):
        near = line.cut(label.end, label.end + _LONGEST_NAME)
        via = near.search(_VIA)
        if via is not None and near.before(via):
            return _made(line, label, near.before(via), via.end)
    own = next((label for label in reversed(labels) if label["own"] is not None), None)
    if own is None:
        return None
    rest = line.after(own)
    sentence = rest.search(_SENTENCE)
    name = rest.cut(rest.start, sentence.start) if sentence else _unstopped(rest.rstrip())
    return _made(line, own, name, name.end) if name and len(name) <= _LONGEST_PLAIN_NAME else None


def _unstopped(name: Slice) -> Slice:
    """A name without the full stop of its sentence; that of an initial or a short form is its own."""
    return name if name.search(_OWN_STOP) else name.rstrip(".")


_OWN_STOP: Final = lazy_pattern(r"(?<!\p{L})(?:\p{L}{1,2}|Inc|Ltd|Esq|Corp|Bros|Sgt)\.\Z")


def _made(line: Slice, label: Hit, name: Slice, end: int) -> ClosingCredit:
    words = line.cut(label.start, end)
    credit = make(Credit, text=words, role="source", name=name.strip())
    return ClosingCredit(credit, words, line.before(words).rstrip(), line.after(words).lstrip(" .)"))
