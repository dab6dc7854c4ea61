"""The brackets at the end of a heading are found from its end."""

import regex
from hypothesis import given
from hypothesis import strategies as st

from newsitem.grammar import headings
from newsitem.text import Source

FORWARDS = regex.compile(r"\((?:[^()]++|\([^()]*+\))*+\)")


def brackets_from_the_front(text):
    """All brackets of a text, in order, and of those the last that have nothing but blanks between and behind them."""
    cluster = []
    for found in FORWARDS.finditer(text):
        if cluster and text[cluster[-1][1] : found.start()].strip():
            cluster = []
        cluster.append(found.span())
    return cluster if cluster and cluster[-1][1] == len(text) else []


@given(st.text(alphabet="() \na\u200b", max_size=40), st.sampled_from([")", " (a)", "((a) (b))", ""]))
def test_brackets_read_from_the_end_are_those_read_from_the_front(text, end):
    found = headings._closing_brackets(Source(text + end).whole)
    assert [bracket.span for bracket in found] == brackets_from_the_front(text + end)
