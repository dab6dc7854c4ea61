"""CCTV+: the video agency of China Central Television, with pictures of CCTV and CGTN."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from newsitem.claims import Page
from newsitem.layouts.newsflare import NEWSFLARE_MARKS
from newsitem.plugin import Dialect, Format, Mark, Sections
from newsitem.wording import CCTV_SLUG, CCTV_TABS

_LINE: str = r"(?<![^\r\n])[^\S\r\n]*+"
_END: str = r"[^\S\r\n]*+(?![^\r\n])"
_FIELD: str = r"(?<![\w/])"
_AUDIO: Final = rf"{_FIELD}Audio Language(?:[^\S\r\n]*+:|{_END})"
_MODIFIED: Final = rf"{_FIELD}Last Modified(?:[^\S\r\n]*+:|{_END})"


def _layout(page: Page) -> Iterable[Sections]:
    from newsitem.layouts.cctv import cctv_frame

    return cctv_frame(page)


@cache
def _dialects() -> Sequence[Dialect]:
    from newsitem.dialects.cctv import cctv, cctv_unlabelled
    from newsitem.dialects.plain import plain

    return (cctv, cctv_unlabelled, plain)


cctv: Final = Format(
    name="cctv",
    provider="CCTV+",
    marks=(
        (
            Mark("pattern", _AUDIO, "a field 'Audio Language'", ("Audio Language",)),
            Mark("pattern", _MODIFIED, "a field 'Last Modified'", ("Last Modified",)),
        ),
        (
            Mark(
                "pattern",
                r"[-–—]\s*+(?:\p{L}{3,9}\.?,?\s|Recent|(?:Exact )?Date )[^()\r\n]{0,40}"
                r"\([^()\r\n]{2,80}?[-–—]\s*+No access Chinese mainland",
                "a heading 'Place - date (SOURCE - No access Chinese mainland)'",
                ("No access Chinese mainland",),
            ),
        ),
        (
            Mark(
                "pattern",
                rf"{_LINE}{CCTV_SLUG}{_END}\s*+(?:[^\r\n]{{1,250}}+[\r\n]\s*+)?(?:{_LINE}{CCTV_TABS}{_END}\s*+){{1,12}}+Shotlist\b",
                "slug, headline, language tabs and 'Shotlist'",
                ("Shotlist",),
            ),
        ),
        (Mark("line", "CCTV+"), Mark("line", "Shotlist")),
        (Mark("host", "cctvplus.com"),),
        (Mark("site", "CCTV+"),),
    ),
    unless=NEWSFLARE_MARKS,
    layout=_layout,
    dialects=_dialects,
    open_furniture=(
        "the site's menu above the slug",
        "saved HTML: what follows the list of fields",
    ),
)
