"""Records that are printed as JSON: `"name": "Goat Joins Marathon", "duration": "PT1M30S"`."""

from collections.abc import Iterable
from typing import Final

from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

_PAIR: Final = lazy_pattern(r"\"(?P<key>\w{2,20}+)\"\s*+:\s*+\"(?P<value>(?:[^\"\\]|\\.)*+)\"")
_BEGINS: Final = lazy_pattern(r"\s*+[\[{]\s*+[\[{\"]")


def json_fields(words: Slice, keys: Iterable[str]) -> dict[str, Slice]:
    """The first value of each of some keys in a text that is JSON; empty where it is none."""
    wanted = set(keys)
    found: dict[str, Slice] = {}
    if words.match(_BEGINS):
        for hit in words.finditer(_PAIR):
            value = hit["value"]
            if value is not None and hit.word("key") in wanted:
                found.setdefault(hit.word("key"), value)
    return found
