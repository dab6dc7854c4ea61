"""The use that is asked about: where, on what, by whom, when and for what. What is not said is unknown, not false."""

import datetime
import re
from collections.abc import Iterable
from typing import Any, Final, Literal, get_args

import attrs
from attrs import field, frozen

from newsitem.model import PLATFORMS, Platform
from newsitem.rights.m49 import COUNTRIES

Purpose = Literal["editorial", "commercial"]
PURPOSES: Final[tuple[Purpose, ...]] = get_args(Purpose)

_TERRITORY: Final = re.compile(r"([A-Z]{2})(-[A-Z0-9]{1,3})?")
# Codes that are in use beside those of ISO 3166-1.
_OTHER_CODES: Final = {"UK": "GB", "EL": "GR"}
# Parts of a country that have a country code of their own: `CN-HK` is `HK`.
_OWN_CODE: Final = frozenset({"CN", "US", "FR", "NL", "FI", "NO"})


def territory_code(code: str) -> str:
    """The code of a country (`DE`) or of a part of one (`GB-SCT`), in capitals; `UK` is `GB`.

    Raises:
        ValueError: it is no such code.
    """
    found = _TERRITORY.fullmatch(code.strip().upper())
    country = _OTHER_CODES.get(found[1], found[1]) if found else ""
    if found is None or country not in COUNTRIES:
        raise ValueError(f"no code of a country or of a part of one (ISO 3166): {code!r}")
    part = (found[2] or "").lstrip("-")
    if country in _OWN_CODE and part in COUNTRIES:
        return part
    return f"{country}-{part}" if part else country


def _maybe_territory(code: str | None) -> str | None:
    return None if code is None else territory_code(code)


def _names(values: Iterable[str]) -> tuple[str, ...]:
    if isinstance(values, str):
        raise TypeError("several names are a tuple or a list, not one str")
    return tuple(name for name in values if name.strip())


def _maybe_names(values: Iterable[str] | None) -> tuple[str, ...] | None:
    return None if values is None else _names(values)


def one_of(*allowed: str) -> Any:
    """A validator for a value that is null or one of these."""

    def check(_: object, attribute: "attrs.Attribute[Any]", value: str | None) -> None:
        if value is not None and value not in allowed:
            raise ValueError(f"{attribute.name} is one of {', '.join(allowed)}, not {value!r}")

    return check


def _aware(_: object, attribute: "attrs.Attribute[Any]", value: datetime.datetime | None) -> None:
    if value is not None and (not isinstance(value, datetime.datetime) or value.utcoffset() is None):
        raise ValueError(f"{attribute.name} is a date-time with a time zone, not {value!r}")


def _length(_: object, attribute: "attrs.Attribute[Any]", value: float | None) -> None:
    if value is not None and not value >= 0:
        raise ValueError(f"{attribute.name} is a number of seconds, not {value!r}")


@frozen(kw_only=True)
class Use:
    """A use of a video. Null (for `outlets` the empty tuple) means that it is not said.

    `territory`: ISO 3166 code of a country or of a part of one (`GB-SCT`). `outlets`: the user's own names. `clients`:
    agencies to which he subscribes; the empty tuple means none. `at`, `received`: aware date-times of the use and of
    the receipt of the video. `archive`, `resale`, `alter`: whether the use keeps it, sells it on, crops or obscures it.
    `length`: seconds that are shown.

    Raises:
        ValueError: a code, a platform, a purpose, a length or a time that is none.
        TypeError: one name in the place of several.
    """

    territory: str | None = field(default=None, converter=_maybe_territory)
    platform: Platform | None = field(default=None, validator=one_of(*PLATFORMS))
    outlets: tuple[str, ...] = field(default=(), converter=_names)
    clients: tuple[str, ...] | None = field(default=None, converter=_maybe_names)
    at: datetime.datetime | None = field(default=None, validator=_aware)
    received: datetime.datetime | None = field(default=None, validator=_aware)
    purpose: Purpose | None = field(default=None, validator=one_of(*PURPOSES))
    archive: bool | None = None
    resale: bool | None = None
    alter: bool | None = None
    length: float | None = field(default=None, validator=_length)
