"""Blocks that a site prints twice are found; lines that scripts repeat are none."""

import pytest

from newsitem.grammar.repeats import repeated_blocks
from newsitem.text import Source

LONG = "A sentence that is long enough to tell a block that is printed twice."
OTHER = "Another sentence, which is also long enough to be told from all others."


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([LONG, LONG], [LONG]),
        (["Synopsis", LONG, OTHER, "Synopsis", LONG, OTHER, "END"], [f"Synopsis {LONG} {OTHER}"]),
        ([LONG, OTHER, LONG], [LONG]),
        (["--SOUNDBITE--", "JANE ROE – PILOT", LONG, "--SOUNDBITE--", "JANE ROE – PILOT", OTHER], []),
        (["Close up – map", "Mid shot – boots", "Close up – map", "Mid shot – boots"], []),
        (["Short.", "Short."], []),
        ([], []),
    ],
)
def test_a_block_with_a_whole_sentence_in_it_repeats(lines, expected):
    assert [block.text for block in repeated_blocks(Source("\n\n".join(lines)).whole)] == expected
