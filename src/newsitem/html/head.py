"""What a saved HTML page says of itself outside its text: addresses, titles, dates, in meta elements and JSON-LD."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from newsitem.text import fold

# The names of `Source.head`, and where each is looked for, best first. `ld …` are properties of JSON-LD, `<…>` the
# parts of the markup, the rest are names of meta elements.
_PLACES: Final[Mapping[str, tuple[str, ...]]] = {
    "url": ("<link canonical>", "og:url", "ld url", "ld mainEntityOfPage", "<saved from>"),
    "title": ("og:title", "<title>"),
    "headline": ("ld headline", "og:title", "ld name"),
    "site": ("og:site_name",),
    "published": ("ld datePublished", "ld uploadDate", "article:published_time", "datepublished", "uploaddate"),
    "duration": ("ld duration", "duration"),
    "description": ("description", "og:description", "ld description"),
    "language": ("ld inLanguage", "<html lang>"),
    "keywords": ("keywords", "ld keywords"),
}
# All other names of meta elements are passed over: pages have dozens.
_WANTED: Final = frozenset(place for places in _PLACES.values() for place in places)
# JSON-LD types that speak of the page, best first. Others (publisher, related pages) have addresses and dates too.
_PAGE_TYPES: Final = (
    "VideoObject", "NewsArticle", "ReportageNewsArticle", "Article", "BlogPosting", "SocialMediaPosting",
    "MediaObject", "CreativeWork", "WebPage", "ItemPage",
)  # fmt: skip
_HOLDERS: Final = ("@graph", "video", "mainEntity", "mainEntityOfPage")
# <!-- … -->, <![CDATA[ … ]]>, also behind // or /*, as XHTML pages wrap their scripts.
_WRAPPING: Final = re.compile(r"\s*+(?://|/\*)?+\s*+<!(?:--|\[CDATA\[)(?:\s*+\*/)?+")
# `saved from url=(0042)https://…` of Internet Explorer, Chrome and Firefox; ` url: https://…` of SingleFile.
_SAVED_FROM: Final = re.compile(r"saved from url=\(\d{1,6}\)(\S++)|SingleFile\s++url:\s++(\S++)")
_ADDRESS: Final = re.compile(r"https?://[^\s/]", re.IGNORECASE)


class Head:
    """Gathers the facts while a page is read; the first statement of each kind counts."""

    def __init__(self) -> None:
        self._stated: dict[str, str] = {}
        self._scripts: list[str] = []

    def meta(self, attributes: Mapping[str, str]) -> None:
        """Notes a `meta` element."""
        for key in ("property", "name", "itemprop"):
            if key in attributes:
                place = attributes[key].strip().lower()
                if place in _WANTED:
                    self.state(place, attributes.get("content", ""))

    def link(self, attributes: Mapping[str, str]) -> None:
        """Notes a `link` element, if it holds the page's own address."""
        if "canonical" in attributes.get("rel", "").lower().split():
            self.state("<link canonical>", attributes.get("href", ""))

    def comment(self, text: str) -> None:
        """Notes the address that a browser wrote into the page when it saved it."""
        found = _SAVED_FROM.search(text) if "saved" in text else None
        if found:
            self.state("<saved from>", found[1] or found[2])

    def title(self, text: str) -> None:
        """Notes the title of the page."""
        self.state("<title>", text)

    def script(self, text: str) -> None:
        """Notes a script of JSON-LD."""
        self._scripts.append(text)

    def state(self, place: str, words: str) -> None:
        """Notes words that stand at a place."""
        folded = fold(words)
        if folded:
            self._stated.setdefault(place, folded)

    def facts(self) -> dict[str, str]:
        """What was found, by the names of `Source.head`."""
        stated = {**self._stated, **linked_data(self._scripts)} if self._scripts else self._stated
        if not stated:
            return {}
        found = {name: _first(stated, places, name == "url") for name, places in _PLACES.items()}
        return {name: words for name, words in found.items() if words}


def _first(stated: Mapping[str, str], places: Iterable[str], is_address: bool) -> str | None:
    for place in places:
        if place in stated and (not is_address or _ADDRESS.match(stated[place])):
            return stated[place]
    return None


def linked_data(scripts: Iterable[str]) -> dict[str, str]:
    """The properties of the page's own nodes in its JSON-LD, `ld ` before their names; the best type comes first."""
    nodes = [node for script in scripts for node in _nodes(_read(script))]
    ranked = sorted((node for node in nodes if _rank(node) < len(_PAGE_TYPES)), key=_rank)
    found: dict[str, str] = {}
    for node in ranked:
        for name, value in node.items():
            words = fold(_words(value))
            if words:
                found.setdefault(f"ld {name}", words)
    return found


def _read(script: str) -> Any:
    """The value of a script; None if it is no JSON. Line breaks in strings and rubbish behind the end are borne."""
    wrapping = _WRAPPING.match(script)
    text = (script[wrapping.end() :] if wrapping else script).lstrip()
    try:
        return json.JSONDecoder(strict=False).raw_decode(text)[0]
    except (ValueError, RecursionError):
        return None


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """The nodes that speak of the page, in order: not what a node has as publisher or lists as related."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, list):
            waiting += reversed(one)
        elif isinstance(one, dict):
            yield one
            waiting += [one[name] for name in reversed(_HOLDERS) if name in one]


def _rank(node: Mapping[str, Any]) -> int:
    """The place of a node's type among those that speak of the page; their number for any other."""
    types = node.get("@type")
    named = types if isinstance(types, list) else [types]
    return min((_PAGE_TYPES.index(one) for one in named if one in _PAGE_TYPES), default=len(_PAGE_TYPES))


def _words(value: Any) -> str:
    """A property as words: texts of a list are joined by commas, a node is known by its address."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return ", ".join(one for one in value if isinstance(one, str))
    if isinstance(value, dict):
        return next((value[name] for name in ("@id", "url") if isinstance(value.get(name), str)), "")
    return ""
