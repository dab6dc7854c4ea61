"""The fallback: any page that no format recognises. It reads what looks like a script, else prose."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

import attrs

from newsitem.claims import Page
from newsitem.plugin import Dialect, Format, Sections
from newsitem.text import Slice

_MOST_LINES: Final = 3


def _layout(page: Page) -> Iterable[Sections]:
    from newsitem.layouts.bare import bare

    return bare(page)


@cache
def _dialects() -> Sequence[Dialect]:
    from newsitem.dialects.anadolu import anadolu
    from newsitem.dialects.double_brackets import double_brackets
    from newsitem.dialects.general import general
    from newsitem.dialects.plain import plain
    from newsitem.dialects.stringer import stringer
    from newsitem.dialects.xinhua import xinhua

    def fits(words: Slice) -> bool:
        """Whether a script is one of Anadolu's without its line breaks: on lines it is read as anybody's."""
        return len(words.lines(_MOST_LINES + 1)) <= _MOST_LINES and anadolu.fits(words)

    return (attrs.evolve(anadolu, fits=fits), xinhua, stringer, double_brackets, general, plain)


#: Without marks: it recognises no page, and is taken where nothing else does.
script: Final = Format(
    name="script",
    layout=_layout,
    dialects=_dialects,
    language=None,
)
