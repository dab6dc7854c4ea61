"""The fallback: any page that no format recognises. It reads what looks like a script, else prose."""

from typing import Final

import attrs

from newsitem.dialects.anadolu import anadolu
from newsitem.dialects.double_brackets import double_brackets
from newsitem.dialects.general import general
from newsitem.dialects.plain import plain
from newsitem.dialects.stringer import stringer
from newsitem.dialects.xinhua import xinhua
from newsitem.layouts.bare import bare
from newsitem.plugin import Format
from newsitem.text import Slice

_MOST_LINES: Final = 3


def _fits_one_paragraph(words: Slice) -> bool:
    """Whether a script is one of Anadolu's without its line breaks: on lines it is read as anybody's."""
    return len(words.lines()) <= _MOST_LINES and anadolu.fits(words)


#: Without marks: it recognises no page, and is taken where nothing else does.
script: Final = Format(
    name="script",
    layout=bare,
    dialects=(attrs.evolve(anadolu, fits=_fits_one_paragraph), xinhua, stringer, double_brackets, general, plain),
    language=None,
)
