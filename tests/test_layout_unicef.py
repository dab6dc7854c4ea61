"""UNICEF's two frames: Video News Packages, and TheNewsMarket."""

import pytest

import newsitem

PACKAGE = "Video News Package\n\n9 January 2009: Clean water\n\nTape#: JN 1\nvideo b-roll still\n© UNICEF video\n\nA bucket.\n\nView Clip\n(1:05, Real format)\n\n"
MARKET = "Boats\n\nShoot Location\n\nMao, Chad\n\nVideo News Footage\n\n{}\n\nUsage Rights/Restrictions\nThis media asset is free for editorial broadcast, print, online and radio use. It is restricted for use for other purposes.\n\n  • Client Relations"


def read(text):
    reading = newsitem.explain(text)
    assert reading.format.name == "unicef"
    assert [part.text for part in reading.leftovers] == []
    return reading.items[0]


def test_a_package_gives_its_fields():
    item = read(
        f"{PACKAGE}Production date: 2-4 January, 2009\n\nKeywords: water, Haiti\n\nMain shooting locations: Jacmel, Haiti\n\nMain sequences:\nA story.\n\nRead the shotlist and script (PDF format) in:\n"
    )
    assert (item.id, item.headline, item.published, item.duration) == ("JN 1", "Clean water", "2009-01-09", 65)
    assert (item.dateline.text, item.dateline.place.country, item.dateline.date.end) == (
        "Jacmel, Haiti",
        "HT",
        "2009-01-04",
    )
    assert (item.keywords, item.summary, item.storyline) == (("water", "Haiti"), "A bucket.", "A story.")


def test_several_places_and_dates_keep_their_words():
    item = read(
        f"{PACKAGE}Production date: 1 May 2008, 2 and 3 June 2008\n\nMain shooting locations: Kenya, Somalia\n\nMain sequences: A story.\n"
    )
    assert (item.dateline.text, item.dateline.place, item.dateline.date) == (
        "Kenya, Somalia 1 May 2008, 2 and 3 June 2008",
        None,
        None,
    )


def test_the_length_of_the_tape_goes_before_that_of_the_clip():
    item = read(f"{PACKAGE}Duration: 2:00\n\nMain shooting locations: Jacmel, Haiti\n\nMain sequences: A story.\n")
    assert item.duration == 120


@pytest.mark.parametrize("gap", ["\n", " "])
def test_bare_places_hold_for_the_shots_below_them(gap):
    shots = [
        "Mao, Chad",
        "Wide shot, boats",
        "1. Various, nets",
        '2. SOUNDBITE: (French) Awa, nurse:"Yes."',
        "Bol, Chad",
        "3. Close up, net",
        "END SHOTLIST",
    ]
    item = read(MARKET.format(gap.join(shots)))
    assert [(shot.number, shot.text, shot.place.city) for shot in item.shots] == [
        (None, "Wide shot, boats", "Mao"), (1, "Various, nets", "Mao"), (2, "", "Mao"), (3, "Close up, net", "Bol"),
    ]  # fmt: skip
    assert item.shots[2].soundbites[0].speaker.role == "nurse"


def test_a_place_ends_a_quote_that_nothing_closes():
    item = read(
        MARKET.format(
            'Mao, Chad 1. SOUNDBITE: (French) Awa, nurse:"Yes, we fish Bol, Chad 2. Close up, net END SHOTLIST'
        )
    )
    assert (item.shots[0].soundbites[0].quote, item.shots[1].place.city) == ("Yes, we fish", "Bol")


def test_the_stock_sentences_are_one_restriction():
    item = read(MARKET.format("Mao, Chad 1. Wide shot, boats END SHOTLIST"))
    assert [limit.kind for limit in item.restrictions] == ["editorial-only"]
