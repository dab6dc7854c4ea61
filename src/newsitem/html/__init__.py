"""Saved HTML pages to a source: plain text as a browser's copy has it, with offsets into that text."""

import re
import threading
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, Final

from newsitem.decoding import clean
from newsitem.html.text import GAPS, HtmlText
from newsitem.text import Fault, Source

_NEAR_THE_TOP: Final = 4096
# `<body>` within a line is a word of somebody who writes about HTML.
_PAGE_TAG: Final = re.compile(
    r"<!doctype\s++html|(?:^|>)[ \t\ufeff]*+<(?:html|head|body)[\s>]", re.IGNORECASE | re.MULTILINE
)
_BLOCK_TAG: Final = re.compile(
    r"</?(?:p|div|br|h[1-6]|table|tr|td|ul|ol|li|dl|section|article)(?:\s[^<>]*+)?/?>", re.IGNORECASE
)
_ANY_TAG: Final = re.compile(r"</?[a-z][a-z0-9-]*+(?:\s[^<>]*+)?/?>", re.IGNORECASE)
_HTML_NAMES: Final = (".html", ".htm", ".xhtml", ".shtml")

_PIECE: Final = 32768  # bytes that the parser gets at a time; how deep it is is looked at in between
# The parser's time for a stray end tag grows with the depth. Pages have been seen with a few dozen levels.
_DEEPEST: Final = 500
_TAG: Final = re.compile(r"</?([a-z][^\s<>/]*+)[^<>]*+>?", re.IGNORECASE)
# Elements that hold no others, and the root with the page's language.
_CANNOT_NEST: Final = frozenset(
    "html head meta link img title script style textarea iframe noembed noframes xmp".split()
)
_ON_LINES: Final = frozenset([*GAPS, "br", "td", "th"])


class _Idle(threading.local):
    """Of a thread: what takes the events of a parser, and may go on with another page.

    lxml takes as long to make a parser as to read a small page.
    """

    def __init__(self) -> None:
        self.pages: list[HtmlText] = []


_idle: Final = _Idle()


def looks_like_html(text: str, name: str | None = None) -> bool:
    """Whether a text is a page's markup.

    It is with a tag that only whole pages have near its top, with several block tags there, or with any tag at all if
    its name ends like that of a page. Plain text that speaks of `<b>` or holds an address in angle brackets is not.
    """
    if "<" not in text:
        return False
    top = text[:_NEAR_THE_TOP]
    if _PAGE_TAG.search(top):
        return True
    starts_with_tag = top.lstrip("\ufeff \t\r\n\f").startswith("<")
    if len(_BLOCK_TAG.findall(top)) >= (2 if starts_with_tag else 3):
        return True
    return name is not None and name.lower().endswith(_HTML_NAMES) and _ANY_TAG.search(text) is not None


def read_html(text: str, name: str | None = None, faults: Sequence[Fault] = ()) -> Source:
    """The text of a page that its reader sees, its named elements, and what it says of itself; never raises.

    Args:
        text: the markup.
        name: of the page, for messages.
        faults: those that are known already; they stand first among the source's own.
    """
    markup, unreadable = clean(text)
    page, found = _read(markup)
    faults = (*faults, *unreadable, *found)
    words, head, elements = page.sheet.text, page.head.facts(), tuple(page.elements)
    _keep(page)
    if words or not markup.strip():
        return Source(words, name, head, elements, faults, is_html=True)
    nothing = Fault("html-unreadable", {"reason": "there is no text between its tags"})
    return Source(markup, name, head, (), (*faults, nothing))


def _read(markup: str) -> tuple[HtmlText, tuple[Fault, ...]]:
    """The page, and what was wrong with it."""
    page = _parse(markup)
    if page.depth <= _DEEPEST:
        return page, ()
    return _parse(_flat(markup)), (Fault("html-too-deep"),)


def _parse(markup: str) -> HtmlText:
    """The page, or its beginning up to where it is nested too deep."""
    from lxml.etree import XMLSyntaxError

    page = _idle.pages.pop() if _idle.pages else _new_page()
    data = markup.encode()
    for at in range(0, len(data), _PIECE):
        page.parser.feed(data[at : at + _PIECE])
        if page.depth > _DEEPEST:
            return page
    with suppress(XMLSyntaxError):  # there is no element in it
        page.parser.close()
    return page


def _new_page() -> HtmlText:
    from lxml import etree

    page = HtmlText()
    target: Any = page  # the stubs would have it take bytes as well
    # With a target the parser builds no tree, and so has neither its limit of depth nor that of a text's length.
    page.parser = etree.HTMLParser(target=target, encoding="utf-8", huge_tree=True, no_network=True, recover=True)
    return page


def _keep(page: HtmlText) -> None:
    """Keeps what takes the parser's events for the next page, if the parser came to the end of this one."""
    if page.is_whole:
        page.begin()
        _idle.pages.append(page)


def _flat(markup: str) -> str:
    """The markup without the elements that can hold others: a line break in place of each tag that is not inline."""
    return _TAG.sub(_flat_tag, markup)


def _flat_tag(tag: re.Match[str]) -> str:
    name = tag[1].lower()
    if name in _CANNOT_NEST:
        return tag[0]
    return "<br>" if name in _ON_LINES else ""
