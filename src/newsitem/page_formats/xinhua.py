"""Xinhua News Agency's video stories, as image banks and other sites carry them, in English and Indonesian."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from newsitem.claims import Page
from newsitem.layouts.newsflare import NEWSFLARE_MARKS
from newsitem.plugin import Dialect, Format, Mark, Sections
from newsitem.wording import XINHUA_SAMPLE


def _label(*spellings: str) -> Mark:
    """A label of the script, in any of its languages; it may be glued to the words before it."""
    words = "|".join(spelling.replace(" ", r"\s+") for spelling in spellings)
    meaning = " or ".join(f"label {spelling!r}" for spelling in spellings)
    return Mark("pattern", rf"(?:{words})[^\S\r\n]*+:", meaning, [spelling.split()[0] for spelling in spellings])


_STORY: Final = _label("STORY", "JUDUL")
_DATED: Final = _label("DATELINE")


def _layout(page: Page) -> Iterable[Sections]:
    from newsitem.layouts.xinhua import xinhua_frame

    return xinhua_frame(page)


@cache
def _dialects() -> Sequence[Dialect]:
    from newsitem.dialects.plain import plain
    from newsitem.dialects.xinhua import xinhua as script

    return (script, plain)


xinhua: Final = Format(
    name="xinhua",
    provider="Xinhua",
    marks=(
        (_DATED, _STORY, _label("LENGTH", "DURASI"), _label("LOCATION", "LOKASI")),
        (_DATED, _STORY, _label("SHOOTING TIME")),
        (_label("JUDUL"), _label("DURASI", "LOKASI", "KATEGORI")),
        (Mark("pattern", XINHUA_SAMPLE, "the image bank's words on its sample", ("sample of the video",)), _STORY),
        (Mark("words", "Xinhua / Kyodo News Images"), _label("SHOTLIST", "STORYLINE")),
        (Mark("words", "(XHTV)"), _label("SHOTLIST", "STORYLINE")),
    ),
    unless=NEWSFLARE_MARKS,
    layout=_layout,
    dialects=_dialects,
    open_furniture=(
        "what stands above the script: menus, and a title in other words than the headline",
        "what stands below its sign-off but product fields and reporters: the site's lists, addresses, similar items",
    ),
)
