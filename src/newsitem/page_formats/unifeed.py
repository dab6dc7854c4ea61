"""UNifeed: the UN's daily video feed, the Audiovisual Library that keeps it, and UN Geneva's news room."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from newsitem.claims import Page
from newsitem.layouts.newsflare import NEWSFLARE_MARKS
from newsitem.plugin import Dialect, Format, Mark, Sections

_STORY: Final = Mark("pattern", r"\bSTORY[^\S\r\n]*+:", "the label `STORY:`", ("STORY",))
_TIME: Final = Mark("pattern", r"\bTRT[^\S\r\n]*+:", "the label `TRT:`", ("TRT",))
_NATS: Final = Mark(
    "pattern", r"\bLANGUAGES?[^\S\r\n]*+:[^:\r\n]{0,200}\bNATS\b", "a `LANGUAGE:` that ends with `NATS`", ("NATS",)
)

# Bare texts of its teleprompter may begin with `TRT:`.
_GENEVA: Final = Mark(
    "pattern", r"\bSOURCES?[^\S\r\n]*+:[^:\r\n]{0,60}\bUNTV\s?CH\b", "a `SOURCE:` that names UNTV CH", ("UNTV",)
)


def _layout(page: Page) -> Iterable[Sections]:
    from newsitem.layouts.unifeed import unifeed_frame

    return unifeed_frame(page)


@cache
def _dialects() -> Sequence[Dialect]:
    from newsitem.dialects.unifeed import unifeed as script

    return (script,)


unifeed: Final = Format(
    name="unifeed",
    provider="UNifeed",
    marks=(
        (_TIME, _STORY),
        (_NATS, _STORY),
        (_TIME, _NATS),
        (_TIME, _GENEVA),
        (Mark("words", "Subject to the Terms of Usages of UNifeed"),),
        (Mark("line", "MAMS Id"), Mark("line", "Alternate Title")),
        (Mark("line", "There is no media available to download."), Mark("line", "Download")),
        (Mark("site", "UNifeed"),),
        (Mark("host", "unmultimedia.org"),),
        (Mark("host", "unifeed.media.un.org"),),
        (Mark("host", "unognewsroom.org"),),
    ),
    unless=NEWSFLARE_MARKS,
    layout=_layout,
    dialects=_dialects,
    open_furniture=(
        "the paragraph that begins `Subject to the Terms of Usages`, where its wording is not the usual one",
        "saved HTML: what stands above the main heading, and what follows the storyline and the site's labels",
    ),
)
