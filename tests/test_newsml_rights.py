"""Claims about `newsitem.serializers.newsml.rights`, and the embargo of an item."""

import pytest

from newsitem.model import Restriction, Shot
from newsml_help import found, item_with, root_of, texts, values
from newsml_rules import Element
from stories import COURTESY, NO_ACCESS, STORY


def rights(root: Element) -> list[tuple[str | None, str | None, list[str]]]:
    """Id, parts and terms of each `rightsInfo`."""
    return [(info.get("id"), info.get("idrefs"), texts(info, "usageTerms")) for info in found(root, "rightsInfo")]


def test_rights_are_told_in_general_then_one_by_one_then_again_for_shots_with_their_own() -> None:
    terms = "NO ACCESS NORWAY/NORTHERN REGION / BROADCAST ONLY UNTIL APRIL / SHOTS 2, 4: MUST COURTESY PORT TV"
    root = root_of(STORY)
    assert rights(root) == [
        ("rights-all", None, [terms]),
        ("restriction-1", None, ["NO ACCESS NORWAY/NORTHERN REGION"]),
        ("restriction-2", None, ["BROADCAST ONLY UNTIL APRIL"]),
        ("restriction-3", "shot-2 shot-2-2 shot-4", ["MUST COURTESY PORT TV"]),
        ("rights-all-parts", "shot-2 shot-2-2 shot-4", [terms]),
    ]
    assert values(root, "rightsInfo/rightsInfoExtProperty@repeats") == ["rights-all"]


def test_every_field_of_a_restriction_is_a_property() -> None:
    infos = found(root_of(STORY), "rightsInfo")
    properties = [found(info, "rightsInfoExtProperty") for info in infos[1:4]]
    assert [[(one.get("rel"), one.get("qcode", one.get("value"))) for one in of_one] for of_one in properties] == [
        [("nirel:restriction", "nires:no-access"), ("nirel:territory", "iso3166-1a2:NO"),
         ("nirel:territory", "NORTHERN REGION")],
        [("nirel:restriction", "nires:platform"), ("nirel:until", "2025-04-01"), ("nirel:period", "P2W"),
         ("nirel:platform", "niplat:online"), ("nirel:platform", "niplat:mobile")],
        [("nirel:restriction", "nires:credit"), ("nirel:source", "PORT TV"), ("nirel:credit", "PORT TV"),
         ("nirel:outlet", "COASTAL NEWS")],
    ]  # fmt: skip


def test_shots_with_different_lists_share_nothing() -> None:
    lists = [(COURTESY, NO_ACCESS), (NO_ACCESS, COURTESY), (), (COURTESY,)]
    shots = tuple(Shot(restrictions=restrictions) for restrictions in lists)
    first, *single, last = rights(root_of(item_with(shots=shots)))
    assert [(idrefs, terms) for _, idrefs, terms in single] == [
        ("shot-1", [COURTESY.text]),
        ("shot-1", [NO_ACCESS.text]),
        ("shot-2", [NO_ACCESS.text]),
        ("shot-2", [COURTESY.text]),
        ("shot-4", [COURTESY.text]),
    ]
    assert last[1] == "shot-1 shot-2 shot-4"
    numbers = [1, 1, 2, 2, 4]
    assert first[2] == [" / ".join(f"SHOT {n}: {terms[0]}" for n, (_, _, terms) in zip(numbers, single, strict=True))]


def test_a_statement_that_gave_two_restrictions_is_told_once() -> None:
    twice = (Restriction("NO RESALE NO ARCHIVE", "no-resale"), Restriction("NO RESALE NO ARCHIVE", "no-archive"))
    assert [terms for _, _, terms in rights(root_of(item_with(restrictions=twice)))] == [["NO RESALE NO ARCHIVE"]] * 3


def test_a_restriction_without_words_is_told_by_its_kind_in_the_general_terms() -> None:
    wordless = item_with(restrictions=(Restriction(""), NO_ACCESS, Restriction("", "embargo")))
    terms = f"other / {NO_ACCESS.text} / embargo"
    assert [texts for _, _, texts in rights(root_of(wordless))] == [[terms], [""], [NO_ACCESS.text], [""]]


def test_without_restrictions_there_are_no_rights() -> None:
    assert rights(root_of(item_with(shots=(Shot(),)))) == []


def test_words_that_must_be_shown_are_the_credit_line_of_their_shot() -> None:
    other = Restriction("NO RESALE", "no-resale", credit="C")
    shot = Shot(restrictions=(COURTESY, COURTESY, NO_ACCESS, Restriction("X", "credit", credit="A\nB"), other))
    assert texts(root_of(item_with(shots=(shot,))), "partMeta/creditline") == ["PORT TV", "A B"]


@pytest.mark.parametrize(
    ("untils", "embargoed"),
    [
        ([], []),
        ([None], [""]),
        (["2025-04-01"], [""]),
        (["2025-04-01T22:00Z"], [""]),
        (["2025-04-01T22:00:00"], [""]),
        (["2025-04-01T22:00:00Z"], ["2025-04-01T22:00:00Z"]),
        (["2025-04-01T22:00:00Z", "2025-04-01T22:00:00-05:00"], ["2025-04-01T22:00:00-05:00"]),
        (["2025-04-01T22:00:00Z", None], [""]),
    ],
)
def test_an_embargo_has_its_moment_or_is_empty(untils: list[str | None], embargoed: list[str]) -> None:
    embargoes = tuple(Restriction("EMBARGO", "embargo", until=until) for until in untils)
    assert texts(root_of(item_with(restrictions=embargoes)), "itemMeta/embargoed") == embargoed
