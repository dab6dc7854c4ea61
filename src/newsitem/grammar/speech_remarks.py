"""Remarks at the end of a soundbite's header: on the pictures over it, on what the person speaks about and how."""

from typing import Final

import regex

from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

# What follows the role: `Name/Actor, on the prize:`, `Name, director, on his film:`.
_ABOUT: Final = lazy_pattern(r"(?<=[,/][^,/]{1,120}),\s*+(?P<note>on\s[^,]++)\Z")
# Remarks on the header in brackets of their own: `(ending with shot 5)`, `(starting with shot 2/ending with shot 4)`.
_REMARK: Final = lazy_pattern(
    r"\(\s*(?P<note>[^()]*\b(?:shots?|overla\w+|interpret\w+|off\s+camera|via\s+\w+)\b[^()]*?)\s*\)", regex.IGNORECASE
)
# `JANE ROE, SPEAKING TO REPORTER, SAYING:`
_MANNER: Final = lazy_pattern(r"[\s,]*+\b(?P<note>speaking\s[^()\"“”,]{2,80}+)[\s,]*+\Z", regex.IGNORECASE)


def without_remarks(person: Slice) -> tuple[Slice, Slice | None]:
    """The person without remarks on the header at its end, and the first of them."""
    person = person.strip(" :")
    words = person.raw
    remark = (
        ("(" in words and person.search(_REMARK))
        or (words.rpartition(",")[2].lstrip().startswith("on") and person.search(_ABOUT))
        or ("speak" in words.casefold() and person.search(_MANNER))
    )
    return (person.before(remark).strip(), remark["note"]) if remark else (person, None)
