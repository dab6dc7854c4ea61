"""Associated Press Television: bulletins, AP Archive and its mirrors, the newsroom, and SNTV's sheets."""

from collections.abc import Sequence
from functools import cache
from typing import Final

from newsitem.claims import Page
from newsitem.layouts.newsflare import NEWSFLARE_MARKS
from newsitem.plugin import Dialect, Format, Mark, Sections


def _frame(page: Page) -> list[Sections]:
    """The sections of a page by the first frame that it has."""
    from newsitem.dialects.sntv import sntv
    from newsitem.layouts.ap_archive import ap_archive, is_archive
    from newsitem.layouts.ap_bulletin import ap_bulletin, is_bulletin
    from newsitem.layouts.ap_description import ap_description
    from newsitem.layouts.ap_newsroom import ap_newsroom, is_newsroom

    if is_bulletin(page):
        return ap_bulletin(page)
    if is_archive(page):
        return ap_archive(page)
    # A sheet of SNTV has a story number of its own, among fields that belong to its script.
    return ap_newsroom(page) if is_newsroom(page) and not sntv.fits(page.whole) else ap_description(page)


_LISTED: Final = Mark(
    "pattern", r"SHOT\s?LIST|RESTRICTION SUMMARY|STORY-?LINE|SOUNDBITE|(?<!\d)1\.\s", "a label or number of a script"
)
_SOURCE_NEEDS: Final = ("ASSOCIATED PRESS", "AP TELEVISION", "AP Television", "APTN", "AP CLIENTS", "AP Clients")
# The first words are on most pages: behind one of them no other is looked for.
_DATED_NEEDS: Final = ("SHOT", "STORY", "RESTRICTION", "T/I", "SHOWS", "ASSOCIATED", "APTN", "LEAD", "++", "AP ", "Nat")
_SOURCE: Final = (
    r"(?<![^\r\n])[^\S\r\n]*+(?:ASSOCIATED PRESS|AP TELEVISION|AP Television|APTN)(?=[^\S\r\n]*+(?:[\r\n]|[-–—]))"
    r"|AP(?:TN)? CLIENTS ONLY|AP(?:TN)? Clients Only|ASSOCIATED PRESS(?=\s?\p{Lu}\p{Ll})"
)
_DAY: Final = r"\(\d{1,2} \p{Lu}\p{L}{2,8} (?:19|20)\d\d\)"
# `(12 Apr 2015) RESTRICTION SUMMARY:`, `(21 May 1999) English/Nat`.
_DATED: Final = (
    rf"{_DAY}\s*+(?:RESTRICTION|SHOT\s?LIST|LEAD|T/I|STORY-?LINE|SHOWS|\+\+"
    r"|ASSOCIATED|AP |APTN|Natural Sound|Natsound|Nat\b|\p{Lu}[\p{L}-]*+(?:/\p{Lu}[\p{L}-]*+)*+/Nat\b)"
)


# A story that is sent before its script bears no other mark, if nothing on it names AP.
_TO_FOLLOW: Final = (
    r"(?:CLIENTS?\s++NOTE|Clients?\s++[Nn]ote)\s*+[:–—-]\s*+(?i:VIDEO\s++ONLY\b[^\r\n+]{0,9}"
    r"(?:SHOT\s?-?LIST|STORY-?LINE|SCRIPT)\b)[^\r\n+.]{0,40}?\b(?:TO FOLLOW|to follow)\b"
)


@cache
def _dialects() -> Sequence[Dialect]:
    from newsitem.dialects.ap import ap_script
    from newsitem.dialects.library import library
    from newsitem.dialects.narrated import narrated
    from newsitem.dialects.plain import plain
    from newsitem.dialects.shows import shows
    from newsitem.dialects.sntv import sntv
    from newsitem.dialects.voice_package import voice_package

    return (sntv, library, shows, voice_package, narrated, ap_script, plain)


ap: Final = Format(
    name="ap",
    provider="AP",
    marks=(
        (Mark("pattern", r"\bAP-APTN-\d{4}\s*+:", "`AP-APTN-hhmm:`", ("AP-APTN-",)),),
        (Mark("words", "Find out more about AP Archive"),),
        (Mark("words", "license this story through AP Archive"),),
        (Mark("words", "aparchive.com/metadata"),),
        (
            Mark(
                "pattern",
                r"Clients are reminded\s*+:?\s*+(?:\(i\)|to adhere)",
                "AP's reminder to clients",
                ("Clients are reminded",),
            ),
        ),
        (
            Mark(
                "pattern",
                r"\(Copyright (?:19|20)\d\d by The Associated Press",
                "the copyright of The Associated Press",
                ("by The Associated Press",),
            ),
        ),
        (Mark("pattern", _SOURCE, "a source line of AP's", _SOURCE_NEEDS), _LISTED),
        (Mark("pattern", _DATED, "a day in brackets and the first words of a script", _DATED_NEEDS),),
        (Mark("line", "AP Archive"), Mark("pattern", _DAY, "a day in brackets")),
        (Mark("pattern", r"\bT/I\s*+:\s*+\d\d:\d\d", "`T/I:` and a time", ("T/I",)),),
        (Mark("words", "VISION ENDS"), Mark("pattern", _DAY, "a day in brackets")),
        (Mark("words", "SUPER CAPTION:"), Mark("words", "SOUNDBITE")),
        (Mark("pattern", _TO_FOLLOW, "a note to clients that the script is to follow", ("TO FOLLOW", "to follow")),),
        (
            Mark(
                "pattern",
                r"\bTAPE(?:_NUMBER)?\s*+:?\s*+[^\r\n:]{1,40}\s++IN_TIME\b",
                "the labels of a library entry",
                ("IN_TIME",),
            ),
        ),
        (
            Mark(
                "pattern",
                r"\bS(?:ource|OURCE)\s*+:\s*+SNTV\b|\bSNTV [Cc]lients [Oo]nly",
                "SNTV as source or in restrictions",
                ("SNTV",),
            ),
        ),
        (Mark("site", "AP Archive"),),
        (Mark("host", "aparchive.com"),),
        (Mark("host", "newsroom.ap.org"),),
    ),
    unless=NEWSFLARE_MARKS,
    layout=_frame,
    dialects=_dialects,
    open_furniture=(
        "the rundown of a bulletin, and all else above its first story",
        "a mirror's words above the description, but for the headline",
        "what follows the first line of a mirror's frame below the script",
        "footage.net: all from `Footage Information` on, and clips of other suppliers behind a story's last stamp",
    ),
)
