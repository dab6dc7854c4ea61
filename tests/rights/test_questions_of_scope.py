"""Whom a restriction binds: sources, platforms and parts; and what limits use outside of restrictions."""

import pytest

from newsitem.diagnostics import diagnostic
from newsitem.model import Item, Restriction, Shot
from newsitem.rights import Policy, Use, clearance, read_policy

TIED = Restriction("NO ACCESS NORWAY", "no-access", "HARBOUR TV", territories=["NO"])
FREE = Restriction("ACCESS ALL", "none")
NORWAY = Use(territory="NO")


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("HARBOUR TV", "no"), ("Harbour", "no"), ("HARBOUR TV NEWS", "ask"), ("HTV", "yes"), (None, "ask"),
        ("LUNA FILMS", "yes"),
    ],
)  # fmt: skip
def test_a_restriction_of_the_item_binds_the_shots_of_its_source(source, answer):
    item = Item("ap", shots=[Shot(1, "Port", source=source)], restrictions=[TIED, FREE])
    assert clearance(item, NORWAY).answer == answer


@pytest.mark.parametrize(
    "item",
    [
        Item("ap", shots=[Shot(1, "Port", source="HARBOUR - NO ONLINE USE")], restrictions=[FREE]),
        Item("ap", shots=[Shot(1, "Port", notes=["NOT FOR USE IN NORWAY"])], restrictions=[FREE]),
        Item("ap", shots=[Shot(1, "Port (NO ACCESS NORWAY)")], restrictions=[FREE]),
        Item("ap", notes=["No use after Monday"], restrictions=[FREE]),
        Item("ap", extra={"usage": "News only"}, restrictions=[FREE]),
        Item("ap", storyline="RESTRICTION: NO ACCESS NORWAY. Port opens.", restrictions=[FREE]),
        Item("ap", restrictions=[FREE], diagnostics=[diagnostic("heading-not-understood", words="LUNA FILMS")]),
        Item("ap", restrictions=[FREE], diagnostics=[diagnostic("leftover", words="No access Norway")]),
    ],
)
def test_what_limits_use_elsewhere_on_the_page_asks(item):
    assert clearance(item, NORWAY).answer == "ask"


def test_other_leftovers_and_empty_fields_leave_the_answer():
    found = [diagnostic("leftover", words="Share this")]
    item = Item("ap", extra={"usage terms": "None"}, notes=["Shot 2 is old"], restrictions=[FREE], diagnostics=found)
    assert clearance(item, NORWAY).answer == "yes"


def test_an_item_without_shots_has_one_answer():
    found = clearance(Item("ap", restrictions=[TIED]), NORWAY)
    assert [(shot.index, shot.number, shot.answer) for shot in found.shots] == [(None, None, "ask")]


def test_shots_are_counted_from_one():
    found = clearance(Item("ap", shots=[Shot(7, "Port"), Shot(None, "Quay")], restrictions=[FREE]), NORWAY)
    assert [(shot.index, shot.number) for shot in found.shots] == [(1, 7), (2, None)]


@pytest.mark.parametrize("fields", [
    {"territory": "Norway"}, {"territory": "ZZ"}, {"platform": "tv"}, {"purpose": "fun"}, {"length": -1},
])  # fmt: skip
def test_a_use_of_nothing_that_there_is_is_refused(fields):
    with pytest.raises(ValueError, match="."):
        Use(**fields)


def test_codes_of_territories_are_taken_as_they_come():
    assert [Use(territory=code).territory for code in ("no", "UK", "gb-sct", "CN-HK")] == ["NO", "GB", "GB-SCT", "HK"]


def test_places_of_a_house_must_agree():
    item = Item("ap", restrictions=[Restriction("NO ACCESS NORWAY", "no-access", territories=["NO"])])
    answers = [clearance(item, Use(), Policy(territories=codes)).answer for codes in (["NO"], ["SE"], ["NO", "SE"])]
    assert answers == ["no", "yes", "ask"]


def test_a_policy_is_read_from_toml(tmp_path):
    path = tmp_path / "house.toml"
    path.write_text('silence = "yes"\noutlets = ["NRK"]\nclients = []\nplatforms = ["online"]\n', encoding="utf-8")
    assert read_policy(path) == Policy(silence="yes", outlets=["NRK"], clients=[], platforms=["online"])
