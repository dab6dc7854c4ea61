"""The head of a script of AP's: names of sources that surely begin where they do."""

import random

import pytest

from newsitem.grammar import ap_access
from newsitem.grammar.ap_access import _CLEAR_NAME, _clear_names
from newsitem.text import Source

PIECES = [
    "A", "TV", "NO ACCESS ", "JAPAN", " - ", "-", "–", " ", "  ", "\n", "a", "b ", "(", ")", "+", '"', "1", "2:33 ",
    "SHOTLIST", "SHOT LIST: ", "É", "ª", "ǅ", ".", ",", "/", "\t", "\u200b",
]  # fmt: skip


def everywhere(script):
    """The names of which the pattern tells when it is tried at every place."""
    return [hit["name"].text for hit in script.finditer(_CLEAR_NAME)]


@pytest.mark.parametrize("seed", range(20))
def test_the_names_in_front_of_dashes_are_all_that_there_are(seed, monkeypatch):
    # All that ends with the script states access, and no name does.
    monkeypatch.setattr(ap_access, "begins_access", lambda words: words.end == len(words.source.text))
    luck = random.Random(seed)
    texts = ["".join(luck.choices(PIECES, k=luck.randrange(1, 30))) for _ in range(500)]
    scripts = [Source(text).slice(luck.randrange(3), len(text)) for text in texts]
    found = [list(_clear_names(script)) for script in scripts]
    assert any(found)
    assert found == [everywhere(script) for script in scripts]
