"""Claims about `newsitem.diff`: shots, restrictions of items and shots, fields, several items, and its laws."""

import random
import time
from collections import Counter

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsitem
from newsitem.changes.change import WHATS
from newsitem.changes.rights import OPPOSITE
from newsitem.model import Credit, Item, Restriction, Shot, Soundbite, Speaker
from newsitem.testing.strategies import items, restrictions
from stories import HARBOUR, MARCH, NO_ACCESS, NO_ONLINE, RECENT, STORY
from time_help import measured

OTHER_WAY = {**OPPOSITE, "added": "removed", "removed": "added", "moved": "moved", "renumbered": "renumbered"}
STREET = Shot(1, "STREET IN MUD", HARBOUR, MARCH, "PORT TV")
BOATS = Shot(2, "BOATS AT THE QUAY", HARBOUR, MARCH, "PORT TV")
CRANE = Shot(3, "CRANE LIFTING CAR", HARBOUR, RECENT, "PORT TV")
MAYOR = Shot(
    4, soundbites=(Soundbite("SOUNDBITE (Norwegian) MAYOR", speaker=Speaker("MAYOR", None, "Mayor"), quote="Come in!"),)
)
RUSSIA = Restriction("NO ACCESS RUSSIA", "no-access", territories=("RU",))
EDITORIAL = Restriction("EDITORIAL USE ONLY", "editorial-only")
FREE = Restriction("ACCESS ALL", "none")
PART = Restriction("PART NO ACCESS RUSSIA", "part")
ASK = Restriction("ASK TOR", "other")


def story(*shots, numbered=True, **fields):
    own = [attrs.evolve(shot, number=number) for number, shot in enumerate(shots, 1)] if numbered else shots
    return Item("northlight", shots=tuple(own), **fields)


def under(shot, *limits):
    return attrs.evolve(shot, restrictions=limits)


def told(old, new):
    """What is told of each change, in order."""
    return [(one.what, one.path) for one in newsitem.diff(old, new)]


SHOTS = [
    ("a shot is inserted", [STREET, BOATS], [STREET, CRANE, BOATS],
     [("added", "$.shots[1]"), ("renumbered", "$.shots[2].number")]),
    ("a shot is removed", [STREET, BOATS, CRANE], [STREET, CRANE],
     [("removed", "$.shots[1]"), ("renumbered", "$.shots[1].number")]),
    ("a shot is moved", [STREET, BOATS, CRANE], [CRANE, STREET, BOATS],
     [("moved", "$.shots[0]"), ("renumbered", "$.shots[0].number"), ("renumbered", "$.shots[1].number"),
      ("renumbered", "$.shots[2].number")]),
    ("a text is changed", [STREET, BOATS], [STREET, attrs.evolve(BOATS, text="BOATS AT THE OLD QUAY")],
     [("changed", "$.shots[1].text")]),
    ("a text is quite another, but number, place, date and source are the same", [STREET, BOATS],
     [STREET, attrs.evolve(BOATS, text="SOMETHING ELSE")], [("changed", "$.shots[1].text")]),
    ("a text is quite another, and its place too", [STREET, BOATS],
     [STREET, attrs.evolve(BOATS, text="SOMETHING ELSE", place=None)], [("removed", "$.shots[1]"), ("added", "$.shots[1]")]),
    ("only capitals change", [STREET], [attrs.evolve(STREET, text="Street in mud")], [("changed", "$.shots[0].text")]),
    ("a date changes", [STREET], [attrs.evolve(STREET, date=RECENT)],
     [("changed", "$.shots[0].date.text"), ("removed", "$.shots[0].date.start"), ("removed", "$.shots[0].date.end"),
      ("added", "$.shots[0].date.qualifier")]),
    ("a place is lost", [STREET], [attrs.evolve(STREET, place=None)], [("removed", "$.shots[0].place")]),
    ("times and flags change", [STREET], [attrs.evolve(STREET, start=1.0, end=2.5, flags=("mute",), notes=("NIGHT",))],
     [("added", "$.shots[0].start"), ("added", "$.shots[0].end"), ("added", "$.shots[0].notes[0]"), ("added", "$.shots[0].flags[0]")]),
    ("a soundbite is added", [STREET], [attrs.evolve(STREET, soundbites=MAYOR.soundbites)],
     [("added", "$.shots[0].soundbites[0]")]),
    ("a quote is changed", [MAYOR], [attrs.evolve(MAYOR, soundbites=(attrs.evolve(MAYOR.soundbites[0], quote="Come in, all!"),))],
     [("changed", "$.shots[0].soundbites[0].quote")]),
    ("a speaker gets a name", [STREET, MAYOR],
     [STREET, attrs.evolve(MAYOR, soundbites=(attrs.evolve(MAYOR.soundbites[0], speaker=Speaker("MAYOR", "Ida Holm", "Mayor")),))],
     [("added", "$.shots[1].soundbites[0].speaker.name")]),
    ("a text is changed and its number is another", [STREET, attrs.evolve(BOATS, text="BOATS AND GULLS AT THE OLD QUAY")],
     [CRANE, STREET, attrs.evolve(BOATS, text="BOATS AND GULLS AT THE NEW QUAY")],
     [("added", "$.shots[0]"), ("renumbered", "$.shots[1].number"), ("renumbered", "$.shots[2].number"), ("changed", "$.shots[2].text")]),
    ("no shots", [], [], []),
    ("equal shots, one more of them", [STREET, BOATS, STREET], [STREET, BOATS, STREET, STREET], [("added", "$.shots[3]")]),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "changes"), [row[1:] for row in SHOTS], ids=[row[0] for row in SHOTS])
