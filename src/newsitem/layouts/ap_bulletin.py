"""The frame of AP's bulletins: a rundown, then one story or several; on footage.net with that site's own words.

A rundown lists stories with restrictions that belong to others than the one that follows: it is furniture. Every story
begins with `AP-APTN-hhmm:` and its slug.
"""

from typing import Final

import regex

from newsitem.claims import Page
from newsitem.grammar.ap_tail import without_tail
from newsitem.grammar.sequence import numbered_shots
from newsitem.patterns import lazy_pattern
from newsitem.plugin import SCRIPT, Sections
from newsitem.text import Slice

#: Where a story of a bulletin begins.
STORY: Final = lazy_pattern(r"AP-(?:APTN|WTN|APTV)-\d{4}\s*+:")
#: A library entry, of two generations; `IN_TIME` is in each.
ENTRY: Final = lazy_pattern(
    r"(?:\bNAME\s*+:[^\r\n:]{1,80}\s++)?\bTAPE(?:_NUMBER|_NO)?\b\s*+:?+[^\r\n:]{1,40}\s++IN_TIME\b"
)
_SHOTLIST: Final = lazy_pattern(r"SHOT\s?-?LIST")
_LINE: Final = lazy_pattern(r"[^\r\n]*+")
_STORYLINE: Final = lazy_pattern(r"STORY-?LINE")
# The storyline, or a shot by its number.
_NEXT: Final = lazy_pattern(r"STORY-?LINE|(?P<number>\d{1,3})\.?\s")
#: Words of footage.net's frame.
SITE: Final = lazy_pattern(
    r"Performing\s++search\s++for\s++your\s++keyword|Footage\s++Information|ABCNEWS\s++VideoSource"
)
_SITE_LINE: Final = lazy_pattern(
    r"Performing\s++search\b.*+|Summary|Footage\s++Information|ABC(?:NEWS)?(?:\s++VideoSource)?+|"
    r"\d\d/\d\d/\d{4}|[A-Z]{2,4}\d{6,12}\w*+",
    regex.IGNORECASE,
)


def is_bulletin(page: Page) -> bool:
    """Whether the page holds stories of a bulletin, or entries of the library."""
    if page.whole.search(STORY) is not None:
        return True
    return "IN_TIME" in page.source.text and page.whole.search(ENTRY) is not None


def ap_bulletin(page: Page) -> list[Sections]:
    """An item for each story."""
    starts = [hit.start for hit in page.whole.finditer(STORY)]
    if not starts:
        return _entries(page)
    is_site = page.whole.search(SITE) is not None
    page.claim(page.whole.before(starts[0]).strip(), "open", "bulletin")
    ends = [*starts[1:], page.whole.end]
    return [_story(page, page.source.slice(start, end), is_site) for start, end in zip(starts, ends, strict=True)]


def _story(page: Page, words: Slice, is_site: bool) -> Sections:
    site = words.search(SITE)
    body = words.before(site) if site else words
    if site:
        page.claim(words.after(site.start).strip(), "open", "site frame")
    story = body.search(_STORYLINE)
    script = without_tail(page, body, behind=story.end if story else body.start, is_framed=is_site)
    return Sections({SCRIPT: (script,)})


def _entries(page: Page) -> list[Sections]:
    """An item for each entry of the library; one on a single line ends with it, and other clips follow."""
    labels = [hit.start for hit in page.whole.finditer(ENTRY)]
    starts = [_title_above(page, label) for label in labels]
    page.claim(page.whole.before(starts[0]).strip(), "open", "site frame")
    sections = []
    for label, start, end in zip(labels, starts, [*starts[1:], page.whole.end], strict=True):
        stop = _end_of_entry(page.source.slice(label, end))
        page.claim(page.source.slice(stop, end).strip(), "open", "other clips")
        sections.append(_story(page, page.source.slice(start, stop), is_site=True))
    return sections


def _end_of_entry(words: Slice) -> int:
    """An entry that holds its script in one line ends there, unless the next shot or the storyline stands below it."""
    line = words.match(_LINE)
    label = line.slice.search(_SHOTLIST) if line is not None else None
    if line is None or label is None:
        return words.end
    listed, below = line.slice.after(label).lstrip(" :"), words.after(line)
    if not listed or (listed.search(_STORYLINE) is None and _goes_on(listed, below)):
        return words.end
    return line.end


def _goes_on(listed: Slice, below: Slice) -> bool:
    """Whether the script of a line has its storyline, or the shot that is next, at the beginning of a line below it."""
    _, shots = numbered_shots(listed)
    number = (shots[-1].number or 0) + 1 if shots else 1
    found = (line.match(_NEXT) for line in below.lines())
    return any(hit is not None and hit.word("number") in ("", str(number)) for hit in found)


def _title_above(page: Page, at: int) -> int:
    """A library entry begins with the line above its first label, if that is none of the site's."""
    before = page.whole.before(at)
    near = page.whole.cut(before.end - 400, before.end)
    lines = near.lines()
    if not lines or lines[-1].fullmatch(_SITE_LINE) or not (near.start == 0 or len(lines) > 1):
        return at
    return lines[-1].start
