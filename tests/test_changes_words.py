"""Claims about `newsitem.changes.words`."""

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsitem.changes.words import shortened_pieces, word_differences
from time_help import measured

ROWS = [
    ("the old mill", "the old mill", [("=", "the old mill")]),
    ("the old mill", "the new mill", [("=", "the"), ("-", " old"), ("+", " new"), ("=", " mill")]),
    ("", "a mill", [("+", "a mill")]),
    ("a mill", "", [("-", "a mill")]),
    ("one\ntwo", "one two", [("=", "one"), ("-", "\ntwo"), ("+", " two")]),
]


@pytest.mark.parametrize(("old", "new", "pieces"), ROWS)
def test_differences_are_told_word_by_word(old, new, pieces):
    assert word_differences(old, new) == pieces


@given(st.text("ab \n", max_size=40), st.text("ab \n", max_size=40))
def test_the_pieces_give_both_texts_back(old, new):
    pieces = word_differences(old, new)
    assert "".join(words for mark, words in pieces if mark != "+") == old
    assert "".join(words for mark, words in pieces if mark != "-") == new


def test_what_both_have_is_shortened_round_the_differences():
    same = " ".join(f"word{n}" for n in range(100))
    (_, start), minus, plus, (_, end) = shortened_pieces(word_differences(f"{same} old {same}", f"{same} new {same}"))
    assert (minus, plus) == (("-", " old"), ("+", " new"))
    assert start == " … word95 word96 word97 word98 word99"
    assert end == " word0 word1 word2 word3 word4 word5 … "


@pytest.mark.parametrize("kind", ["all different", "all alike", "few words", "turned round"])
@measured
def test_texts_of_a_megabyte_are_done_with_soon(kind):
    chance = random.Random(1)
    old = {
        "all different": [f"a{n}" for n in range(150_000)],
        "all alike": ["word"] * 200_000,
        "few words": chance.choices(["the", "a", "of", "mill"], k=250_000),
        "turned round": [f"a{n}" for n in range(150_000)],
    }[kind]
    new = {
        "all different": [f"b{n}" for n in range(150_000)],
        "all alike": ["word"] * 190_000,
        "few words": chance.choices(["the", "a", "of", "mill"], k=250_000),
        "turned round": old[::-1],
    }[kind]
    start = time.process_time()
    pieces = word_differences(" ".join(old), " ".join(new))
    assert time.process_time() - start < 5
    assert pieces
