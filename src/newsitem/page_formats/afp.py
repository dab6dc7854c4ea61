"""AFP: scripts and captions of AFPTV, as news sites, AFP's own records and video sites print them."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from newsitem.claims import Page
from newsitem.layouts.newsflare import NEWSFLARE_MARKS
from newsitem.plugin import Dialect, Format, Mark, Sections
from newsitem.wording import AFP_CLOSING, AFP_ID

_SOUNDBITE: Final = (
    r"\b(?:SOUND\s?BITE|SONORE)\s+\d{1,2}\s*[-–—]\s*[^\r\n:\"]{2,200}?"
    r"\([^()\r\n]{0,60}?\b\d{1,3}\s*(?:sec|seg|s)\b[^()\r\n]{0,20}\)"
)
_BLOCK: Final = r"(?:FUENTE|SOURCE)(?<=(?:19|20)\d\d\s*(?:FUENTE|SOURCE))\s*+:"
_OWN_BLOCK: Final = r"FUENTE\s*+:|SOURCE\s*+:[^:\r\n]{0,80}?\bAFP(?:TV)?\b"
_SHOTLIST: Final = r"SHOT\s?LIST\b|SHOTLIST|(?<![^\r\n])[^\S\r\n]*+Shot\s?list\b"
_TIMED: Final = r"(?<![^\r\n])[^\S\r\n]*+\d{1,3}\.\s+\d\d:\d\d\s*[-–—]\s*\d\d:\d\d\s"
_WIRE: Final = r"\(AFP\)\s*[-–—]"
# It begins with the slash, which is found at once; what stands before it is looked at last.
_NUMBERED: Final = rf"/(?=\s{AFP_ID}[^\S\r\n]*+(?![^\r\n]))(?<=(?<![^\r\n])[^\r\n]{{3,300}}\s/)"
_CLOSED: Final = rf"[.!?…”\"»]\s?{AFP_CLOSING}\.?[^\S\r\n]*+(?![^\r\n])"

_SOUNDBITE_MARK: Final = Mark(
    "pattern", _SOUNDBITE, "a soundbite with its own count and its seconds", ("SOUND", "SONORE")
)
_BLOCK_MARK: Final = Mark("pattern", _BLOCK, "a date and a source behind it", ("FUENTE", "SOURCE"))
_OWN_BLOCK_MARK: Final = Mark("pattern", _OWN_BLOCK, "a source that is AFP, or in Spanish", ("FUENTE", "SOURCE"))
_SHOTLIST_MARK: Final = Mark("pattern", _SHOTLIST, "the label of a shotlist", ("SHOT", "Shot"))
_TIMED_MARK: Final = Mark("pattern", _TIMED, "a shot with a number and time codes")
_WIRE_MARK: Final = Mark("pattern", _WIRE, "`(AFP)` and a dash", ("(AFP)",))
_NUMBERED_MARK: Final = Mark(
    "pattern", _NUMBERED, "a line that ends in ` / ` and a number of seven letters and digits", ("/",)
)


def _layout(page: Page) -> Iterable[Sections]:
    from newsitem.layouts.afp import afp_page

    return afp_page(page)


@cache
def _dialects() -> Sequence[Dialect]:
    from newsitem.dialects.afp import afp

    return (afp,)


afp: Final = Format(
    name="afp",
    provider="AFP",
    language=None,
    marks=(
        (_SOUNDBITE_MARK,),
        (_BLOCK_MARK, _OWN_BLOCK_MARK, _SHOTLIST_MARK),
        (_WIRE_MARK, _SHOTLIST_MARK, _BLOCK_MARK),
        (_WIRE_MARK, _TIMED_MARK),
        (_NUMBERED_MARK, _TIMED_MARK),
        (_WIRE_MARK, Mark("pattern", _CLOSED, "a line that ends in IMAGES or SOUNDBITES behind a sentence")),
        (_WIRE_MARK, _NUMBERED_MARK),
        (Mark("host", "afpforum.com"),),
    ),
    unless=NEWSFLARE_MARKS,
    layout=_layout,
    dialects=_dialects,
    open_furniture=(
        "the titles of context dispatches, and the datelines of all but the first",
        "what stands below a heading such as `Más noticias`",
        "saved HTML: what stands above the script and is none of the story's own lines, and what is behind its article",
    ),
)
