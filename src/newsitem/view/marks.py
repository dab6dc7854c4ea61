"""Places of a page, each with a number by which its words in the text and its values in the item find each other."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

import attrs

from newsitem.model import Diagnostic, Item, Pieces, Span

#: What a value is about, by its class and key; the class alone where a key is not named. It gives the colour.
_FAMILIES: Final[Mapping[str, str]] = {
    "Item": "story", "Item.headline": "head", "Item.provider": "source", "Shot": "shot", "Shot.source": "source",
    "Place": "place", "Date": "place", "Dateline": "place", "Speaker": "speech", "Soundbite": "speech",
    "Restriction": "right", "Credit": "source",
}  # fmt: skip
_PARAGRAPHS: Final = frozenset({"summary", "storyline"})  # each of them is shown by itself
_WHOLE: Final = ""  # the whole of an object: found by a click, but without a colour


class Marks:
    """The places of values and diagnostics in one page; none where there is no text.

    Words that several values share (the place of all shots below a heading) are one place.
    """

    def __init__(self, items: Iterable[Item] = (), diagnostics: Iterable[Diagnostic] = ()) -> None:
        """The places in some items, and of what was found about their page."""
        self.places: list[Pieces] = []
        self.families: list[str] = []
        self._numbers: dict[Pieces, int] = {}
        seen: set[int] = set()
        wholes: list[Span] = []
        for item in items:
            self._add_object(item, seen, wholes)
        for whole in wholes:
            self._add((whole,), _WHOLE)
        for found in diagnostics:
            if found.span is not None:
                self._add((found.span,), _WHOLE)

    def of(self, owner: Any, key: str, index: int | None = None) -> int | None:
        """The number of the place of a value; for one that was worked out that of its object.

        `index`: which of a list of texts. None where it has no place.
        """
        pieces = owner.spans.get(key, ())
        if index is not None:
            pieces = pieces[index] if index < len(pieces) else ()
        number = self._numbers.get(pieces)
        return number if number is not None else self.at(owner.span)

    def part(self, owner: Any, key: str, index: int, count: int) -> int | None:
        """The number of the place of one of the `count` paragraphs of a text."""
        pieces = owner.spans.get(key, ())
        return self.at(pieces[index]) if len(pieces) == count > 1 else self.of(owner, key)

    def at(self, span: Span | None) -> int | None:
        """The number of one place; None where nothing stands there."""
        return None if span is None else self._numbers.get((span,))

    def _add(self, pieces: Pieces, family: str) -> None:
        if pieces not in self._numbers and any(end > start for start, end in pieces):
            self._numbers[pieces] = len(self.places)
            self.places.append(pieces)
            self.families.append(family)

    def _add_object(self, value: Any, seen: set[int], wholes: list[Span]) -> None:
        """The places of an object's own words, then those of the objects in it."""
        if id(value) in seen or not hasattr(value, "spans"):
            return
        seen.add(id(value))
        name = type(value).__name__
        for key, found in value.spans.items():
            for pieces in _texts(found):
                family = _FAMILIES.get(f"{name}.{key}", _FAMILIES[name])
                self._add(pieces, family)
                for paragraph in pieces if key in _PARAGRAPHS else ():
                    self._add((paragraph,), family)
        if value.span is not None and name != "Item":
            wholes.append(value.span)
        for attribute in attrs.fields(type(value)):
            held = getattr(value, attribute.name)
            for one in held if isinstance(held, tuple) else (held,):
                self._add_object(one, seen, wholes)


def _texts(found: Any) -> Iterable[Pieces]:
    """The pieces of a text, or those of each text of a list."""
    return found if found and not isinstance(found[0][0], int) else (found,)
