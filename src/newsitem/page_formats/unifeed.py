"""UNifeed: the UN's daily video feed, the Audiovisual Library that keeps it, and UN Geneva's news room."""

from typing import Final

from newsitem.dialects.unifeed import unifeed as script
from newsitem.layouts.newsflare import NEWSFLARE_MARKS
from newsitem.layouts.unifeed import unifeed_frame
from newsitem.plugin import Format, Mark

_STORY: Final = Mark("pattern", r"\bSTORY[^\S\r\n]*+:", "the label `STORY:`")
_TIME: Final = Mark("pattern", r"\bTRT[^\S\r\n]*+:", "the label `TRT:`")
_NATS: Final = Mark(
    "pattern", r"\bLANGUAGES?[^\S\r\n]*+:[^:\r\n]{0,200}\bNATS\b", "a `LANGUAGE:` that ends with `NATS`"
)

unifeed: Final = Format(
    name="unifeed",
    provider="UNifeed",
    marks=(
        (_STORY, _TIME),
        (_STORY, _NATS),
        (_TIME, _NATS),
        (Mark("words", "Subject to the Terms of Usages of UNifeed"),),
        (Mark("line", "MAMS Id"), Mark("line", "Alternate Title")),
        (Mark("line", "There is no media available to download."), Mark("line", "Download")),
        (Mark("site", "UNifeed"),),
        (Mark("host", "unmultimedia.org"),),
        (Mark("host", "unifeed.media.un.org"),),
        (Mark("host", "unognewsroom.org"),),
    ),
    unless=NEWSFLARE_MARKS,
    layout=unifeed_frame,
    dialects=(script,),
    open_furniture=(
        "the paragraph that begins `Subject to the Terms of Usages`, where its wording is not the usual one",
        "saved HTML: what stands above the main heading, and what follows the storyline and the site's labels",
    ),
)
