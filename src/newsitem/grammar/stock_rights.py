"""The pair of sentences on usage rights that NATO Multimedia and TheNewsMarket print under every video."""

from typing import Final

from newsitem.build import make
from newsitem.model import Restriction
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

#: Free for editorial use, restricted else; either sentence may be cut off.
STOCK_RIGHTS: Final = (
    r"(?i:This\s+media\s+asset\s+is\s+free\s+for\s+editorial\b[^.\r\n]{0,120}+\.?+"
    r"(?:\s*+It\s+is\s+restricted\b[^.\r\n]{0,80}+\.?+)?+)"
)
_STOCK: Final = lazy_pattern(STOCK_RIGHTS)


def find_stock_rights(words: Slice) -> Slice | None:
    """The sentences, wherever they stand in the words."""
    hit = words.search(_STOCK)
    return hit.slice if hit else None


def stock_restriction(sentences: Slice) -> Restriction:
    """What the sentences say."""
    return make(Restriction, text=sentences, kind="editorial-only")
