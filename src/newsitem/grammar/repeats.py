"""Blocks that a site prints twice: the second is known line by line, so that nothing new in it is passed over."""

from newsitem.claims import Page
from newsitem.text import Slice


def claim_repeats(page: Page, first: Slice, second: Slice, what: str) -> None:
    """Claims the lines of a second print that stand in the first to the letter, but for case; others stay over.

    On one line, where breaks are lost, all of the second must be the first or its beginning.
    """
    known = {line.text.casefold() for line in first.lines()}
    if first.text.casefold().startswith(second.text.casefold()):
        page.claim(second.strip(), "repeat", what)
        return
    for line in second.lines():
        if line.text.casefold() in known:
            page.claim(line, "repeat", what)


def second_print(words: Slice, opening: Slice) -> Slice | None:
    """Where some words begin once more that opened a block; None if they do not come again."""
    again = words.after(opening).find(opening.raw.strip())
    return words.after(again.start) if again is not None else None
