"""Claims about `newsitem.checks.own_schema`: it judges as a library for JSON Schema does."""

import json
import random

from jsonschema import Draft202012Validator

from checks_help import JSON
from newsitem.checks.own_schema import WORDS, item_complaints
from newsitem.schema import item_schema

VALIDATOR = Draft202012Validator(item_schema())
VALUES = [
    None,
    True,
    False,
    0,
    1,
    1.0,
    -1,
    1.5,
    "",
    "x",
    "2025-03-18",
    "NO",
    "en",
    [],
    {},
    [1],
    ["x"],
    [[1, 2]],
    {"a": 1},
]
# Words that say nothing against a value.
SILENT = {"$schema", "$id", "title", "description", "$defs", "if", "then", "else"}


def words(schema):
    for key, value in schema.items():
        yield key
        if key in ("properties", "$defs"):
            for one in value.values():
                yield from words(one)
        elif isinstance(value, dict):
            yield from words(value)
        elif key == "anyOf":
            for one in value:
                yield from words(one)


def test_it_knows_every_word_of_the_schema():
    assert set(words(item_schema())) - SILENT <= WORDS.keys()


def spots(tree, path=()):
    yield path
    for key, value in tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ():
        yield from spots(value, (*path, key))


def spoilt(path, value, *, drop):
    tree = within = json.loads(JSON)
    for step in path[:-1]:
        within = within[step]
    if drop:
        del within[path[-1]]
    else:
        within[path[-1]] = value
    return tree


def test_it_judges_as_the_library_does():
    chance = random.Random(4821)
    all_spots = [path for path in spots(json.loads(JSON)) if path]
    verdicts = set()
    for _ in range(1500):
        tree = spoilt(chance.choice(all_spots), chance.choice(VALUES), drop=chance.random() < 0.2)
        verdict = VALIDATOR.is_valid(tree)
        verdicts.add(verdict)
        assert verdict == (not list(item_complaints(tree))), tree
    assert verdicts == {True, False}


def test_a_number_is_no_truth():
    assert [words for _, words in item_complaints({**json.loads(JSON), "duration": True})] == [
        "this is to be a number or null, not true"
    ]


def test_all_that_is_wrong_is_told():
    tree = {**json.loads(JSON), "headline": 1, "shots": "none", "keywords": [1, "a", 2]}
    assert [path for path, _ in item_complaints(tree)] == [("headline",), ("shots",), ("keywords", 0), ("keywords", 2)]
