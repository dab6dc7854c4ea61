"""Whatever is asked of whatever is printed: what is stricter stays stricter, and what is unknown never becomes yes."""

import datetime
import os

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from newsitem.model import Restriction
from newsitem.rights import Policy, Use, clearance
from newsitem.rights.answers import STRICTNESS
from rights_strategies import any_restrictions, items, policies, uses

EXAMPLES = settings(max_examples=int(os.environ.get("NEWSITEM_EXAMPLES", "200")))

SOME = st.lists(any_restrictions(), max_size=3)
# A field that a use leaves unsaid stands among the duties under one of these kinds.
DUTY_OF = {"archive": "no-archive", "resale": "no-resale", "alter": "no-alteration", "length": "length-limit"}
UNSAID = {"outlets": ()}
STEP = datetime.timedelta(microseconds=1)
FIELDS = [field.name for field in attrs.fields(Use)]


def answer(item, use, policy=None):
    return clearance(item, use, policy).shots[0]


@EXAMPLES
@given(st.lists(any_restrictions(), min_size=1, max_size=3), SOME, any_restrictions(), uses(), policies())
def test_one_more_restriction_never_turns_the_answer_towards_yes(own, of_item, more, use, policy):
    before = answer(items(own, of_item), use, policy)
    after = answer(items([*own, more], of_item), use, policy)
    assert STRICTNESS.index(after.answer) >= STRICTNESS.index(before.answer)


@EXAMPLES
@given(SOME, SOME, uses(), st.sampled_from(FIELDS), st.booleans(), st.sampled_from(["ask", "yes"]))
def test_saying_less_brings_no_new_no_and_a_new_yes_only_with_its_duty(own, of_item, use, field, terms, silence):
    item, policy = items(own, of_item, terms=terms), Policy(silence=silence)
    full = answer(item, use, policy)
    less = answer(item, attrs.evolve(use, **{field: UNSAID.get(field)}), policy)
    assert not (less.answer == "no" and full.answer != "no")
    if less.answer == "yes" and full.answer != "yes":
        kinds = {duty.kind for duty in less.duties}
        assert DUTY_OF.get(field) in kinds or (field in ("resale", "purpose") and "site-terms" in kinds)


@EXAMPLES
@given(SOME, SOME, uses(), policies(), st.randoms(use_true_random=False))
def test_order_and_repetition_of_restrictions_do_not_matter(own, of_item, use, policy, random):
    one = answer(items(own, of_item), use, policy)
    mixed = [*own, *own], [*of_item, *of_item]
    for restrictions in mixed:
        random.shuffle(restrictions)
    other = answer(items(*mixed), use, policy)
    assert (one.answer, one.changes_at) == (other.answer, other.changes_at)
    assert (set(one.duties), set(one.clauses)) == (set(other.duties), set(other.clauses))


@EXAMPLES
@given(SOME, SOME, st.sampled_from(["restricted", "other"]), st.text(max_size=20), st.booleans(), uses(), policies())
def test_an_unknown_statement_never_leaves_yes(own, of_item, kind, words, is_own, use, policy):
    unknown = Restriction(words, kind)
    item = items([*own, unknown], of_item) if is_own else items(own, [*of_item, unknown])
    assert answer(item, use, policy).answer != "yes"


@EXAMPLES
@given(SOME, SOME, uses(), policies())
def test_the_answer_is_another_one_after_it_changes_and_the_same_before(own, of_item, use, policy):
    item = items(own, of_item)
    now = answer(item, use, policy)
    if now.changes_at is not None:
        moment = attrs.evolve(use, at=max(use.at, now.changes_at - STEP))
        assert answer(item, moment, policy).answer == now.answer
        assert answer(item, attrs.evolve(use, at=now.changes_at + STEP), policy).answer != now.answer
