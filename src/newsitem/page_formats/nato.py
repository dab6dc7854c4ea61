"""NATO's videos: pages of NATO Multimedia, and the copies that NATO Channel puts on DVIDS."""

from collections.abc import Iterable
from typing import Final

from newsitem.claims import Page
from newsitem.dialects.nato import nato as nato_script
from newsitem.grammar.stock_rights import STOCK_RIGHTS
from newsitem.layouts.dvids import UNIT, dvids_frame
from newsitem.layouts.nato_multimedia import nato_multimedia_frame
from newsitem.layouts.newsflare import NEWSFLARE_MARKS
from newsitem.plugin import Format, Mark, Sections

# TheNewsMarket prints the same sentence on UNICEF's pages.
_NO_MARKET: Final = r"(?s)\A(?!.*(?:Shoot Location|Video News Footage|END SHOTLIST))"
_FIRST_TIME: Final = r"\A\s*+\d{1,2} \p{L}{3,9} (?:19|20)\d\d \d{1,2}:\d\d\b"
_CAPITALS_BEHIND_TIME: Final = (
    r"\(00:\d\d\) \p{Lu}{3}|(?<![\w:(])00:\d\d (?:VARIOUS|WIDE|CLOSE|MEDIUM|MID|AERIAL|DRONE|TRACKING|PAN|LONG)\b"
)


def _frame(page: Page) -> Iterable[Sections]:
    return dvids_frame(page) if UNIT in page.source.text else nato_multimedia_frame(page)


nato: Final = Format(
    name="nato",
    provider="NATO",
    marks=(
        (Mark("words", UNIT),),
        (Mark("host", "natomultimedia.tv"),),
        (
            Mark(
                "pattern", r"(?<![^\r\n])[^\S\r\n]*+NATO M[Uu]ltimedia[^\S\r\n]*+(?![^\r\n])", "line 'NATO Multimedia'"
            ),
        ),
        (Mark("words", "NATO MUltimedia"),),
        (
            Mark("pattern", STOCK_RIGHTS, "the sentence of the usage rights"),
            Mark("pattern", _NO_MARKET, "no words of TheNewsMarket"),
        ),
        (
            Mark("pattern", _FIRST_TIME, "a date and time at the top"),
            Mark("pattern", _CAPITALS_BEHIND_TIME, "a time before a shot in capitals"),
        ),
    ),
    unless=NEWSFLARE_MARKS,
    layout=_frame,
    dialects=(nato_script,),
    open_furniture=(
        "DVIDS: the code between `video size:` and `show more`",
        "saved HTML: what stands above the headline",
    ),
)
