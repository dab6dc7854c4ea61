"""Answers for an item: which restrictions bind each shot, and what they give together."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Final, TypeVar

import attrs
from attrs import frozen

from newsitem.model import Diagnostic, Item, Restriction, Shot
from newsitem.rights import hidden as hidden_words
from newsitem.rights.answers import Answer, Clause, Clearance, Duty, ItemAnswer, ShotClearance, strictest
from newsitem.rights.areas import Area, inside_any
from newsitem.rights.clauses import JUDGES, doubted
from newsitem.rights.names import is_limiting, source_match
from newsitem.rights.policy import NO_POLICY, Policy, uses_meant
from newsitem.rights.terms import terms_of
from newsitem.rights.until import end, start
from newsitem.rights.use import Use

# Kinds that oblige whoever uses the shot.
_DUTIES: Final = frozenset({"credit", "no-alteration", "no-resale", "no-archive", "length-limit"})
T = TypeVar("T")
_MOMENT: Final = datetime.timedelta(microseconds=1)


@frozen
class Ruling:
    """What one restriction gives for one use; nothing if it says nothing of such a use."""

    clause: Clause
    answer: Answer | None
    duty: Duty | None = None


@frozen
class Bound:
    """What binds a shot. `ruling`: what it gives for a use. `restriction`: null for words that are none."""

    ruling: Callable[[Use], Ruling]
    restriction: Restriction | None = None


def clearance(item: Item, use: Use, policy: Policy | None = None) -> Clearance:
    """Whether an item and each of its shots may be used so.

    It reads the words of the page and gives no legal advice. What is not understood, or not said of the use, gives
    `ask`, never `yes`.

    Args:
        item: as it was read from a page or from its JSON.
        use: where, on what, by whom, when and for what; what it does not say is unknown.
        policy: who we are, in the place of what the use leaves unsaid; None says nothing.
    """
    policy = policy or NO_POLICY
    uses = tuple(uses_meant(use, policy))
    if not item.shots:
        shots: tuple[ShotClearance, ...] = (_answer(_binding(item, None), uses, policy),)
    else:
        shots = tuple(_shots(item, uses, policy))
    answers = {shot.answer for shot in shots}
    together: ItemAnswer = shots[0].answer if len(answers) == 1 else "part"
    return Clearance(together, shots)


def _shots(item: Item, uses: Sequence[Use], policy: Policy) -> Iterator[ShotClearance]:
    """The answers for the shots; those under one heading are worked out once."""
    known: dict[object, ShotClearance] = {}
    for index, shot in enumerate(item.shots, 1):
        heading = (shot.source, shot.restrictions, tuple(hidden_words.of_shot(shot)))
        if heading not in known:
            known[heading] = _answer(_binding(item, shot), uses, policy)
        yield attrs.evolve(known[heading], index=index, number=shot.number)


def _binding(item: Item, shot: Shot | None) -> list[Bound]:
    """The restrictions and terms that bind a shot, or an item without shots."""
    own = shot.restrictions if shot is not None else ()
    bound = [_by_terms(restriction) for restriction in own]
    for restriction in item.restrictions:
        if restriction.kind == "part":
            bound.append(Bound(partial(_part, restriction, has_own=bool(own))))
        elif restriction.source is None:
            bound.append(_by_terms(restriction))
        else:
            bound += _by_source(restriction, shot)
    hidden = [*(hidden_words.of_shot(shot) if shot is not None else ()), *hidden_words.of_item(item)]
    bound += [_always(_doubt(Clause("other", words))) for words in hidden]
    return [*bound, *_of_diagnostics(item.diagnostics)]


def _of_diagnostics(found: Iterable[Diagnostic]) -> Iterator[Bound]:
    """The terms of the site, and words that the reading did not understand but that sound like a limit."""
    for one in found:
        if one.code == "site-terms":
            yield Bound(partial(_site_terms, one))
        elif one.code == "heading-not-understood" or (one.code == "leftover" and _sounds_limiting(one)):
            yield _always(_doubt(Clause("other", one.message, None, one.span)))


def _sounds_limiting(found: Diagnostic) -> bool:
    words = found.message.partition(":")[2]
    return is_limiting(words) or words.rstrip("'\"").endswith("…")


def _by_source(restriction: Restriction, shot: Shot | None) -> Iterable[Bound]:
    """A restriction of the item that the page ties to one source."""
    source = shot.source if shot is not None else None
    match = source_match(source, restriction.source or "") if source else "maybe"
    if match == "same":
        yield _by_terms(restriction)
    elif match == "maybe":
        yield _always(_doubt(_clause(restriction), _duty(restriction)))


def _by_terms(restriction: Restriction) -> Bound:
    return Bound(partial(_ruling, restriction), restriction)


def _always(ruling: Ruling) -> Bound:
    return Bound(lambda _use: ruling)


def _doubt(clause: Clause, duty: Duty | None = None) -> Ruling:
    """Of words that nobody can tell what they mean, or whether they bind."""
    return Ruling(clause, "ask", duty)


def _ruling(restriction: Restriction, use: Use) -> Ruling:
    return _in_scope(restriction, _judged(restriction, use), use)


def _part(restriction: Restriction, use: Use, *, has_own: bool) -> Ruling:
    """`See script`: the shots tell."""
    return _in_scope(restriction, "yes" if has_own else "ask", use)


def _in_scope(restriction: Restriction, answer: Answer, use: Use) -> Ruling:
    if restriction.platforms and restriction.kind != "platform":
        return _on_platforms(restriction, answer, use)
    return Ruling(_clause(restriction), answer, _duty(restriction))


def _judged(restriction: Restriction, use: Use) -> Answer:
    if restriction.kind not in JUDGES:  # `part` of a shot: which part is not told
        return "ask"
    terms = terms_of(restriction)
    answer = JUDGES[restriction.kind](restriction, terms, use)
    if terms.is_vague and answer == "yes":
        return "ask"
    if answer == "no" and terms.scope and not _is_surely_in(terms.scope, use.territory):
        return "ask"
    return "ask" if terms.is_loose else answer


def _is_surely_in(areas: Iterable[Area], territory: str | None) -> bool:
    return territory is not None and inside_any(areas, territory) == "in"


def _on_platforms(restriction: Restriction, answer: Answer, use: Use) -> Ruling:
    """A restriction that is limited to platforms: `Broadcast: No use Japan`."""
    clause, duty = _clause(restriction), _duty(restriction)
    if use.platform in restriction.platforms:
        return Ruling(clause, answer, duty)
    may_bind = use.platform is None or (use.platform in ("mobile", "social") and "online" in restriction.platforms)
    if restriction.kind == "none":  # it frees those platforms; of others it says nothing
        return Ruling(clause, "ask" if may_bind else None)
    return Ruling(clause, doubted(answer), duty) if may_bind else Ruling(clause, "yes")


def _site_terms(found: Diagnostic, use: Use) -> Ruling:
    clause = Clause("site-terms", found.message, None, found.span)
    answer: Answer = "ask" if use.resale or use.purpose == "commercial" else "yes"
    return Ruling(clause, answer, Duty("site-terms", found.message))


def _clause(restriction: Restriction) -> Clause:
    return Clause(restriction.kind, restriction.text, restriction.source, restriction.span)


def _duty(restriction: Restriction) -> Duty | None:
    if restriction.kind not in _DUTIES:
        return None
    return Duty(restriction.kind, restriction.credit or restriction.text)


def _answer(bound: Sequence[Bound], uses: Sequence[Use], policy: Policy) -> ShotClearance:
    by_use = [[one.ruling(use) for one in bound] for use in uses]
    answer = _together(by_use, policy)
    return ShotClearance(
        None,
        None,
        answer,
        _once(ruling.clause for rulings in by_use for ruling in rulings if _decides(ruling, answer)),
        _once(ruling.duty for rulings in by_use for ruling in rulings if ruling.duty is not None),
        _changes_at(bound, uses, policy, answer),
    )


def _together(by_use: Iterable[Sequence[Ruling]], policy: Policy) -> Answer:
    """The answer for all uses that may be meant; where they differ, which of them it is has to be asked."""
    answers = {_of_one(rulings, policy) for rulings in by_use}
    return answers.pop() if len(answers) == 1 else "ask"


def _of_one(rulings: Sequence[Ruling], policy: Policy) -> Answer:
    stated = [ruling.answer for ruling in rulings if ruling.answer is not None]
    is_silent = all(ruling.answer is None or ruling.clause.kind == "site-terms" for ruling in rulings)
    return strictest([*stated, policy.silence]) if is_silent else strictest(stated)


def _decides(ruling: Ruling, answer: Answer) -> bool:
    """Whether a ruling is among those that brought the answer about."""
    return ruling.answer == answer or (answer == "ask" and ruling.answer == "no")


def _changes_at(
    bound: Sequence[Bound], uses: Sequence[Use], policy: Policy, answer: Answer
) -> datetime.datetime | None:
    """The next instant behind which the answer is another one."""
    at = uses[0].at
    if at is None:
        return None
    for instant in sorted(_instants(bound, uses[0], at)):
        later = [attrs.evolve(use, at=instant + _MOMENT) for use in uses]
        if _together([[one.ruling(use) for one in bound] for use in later], policy) != answer:
            return instant
    return None


def _instants(bound: Iterable[Bound], use: Use, at: datetime.datetime) -> set[datetime.datetime]:
    """The times behind the use at which some restriction ends or lifts."""
    found: set[datetime.datetime] = set()
    for one in bound:
        restriction = one.restriction
        if restriction is not None and (restriction.until or restriction.period):
            limit = start(restriction) if restriction.kind == "embargo" else end(restriction, use.received)
            found |= {instant for instant in (limit.instants() if limit else ()) if instant >= at}
    return found


def _once(values: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(values))
