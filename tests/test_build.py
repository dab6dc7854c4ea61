"""Values are made from slices, with their spans; nothing else fills spans."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from newsitem import Credit, Item, Place, Shot
from newsitem.build import make, value_spans
from newsitem.text import Source

SOURCE = Source("  AERIAL  OF\nBOATS ++MUTE++ AT SEA")


def test_a_slice_becomes_its_folded_words_and_its_span():
    shot = make(Shot, text=SOURCE.slice(0, 18))
    assert (shot.text, shot.spans, shot.span) == ("AERIAL OF BOATS", {"text": ((0, 18),)}, (0, 18))


def test_a_text_in_pieces_is_joined_by_blanks_and_keeps_all_spans():
    shot = make(Shot, text=[SOURCE.slice(2, 18), SOURCE.slice(28, 34)])
    assert (shot.text, shot.spans["text"], shot.span) == ("AERIAL OF BOATS AT SEA", ((2, 18), (28, 34)), (2, 34))


def test_paragraphs_are_joined_by_line_breaks():
    source = Source("One.\n\nTwo.")
    item = make(Item, format="x", storyline=source.whole.lines())
    assert (item.storyline, item.spans["storyline"]) == ("One.\nTwo.", ((0, 4), (6, 10)))


def test_a_list_of_texts_has_spans_for_each():
    source = Source("otter, tofu")
    item = make(Item, format="x", keywords=[source.slice(0, 5), source.slice(7, 11)])
    assert (item.keywords, item.spans["keywords"]) == (("otter", "tofu"), (((0, 5),), ((7, 11),)))


def test_what_is_no_slice_is_taken_as_it_is():
    assert make(Place, text="Izmir", city="Izmir").spans == {}
    assert make(Item, format="x", keywords=("a",)).keywords == ("a",)


def test_spans_are_no_part_of_equality():
    assert make(Shot, text=SOURCE.slice(28, 34)) == Shot(text="AT SEA")


def test_the_spans_of_all_values_inside_a_value_are_found():
    shot = make(Shot, text=SOURCE.slice(28, 34), place=make(Place, text=SOURCE.slice(31, 34)))
    item = make(Item, format="x", shots=(shot,), credits=(make(Credit, text=SOURCE.slice(2, 8)),))
    assert sorted(value_spans(item)) == [(2, 8), (28, 34), (31, 34)]


@given(st.lists(st.integers(0, 34), min_size=2, max_size=8))
def test_pieces_joined_are_the_value(cuts):
    cuts = sorted(cuts)
    pieces = [SOURCE.slice(a, b) for a, b in pairwise(cuts)]
    shot = make(Shot, text=pieces)
    text = " ".join(" ".join(SOURCE.text[a:b] for a, b in shot.spans["text"]).split())
    assert shot.text == text
