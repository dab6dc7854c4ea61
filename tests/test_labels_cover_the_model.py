"""The labelled pages hold everything that the model can say, so that nothing of it goes untried."""

import json
from pathlib import Path

import pytest
from attrs import fields_dict

from newsitem.model import FLAGS, RESTRICTION_KINDS, Restriction

FOLDER = Path(__file__).parent / "pages"


def items():
    for path in sorted(FOLDER.rglob("*.json")):
        found = json.loads(path.read_text(encoding="utf-8"))
        yield from found if isinstance(found, list) else [found]


ITEMS = list(items())
SHOTS = [shot for item in ITEMS for shot in item["shots"]]
BITES = [bite for shot in SHOTS for bite in shot["soundbites"]]
LIMITS = [limit for one in (*ITEMS, *SHOTS) for limit in one["restrictions"]]


@pytest.mark.parametrize("kind", RESTRICTION_KINDS)
def test_every_kind_of_restriction_is_on_a_page(kind):
    assert any(limit["kind"] == kind for limit in LIMITS)


@pytest.mark.parametrize("field", sorted(fields_dict(Restriction).keys() - {"span", "spans"}))
def test_every_field_of_a_restriction_is_filled_on_a_page(field):
    assert any(limit[field] for limit in LIMITS)


@pytest.mark.parametrize("flag", FLAGS)
def test_every_flag_is_on_a_page(flag):
    assert any(flag in shot["flags"] for shot in SHOTS)


@pytest.mark.parametrize("kind", ["soundbite", "standup", "upsound", "voiceover"])
def test_every_kind_of_soundbite_is_on_a_page(kind):
    assert any(bite["kind"] == kind for bite in BITES)


@pytest.mark.parametrize("key", ["original_quote", "duration", "note", "language", "speaker"])
def test_every_key_of_a_soundbite_is_filled_on_a_page(key):
    assert any(bite[key] for bite in BITES)


@pytest.mark.parametrize("qualifier", ["recent", "file", "unknown"])
def test_every_qualifier_of_a_date_is_on_a_page(qualifier):
    assert any(shot["date"] and shot["date"]["qualifier"] == qualifier for shot in SHOTS)


def test_a_region_without_a_code_is_a_territory():
    assert any(len(name) > 2 for limit in LIMITS for name in limit["territories"])


def test_platforms_limit_other_kinds_too():
    assert any(limit["platforms"] and limit["kind"] != "platform" for limit in LIMITS)


def test_a_limit_ends_at_a_clock_time_with_a_zone():
    assert any("T" in (limit["until"] or "") and limit["until"][-1] == "Z" for limit in LIMITS)


def test_pages_hold_several_items():
    assert any(isinstance(json.loads(path.read_text(encoding="utf-8")), list) for path in FOLDER.rglob("*.json"))


@pytest.mark.parametrize(
    "role", ["source", "courtesy", "writer", "reporter", "camera", "producer", "provider", "owner"]
)
def test_the_roles_of_credits_are_on_pages(role):
    assert any(credit["role"] == role for item in ITEMS for credit in item["credits"])
