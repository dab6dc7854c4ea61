"""Slices know where they stand, whatever is done with them."""

import sys

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from newsitem.text import Slice, Source, fold

TEXT = "  Title \r\n\r\nFirst  line\u200b\rsecond\tline \n \nLast \ufeff"


def test_text_folds_white_space_and_raw_does_not():
    words = Source(TEXT).slice(12, 24)
    assert (words.raw, words.text) == ("First  line\u200b", "First line\u200b")


def test_lines_end_at_carriage_returns_and_line_feeds_only():
    assert [line.text for line in Source("a\r\nb\rc\n\nd\x0be\x85f\u2028g").whole.lines()] == ["a", "b", "c", "d e f g"]


def test_blocks_are_divided_by_blank_lines():
    assert [block.text for block in Source(TEXT).whole.blocks()] == ["Title", "First line\u200b second line", "Last"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [("", False), (" \n", False), ("\ufeff", False), (" \u200b \ufeff ", False), ("\ufeff.", True)],
)
def test_what_holds_white_space_and_invisible_characters_alone_is_empty(words, expected):
    assert bool(Source(words).whole) is expected


def test_strip_takes_white_space_invisible_and_given_characters():
    assert Source(" \u200b“Title” -\ufeff").whole.strip("“”-").raw == "Title"


def test_a_search_in_a_slice_sees_the_source_before_it_but_not_behind():
    word = regex.compile(r"\bb")
    assert Source("ab").slice(1, 2).search(word) is None
    assert Source("a b").slice(2, 3).search(regex.compile(r"b(?!c)")) is not None


def test_groups_of_a_hit_are_slices_of_the_source():
    hit = Source("on May 3 we").whole.search(regex.compile(r"(?P<month>May) (?P<day>\d)(?P<year> \d{4})?"))
    assert (hit["month"].span, hit["day"].raw, hit["year"], hit.word("year")) == ((3, 6), "3", None, "")


def test_parts_of_a_split_are_stripped_and_never_empty():
    parts = Source("a / b // /c").whole.split(regex.compile("/"))
    assert [(part.raw, part.span) for part in parts] == [("a", (0, 1)), ("b", (4, 5)), ("c", (10, 11))]


def test_a_cut_never_leaves_its_slice():
    words = Source("abcdef").slice(2, 4)
    assert words.cut(0, 9).span == (2, 4)
    assert words.cut(5, 1).span == (4, 4)
    assert (words.before(3).raw, words.after(3).raw) == ("c", "d")


@pytest.mark.parametrize(("offset", "place"), [(0, (1, 1)), (2, (1, 3)), (4, (2, 1)), (7, (3, 1)), (9, (4, 1))])
def test_line_and_column_are_counted_from_one(offset, place):
    assert Source("ab\r\ncd\ne\rf").line_and_column(offset) == place


@pytest.mark.parametrize(("start", "expected"), [(0, True), (2, True), (3, False), (6, True)])
def test_a_slice_starts_a_line_if_only_blanks_stand_before_it(start, expected):
    assert Source("  ab\n x").slice(start, 7).starts_line() is expected


@given(st.text(alphabet="ab \n\r\t“”\u200b", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_every_slice_of_a_slice_gives_its_own_words(text, start, end):
    source = Source(text)
    whole = source.slice(min(start, len(text)), min(end, len(text)))
    pieces = [whole.strip(), whole.lstrip("a"), whole.rstrip("b"), *whole.lines(), *whole.blocks()]
    pieces += whole.split(regex.compile("b")) + [hit.slice for hit in whole.finditer(regex.compile("a+"))]
    for piece in pieces:
        assert isinstance(piece, Slice)
        assert text[piece.start : piece.end] == piece.raw
        assert whole.start <= piece.start <= piece.end <= max(whole.end, whole.start)


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


def test_the_starts_of_a_pattern_are_offsets_of_the_source():
    assert Source("owl, owl, owl").slice(3, 10).starts(regex.compile("owl|,")) == [3, 5, 8]


@pytest.mark.parametrize(
    ("text", "line"), [("one \t\r\ntwo", "one"), ("one\rtwo\n", "one"), ("  one  ", "  one"), ("\ntwo", ""), ("", "")]
)
def test_the_first_line_ends_before_the_blanks_in_front_of_its_break(text, line):
    assert Source(text).whole.first_line().raw == line


def test_all_white_space_is_stripped():
    blank = "".join(filter(str.isspace, map(chr, range(sys.maxunicode + 1))))
    assert Source(f"{blank}x{blank}").whole.strip().raw == "x"


@given(st.text(alphabet='a“”\n"', max_size=30))
def test_places_of_characters_are_those_that_a_pattern_finds(words):
    whole = Source(words).whole
    assert whole.places('“”"') == whole.starts(regex.compile('[“”"]'))
