"""NATO's two frames: the portal with its copies, and DVIDS."""

import pytest

import newsitem

STOCK = "This media asset is free for editorial broadcast, print, online and radio use. It is restricted for use for other purposes."
HEAD = "NATO Multimedia\n\nBread\n\nPublication date\n4 Jun 2022 13:00\nCountry\nRomania\nThemes\nFilming date\n28 May 2022\nLocation\nCincu\nType\nEDITED\n"
DVIDS = "Bread\n\nROMANIA\n\n05.04.2022\n\nCourtesy Video\n\nNatochannel\n\nBakers bake.\n\nVIDEO INFO\n\n"


def read(text):
    reading = newsitem.explain(text, format="nato")
    assert [part.text for part in reading.leftovers] == []
    return reading.items[0]


def test_a_portal_page_gives_its_labelled_values():
    item = read(
        f"{HEAD}\nA lead.\n\nSynopsis\n\nA story.\n\nMusic\nOpen Road by Dana Whitlow\n\nUsage rights\n{STOCK}\n"
    )
    assert (item.headline, item.published, item.summary, item.storyline) == (
        "Bread",
        "2022-06-04T13:00",
        "A lead.",
        "A story.",
    )
    assert (item.dateline.place.city, item.dateline.place.country, item.dateline.date.start) == (
        "Cincu",
        "RO",
        "2022-05-28",
    )
    assert dict(item.extra) == {"type": "EDITED", "music": "Open Road by Dana Whitlow"}
    assert [limit.kind for limit in item.restrictions] == ["editorial-only"]


VALUES = [("Publication date", "4 Jun 2022 13:00"), ("Country", "Romania"), ("Themes", ""), ("Location", "Cincu")]


@pytest.mark.parametrize(
    "row",
    [
        "<tr><td>{}</td><td>{}</td></tr>",
        "<tr><th>{}</th><td>{}</td></tr>",
        "<div><span>{}</span><span>{}</span></div>",
        "<div><span>{}</span> <span>{}</span></div>",
        "<p><b>{}:</b> {}</p>",
        "<dl><dt>{}</dt><dd>{}</dd></dl>",
    ],
)
def test_a_label_may_share_its_line_with_its_value(row):
    rows = "".join(row.format(*pair) for pair in VALUES)
    table = f"<table>{rows}</table>" if "<tr>" in row else rows
    item = read(
        f"<p>NATO Multimedia</p><h2>Bread</h2>{table}<p>Country bread is a lead.</p><h3>Synopsis</h3><p>A story.</p>"
    )
    assert (item.headline, item.published, item.summary) == ("Bread", "2022-06-04T13:00", "Country bread is a lead.")
    assert (item.dateline.place.city, item.dateline.place.country) == ("Cincu", "RO")


def test_labels_without_values_give_nothing_and_take_no_lead():
    item = read(
        "NATO Multimedia\nBread\nPublication date\nCountry\nLanguage\nA lead that is a whole sentence.\nSynopsis\nA story.\n"
    )
    assert (item.headline, item.published, item.dateline, item.summary) == (
        "Bread",
        None,
        None,
        "A lead that is a whole sentence.",
    )


def test_a_country_that_is_several_stays_in_the_dateline():
    item = read("NATO Multimedia\nBread\nCountry\nEstonia, Latvia\nLocation\nValga\n\nA lead.\n")
    assert (item.dateline.text, item.dateline.place.country) == ("Valga Estonia, Latvia", None)


def test_a_reader_copy_has_no_title_and_begins_with_its_lead():
    item = read(f"A lead.\n\nA story.\n\nJANE ROE – BAKER\n“Bread is bread.”\n\n{STOCK}")
    assert (item.headline, item.summary, item.storyline) == (None, "A lead.", "A story.")
    assert item.shots[0].soundbites[0].quote == "Bread is bread."


@pytest.mark.parametrize("words", ["Some footage courtesy of the Slovak Army.", "Footage courtesy of: Slovak Army"])
def test_a_courtesy_is_a_credit_without_its_article(words):
    item = read(f"A lead.\n\nA story.\n\n{STOCK} {words}")
    assert [(credit.role, credit.name) for credit in item.credits] == [("courtesy", "Slovak Army")]
    assert len(item.restrictions) == 1


def test_other_words_under_usage_rights_are_a_restriction():
    item = read(f"A lead.\n\nA story.\n\nUsage rights\n{STOCK} Ask the baker first.")
    assert [(limit.kind, limit.text) for limit in item.restrictions][1] == ("other", "Ask the baker first")


def test_the_older_portal_has_a_time_and_no_summary():
    item = read("14 Jan 2020 10:45\nA story. 1. (00:00) WIDE SHOT - OVEN 2. (00:04) PAN - BREAD")
    assert (item.published, item.summary, item.storyline) == ("2020-01-14T10:45", None, "A story.")
    assert [(shot.number, shot.start) for shot in item.shots] == [(1, 0), (2, 4)]


def test_text_that_is_printed_twice_is_read_once():
    block = "A lead that is longer than forty characters, as leads are.\n\nSynopsis\n\nA story that is longer than forty characters, too.\n\n"
    item = read(f"{HEAD}\n{block}{block}Transcript\n\nClose up – bread\n")
    assert item.storyline == "A story that is longer than forty characters, too."
    assert [shot.text for shot in item.shots] == ["Close up – bread"]


def test_a_dvids_page_has_its_month_first():
    item = read(
        f"{DVIDS}Date Taken: 05.04.2022\nDate Posted: 06.07.2022 08:09\nCategory: B-Roll\nVideo ID: 12\nLength: 00:01:02\nPUBLIC DOMAIN\nTAGS\nNATO\nbread\n"
    )
    assert (item.headline, item.id, item.published, item.duration) == ("Bread", "12", "2022-06-07T08:09", 62)
    assert (item.dateline.text, item.dateline.place.country, item.dateline.date.start) == (
        "ROMANIA",
        "RO",
        "2022-05-04",
    )
    assert (item.categories, item.keywords, item.restrictions[0].kind) == (("B-Roll",), ("NATO", "bread"), "none")
    assert (item.summary, item.storyline) == (None, "Bakers bake.")


def test_a_sentence_that_sends_to_other_restrictions_is_one():
    words = "This work, Bread, by Jo Roe, identified by DVIDS, must comply with the restrictions shown on https://www.dvidshub.net/about/copyright."
    item = read(f"{DVIDS}|Date Taken:\n|05.04.2022\n|Video ID:\n|12\n{words}\n")
    assert (item.id, item.restrictions[0].kind, item.restrictions[0].text) == ("12", "other", words)


@pytest.mark.parametrize(
    ("line", "title", "place"),
    [
        ("Bread for all BOSNIA AND HERZEGOVINA", "Bread for all", "BOSNIA AND HERZEGOVINA"),
        ("ROMANIA", None, "ROMANIA"),
        ("Bread\n\nNORTH SEA", "Bread", "NORTH SEA"),
    ],
)
def test_title_and_country_are_told_apart(line, title, place):
    item = read(f"{line} 05.04.2022 Video by Jo Roe Natochannel SYNOPSIS: Bakers bake.")
    assert (item.headline, item.dateline.text, item.storyline) == (title, place, "Bakers bake.")
    assert [(credit.role, credit.name) for credit in item.credits] == [("camera", "Jo Roe")]


def test_another_units_page_on_dvids_is_not_natos():
    with pytest.raises(newsitem.NotRecognised):
        newsitem.parse(DVIDS.replace("Natochannel", "7th Army"), strict=True)
