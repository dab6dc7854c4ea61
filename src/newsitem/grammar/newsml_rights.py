"""Rights in NewsML-G2: what limits the use of a story, of its parts, and what says that it must not be used at all."""

from collections.abc import Iterator
from typing import Final

from newsitem.build import make
from newsitem.grammar.moments import iso_moment
from newsitem.grammar.newsml_ledger import NOTHING, Ledger
from newsitem.grammar.newsml_parts import Limits
from newsitem.grammar.restrictions import read_restrictions, understood
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
    of_parts: dict[str, list[Restriction]] = {}
    parts = {part.attributes.get("partid") for part in story.all("partMeta")}
    for info in story.all("rightsInfo"):
        found = [*_limits(ledger, info)]
        named = [part for part in info.attributes.get("idrefs", "").split() if part in parts]
        for part in named:
            of_parts.setdefault(part, []).extend(found)
        if not named:
            of_story += found
    return of_story, of_parts


def _limits(ledger: Ledger, info: Node) -> Iterator[Restriction]:
    for node in info.nodes:
        if node.name == "usageTerms" and (terms := ledger.words(node)) is not None:
            yield from read_restrictions(ledger.page, terms, by_line=_states_by_line(terms))
        elif node.name in _BINDING and (words := ledger.words(node)) is not None:
            yield make(Restriction, text=words)
        elif node.name == "copyrightNotice" and node.span is not None:
            notice = ledger.page.source.slice(*node.span)
            if understood(notice):
                yield from read_restrictions(ledger.page, notice)
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
