"""NATO's videos: pages of NATO Multimedia, and the copies that NATO Channel puts on DVIDS."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from newsitem.claims import Page
from newsitem.grammar.stock_rights import STOCK_RIGHTS
from newsitem.layouts.newsflare import NEWSFLARE_MARKS
from newsitem.plugin import Dialect, Format, Mark, Sections
from newsitem.wording import NATO_UNIT

# TheNewsMarket prints the same sentence on UNICEF's pages.
_NO_MARKET: Final = r"(?s)\A(?!.*(?:Shoot Location|Video News Footage|END SHOTLIST))"
_FIRST_TIME: Final = r"\A\s*+\d{1,2} \p{L}{3,9} (?:19|20)\d\d \d{1,2}:\d\d\b"
_CAPITALS_BEHIND_TIME: Final = (
    r"\(00:\d\d\) \p{Lu}{3}|(?<![\w:(])00:\d\d (?:VARIOUS|WIDE|CLOSE|MEDIUM|MID|AERIAL|DRONE|TRACKING|PAN|LONG)\b"
)


def _frame(page: Page) -> Iterable[Sections]:
    from newsitem.layouts.dvids import dvids_frame
    from newsitem.layouts.nato_multimedia import nato_multimedia_frame

    return dvids_frame(page) if NATO_UNIT in page.source.text else nato_multimedia_frame(page)


@cache
def _dialects() -> Sequence[Dialect]:
    from newsitem.dialects.nato import nato

    return (nato,)


nato: Final = Format(
    name="nato",
    provider="NATO",
    marks=(
        (Mark("words", NATO_UNIT),),
        (Mark("host", "natomultimedia.tv"),),
        (
            Mark(
                "pattern",
                r"(?<![^\r\n])[^\S\r\n]*+NATO M[Uu]ltimedia[^\S\r\n]*+(?![^\r\n])",
                "line 'NATO Multimedia'",
                ("NATO M",),
            ),
        ),
        (Mark("words", "NATO MUltimedia"),),
        (
            Mark("pattern", STOCK_RIGHTS, "the sentence of the usage rights", ("asset", "Asset", "ASSET")),
            Mark("pattern", _NO_MARKET, "no words of TheNewsMarket"),
        ),
        (
            Mark("pattern", _CAPITALS_BEHIND_TIME, "a time before a shot in capitals", ("00:",)),
            Mark("pattern", _FIRST_TIME, "a date and time at the top"),
        ),
    ),
    unless=NEWSFLARE_MARKS,
    layout=_frame,
    dialects=_dialects,
    open_furniture=(
        "DVIDS: the code between `video size:` and `show more`",
        "saved HTML: what stands above the headline",
    ),
)
