"""The frame of newsflare.com's video pages: badges, time, headline, uploader, button, description, lists, teaser.

Anchors are the first `Buy video` and `Categories`. Where they are missing, the headline ends with its line, and the
description runs from there to `From the blog` or the end.
"""

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter, itemgetter
from typing import Final

from attrs import frozen

from newsitem.claims import FRAME_ELEMENTS, Page
from newsitem.model import Span
from newsitem.patterns import lazy_pattern
from newsitem.plugin import HEAD_FACTS, SCRIPT, Mark, Sections
from newsitem.text import Slice

BUTTON: Final = "Buy video"
UPLOADER: Final = "Uploaded by a Newsflare content partner"
CART: Final = "A Bundle is already in your cart"
BLOG: Final = "From the blog"
_HEADINGS: Final = {"Categories": "categories", "Tags": "keywords", BLOG: "teaser"}
_PARTNER: Final = frozenset({"Content Partner Cover Image", "Content Partner Profile Image", UPLOADER})
_PARTNER_OR_BUTTON: Final = _PARTNER | {BUTTON}
UNUSED: Final = "You have unused credits"
#: A running time that stands alone on its line.
RUNNING_TIME_LINE: Final = r"(?<![^\r\n])[^\S\r\n]*+(?:\d{1,2}:)?\d{1,3}:\d\d[^\S\r\n]*+(?![^\r\n])"
# Badges and running time, a line each; saved HTML may set them side by side.
_BADGES: Final = lazy_pattern(
    r"(?:(?:Loading video(?:\.\.\.|…)|[Ee]xclusive|Appears in Newsflare picks)\s*+)*+"
    r"(?P<time>(?:\d{1,2}:)?\d{1,3}:\d\d)?+"
)
_ENDS_SENTENCE: Final = lazy_pattern(r".*[.!?…]|\S+")
_ID: Final = lazy_pattern(r"newsflare\.com/video/(\d+)")
# Above the button stand the headline and the uploader, no story.
_MOST_ABOVE_BUTTON: Final = 400
_LONGEST_FURNITURE: Final = 400
_MOST_DIALOG_LINES: Final = 14
#: The site's frame: an agency's script in it is a page of Newsflare, whatever it says of the agency.
NEWSFLARE_MARKS: Final = (
    *(Mark("line", words) for words in (UPLOADER, BUTTON, BLOG, CART, UNUSED, "Appears in Newsflare picks")),
    Mark("host", "newsflare.com"),
    Mark("site", "Newsflare"),
)


def newsflare_frame(page: Page) -> list[Sections]:
    """The sections of a video page: duration, headline, the description as script, categories and tags."""
    lines = page.whole.lines()
    # Of each line its words, where it is short: descriptions are often one long line.
    words = [line.text if len(line) < _LONGEST_FURNITURE else "" for line in lines]
    top, duration = _top(page, lines, words)
    headline = lines[top] if top < len(lines) and words[top] not in _PARTNER_OR_BUTTON else None
    end = _end_of_description(words, top)
    first = _first_of_description(page, lines, words, top if headline is None else top + 1, end)
    script = page.source.slice(lines[first].start, lines[end - 1].end) if first < end else None
    sections: dict[str, Sequence[Slice]] = {
        "headline": (headline,) if headline is not None else (),
        "duration": (duration,) if duration is not None else (),
        SCRIPT: (script,) if script is not None else (),
        **_lists(page, lines[end:], words[end:]),
    }
    return [Sections(sections, _facts(page))]


def _facts(page: Page) -> dict[str, str]:
    """The address and what JSON-LD adds; the id stands only in the address."""
    head = page.source.head
    facts = {name: head[name] for name in HEAD_FACTS if name in head}
    found = _ID.search(head.get("url", ""))
    return {**facts, "id": found[1]} if found else facts


def _top(page: Page, lines: Sequence[Slice], words: Sequence[str]) -> tuple[int, Slice | None]:
    """The index of the headline's line, and the running time that stands alone before it."""
    duration: Slice | None = None
    title = _title_line(page, lines)
    dialogs = _end_of_dialogs(lines, words) if title is None else title
    for index, line in enumerate(lines):
        if title is not None and index >= title:
            return index, duration
        badges = line.fullmatch(_BADGES)
        if badges:
            time = badges["time"]
            page.claim(line.before(time) if time else line, "furniture", "badge")
            if duration is not None and time is not None:  # the last before the headline is meant
                page.claim(duration, "open", "site frame")
            duration = time or duration
        elif index < dialogs:
            page.claim(line, "open", "cart dialog" if title is None else "site frame")
        else:
            return index, duration
    return len(lines), duration


def _end_of_dialogs(lines: Sequence[Slice], words: Sequence[str]) -> int:
    """The index of the first line behind the cart's two dialogs, 0 if there are none.

    Their sentences vary, so they are told by position: all lines above the running time, or where that is missing all
    behind the dialogs' titles that end a sentence or are but one word (a button).
    """
    titles = [index for index, said in enumerate(words[:_MOST_DIALOG_LINES]) if said in (CART, UNUSED)]
    if not titles:
        return 0
    below = range(titles[-1] + 1, min(len(lines), titles[-1] + _MOST_DIALOG_LINES))
    time = next((index for index in below if (hit := lines[index].fullmatch(_BADGES)) and hit["time"]), None)
    if time is not None:
        return time
    return next((index for index in below if not lines[index].fullmatch(_ENDS_SENTENCE)), len(lines))


