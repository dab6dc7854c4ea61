"""Claims about `newsitem.schema`."""

import json
from typing import Any

import attrs
import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from newsitem import dumps
from newsitem.model import Credit, Date, Dateline, Diagnostic, Item, Place, Restriction, Shot, Soundbite, Speaker
from newsitem.schema import item_schema
from newsitem.serializers.to_json import plain
from newsitem.testing.strategies import exact_items

VALIDATOR = Draft202012Validator(item_schema())
CLASSES = (Place, Date, Dateline, Speaker, Soundbite, Restriction, Credit, Shot, Diagnostic)
ITEM = Item(
    "script",
    dateline=Dateline("LINDHAVN, MAY 3", Place("LINDHAVN", country="NO"), Date("MAY 3", "2024-05-03", "2024-05-03")),
    shots=(Shot(1, "Ferry", soundbites=(Soundbite("SOUNDBITE"),), flags=("mute",), span=(0, 5)),),
    restrictions=(Restriction("NO USE AFTER MAY 5", "time-limit"),),
    diagnostics=(Diagnostic("leftover", "warning", "x", (3, 9)),),
)


def change(path: list[str | int], value: Any) -> Any:
    """The item's JSON with one value set."""
    made = plain(ITEM, spans=True)
    at: Any = made
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    return made


def test_it_is_a_valid_schema_of_the_2020_dialect() -> None:
    Draft202012Validator.check_schema(item_schema())
    assert item_schema()["$id"] == "https://w3id.org/newsitem/schema/item-1.json"


def test_it_is_the_same_text_every_time_and_no_caller_can_spoil_it() -> None:
    before = json.dumps(item_schema())
    item_schema()["$defs"]["Span"]["items"].clear()
    assert json.dumps(item_schema()) == before


def test_it_takes_all_that_is_written() -> None:
    VALIDATOR.validate(json.loads(dumps(ITEM, "json", spans=True)))
    VALIDATOR.validate(json.loads(dumps([], "json")))
    VALIDATOR.validate(json.loads(dumps([ITEM, ITEM], "json")))
    for line in dumps([ITEM, ITEM], "ndjson").splitlines():
        VALIDATOR.validate(json.loads(line))
    assert not VALIDATOR.is_valid([1])


@given(exact_items())
def test_it_takes_every_item_with_and_without_spans(item: Item) -> None:
    VALIDATOR.validate(plain(item))
    VALIDATOR.validate(plain(item, spans=True))


def test_every_class_is_there_with_all_its_fields() -> None:
    schema = item_schema()
    assert list(schema["$defs"]["Item"]["properties"]) == [
        "version",
        "page",
        *(field.name for field in attrs.fields(Item)),
    ]
    for cls in CLASSES:
        assert list(schema["$defs"][cls.__name__]["properties"]) == [field.name for field in attrs.fields(cls)]


@pytest.mark.parametrize("key", list(plain(ITEM)))
def test_it_refuses_an_item_without_one_of_its_keys(key: str) -> None:
    made = plain(ITEM)
    del made[key]
    assert not VALIDATOR.is_valid(made)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["colour"], "red"),
        (["shots", 0, "colour"], "red"),
        (["shots", 0, "flags"], ["loud"]),
        (["shots", 0, "soundbites", 0, "kind"], "song"),
        (["shots", 0, "soundbites", 0, "kind"], None),
        (["shots", 0, "number"], 1.5),
        (["shots", 0, "text"], None),
        (["shots", 0, "notes"], None),
        (["shots", 0, "start"], "00:01"),
        (["dateline", "place", "country"], "no"),
        (["dateline", "place", "country"], "NOR"),
        (["dateline", "date", "start"], "3 May 2024"),
        (["dateline", "date", "end"], "2024-05-03T10:00"),
        (["dateline", "date", "start"], "2024-13-03"),
        (["dateline", "date", "qualifier"], "old"),
        (["published"], "2024"),
        (["published"], "2024-05-03T10:00+0200"),
        (["restrictions", 0, "until"], "MAY 3"),
        (["restrictions", 0, "period"], "48 hours"),
        (["version"], 2),
        (["shots", 0, "span"], [-1, 5]),
        (["shots", 0, "span"], [1, 5, 6]),
        (["shots", 0, "spans"], {"text": [[-1, 5]]}),
        (["shots", 0, "spans"], {"text": [1, 5]}),
        (["shots", 0, "spans"], {"text": [[1, 5], [[1, 2]]]}),
        (["diagnostics", 0, "severity"], "fatal"),
        (["diagnostics", 0, "span"], [-3, 9]),
        (["extra"], {"label": 1}),
    ],
)
def test_it_refuses_what_the_model_does_not_allow(path: list[str | int], value: Any) -> None:
    assert VALIDATOR.is_valid(plain(ITEM, spans=True))
    assert not VALIDATOR.is_valid(change(path, value))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["dateline", "place", "country"], None),
        (["dateline", "date", "qualifier"], "recent"),
        (["dateline"], None),
        (["shots", 0, "span"], None),
        (["shots", 0, "spans"], {"text": [[1, 5]], "notes": [[[1, 2], [3, 4]], []]}),
        (["shots", 0, "start"], 3),
        (["published"], "2024-05-03T10:00"),
        (["restrictions", 0, "until"], "2024-05-03T10:00:30Z"),
        (["restrictions", 0, "period"], "PT48H"),
        (["version"], 1),
    ],
)
def test_it_takes_what_the_model_allows(path: list[str | int], value: Any) -> None:
    VALIDATOR.validate(change(path, value))


@pytest.mark.parametrize(
    ("name", "field", "words"),
    [
        ("Place", "country", "ISO 3166-1 alpha-2"),
        ("Shot", "start", "seconds"),
        ("Restriction", "period", "ISO 8601 duration"),
        ("Soundbite", "quote", "quotation marks"),
        ("Credit", "text", "as printed"),
    ],
)
def test_descriptions_come_from_the_docstrings_of_the_model(name: str, field: str, words: str) -> None:
    assert words in item_schema()["$defs"][name]["properties"][field]["description"]


def test_a_description_ends_where_the_words_about_its_field_end() -> None:
    properties = item_schema()["$defs"]["Restriction"]["properties"]
    assert properties["credit"]["description"] == "the words to show"
    assert properties["outlets"]["description"] == "as printed"
