"""Proposes marks for a new format: words that stand on all its pages, and by which no other format is recognised."""

from collections.abc import Iterator, Sequence
from typing import Final

import attrs
import regex

from newsitem import registry
from newsitem.clashes import shared_row
from newsitem.drafts.looks import Looks
from newsitem.drafts.module import format_of
from newsitem.drafts.rules import Rules
from newsitem.errors import BrokenPlugin
from newsitem.grammar.names import plain_name
from newsitem.plugin import Format

_FEWEST_LETTERS: Final = 5
# Lines of fewer words, such as `Conditions of use`, are on other sites too.
_FEWEST_WORDS: Final = 5
_LABELS_IN_A_ROW: Final = 3
_LABELS_BESIDE_HOST: Final = 2
_HOST: Final = regex.compile(
    r"(?i)(?:https?://|@)(?:www\.)?(?P<host>[a-z0-9][a-z0-9-]{0,60}(?:\.[a-z0-9-]{1,60}){1,4})"
)

Row = tuple[tuple[str, str], ...]
Rows = tuple[Row, ...]


def with_marks(rules: Rules, looks: Looks) -> tuple[Rules, list[str]]:
    """The rules with marks, and what an author has to look at: pages of others, or no marks at all."""
    others = list(_others(rules.name))
    found = [rows for rows in _proposed(rules.name, looks) if all(_is_own(rules, row, others) for row in rows)]
    hosts = [rows for rows in found if rows[0][0][0] in ("host", "site")]
    chosen = [row for rows in (*hosts, *[rows for rows in found if rows not in hosts][:1]) for row in rows]
    notes = [] if chosen else ["no words were found by which the pages could be recognised: give the format marks"]
    for name, source in looks.pages.items():
        notes += [f"{name}: {other.name} recognises it too" for other in others if other.recognises(source)]
    return attrs.evolve(rules, marks=tuple(chosen)), notes


def _others(name: str) -> Iterator[Format]:
    for plugin in registry.format_plugins():
        try:
            if plugin.name != name:
                yield plugin.load(Format)
        except BrokenPlugin:
            continue


def _proposed(name: str, looks: Looks) -> Iterator[Rows]:
    """Rows of marks of which each page bears one, the surest first."""
    heads = [source.head for source in looks.pages.values()]
    hosts = {head.get("url", "").partition("//")[2].partition("/")[0].lower() for head in heads}
    sites = {head.get("site", "") for head in heads}
    if len(hosts) == 1 and (host := hosts.pop()):
        yield ((("host", host),),)
    if len(sites) == 1 and (site := sites.pop()):
        yield ((("site", site),),)
    furniture = [line for line in looks.furniture if sum(c.isalpha() for c in line) >= _FEWEST_LETTERS]
    yield from (((("line", line),),) for line in furniture if looks.begin_with(line))
    yield from (((("words", line),),) for line in _sentences(looks))
    yield from (((("line", line),),) for line in sorted(furniture, key=len, reverse=True) if not looks.begin_with(line))
    everywhere = [words for label in _spellings(looks) if all(words := _printed(label, looks))]
    labels = sorted(everywhere, key=lambda words: max(map(len, words)), reverse=True)
    for host in _printed_hosts(name, looks) if labels else ():
        yield _rows([*labels[:_LABELS_BESIDE_HOST], [host] * len(looks.pages)])
    if len(labels) >= _LABELS_IN_A_ROW:
        yield _rows(labels[:_LABELS_IN_A_ROW])


def _rows(columns: Sequence[Sequence[str]]) -> Rows:
    """A row for each page, once, out of the words that each page has of every column."""
    return tuple(dict.fromkeys(tuple(("words", words) for words in row) for row in zip(*columns, strict=True)))


def _printed_hosts(name: str, looks: Looks) -> list[str]:
    """The hosts in addresses on all pages that are called as the format: others are those of other sites."""
    every = [{hit.word("host") for hit in source.whole.finditer(_HOST)} for source in looks.pages.values()]
    return sorted(host for host in set.intersection(*every) if name in host) if every else []


def _spellings(looks: Looks) -> list[list[str]]:
    """The labels, each in all its spellings: in capitals and not."""
    labels = [label for words in looks.labels.values() for label in words]
    keys = dict.fromkeys(map(plain_name, labels))
    return [[label for label in labels if plain_name(label) == key] for key in keys]


def _printed(spellings: Sequence[str], looks: Looks) -> list[str]:
    """How each page prints a label, with its colon if all pages have that; empty words for a page without it."""
    sources = looks.pages.values()
    printed = [next((f"{label}:" for label in spellings if f"{label}:" in source.text), "") for source in sources]
    return printed if all(printed) else [next(filter(source.text.__contains__, spellings), "") for source in sources]


def _sentences(looks: Looks) -> list[str]:
    """The site's sentences on all pages, the longest first."""
    lines = [line for line in looks.common if len(line.split()) >= _FEWEST_WORDS and not looks.is_labelled(line)]
    return sorted(lines, key=len, reverse=True)


def _is_own(rules: Rules, row: Row, others: Sequence[Format]) -> bool:
    """Whether no other format would take a page with these marks, nor this one theirs."""
    made = format_of(attrs.evolve(rules, marks=(row,)))
    return not any(shared_row(made, other) or shared_row(other, made) for other in others)
