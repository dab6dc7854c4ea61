"""Lines of headings: what each is, what it says, and for which shots it holds."""

import pytest

import newsitem
from newsitem.grammar.heading_lines import begins_access, line_kind, read_where, source_and_access
from newsitem.text import Source


def words(text):
    return Source(text).whole


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("AP TELEVISION - AP CLIENTS ONLY", "source"),
        ("AP Television - AP Clients Only/NO ACCESS BBC PERSIAN TV SERVICE/ VOA PERSIAN TV", "source"),
        ("TURKANA RED CROSS – MUST CREDIT TURKANA RED CROSS", "source"),
        ("ASSOCIATED PRESS", "source"),
        ("POOL", "source"),
        ("KREMLIN HANDOUT", "source"),
        ("NO ACCESS TMZ / NO ACCESS EXTRA - DO NOT OBSTRUCT HOLLYWOOD TV LOGO", "access"),
        ("FOR BROADCAST USE ONLY - STRICTLY NO ACCESS ONLINE OR MOBILE", "access"),
        ("Piraeus, Greece - March 2009", "place"),
        ("Kyiv, 16 June 2023", "place"),
        ("07 April 2010", "place"),
        ("FILE: Langley, Virginia - 16 August 2011", "place"),
        ("File", "place"),
        ("West Virginia, Recent", "place"),
        ("Date and location not applicable", "place"),
        ("Recent - Exact Date and Location Unknown", "place"),
        ("Ukraine, exact location unknown – 3 October 2021", "place"),
        ("At sea, aboard barge Roe - July 2013", "place"),
        ("At sea, aboard the Ocean Roe – 6 June 2024", "place"),
        ("At sea, aboard the Ocean Roe", "place"),
        ("AT SEA, OFF THE COAST OF LIBYA", "place"),
        ("FILE: In space", "place"),
        ("At sea, sailors waving", None),
        ("At sea level", None),
        ("Off the coast of Libya - 6 June 2014", "place"),
        ("Undisclosed location", "place"),
        ("Sicily, exact location unknown.", "place"),
        ("Exterior of undisclosed location", None),
        ("Mangalore", "weak"),
        ("(FIRST RUN 0930 AMERICAS PRIME NEWS - 04 MAY 2010)", "bulletin"),
        ("++NEW (FIRST RUN 0930 AMERICAS PRIME NEWS - 04 MAY 2010)", "bulletin"),
        ("++NIGHT SHOTS++", "mark"),
        ("LOCATOR: Manizales, Colombia", "screen"),
        ("and then the boats left", None),
        ('"It is late."', None),
        ('"ONE NOTE, TWO YEARS', None),
        ('AND I"', None),
    ],
)
def test_what_a_line_is(line, kind):
    assert line_kind(words(line), frozenset()) == kind


@pytest.mark.parametrize(
    ("line", "source", "access"),
    [
        ("BP HANDOUT - AP CLIENTS ONLY", "BP HANDOUT", "AP CLIENTS ONLY"),
        ("ANI-NO ACCESS BBC", "ANI", "NO ACCESS BBC"),
        ("AL-ARABIYA - NO ACCESS QATAR", "AL-ARABIYA", "NO ACCESS QATAR"),
        ("NO ACCESS EXTRA - DO NOT OBSTRUCT LOGO", None, "NO ACCESS EXTRA - DO NOT OBSTRUCT LOGO"),
        ("CCTV: NO ACCESS CHINA", "CCTV", "NO ACCESS CHINA"),
        ("POOL, MUST CREDIT POOL", "POOL", "MUST CREDIT POOL"),
        ("TV 2 NO ACCESS DENMARK", "TV 2", "NO ACCESS DENMARK"),
        ("POOL - SEEN BY NOBODY", "POOL", "SEEN BY NOBODY"),
        ("Wide of harbour - tilt up", None, None),
    ],
)
def test_a_source_and_its_access(line, source, access):
    found = source_and_access(words(line), frozenset())
    assert tuple(part and part.text for part in found) == (source, access)


@pytest.mark.parametrize(
    ("text", "begins"),
    [("AP CLIENTS ONLYASSOCIATED PRESS", True), ("MUST CREDIT X", True), ("AP TELEVISION - AP CLIENTS ONLY", False)],
)
def test_where_a_statement_on_access_begins(text, begins):
    assert begins_access(words(text)) is begins


@pytest.mark.parametrize(
    ("line", "place", "country", "date", "is_file"),
    [
        ("Istanbul - 12 April, 2015", "Istanbul", None, ("2015-04-12", None), False),
        ("Pasadena, California - 1996", "Pasadena, California", None, ("1996-01-01", None), False),
        ("Off Louisiana Coast - 04-05 May 2010", "Off Louisiana Coast", None, ("2010-05-04", None), False),
        ("FILE - Washington DC", "Washington DC", None, (None, "file"), True),
        ("FILE: Lviv, Ukraine - Date unknown", "Lviv, Ukraine", "UA", (None, "unknown"), True),
        ("File - October/November 2001", None, None, ("2001-10-01", "file"), True),
        ("Recent - Exact Date and Location Unknown", None, None, (None, "recent"), False),
        ("Near Smederevo - 14 April", "Near Smederevo", None, ("2001-04-14", None), False),
        ("Date and location not applicable", None, None, None, False),
        (
            "Farm outside Boston, England - 5 May 2015",
            "Farm outside Boston, England",
            "GB",
            ("2015-05-05", None),
            False,
        ),
    ],
)
def test_place_and_date_of_a_line(line, place, country, date, is_file):
    where = read_where(words(line), 2001)
    assert (where.place and where.place.text, where.place and where.place.country) == (place, country)
    assert (where.date and (where.date.start, where.date.qualifier)) == date
    assert where.is_file is is_file


