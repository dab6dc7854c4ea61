"""The rules of an item's JSON that its schema does not state. They are asked only where the schema is content."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from attrs import frozen

from newsitem.checks.findings import Path
from newsitem.checks.moments import countries, is_tag
from newsitem.shapes import SHAPES

Object = Mapping[str, Any]


@frozen
class Fault:
    """A rule that is broken: its code, where, and the facts of its message."""

    code: str
    path: Path
    facts: Mapping[str, object]


_FOLDED: Final = re.compile(r"\S++(?: \S++)*+|")
_PARAGRAPHS: Final = re.compile(r"\S++(?:[ \n]\S++)*+|")
_WITH_PARAGRAPHS: Final = frozenset({"summary", "storyline", "notes"})
# Nothing of these is folded: labels and addresses are as they are, diagnostics repeat the page.
_NOT_FOLDED: Final = frozenset({"url", "extra", "diagnostics", "spans", "page", "format"})
_CODE: Final = re.compile("[A-Z]{2}")
# A restriction of these kinds says nothing without one of these fields.
_NEEDED: Final[Mapping[str, Sequence[str]]] = {
    "only-access": ("territories", "outlets"),
    "platform": ("platforms",),
    "time-limit": ("until", "period"),
    "length-limit": ("period",),
}


def item_faults(item: Object) -> Iterator[Fault]:
    """All that is against a rule in an item that its schema takes."""
    for rule in _OF_ITEMS:
        yield from rule(item)
    for path, value in _objects(item, ()):
        for name, check in _OF_FIELDS.items():
            if value.get(name) is not None:
                yield from check(value[name], (*path, name))
        for check_object in _OF_OBJECTS:
            yield from check_object(value, path)


def _objects(value: Any, path: Path) -> Iterator[tuple[Path, Object]]:
    """An object and all those in it."""
    if isinstance(value, dict):
        yield path, value
        for key, one in value.items():
            if key not in ("extra", "spans", "diagnostics"):
                yield from _objects(one, (*path, key))
    elif isinstance(value, list):
        for place, one in enumerate(value):
            yield from _objects(one, (*path, place))


def _fault(code: str, path: Path, **facts: object) -> Fault:
    return Fault(code, path, facts)


# One field


def _day(value: Any, path: Path) -> Iterator[Fault]:
    """The schema knows the form of days and times, but no calendar."""
    if isinstance(value, str) and not SHAPES["time"].fits(value):
        yield _fault("day-unreal", path, value=value)


def _country(value: str, path: Path) -> Iterator[Fault]:
    if value not in countries():
        yield _fault("country-unknown", path, value=value)


def _territories(value: Sequence[str], path: Path) -> Iterator[Fault]:
    """A region without a code stands there as printed, so only what looks like a code is looked up."""
    for place, one in enumerate(value):
        if _CODE.fullmatch(one):
            yield from _country(one, (*path, place))


def _language(value: str, path: Path) -> Iterator[Fault]:
    if not is_tag(value):
        yield _fault("language-unreal", path, value=value)


def _seconds(value: Any, path: Path) -> Iterator[Fault]:
    if isinstance(value, int | float) and value < 0:
        yield _fault("seconds-negative", path, value=value)


def _start_or_end(value: Any, path: Path) -> Iterator[Fault]:
    """The two are days in a date, seconds in a shot."""
    yield from _day(value, path)
    yield from _seconds(value, path)


def _span(value: Sequence[int], path: Path) -> Iterator[Fault]:
    if value[0] > value[1]:
        yield _fault("span-backwards", path)


_OF_FIELDS: Final[Mapping[str, Callable[[Any, Path], Iterator[Fault]]]] = {
    "start": _start_or_end,
    "end": _start_or_end,
    "duration": _seconds,
    "published": _day,
    "until": _day,
    "country": _country,
    "territories": _territories,
    "language": _language,
    "span": _span,
}


# One object


def _days_are_in_order(value: Object, path: Path) -> Iterator[Fault]:
    if "qualifier" not in value:
        return
    start, end = value["start"], value["end"]
    if (start is None) != (end is None):
        yield _fault("day-lone", path)
    elif start is not None and start > end:
        yield _fault("days-backwards", path, start=start, end=end)


def _shot_runs_forward(value: Object, path: Path) -> Iterator[Fault]:
    if "flags" in value and None not in (value["start"], value["end"]) and value["start"] > value["end"]:
        yield _fault("shot-backwards", path, start=value["start"], end=value["end"])


def _restriction_says_what(value: Object, path: Path) -> Iterator[Fault]:
    needed = _NEEDED.get(value.get("kind", ""), ()) if "territories" in value else ()
    if needed and not any(value[name] for name in needed):
        yield _fault("restriction-incomplete", path, kind=value["kind"], fields=" or ".join(needed))


def _restrictions_agree(value: Object, path: Path) -> Iterator[Fault]:
    seen: set[str] = set()
    found = value.get("restrictions") or []
    for place, one in enumerate(found):
        # What is free only on some platforms, or only for one source, may stand beside other limits.
        if one["kind"] == "none" and len(found) > 1 and not one["platforms"] and not one["source"]:
            yield _fault("restriction-contradicts", (*path, "restrictions", place))
        key = repr([content for name, content in one.items() if name not in ("span", "spans")])
        if key in seen:
            yield _fault("restriction-repeated", (*path, "restrictions", place))
        seen.add(key)


def _texts_are_folded(value: Object, path: Path) -> Iterator[Fault]:
    for name, content in value.items():
        if name in _NOT_FOLDED:
            continue
        pattern = _PARAGRAPHS if name in _WITH_PARAGRAPHS else _FOLDED
        texts = content if isinstance(content, list) else [content]
        for place, text in enumerate(texts):
            if isinstance(text, str) and pattern.fullmatch(text) is None:
                yield _fault("text-not-folded", (*path, name, place) if isinstance(content, list) else (*path, name))


_OF_OBJECTS: Final[Sequence[Callable[[Object, Path], Iterator[Fault]]]] = (
    _days_are_in_order,
    _shot_runs_forward,
    _restriction_says_what,
    _restrictions_agree,
    _texts_are_folded,
)


# The whole item


def _shots_run_on(item: Object) -> Iterator[Fault]:
    before = None
    for place, shot in enumerate(item["shots"]):
        start = shot["start"]
        if before is not None and start is not None and start < before:
            yield _fault("shots-backwards", ("shots", place, "start"), start=start, before=before)
        before = start if start is not None else before


def _numbers_are_their_own(item: Object) -> Iterator[Fault]:
    seen: set[int] = set()
    for place, shot in enumerate(item["shots"]):
        if shot["number"] in seen:
            yield _fault("number-repeated", ("shots", place, "number"), number=shot["number"])
        if shot["number"] is not None:
            seen.add(shot["number"])


def _credits_name_shots(item: Object) -> Iterator[Fault]:
    """A credit covers shots by their numbers, or, where shots have none, by their places."""
    known = {place if shot["number"] is None else shot["number"] for place, shot in enumerate(item["shots"], 1)}
    for number, credit in enumerate(item["credits"]):
        for place, shot in enumerate(credit["shots"]):
            if shot not in known:
                yield _fault("credit-without-shot", ("credits", number, "shots", place), number=shot)


def _sources_are_credited(item: Object) -> Iterator[Fault]:
    credited = Counter(credit["name"] for credit in item["credits"] if credit["role"] == "source")
    told: set[str] = set()
    for place, shot in enumerate(item["shots"]):
        source = shot["source"]
        if source and source not in credited and source not in told:
            told.add(source)
            yield _fault("source-without-credit", ("shots", place, "source"), source=source)


_OF_ITEMS: Final[Sequence[Callable[[Object], Iterator[Fault]]]] = (
    _shots_run_on,
    _numbers_are_their_own,
    _credits_name_shots,
    _sources_are_credited,
)
