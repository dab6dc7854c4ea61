"""Soundbites without a header or without quotation marks."""

from newsitem.grammar.bare_speech import stand_above_quotes
from newsitem.grammar.transcripts import first_shot
from newsitem.text import Source


def test_a_line_stands_above_a_quote_that_begins_on_one_of_the_two_below():
    lines = Source("Boat\nMari Lepik\nEngineer\n“It carries 70 tonnes.”\nBridge").whole.lines()
    assert stand_above_quotes(lines) == [False, True, True, False, False]


def test_of_no_lines_none_stands_above_a_quote():
    assert stand_above_quotes([]) == []
    assert first_shot(Source("\n").whole) is None