def shots(*lines):
    text = "\n".join(["AP Archive", "(5 May 2015)", "SHOTLIST:", *lines, "STORYLINE:", "A story."])
    return newsitem.parse(text, format="ap").shots


def test_a_source_holds_until_the_next_and_a_place_until_the_next():
    first, second, third = shots(
        "POOL - NO ACCESS JAPAN", "Osaka - 4 May 2015", "1. Port", "Kobe", "2. Pier", "ASSOCIATED PRESS", "3. Crane"
    )
    assert [shot.source for shot in (first, second, third)] == ["POOL", "POOL", "ASSOCIATED PRESS"]
    assert [shot.place.text for shot in (first, second, third)] == ["Osaka", "Kobe", "Kobe"]
    assert (second.date, [r.territories for r in second.restrictions], third.restrictions) == (None, [("JP",)], ())


def test_a_place_and_a_date_may_stand_on_lines_of_their_own():
    (shot,) = shots("POOL", "Osaka, Japan", "4 May 2015", "1. Port")
    assert (shot.place.city, shot.date.start) == ("Osaka", "2015-05-04")


@pytest.mark.parametrize(
    ("lines", "mute"),
    [
        (["POOL", "++MUTE++", "Osaka - 4 May 2015", "1. A", "2. B", "Kobe", "3. C"], [True, True, False]),
        (["POOL", "Osaka - 4 May 2015", "++MUTE++", "1. A", "2. B", "3. C"], [True, True, True]),
        (["POOL", "Osaka - 4 May 2015", "1. A", "++MUTE++", "2. B", "3. C"], [False, True, False]),
        (["++MUTE AUDIO++", "POOL", "Osaka - 4 May 2015", "1. A", "2. B", "Kobe", "3. C"], [True, True, True]),
        (["POOL", "Osaka - 4 May 2015", "1. A ++MUTE++", "2. B", "3. C"], [True, False, False]),
    ],
)
def test_for_which_shots_a_mark_holds(lines, mute):
    assert ["mute" in shot.flags for shot in shots(*lines)] == mute


def test_a_mark_on_access_adds_to_the_shots_of_its_heading_or_to_its_shot():
    first, second = shots("POOL - AP CLIENTS ONLY", "++NO ACCESS PERU++", "Lima", "1. A", "2. B ++NO ACCESS CHILE++")
    assert [r.territories for r in first.restrictions] == [(), ("PE",)]
    assert [r.territories for r in second.restrictions] == [(), ("PE",), ("CL",)]


def test_a_mark_with_a_reason_sets_its_flag_and_the_reason_stays():
    (shot,) = shots("POOL", "Lima", "++MUTE - bug in centre of picture++", "1. A")
    assert (shot.flags, shot.notes) == (("mute",), ("MUTE - bug in centre of picture",))


@pytest.mark.parametrize(
    "line", ["Front line near Roe - 3 May 2014", "At sea, aboard barge Roe - July 2014", "Undisclosed location"]
)
@pytest.mark.parametrize("above", [["2. Quay"], ["2. SOUNDBITE (English) Jane Roe, baker:", '"We bake."']])
def test_a_place_in_small_letters_on_a_line_of_its_own_is_no_part_of_the_shot(line, above):
    _, second, third, fourth = shots("POOL", "++MUTE++", "Osaka - 4 May 2015", "1. A", *above, line, "3. B", "4. C")
    assert (second.text, second.place.city) == ("Quay" if len(above) == 1 else "", "Osaka")
    text, _, date = line.partition(" - ")
    for shot in (third, fourth):
        assert (shot.source, shot.flags, shot.date and shot.date.text) == ("POOL", (), date or None)
        assert (shot.place.text, shot.place.country) == (text, None)


def test_where_lines_wrap_one_that_ends_with_a_day_may_belong_to_the_shot():
    _, second = shots(
        "Osaka - 4 May 2015", "1. Poster for", "the play", "2. Poster for", "New play of Roe - 3 May 2014"
    )
    assert second.text == "Poster for New play of Roe - 3 May 2014"


@pytest.mark.parametrize("mark", ["++DAY SHOTS++", "++NIGHT SHOTS++ ++JUMP CUT++"])
@pytest.mark.parametrize(
    "stamp", ["(FIRST RUN 1130 ASIA - 11 MARCH 2003)", "++NEW (FIRST RUN 1130 ASIA)", "++NEW (FIRST RUN 1130)++"]
)
@pytest.mark.parametrize("join", ["\n", " "])
def test_a_mark_behind_the_stamp_of_a_bulletin_is_a_note(mark, stamp, join):
    text = join.join(["AP Archive", "(5 May 2015)", "SHOTLIST:", "1. A", stamp, mark, "2. B"])
    reading = newsitem.explain(text, format="ap")
    assert (reading.leftovers, [shot.text for shot in reading.items[0].shots]) == ((), ["A", "B"])
    assert reading.items[0].notes == tuple(mark.strip("+").split("++ ++"))
