"""The fallback: any page that no format recognises. It reads what looks like a script, else prose."""

from typing import Final

from newsitem.dialects.anadolu import anadolu
from newsitem.dialects.double_brackets import double_brackets
from newsitem.dialects.general import general
from newsitem.dialects.plain import plain
from newsitem.dialects.stringer import stringer
from newsitem.dialects.xinhua import xinhua
from newsitem.layouts.bare import bare
from newsitem.plugin import Format

#: Without marks: it recognises no page, and is taken where nothing else does.
script: Final = Format(
    name="script",
    layout=bare,
    dialects=(anadolu, xinhua, stringer, double_brackets, general, plain),
    language=None,
)
