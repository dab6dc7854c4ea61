"""Quotation marks open and close by their neighbours first, by their shape second."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsitem
from newsitem.grammar.quotes import MARKS, _closing_in, _stray_closing, closing, opens, quote_pieces, unwrapped
from newsitem.text import Source
from time_help import measured

QUOTES = [
    ('"plain" and more', '"plain"'),
    ("“curly” and more", "“curly”"),
    ('“mixed" and more', '“mixed"'),
    ('"mixed” and more', '"mixed”'),
    ("« guillemets » and more", "« guillemets »"),
    ('"one "two" three" 5. next', '"one "two" three"'),
    ("“a signature “feeds nobody”.” more", "“a signature “feeds nobody”.”"),
    ("“closed by an opening mark“ 5. next", "“closed by an opening mark“"),
    ("” glued to what follows", None),
    ("“Attention.”IZMIR, more", "“Attention.”"),
    ('"Attention."IZMIR, more', '"Attention."'),
    ("“ We left” more", "“ We left”"),
    ("“never closed", None),
    ("“one paragraph\n“and another” more", "“one paragraph\n“and another”"),
    ('""two" and "three"" more', '""two" and "three""'),
    ('"He said "dance," and I said "where?""10. Cutaway', '"He said "dance," and I said "where?""'),
    ('"I said "where."”AP TELEVISION', '"I said "where."”'),
    ('"I said ("where")"10. Cutaway', '"I said ("where")"'),
    ('“she said: "on Mondays.” That is all.\n3. next', None),
    ("“she said: “on Mondays” She left early…", None),
    ('“she said: "on Mondays.” Wide of street.', '“she said: "on Mondays.”'),
    ('“she said: "on Mondays.” Oslo, Norway', '“she said: "on Mondays.”'),
    ("“on Mondays.” That is all.", "“on Mondays.”"),
    ('"one\n"two" and three." more', '"one\n"two" and three."'),
    ("“mind the dog” and the dog minds you.” 3. Close", "“mind the dog” and the dog minds you.”"),
    ('"mind the dog" and the dog minds you."\n3. Close', '"mind the dog" and the dog minds you."'),
    ("“we said “no”, twice”, and left.” Close", "“we said “no”, twice”, and left.”"),
    ("“mind the dog” and his “cat.”", "“mind the dog”"),
    ("“mind the dog.” and so on.”", "“mind the dog.”"),
    ("“mind the dog” and\nthe cat.”", "“mind the dog”"),
    ("“mind the dog” and the cat”", "“mind the dog”"),
    ('"twice, ""not once"", twice." 3. Close', '"twice, ""not once"", twice."'),
    ('"It is ""good"" fat."\n3. "Close"', '"It is ""good"" fat."'),
]


@pytest.mark.parametrize(("text", "expected"), QUOTES)
def test_a_quote_ends_where_its_reader_says(text, expected):
    words = Source(text).whole
    marks = [at for at, character in enumerate(text) if character in MARKS]
    opening = next((at for at in marks if opens(text, at, inside=False)), None)
    end = closing(words, opening) if opening is not None else None
    assert (text[opening : end + 1] if end is not None else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"plain"', "plain"),
        ("“with a stop”.", "with a stop"),
        ("“open", "open"),
        ("“a ‘b’ c.”", "a ‘b’ c."),
        ("bare", "bare"),
    ],
)
def test_the_marks_that_wrap_a_quote_are_no_part_of_it(text, expected):
    assert unwrapped(Source(text).whole).text == expected


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ('"plain"', ["plain"]),
        ('"one\ntwo"', ["one two"]),
        ('"one\n"two\n\n"three"', ["one", "two", "three"]),
        ('"one\n"two" and "three" and four."', ['one "two" and "three" and four.']),
        ('"one\n"two" is four."', ['one "two" is four.']),
    ],
)
def test_marks_that_open_a_quote_once_more_are_no_part_of_it(text, pieces):
    assert [piece.text for piece in quote_pieces(Source(text).whole)] == pieces


@measured
def test_a_heap_of_marks_is_looked_through_once():
    script = (
        "SHOWS: HORTA, PORTUGAL (NOVEMBER 6, 2024) (REUTERS - Access all)\n1. (SOUNDBITE) (English) JANE ROE, SAYING:\n"
    )
    start = time.process_time()
    newsitem.parse_all(script + '"' * 16_000, format="reuters")
    assert time.process_time() - start < 1.5  # it took twice that when the marks were looked for behind each of them


@given(st.lists(st.sampled_from([*MARKS, "''", " ", "\n", "a", "Dog", ".", ", he said", "?", "(", ")"]), max_size=20))
def test_the_next_mark_closes_a_quote_only_where_all_marks_say_so(pieces):
    words = Source("".join(["“", *pieces])).whole
    end = _closing_in(words.after(1))
    is_inside = end is not None and words.source.text[end - 1] not in ".?"
    assert closing(words, 0) == (_stray_closing(words, end) if is_inside else end)
