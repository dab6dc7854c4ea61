"""Limits and datelines that no label announces."""

import pytest

from newsitem.claims import Page
from newsitem.grammar.bare_lines import bare_dateline, bare_limits
from newsitem.text import Source


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("No access Chile / No archive / No resale", ["no-access", "no-archive", "no-resale"]),
        ("Mandatory credit: Owl Club", ["credit"]),
        ("Must not be used after April 10, 2025", ["time-limit"]),
        ("An owl had no access to the hall, and nobody may use its picture.", []),
        ("*MANDATORY CREDIT: OWL CLUB*", ["credit"]),
        ("None", []),
        ("Part mute", []),
        ("No archive. " * 60, []),
    ],
)
def test_a_line_that_says_limits_and_nothing_else_is_one(line, kinds):
    page = Page(Source(f"An owl.\n{line}\n"))
    rest, limits = bare_limits(page, page.whole.lines())
    assert [limit.kind for limit in limits] == kinds
    assert len(rest) == (1 if kinds else 2)


@pytest.mark.parametrize(
    ("line", "country"),
    [
        ("Lindhavn, Norway – April 3, 2025", "NO"),
        ("Lindhavn, Norway", None),
        ("April 3, 2025", None),
        ("An owl came to Lindhavn, Norway on April 3, 2025", None),
    ],
)
def test_a_line_of_a_place_and_a_day_is_a_dateline(line, country):
    rest, dateline = bare_dateline(Source(f"An owl.\n{line}\nIt is late.\n").whole.lines())
    assert (dateline and dateline.place.country, len(rest)) == (country, 2 if country else 3)
