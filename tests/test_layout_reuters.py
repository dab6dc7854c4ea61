"""The sites on which scripts of Reuters and ANI stand: news sites, blogs, the archive's records, saved pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsitem
from newsitem.layouts import ani_blog, ani_site, screenocean
from newsitem.text import Source

SCRIPT = (
    "SHOWS:\nPUNE, INDIA (MARCH 2, 2011) (ANI-NO ACCESS BBC)\n1. CAMEL IN BUS LANE\n"
    '2. (SOUNDBITE) (Hindi) MOHAN LAL MEENA, BUS DRIVER, SAYING: "He was faster."\n'
    "STORY: A camel walked along a bus lane.\nShare prices were not moved.\n"
)
POST = (
    "A camel walked along a bus lane.\n\nIntro\n\nA camel takes the bus lane.\n\nShotlist\n\n"
    "PUNE, INDIA (MARCH 2, 2011) (ANI-NO ACCESS BBC)\n\n1. CAMEL\n\n2. BUS\n"
)


def read(text):
    return newsitem.explain(text, format="reuters")


class TestSavedPage:
    @pytest.mark.parametrize(
        "heading",
        [
            "Tool</h1><h2>4471-INDIA-CAMEL/BUS</h2><p>Camel takes bus lane",
            "Camel takes bus lane</h1><p>4471-INDIA-CAMEL/BUS",
        ],
    )
    def test_a_slug_below_the_heading_tells_whether_that_is_the_tools_name(self, heading):
        (item,) = read(f"<html><body><h1>{heading}</p><pre>DURATION: 0:45\n{SCRIPT}</pre></body></html>").items
        assert (item.slug, item.headline) == ("4471-INDIA-CAMEL/BUS", "Camel takes bus lane")


class TestNewsSite:
    @pytest.mark.parametrize(
        "byline",
        [
            "By ANIThursday, March 3, 2011",
            "By ANI Thursday, March 3, 2011",
            "By ANI, March 3, 2011",
            "By ANI | Thursday, March 3, 2011",
        ],
    )
    def test_title_and_date_stand_at_the_byline(self, byline):
        reading = read(f"Site\nHome | News\nCAMEL TAKES BUS LANE\n{byline}\n{SCRIPT}")
        (item,) = reading.items
        assert (item.headline, item.published, item.provider) == ("CAMEL TAKES BUS LANE", "2011-03-03", "ANI")
        assert [one.role for one in item.credits] == ["source"]
        assert reading.leftovers == ()

    @pytest.mark.parametrize("shows", [" ", "\n"])
    @pytest.mark.parametrize("story", [" ", "\n"])
    @pytest.mark.parametrize("byline", [" ", "\n"])
    @pytest.mark.parametrize("lists", [" ", "\n"])
    def test_line_breaks_may_be_lost_anywhere(self, shows, story, byline, lists):
        script = "DURATION: 1.58 SOURCE: ANI A camel takes the bus lane. " + " ".join(SCRIPT.split())
        script = script.replace(" SHOWS:", f"{shows}SHOWS:").replace(" STORY:", f"{story}STORY:")
        reading = read(
            f"CAMEL TAKES BUS LANE{byline}By ANIThursday, March 3, 2011{byline}{script}{lists}Filed under: Animals{lists}Tags: camel, bus{lists}Short URL | Email this story | Print"
        )
        (item,) = reading.items
        assert (item.headline, item.published) == ("CAMEL TAKES BUS LANE", "2011-03-03")
        assert (item.categories, item.keywords) == (("Animals",), ("camel", "bus"))
        assert item.storyline == "A camel walked along a bus lane. Share prices were not moved."
        assert reading.leftovers == ()

    def test_a_person_in_the_byline_wrote_it(self):
        (item,) = read(f"CAMEL TAKES BUS LANE\nBy Asha Rao Thursday, March 3, 2011\n{SCRIPT}").items
        assert ("writer", "Asha Rao") in [(one.role, one.name) for one in item.credits]

    def test_lists_below_the_story_are_read_and_all_else_there_is_the_sites(self):
        reading = read(
            f"CAMEL TAKES BUS LANE\nBy ANIThursday, March 3, 2011\n{SCRIPT}"
            "Filed under: Animals, Traffic\nTags: camel\nPrint\nRelated stories\n- 12. Shots fired\n"
        )
        (item,) = reading.items
        assert (item.categories, item.keywords) == (("Animals", "Traffic"), ("camel",))
        assert len(item.shots) == 2
        assert item.storyline.endswith("Share prices were not moved.")
        assert reading.leftovers == ()


class TestBlog:
    @pytest.mark.parametrize(
        ("head", "published", "writers"),
        [
            ("Friday, March 4, 2011\n\nCAMEL\n\n   By ASHA RAO\n\nMARCH 2, 2011\n\n", "2011-03-04", ["ASHA RAO"]),
            ("CAMEL\n\nMARCH 2, 2011        By ASHA RAO\n\n", "2011-03-02", ["ASHA RAO"]),
            ("CAMEL\n\n   By ASHA RAO\n\nMARCH 2, 2011 ANI\n\n", "2011-03-02", ["ASHA RAO"]),
            ("CAMEL\n\n   By ASHA RAO\n\n", None, ["ASHA RAO"]),
            ("Friday, March 4, 2011\n\n‘CAMEL’\n\n'CAMEL'\n\nBy ANI\n\n", "2011-03-04", []),
        ],
    )
    def test_the_head_of_a_post(self, head, published, writers):
        reading = read(head + POST)
        (item,) = reading.items
        assert (item.headline.strip("‘’"), item.published, item.provider) == ("CAMEL", published, "ANI")
        assert [one.name for one in item.credits if one.role == "writer"] == writers
        assert (item.storyline, item.summary) == ("A camel walked along a bus lane.", "A camel takes the bus lane.")
        assert reading.leftovers == ()

    def test_a_month_gives_an_item_for_each_post(self):
        day = "Friday, March 4, 2011\n\n{}\n\nBy ASHA RAO\n\n" + POST
        below = "Posted by Asha at 9:20 PM\n\nNo comments:\n\nLabels: camel, bus\n\nNewer Post Older Post Home\n\n"
        reading = read("My blog\n\n" + day.format("CAMEL") + below + day.format("GOAT") + below)
        assert [(item.headline, item.keywords) for item in reading.items] == [
            ("CAMEL", ("camel", "bus")), ("GOAT", ("camel", "bus")),
        ]  # fmt: skip
        assert [len(item.shots) for item in reading.items] == [2, 2]
        assert reading.leftovers == ()


FIELDS = [
    ("Record ID", "771204"), ("Title", "KENYA: Medal returned"), ("Date", "4th May 2015"),
    ("Summary", 'ITEN, KENYA (MAY 3, 2015) (REUTERS) TRACK (SOUNDBITE) (English) RUNNER, ANN LANGAT, SAYING: "No."'),
    ("Embargoed", "14th May 2015 12:00"), ("Keywords", "medal,running"), ("Country", "Kenya"),
    ("Topics", "Sport / Athletics,Light / Amusing"), ("Reuters ID", "LVA77"),
    ("Story Text", "PLEASE NOTE: CONTAINS 4:3 MATERIAL\nA runner has returned a medal.\nShare prices stood still."),
]  # fmt: skip
MANNERS = [
    lambda label, value: f"- {label}: {value}\n",
    lambda label, value: f"{label}\n{value}\n",
    lambda label, value: f"{label}:\n{value}\n",
    lambda label, value: f"{label}\t{value}\n",
]


class TestRecord:
    @pytest.mark.parametrize("manner", MANNERS)
    def test_fields_are_read_in_every_manner_of_label(self, manner):
        text = "Screenocean\nKENYA: Medal returned\n" + "".join(manner(*field) for field in FIELDS)
        reading = read(text)
        (item,) = reading.items
        assert (item.id, item.headline, item.published) == ("771204", "KENYA: Medal returned", "2015-05-04")
        assert (item.keywords, item.categories) == (("medal", "running"), ("Sport / Athletics", "Light / Amusing"))
        assert (item.notes, item.extra) == (("CONTAINS 4:3 MATERIAL",), {"country": "Kenya", "reuters id": "LVA77"})
        assert item.storyline == "A runner has returned a medal.\nShare prices stood still."
        assert [(one.kind, one.until) for one in item.restrictions] == [("embargo", "2015-05-14T12:00")]
        assert [shot.text for shot in item.shots] == ["TRACK", ""]
        assert reading.leftovers == ()

    def test_an_empty_field_is_nothing(self):
        fields = [(label, "" if label in ("Embargoed", "Keywords") else value) for label, value in FIELDS]
        (item,) = read("".join(MANNERS[0](*field) for field in fields)).items
        assert (item.keywords, item.restrictions, item.categories[0]) == ((), (), "Sport / Athletics")

    def test_terms_of_use_and_the_owner_are_read(self):
        more = [("Copyright Holder", "REUTERS"), ("Usage Terms/Restrictions", "None")]
        (item,) = read("".join(MANNERS[0](*field) for field in [*FIELDS, *more])).items
        assert [one.kind for one in item.restrictions] == ["embargo", "none"]
        assert ("owner", "REUTERS") in [(one.role, one.name) for one in item.credits]


def test_in_a_saved_page_the_script_begins_at_the_main_heading():
    page = f"<html><body><div>Home</div><h1>Camel takes bus lane</h1><pre>{SCRIPT}</pre></body></html>"
    (item,) = read(page).items
    assert (item.headline, len(item.shots)) == ("Camel takes bus lane", 2)


RECORD_PIECES = [
    "Title", "Date", "summary", "RECORD ID", "Usage Terms/Restrictions", "Sub", "title", ": ", ":", "\t", " ", "- ", " - ",
    "* ", "•", "–", "\n", "\r\n", "\n - ", "x", "word: ", "\u00a0", "\u200b",
]  # fmt: skip


@given(st.lists(st.sampled_from(RECORD_PIECES), max_size=20).map("".join), st.integers(0, 8))
def test_labels_of_a_record_found_from_their_names_are_those_that_are_searched_for(text, start):
    words = Source(text).whole.after(start)
    searched = [(hit.start, hit.end, hit.kind) for hit in words.finditer(screenocean._LABEL)]
    assert [(hit.start, hit.end, hit.kind) for hit in screenocean._labels(words)] == searched


@pytest.mark.parametrize(
    ("pattern", "first"),
    [(ani_blog._SHOTLIST, ani_blog._FIRST_OF_SHOTLIST), (ani_site._BYLINE, ani_site._FIRST_OF_BYLINE)],
)
def test_no_line_begins_with_another_letter_than_is_asked_for(pattern, first):
    begins = "".join(letter for letter in map(chr, range(0x3000)) if pattern.fullmatch(letter, partial=True))
    assert sorted(begins) == sorted(first)
