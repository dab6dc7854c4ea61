"""QCodes of NewsML-G2: `alias:code`, where only the document says which scheme an alias stands for.

The URI of a scheme is the contract. Codes come out with the alias that is used here, whatever the document calls the
scheme: `x:mute` with `x` declared as our scheme of flags is `niflag:mute`.
"""

import re
from collections.abc import Mapping
from typing import Final

#: Base of our own schemes; a word and a slash follow.
OWN: Final = "https://w3id.org/newsitem/cv/"
_OWN_ALIASES: Final = {
    "nirel": "relation", "nires": "restriction", "niplat": "platform", "nicred": "credit", "nipart": "part",
    "nidesc": "description", "niname": "name", "nidate": "date", "niflag": "flag", "niid": "idtype",
    "nirnd": "rendition",
}  # fmt: skip
# IPTC's own, as its catalogs have them since 2.9; their aliases are known without fetching a catalog.
_IPTC_ALIASES: Final = {
    "cpnat": "cpnature", "cpprole": "contentprodpartyrole", "ctrol": "contributorrole", "isrol": "infosourcerole",
    "drol": "descriptionrole", "irel": "itemrelation", "ninat": "ninature", "nprov": "newsprovider",
    "sig": "signal", "stat": "pubstatusg2", "timeunit": "timeunit", "genre": "genre", "medtop": "mediatopic",
    "rnd": "rendition", "loctyp": "location",
}  # fmt: skip
_JOINTS: Final = re.compile("[/#:]")
_ALIAS_BY_SCHEME: Final[Mapping[str, str]] = {
    **{f"{OWN}{word}".partition("//")[2]: alias for alias, word in _OWN_ALIASES.items()},
    **{f"cv.iptc.org/newscodes/{word}": alias for alias, word in _IPTC_ALIASES.items()},
    **{f"cvx.iptc.org/{word}": word for word in ("iso3166-1a2", "iso3166-1a3")},
}


class Codes:
    """The codes of one document, by the schemes that it declares itself."""

    def __init__(self, schemes: Mapping[str, str]) -> None:
        """`schemes`: by alias the URI, as inline catalogs declare them."""
        self._schemes = schemes
        self._known: dict[str, str] = {}

    def of(self, qcode: str) -> str:
        """A QCode under the alias that is used here; the URI of the concept, where its scheme is none of those known.

        A QCode whose alias nobody declares stays as it is: remote catalogs are not fetched.
        """
        found = self._known.get(qcode)
        if found is None:
            found = self._known[qcode] = self._resolved(qcode.strip())
        return found

    def _resolved(self, qcode: str) -> str:
        alias, _, code = qcode.partition(":")
        scheme = self._schemes.get(alias)
        return qcode if scheme is None else of_uri(scheme, code)


def of_uri(scheme: str, code: str) -> str:
    """The code of a scheme by its URI; the URI of the concept, where the scheme is not known."""
    alias = _ALIAS_BY_SCHEME.get(scheme.partition("//")[2].rstrip("/#"))
    return f"{scheme}{code}" if alias is None else f"{alias}:{code}"


def of_concept(uri: str) -> str:
    """The code of a concept by its URI (`…/flag/mute` is `niflag:mute`); the URI itself where its scheme is unknown."""
    uri = uri.strip()
    at = max(uri.rfind("/"), uri.rfind("#")) + 1
    return of_uri(uri[:at], uri[at:]) if at else uri


def last_word(code: str) -> str:
    """The code itself, without the alias or the address before it: `shotlist` of `descrole:shotlist`."""
    return _JOINTS.split(code.rstrip("/#:"))[-1]
