"""Claims about `newsitem.serializers.to_ninjs`."""

import json
import math
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings

import newsitem
from labels import label_items
from newsitem.errors import CannotWrite
from newsitem.model import Item, Place, Restriction, Shot
from newsitem.plugin import Entry
from newsitem.serializers.to_ninjs import ninjs
from newsitem.testing.strategies import items
from newsml_help import refuse, root_of
from ninjs_help import object_of, reported, validator
from shared_help import needs_shared
from stories import COURTESY, NO_ACCESS, NO_ONLINE, STORY

GUID = "tag:example.org,2026:newsitem:northlight:4821"
OTHER = "https://w3id.org/newsitem/cv/"
PARTY = "http://cv.iptc.org/newscodes/contentprodpartyrole/"
TERMS = "NO ACCESS NORWAY/NORTHERN REGION / BROADCAST ONLY UNTIL APRIL"


def of_role(texts: list[dict[str, Any]], role: str) -> list[str]:
    return [one["value"] for one in texts if one["role"] == role]


@given(items())
@settings(deadline=None)
def test_any_item_gives_a_valid_document(item: Item) -> None:
    validator().validate(reported(item)[0])


@needs_shared
def test_every_page_gives_a_valid_document() -> None:
    paths = sorted(Path(__file__).parent.glob("pages/*/*.json"))
    assert len(paths) > 300
    for path in paths:
        for item in label_items(path):
            validator().validate(object_of(item))


def test_a_full_and_an_empty_item_give_valid_documents() -> None:
    for item in (STORY, Item(""), Item("x", duration=math.nan, shots=(Shot(duration=math.inf),))):
        validator().validate(object_of(item))


def test_an_item_says_all_that_ninjs_can_hold() -> None:
    made = object_of(STORY, guid_authority="example.org,2026", version=3)
    shots, bodies, descriptions = made.pop("associations"), made.pop("bodies"), made.pop("descriptions")
    assert len(shots) == 4
    assert of_role(bodies, "storyline") == [
        "<p>Residents went home on Tuesday.</p>\n<p>The river broke its banks on Saturday.</p>"
    ]
    assert of_role(descriptions, "summary") == ["Families go home."]
    assert of_role(descriptions, "dateline") == ["LINDHAVN, NORWAY - MARCH 18, 2025"]
    assert of_role(descriptions, "shotlist")[0].startswith("LINDHAVN HARBOUR, NORWAY (MARCH 18, 2025)")
    assert made == {
        "uri": GUID,
        "standard": {
            "name": "ninjs", "version": "3.1", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
        },
        "type": "video",
        "version": "3",
        "versionCreated": "2025-03-18T17:42:10Z",
        "pubStatus": "usable",
        "usageTerms": f"{TERMS} / SHOTS 2, 4: MUST COURTESY PORT TV",
        "edNote": "Edit 2 adds shot 4",
        "language": "en",
        "slugline": "4821-NORWAY-FLOOD",
        "headlines": [{"value": "Residents return to Lindhavn"}],
        "located": "LINDHAVN, NORWAY",
        "places": [
            {"name": "Lindhavn", "rel": "located"},
            {"literal": "NO", "rel": "country", "uri": "http://cvx.iptc.org/iso3166-1a2/NO"},
        ],
        "subjects": [
            {"name": "Disaster", "rel": "category"},
            {"name": "flood", "rel": "keyword"},
            {"name": "evacuation", "rel": "keyword"},
        ],
        "infoSources": [
            {"name": "Northlight Video", "role": f"{PARTY}distributor"},
            {"name": "Ida Holm", "role": f"{PARTY}cameraOperator"},
            {"name": "PORT TV", "role": f"{PARTY}contentSource"},
        ],
        "altIds": [{"role": "id", "value": "4821"}, {"role": "page", "value": STORY.url}],
        "renditions": [{"name": "video", "duration": 98.0}],
    }  # fmt: skip


def test_a_shot_says_all_that_ninjs_can_hold() -> None:
    second = object_of(STORY, guid_authority="example.org,2026")["associations"][1]
    assert of_role(second["descriptions"], "date") == ["MARCH 18, 2025"]
    assert of_role(second["descriptions"], "soundbite") == [bite.text for bite in STORY.shots[1].soundbites]
    assert of_role(second["bodies"], "quote") == ["The barrier held.", "Come in!"]
    assert of_role(second["bodies"], "original-quote") == ["Sperringen holdt."]
    assert {key: value for key, value in second.items() if key not in ("descriptions", "bodies")} == {
        "name": "Shot 2",
        "uri": f"{GUID}#shot-2",
        "rel": "shot",
        "type": "component",
        "usageTerms": f"{TERMS} / MUST COURTESY PORT TV",
        "language": "no",
        "people": [{"name": "Tom Brekke", "rel": "interviewee"}, {"name": "MAYOR", "rel": "interviewee"}],
        "located": "LINDHAVN HARBOUR, NORWAY",
        "places": [
            {"name": "Lindhavn Harbour", "rel": "located"},
            {"name": "Vestkyst", "rel": "region"},
            {"literal": "NO", "rel": "country", "uri": "http://cvx.iptc.org/iso3166-1a2/NO"},
        ],
        "infoSources": [{"name": "PORT TV", "role": f"{PARTY}contentSource"}],
    }
    third = object_of(STORY)["associations"][2]
    assert third["renditions"] == [{"name": "shot", "duration": 36.0}]
    assert third["genres"] == [{"name": flag, "uri": f"{OTHER}flag/{flag}"} for flag in ("mute", "aerial")]


