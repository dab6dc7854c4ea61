"""Which stretches of an HTML page's text are elements worth knowing by name: headings, lists, the site's frame."""

from typing import Final

from newsitem.text import Element

#: By tag: the name of an element.
NAMES: Final = {
    name: name
    for name in "a article aside button footer form h1 h2 h3 h4 h5 h6 header li main nav ol p table ul".split()
} | {"search": "form"}
#: By ARIA role: the name of an element, whatever its tag.
ROLES: Final = {
    "navigation": "nav", "banner": "header", "contentinfo": "footer", "search": "form", "complementary": "aside",
}  # fmt: skip
# With an `h1` inside they are no frame: headers of a story, and the form that ASP.NET wraps whole pages into.
_NO_FRAME_WITH_H1: Final = frozenset({"header", "form"})
# In an article these are its own and may hold its date or its credits.
_OWN_IN_ARTICLE: Final = frozenset({"header", "footer"})
#: Elements of these names depend on others, or others on them.
FRAMING: Final = frozenset({"article", "footer", "form", "h1", "header"})


class Framing:
    """Which elements are worth knowing for what they stand in, or for what stands in them."""

    def __init__(self) -> None:
        self._articles = 0
        # The numbers of the open elements that are no frame as soon as a headline comes.
        self._frames: list[int] = []

    def enter(self, name: str, number: int) -> bool:
        """An element of such a name begins, by its number on the page; whether it is worth knowing."""
        if self._articles and name in _OWN_IN_ARTICLE:
            return False
        if name == "h1":
            self._frames.clear()
        elif name == "article":
            self._articles += 1
        elif name in _NO_FRAME_WITH_H1:
            self._frames.append(number)
        return True

    def leave(self, name: str, number: int) -> bool:
        """It ends; whether it stayed what it seemed to be."""
        if name == "article":
            self._articles -= 1
        elif name in _NO_FRAME_WITH_H1:
            if self._frames[-1:] != [number]:
                return False
            self._frames.pop()
        return True


def without_whole_pages(elements: list[Element | None], length: int) -> list[Element]:
    """Those that were found, without forms of more than half of the words: pages of ASP.NET that have no `h1`."""
    return [one for one in elements if one and not (one.name == "form" and one.end - one.start > length / 2)]
