"""Where a heading's place begins, when the words of a shot run into it."""

import pytest

from newsitem.grammar.place_starts import likely_start
from newsitem.text import Source


@pytest.mark.parametrize(
    ("printed", "place"),
    [
        ("SIGN READING (English): 'CUSTOMS' HERAT PROVINCE, AFGHANISTAN", "HERAT PROVINCE, AFGHANISTAN"),
        ("Post reading (Croatian): ‘It answered.’ Split, Croatia", "Split, Croatia"),
        ("Wide of bay (no sound) Rio de Janeiro, Brazil", "Rio de Janeiro, Brazil"),
        ("Screen showing bird count Dakar, Senegal", "Dakar, Senegal"),
    ],
)
def test_no_name_goes_on_behind_a_mark_that_ends_words(printed, place):
    assert printed[likely_start(Source(printed).whole, ()) :] == place
