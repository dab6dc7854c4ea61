"""Versions of the JSON of items: what is made of older documents, and what is said of newer ones.

A document says its version in its key `version`; one without it is of version 1.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from newsitem.errors import CannotRead

Document = dict[str, Any]
#: Makes of the object of an item one of the next version. It must bear objects that are wrong: they are checked later.
Upgrade = Callable[[Document], Document]
#: The steps by the version that they begin with: the first is 1, and none is left out.
Upgrades = Mapping[int, Upgrade]

_KEY: Final = "version"
#: None yet: all documents are of version 1.
UPGRADES: Final[Upgrades] = {}


def upgraded(document: Any, upgrades: Upgrades = UPGRADES, path: str = "$") -> Any:
    """The object of an item in the newest version, which needs no `version`. What is no object is left as it is.

    `path`: where it stands, for the message.

    Raises:
        CannotRead: the version is none, or newer than the steps lead.
    """
    if not isinstance(document, dict):
        return document
    version, newest = document.get(_KEY, 1), len(upgrades) + 1
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise CannotRead(f"Expected a whole number from 1, got `{version}` - at `{path}.{_KEY}`")
    if version > newest:
        raise CannotRead(
            f"It is of version {version}, and this newsitem reads none after {newest}: read it with a newer newsitem "
            f"(pip install --upgrade newsitem) - at `{path}.{_KEY}`"
        )
    for step in range(version, newest):
        document = upgrades[step](document)
    return {key: value for key, value in document.items() if key != _KEY}
