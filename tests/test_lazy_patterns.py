"""A lazy pattern does what a compiled one does, and is compiled once, when it is first used."""

import pytest
import regex

from newsitem import patterns
from newsitem.patterns import lazy_pattern


@pytest.fixture
def compiled(monkeypatch):
    """The texts of the patterns that were compiled."""
    texts = []
    compile_ = regex.compile
    monkeypatch.setattr(patterns.regex, "compile", lambda text, flags: texts.append(text) or compile_(text, flags))
    return texts


def test_a_pattern_is_compiled_at_its_first_use_and_never_again(compiled):
    owl = lazy_pattern("owl")
    assert compiled == []
    assert owl.search("an owl").start() == 3
    assert owl.match("owls").end() == 3
    assert compiled == ["owl"]


def test_the_text_of_a_pattern_is_known_without_compiling_it(compiled):
    assert lazy_pattern("owl|hawk").pattern == "owl|hawk"
    assert compiled == []


def test_flags_count():
    assert lazy_pattern("owl", regex.IGNORECASE).fullmatch("OWL")
    assert not lazy_pattern("owl").fullmatch("OWL")


@pytest.mark.parametrize(
    ("method", "arguments"),
    [
        ("findall", ("owl, owlet",)),
        ("split", ("an owl at night",)),
        ("sub", ("hawk", "owl")),
        ("subn", ("hawk", "owl")),
    ],
)
def test_methods_give_what_those_of_the_compiled_pattern_give(method, arguments):
    assert getattr(lazy_pattern("owl"), method)(*arguments) == getattr(regex.compile("owl"), method)(*arguments)


def test_what_is_no_method_is_asked_of_the_compiled_pattern():
    assert lazy_pattern("(?P<bird>owl)").groupindex == {"bird": 1}


def test_a_wrong_pattern_is_an_error_at_its_first_use():
    wrong = lazy_pattern("(")
    with pytest.raises(regex.error):
        wrong.search("")
