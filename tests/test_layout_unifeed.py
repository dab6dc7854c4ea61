"""The frames of the UN's sites in all their dresses: what is title, date, length, synopsis, label and furniture."""

import pytest

import newsitem

SCRIPT = """STORY: UNEP / FROG BRIDGE
TRT: 1:12
SOURCE: UNEP
RESTRICTIONS: NONE
LANGUAGE: DANISH / NATS
DATELINE: 4 MAY 2024, LINDHAVN, DENMARK
SHOTLIST
1. Wide shot, bridge
STORYLINE
Frogs cross.
"""
TERMS = (
    "Subject to the Terms of Usages of UNifeed, UNifeed materials are available free of charge for news purposes only. "
    "UNifeed materials may not be sold or redistributed to third parties without the prior written consent of the UN or "
    "the UN entity which is source of the UNifeed material. All users of UNifeed materials must provide due credit to the "
    "United Nations or any UN entity source(s) in their use and broadcast of UNifeed materials."
)
SYNOPSIS = "A bridge for frogs was opened."

# Dresses of a page, each with the same title and synopsis.
OLD = f"UNEP / FROG BRIDGE\n04-May-2024\n00:01:12\n{SYNOPSIS} UNEP\n{TERMS}\nSize\nFormat\nAcquire\n164.5 MB\n1080p/29.97\nDESCRIPTION\n{SCRIPT}"
OLD_LIBRARY = f"UNEP / FROG BRIDGE\nPreview Language:\nOriginal\n04-May-2024\n00:01:12\n{SYNOPSIS} UNEP\nAvailable Language: English\nType\nLanguage\nFormat\nAcquire\n/\nEnglish\nOther Formats\nDescription\n{SCRIPT}"
NEW = f"UNEP / FROG BRIDGE\nDownload\nThere is no media available to download.\nRequest footage\n{SYNOPSIS} UNEP\nDescription\n{SCRIPT}"
NEW_TABLE = f"UNEP / FROG BRIDGE\nDownload\nYou need to first accept the terms and conditions before download.\nType Language Format Size\nVideo Original HD PAL 1213056.00 Download\n{SYNOPSIS} UNEP\nDescription\n{SCRIPT}"
NEW_LIBRARY = f"Unifeed\nUNEP / FROG BRIDGE\n{SYNOPSIS} UNEP\nd3351275\nVideo Length\n00:01:12\nProduction Date\nAsset Language\nSubject Topical\nMAMS Id\n3351275\nParent Id\nAlternate Title\nunifeed240504a\nDescription\n{SCRIPT}"
DRESSES = {"old": OLD, "old library": OLD_LIBRARY, "new": NEW, "new, table": NEW_TABLE, "new library": NEW_LIBRARY}


@pytest.mark.parametrize("page", DRESSES.values(), ids=DRESSES)
def test_every_dress_gives_title_and_synopsis_and_leaves_nothing_over(page):
    item = newsitem.parse(page)
    assert (item.format, item.headline, item.summary) == ("unifeed", "UNEP / FROG BRIDGE", SYNOPSIS)
    assert (item.duration, item.storyline, len(item.shots)) == (72, "Frogs cross.", 1)
    assert [found.code for found in item.diagnostics if found.code != "site-terms"] == []


@pytest.mark.parametrize(
    "languages",
    [
        "Available Language:\nEnglish",
        "Available Language:\r\n\r\n Portuguese, Tetum ",
        "Available Language: Swahili/French",
        "Available Language",
        "Available Language:\nEnglish\nFrench",
    ],
)
def test_languages_below_the_synopsis_are_none_of_it(languages):
    page = OLD_LIBRARY.replace("Available Language: English", languages)
    item = newsitem.parse(page)
    assert item.summary == SYNOPSIS
    assert [part.text for part in newsitem.explain(page).leftovers] == []


def test_a_lost_language_on_the_line_of_its_label_leaves_the_table_alone():
    page = " ".join(OLD_LIBRARY.replace("Available Language: English", "Available Language:").split())
    assert newsitem.parse(page).summary == SYNOPSIS


