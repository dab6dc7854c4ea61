"""The words of a row of wordings: they spare time, and hide no wording."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsitem.grammar import restriction_kinds
from newsitem.grammar.restriction_kinds import KINDS, kind_of
from newsitem.text import Source

ROWS = [
    pytest.param(words, pattern.pattern, id=f"{row}-{kind}")
    for row, (kind, words, pattern) in enumerate([*KINDS, *restriction_kinds._LOOSE])
]


SIMPLER = {
    r"\s+": " ",
    r"\s*": "",
    r"\w*": "",
    r"[\p{L}": "[a-z",
    r"\p{L}\p{N}": "a-z0-9",
    r"\p{L}": "[a-z]",
    r"\p{N}": "0-9",
    ".+": ".",
    ".*": "",
}


def plain(pattern):
    """A pattern in the syntax of `re`, without names and repetitions: drawing from it takes long."""
    for part, simpler in SIMPLER.items():
        pattern = pattern.replace(part, simpler)
    return re.sub(r"\?P<\w+>", "", pattern)


@pytest.mark.parametrize(("words", "pattern"), ROWS)
def test_every_wording_of_a_row_holds_one_of_its_words(words, pattern):
    @settings(max_examples=60, deadline=None, database=None, derandomize=True)
    @given(st.from_regex(re.compile(plain(pattern), re.IGNORECASE | re.DOTALL | re.ASCII), fullmatch=True))
    def holds(said):
        assert any(word in f" {said.casefold()}" for word in words)

    holds()


@pytest.mark.parametrize(
    "words",
    [
        "NO ACCESS PERU",
        "Credit Owl TV",
        "No archive",
        "AP clients only",
        "The mayor spoke",
        "Access all",
        "UK only",
        "No Japan",
    ],
)
def test_a_long_statement_is_of_the_kind_of_a_short_one(words, monkeypatch):
    short = kind_of(Source(words).whole)[0]
    monkeypatch.setattr(restriction_kinds, "_LONGEST_SEARCHED", 0)
    assert kind_of(Source(words).whole)[0] == short


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Restrictions: International: users please note no access Japan", "no-access"),
        ("users note strictly no access Japan", "no-access"),
        ("all access", "none"),
        ("please all access", "none"),
        ("AP clients only", "clients-only"),
        ("all clients only", "clients-only"),
        ("please " * 12 + "no access Japan", "no-access"),
    ],
)
def test_heads_and_polite_words_may_stand_in_front_of_any_wording(said, kind):
    assert kind_of(Source(said).whole)[0] == kind


def test_words_may_be_polite_and_part_of_the_wording():
    _, hit = kind_of(Source("please note Reuters clients only").whole)
    assert hit is not None
    assert hit.word("who") == "Reuters"
