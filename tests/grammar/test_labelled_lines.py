"""Labelled lines and what they say."""

import pytest

from newsitem.claims import Page
from newsitem.grammar.field_values import field_values
from newsitem.grammar.labelled_lines import is_labelled, labelled_head, labelled_tail, section_labels
from newsitem.text import Source


def words(text):
    return Source(text).whole


def values(text):
    page = Page(Source(text))
    _, fields = labelled_head(page.whole)
    return field_values(page, fields)


def test_a_head_is_cut_into_fields_and_other_lines():
    rest, fields = labelled_head(words("A sentence.\nVideo ID: X1\nTRT: 1:30\nCrane: tall\n"))
    assert [line.text for line in rest] == ["A sentence."]
    assert [(field.name, field.value.text) for field in fields] == [
        ("id", "X1"),
        ("duration", "1:30"),
        ("crane", "tall"),
    ]


def test_a_value_may_stand_on_the_line_below():
    _, fields = labelled_head(words("Location:\nLindhavn, Norway\nTRT: 1:30"))
    assert [field.value.text for field in fields] == ["Lindhavn, Norway", "1:30"]


def test_a_summary_goes_on_over_lines():
    _, fields = labelled_head(words("Summary: One.\nTwo.\nTRT: 1:30"))
    assert [field.value.text for field in fields] == ["One. Two.", "1:30"]


def test_a_label_that_nobody_knows_is_text_without_company():
    rest, fields = labelled_head(words("Norway: an owl moves\nIt is a bird."))
    assert [line.text for line in rest] == ["Norway: an owl moves", "It is a bird."]
    assert fields == []


def test_fields_at_the_end_of_a_story_are_none_of_it():
    story, fields = labelled_tail(words("One sentence.\nThe mayor said: no.\nSource: X\nVideo ID: 7"))
    assert story.text == "One sentence. The mayor said: no."
    assert [field.name for field in fields] == ["source", "id"]


def test_a_line_at_the_end_of_a_story_with_a_label_and_an_address_is_a_field_whatever_the_label():
    text = "An owl said: no.\nVideo ID: 7\nVideo on Demand: https://owl.example/7\nContact: desk@owl.example"
    story, fields = labelled_tail(words(text))
    assert story.text == "An owl said: no."
    assert [field.name for field in fields] == ["id", "video on demand", "contact"]
    assert not labelled_tail(words("An owl came.\nThe mayor said: https://owl.example is mine"))[1]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("SHOTLIST:\n1. A\nSTORYLINE\nB", ["shotlist", "storyline"]),
        ("--- Shot list ---\nBackground:\nB", ["shotlist", "storyline"]),
        ("Liste des plans : A", ["shotlist"]),
        ("the story: it begins", []),
    ],
)
def test_sections_are_told_by_their_labels(text, names):
    assert [name for name, _ in section_labels(words(text))] == names


@pytest.mark.parametrize(("line", "answer"), [("Duration: 1:30", True), ("SCRIPT", True), ("Norway: owls", False)])
def test_a_line_is_labelled_where_the_label_is_known(line, answer):
    assert is_labelled(words(line)) is answer


def test_place_and_date_make_a_dateline():
    dateline = values("Location: Lindhavn, Norway\nDate: 3 April 2025").dateline
    assert (dateline.text, dateline.place.country, dateline.date.start) == (
        "Lindhavn, Norway 3 April 2025",
        "NO",
        "2025-04-03",
    )


def test_a_mandatory_credit_is_a_restriction():
    (limit,) = values("Mandatory credit: Northlight TV\nTRT: 1:00").restrictions
    assert (limit.kind, limit.credit) == ("credit", "Northlight TV")


def test_sources_are_parted_by_slashes_between_blanks():
    credits = values("Source: COAST GUARD / AC/DC NEWS\nCamera: Ola Berg and Tove Lien").credits
    assert [(credit.role, credit.name) for credit in credits] == [
        ("source", "COAST GUARD"), ("source", "AC/DC NEWS"), ("camera", "Ola Berg"), ("camera", "Tove Lien"),
    ]  # fmt: skip


def test_labels_without_a_home_go_to_extra():
    assert {
        label: value.text for label, value in values("TRT: 1:00\nVideo ID: 7\nAspect Ratio: 16:9").extra.items()
    } == {"aspect ratio": "16:9"}
