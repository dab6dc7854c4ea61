"""People and houses in NewsML-G2: creators, contributors, sources, bylines, credit lines, owners."""

from collections.abc import Iterator, Mapping
from typing import Final

from newsitem.build import make
from newsitem.grammar.newsml_ledger import Ledger
from newsitem.model import Credit, CreditRole
from newsitem.newsml.codes import last_word
from newsitem.newsml.nodes import Node
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

#: By element: what somebody is whose role is not told.
_BY_ELEMENT: Final[Mapping[str, CreditRole]] = {
    "creator": "source", "infoSource": "source", "creditline": "source", "contributor": "other", "by": "writer",
    "byline": "writer", "copyrightHolder": "owner",
}  # fmt: skip
# By the last word of a code, in small letters: IPTC's and those of agencies.
_BY_CODE: Final[Mapping[str, CreditRole]] = {
    "cameraoperator": "camera", "camera": "camera", "cameraman": "camera", "videographer": "camera",
    "videojournalist": "camera", "photographer": "camera", "correspondent": "reporter", "reporter": "reporter",
    "author": "writer", "writer": "writer", "descrwriter": "writer", "editor": "editor", "contenteditor": "editor",
    "videoeditor": "editor", "producer": "producer", "contentsource": "source", "origcont": "source",
    "source": "source", "distributor": "provider", "provider": "provider", "owner": "owner", "courtesy": "courtesy",
    "uploader": "uploader",
}  # fmt: skip
_BY: Final = lazy_pattern(r"(?:By|BY|Von|Par|Por)\s++(?P<name>[^,;\r\n]{2,80})")
_ADDRESS: Final = lazy_pattern(r"[a-z]+://")
_CODE: Final = lazy_pattern(r"[^:\s]{1,40}:(?P<name>\S.*)")


def credits_of(ledger: Ledger, nodes: Iterator[Node]) -> list[Credit]:
    """A credit for each of the parties that have a name, or a code that says as much."""
    return [credit for node in nodes if (credit := _credit(ledger, node)) is not None]


def _credit(ledger: Ledger, node: Node) -> Credit | None:
    words = party_words(ledger, node)
    if words is None:
        return None
    byline = words.match(_BY) if node.name in ("by", "byline") else None
    name = (byline["name"] if byline else None) or words
    return make(Credit, text=words, role=_role(node), name=_decoded(name))


def _role(node: Node) -> CreditRole:
    told = (last_word(code).lower() for code in node.codes.get("role", ()))
    return next((_BY_CODE[word] for word in told if word in _BY_CODE), _BY_ELEMENT[node.name])


def party_words(ledger: Ledger, node: Node) -> Slice | None:
    """The name of a party: its first name in the story's language, else its own words if they are no mere address."""
    names = [name for name in node.all("name") if name.span is not None]
    if names:
        chosen = next((name for name in names if name.language == node.language), names[0])
        return ledger.words(chosen)
    if node.span is None or ledger.page.source.slice(*node.span).match(_ADDRESS):
        return None
    return ledger.words(node)


def _decoded(words: Slice) -> Slice:
    """The words without the alias of a code: `AFP` of `nprov:AFP`."""
    code = words.fullmatch(_CODE)
    return (code["name"] if code else None) or words


def party_name(ledger: Ledger, node: Node) -> str:
    """The name of a party as a text; of an address its host; empty where nobody is named."""
    words = party_words(ledger, node) or ledger.words(node)
    ledger.page.claim(words, "read", node.name)
    if words is None:
        return ""
    return words.text.partition("//")[2].partition("/")[0] if words.match(_ADDRESS) else _decoded(words).text
