"""The labels of the UN's fields are found where a search of the whole page finds them."""

from hypothesis import given
from hypothesis import strategies as st

from newsitem.grammar.un_labels import FIELD, field_labels
from newsitem.text import Source

PIECES = [
    "STORY", "TRT", "Source", "SOURCES", "ASPECT", "RATIO", "ASPECT RATIO", "dateline", "OWL NEST", "AB", "x", "5", "/",
    ":", ": ", " :\t", " ", "\n", "\r\n", "\u200b", "\x85",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=16).map("".join), st.integers(0, 12), st.integers(0, 12))
def test_labels_in_a_piece_of_a_page_are_those_that_a_search_finds(text, start, left_out):
    source = Source(text)
    for words in (source.slice(start, len(text) - left_out), source.whole):
        searched = [(hit.start, hit.end, hit.kind) for hit in words.finditer(FIELD)]
        assert [(hit.start, hit.end, hit.kind) for hit in field_labels(words)] == searched
