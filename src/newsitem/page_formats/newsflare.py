"""Newsflare: a marketplace for user-generated and agency video; partners paste their scripts into the description."""

from collections.abc import Iterator
from typing import Final

import attrs

from newsitem.claims import Page
from newsitem.layouts.newsflare import (
    BLOG,
    BUTTON,
    CART,
    RUNNING_TIME_LINE,
    UNUSED,
    UPLOADER,
    newsflare_frame,
)
from newsitem.patterns import lazy_pattern
from newsitem.plugin import Dialect, Format, Mark, Script
from newsitem.text import Slice

_SHOWS_LABEL: Final = lazy_pattern(r"(?<!\p{L})SHOWS\s{0,3}+:")


def _fits_shows(script: Slice) -> bool:
    """Whether a script is one of Reuters', by its label alone: prose has lists and brackets too."""
    if script.search(_SHOWS_LABEL) is None:
        return False
    from newsitem.dialects.reuters import reuters

    return reuters.fits(script)


def _read_shows(page: Page, script: Slice) -> Script:
    """Reads a script that fits; whose it is changes nothing of who provides the page."""
    from newsitem.dialects.reuters import reuters

    return attrs.evolve(reuters.read(page, script), facts={})


_SHOWS: Final = Dialect("reuters", _fits_shows, _read_shows)


def _dialects() -> Iterator[Dialect]:
    """One by one: what stands behind the first that fits need not be imported."""
    from newsitem.dialects.anadolu import anadolu

    yield anadolu
    from newsitem.dialects.xinhua import xinhua

    yield xinhua
    from newsitem.dialects.stringer import stringer

    yield stringer
    from newsitem.dialects.cctv import cctv

    yield cctv
    yield _SHOWS
    from newsitem.dialects.plain import plain

    yield plain


newsflare: Final = Format(
    name="newsflare",
    provider="Newsflare",
    marks=(
        (Mark("line", UPLOADER),),
        (Mark("line", BUTTON), Mark("line", "Tags")),
        (Mark("line", BUTTON), Mark("line", BLOG)),
        (Mark("line", "Appears in Newsflare picks"),),
        (Mark("line", BUTTON), Mark("line", "Categories")),
        (Mark("line", BUTTON), Mark("line", "Loading video...")),
        (Mark("line", BUTTON), Mark("pattern", RUNNING_TIME_LINE, "a running time alone on its line", (":",))),
        (Mark("line", BLOG), Mark("line", "View post")),
        (Mark("line", CART),),
        (Mark("line", UNUSED),),
        (Mark("host", "newsflare.com"),),
        (Mark("site", "Newsflare"),),
    ),
    layout=newsflare_frame,
    dialects=_dialects,
    open_furniture=(
        "the teaser between `From the blog` and `View post`",
        "the sentences of the two cart dialogs above the headline",
        "saved HTML: the site's menu above the headline, what follows the tags but the teaser, and its footer",
    ),
)
