"""The frame of TheNewsMarket's pages with UNICEF footage: headline, place, shotlist, usage rights."""

from typing import Final

from newsitem.build import make
from newsitem.claims import Page
from newsitem.grammar.bare_places import lists_several
from newsitem.grammar.places import read_place
from newsitem.grammar.restrictions import read_restrictions
from newsitem.grammar.stock_rights import find_stock_rights, stock_restriction
from newsitem.model import Dateline, Restriction
from newsitem.patterns import lazy_pattern
from newsitem.plugin import SCRIPT, Script, Sections
from newsitem.text import Slice

_LABEL: Final = lazy_pattern(
    r"(?P<location>Shoot\s+Location)\b\s*+:?+|(?P<script>Video\s+News\s+Footage)\b\s*+:?+|(?P<end>END\s+SHOT\s?LIST)\b"
    r"|(?P<rights>Usage\s+Rights(?:\s*/\s*Restrictions)?)\b\s*+:?+|(?:•\s*+)?+(?P<below>Client\s+Relations)\b"
)


def news_market_frame(page: Page) -> list[Sections]:
    """One item: the headline, the place as dateline, the shotlist as script, the usage rights."""
    parts = _parts(page)
    top = parts.get("top")
    heading = next((e for e in page.source.elements if e.name == "h1"), None)
    headline = page.source.slice(heading.start, heading.end).strip() if heading else _first_line(top)
    if heading is not None and top is not None:
        for line in top.lines():
            if line.start < heading.start:
                page.claim(line, "open", "site frame")
    location, script, rights = (parts.get(name) for name in ("location", "script", "rights"))
    fields = Script(
        dateline=_dateline(location) if location else None, restrictions=_restrictions(page, rights) if rights else ()
    )
    facts = {name: page.source.head[name] for name in ("url", "published") if name in page.source.head}
    slices = {"headline": [headline] if headline else [], SCRIPT: [script] if script else []}
    return [Sections(slices, facts, fields)]


def _parts(page: Page) -> dict[str, Slice]:
    """What stands behind each label, and above the first, without empty parts; a label that comes again is text."""
    seen: set[str] = set()
    hits = []
    for hit in page.whole.finditer(_LABEL):
        if hit.kind not in seen:
            seen.add(hit.kind)
            hits.append(hit)
            page.claim(hit.slice, "furniture" if hit.kind == "below" else "label", hit.kind)
    ends = [hit.start for hit in hits[1:]] + [page.whole.end]
    found = {hit.kind: page.whole.cut(hit.end, end).strip() for hit, end in zip(hits, ends, strict=False)}
    found["top"] = (page.whole.before(hits[0]) if hits else page.whole).strip()
    return {name: words for name, words in found.items() if words}


def _first_line(words: Slice | None) -> Slice | None:
    lines = words.lines() if words is not None else []
    return lines[0] if lines else None


def _dateline(location: Slice) -> Dateline:
    return make(Dateline, text=location, place=None if lists_several(location) else read_place(location))


def _restrictions(page: Page, words: Slice) -> list[Restriction]:
    """The stock sentences, and whatever else is said."""
    stock = find_stock_rights(words)
    rest = [words.before(stock), words.after(stock)] if stock else [words]
    found = [stock_restriction(stock)] if stock else []
    return found + [limit for part in rest if part.strip(" •") for limit in read_restrictions(page, part)]