@pytest.mark.parametrize("page", DRESSES.values(), ids=DRESSES)
def test_every_dress_is_read_on_one_line_too(page):
    item = newsitem.parse(" ".join(page.split()))
    assert (item.headline, item.summary, item.duration) == ("UNEP / FROG BRIDGE", SYNOPSIS, 72)
    assert [found.code for found in item.diagnostics if found.code != "site-terms"] == []


@pytest.mark.parametrize("page", [OLD, OLD_LIBRARY])
def test_the_date_below_the_title_is_that_of_publication(page):
    assert newsitem.parse(page).published == "2024-05-04"


def test_date_and_length_may_stand_on_one_line():
    item = newsitem.parse(OLD.replace("04-May-2024\n", "04-May-2024  ").replace("TRT: 1:12\n", ""))
    assert (item.published, item.duration) == ("2024-05-04", 72)


@pytest.mark.parametrize(("date", "length"), [("Date", "Length"), ("Date:", "Duration:"), ("DATE", "TIME")])
def test_the_older_site_may_print_titles_of_date_and_length(date, length):
    titled = OLD.replace("04-May-2024\n", f"{date}\n04-May-2024\n").replace("00:01:12\n", f"{length}\n00:01:12\n")
    item = newsitem.parse(titled.replace("TRT: 1:12\n", ""))
    assert (item.published, item.duration, item.summary) == ("2024-05-04", 72, SYNOPSIS)
    assert [found.code for found in item.diagnostics] == ["site-terms"]


@pytest.mark.parametrize("terms", [TERMS, "Subject to the Terms of Usages of UNifeed, ask first."])
def test_terms_of_use_are_told_and_are_no_restriction(terms):
    item = newsitem.parse(OLD.replace(TERMS, terms))
    assert [found.code for found in item.diagnostics] == ["site-terms"]
    assert [one.kind for one in item.restrictions] == ["none"]


def test_the_script_goes_before_the_length_of_the_page():
    assert newsitem.parse(NEW_LIBRARY.replace("00:01:12", "00:01:11")).duration == 72
    assert newsitem.parse(NEW_LIBRARY.replace("TRT: 1:12\n", "")).duration == 72


def test_labels_of_the_library_with_and_without_values():
    item = newsitem.parse(NEW_LIBRARY)
    assert item.id == "d3351275"
    assert item.extra == {"language": "DANISH / NATS", "mams id": "3351275", "alternate title": "unifeed240504a"}


@pytest.mark.parametrize("date", ["14 March 2025", "14-Mar-2025", "Fri, 14 March 2025 12:00", "2025-03-14"])
def test_of_a_production_date_the_day_counts(date):
    page = NEW_LIBRARY.replace("Production Date\n", f"Production Date\n{date}\n")
    assert newsitem.parse(page).published == "2025-03-14"
    assert newsitem.parse(page).diagnostics == ()


def test_the_id_of_an_old_asset_is_its_mams_id_too():
    item = newsitem.parse(NEW_LIBRARY.replace("d3351275", "U131216b").replace("3351275", "U131216b"))
    assert (item.id, item.extra["mams id"], item.diagnostics) == ("U131216b", "U131216b", ())


def test_subjects_are_keywords_a_line_each():
    page = NEW_LIBRARY.replace("Subject Topical\n", "Subject Topical\nFROGS\nBRIDGES\nPersonal Subject\nRoe, Jane\n")
    assert newsitem.parse(page).keywords == ("FROGS", "BRIDGES", "Roe, Jane")


@pytest.mark.parametrize("end", ["UNEP", "UNEP / FILE", "UN WOMEN / AU/UN IST", "UNIFEED-UNTV", "UNEP."])
def test_names_of_sources_behind_the_synopsis_are_none_of_it(end):
    assert newsitem.parse(NEW.replace(f"{SYNOPSIS} UNEP", f"{SYNOPSIS} {end}")).summary == SYNOPSIS


def test_a_synopsis_that_ends_in_capitals_is_kept_whole():
    assert newsitem.parse(NEW.replace(f"{SYNOPSIS} UNEP", "Frogs like the UN")).summary == "Frogs like the UN"


