"""Credits at the end of prose, licences of clients, records in JSON, and the language of a text."""

import pytest

from newsitem.grammar.client_licences import client_licence
from newsitem.grammar.closing_credits import closing_credit
from newsitem.grammar.json_records import json_fields
from newsitem.grammar.text_language import text_language
from newsitem.text import Source


@pytest.mark.parametrize(
    ("line", "before", "text", "name", "behind"),
    [
        ("It fell. Credit: Jane Roe via Storyful", "It fell.", "Credit: Jane Roe via Storyful", "Jane Roe", ""),
        ("It fell.. Credit: Anonymous via storyful.", "It fell..", "Credit: Anonymous via storyful", "Anonymous", ""),
        ("It fell. Credit: J. R. St. John via Storyful", "It fell.", "Credit: J. R. St. John via Storyful", "J. R. St. John", ""),
        ("It fell. Credit: Instagram/JaneRoe", "It fell.", "Credit: Instagram/JaneRoe", "Instagram/JaneRoe", ""),
        ("It fell. Credit: St. Olaf Jr.", "It fell.", "Credit: St. Olaf Jr.", "St. Olaf Jr.", ""),
        ("It fell. Credit: Jane Roe.", "It fell.", "Credit: Jane Roe", "Jane Roe", ""),
        ("Video: Lark County Fire via Storyful", "", "Video: Lark County Fire via Storyful", "Lark County Fire", ""),
        ("Photo courtesy of Jane Roe via Storyful", "", "Photo courtesy of Jane Roe via Storyful", "Jane Roe", ""),
        ("Credit went to her. Credit: Jane/The Herald via Storyful", "Credit went to her.", "Credit: Jane/The Herald via Storyful", "Jane/The Herald", ""),
        ("It fell. Credit: A B via Storyful. Watch more on Storyful.", "It fell.", "Credit: A B via Storyful", "A B", "Watch more on Storyful."),
    ],
)  # fmt: skip
def test_the_last_credit_of_a_line_is_found(line, before, text, name, behind):
    found = closing_credit(Source(line).whole)
    assert (found.before.text, found.credit.text, found.credit.name, found.behind.text) == (before, text, name, behind)


@pytest.mark.parametrize(
    "line",
    [
        "Credit for the rescue went to neighbors.",
        "Credit Union Opens",
        "She told Storyful so.",
        "Video: a cat",
        f"Credit: {'x ' * 60}",
    ],
)
def test_the_word_credit_alone_is_none(line):
    assert closing_credit(Source(line).whole) is None


@pytest.mark.parametrize(
    ("line", "before", "text"),
    [
        ("This was uploaded for use by Storyful's subscription clients.", "", "This was uploaded for use by Storyful's subscription clients."),
        ("It rains. For Storyful clients only. Email us.", "It rains.", "For Storyful clients only."),
    ],
)  # fmt: skip
def test_a_licence_is_one_sentence(line, before, text):
    found = client_licence(Source(line).whole)
    assert (found.before.text, found.restriction.text, found.restriction.kind) == (before, text, "clients-only")


def test_prose_about_the_agency_is_no_licence():
    assert client_licence(Source("Storyful checks videos. Its clients are newsrooms.").whole) is None


def test_a_record_gives_the_first_value_of_each_key():
    words = Source('{"@type": "V", "name": "A \\"b\\"", "publisher": {"name": "C"}, "duration":"PT5S"}').whole
    assert {key: value.text for key, value in json_fields(words, ("name", "duration", "url")).items()} == {
        "name": 'A \\"b\\"', "duration": "PT5S",
    }  # fmt: skip
    assert json_fields(Source('She said "name": "A".').whole, ("name",)) == {}


@pytest.mark.parametrize(
    ("words", "tag"),
    [
        ("The barge is on the river, and it was rusty", "en"), ("Plano general de la calle con el alcalde", "es"),
        ("Gros plan sur le câble et vue des montagnes dans la brume", "fr"), ("Magangue 2021", None), ("", None),
    ],
)  # fmt: skip
def test_a_language_is_told_by_its_small_words(words, tag):
    assert text_language([Source(words).whole]) == tag
