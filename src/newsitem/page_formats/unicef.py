"""UNICEF's video: Video News Package pages of unicef.org, and its footage on TheNewsMarket."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from newsitem.claims import Page
from newsitem.grammar.stock_rights import STOCK_RIGHTS
from newsitem.layouts.newsflare import NEWSFLARE_MARKS
from newsitem.plugin import Dialect, Format, Mark, Sections

_SEQUENCES: Final = Mark("words", "Main sequences:")
_LOCATIONS: Final = Mark(
    "pattern", r"Main shooting locations?\s*:", "words 'Main shooting locations:'", ("Main shooting location",)
)
_TAPE: Final = Mark("pattern", r"(?<!\p{L})Tape ?#?:", "words 'Tape#:'", ("Tape",))
_STOCK: Final = Mark("pattern", STOCK_RIGHTS, "the sentence of the usage rights", ("asset", "Asset", "ASSET"))
_PLACE: Final = Mark("words", "Shoot Location")
_FOOTAGE: Final = Mark("words", "Video News Footage")


def _frame(page: Page) -> Iterable[Sections]:
    from newsitem.layouts.news_market import news_market_frame
    from newsitem.layouts.unicef_package import unicef_package_frame

    market = any(mark.is_on(page.source) for mark in (_PLACE, _FOOTAGE, Mark("words", "END SHOTLIST")))
    return news_market_frame(page) if market else unicef_package_frame(page)


@cache
def _dialects() -> Sequence[Dialect]:
    from newsitem.dialects.news_market import news_market

    return (news_market,)


unicef: Final = Format(
    name="unicef",
    provider="UNICEF",
    marks=(
        (_SEQUENCES, _LOCATIONS),
        (_SEQUENCES, _TAPE),
        (_LOCATIONS, _TAPE),
        (_TAPE, Mark("words", "video b-roll still")),
        (_PLACE, _FOOTAGE),
        (_PLACE, _STOCK),
        (_FOOTAGE, _STOCK),
        (_FOOTAGE, Mark("words", "END SHOTLIST")),
        (Mark("words", "END SHOTLIST"), _STOCK),
    ),
    unless=NEWSFLARE_MARKS,
    layout=_frame,
    dialects=_dialects,
    open_furniture=("saved HTML: the site's menu above the headline, and what stands below the order line",),
)
