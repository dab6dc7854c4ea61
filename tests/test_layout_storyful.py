"""Storyful's texts as sites carry them: headline, prose, credit, and the furniture round them."""

import pytest

import newsitem
from newsitem import registry
from newsitem.door import source_of

STORY = "A goat rode a bus in Bergen on Sunday.\n“It paid,” the driver told Storyful. Credit: Ola Nordmann via Storyful"


def read(page):
    return newsitem.parse(page, format="storyful")


@pytest.mark.parametrize(
    ("top", "end", "published", "duration"),
    [
        ("Goat Boards Bus\n", "", None, None),
        ("Advertisement\nGoat Boards Bus\n3,204 次觀看・5 個月前\n", "\n全球最夯\nDog Boards Tram", None, None),
        ("Goat Boards Bus\n12,080 次觀看\n", "\nUp next\nDog Boards Tram", None, None),
        ("Goat Boards Bus\nStoryfulViral 2018-07-01\nViews 2.3K\n", "\nShare This Video\nDownload\nReport form", "2018-07-01", None),
        (
            "Goat Boards Bus\nBy : StoryfulViral\nPublished On: 2013-12-02\n178 Views\n01:47\n",
            "\nTrending Videos - May 5\nDog\nRELATED VIDEOS\nCat\nRecent Search - May 5\ngoat", "2013-12-02", 107,
        ),
        ("Goat Boards Bus\n", ". Check out more videos in the Storyful playlist.", None, None),
        ("Goat Boards Bus\n", "\nWatch our playlist of viral videos.", None, None),
    ],
)  # fmt: skip
def test_furniture_is_no_part_of_the_story(top, end, published, duration):
    item = read(f"{top}\n{STORY}{end}")
    assert (item.headline, item.published, item.duration) == ("Goat Boards Bus", published, duration)
    assert item.storyline == "A goat rode a bus in Bergen on Sunday.\n“It paid,” the driver told Storyful."
    assert [(credit.role, credit.name) for credit in item.credits] == [("source", "Ola Nordmann")]
    assert (item.restrictions, item.shots, item.diagnostics) == ((), (), ())


def test_an_advertisement_inside_the_story_is_left_out():
    assert read(f"Goat\n{STORY}".replace("Sunday.\n", "Sunday.\nAdvertisement\n")).storyline.count("\n") == 1


def test_a_credit_in_a_field_above_the_story_does_not_end_it():
    item = read("Goat Boards Bus\nVideo: Ola Nordmann via Storyful\nA goat rode a bus.\nIt paid.")
    assert (item.storyline, item.credits[0].name) == ("A goat rode a bus.\nIt paid.", "Ola Nordmann")


def test_a_credit_that_is_printed_twice_is_read_once():
    item = read(f"Goat Boards Bus\nVideo: Ola Nordmann via Storyful\n{STORY}")
    assert (len(item.credits), item.diagnostics) == (1, ())


def test_words_behind_the_credit_are_left_over_in_plain_text():
    item = read(f"Goat Boards Bus\n{STORY}\nSomething else.")
    assert [found.code for found in item.diagnostics] == ["leftover"]


@pytest.mark.parametrize("break_", ["\n", " "])
def test_a_record_has_its_fields_behind_labels(break_):
    page = f"We use cookies on this website. They are small.\nTitle:Goat Boards Bus{break_}Publish Date:3rd March 2020 17:05{break_}Summary:A goat. Credit: Ola via Storyful"
    item = read(page)
    assert (item.headline, item.published, item.storyline) == ("Goat Boards Bus", "2020-03-03T17:05", "A goat.")
    assert (item.id, item.summary, item.diagnostics) == (None, None, ())


def test_the_number_stands_in_the_name_of_a_file():
    item = read(f"Goat Boards Bus\nStoryful-342769-Goat_Boards_Bus-1.mp4\n{STORY}")
    assert (item.id, item.diagnostics) == ("342769", ())


def test_the_licence_limits_the_video_to_clients():
    licence = "This video has been uploaded for use by Storyful's subscription clients with permission of the owner."
    item = read(f"Goat Boards Bus\nA goat rode a bus. {licence} To subscribe, email sales@storyful.com\nShow less")
    assert [(one.kind, one.text) for one in item.restrictions] == [("clients-only", licence)]
    assert (item.storyline, item.credits, item.diagnostics) == ("A goat rode a bus.", (), ())


@pytest.mark.parametrize(
    ("page", "is_one"),
    [
        (f"Goat Boards Bus\n{STORY}", True),
        ("Goat\nIt paid, he told Storyful. Credit: Ola Nordmann", True),
        ("Goat\nA goat.\nVideo: Ola via Storyful", True),
        ("Goat\nA goat rode a bus, he told Storyful. The agency has offices in Dublin.", False),
        ("Goat\nThe clip was verified and reached us via Storyful, the editor said.", False),
        ("Goat\nCredit: to the driver. It came via Storyful and others do the same.", False),
        ("BERGEN, NORWAY (MAY 3, 2024) (MUST CREDIT: OLA NORDMANN VIA STORYFUL", False),
        ("RESTRICTION SUMMARY:\nMandatory credit: Ola Nordmann via Storyful\n1. Goat", False),
        ("", False),
    ],
)
def test_only_storyfuls_own_texts_are_recognised(page, is_one):
    source = source_of(page)
    formats = [plugin.load(newsitem.Format) for plugin in registry.format_plugins()]
    assert ("storyful" in [format.name for format in formats if format.recognises(source)]) == is_one


HEAD = (
    '<html lang="en"><head><title>Goat Boards Bus</title><script type="application/ld+json">{"@type": "VideoObject", '
    '"name": "Goat Boards Bus", "description": "A goat rode a bus in Bergen on Sunday. It paid. Credit: Ola Nordmann via '
    'Storyful", "creator": {"@type": "Organization", "name": "Storyful"}}</script></head>'
)


@pytest.mark.parametrize("body", ["", "<h1>Goat Boards Bus</h1>", "<nav>Home</nav><p>Sign in to watch.</p>"])
def test_a_story_may_stand_in_the_head_of_a_saved_page_alone(body):
    item = newsitem.parse(f"{HEAD}<body>{body}<p>Advertisement</p></body></html>")
    assert (item.format, item.headline) == ("storyful", "Goat Boards Bus")
    assert item.storyline == "A goat rode a bus in Bergen on Sunday. It paid."
    assert [(credit.text, credit.name) for credit in item.credits] == [
        ("Credit: Ola Nordmann via Storyful", "Ola Nordmann")
    ]
    assert item.diagnostics == ()


def test_a_credit_may_stand_in_the_head_of_a_saved_page_alone():
    item = newsitem.parse(
        f"{HEAD}<body><p>Goat Boards Bus</p><p>A goat rode a bus in Bergen on Sunday.</p></body></html>"
    )
    assert (item.storyline, item.credits[0].name) == ("A goat rode a bus in Bergen on Sunday.", "Ola Nordmann")


def test_the_text_of_a_saved_page_goes_before_its_head():
    item = newsitem.parse(
        f"{HEAD}<body><h1>Goat Boards Bus</h1><p>It sang.</p><p>It left. Credit: Kari via Storyful</p>"
    )
    assert (item.storyline, [credit.name for credit in item.credits]) == ("It sang.\nIt left.", ["Kari"])
