"""AFP's wire texts and captions: where the dateline begins, what is title, what closes a caption."""

import pytest

from newsitem.claims import Page
from newsitem.grammar.wire_texts import closing, read_caption, wire_texts
from newsitem.text import Source


@pytest.mark.parametrize(
    ("words", "title", "dateline", "body"),
    [
        ("Molino gira =(Video)= Telde, 23 Ene 2020 (AFP) - Gira.", "Molino gira =(Video)=", "Telde, 23 Ene 2020", "Gira."),
        ("Molino gira\nTelde (España), 23 Ene 2020 (AFP) – Gira.", "Molino gira", "Telde (España), 23 Ene 2020", "Gira."),
        ("Falun (Sweden) (AFP) – A choir sings.", "", "Falun (Sweden)", "A choir sings."),
        ("Rejoice. St. Louis, 3 May 2021 (AFP) - Rain.", "Rejoice.", "St. Louis, 3 May 2021", "Rain."),
    ],
)  # fmt: skip
def test_a_wire_text_has_a_title_a_dateline_and_a_body(words, title, dateline, body):
    [found] = wire_texts(Source(words).whole)
    assert (found.title.text, found.dateline.text, found.body.text) == (title, dateline, body)


@pytest.mark.parametrize(
    "words",
    [
        "A =(Video)= Lima, 3 Ene 2020 (AFP) - Uno.\nDos.\nB\nPuno, 2 Ene 2020 (AFP) - Tres.",
        "A =(Video)= Lima, 3 Ene 2020 (AFP) - Uno.\nDos.\nB =(Video)= Puno, 2 Ene 2020 (AFP) - Tres.",
        "A =(Video)= Lima, 3 Ene 2020 (AFP) - Uno.\nAllí dos.B =(Video)= Puno, 2 Ene 2020 (AFP) - Tres.",
    ],
)
def test_the_title_of_a_second_text_is_no_part_of_the_first(words):
    one, two = wire_texts(Source(words).whole)
    assert (one.body.text.endswith("os."), two.title.text.split()[0], two.body.text) == (True, "B", "Tres.")


def test_prose_about_the_agency_is_no_wire_text():
    assert wire_texts(Source("He told Agence France-Presse (AFP) that it rained.").whole) == []


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("… of the water. IMAGES AND SOUNDBITES", "IMAGES AND SOUNDBITES"), ("… dans le port. IMAGES ET SONORES", "IMAGES ET SONORES"),
        ("… ahead. SOUNDBITE", "SOUNDBITE"), ("IMAGES", "IMAGES"), ("… “now.” IMAGES", "IMAGES"), ("They sell IMAGES", None), ("Rain.", None),
    ],
)  # fmt: skip
def test_a_caption_is_closed_behind_a_sentence_only(line, words):
    found = closing(Source(line).whole)
    assert (found.text if found else None) == words


def test_a_caption_may_have_several_lines():
    source = Source("Falun (Sweden) (AFP) – A choir sings.\nIt is cold. IMAGES")
    caption = read_caption(Page(source), source.whole.lines())
    assert [line.text for line in caption.text] == ["A choir sings.", "It is cold."]
    assert (caption.dateline.text, caption.holds.text) == ("Falun (Sweden)", "IMAGES")
