"""Notes in capitals that have lost their plus signs and line breaks."""

import pytest

from newsitem.grammar.run_in_notes import RUN_IN_NOTE, end_of_note
from newsitem.grammar.source_names import names_pattern
from newsitem.text import Source


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("PLEASE NOTE: SHOT 2 IS OLD 2. SOUNDBITE (English)", "PLEASE NOTE: SHOT 2 IS OLD"),
        ("CLIENTS NOTE - SHOT 2 IS OLD Oslo, Norway", "CLIENTS NOTE - SHOT 2 IS OLD"),
        ("CLIENT NOTE: SHOT 2 IS OLD ASSOCIATED PRESS Oslo", "CLIENT NOTE: SHOT 2 IS OLD"),
        ("CLIENTS NOTE: OLD LAGO TV - NO ACCESS PERU", "CLIENTS NOTE: OLD"),
        ("CLIENTS NOTE: LAGO TV SENT IT Puno", "CLIENTS NOTE: LAGO TV SENT IT"),
        ("Please note: the shots are old Oslo", None),
        ("AP CLIENTS ONLY", None),
    ],
)
def test_a_note_ends_with_its_capitals_a_number_or_the_next_source(text, note):
    words = Source(text).whole
    end = end_of_note(words, names_pattern(["LAGO TV"]))
    assert (None if end is None else words.before(end).text) == note


@pytest.mark.parametrize(
    ("text", "is_note"),
    [
        ("Wide of port PLEASE NOTE: SHOT 2 IS OLD", True),
        ("May 2014 CLIENTS, PLEASE NOTE - SHOT 2 IS OLD", True),
        ("++CLIENTS NOTE: SHOT 2 IS OLD++", False),
        ("AP CLIENTS: NO ACCESS JAPAN", False),
        ("Sign reads please note: no swimming", False),
    ],
)
def test_where_a_note_begins(text, is_note):
    assert (Source(text).whole.search(RUN_IN_NOTE) is not None) == is_note
