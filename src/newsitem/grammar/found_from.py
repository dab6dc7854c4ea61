"""Finds what begins with blanks or marks from the plain words in it, for which the engine can search.

A pattern that may begin with a blank, a bullet or a bracket is tried at each character of a page.
"""

from collections.abc import Iterator

from newsitem.text import Hit, Pattern, Slice


def found_from(words: Slice, part: Pattern, whole: Pattern, lead: str) -> Iterator[Hit]:
    """All places where `whole` matches, as `words.finditer(whole)` gives them.

    Each match is white space and characters of `lead`, then words at which `part` matches, then anything.
    """
    text, end, at = words.source.text, words.start, words.start
    while (found := words.after(at).search(part)) is not None:
        first = found.start
        while first > end and (text[first - 1] in lead or text[first - 1].isspace()):
            first -= 1
        at = found.start + 1
        for start in range(first, found.start + 1):
            if hit := words.after(start).match(whole):
                end = at = hit.end
                yield hit
                break