def test_shots_are_matched_by_what_they_show(old, new, changes):
    assert told(story(*old), story(*new)) == changes


def test_new_numbers_alone_are_told_as_such():
    later = story(
        *(attrs.evolve(shot, number=number + 10) for number, shot in enumerate([STREET, BOATS, CRANE])), numbered=False
    )
    found = newsitem.diff(story(STREET, BOATS, CRANE), later)
    assert [(one.what, one.where, one.old, one.new) for one in found] == [
        ("renumbered", "shot 10", 1, 10), ("renumbered", "shot 11", 2, 11), ("renumbered", "shot 12", 3, 12),
    ]  # fmt: skip


RIGHTS = [
    ("added to the item", [], [EDITORIAL], [("tightened", "$.restrictions[0]")]),
    ("removed from the item", [EDITORIAL], [], [("loosened", "$.restrictions[0]")]),
    ("more territories", [RUSSIA], [attrs.evolve(RUSSIA, text="NO ACCESS RUSSIA/BELARUS", territories=("RU", "BY"))],
     [("tightened", "$.restrictions[0]")]),
    ("free no more", [FREE], [], [("tightened", "$.restrictions[0]")]),
    ("free, then limited", [FREE], [RUSSIA], [("tightened", "$.restrictions[0]")]),
    ("free, then limited twice", [FREE], [RUSSIA, EDITORIAL], [("tightened", "$.restrictions[0]"), ("tightened", "$.restrictions[1]")]),
    ("words that are not understood added", [RUSSIA], [RUSSIA, ASK], [("tightened", "$.restrictions[1]")]),
    ("words that are not understood replaced", [ASK], [RUSSIA], [("changed", "$.restrictions[0]")]),
    ("words that are not understood replaced, the rest the same", [EDITORIAL, ASK], [EDITORIAL, RUSSIA], [("changed", "$.restrictions[1]")]),
    ("one kind for another", [EDITORIAL], [RUSSIA], [("loosened", "$.restrictions[0]"), ("tightened", "$.restrictions[0]")]),
    ("only a pointer to the shots", [], [PART], [("changed", "$.restrictions[0]")]),
    ("another order", [RUSSIA, EDITORIAL], [EDITORIAL, RUSSIA], [("moved", "$.restrictions[0]")]),
    ("matched by what they have in common", [attrs.evolve(RUSSIA, territories=("US", "CA")), RUSSIA],
     [attrs.evolve(RUSSIA, text="NO ACCESS RUSSIA/BELARUS", territories=("RU", "BY")), attrs.evolve(RUSSIA, text="X", territories=("US", "CA", "MX"))],
     [("tightened", "$.restrictions[0]"), ("tightened", "$.restrictions[1]")]),
    ("the wording alone", [EDITORIAL], [attrs.evolve(EDITORIAL, text="NEWS USE ONLY")], [("changed", "$.restrictions[0]")]),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "changes"), [row[1:] for row in RIGHTS], ids=[row[0] for row in RIGHTS])
@pytest.mark.parametrize("at", ["item", "shot"])
def test_restrictions_are_matched_by_kind_and_reach(old, new, changes, at):
    if at == "item":
        assert sorted(told(Item("a", restrictions=old), Item("a", restrictions=new))) == sorted(changes)
    else:
        before, after = story(STREET, under(BOATS, *old)), story(STREET, under(BOATS, *new))
        assert sorted(told(before, after)) == sorted((what, path.replace("$", "$.shots[1]")) for what, path in changes)


