"""Claims about `newsitem.serializers.newsml.frame`: guid, version and the time of a version."""

import datetime
from typing import Final

import attrs
import pytest

from newsitem.errors import CannotWrite
from newsitem.model import Item
from newsml_help import found, item_with, reported, root_of, texts, values, written
from stories import STORY

AUTHORITY: Final = "example.com,2025"
NOON: Final = datetime.datetime(2025, 4, 1, 12, tzinfo=datetime.UTC)


@pytest.mark.parametrize(
    ("own_id", "guid"),
    [
        ("4821", "tag:example.com,2025:newsitem:north%3Alight:4821"),
        ("a:b/c?d=e@f", "tag:example.com,2025:newsitem:north%3Alight:a:b/c?d=e@f"),
        ("4 8%#[é]\n", "tag:example.com,2025:newsitem:north%3Alight:4%208%25%23%5B%C3%A9%5D%0A"),
        ("\ud800", "tag:example.com,2025:newsitem:north%3Alight:%ED%A0%80"),
    ],
)
def test_the_guid_is_a_tag_in_the_name_of_the_authority(own_id: str, guid: str) -> None:
    root, _ = reported(Item("north:light", id=own_id), guid_authority=AUTHORITY)
    assert root.get("guid") == guid


def guid_of(item: Item, **options: object) -> str | None:
    return root_of(item, **options).get("guid")


@pytest.mark.parametrize("options", [{}, {"guid_authority": AUTHORITY}])
def test_a_guid_stays_and_no_two_stories_share_one(options: dict[str, object]) -> None:
    without_id = attrs.evolve(STORY, id=None)
    shots = (attrs.evolve(STORY.shots[0], text="OTHER STREET"), *STORY.shots[1:])
    others = [
        STORY, attrs.evolve(STORY, id="4822"), attrs.evolve(STORY, format="ap"), without_id,
        attrs.evolve(without_id, headline="Other"), attrs.evolve(without_id, slug="Other"),
        attrs.evolve(without_id, published=None), attrs.evolve(without_id, dateline=None),
        attrs.evolve(without_id, storyline=None), attrs.evolve(without_id, shots=shots),
        attrs.evolve(without_id, shots=STORY.shots[1:]),
        attrs.evolve(without_id, headline=STORY.slug, slug=STORY.headline),
    ]  # fmt: skip
    guids = [guid_of(item, **options) for item in others]
    assert len(set(guids)) == len(others)
    assert guids == [guid_of(attrs.evolve(item), version=3, **options) for item in others]


def test_a_guid_is_the_same_in_every_release() -> None:
    without_id = attrs.evolve(STORY, id=None)
    assert guid_of(STORY) == "urn:uuid:143c6745-dd90-58f6-bed9-b9c0395acb9b"
    assert guid_of(without_id) == "urn:uuid:20b0eb88-b138-5ae3-995c-1ab50c4552bd"
    digest = "9d105c7d32f3b5dc8882c8f9e9454b62"
    assert guid_of(without_id, guid_authority=AUTHORITY) == f"tag:example.com,2025:newsitem:northlight:{digest}"


@pytest.mark.parametrize(
    "authority",
    ["example.com", "example.com,25", "example,2025", "Example.com,2025", "http://example.com,2025", "", 2025,
     "example.com,2025-13", "example.com,2025-3-1", "-example.com,2025", "example..com,2025", "example.com,2025\n"],
)  # fmt: skip
def test_an_authority_that_is_none_is_refused(authority: object) -> None:
    with pytest.raises(CannotWrite, match=r"guid_authority must be .*'example\.com,2025'"):
        written(STORY, guid_authority=authority)


@pytest.mark.parametrize(
    ("options", "published", "created"),
    [
        ({}, "2025-03-18T17:42:10Z", "2025-03-18T17:42:10Z"),
        ({}, "2025-03-18T17:42:10.25+05:45", "2025-03-18T17:42:10.25+05:45"),
        ({}, "2025-03-18T17:42-03:00", "2025-03-18T17:42:00-03:00"),
        ({}, "2025-03-18T17:42:10", "2025-04-01T12:00:00Z"),
        ({}, "2025-03-18", "2025-04-01T12:00:00Z"),
        ({}, "2025-02-30T17:42:10Z", "2025-04-01T12:00:00Z"),
        ({}, "2025-03-18T17:42:10+14:00", "2025-03-18T17:42:10+14:00"),
        ({}, "2025-03-18T17:42:10+14:01", "2025-04-01T12:00:00Z"),
        ({}, None, "2025-04-01T12:00:00Z"),
        ({"version_created": "2024-01-01T00:00Z"}, "2025-03-18T17:42:10Z", "2024-01-01T00:00:00Z"),
        ({"version_created": NOON}, "2025-03-18T17:42:10Z", "2025-04-01T12:00:00Z"),
    ],
)
def test_a_version_is_dated_by_the_caller_or_the_page_or_the_clock(
    options: dict[str, object], published: str | None, created: str
) -> None:
    root = root_of(item_with(published=published), clock=lambda: NOON, **options)
    assert texts(root, "itemMeta/versionCreated") == [created]
    assert values(root, "itemMeta/itemMetaExtProperty@published") == [published] * (published is not None)


def test_without_a_clock_it_is_now_to_the_second() -> None:
    [created] = texts(root_of(item_with()), "itemMeta/versionCreated")
    passed = datetime.datetime.now(datetime.UTC) - datetime.datetime.fromisoformat(created)
    assert datetime.timedelta() <= passed < datetime.timedelta(minutes=1)
    assert len(created) == len("2025-03-18T17:42:10Z")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"version_created": "2025-03-18"}, "version_created must be"),
        ({"version_created": "2025-03-18T17:42:10"}, "version_created must be"),
        ({"version_created": datetime.datetime(2025, 3, 18)}, "version_created must be"),  # noqa: DTZ001
        ({"version_created": 1742319730}, "version_created must be"),
        ({"version": 0}, "version must be"),
        ({"version": "2"}, "version must be"),
        ({"version": True}, "version must be"),
        (
            {"guid": "x"},
            "newsml-g2 has no option 'guid'; it has: clock, guid_authority, odrl, version, version_created",
        ),
    ],
)
def test_options_of_no_use_are_refused(options: dict[str, object], message: str) -> None:
    with pytest.raises(CannotWrite, match=message):
        written(STORY, **options)


def test_a_later_version_is_an_update() -> None:
    assert (root_of(STORY).get("version"), found(root_of(STORY), "itemMeta/signal")) == ("1", [])
    later = root_of(STORY, version=3)
    assert later.get("version") == "3"
    assert [signal.get("qcode") for signal in found(later, "itemMeta/signal")] == ["sig:update"]
