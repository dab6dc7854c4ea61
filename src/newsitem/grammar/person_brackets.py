"""The bracket behind a person in a soundbite's header: `(mujer, 38 años, español, 25 seg.)`, `(ENGLISH)`."""

from typing import Final

from newsitem.grammar.clock import seconds
from newsitem.grammar.languages import language_tag
from newsitem.grammar.people import age_of, gender_of
from newsitem.grammar.recall import remembered
from newsitem.model import Gender
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice
from newsitem.values import value

_BRACKET: Final = lazy_pattern(r"\((?P<inside>[^()\r\n]{1,100}+)\)[\s:.,]*+\Z")
_COMMA: Final = lazy_pattern(r"[,;]|(?<=\s)/(?=\s)|(?<=\p{L})\s+(?:de\s+)?(?=\d{1,3}\s+(?:años|ans|years)\b)")
_NO_PERSON: Final = " ,;:-–—"


@value(eq=False, repr=False)
class Details:
    """What the bracket says. `person`: the words before it; `note`: what is nothing else."""

    person: Slice
    language: Slice | None = None
    gender: Gender | None = None
    age: int | None = None
    length: float | None = None
    note: Slice | None = None


def read_details(words: Slice) -> Details:
    """The person and what the bracket at the end says of gender, age, language and length.

    A bracket of which a part is nothing of these belongs to the person, unless it tells gender or length as well: then
    the first such part is a language that no table knows, if none is named, and any other is a remark.
    """
    return _read_details(words) if ")" in words.raw else Details(words)


@remembered
def _read_details(words: Slice) -> Details:
    bracket = words.search(_BRACKET)
    inside = bracket["inside"] if bracket else None
    if bracket is None or inside is None:
        return Details(words)
    parts = inside.split(_COMMA)
    kinds = [(part, _kind(part)) for part in parts]
    found = dict[str, Slice]()
    for part, kind in kinds:
        found.setdefault(kind, part)
    unknown = [part for part, kind in kinds if kind == "unknown"]
    if unknown and not ("gender" in found or "length" in found):
        return Details(words)
    language = found.get("language") or (unknown.pop(0) if unknown else None)
    return Details(
        words.before(bracket).rstrip(_NO_PERSON), language, gender_of(_text(found, "gender")),
        age_of(_text(found, "age")), seconds(found["length"]) if "length" in found else None,
        unknown[0] if unknown else None,
    )  # fmt: skip


def _kind(part: Slice) -> str:
    """What a part of the bracket tells; a language's name of two letters would be a guess."""
    text = part.text
    if gender_of(text) is not None:
        return "gender"
    if seconds(part) is not None:
        return "length"
    if age_of(text) is not None:
        return "age"
    return "language" if len(text) > 2 and language_tag(text) else "unknown"


def _text(found: dict[str, Slice], kind: str) -> str:
    return found[kind].text if kind in found else ""
