"""The dialect that is made of a table of labels, where no label announces the shots."""

import regex

import newsitem
from newsitem.dialects.labelled import labelled
from newsitem.grammar.any_shots import any_shots
from newsitem.grammar.headings import Heading
from newsitem.grammar.shotlists import ShotlistRules
from newsitem.layouts.bare import bare
from newsitem.plugin import Format

LABELS = {"id": ["Video ID"], "credit": ["Mandatory credit"], "storyline": ["SCRIPT"], "url": ["Watch at"]}
CLUB = regex.compile(r"\*(?P<source>[^*\r\n]{2,60})\*")
SHOTS = 'W/S Boats\nM/S Quay\nC/U Owl\nSOT, Jane Roe, captain (Norwegian): "Yes."\n'
STORY = "\nSCRIPT\n\nA boat has come.\n"


def headings(_, tails):
    hits = [tail.words.last_line().fullmatch(CLUB) for tail in tails]
    return [Heading(hit.start, source=hit["source"]) if hit else None for hit in hits]


def reading(text, **rules):
    dialect = labelled("owl", LABELS, ShotlistRules(split=any_shots, **rules))
    return newsitem.explain(text, format=Format(name="owl", provider="Owl", layout=bare, dialects=[dialect]))


def test_shots_begin_below_the_value_of_a_label():
    found = reading(f"A boat\n\nVideo ID: 7\nMandatory credit: Owl Club\n\nIt is late.\n\n{SHOTS}{STORY}")
    item = found.items[0]
    assert (item.id, item.restrictions[0].credit, item.summary, len(item.shots)) == ("7", "Owl Club", "It is late.", 4)
    assert found.leftovers == ()


def test_shots_begin_on_the_line_of_a_label_where_line_breaks_are_lost():
    item = reading("A boat\n" + " ".join(f"Video ID: 7 {SHOTS}SCRIPT: A boat has come.".split())).items[0]
    assert (item.id, [shot.text for shot in item.shots]) == ("7", ["W/S Boats", "M/S Quay", "C/U Owl", ""])
    assert item.storyline == "A boat has come."


def test_a_heading_of_the_house_above_the_first_shot_is_none_of_the_summary():
    item = reading(f"A boat\n\nIt is late.\n*OWL CLUB*\n{SHOTS}{STORY}", headings=headings).items[0]
    assert ([shot.source for shot in item.shots], item.summary) == (["OWL CLUB"] * 4, "It is late.")


def test_the_address_of_the_story_has_a_label():
    found = reading(f"A boat\n{SHOTS}{STORY}\nWatch at: https://owl.example/7\n\nMore words.")
    assert (found.items[0].url, found.items[0].summary, found.leftovers) == ("https://owl.example/7", "More words.", ())
    assert reading(f"A boat\n{SHOTS}{STORY}\nWatch at: the quay").items[0].url is None


def test_a_place_and_a_day_above_other_words_are_the_dateline():
    item = reading(f"A boat\n\nLindhavn, Norway – April 3, 2025\n\nIt is late.\n\n{SHOTS}{STORY}").items[0]
    assert (item.dateline.place.country, item.dateline.date.start, item.summary) == ("NO", "2025-04-03", "It is late.")
