"""CCTV+'s frame in all its variants: slug, headline, tabs, script and the list of fields."""

import pytest

import newsitem
from newsitem.testing import unaccounted

SLUG = "China-Otter Bridge/Opening"
HEADLINE = "Bridge for otters opens in east China"
SHOTS = (
    "Lishui City, Zhejiang Province, east China - May 3, 2024 (CCTV - No access Chinese mainland)\n1. Otter on bridge\n"
)
STORY = "Otters have a bridge.\n"
FIELDS = [
    "ID : 8421907", "Published : 2025-04-03 16:22", "Last Modified : 2025-04-03 17:05:41", "Location : Lishui,Zhejiang,China",
    "Category : economy, business and finance", "Duration : 1'34", "Audio Language : Nats", "Source : China Central Television (CCTV)",
    "Restrictions : No access Chinese mainland", "Version : 1",
]  # fmt: skip

BULLETED = "\n".join(f"  • {field}" for field in FIELDS)


def page(
    menu="CCTV+\nHome\nNews\n\n",
    slug=SLUG,
    headline=HEADLINE,
    tabs="  • English\n",
    shotlist="Shotlist\n",
    storyline="\nStoryline\n",
    fields=BULLETED,
    end="\nSign In\n",
):
    return f"{menu}{slug}\n\n{headline}\n\n{tabs}\n{shotlist}\n{SHOTS}\n{storyline}\n{STORY}\n\n{fields}{end}"


def read(text):
    reading = newsitem.explain(text, format="cctv")
    assert reading.leftovers == ()
    assert unaccounted(reading) == ""
    (item,) = reading.items
    return item


@pytest.mark.parametrize("menu", ["", "CCTV+\nHome\nNews\nLive\nAbout Us\n\n"])
@pytest.mark.parametrize(
    "tabs", ["", "  • English\n", "• English\n• Français\n• العربية\n• Pусский\n", "English Español 日本語\n"]
)
@pytest.mark.parametrize(
    "words", [("Shotlist\n", "Storyline\n"), ("", "\n"), ("", "Storyline\n"), ("Shotlist\n", "\n")]
)
def test_any_block_above_the_shots_may_be_missing(menu, tabs, words):
    item = read(page(menu=menu, tabs=tabs, shotlist=words[0], storyline=words[1]))
    assert (item.slug, item.headline, item.storyline) == (SLUG, HEADLINE, STORY.strip())
    assert [shot.text for shot in item.shots] == ["Otter on bridge"]


@pytest.mark.parametrize(
    ("line", "slug", "headline"),
    [
        ("China-Maritime Spaceport", "China-Maritime Spaceport", None),
        ("China/Space-Tianwei-7/Return/Recap", "China/Space-Tianwei-7/Return/Recap", None),
        ("Gaza Strip-Bakery/Queues/2025", "Gaza Strip-Bakery/Queues/2025", None),
        ("Commentary: China-EU Trade Talks", "Commentary: China-EU Trade Talks", None),
        ("U.S.-Rise of the River/Iowa", "U.S.-Rise of the River/Iowa", None),
        ("China-Kiln/Reopening Old town fires up kiln", "China-Kiln/Reopening", "Old town fires up kiln"),
        ("Old kiln town fires up dragon kiln", None, "Old kiln town fires up dragon kiln"),
    ],
)
def test_a_lone_title_is_slug_or_headline_by_its_form(line, slug, headline):
    item = read(page(slug=line, headline=""))
    assert (item.slug, item.headline) == (slug, headline)


@pytest.mark.parametrize(
    "fields",
    [
        "\n".join(FIELDS),
        "\n".join(f"- {field}" for field in FIELDS),
        BULLETED,
        " ".join(FIELDS),
        "\n".join(field.replace(" : ", "\n") for field in FIELDS),
        "\n".join(field.replace(" :", ":") for field in FIELDS),
    ],
)
def test_the_list_of_fields_is_read_however_it_is_printed(fields):
    item = read(page(fields=fields))
    assert (item.id, item.published, item.duration) == ("8421907", "2025-04-03T16:22", 94)
    assert item.categories == ("economy, business and finance",)
    assert (item.dateline.place.city, item.dateline.date) == ("Lishui", None)
    assert item.extra == {"last modified": "2025-04-03 17:05:41", "audio language": "Nats", "version": "1"}
    assert [(r.kind, r.territories) for r in item.restrictions] == [("no-access", ("CN",))]
    assert {(c.name, c.shots) for c in item.credits} == {("CCTV", (1,)), ("China Central Television (CCTV)", ())}


def test_a_button_behind_the_last_field_is_none_of_it():
    assert read(page(end=" Sign In")).extra["version"] == "1"


def test_a_field_that_nobody_knows_is_extra():
    fields = "\n".join([*FIELDS[:5], "Resolution : 1080i", *FIELDS[5:]])
    assert read(page(fields=fields)).extra["resolution"] == "1080i"


def test_an_empty_restriction_is_nothing():
    assert read(page(fields="\n".join(FIELDS).replace(" : No access Chinese mainland", " :"))).restrictions == ()


def test_organisations_are_divided_at_commas_but_not_in_their_names():
    source = "Source : CCTV Newscontent Co.,Ltd.,Ministry of Culture and Tourism,China Global Television Network (CGTN)"
    item = read(page(fields="\n".join(FIELDS).replace(FIELDS[7], source)))
    assert [c.name for c in item.credits if not c.shots] == [
        "CCTV Newscontent Co.,Ltd.",
        "Ministry of Culture and Tourism",
        "China Global Television Network (CGTN)",
    ]


def test_without_a_list_the_script_goes_on_to_the_end():
    item = read(page(fields="", end=""))
    assert (item.storyline, item.id, item.extra) == (STORY.strip(), None, {})
