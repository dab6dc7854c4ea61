"""Reuters: scripts of Reuters Video and of agencies that write in its form, above all ANI."""

from collections.abc import Iterable, Iterator
from typing import Final

from newsitem.claims import Page
from newsitem.layouts.newsflare import NEWSFLARE_MARKS
from newsitem.plugin import Dialect, Format, Mark, Sections

_SOURCE: Final = r"\((?:REUTERS|ANI)\s*+(?:-[^()]{2,400}+)?\)"
_DATE: Final = r"\((?:[^()\r\n]{3,30}\b(?:19|20)\d\d|RECENT|FILE|DATE UNKNOWN)\)"
_ACCESS: Final = r"\((?:REUTERS|[^()]{2,300}\b(?i:access|resale|archive|use)\b)"
_HEADING: Final = Mark("pattern", _DATE + r"\s*+" + _ACCESS, "a heading's brackets with date and access")


def frame(page: Page) -> Iterable[Sections]:
    """The sections of a page, by the site on which the script stands."""
    from newsitem.layouts.ani_blog import ani_blog, is_ani_blog
    from newsitem.layouts.ani_site import ani_site, is_ani_site
    from newsitem.layouts.screenocean import is_record, screenocean
    from newsitem.layouts.script_page import script_page

    # The first frame that is that of a page cuts it; a page without any is all script.
    frames = ((is_record, screenocean), (is_ani_blog, ani_blog), (is_ani_site, ani_site))
    return next((cut for is_frame, cut in frames if is_frame(page)), script_page)(page)


def _dialects() -> Iterator[Dialect]:
    """One by one: the first fits most scripts, and those behind it need not be imported."""
    from newsitem.dialects.reuters import reuters as script

    yield script
    from newsitem.dialects.visnews import visnews

    yield visnews
    from newsitem.dialects.transcript import transcript

    yield transcript
    from newsitem.dialects.archive import archive

    yield archive
    from newsitem.dialects.plain import plain

    yield plain


reuters: Final = Format(
    name="reuters",
    provider="Reuters",
    marks=(
        (Mark("pattern", r"\(SOUNDBITE\)\s*+\(\p{L}", "`(SOUNDBITE) (` with a language", ("(SOUNDBITE)",)),),
        (
            Mark(
                "pattern",
                rf"\)\s*+{_SOURCE}|{_SOURCE}\s*+\(",
                "`(REUTERS - …)` or `(ANI-…)` beside a bracket",
                ("(REUTERS", "(ANI"),
            ),
        ),
        (Mark("words", "VIDEO SHOWS:"),),
        (Mark("pattern", r"TV AND WEB RESTRICTIONS\s*+[:~]", "`TV AND WEB RESTRICTIONS`", ("TV AND WEB",)),),
        (
            Mark("pattern", r"(?<!\p{L})SHOWS\s*+:", "`SHOWS:`", ("SHOWS",)),
            _HEADING,
        ),
        (
            Mark("pattern", r"(?<![^\r\n])\W{0,4}Reuters ID\b", "the label `Reuters ID`", ("Reuters ID",)),
            Mark("words", "Story Text"),
        ),
        (Mark("words", "Script is copyright Reuters Limited"),),
        (
            Mark("line", "Short Summary"),
            Mark("pattern", r"SPEECH \(TRANSCRIPT\)|SEQ\. \d", "`SPEECH (TRANSCRIPT)`", ("SPEECH (", "SEQ.")),
        ),
        (Mark("host", "screenocean.com"),),
        (Mark("site", "Screenocean"),),
    ),
    unless=NEWSFLARE_MARKS,
    layout=frame,
    dialects=_dialects,
    open_furniture=(
        "news sites: what stands above the title, and all below the story but `Filed under:` and `Tags:`",
        "blogs: what stands above the first post, and all below a post's shots but `Labels:`",
        "records of the archive: what stands above and below the fields",
        "saved HTML: the site's frame above the main heading",
        "scripts in tools and forums: the menu above slug and headline",
    ),
)
