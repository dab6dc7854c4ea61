"""The ledger of a reading: every character is in a value, claimed, or left over."""

import pytest

from newsitem import Item
from newsitem.build import make
from newsitem.claims import Page, shortened
from newsitem.text import Element, Fault, Source


def left(text, *claims, elements=(), **fields):
    source = Source(text, elements=elements)
    page = Page(source)
    for start, end in claims:
        page.claim(source.slice(start, end))
    item = make(Item, format="x", **{name: source.slice(*span) for name, span in fields.items()})
    return [part.raw for part in page.leftovers([item])], page


def test_what_is_neither_value_nor_claim_is_left_over():
    assert left("LABEL: title and more", (0, 6), headline=(7, 12))[0] == ["and more"]


def test_marks_between_understood_words_are_no_leftover():
    words, page = left("“title” — LABEL", (10, 15), headline=(1, 6))
    assert words == []
    assert [claim.kind for claim in page.claims] == ["label", "joint", "joint"]


@pytest.mark.parametrize("text", ["title 🦦", "title 7", "title ñ"])
def test_a_sign_that_may_mean_something_is_left_over(text):
    assert left(text, headline=(0, 5))[0] == [text[6:]]


def test_characters_without_a_glyph_are_no_leftover():
    assert left("title \u200b\ufeff", headline=(0, 5))[0] == []


def test_a_menu_of_saved_html_is_open_furniture_unless_it_is_a_value():
    words, page = left("Home News title", elements=[Element("nav", 0, 15)], headline=(10, 15))
    assert words == []
    assert [(claim.kind, claim.start, claim.end) for claim in page.claims] == [("open", 0, 9)]


SPEECH = '2. SOUNDBITE (English) Jane Roe, baker:\n"We bake."\n'


@pytest.mark.parametrize(
    ("frame", "kept"),
    [
        (f"Related\n1. Oven\n{SPEECH}Menu", "Related"),
        (f"Related\n{SPEECH}", "Related"),
        ("Related SHOTLIST: 1. Oven 2. Bread", "Related"),
        ("Related\nSTORYLINE:\nA bakery opened.", "Related"),
        (SPEECH, ""),
        ("Related\n1. Oven\n2. Close of bread\n3. Baker", "Related"),
        ("Related 4. WIDE SHOT of bread 5. Baker", "Related"),
        ("Most read\n1. Various artists\n2. Wide open", None),
        ("Tunis SHOTLIST 1. Wide of kiln 2. SOUNDBITE (Arabic) potter... Lima SHOTLIST 1. Alpacas... ", None),
        ("SHOTLIST", None),
        ("Most read\n1. Oven explodes\n2. Baker unhurt", None),
    ],
)
@pytest.mark.parametrize("by_line", [True, False])
def test_a_script_is_no_frame_of_a_site(frame, kept, by_line):
    page = Page(Source(frame))
    for words in page.whole.lines() if by_line else [page.whole]:
        page.claim(words, "open")
    left = " ".join(part.text for part in page.leftovers([]))
    claimed = " ".join(frame[one.start : one.end].strip() for one in page.claims)
    both = " ".join(frame.split())
    assert (" ".join(claimed.split()), left) == ((both, "") if kept is None else (kept, both[len(kept) :].strip()))


def test_an_empty_claim_is_none():
    page = Page(Source("x"))
    page.claim(None)
    page.claim(page.source.slice(0, 0))
    assert page.claims == []


def test_faults_of_the_source_are_reported_at_once():
    page = Page(Source("x", faults=[Fault("encoding-guessed", {"encoding": "cp1252"})]))
    assert [d.code for d in page.diagnostics] == ["encoding-guessed"]


def test_a_report_tells_the_words_of_its_place_cut_short():
    page = Page(Source("x" * 200))
    page.report("leftover", page.whole)
    assert len(page.diagnostics[0].message) < 110
    assert page.diagnostics[0].span == (0, 200)


def test_short_words_are_not_cut():
    assert shortened("x" * 80) == "x" * 80
