"""Restrictions: printed statements that limit the use of a story or a shot.

What no wording of the table understands is kind `other`, with its words: never dropped.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Any, Final

import attrs
import regex

from newsitem.build import make
from newsitem.claims import Page
from newsitem.grammar.clock import PERIOD, period
from newsitem.grammar.dates import find_impossible
from newsitem.grammar.moments import find_moment
from newsitem.grammar.recall import remembered, remembered_with_page
from newsitem.grammar.restriction_kinds import PERMISSION
from newsitem.grammar.statements import Statement, read_statements
from newsitem.grammar.territories import Named, all_but, in_order, platforms_in, read_list
from newsitem.model import Platform, Restriction, Span
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

Fields = dict[str, Any]
_PLATFORM_LABEL: Final = lazy_pattern(
    r"\b(?P<label>(?:<name>)(?:\s*(?:[/,&]|\band\b)\s*(?:<name>)){0,5})(?:\s+restrictions?)?\s*:\s*".replace(
        "<name>", r"broadcast|digital|online|tv|web|mobile|social(?:\s+media)?"
    ),
    regex.IGNORECASE,
)
_DIGITAL: Final[tuple[Platform, ...]] = ("online", "mobile", "social")
_CREDIT_QUOTED: Final = lazy_pattern(
    r"[“\"](?P<name>[^”\"]+)[”\"]|(?<!\w)[‘'](?P<name>[^’']+(?:[’']\w+[^’']*)?)[’'](?!\w)"
)
_CREDIT_LEAD: Final = lazy_pattern(
    r"(?:(?:is|to|of|be\s+given\s+to|given\s+to|must\s+be\s+given\s+to|required|source|as|footage|on[\s-]?screen"
    r"|the\s+following)\b|[\s:–-])+",
    regex.IGNORECASE,
)
_CREDIT_TAIL: Final = lazy_pattern(
    r"(?:\s*[\[(]?\b(?:on[\s-]?screen|on\s+air|(?-i:footage|video|pictures?)|hand-?out|when\s+us(?:ed|ing)|at\s+all\s+times"
    r"|in\s+full|if\s+used|must\s+be\s+(?:shown|given|displayed)|required)\b[\])]?|[\s.,:;–’'-])+$",
    regex.IGNORECASE,
)
# `UNICEF FOOTAGE ON SCREEN` shows UNICEF; at the end of a credit in capitals the word may be part of the name.
_FOOTAGE: Final = lazy_pattern(r"\b(?:footage|video|pictures?)\Z", regex.IGNORECASE)
_ON_SCREEN: Final = lazy_pattern(r"[\s(\[]*on[\s-]?(?:screen|air)\b", regex.IGNORECASE)
_COUNTED_FROM: Final = lazy_pattern(rf"(?:{PERIOD.pattern})\s+(?:after|from|following|since)\b", regex.IGNORECASE)
_DAY_APART: Final = lazy_pattern(r"\b\d{1,2}(?:\.|\p{L}\p{L}\s+of)\s+\p{L}", regex.IGNORECASE)
_NOWHERE_BUT: Final = lazy_pattern(
    r"\s*+(?:worldwide|anywhere|all\s+(?:territories|markets|countries|clients))?+[\s,]*+"
    r"(?:except(?:ing|\s+for|\s+in|\s+to)?|excluding|other\s+than|outside(?:\s+of)?)\b",
    regex.IGNORECASE,
)
_AFTER: Final = lazy_pattern(r"\b(?:after|from)\b", regex.IGNORECASE)
_DETAILS: Final = tuple(field.name for field in attrs.fields(Restriction) if field.eq and field.name != "text")
_DISTRIBUTION: Final = lazy_pattern(r"\bdistribut", regex.IGNORECASE)
_AND: Final = lazy_pattern(r"\s*+(?:[/,&]|\b(?:and|or)\b)", regex.IGNORECASE)
_BETWEEN: Final = lazy_pattern(r"[/,;]|(?<=\s)&(?=\s)|\b(?:and|or)\b", regex.IGNORECASE)
_CLIENTS: Final = lazy_pattern(
    r"\b(?:clients?|subscribers?|members?|customers?|affiliates)(?:\s+only)?[\s.]*\Z", regex.IGNORECASE
)
_FOR: Final = lazy_pattern(r"\s*+(?:for|by|to|use\s+by)(?!\S)", regex.IGNORECASE)
# Clients of nobody by name.
_NOBODY: Final = frozenset({"", "all", "storyful's subscription", "subscription"})


def read_restrictions(
    page: Page, words: Slice, source: Slice | None = None, *, by_line: bool = True
) -> tuple[Restriction, ...]:
    """The restrictions that some words state, each once, in printed order.

    Args:
        page: takes claims (permissions, `Broadcast:`) and diagnostics (`restriction-not-understood`).
        words: a whole field, block or bracket; statements are divided by dashes, slashes, commas, points or lines.
        source: the source to which the page ties them.
        by_line: whether a line break ends a statement; in wrapped text and in brackets it says nothing.
    """
    whole = words if source is None else words.source.slice(min(words.start, source.start), max(words.end, source.end))
    tied = _within(source, whole) if source is not None else None
    return _read(page, whole, _within(words, whole), tied, by_line=by_line)


def _within(words: Slice, whole: Slice) -> Span:
    return words.start - whole.start, words.end - whole.start


def _part(whole: Slice, within: Span) -> Slice:
    return whole.cut(whole.start + within[0], whole.start + within[1])


@remembered_with_page
def _read(page: Page, whole: Slice, stated: Span, tied: Span | None, *, by_line: bool) -> tuple[Restriction, ...]:
    """The restrictions stated in a part of some words and tied to the source in another; offsets count in these."""
    words, source = _part(whole, stated), _part(whole, tied) if tied else None
    found: list[Restriction] = []
    for part, platforms in _by_platform(page, words):
        for statement in read_statements(part, by_line=by_line):
            found += _restrictions(page, statement, {"source": source, "platforms": platforms})
    kept = once(page, _once_for_all_platforms(found))
    _claim_repeats(page, found, kept)
    return kept


@remembered
def understood(words: Slice, *, by_line: bool = True) -> bool:
    """Whether every statement in the words is one that the grammar knows."""
    statements = read_statements(words, by_line=by_line)
    return bool(statements) and all(statement.hit is not None for statement in statements)


def once(page: Page, restrictions: Iterable[Restriction]) -> tuple[Restriction, ...]:
    """Restrictions without those that say the same again, but for case and the point at the end."""
    every = list(restrictions)
    seen: dict[Hashable, Restriction] = {}
    for one in every:
        seen.setdefault((one.text.casefold().strip(" ."), *_details(one)), one)
    kept = tuple(seen.values())
    _claim_repeats(page, every, kept)
    return kept


def _details(one: Restriction, but: str = "") -> tuple[Hashable, ...]:
    """All that a restriction says besides its text and one other field."""
    return tuple([None if name == but else getattr(one, name) for name in _DETAILS])


def _claim_repeats(page: Page, every: Iterable[Restriction], kept: Iterable[Restriction]) -> None:
    """Words that are printed twice are read once, and not left over."""
    spans = {one.span for one in kept}
    for one in every:
        if one.span is not None and one.span not in spans:
            page.claim(page.source.slice(*one.span), "repeat", "restriction")


def _by_platform(page: Page, words: Slice) -> Iterable[tuple[Slice, tuple[Platform, ...]]]:
    """The words cut at `Broadcast:` and `Digital:`, with the platforms to which each part is limited."""
    if words.find(":") is None:
        yield words, ()
        return
    at: int = words.start
    platforms: tuple[Platform, ...] = ()
    for label in words.finditer(_PLATFORM_LABEL):
        page.claim(label.slice, "label", "platforms")
        yield words.cut(at, label.start), platforms
        at, platforms = label.end, _unless_all(platforms_in(label.word("label")))
    yield words.cut(at, words.end), platforms


def _unless_all(platforms: tuple[Platform, ...]) -> tuple[Platform, ...]:
    """Platforms to which something is limited; none where they are all that have labels."""
    return () if {"broadcast", *_DIGITAL} <= set(platforms) else platforms


def _once_for_all_platforms(found: Sequence[Restriction]) -> Iterable[Restriction]:
    """A statement that stands under Broadcast and under Digital holds everywhere: once, without platforms."""
    merged: dict[Hashable, Restriction] = {}
    for one in found:
        limited = bool(one.platforms) and one.kind != "platform"
        key = (one.text.casefold(), () if limited else one.platforms, *_details(one, but="platforms"))
        twin = merged.get(key)
        if twin is not None and limited:
            both = in_order([*one.platforms, *twin.platforms])
            merged[key] = attrs.evolve(twin, platforms=_unless_all(both))
        else:
            merged.setdefault(key, one)
    return merged.values()


def _restrictions(page: Page, statement: Statement, common: Fields) -> Iterable[Restriction]:
    if statement.kind == PERMISSION:
        page.claim(statement.words, "label", PERMISSION)
        return
    if statement.kind == "other":
        page.report("restriction-not-understood", statement.words)
    if impossible := find_impossible(statement.words):
        page.report("unknown-date", impossible)
    fields = {"text": statement.words, "kind": statement.kind, **common}
    for details in _READERS.get(statement.kind, _read_nothing)(statement, common["platforms"]):
        if statement.kind == "credit" and details["credit"] is None:  # CREDIT ON SCREEN, behind its source
            details["credit"] = common["source"]
        yield make(Restriction, span=statement.words, **{**fields, **details})


def _read_nothing(statement: Statement, platforms: tuple[Platform, ...]) -> list[Fields]:  # noqa: ARG001
    return [{}]


def _read_part(statement: Statement, platforms: tuple[Platform, ...]) -> list[Fields]:  # noqa: ARG001
    """The shots tell which part it is, and so all that holds for it."""
    return [{"platforms": ()}]


def _read_access(statement: Statement, platforms: tuple[Platform, ...]) -> list[Fields]:
    """Countries and outlets of a list make one restriction, the platforms in it another."""
    listed = statement.group("list")
    if listed is None:
        return [{"platforms": platforms, "kind": "platform"}] if platforms and statement.kind == "no-access" else [{}]
    if all_but_some := listed.match(_NOWHERE_BUT):  # no access worldwide except Norway
        named = read_list(listed.after(all_but_some))
        return [{"kind": "only-access", "territories": named.territories, "outlets": named.outlets}]
    late = listed.search(_AFTER) if statement.kind == "no-access" else None
    if late and (limit := _limit_of(listed.after(late))):  # no use Norway after July 20, 2024
        named = read_list(listed.before(late))
        return [{"kind": "time-limit", "territories": named.territories, "outlets": named.outlets, **limit}]
    named = read_list(listed)
    where: Fields = {"territories": named.territories, "outlets": named.outlets}
    if statement.kind == "only-access":
        allowed = statement.group("platforms")
        also = [{"kind": "platform", "platforms": all_but(platforms_in(allowed.text))}] if allowed is not None else []
        return [where, *also]
    barred = named.platforms or (() if named.territories or named.outlets else platforms)
    fields = [where] if named.territories or named.outlets or not barred else []
    return fields + ([{"kind": "platform", "platforms": barred}] if barred else [])


def _limit_of(words: Slice) -> Fields:
    """The moment or the time that some words name; empty without any."""
    until = find_moment(words)
    lasting = None if until else period(words)
    return {"until": until, "period": lasting} if until or lasting else {}


def _read_resale(statement: Statement, platforms: tuple[Platform, ...]) -> list[Fields]:  # noqa: ARG001
    """Where it must not be sold; what must not be distributed somewhere may not be used there either."""
    listed = statement.group("list")
    nowhere_but = listed.match(_NOWHERE_BUT) if listed is not None else None
    named = read_list(listed.after(nowhere_but) if nowhere_but else listed) if listed is not None else Named()
    if not named.territories:
        return [{}]
    if statement.words.search(_DISTRIBUTION) is None:
        return [{} if nowhere_but else {"territories": named.territories}]
    return [{}, {"kind": "only-access" if nowhere_but else "no-access", "territories": named.territories}]


def _read_platform(statement: Statement, platforms: tuple[Platform, ...]) -> list[Fields]:  # noqa: ARG001
    only = statement.group("only")
    return [{"platforms": all_but(platforms_in(only.text)) if only is not None else ()}]


def _read_clients(statement: Statement, platforms: tuple[Platform, ...]) -> list[Fields]:  # noqa: ARG001
    """Whose clients: `AP and CNN clients only`, and who stands behind: `Eurovision Members and EVN Sub-Licensees`."""
    who = statement.group("who")
    hit = statement.hit
    behind = statement.words.after(hit) if hit is not None and not hit.slice.text.lower().endswith("only") else None
    lists = [who] if who is not None else []
    if behind is not None and (joint := behind.match(_AND)) and not read_list(behind.after(joint)).territories:
        lists.append(behind.after(joint))
    names = [_without_clients(name) for words in lists for name in words.split(_BETWEEN)]
    return [{"outlets": [name for name in names if name.text.lower() not in _NOBODY]}]


def _without_clients(name: Slice) -> Slice:
    """The name of an outlet without what its clients are called."""
    tail = name.search(_CLIENTS)
    name = name.before(tail) if tail else name
    lead = name.match(_FOR)
    return (name.after(lead) if lead else name).strip(" .,")


def _read_until(statement: Statement, platforms: tuple[Platform, ...]) -> list[Fields]:  # noqa: ARG001
    # 7 days after 5 May: that day is not the last. 19. März, 19th of March: the grammar knows the month alone.
    counted = statement.words.search(_COUNTED_FROM) or statement.words.search(_DAY_APART)
    until = find_moment(statement.words) if counted is None else None
    return [{"until": until, "period": None if until else period(statement.words)}]


def _read_length(statement: Statement, platforms: tuple[Platform, ...]) -> list[Fields]:  # noqa: ARG001
    return [{"period": period(statement.words)}]


def _read_credit(statement: Statement, platforms: tuple[Platform, ...]) -> list[Fields]:  # noqa: ARG001
    """The words to show: those in quotation marks, else what stands behind the word credit."""
    rest = statement.words.after(statement.hit) if statement.hit is not None else statement.words
    quoted = rest.search(_CREDIT_QUOTED)
    name = quoted["name"] if quoted else None
    if name is None:
        lead = rest.match(_CREDIT_LEAD)
        name = rest.after(lead) if lead else rest
        name = _without_tail(name)
    name = name.strip('“”"')
    return [{"credit": name or None}]


def _without_tail(name: Slice) -> Slice:
    """A credit without the words behind it that tell how and when to show it."""
    tail = name.cut(name.end - 80, name.end).search(_CREDIT_TAIL)
    if not tail:
        return name
    shown = name.before(tail)
    footage = shown.cut(shown.end - 20, shown.end).rstrip().search(_FOOTAGE)
    return shown.before(footage) if footage and tail.slice.match(_ON_SCREEN) else shown


Reader = Callable[[Statement, tuple[Platform, ...]], list[Fields]]
_READERS: Final[Mapping[str, Reader]] = {
    "part": _read_part,
    "no-access": _read_access,
    "only-access": _read_access,
    "platform": _read_platform,
    "clients-only": _read_clients,
    "no-resale": _read_resale,
    "time-limit": _read_until,
    "embargo": _read_until,
    "no-archive": _read_until,
    "length-limit": _read_length,
    "credit": _read_credit,
}
