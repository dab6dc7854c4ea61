"""A nonsense word planted before each word of a page, one at a time, and what became of it.

It must come out in a value or as a leftover. This finds what no golden file can see: furniture that swallows news.
"""

from collections.abc import Iterator
from typing import Final, Literal

import attrs
import regex

from newsitem._api import explain
from newsitem.build import value_spans
from newsitem.claims import Claim
from newsitem.plugin import Format
from newsitem.readings import Reading

WORD: Final = "xyzzyq"
Fate = Literal["value", "leftover", "open", "hidden", "swallowed"]

_PLACE: Final = regex.compile(r"(?<!\S)(?=\S)")
_TEXT_NODE: Final = regex.compile(r"(?<=>)[^<>]*[^<>\s][^<>]*(?=<)")
_NO_TEXT: Final = regex.compile(r"(?is)<(script|style|head|template|noscript)\b.*?</\1\s*>")


def planted_pages(text: str, *, every: int = 1, word: str = WORD) -> Iterator[tuple[int, str]]:
    """The page with a nonsense word before each (or every n-th) word: the offset and the page.

    In saved HTML the word is planted in visible text only.
    """
    places = _places_in_html(text) if "<html" in text[:2000].lower() else [m.start() for m in _PLACE.finditer(text)]
    for at in places[::every]:
        yield at, f"{text[:at]}{word} {text[at:]}"


def _places_in_html(text: str) -> list[int]:
    hidden = [match.span() for match in _NO_TEXT.finditer(text)]
    return [
        place.start()
        for node in _TEXT_NODE.finditer(text)
        if not any(start <= node.start() < end for start, end in hidden)
        for place in _PLACE.finditer(text, node.start(), node.end())
    ]


def fate_of(reading: Reading, word: str = WORD) -> Fate:
    """Where a planted word went.

    `open`: into furniture whose wording is open between two fixed marks; `hidden`: the page does not show it.
    """
    at = reading.source.text.find(word)
    if at < 0:
        return "hidden"
    if any(part.start <= at < part.end for part in reading.leftovers):
        return "leftover"
    if any(start <= at < end for item in reading.items for start, end in value_spans(item)):
        return "value"
    if word in repr([attrs.evolve(item, diagnostics=()) for item in reading.items]):
        return "value"
    if any(_holds(claim, at) for claim in reading.claims if claim.kind == "open"):
        return "open"
    return "swallowed"


def _holds(claim: Claim, at: int) -> bool:
    return claim.start <= at < claim.end


def swallowed_words(text: str, *, format: str | Format | None = None, every: int = 1) -> list[tuple[int, str]]:
    """The places of a page at which a planted word is lost, with the words around; an empty list is what is wanted."""
    lost = []
    for at, page in planted_pages(text, every=every):
        if fate_of(explain(page, format=format)) == "swallowed":
            lost.append((at, text[max(0, at - 30) : at + 30]))
    return lost
