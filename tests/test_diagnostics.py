"""The catalogue of diagnostics is complete and can be told."""

import ast
import string
from pathlib import Path

import pytest

import newsitem
from newsitem.diagnostics import CATALOGUE, diagnostic, is_fault

FACTS = {
    "namespace": "none",
    "name": "packageItem",
    "guid": "tag:x",
    "words": "w",
    "encoding": "e",
    "reason": "r",
    "count": 1,
    "found": 2,
    "before": 1,
}


@pytest.mark.parametrize("code", CATALOGUE)
def test_every_message_is_made_of_known_facts(code):
    names = {name for _, name, _, _ in string.Formatter().parse(CATALOGUE[code].message) if name}
    assert names <= FACTS.keys()
    assert diagnostic(code, (0, 1), **FACTS).message
    assert CATALOGUE[code].meaning.endswith(".")


def test_a_code_out_of_no_catalogue_is_a_mistake():
    with pytest.raises(KeyError):
        diagnostic("no-such-code")


def test_information_is_no_fault():
    assert is_fault(diagnostic("leftover", words="x"))
    assert not is_fault(diagnostic("site-terms", words="x"))


def test_every_code_of_the_catalogue_is_used_and_every_code_used_is_in_it():
    strings = {
        node.value
        for path in Path(newsitem.__file__).parent.rglob("*.py")
        if path.name != "diagnostics.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    unused = CATALOGUE.keys() - strings
    assert unused == set()
