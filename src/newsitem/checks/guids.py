"""Names of items: whether a version is bound into one."""

import re
from typing import Final

# `…?version=3`, `…:rev2`, `…/v3`; bare numbers are not taken for versions.
_MARKED: Final = re.compile(
    r"(?:^|[:;/?&#_.-])(?:v|ver|version|rev|revision)[=:._-]?[0-9]{1,6}(?=$|[:;/?&#_.-])", re.IGNORECASE
)
# The revision that NewsML 1 had behind the name of an item: `urn:newsml:example.com:20250318:flood:2N`.
_OF_NEWSML_1: Final = re.compile(r"urn:newsml:[^:]++:[0-9]{8}:[^:]++:[0-9]{1,6}[NUA]?", re.IGNORECASE)


def has_version(guid: str) -> bool:
    """Whether a name of an item says which of its versions is meant."""
    return _MARKED.search(guid) is not None or _OF_NEWSML_1.fullmatch(guid) is not None
