"""A list of fields is where the most labels follow each other; a label alone is a word of the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsitem.grammar import field_lists
from newsitem.grammar.field_lists import find_list, list_labels
from newsitem.grammar.found_from import found_from
from newsitem.text import Source

LABELS = list_labels(
    {"id": ("ID",), "source": ("Source", "Sources"), "place": ("Location",), "note": ("Note to Editors",)}
)


def found(text):
    fields = find_list(Source(text).whole, LABELS)
    return None if fields is None else {field.name: field.value.text for field in fields.fields}


@pytest.mark.parametrize(
    "text",
    [
        "ID : 7\nSource : A, B\nLocation : Lima",
        "  • ID: 7\n  • Source: A, B\n  • Location: Lima\n\nMore text.",
        "- ID\n- 7\n- Source\n- A, B\n- Location\n- Lima",
        "ID\n\n7\n\nSource\n\nA, B\n\nLocation\nLima",
        "Text. ID : 7 Sources : A, B Location : Lima",
        "Source: a friend.\nText without end.\n" * 3 + "ID : 7\nSource : A, B\nLocation : Lima",
    ],
)
def test_a_list_is_found_however_it_is_printed(text):
    assert found(text) == {"id": "7", "source": "A, B", "place": "Lima"}


def test_an_empty_field_has_no_value():
    assert found("ID : 7\nSource :\nLocation : Lima") == {"id": "7", "source": "", "place": "Lima"}


def test_a_blank_line_ends_the_list():
    assert found("ID : 7\nSource : A\nLocation :\n\nText.") == {"id": "7", "source": "A", "place": ""}


def test_a_field_that_nobody_knows_goes_by_its_label():
    fields = find_list(Source("ID : 7\nHouse Style : plain\nSource : A\nLocation : Lima").whole, LABELS)
    assert [(field.name, field.is_known) for field in fields.fields][1] == ("house style", False)


@pytest.mark.parametrize(
    "text", ["", "Source: a friend", "ID : 7\nSource : A", "The Location : and the Source : of ID"]
)
def test_few_labels_are_no_list(text):
    assert found(text) is None or len(found(text)) == 3


PIECES = [
    "ID",
    "Source",
    "Sources",
    "New Source",
    "Location",
    "VALID",
    "x",
    "/",
    ":",
    "：",
    " : ",
    " ",
    "\t",
    "\n",
    "\r\n",
    "* ",
    "•",
]
SUFFIXED = list_labels({"id": ("ID",), "source": ("Source", "Sources"), "new": ("New Source",), "place": ("Location",)})


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join), st.integers(0, 8))
def test_labels_found_from_their_names_are_those_that_are_searched_for(text, start):
    words = Source(text).whole.after(start)
    searched = [(hit.start, hit.end, hit.kind) for hit in words.finditer(SUFFIXED.label)]
    found = found_from(words, SUFFIXED.name, SUFFIXED.label, field_lists._BULLETS)
    assert [(hit.start, hit.end, hit.kind) for hit in found] == searched
