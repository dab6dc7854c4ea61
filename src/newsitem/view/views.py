"""What is shown: a page as it was read, or items that came without a text."""

from attrs import frozen

from newsitem.build import value_spans
from newsitem.model import Item
from newsitem.readings import Reading


@frozen
class View:
    """A page and its items. `name`: of the page. `reading`: null for items without the text of their page."""

    name: str
    items: tuple[Item, ...]
    reading: Reading | None = None

    @classmethod
    def of(cls, reading: Reading) -> "View":
        """A page as it was read.

        A document from which whole items come (our NewsML-G2) has a text, but no words of it are values: only the items
        are shown.
        """
        source = reading.source
        has_words = not source.kind or bool(value_spans(reading.items)) or bool(reading.leftovers)
        return cls(source.name or "page", reading.items, reading if has_words else None)
