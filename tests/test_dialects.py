"""What dialects do beyond the labelled pages: mixed summaries, signed roles, spans in page order."""

from pathlib import Path

import pytest

import newsitem
from newsitem.text import Source

PAGES = Path(__file__).parent / "pages" / "newsflare"


def script(text):
    """The item of a script, and what of its page was not understood."""
    reading = newsitem.explain(text)
    return reading.items[0], [part.text for part in reading.leftovers]


@pytest.mark.parametrize(
    ("summary", "kept", "kinds"),
    [
        ("A goat rode a bus.", "A goat rode a bus.", []),
        ("No access Japan. Must credit U.S. Coast Guard.", None, ["no-access", "credit"]),
        ("No access Japan. Dr. Roe saw it. It was calm.", "Dr. Roe saw it. It was calm.", ["no-access"]),
        ("It was calm in the UK. No access UK. A goat rode.", "It was calm in the UK.\nA goat rode.", ["no-access"]),
        ("It was calm.\nNo archive.\nA goat rode.", "It was calm.\nA goat rode.", ["no-archive"]),
    ],
)
def test_sentences_of_a_stringer_s_summary_that_limit_use_are_restrictions_and_the_others_stay(summary, kept, kinds):
    text = f"RESTRICTION SUMMARY: Amman, Jordan - 3 May 2025. {summary}\n\n1. Goat\n2. Bus\nSTORYLINE:\nA goat.\n"
    item, leftovers = script(text)
    assert (item.summary, [one.kind for one in item.restrictions], leftovers) == (kept, kinds, [])
    assert item.dateline.text == "Amman, Jordan - 3 May 2025"


@pytest.mark.parametrize(
    ("signed", "credits"),
    [
        (
            "Writing by Ada Roe and Bo Lie, Editing by Tom Ek",
            [("writer", "Ada Roe"), ("writer", "Bo Lie"), ("editor", "Tom Ek")],
        ),
        ("Reporting by Ada Roe and Editing by Tom Ek.", [("reporter", "Ada Roe"), ("editor", "Tom Ek")]),
        (
            "Writing by J. Roe; Reporting by Bo Lie - Editing by Tom Ek",
            [("writer", "J. Roe"), ("reporter", "Bo Lie"), ("editor", "Tom Ek")],
        ),
    ],
)
def test_each_who_signs_is_credited_with_the_own_role(signed, credits):
    page = (PAGES / "f15-soles.txt").read_text(encoding="utf-8").replace("Writing by Islamuddin Sajid", signed)
    item, leftovers = script(page)
    assert [(one.role, one.name) for one in item.credits if one.role != "source"] == credits
    assert leftovers == []
    assert "Editing" not in item.storyline


def test_the_span_of_a_dateline_is_in_order_wherever_its_parts_stand():
    page = (PAGES / "02-xinhua-cold-rooms.txt").read_text(encoding="utf-8")
    location = "LOCATION: KISUMU, Kenya/NAIROBI, Kenya\n"
    page = page.replace("LOCATION: KISUMU, Kenya\n", "").replace("STORY: Solar", f"{location}STORY: Solar")
    dateline = newsitem.parse(page).dateline
    assert dateline.text == "May 14, 2024 KISUMU, Kenya/NAIROBI, Kenya"
    assert Source(page).slice(*dateline.span).text.startswith("KISUMU")
    assert Source(page).slice(*dateline.span).text.endswith("May 14, 2024")


def test_an_empty_quote_is_none_and_has_no_place():
    page = (PAGES / "02-xinhua-cold-rooms.txt").read_text(encoding="utf-8")
    start, end = page.index('"Before, when'), page.index("Up to a third")
    bite = newsitem.parse(f'{page[:start]}""\n\n{page[end:]}').shots[1].soundbites[0]
    assert bite.quote is None
    assert "quote" not in bite.spans
