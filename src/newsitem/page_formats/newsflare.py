"""Newsflare: a marketplace for user-generated and agency video; partners paste their scripts into the description."""

from typing import Final

from newsitem.dialects.anadolu import anadolu
from newsitem.dialects.cctv import cctv
from newsitem.dialects.plain import plain
from newsitem.dialects.stringer import stringer
from newsitem.dialects.xinhua import xinhua
from newsitem.layouts.newsflare import BLOG, BUTTON, CART, UPLOADER, newsflare_frame
from newsitem.plugin import Format, Mark

newsflare: Final = Format(
    name="newsflare",
    provider="Newsflare",
    marks=(
        (Mark("line", UPLOADER),),
        (Mark("line", BUTTON), Mark("line", "Tags")),
        (Mark("line", BUTTON), Mark("line", BLOG)),
        (Mark("line", "Appears in Newsflare picks"),),
        (Mark("line", CART), Mark("line", BLOG)),
        (Mark("host", "newsflare.com"),),
        (Mark("site", "Newsflare"),),
    ),
    layout=newsflare_frame,
    dialects=(anadolu, xinhua, stringer, cctv, plain),
    open_furniture=(
        "the teaser between `From the blog` and `View post`",
        "the sentences of the two cart dialogs above the headline",
        "saved HTML: the site's menu above the headline, what follows the tags but the teaser, and its footer",
    ),
)
