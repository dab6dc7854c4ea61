"""Blocks of place, date, SOURCE and RESTRICTIONS at the ends of words, glued or a line each."""

import pytest

from newsitem.claims import Page
from newsitem.grammar.headings import Tail
from newsitem.grammar.source_headings import read_source_headings, shouted_start
from newsitem.text import Source

BLOCK = "ARRECIFE, LANZAROTE, ESPAÑA2 DE MARZO DE 2022FUENTE: AFPTV"


def headings(*tails, begins_clear=False):
    """The headings of tails that stand in one source."""
    source = Source("".join(tails))
    page, at, found = Page(source), 0, []
    for tail in tails:
        found.append(Tail(source.slice(at, at + len(tail)), begins_clear=begins_clear))
        at += len(tail)
    return page, read_source_headings(page, found)


@pytest.mark.parametrize(
    ("before", "place"),
    [
        ("Plano general playa y faro ", "ARRECIFE, LANZAROTE, ESPAÑA"),
        ("Plano general playa y faro", "ARRECIFE, LANZAROTE, ESPAÑA"),
        ("Primer plano cartel '4'", "ARRECIFE, LANZAROTE, ESPAÑA"),
        ("Plano general sede de la ONU ", "ARRECIFE, LANZAROTE, ESPAÑA"),
        ("Plano medio Loïc Kerbrat ", "ARRECIFE, LANZAROTE, ESPAÑA"),
        ("Plano general puerto\n", "ARRECIFE, LANZAROTE, ESPAÑA"),
        ("", "ARRECIFE, LANZAROTE, ESPAÑA"),
    ],
)
def test_a_place_begins_where_the_shot_ends(before, place):
    _, [heading] = headings(before + BLOCK, begins_clear=not before)
    assert (heading.place.text, heading.place.country, heading.date.start) == (place, "ES", "2022-03-02")
    assert (heading.source.text, heading.start) == ("AFPTV", len(before))


@pytest.mark.parametrize(
    "place",
    ["SAN JULIÁN DE LA FRONTERA, BOLIVIA", "A CORUÑA, ESPAÑA", "L'AQUILA, ITALIA", "ST. JOHN'S, ANTIGUA", "PERÚ"],
)
def test_names_of_several_words_are_whole(place):
    _, [heading] = headings(f"Plano general calle {place} 2 DE MARZO DE 2022 FUENTE: AFPTV")
    assert heading.place.text == place


def test_restrictions_are_tied_to_their_source():
    _, [heading] = headings(
        "PUNO, PERÚ1 DE MAYO DE 2022FUENTE: RADIO SAN JULIÁNRESTRICCIONES: PROHIBIDA LA REVENTA / NO RESALE"
    )
    assert [(one.kind, one.text, one.source) for one in heading.restrictions] == [
        ("no-resale", "PROHIBIDA LA REVENTA / NO RESALE", "RADIO SAN JULIÁN")
    ]


def test_access_on_a_line_below_the_source_is_access_and_other_words_are_a_note():
    _, [access] = headings("OSLO, NORWAY\nMAY 3, 2022\nSOURCE: NRT\nNO RESALE", begins_clear=True)
    assert (access.source.text, [one.kind for one in access.restrictions]) == ("NRT", ["no-resale"])
    _, [note] = headings("OSLO, NORWAY\nMAY 3, 2022\nSOURCE: NRT\nNight pictures", begins_clear=True)
    assert (note.source.text, [words.text for words in note.notes]) == ("NRT", ["Night pictures"])


def test_pictures_of_users_are_flagged():
    _, [heading] = headings("OSLO, NORWAY MAY 3, 2022 SOURCE: UGC / JANE ROE")
    assert heading.flags == ("ugc",)


def test_of_two_blocks_in_a_row_the_second_holds_and_the_first_is_in_nobodys_words():
    _, [heading] = headings(f"Plano general lago {BLOCK} RÍO GRANDE, ARGENTINA11 DE JUNIO DE 2021FUENTE: CLUB ALFIL")
    assert (heading.place.text, heading.source.text) == ("RÍO GRANDE, ARGENTINA", "CLUB ALFIL")
    assert heading.start == len("Plano general lago ")


def test_words_without_a_label_have_no_heading():
    assert headings("Plano general playa", "Wide of ARRECIFE, ESPAÑA")[1] == [None, None]


def test_a_place_that_is_known_from_elsewhere_begins_where_it_does_there():
    words = Source("WIDE OF NEW TOWN HALL LINDHAVN, NORWAY").whole
    assert words.after(shouted_start(words, {"TOWN HALL LINDHAVN, NORWAY"})).text == "TOWN HALL LINDHAVN, NORWAY"
