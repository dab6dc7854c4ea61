"""What labelled lines say: texts, lists, a dateline, restrictions and credits."""

from collections.abc import Mapping, Sequence
from typing import Final

from attrs import frozen

from newsitem.build import make
from newsitem.claims import Page
from newsitem.grammar.credits import read_credits
from newsitem.grammar.datelines import read_dateline
from newsitem.grammar.dates import read_date
from newsitem.grammar.labelled_lines import Labelled
from newsitem.grammar.places import names_several, read_place
from newsitem.grammar.restrictions import read_restrictions
from newsitem.model import Credit, CreditRole, Dateline, Restriction
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

_ROLES: Final[Mapping[str, CreditRole]] = {
    "source": "source", "courtesy": "courtesy", "camera": "camera", "producer": "producer", "reporter": "reporter",
    "writer": "writer", "editor": "editor",
}  # fmt: skip
_TEXTS: Final = ("headline", "slug", "id", "published", "duration", "notes")
_LISTS: Final = ("keywords", "categories")
_DATED: Final = ("dateline", "location", "date")
_LIMITS: Final = ("restrictions", "credit")
_KNOWN: Final = frozenset((*_TEXTS, *_LISTS, *_DATED, *_LIMITS, *_ROLES, "summary"))
_COMMA: Final = lazy_pattern("[,;]")
_SLASH: Final = lazy_pattern(r"\s/\s")


@frozen(eq=False, repr=False)
class FieldValues:
    """The values of labelled lines; `slices` by field of the item."""

    slices: Mapping[str, Sequence[Slice]]
    extra: Mapping[str, Slice]
    dateline: Dateline | None
    restrictions: tuple[Restriction, ...]
    credits: tuple[Credit, ...]


def field_values(page: Page, fields: Sequence[Labelled]) -> FieldValues:
    """The values of labelled lines; labels without a value are claimed and say nothing."""
    for field in fields:
        page.claim(field.label, "label", field.name)
    filled = [field for field in fields if field.value]
    slices = {name: [field.value for field in filled if field.name == name] for name in (*_TEXTS, "summary")}
    lists = {
        name: [part for field in filled if field.name == name for part in field.value.split(_COMMA)] for name in _LISTS
    }
    return FieldValues(
        slices | lists,
        {field.name: field.value for field in filled if field.name not in _KNOWN},
        _dateline({field.name: field.value for field in reversed(filled) if field.name in _DATED}),
        tuple(limit for field in filled if field.name in _LIMITS for limit in _limits(page, field)),
        tuple(
            credit
            for field in filled
            if field.name in _ROLES
            for names in field.value.split(_SLASH)
            for credit in read_credits(field.value, names, _ROLES[field.name])
        ),
    )


def _limits(page: Page, field: Labelled) -> tuple[Restriction, ...]:
    """`Mandatory credit: NAME` is a credit that must be shown, and the name is all it says."""
    if field.name == "credit":
        name = field.value.strip("*.")
        return (make(Restriction, text=name, kind="credit", credit=name),)
    return read_restrictions(page, field.value)


def _dateline(words: Mapping[str, Slice]) -> Dateline | None:
    """The labelled dateline, else one of the labelled place and date."""
    if "dateline" in words:
        return read_dateline(words["dateline"])
    location, date = words.get("location"), words.get("date")
    if location is None and date is None:
        return None
    place = read_place(location) if location is not None and not names_several(location) else None
    text = sorted((part for part in (location, date) if part is not None), key=lambda part: part.start)
    return make(Dateline, text=text, place=place, date=read_date(date) if date is not None else None)
