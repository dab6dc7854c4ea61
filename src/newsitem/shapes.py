"""The shapes of texts that the model gives a form to: days, times, periods and countries.

A field of the model names its shape in its metadata. The JSON Schema shows the pattern; whoever reads items also looks
whether there is such a day and such a time.
"""

import datetime
import re
from collections.abc import Mapping
from typing import Any, Final

import attrs
from attrs import field, frozen

_DAY_PATTERN: Final = "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
_CLOCK_PATTERN: Final = r"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?"
_ZONE_PATTERN: Final = "(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])"
_NUMBER: Final = r"[0-9]+(?:\.[0-9]+)?"
_PERIOD_DAYS: Final = f"(?:{_NUMBER}Y)?(?:{_NUMBER}M)?(?:{_NUMBER}W)?(?:{_NUMBER}D)?"
_PERIOD_CLOCK: Final = f"(?:T(?=[0-9])(?:{_NUMBER}H)?(?:{_NUMBER}M)?(?:{_NUMBER}S)?)?"


@frozen(eq=False, repr=False)
class Shape:
    """A form of text. `meaning`: the same for people, with an example."""

    pattern: str
    meaning: str
    names_day: bool = False
    _compiled: "re.Pattern[str]" = field(init=False, eq=False, repr=False)

    @_compiled.default
    def _compile(self) -> "re.Pattern[str]":
        return re.compile(self.pattern)

    def fits(self, text: str) -> bool:
        """Whether a text has the form, and its day, if it names one, is one of the calendar."""
        return self._compiled.fullmatch(text) is not None and (not self.names_day or _is_in_calendar(text[:10]))


def _is_in_calendar(day: str) -> bool:
    try:
        datetime.date.fromisoformat(day)
    except ValueError:
        return False
    return True


#: By the name that stands in the metadata of a field.
SHAPES: Final[Mapping[str, Shape]] = {
    "day": Shape(f"^{_DAY_PATTERN}$", "a day such as 2025-03-18", names_day=True),
    "time": Shape(
        f"^{_DAY_PATTERN}(?:T{_CLOCK_PATTERN}{_ZONE_PATTERN}?)?$",
        "a day, or a day and time such as 2025-03-18T17:42Z",
        names_day=True,
    ),
    "period": Shape(f"^P(?=[0-9T]){_PERIOD_DAYS}{_PERIOD_CLOCK}$", "a period such as PT48H"),
    "country": Shape("^[A-Z]{2}$", "an ISO 3166-1 alpha-2 code such as NO"),
}


def shapes_of(cls: Any) -> dict[str, Shape]:
    """The shapes of the fields of a class of the model, by field; other fields take any text."""
    return {one.name: SHAPES[one.metadata["shape"]] for one in attrs.fields(cls) if "shape" in one.metadata}