def test_a_bare_script_has_no_title():
    item = newsitem.parse(SCRIPT)
    assert (item.format, item.headline, item.slug, item.summary) == ("unifeed", None, "UNEP / FROG BRIDGE", None)


GENEVA = "Frogs cross - UNEP\n/\n3:24\n/\nMP4\n/\n250.9 MB\nEdited News | UNEP , WHO\nFrogs cross: UNEP\n"
GENEVA_SCRIPT = SCRIPT.replace("SHOTLIST\n", "ASPECT RATIO: 16:9\n").replace("STORYLINE\nFrogs cross.\n", "")


def test_geneva_prints_the_story_above_the_script():
    item = newsitem.parse(f"{GENEVA}A lead on frogs.\nMore on frogs.\n-ends-\n{GENEVA_SCRIPT}")
    assert (item.headline, item.summary, item.storyline) == (
        "Frogs cross - UNEP",
        None,
        "A lead on frogs.\nMore on frogs.",
    )
    assert (item.categories, item.keywords, item.diagnostics) == (("Edited News",), ("UNEP", "WHO"), ())


@pytest.mark.parametrize("label", ["", "SCRIPT\n"])
def test_geneva_prints_the_story_below_the_script(label):
    item = newsitem.parse(f"{GENEVA}{GENEVA_SCRIPT}\n{label}A lead on frogs.\n\n-ends-\n")
    assert (item.headline, item.storyline, item.diagnostics) == ("Frogs cross - UNEP", "A lead on frogs.", ())


HEAD = '<link rel="canonical" href="https://media.un.org/{path}"><meta property="og:description" content="From the head. UNEP">'


@pytest.mark.parametrize(
    ("path", "asset"),
    [
        ("unifeed/en/asset/d270/d2703133", "d2703133"),
        ("avlibrary/en/asset/d335/d3351275?x=1", "d3351275"),
        ("unifeed/en/about", None),
    ],
)
def test_the_id_stands_in_the_canonical_address(path, asset):
    item = newsitem.parse(html(f"<h1>UNEP / FROG BRIDGE</h1><p>{SYNOPSIS} UNEP</p>", head=HEAD.format(path=path)))
    assert (item.id, item.summary) == (asset, SYNOPSIS)


def test_the_head_tells_the_synopsis_where_the_text_has_none():
    assert newsitem.parse(html("<h1>UNEP / FROG BRIDGE</h1>", head=HEAD.format(path="x"))).summary == "From the head."


def test_menus_and_related_stories_of_saved_html_are_furniture():
    top = "<div>Browse the library</div><h1>UNEP / FROG BRIDGE</h1>"
    rear = "<div>View more</div><h2>Related</h2><p>TOAD / TUNNEL</p><p>00:09:09</p><p>d1234567</p>"
    item = newsitem.parse(html(top, rear))
    assert (item.headline, item.id, item.duration, item.storyline) == ("UNEP / FROG BRIDGE", None, 72, "Frogs cross.")
    assert item.diagnostics == ()


def test_subjects_behind_the_storyline_are_links():
    rear = "<div>Geographic Subject</div><div><a>Denmark</a> <a>Sweden</a></div><aside>TOAD / TUNNEL</aside>"
    assert newsitem.parse(html("<h1>FROG</h1>", rear)).keywords == ("Denmark", "Sweden")


def html(top, rear="", head=""):
    lines = "".join(f"<p>{line}</p>" for line in SCRIPT.splitlines())
    return f"<html><head>{head}</head><body>{top}<div>{lines}</div>{rear}</body></html>"


@pytest.mark.parametrize("source", ["UNTV CH", "UNTV CH / FILE", "WHO / UNTV CH"])
def test_a_bare_text_of_geneva_may_begin_with_its_length(source):
    script = SCRIPT.replace("STORY: UNEP / FROG BRIDGE\n", "").replace("DANISH / NATS", "DANISH")
    item = newsitem.parse(script.replace("SOURCE: UNEP", f"SOURCE: {source}"))
    assert (item.format, item.headline, item.storyline, len(item.shots)) == ("unifeed", None, "Frogs cross.", 1)
