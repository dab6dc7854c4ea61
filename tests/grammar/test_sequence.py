"""Shots are found by numbers that continue the count, with and without line breaks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsitem.grammar.sequence import has_numbered_shots, numbered_shots, out_of_sequence
from newsitem.text import Source

# what the page prints, the numbers that are shots
SCRIPTS = [
    pytest.param("1. a\n2. b\n3. c", [1, 2, 3], id="a line each"),
    pytest.param("1. A 2. B 3. C", [1, 2, 3], id="breaks lost"),
    pytest.param("1.A\n2.B", [1, 2], id="no blank behind the point"),
    pytest.param("1 Wide\n2 Close\n3. Pan", [1, 2, 3], id="points missing"),
    pytest.param("1. Wide\n2. Crowd in\n2022. More\n3. Pan", [1, 2, 3], id="a year at the start of a wrapped line"),
    pytest.param("1. A 2. No. 3 in line 3. C", [1, 2, 3], id="a number of something"),
    pytest.param("1. A 2. Rose by 3.5 percent 3. C", [1, 2, 3], id="a decimal"),
    pytest.param("1. A\n2. B\n5. C\n6. D", [1, 2, 5, 6], id="a gap"),
    pytest.param("1. A\n3. B\n3. C\n4. D", [1, 3, 3, 4], id="a number twice"),
    pytest.param("1. A\n2. B\n1. C\n2. D", [1, 2, 1, 2], id="the count begins again"),
    pytest.param('1. A 2. X: "1. one 2. two 3. three" 3. C', [1, 2, 3], id="a list in a quote"),
    pytest.param("1. A 2. X: “a ‘b’ “c” 3. d” 3. C", [1, 2, 3], id="nested quotes"),
    pytest.param('1. X: "never closed 2. Crowd 3. Y: "closed" 4. Z', [1, 2, 3, 4], id="an unclosed quote"),
    pytest.param(
        '1. X: "never closed\n2. SOUNDBITE (English) Y: "closed"\n3. Z', [1, 2, 3], id="a header ends a quote"
    ),
    pytest.param("1. A 2. SIGN READING (English): 'CUSTOMS 3. COUNTER' 3. C", [1, 2, 3], id="a number on a sign"),
    pytest.param("1. A 2. SIGN READING ‘IT’S GATE 3.’ 3. C", [1, 2, 3], id="a number at the end of a sign"),
    pytest.param(
        "1. A 2. B READING (X): '3. NOT A PRICE' 3. (SOUNDBITE) (English) Y: 'a' 4. D",
        [1, 2, 3, 4],
        id="a number at the beginning of a sign",
    ),
    pytest.param("1. A READING: 'NEVER CLOSED 2. B READING: 'X' 3. C", [1, 2, 3], id="a sign that is not closed"),
    pytest.param("1. PILOTS' STRIKE 2. WORKERS' STRIKE 3. C", [1, 2, 3], id="marks behind plurals"),
    pytest.param("1. Pan2. Wide3. Close", [1, 2, 3], id="breaks lost without a blank"),
    pytest.param("Toronto, 9 September 20071. Wide2. Close", [1, 2], id="glued to a year"),
    pytest.param("Aarhus, Denmark. 5th June, 2021.1. Wide2. Close", [1, 2], id="glued to the point behind a year"),
    pytest.param("1. Cutaway 2. Head (ending with shot 3): 3. Pan", [1, 2, 3], id="a shot's number in a remark"),
    pytest.param("1. CROWD AT BUS 2. DOORS OPENING 3. C", [1, 2, 3], id="a bus at the end of a shot"),
    pytest.param("1. CROWD ON BUS 2. LEAVING 2. DOORS 3. C", [1, 2, 3], id="a bus with a number and a better two"),
    pytest.param(
        '1. X: "never closed TUNIS, TUNISIA (MAY 3, 2024) (X - Y) 2. B 3. Y: "closed" 4. D',
        [1, 2, 3, 4],
        id="a heading ends a quote",
    ),
    pytest.param('1. A 2. B 4. SOUNDBITE (English) X: "a" 5. D', [1, 2, 4, 5], id="a gap before a soundbite"),
    pytest.param("1. A 2. Door of room 33. Wide 4. C", [1, 2, 3, 4], id="glued to a digit"),
    pytest.param("1. A 2. B 3. Sign reads 123454. Wide 5. D", [1, 2, 3, 4, 5], id="glued to many digits"),
    pytest.param("1. A 2. Room 33. it is empty 4. D", [1, 2, 4], id="a sentence behind a number that ends as the next"),
    pytest.param(
        "".join(f"{n}. A\n" for n in range(1, 10)) + "3. B\n4. C",
        [*range(1, 10), 3, 4],
        id="a new count from the middle",
    ),
    pytest.param("1 various of A\n3 file of B\n5 C\n6 D", [1, 3, 5, 6], id="gaps between numbers without points"),
    pytest.param("1 1. Wide\n2. Close\n3. Pan", [1, 2, 3], id="a number twice, once without its point"),
    pytest.param("".join(f"{n}. A\n" for n in range(1, 11)) + "1 1. C\n12. D", [*range(1, 13)], id="a broken number"),
    pytest.param("4. A\n5. 5. B\n6. C", [4, 5, 6], id="a number twice in a row"),
    pytest.param(
        '3. X: "Not here.\n4. kangaroos, and\n5. was out."\n4. Boat\n5. Quay',
        [3, 4, 5],
        id="a quoted list in small letters",
    ),
    pytest.param('1. X: "never closed\n4. Boat\n5. Y: "closed"', [1, 4, 5], id="a gap behind an unclosed quote"),
    pytest.param('1. X: "We had 3 or\n4. Boats and\n9. Carts."\n2. A', [1, 2], id="numbers inside a closed quote"),
    pytest.param('1. A\n2. X: "never closed\n2. Close up, boat\n3. C', [1, 2, 2, 3], id="a repeat that names a size"),
    pytest.param('2. A\n3. X: "never closed\nFILE\n2. Boat\n3. C', [2, 3, 2, 3], id="a heading line ends a quote"),
    pytest.param(
        '2. A\n3. X: "never closed\n\nUNEP - 3 MAY 2019, AAR\n\n3. Boat', [2, 3, 3], id="a dated line ends a quote"
    ),
    pytest.param(
        '1. A 2. X: "never closed. Aar, Denmark - 4th May, 2014. 5. Boat 6. D', [1, 2, 5, 6], id="a place ends a quote"
    ),
    pytest.param('1. A 2. X: "never closed. 5. Pan left, boat 6. D', [1, 2, 5, 6], id="a gap in a line behind a quote"),
    pytest.param(
        '1. A\n2. X: "Rules:\n1. One\n2. Two\n3. Three\n3. Pan, x', [1, 2, 3], id="a list in an unclosed quote"
    ),
    pytest.param('2. A 3. X: "I know 3. We go. 4. Boat 5. D', [2, 3, 4, 5], id="a count in an unclosed quote"),
    pytest.param('2. A 3. X: "I know 4. We go. 4. Boat 5. D', [2, 3, 4, 5], id="the next number in an unclosed quote"),
    pytest.param('2. A\n3. X: "I go.” 3. Flour 4. Oven\n5. D', [2, 3, 3, 4, 5], id="a repeat behind a closing mark"),
    pytest.param("1. A\n2. Wide shot, oven 9. Close, flour\n10. D", [1, 2, 9, 10], id="a gap to a size inside a line"),
    pytest.param("1. A\n2. Wide shot, oven of 9. Close by it\n3. D", [1, 2, 3], id="a number in a line that is lined"),
    pytest.param("1. A 2. B 3. Pan left, x 2. Cutaway, y 3. D", [1, 2, 3, 2, 3], id="a step back to a size in a line"),
    pytest.param("1. A\n2. Med shot, oven 2. Close, flour\n3. D", [1, 2, 2, 3], id="a repeat inside a line"),
    pytest.param("1 various of A 2. B 3. C", [1, 2, 3], id="the first without its point"),
    pytest.param(
        "1. various of A 2 STANDUP (English): X 3 SOUNDBITE 1 (Chinese): Y, Class 4 4. C",
        [1, 2, 3, 4],
        id="headers without points",
    ),
    pytest.param(
        "1. a 2. SOUNDBITE (Chinese): Y, No. 2 School 3 file of room No. 7 4. c",
        [1, 2, 3, 4],
        id="small words behind a number without its point",
    ),
    pytest.param(
        "1 various of A 2 boys waving at 3 dogs 3 SOUNDBITE (Thai): X, Driver of 4 cars 4 aerial views of B",
        [1, 2, 3, 4],
        id="a line without any points",
    ),
    pytest.param(
        "1 various of A 2 file of B with 6 cats 3 shot of C 5 night shots of D",
        [1, 2, 3, 5],
        id="a gap in a line without any points",
    ),
    pytest.param("1. various of 2 soundbites 2. keeper with 3 pandas in snow 4. C", [1, 2, 4], id="things counted"),
    pytest.param("1. A\n2. B with 3 various flowers\n3. C", [1, 2, 3], id="a number inside a line of several"),
    pytest.param(
        "1. A 2. X: “Two: 1. Go. 2. Run. So ‘it’ 3. GEESE ON ROAD 4. Y: “c” 5. D",
        [1, 2, 3, 4, 5],
        id="capitals end a list in an unclosed quote",
    ),
    pytest.param(
        "1. A 2. X: “Signs: 1. KEEP OUT 2. NO DOGS 3. MIND THE GAP. Yes.” 3. D",
        [1, 2, 3],
        id="capitals in a list in a closed quote",
    ),
    pytest.param(
        "1 A\n2 B\n4 SOUNDBITE 1 (Thai): X\n4 SOUNDBITE 2 (Thai): Y",
        [1, 2, 4, 4],
        id="a gap and a repeat without points",
    ),
    pytest.param(
        "1 file of A 2 SOUNDBITE (Thai): X 2 SOUNDBITE (Thai): Y 3 shot of C",
        [1, 2, 2, 3],
        id="a repeat in a line without any points",
    ),
    pytest.param("0.1 Wide\n0.2 Close", [None, None], id="a stringer's tenths"),
    pytest.param("4. A\n5. B", [4, 5], id="a page cut at its top"),
    pytest.param("So I got 1 rope and 2 brothers.", [], id="numbers in prose"),
    pytest.param("", [], id="nothing"),
]


@pytest.mark.parametrize(("script", "numbers"), SCRIPTS)
def test_a_number_is_a_shot_where_it_continues_the_count(script, numbers):
    _, shots = numbered_shots(Source(script).whole)
    assert [shot.number for shot in shots] == numbers


@pytest.mark.parametrize("script", [param.values[0] for param in SCRIPTS])
def test_lead_marks_and_bodies_give_the_script_back(script):
    lead, shots = numbered_shots(Source(script).whole)
    assert lead.raw + "".join(shot.mark.raw + shot.body.raw for shot in shots) == script


def test_a_number_that_is_printed_twice_is_no_part_of_the_words():
    _, shots = numbered_shots(Source("1. Cat\n2. 2. Dog\n3. Cow").whole)
    assert [shot.body.text for shot in shots] == ["Cat", "Dog", "Cow"]


def test_numbers_out_of_order_are_told():
    _, shots = numbered_shots(Source("1. A\n2. B\n5. C\n5. D").whole)
    assert [(before, found) for _, before, found in out_of_sequence(shots)] == [(2, 5), (5, 5)]


PIECES = [
    "1.",
    "\n1. ",
    "\r\n 1.",
    "\u200b1.",
    "2. ",
    "\n12. ",
    "1 1. ",
    "$1. ",
    "4.1. ",
    "\n1) ",
    "0.1 ",
    "“",
    "”",
    '"',
    "Dog ",
    "\n",
]


@given(st.lists(st.sampled_from(PIECES), max_size=9).map("".join), st.integers(0, 9))
def test_whether_there_are_shots_is_told_as_by_looking_for_all(script, start):
    words = Source(script).whole.after(start)
    assert has_numbered_shots(words) == bool(numbered_shots(words)[1])