def _title_line(page: Page, lines: Sequence[Slice]) -> int | None:
    """In saved HTML the headline is the page's main heading; what stands above it is the site's frame."""
    heading = next((e for e in page.source.elements if e.name == "h1"), None)
    if heading is None:
        return None
    return next((index for index, line in enumerate(lines) if heading.start <= line.start < heading.end), None)


def _end_of_description(words: Sequence[str], top: int) -> int:
    """The index of the first line behind the description."""
    blog = _index(words, BLOG, top, len(words))
    for heading in ("Categories", "Tags"):
        found = [index for index in range(top + 1, blog) if words[index] == heading]
        if found:
            return found[-1]
    if blog < len(words):
        return blog
    end = len(words)
    while end > top + 1 and words[end - 1] in _PARTNER_OR_BUTTON:
        end -= 1
    return end


def _first_of_description(page: Page, lines: Sequence[Slice], words: Sequence[str], start: int, end: int) -> int:
    """The index of its first line: behind the button, if that stands right below headline and uploader."""
    button = _index(words, BUTTON, start, end)
    foreign = sum(len(lines[index]) for index in range(start, button) if words[index] not in _PARTNER)
    has_button = button < end and foreign <= _MOST_ABOVE_BUTTON
    for index in range(start, button + 1 if has_button else end):
        if words[index] in _PARTNER_OR_BUTTON:
            page.claim(lines[index], "furniture", "uploader" if words[index] in _PARTNER else "button")
    if has_button:
        return button + 1
    while start < end and words[start] in _PARTNER:
        start += 1
    return start


def _index(words: Sequence[str], wanted: str, start: int, end: int) -> int:
    """The index of the first line of some that has these words, or the end of those."""
    return next((index for index in range(start, end) if words[index] == wanted), end)


def _lists(page: Page, lines: Sequence[Slice], words: Sequence[str]) -> dict[str, Sequence[Slice]]:
    """Categories and tags below the description; teaser, uploader and button below them are furniture."""
    found: dict[str, list[Slice]] = {"categories": [], "keywords": []}
    part = ""
    outline, ends = _outline(page, lines[0].start if lines else 0), dict[int, int]()
    for line, short in zip(lines, words, strict=True):
        said = short or line.text
        if said in _HEADINGS:
            part = _HEADINGS[said]
            page.claim(line, "label" if part in found else "furniture", part)
        elif said in _PARTNER_OR_BUTTON:
            part = "below"
            page.claim(line, "furniture", "uploader" if said in _PARTNER else "button")
        elif part == "teaser":
            page.claim(line, "open", "teaser")
            part = "below" if said == "View post" else part
        elif part in found and _belongs_to_list(outline, found[part], line, ends):
            found[part] += _links(outline, line)
        elif page.source.is_html:
            part = "below"
            page.claim(line, "open", "site frame")
    return {name: tuple(values) for name, values in found.items()}


@frozen(eq=False, repr=False)
class _Outline:
    """What of a saved page's elements tells where a list ends (`bars`, each behind the one before), and its links."""

    bars: Sequence[Span]
    lists: Sequence[Span]
    links: Sequence[Slice]


def _outline(page: Page, start: int) -> _Outline:
    """The elements in order: looking through all of them for each line would take a time that grows with the square.

    `start`: where the first of the lines begins, above which no link counts.
    """
    elements = page.source.elements
    bars: list[Span] = []
    for e in elements:
        is_bar = e.name in FRAME_ELEMENTS or (len(e.name) == 2 and e.name[0] == "h")
        if is_bar and not (bars and e.end <= bars[-1][1]):
            bars.append((e.start, e.end))
    lists = [(e.start, e.end) for e in elements if e.name in ("ul", "ol")]
    links = [page.source.slice(e.start, e.end).strip() for e in elements if e.name == "a" and e.end > start]
    return _Outline(bars, lists, links)


def _belongs_to_list(outline: _Outline, values: Sequence[Slice], line: Slice, ends: dict[int, int]) -> bool:
    """In saved HTML a list ends with its element, at the next heading, or where the site's frame begins.

    `ends`: where the lists end that hold a value, by its start; found once for each.
    """
    bar = bisect_right(outline.bars, line.start, key=itemgetter(0)) - 1
    if bar >= 0 and line.start < outline.bars[bar][1]:
        return False
    if not values:
        return True
    first = values[0].start
    if first not in ends:
        ends[first] = min((end for start, end in outline.lists if start <= first < end), default=sys.maxsize)
    return line.start < ends[first]


def _links(outline: _Outline, line: Slice) -> list[Slice]:
    """The links of a line of saved HTML, which may stand side by side; the line where it has none."""
    first = bisect_left(outline.links, line.start, key=attrgetter("start"))
    last = bisect_right(outline.links, line.end, key=attrgetter("start"))
    return [link for link in outline.links[first:last] if link.end <= line.end] or [line]
