"""Times, tags of languages, IRIs and codes of countries: whether a text is one."""

import re
from functools import cache
from typing import Final

from newsitem.shapes import SHAPES

_MOMENT: Final = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?P<time>T[0-9]{2}:[0-9]{2}(?P<seconds>:[0-9]{2}(?:\.[0-9]{1,9})?)?(?P<zone>Z|[+-][0-9]{2}:[0-9]{2})?)?"
)
_TAG: Final = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*+")
_IRI: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*+:[^\s<>\"{}|\\^`\x00-\x20]++")
# What CLDR has codes for besides countries: its trials and the unknown.
_NO_COUNTRIES: Final = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})


def lacks_zone(text: str) -> bool:
    """Whether it is a day and time without a zone."""
    found = _MOMENT.fullmatch(text)
    return found is not None and found["time"] is not None and found["zone"] is None


def is_full_moment(text: str) -> bool:
    """Whether it is a day and time to the second, with a zone."""
    found = _MOMENT.fullmatch(text)
    return found is not None and None not in (found["seconds"], found["zone"]) and SHAPES["time"].fits(text)


def is_tag(text: str) -> bool:
    """Whether it has the form of a language tag."""
    return _TAG.fullmatch(text) is not None


def is_iri(text: str) -> bool:
    """Whether it is an IRI with a scheme."""
    return _IRI.fullmatch(text) is not None


@cache
def countries() -> frozenset[str]:
    """The codes of ISO 3166-1 alpha-2, and XK. The first call loads babel's names."""
    from babel import Locale

    return frozenset(code for code in map(str, Locale("en").territories) if len(code) == 2) - _NO_COUNTRIES
