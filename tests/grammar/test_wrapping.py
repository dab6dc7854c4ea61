"""Which line breaks a tool made, and which a writer."""

import pytest

from newsitem.grammar.paragraphs import paragraphs
from newsitem.grammar.wrapping import hard_starts, joined_lines, wrap_width
from newsitem.text import Source

WRAPPED = (
    "1. RESCUERS WITH HEAD TORCHES DIGGING IN SNOW BESIDE OVERTURNED SNOWMOBILE, DOG\n"
    "BARKING\n"
    "2. HELICOPTER\n\n"
    "Three skiers were dug out alive from an avalanche in northern Norway on Thursday\n"
    "(January 9), rescuers said.\n\n"
    "The slide was wide.\n"
)


def whole(text):
    return Source(text).whole


def test_lines_that_go_on_show_at_which_column_they_were_wrapped():
    assert wrap_width(whole(WRAPPED)) == 80


@pytest.mark.parametrize(
    "text",
    [
        "",
        "SHORT\nLINES\nONLY\n",
        "A paragraph that is much longer than any tool would leave it, for it has never been wrapped at all by anything"
        " or anybody.\nAnother.\n",
        "This line of the text is about as long as tools make them, and then it ends. Yes.\nA short one.\nB.\n",
    ],
)
def test_other_lines_were_broken_by_a_writer(text):
    assert wrap_width(whole(text)) is None


def test_lines_that_only_wrap_are_put_together():
    lines = [line.text for line in joined_lines(whole(WRAPPED), 80)]
    assert [line[-20:] for line in lines] == [
        "SNOWMOBILE, DOG BARKING"[-20:], "2. HELICOPTER", "(January 9), rescuers said."[-20:], "The slide was wide.",
    ]  # fmt: skip
    assert [part.text for part in paragraphs(whole(WRAPPED), 80)] == lines


def test_a_part_of_a_text_counts_its_first_line_whole():
    words = whole(WRAPPED)
    body = words.cut(2, words.end)
    assert hard_starts(body, 80)[0] == WRAPPED.index("2. HELICOPTER")


def test_carriage_returns_break_lines_too():
    assert wrap_width(whole(WRAPPED.replace("\n", "\r\n"))) == 80
