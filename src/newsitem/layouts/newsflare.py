"""The frame of newsflare.com's video pages: badges, time, headline, uploader, button, description, lists, teaser.

Anchors are the first `Buy video` and `Categories`. Where they are missing, the headline ends with its line, and the
description runs from there to `From the blog` or the end.
"""

from collections.abc import Iterable, Sequence
from typing import Final

import regex

from newsitem.claims import FRAME_ELEMENTS, Page
from newsitem.plugin import SCRIPT, Sections
from newsitem.text import Slice

BUTTON: Final = "Buy video"
UPLOADER: Final = "Uploaded by a Newsflare content partner"
CART: Final = "A Bundle is already in your cart"
BLOG: Final = "From the blog"
_PARTNER: Final = frozenset({"Content Partner Cover Image", "Content Partner Profile Image", UPLOADER})
_CREDITS: Final = "You have unused credits"
# The cart's two dialogs are sentences about these; a headline does not end in a full stop.
_CART_SENTENCE: Final = regex.compile(
    r".*\b(?:bundles?|credits?|cart|licen[cs]\w*|support|checkout|purchas\w*|baskets?)\b.*[.!?]", regex.IGNORECASE
)
# Badges and running time, a line each; saved HTML may set them side by side.
_BADGES: Final = regex.compile(
    r"(?:(?:Loading video(?:\.\.\.|…)|[Ee]xclusive|Appears in Newsflare picks)\s*+)*+"
    r"(?P<time>(?:\d{1,2}:)?\d{1,3}:\d\d)?+"
)
_ID: Final = regex.compile(r"newsflare\.com/video/(\d+)")
# Above the button stand the headline and the uploader, no story.
_MOST_ABOVE_BUTTON: Final = 400


def newsflare_frame(page: Page) -> list[Sections]:
    """The sections of a video page: duration, headline, the description as script, categories and tags."""
    lines = page.whole.lines()
    top, duration = _top(page, lines)
    headline = lines[top] if top < len(lines) and lines[top].raw not in _PARTNER | {BUTTON} else None
    end = _end_of_description(lines, top)
    first = _first_of_description(page, lines, top if headline is None else top + 1, end)
    script = page.source.slice(lines[first].start, lines[end - 1].end) if first < end else None
    sections: dict[str, Sequence[Slice]] = {
        "headline": (headline,) if headline is not None else (),
        "duration": (duration,) if duration is not None else (),
        SCRIPT: (script,) if script is not None else (),
        **_lists(page, lines[end:]),
    }
    return [Sections(sections, _facts(page))]


def _facts(page: Page) -> dict[str, str]:
    """The address and what JSON-LD adds; the id stands only in the address."""
    head = page.source.head
    facts = {name: head[name] for name in ("url", "published", "duration") if name in head}
    found = _ID.search(head.get("url", ""))
    return {**facts, "id": found[1]} if found else facts


def _top(page: Page, lines: Sequence[Slice]) -> tuple[int, Slice | None]:
    """The index of the headline's line, and the running time that stands alone before it."""
    duration: Slice | None = None
    in_dialog = False
    title = _title_line(page, lines)
    for index, line in enumerate(lines):
        if title is not None and index >= title:
            return index, duration
        badges = line.fullmatch(_BADGES)
        if badges and (badges["time"] is None or duration is None):
            time = badges["time"]
            duration = time or duration
            page.claim(line.before(time) if time else line, "furniture", "badge")
        elif line.raw in (CART, _CREDITS) or (in_dialog and duration is None and line.fullmatch(_CART_SENTENCE)):
            in_dialog = True
            page.claim(line, "open", "cart dialog")
        elif title is not None:
            page.claim(line, "open", "site frame")
        else:
            return index, duration
    return len(lines), duration


def _title_line(page: Page, lines: Sequence[Slice]) -> int | None:
    """In saved HTML the headline is the page's main heading; what stands above it is the site's frame."""
    heading = next((e for e in page.source.elements if e.name == "h1"), None)
    if heading is None:
        return None
    return next((index for index, line in enumerate(lines) if heading.start <= line.start < heading.end), None)


def _end_of_description(lines: Sequence[Slice], top: int) -> int:
    """The index of the first line behind the description."""
    blog = _index(lines, (BLOG,), top)
    for heading in ("Categories", "Tags"):
        found = [index for index in range(top + 1, blog) if lines[index].raw == heading]
        if found:
            return found[-1]
    if blog < len(lines):
        return blog
    end = len(lines)
    while end > top + 1 and lines[end - 1].raw in _PARTNER | {BUTTON}:
        end -= 1
    return end


def _first_of_description(page: Page, lines: Sequence[Slice], start: int, end: int) -> int:
    """The index of its first line: behind the button, if that stands right below headline and uploader."""
    button = _index(lines[:end], (BUTTON,), start)
    above = lines[start:button]
    foreign = sum(len(line) for line in above if line.raw not in _PARTNER)
    has_button = button < end and foreign <= _MOST_ABOVE_BUTTON
    for line in lines[start : button + 1 if has_button else end]:
        if line.raw in _PARTNER | {BUTTON}:
            page.claim(line, "furniture", "uploader" if line.raw in _PARTNER else "button")
    if has_button:
        return button + 1
    while start < end and lines[start].raw in _PARTNER:
        start += 1
    return start


def _index(lines: Sequence[Slice], words: Iterable[str], start: int) -> int:
    """The index of the first line with these words, or the number of lines."""
    wanted = frozenset(words)
    return next((index for index in range(start, len(lines)) if lines[index].raw in wanted), len(lines))


def _lists(page: Page, lines: Sequence[Slice]) -> dict[str, Sequence[Slice]]:
    """Categories and tags below the description; teaser, uploader and button below them are furniture."""
    found: dict[str, list[Slice]] = {"categories": [], "keywords": []}
    headings = {e.start for e in page.source.elements if len(e.name) == 2 and e.name[0] == "h"}
    frames = [e for e in page.source.elements if e.name in FRAME_ELEMENTS]
    part = ""
    for line in lines:
        if line.raw in _HEADINGS:
            part = _HEADINGS[line.raw]
            page.claim(line, "label" if part in found else "furniture", part)
        elif line.raw in _PARTNER | {BUTTON}:
            part = "below"
            page.claim(line, "furniture", "uploader" if line.raw in _PARTNER else "button")
        elif part == "teaser":
            page.claim(line, "open", "teaser")
            part = "below" if line.raw == "View post" else part
        elif any(e.start <= line.start < e.end for e in frames):
            part = "below"
        elif part in found and line.start not in headings:
            found[part].append(line)
        elif page.source.is_html:
            part = "below"
            page.claim(line, "open", "site frame")
    return {name: tuple(values) for name, values in found.items()}


_HEADINGS: Final = {"Categories": "categories", "Tags": "keywords", BLOG: "teaser"}
