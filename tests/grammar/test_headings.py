"""A heading is found from its end; its place also where line breaks are lost."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from newsitem.claims import Page
from newsitem.grammar import heading_brackets
from newsitem.grammar.headings import Tail, bracket_anchor, dash_anchor, read_headings
from newsitem.model import Place
from newsitem.text import Source

# words in front of a shot; where the heading begins; place, day, qualifier, source, restriction kinds, flags
BRACKETS = [
    (
        "IZMIR, TÜRKİYE (SEPT. 4, 2025) (ANADOLU - ACCESS ALL)",
        ("IZMIR, TÜRKİYE", "2025-09-04", None, "ANADOLU", ["none"], ()),
    ),
    (
        "IZMIR, TÜRKİYE (FILE - JUNE 2024) (X TV - RESTRICTED)",
        ("IZMIR, TÜRKİYE", "2024-06-01", "file", "X TV", ["restricted"], ("file",)),
    ),
    ("LONDON, UK (FILE) (REUTERS)", ("LONDON, UK", None, "file", "REUTERS", [], ("file",))),
    ("LONDON, UK (MAY 3, 2024) (ANI-NO ACCESS BBC)", ("LONDON, UK", "2024-05-03", None, "ANI", ["no-access"], ())),
    (
        "LONDON, UK (RECENT) (REUTERS - Access all) (MUTE)",
        ("LONDON, UK", None, "recent", "REUTERS", ["none"], ("mute",)),
    ),
    ("LONDON, UK (REUTERS - Access all)", ("LONDON, UK", None, None, "REUTERS", ["none"], ())),
    ("LONDON, UK (MAY 3, 2024)", ("LONDON, UK", "2024-05-03", None, None, [], ())),
    ("LONDON, UK (MAY 3, 2024) (UGC - ACCESS ALL)", ("LONDON, UK", "2024-05-03", None, "UGC", ["none"], ("ugc",))),
]
DASHES = [
    ("Dakar, Senegal - 2019", ("Dakar, Senegal", "2019-01-01", None, None, [], ())),
    ("Dakar, Senegal - April 4-5, 2025:", ("Dakar, Senegal", "2025-04-04", None, None, [], ())),
    ("FILE: Dakar, Senegal - Nov 2017:", ("Dakar, Senegal", "2017-11-01", "file", None, [], ("file",))),
    (
        "Dakar, Senegal - Recent (CCTV - No access Chinese mainland)",
        ("Dakar, Senegal", None, "recent", "CCTV", ["no-access"], ()),
    ),
    (
        "FILE: In Space – Date Unknown (Space Office – No Archive)",
        ("In Space", None, "unknown", "Space Office", ["no-archive"], ("file",)),
    ),
    (
        "Dakar, Senegal - April 4, 2025 (CCTV- No Archive)",
        ("Dakar, Senegal", "2025-04-04", None, "CCTV", ["no-archive"], ()),
    ),
    ("Dakar, Senegal - Recent (FILE):", ("Dakar, Senegal", None, "recent", None, [], ("file",))),
    ("Dakar, Senegal - May 2023 (File footage)", ("Dakar, Senegal", "2023-05-01", "file", None, [], ("file",))),
    (
        "Dakar, Senegal - May 2023 (FILE) (CCTV - No archive)",
        ("Dakar, Senegal", "2023-05-01", "file", "CCTV", ["no-archive"], ("file",)),
    ),
    (
        "Dakar, Senegal - May 2023 (CCTV - No archive) (FILE)",
        ("Dakar, Senegal", "2023-05-01", "file", "CCTV", ["no-archive"], ("file",)),
    ),
]


@pytest.mark.parametrize(("words", "expected"), BRACKETS)
def test_a_heading_in_brackets(words, expected):
    assert facts(heading(words, bracket_anchor)) == expected


@pytest.mark.parametrize(("words", "expected"), DASHES)
def test_a_heading_with_a_dash(words, expected):
    assert facts(heading(words, dash_anchor)) == expected


def test_a_heading_of_a_day_that_does_not_exist_is_one_without_a_date():
    page = Page(Source("LONDON, UK (31 FEBRUARY 2024) (REUTERS - ACCESS ALL)"))
    (found,) = read_headings(page, [Tail(page.whole, begins_clear=True)], bracket_anchor)
    assert (found.place.country, found.date, found.source.text) == ("GB", None, "REUTERS")
    assert [note.text.casefold() for note in found.notes] == ["31 february 2024"]
    assert [one.code for one in page.diagnostics] == ["unknown-date"]


@pytest.mark.parametrize(
    ("words", "find"),
    [
        ("KYIV, UKRAINE / MOSCOW, RUSSIA (MAY 3, 2024) (X - ACCESS ALL)", bracket_anchor),
        ("KYIV, UKRAINE / MOSCOW, RUSSIA - May 3, 2024 (X)", dash_anchor),
    ],
)
def test_of_a_heading_with_several_places_the_text_is_kept(words, find):
    assert heading(words, find).place == Place("KYIV, UKRAINE / MOSCOW, RUSSIA")


# words of a shot with a heading run into it, other headings of the page, the place
RUN_INTO = [
    ("DIVERS IN WATER ANKARA, TÜRKİYE (MAY 3, 2024) (X - Y)", [], "ANKARA, TÜRKİYE"),
    (
        "DIVERS IN WATERANKARA, TÜRKİYE (MAY 3, 2024) (X - Y)",
        ["ANKARA, TÜRKİYE (MAY 3, 2024) (X - Y)"],
        "ANKARA, TÜRKİYE",
    ),
    ("TANKS IN STREET TEL AVIV, ISRAEL (MAY 3, 2024) (X - Y)", [], "TEL AVIV, ISRAEL"),
    ("BOATS JUNEAU, ALASKA, US (MAY 3, 2024) (X - Y)", [], "JUNEAU, ALASKA, US"),
    ("BUILDING, FLAG ANKARA, TÜRKİYE (MAY 3, 2024) (X - Y)", [], "ANKARA, TÜRKİYE"),
    ("SIGN READING (Turkish): “LİMAN”ANKARA, TÜRKİYE (MAY 3, 2024) (X - Y)", [], "ANKARA, TÜRKİYE"),
    ("DIVERS\nANKARA, TÜRKİYE (MAY 3, 2024) (X - Y)", [], "ANKARA, TÜRKİYE"),
    ("PEOPLE IN GAZA CITY GAZA CITY, GAZA (MAY 3, 2024) (X - Y)", [], "GAZA CITY, GAZA"),
    (
        "BREAD IN OVEN LINDEN GROVE, GUYANA (MAY 3, 2024) (X - Y)\n\nLife in Linden Grove is slow.",
        [],
        "LINDEN GROVE, GUYANA",
    ),
    (
        "CRANES LIFTING SHARM EL-SHEIKH, EGYPT (MAY 3, 2024) (X - Y)\n\nIn Sharm el-Sheikh, quiet.",
        [],
        "SHARM EL-SHEIKH, EGYPT",
    ),
    ("DOGSANKARA, TÜRKİYE (MAY 3, 2024) (X - Y)\n\nDogs of Ankara.", [], "ANKARA, TÜRKİYE"),
    ("BUILDING KAŞ, ANTALYA, TÜRKİYE (MAY 3, 2024) (X - Y)", [], "KAŞ, ANTALYA, TÜRKİYE"),
]


@pytest.mark.parametrize(("words", "others", "place"), RUN_INTO)
def test_a_place_that_has_lost_its_line_break_is_found(words, others, place):
    text = words.partition("\n\n")[0]
    source = Source("\n\n".join([*others, words]))
    start = source.text.index(text)
    tails = [Tail(source.slice(source.text.index(o), source.text.index(o) + len(o)), begins_clear=True) for o in others]
    found = read_headings(
        Page(source), [*tails, Tail(source.slice(start, start + len(text)), begins_clear=False)], bracket_anchor
    )
    assert found[-1].place.text == place


@pytest.mark.parametrize(
    "words",
    [
        "DIVERS ENTERING WATER",
        "MAN (L) AND WOMAN (R)",
        "CROWD (45 PEOPLE)",
        "TANKS (FILE)",
        "SCOREBOARD (NORWAY - SWEDEN)",
        "BOATS (MAY 3, 2024)",
        "MAN TALKING (JANE ROE) (NIGHT)",
        "Boats - 2019",
        "Boats, quay - May 3, 2019",
        "",
    ],
)
def test_words_of_a_shot_are_no_heading(words):
    assert heading(words, bracket_anchor) is None
    assert heading(words, dash_anchor) is None


def heading(words, find):
    source = Source(words)
    return read_headings(Page(source), [Tail(source.whole, begins_clear=True)], find)[0]


def facts(found):
    date = found.date
    return (
        found.place.text,
        date and date.start,
        date and date.qualifier,
        found.source and found.source.text,
        [r.kind for r in found.restrictions],
        found.flags,
    )


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
    found = heading_brackets.closing_brackets(Source(text + end).whole)
    assert [bracket.span for bracket in found] == brackets_from_the_front(text + end)
