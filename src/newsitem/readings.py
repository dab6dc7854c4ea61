"""What one reading of a page found: a value apart from the reading itself, so that its type is cheap to import."""

from attrs import frozen

from newsitem.claims import Claim
from newsitem.model import Diagnostic, Item
from newsitem.plugin import Format
from newsitem.text import Slice, Source


@frozen(eq=False)
class Reading:
    """Everything about one reading of a page: what `explain` shows, and what tests of a format look at.

    `claims`: words that are understood but are no value; `leftovers`: words that are not understood. `dialects`: for
    each item the name of the dialect that read its script, empty where none did.
    """

    source: Source
    format: Format
    items: tuple[Item, ...]
    claims: tuple[Claim, ...]
    leftovers: tuple[Slice, ...]
    diagnostics: tuple[Diagnostic, ...]
    dialects: tuple[str, ...] = ()