@given(items())
@settings(deadline=None)
def test_every_statement_about_use_stands_in_the_item_and_in_each_shot_it_binds(item: Item) -> None:
    made, _ = reported(item)
    general = [one.text or one.kind for one in item.restrictions]
    own = [[one.text or one.kind for one in shot.restrictions] for shot in item.shots]
    assert all(one in made.get("usageTerms", "") for words in [general, *own] for one in words)
    for shot, words in zip(made.get("associations", []), own, strict=True):
        assert all(one in shot.get("usageTerms", "") for one in [*general, *words])


EMBARGO = Restriction("EMBARGOED UNTIL NOON", "embargo")


@pytest.mark.parametrize(
    ("untils", "embargoed"),
    [
        (["2025-04-01T12:00:00Z"], "2025-04-01T12:00:00Z"),
        (["2025-04-01T12:00Z"], "2025-04-01T12:00:00Z"),
        (["2025-04-01T12:00:00Z", "2025-04-01T12:30:00+01:00"], "2025-04-01T12:00:00Z"),
        (["2025-04-01T12:00"], None),
        (["2025-04-01"], None),
        ([None], None),
        (["2025-04-01T12:00:00Z", None], None),
        ([], None),
    ],
)
def test_an_embargo_is_the_latest_moment_if_all_are_known_and_else_a_note(
    untils: list[str | None], embargoed: str | None
) -> None:
    embargoes = tuple(attrs.evolve(EMBARGO, until=until) for until in untils)
    for made in (
        object_of(Item("x", restrictions=embargoes)),
        object_of(Item("x", shots=(Shot(restrictions=embargoes),)))["associations"][0],
    ):
        assert made.get("embargoedUntil") == embargoed
        assert made.get("edNote") == ("EMBARGO: EMBARGOED UNTIL NOON" if untils and not embargoed else None)


def test_markup_in_a_text_is_text() -> None:
    bodies = object_of(Item("x", storyline='<b>&amp;\n"q"'))["bodies"]
    assert of_role(bodies, "storyline") == ['<p>&lt;b&gt;&amp;amp;</p>\n<p>"q"</p>']


def test_a_language_that_is_no_tag_and_a_country_that_is_no_code_are_not_written_as_such() -> None:
    place = Place("X", country="N/A")
    made = object_of(Item("x", language="Norwegian, Danish", shots=(Shot(place=place),)))
    assert "language" not in made
    assert made["associations"][0]["places"][1] == {"literal": "N/A", "rel": "country"}


def test_its_uri_is_the_guid_of_the_newsml_document() -> None:
    for options in ({}, {"guid_authority": "example.org,2026"}):
        assert object_of(STORY, **options)["uri"] == root_of(STORY, **options).get("guid")


def test_one_document_holds_one_item() -> None:
    assert (ninjs.name, ninjs.suffix, ninjs.several) == ("ninjs", ".ninjs.json", False)
    for entries in ([], [Entry(STORY)] * 2):
        with pytest.raises(CannotWrite, match="ninjs holds exactly one"):
            list(ninjs.write(entries, report=refuse))


def test_lone_surrogates_are_replaced_and_reported() -> None:
    made, diagnostics = reported(Item("x", headline="a\ud800"))
    assert made["headlines"] == [{"value": "a\ufffd"}]
    assert [found.code for found in diagnostics] == ["unreadable-characters"]


def test_the_ending_json_is_that_of_our_own_json(tmp_path: Path) -> None:
    newsitem.write(STORY, tmp_path / "story.json")
    assert newsitem.loads((tmp_path / "story.json").read_bytes()) == STORY
    newsitem.write(STORY, tmp_path / "story.ninjs.json", "ninjs")
    assert json.loads((tmp_path / "story.ninjs.json").read_bytes())["standard"]["name"] == "ninjs"


def test_what_limits_use_is_there_whatever_the_kind() -> None:
    assert NO_ACCESS.text in TERMS
    assert NO_ONLINE.text in TERMS
    assert COURTESY.text in object_of(STORY)["usageTerms"]
