"""Storyful: clips of users and eyewitnesses, with a short text that its clients syndicate."""

from collections.abc import Iterable
from typing import Final

from newsitem.claims import Page
from newsitem.layouts.newsflare import NEWSFLARE_MARKS
from newsitem.plugin import Format, Mark, Sections
from newsitem.text import Source

# In capitals it is a courtesy in another agency's script, and a mandatory credit is another agency's restriction.
_CREDIT: Final = (
    r"(?<![\p{L}\d]|[Mm]andatory\s|[Mm]ust\s|[Oo]n-screen\s)(?:(?:Video |Photo )?[Cc]redits?:|Video:|Photo:|Footage:"
    r"|(?:Photos?|Videos?|Footage)\s+courtesy\s+of)\s*+[^\r\n:]{1,150}?\svia\s+[Ss]toryful\b"
    r"(?:\.?[^\S\r\n]*+(?![^\r\n])|[.\"]?[^\S\r\n\"]*+[^\r\n]{1,200}Storyful|\")"
)
_START: Final = r"(?<![^\r\n])[^\S\r\n]*+"
# Of the early years: a paragraph that ends in a credit without the agency's name.
_PLAIN_CREDIT: Final = r"[.!?…”\"][^\S\r\n]+Credit:[^\S\r\n]*+[^\r\n]{2,80}+(?![^\r\n])"


class _Description(Mark):
    """A pattern that the description in the head of a saved page bears: some sites print the text there alone."""

    def is_on(self, source: Source) -> bool:
        """Whether the description bears it."""
        words = source.head.get("description", "") if source.head else ""
        return "toryful" in words and super().is_on(Source(words))


def _layout(page: Page) -> Iterable[Sections]:
    from newsitem.layouts.storyful import storyful_page

    return storyful_page(page)


storyful: Final = Format(
    name="storyful",
    provider="Storyful",
    marks=(
        (Mark("pattern", _CREDIT, "a credit that ends in `via Storyful`", ("Storyful", "storyful")),),
        (_Description("pattern", _CREDIT, "such a credit in the head of a saved page"),),
        (Mark("words", "told Storyful"), Mark("pattern", _PLAIN_CREDIT, "a paragraph that ends in a credit")),
        (
            Mark(
                "pattern",
                _START + r"(?:By\s*:\s*)?Storyful(?:News|Viral)\b",
                "a line that begins with the name of a channel",
                ("StoryfulNews", "StoryfulViral"),
            ),
        ),
        (
            Mark("pattern", _START + r"Title:", "a line that begins with `Title:`", ("Title:",)),
            Mark("pattern", _START + r"Publish Date:", "one with `Publish Date:`", ("Publish Date:",)),
            Mark("pattern", _START + r"Summary:", "one with `Summary:`", ("Summary:",)),
        ),
        (Mark("pattern", r"for\s+use\s+by\s+Storyful(?:['’]s)?\s", "a licence for Storyful's clients", ("Storyful",)),),
        (Mark("host", "storyful.com"),),
    ),
    unless=NEWSFLARE_MARKS,
    layout=_layout,
    dialects=(),
    open_furniture=(
        "record pages: the cookie notice above `Title:`",
        "records printed as JSON: all keys but `name` and `description`",
        "sentences about Storyful behind the credit or the licence",
        "what stands below a heading such as `Up next` or `RELATED VIDEOS`",
        "saved HTML: what stands above the headline and behind the credit; all, where only the head holds the story",
    ),
)