MOVES = [
    ("from the item to one shot", [RUSSIA], [[], [], []], [], [[], [RUSSIA], []], [("loosened", "$.restrictions[0]")]),
    ("from the item to all shots", [RUSSIA], [[], []], [], [[RUSSIA], [RUSSIA]], [("moved", "$.restrictions[0]")]),
    ("freedom from the item to one shot", [FREE], [[], []], [], [[], [FREE]], [("tightened", "$.restrictions[0]")]),
    ("with the source of the shot", [RUSSIA], [[], []], [], [[attrs.evolve(RUSSIA, source="PORT TV")], []], [("loosened", "$.restrictions[0]")]),
    ("from the item, where a shot has it too", [RUSSIA], [[RUSSIA], []], [], [[RUSSIA], []], [("loosened", "$.restrictions[0]")]),
    ("and another is added", [RUSSIA], [[], []], [], [[RUSSIA, EDITORIAL], []],
     [("loosened", "$.restrictions[0]"), ("tightened", "$.shots[0].restrictions[1]")]),
    ("said again for a shot", [RUSSIA], [[], []], [RUSSIA], [[RUSSIA], []], [("changed", "$.shots[0].restrictions[0]")]),
    ("something else", [RUSSIA], [[], []], [], [[EDITORIAL], []],
     [("loosened", "$.restrictions[0]"), ("tightened", "$.shots[0].restrictions[0]")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("of_old", "old", "of_new", "new", "changes"), [row[1:] for row in MOVES], ids=[row[0] for row in MOVES]
)
def test_what_moves_between_item_and_shots_is_told_once(of_old, old, of_new, new, changes):
    shots = [STREET, BOATS, CRANE]
    before = story(*map(lambda shot, limits: under(shot, *limits), shots, old), restrictions=of_old)
    after = story(*map(lambda shot, limits: under(shot, *limits), shots, new), restrictions=of_new)
    assert told(before, after) == changes
    assert [OTHER_WAY[what] for what, _ in changes] == [what for what, _ in told(after, before)]


def test_it_is_said_for_which_shot_it_holds_now():
    (found,) = newsitem.diff(story(STREET, BOATS, restrictions=[RUSSIA]), story(STREET, under(BOATS, RUSSIA)))
    assert found.words == "no-access: moved from the item to shot 2: loosened for the others ('NO ACCESS RUSSIA')"


def test_the_limits_of_a_new_shot_are_told_with_it():
    (found,) = newsitem.diff(story(STREET), story(STREET, under(BOATS, RUSSIA, EDITORIAL)))
    assert found.words == "'BOATS AT THE QUAY', under 'NO ACCESS RUSSIA', 'EDITORIAL USE ONLY'"


def test_rights_come_first():
    new = attrs.evolve(STORY, headline="Another", shots=STORY.shots[1:], restrictions=[NO_ACCESS])
    found = newsitem.diff(STORY, new)
    rights = [one.is_about_rights for one in found]
    assert rights == sorted(rights, reverse=True)
    assert {True, False} == set(rights)
    assert found[0].old["text"] == NO_ONLINE.text


FIELDS = [
    ({"headline": "Another"}, "changed", "$.headline"),
    ({"headline": None}, "removed", "$.headline"),
    ({"dateline": None}, "removed", "$.dateline"),
    ({"keywords": ("flood", "evacuation", "mud")}, "added", "$.keywords[2]"),
    ({"keywords": ("evacuation", "flood")}, "moved", "$.keywords[0]"),
    ({"notes": ()}, "removed", "$.notes[0]"),
    ({"extra": {"aspect": "4:3"}}, "changed", "$.extra['aspect']"),
    ({"extra": {"aspect": "16:9", "x": ""}}, "added", "$.extra['x']"),
    ({"duration": 99.0}, "changed", "$.duration"),
    ({"credits": STORY.credits[:1]}, "removed", "$.credits[1]"),
    ({"credits": STORY.credits[::-1]}, "moved", "$.credits[1]"),
    ({"credits": (attrs.evolve(STORY.credits[0], shots=(1,)), STORY.credits[1])}, "removed", "$.credits[0].shots[1]"),
]


@pytest.mark.parametrize(("fields", "what", "path"), FIELDS)
def test_fields_are_told_by_their_path(fields, what, path):
    assert told(STORY, attrs.evolve(STORY, **fields)) == [(what, path)]


def test_numbers_in_credits_that_only_follow_the_shots_are_no_change():
    credit = Credit("Camera: Ida Holm", "camera", "Ida Holm", (1, 2))
    old = story(STREET, BOATS, credits=[credit])
    new = story(CRANE, STREET, BOATS, credits=[attrs.evolve(credit, shots=(2, 3))])
    assert [what for what, _ in told(old, new)] == ["added", "renumbered", "renumbered"]
    assert not [path for _, path in told(old, new) if "credits" in path]
    stale = story(CRANE, STREET, BOATS, credits=[credit])
    assert [path for _, path in told(old, stale) if "credits" in path]


def test_format_diagnostics_and_spans_make_no_difference():
    other = attrs.evolve(
        STORY, format="newsml-g2", diagnostics=(newsitem.Diagnostic("leftover", "warning", "x"),), span=(1, 2)
    )
    assert newsitem.diff(STORY, other) == []


def test_items_are_matched_by_id_then_url_then_headline_then_place():
    a, b, c, d = (Item("x", id="1", headline="A"), Item("x", url="u", headline="B"), Item("x", headline="C"), Item("x"))
    new = [
        attrs.evolve(d, slug="s"),
        attrs.evolve(c, slug="s"),
        attrs.evolve(b, headline="BB"),
        attrs.evolve(a, headline="AA"),
    ]
    found = [(one.what, one.path, one.item) for one in newsitem.diff([a, b, c, d], new) if one.what != "moved"]
    assert found == [
        ("added", "$[0].slug", "s"), ("added", "$[1].slug", "C"), ("changed", "$[2].headline", "BB"), ("changed", "$[3].headline", "AA"),
    ]  # fmt: skip


def test_items_may_come_and_go():
    assert told([STORY, Item("x", id="2")], [STORY]) == [("removed", "$[1]")]
    assert told([], STORY) == [("added", "$[0]")]
    assert told([], []) == []


def test_what_is_no_item_is_a_type_error():
    with pytest.raises(TypeError, match="not str"):
        newsitem.diff(STORY, "x")


def like(item):
    """The item itself, or one with other values in some of its fields."""
    return st.tuples(
        st.just(item), items(), st.sets(st.sampled_from([one.name for one in attrs.fields(Item) if one.eq]))
    ).map(lambda row: attrs.evolve(row[0], **{name: getattr(row[1], name) for name in row[2]}))


@settings(max_examples=60)
@given(items())
def test_an_item_is_equal_to_itself(item):
    assert newsitem.diff(item, attrs.evolve(item)) == []


@settings(max_examples=60)
@given(items().flatmap(lambda item: st.tuples(st.just(item), like(item))))
def test_nothing_is_told_if_and_only_if_the_two_are_equal(pair):
    old, new = pair
    found = newsitem.diff(old, new)
    assert (found == []) == (old == attrs.evolve(new, format=old.format))
    assert {one.what for one in found} <= set(WHATS)


def limited():
    """Items that are about rights, with shots that come again."""
    limits = st.lists(
        st.sampled_from([RUSSIA, EDITORIAL, FREE, PART, ASK, NO_ACCESS, NO_ONLINE]) | restrictions(), max_size=3
    )
    shots = st.lists(
        st.tuples(st.sampled_from([STREET, BOATS, CRANE, MAYOR]), limits).map(lambda row: under(row[0], *row[1])),
        max_size=4,
    )
    return st.tuples(shots, limits).map(lambda row: story(*row[0], restrictions=row[1]))


@settings(max_examples=150)
@given(limited(), limited())
def test_what_is_tightened_one_way_is_loosened_the_other_way_round(old, new):
    there, back = newsitem.diff(old, new), newsitem.diff(new, old)
    assert Counter(
        (OTHER_WAY[one.what], repr(one.new), repr(one.old)) for one in there if one.is_about_rights
    ) == Counter((one.what, repr(one.old), repr(one.new)) for one in back if one.is_about_rights)


def shots_of(count, seed):
    chance = random.Random(seed)
    words = ["".join(chance.choices("abcdefghij", k=6)) for _ in range(300)]
    return tuple(Shot(number, " ".join(chance.choices(words, k=10))) for number in range(1, count + 1))


MANY = shots_of(500, 1)
PAIRS = {
    "all different": (MANY, shots_of(500, 2)),
    "turned round and changed": (MANY, tuple(attrs.evolve(shot, text=f"{shot.text} x") for shot in MANY[::-1])),
    "all alike": ((attrs.evolve(STREET, number=None),) * 500, (attrs.evolve(STREET, number=None),) * 499),
    "all alike, some others": ((STREET,) * 500, tuple(STREET if n % 3 else BOATS for n in range(520))),
    "inserted at the start": (MANY, (STREET, *MANY)),
}


@pytest.mark.parametrize("name", PAIRS)
@measured
def test_500_shots_are_compared_in_well_under_a_second(name):
    old, new = (Item("x", shots=shots) for shots in PAIRS[name])
    seconds = []
    for _ in range(3):
        start = time.process_time()
        newsitem.diff(old, new)
        seconds.append(time.process_time() - start)
    assert min(seconds) < 1


@measured
def test_very_many_restrictions_are_compared_soon():
    limits = [
        tuple(Restriction(f"{side} {n}", "no-access", territories=("US", "CA")) for n in range(3000)) for side in "ab"
    ]
    start = time.process_time()
    newsitem.diff(Item("x", restrictions=limits[0]), Item("x", restrictions=limits[1]))
    assert time.process_time() - start < 5
