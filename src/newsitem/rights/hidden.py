"""Words outside of the restrictions that limit use: what reading took for a source, a note or prose."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from newsitem.model import Item, Shot
from newsitem.rights.names import is_limiting
from newsitem.rights.plain import unquoted

_LIMIT: Final = re.compile(
    r"\b(?:(?:no|not\s+for|not\s+cleared\s+for|do\s+not|don['’]t|must\s+not|never)\s+(?:any\s+|re-?)?"
    r"(?:use|access|archiv|resale|resell|re-?sell|sales?|broadcast|online|internet|web|digital|social|mobile|publi"
    r"|distribut|syndicat|commercial|third[\s-]part)\w*"
    r"|(?:clients|subscribers|members|customers|use|access|usage)\s+only|only\s+for\s+use|for\s+use\s+(?:in|by)"
    r"|embargo(?:ed)?\s*(?::|until|till)|must\s+(?:on[\s-]?screen\s+)?(?:credit|courtesy))\b",
    re.IGNORECASE,
)
# The label of a field that stands in the middle of prose.
_LABEL: Final = re.compile(r"\bRESTRICTIONS?(?:\sSUMMARY)?\s?:\s?(?!NONE\b)\S")
_SHOWN: Final = 200
_FIELD: Final = re.compile(r"restrict|usage|embargo|access|rights", re.IGNORECASE)
_NOTHING: Final = frozenset({"", "none", "no", "n/a", "-"})


def of_item(item: Item) -> Iterator[str]:
    """Notes, fields, titles and prose of an item that limit its use."""
    yield from filter(_limits, item.notes)
    for label, value in item.extra.items():
        if _limits(value) or (_FIELD.search(label) and value.strip().casefold() not in _NOTHING):
            yield f"{label}: {value}"
    for prose in (item.slug, item.headline, item.summary, item.storyline):
        if prose and (words := _behind_label(prose)):
            yield words


def of_shot(shot: Shot) -> Iterator[str]:
    """A source, notes and words of a shot that limit its use."""
    if shot.source and (is_limiting(shot.source) or _limits(shot.source)):
        yield shot.source
    yield from filter(_limits, shot.notes)
    if _limits(unquoted(shot.text)):  # a sign that reads “No access” limits nothing
        yield shot.text


@lru_cache(maxsize=65536)
def _limits(words: str) -> bool:
    return _LIMIT.search(words) is not None


@lru_cache(maxsize=4096)
def _behind_label(prose: str) -> str:
    """The words at the label of a field, as far as they are shown; empty without one."""
    found = _LABEL.search(prose)
    return prose[found.start() : found.start() + _SHOWN] if found else ""
