"""Numbers that could begin a shot: plain ones are told at a glance, all by one pattern."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsitem.grammar import number_tokens
from newsitem.grammar.number_tokens import read_tokens
from newsitem.grammar.number_walk import Walk
from newsitem.text import Source

_WORDS = st.sampled_from(
    ["1", "2. ", "3. ", "\n1. ", "\n2. ", "\n3) ", "\n12. ", "\n02. ", "2025", ".", ")", " ", "\n", "\r\n", "Dog ", "a",
     "(", '"', "“", "”", "-", "/", "$", "0.1 ", "\n0.2 ", "\n0. ", "No. ", " 2 Dogs", "\n3 Dogs", "٢. ", "SOUNDBITE"]
)  # fmt: skip
_TEXTS = st.lists(_WORDS, max_size=24).map("".join)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1. Dog\n2. Cat", [(0, 1), (7, 2)]),
        ("Born 202512. Dog", [(9, 12)]),
        ("shown at 3.30 in room 4. Cat", [(22, 4)]),
        ("\n2) Dog", [(1, 2)]),
        ("the 2) Dog", []),
        ("in 2025 Dogs and 1234567. Dogs", []),
        ("0.1 Dog", [(0, None)]),
        ("$5. and 2/3. and 1-2. and 4 Dogs", [(26, 4)]),
    ],
)
def test_the_numbers_that_could_begin_a_shot_are_found(text, numbers):
    assert [(token.start, token.number) for token in read_tokens(Source(text).whole)[1]] == numbers


def test_digits_are_read_from_where_the_words_begin():
    assert [token.number for token in read_tokens(Source("202512. Dog").slice(4, 11))[1]] == [12]


@settings(max_examples=300)
@given(_TEXTS)
def test_a_plain_number_is_what_the_pattern_says_of_it(text):
    words = Source(text).whole
    for token in read_tokens(words)[1]:
        slow = number_tokens._token(words, token.start, token.end)
        assert slow is not None
        assert [getattr(slow, name) for name in token.__slots__[:5]] == [
            getattr(token, name) for name in token.__slots__[:5]
        ]


@settings(max_examples=300)
@given(_TEXTS)
def test_what_a_number_alone_tells_is_what_all_of_the_page_tells(text):
    def starts(walk):
        return [(token.start, token.end, token.number) for token in walk.starts()]

    slow = Walk(Source(text).whole)
    slow._is_plainly_a_shot = lambda token, wanted: None
    assert starts(Walk(Source(text).whole)) == starts(slow)
