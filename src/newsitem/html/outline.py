"""Which stretches of an HTML page's text are elements worth knowing by name: headings, lists, the site's frame."""

from typing import Final

from newsitem.html.sheet import Mark, Sheet
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


class Outline:
    """The named elements of a page, in order of their beginnings."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._marks: list[Mark] = []
        self._frames: list[Mark] = []
        self._articles = 0

    def enter(self, name: str) -> Mark | None:
        """An element of this name begins; its mark, if it is worth knowing."""
        if self._articles and name in _OWN_IN_ARTICLE:
            return None
        if name == "h1":
            self._drop_frames()
        mark = self._sheet.open(name)
        self._marks.append(mark)
        if name == "article":
            self._articles += 1
        elif name in _NO_FRAME_WITH_H1:
            self._frames.append(mark)
        return mark

    def leave(self, mark: Mark) -> None:
        """The element ends."""
        self._sheet.close(mark)
        if mark.name == "article":
            self._articles -= 1
        elif self._frames and self._frames[-1] is mark:
            self._frames.pop()

    def elements(self) -> list[Element]:
        """Those that hold words and stayed what they seemed to be."""
        half = self._sheet.length / 2
        return [
            Element(mark.name, mark.start, mark.end)
            for mark in self._marks
            # A form with more than half of the words is a page of ASP.NET without `h1`.
            if mark.name and mark.start is not None and not (mark.name == "form" and mark.end - mark.start > half)
        ]

    def _drop_frames(self) -> None:
        for mark in self._frames:
            mark.name = ""
        self._frames.clear()
