"""Rights in NewsML-G2: what limits the use of a story, of its parts, and what says that it must not be used at all."""

from collections.abc import Iterator
from typing import Final

from newsitem.build import make
from newsitem.grammar.moments import iso_moment
from newsitem.grammar.newsml_ledger import NOTHING, Ledger
from newsitem.grammar.newsml_parts import Limits
from newsitem.grammar.restrictions import read_restrictions, understood
from newsitem.grammar.statements import read_statements
from newsitem.model import Restriction
from newsitem.newsml.nodes import Node
from newsitem.text import Slice

#: The status of what may be used.
USABLE: Final = "usable"
# Elements whose words limit the use, whatever they say. Policies are kept as they stand: nobody has read them.
_MOST_LINES: Final = 50
_BINDING: Final = frozenset({"rightsExpressionXML", "rightsExpressionData", "dataMining", "otherConstraints"})


def rights_of(ledger: Ledger, story: Node) -> tuple[list[Restriction], Limits]:
    """The restrictions of the story, and by the id of a part those that hold for it besides."""
    of_story = [*_withdrawn(ledger, story.one("itemMeta") or NOTHING)]
    of_parts: dict[int, list[Restriction]] = {id(part): [] for part in story.all("partMeta")}
    parts = {part.attributes.get("partid"): id(part) for part in story.all("partMeta")}
    for info in story.all("rightsInfo"):
        found = [*_limits(ledger, info)]
        ids = info.attributes.get("idrefs", "").split()
        for name in ids:
            if name in parts:
                of_parts[parts[name]] += found
        if not ids or not parts.keys() >= set(ids):  # what is no part is a rendition: all of the video
            of_story += found
    for part in story.all("partMeta"):
        of_parts[id(part)] += _elsewhere(ledger, part)
    of_story += _elsewhere(ledger, story, passing="partMeta")
    return of_story, of_parts


def _elsewhere(ledger: Ledger, root: Node, passing: str = "") -> Iterator[Restriction]:
    """Terms where the standard has none, and what a credit line or a note in a part says that limits use."""
    for node in root.nodes:
        if node.name == passing:
            continue
        if node.name == "usageTerms" and not ledger.is_used(node):
            yield from _limits(ledger, root)
        elif node.name == "rights" and (terms := ledger.words(node)) is not None:  # NITF's
            yield from read_restrictions(ledger.page, terms)
        elif node.name == "creditline" or (node.name == "edNote" and root.name == "partMeta"):
            yield from _binding_words(ledger, node)
        yield from _elsewhere(ledger, node)


def _binding_words(ledger: Ledger, node: Node) -> Iterator[Restriction]:
    """The restrictions that some words are, if they are nothing else; the words go where they would go anyway."""
    words = ledger.page.source.slice(*node.span) if node.span is not None else None
    if words is not None and understood(words):
        yield from (one for one in read_restrictions(ledger.page, words) if one.kind not in ("none", "part"))


def _limits(ledger: Ledger, info: Node) -> Iterator[Restriction]:
    for node in info.nodes:
        if node.name == "usageTerms" and (terms := ledger.words(node)) is not None:
            yield from read_restrictions(ledger.page, terms, by_line=_states_by_line(terms))
        elif node.name in _BINDING and (words := ledger.words(node)) is not None:
            yield make(Restriction, text=words)
        elif node.name == "copyrightNotice" and node.span is not None:
            notice = ledger.page.source.slice(*node.span)
            first = next((one for one in read_statements(notice) if one.hit is not None), None)
            if first is not None:  # `Copyright 2025 Lantern. No archive`: what stands before it limits nothing
                yield from read_restrictions(ledger.page, notice.cut(first.words.start, notice.end))
            if first is not None and first.words.start == notice.start:
                ledger.words(node)


def _states_by_line(terms: Slice) -> bool:
    """Whether a line is a statement: one at least that is not the first begins as those do. Others only wrap."""
    return any(understood(line, by_line=False) for line in terms.lines()[1:_MOST_LINES])


def _withdrawn(ledger: Ledger, meta: Node) -> Iterator[Restriction]:
    """An embargo, and a status that is not `usable`."""
    embargo = ledger.words(meta.one("embargoed"))
    if embargo is not None:
        until = iso_moment(embargo.text.partition(":")[2])
        yield make(Restriction, text=embargo, kind="embargo", until=until)
    status = meta.one("pubStatus")
    if status is None or status.word() == USABLE:
        ledger.read(status, "status")
    else:
        words = ledger.words(status)
        yield make(Restriction, text=words)
