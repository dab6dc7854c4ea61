"""Chooses how the scripts of some pages are read: each way is tried, and the one that understands most is taken."""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Final

import attrs
from attrs import frozen

from newsitem._api import explain
from newsitem.drafts.looks import Looks
from newsitem.drafts.module import format_of
from newsitem.drafts.rules import Rules
from newsitem.errors import NewsitemError
from newsitem.readings import Reading

_ANCHORS: Final = ("", "dash_anchor", "bracket_anchor", "line_anchor")
_SPLITS: Final = ("", "any_shots")
_ORDERS: Final = ("name-first", "role-first")
# What it counts against a way that it reads a label as text.
_LABEL_MISSED: Final = 3
# Fewer are a summary.
_FEWEST_PARAGRAPHS: Final = 3
#: The dialects of ours that may fit, by their modules.
_SHARED: Final = ("general", "anadolu", "cctv", "xinhua", "stringer")


@frozen
class Choice:
    """The rules that were chosen, and what each page gives by them."""

    rules: Rules
    readings: Mapping[str, Reading]


def choose(name: str, provider: str, looks: Looks, pages: Mapping[str, bytes]) -> Choice:
    """The best rules for some pages."""
    tried = [_tried(rules, pages) for rules in _possible(name, provider, looks)]
    best = max(tried, key=lambda choice: _understood(choice) - _LABEL_MISSED * _missed(choice, looks))
    return _tried(attrs.evolve(best.rules, above="storyline"), pages) if _tells_story_above(best) else best


def _tells_story_above(choice: Choice) -> bool:
    """Whether no label announces the story, and most pages have several paragraphs above their first label."""
    items = [item for reading in choice.readings.values() for item in reading.items]
    long = sum((item.summary or "").count("\n") >= _FEWEST_PARAGRAPHS - 1 for item in items)
    return not choice.rules.shared and not any(item.storyline for item in items) and 2 * long > len(items)


def _missed(choice: Choice, looks: Looks) -> int:
    """How many lines that begin with a label were read as something else."""
    count = 0
    for reading in choice.readings.values():
        claimed = {claim.start for claim in reading.claims}
        lines = reading.source.whole.lines()
        count += sum(looks.is_labelled(line.text) and line.start not in claimed for line in lines)
    return count


def _possible(name: str, provider: str, looks: Looks) -> Iterator[Rules]:
    """All ways to be tried, the plainest first: of two that are as good the first is taken."""
    base = Rules(
        name=name,
        provider=provider,
        language=looks.language(),
        furniture=looks.furniture,
        dated=looks.dated,
        facts=looks.facts,
        has_headline=looks.has_headline,
    )
    if "shotlist" in looks.labels or "storyline" in looks.labels:
        for split, anchor, order in product(_SPLITS, _ANCHORS, _ORDERS):
            announcing = looks.announcing
            yield attrs.evolve(
                base, labels=looks.labels, announcing=announcing, split=split, anchor=anchor, order=order
            )
    for shared in (*_SHARED, "plain"):
        yield attrs.evolve(base, shared=shared)


def _tried(rules: Rules, pages: Mapping[str, bytes]) -> Choice:
    format = format_of(rules)
    readings = {}
    for name, data in pages.items():
        try:
            readings[name] = explain(data, format=format, name=name)
        except NewsitemError:  # a way that does not fit these pages at all
            continue
    return Choice(rules, readings)


def _understood(choice: Choice) -> float:
    return sum(map(_points, choice.readings.values())) if choice.readings else float("-inf")


def _points(reading: Reading) -> float:
    """How much is understood: what has a value counts, what is left over or reported counts against."""
    points = -sum(len(part.text) for part in reading.leftovers) / 20 - len(reading.diagnostics)
    for item in reading.items:
        points += (item.headline is not None) + (item.storyline is not None) + (item.dateline is not None)
        points += (item.id is not None) + (item.url is not None)
        points += 2 * sum(one.kind != "other" for one in item.restrictions)
        points += len(item.credits)
        for shot in item.shots:
            points += 2 + (shot.place is not None) + (shot.date is not None) + (shot.source is not None)
            for bite in shot.soundbites:
                speaker = bite.speaker
                points += 2 + (bite.quote is not None) + (bite.language is not None)
                points += speaker is not None and (speaker.name is not None) + (speaker.role is not None)
    return points
