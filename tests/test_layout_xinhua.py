"""The frames round Xinhua's scripts: titles above them, product fields, reporters and lists below."""

import pytest

import newsitem
from newsitem.testing import unaccounted

SCRIPT = (
    "STORY: Goats clean a runway\nDATELINE: Dec. 23, 2022\nLENGTH: 0:01:42\nLOCATION: LIMA, Peru\nCATEGORY: SOCIETY\n"
    "SHOTLIST:\n1. various of goats\nSTORYLINE:\nForty goats eat the grass.\n"
)
SIGNED = SCRIPT + "Xinhua News Agency correspondents reporting from Lima, Peru.\n(XHTV)\n"
SAMPLE = "**This is a 60-seconds sample of the video. For the full version, please contact us.**"
BANK = [
    ("Product Code", "ILEA001220395"), ("Registered date", "2022/12/3 00:00:00"), ("Credit", "Xinhua / Kyodo News Images"),
    ("Media source", "Xinhua News Agency.All Rights Reserved"), ("Media size", "1920 × 1080 pixel"),
    ("Deployment size", "89.97(MB)*"), ("Special instruction", ""),
]  # fmt: skip
NOTE = "*File size when opened in Photoshop, etc.\n\nSimilar Images & Videos\nGoats of Cusco\n"


def bank(bullet):
    return "\n".join(f"{bullet}{words}" for pair in BANK for words in pair if words) + "\n\n" + NOTE


def read_all(text):
    reading = newsitem.explain(text)
    assert (reading.format.name, reading.leftovers, unaccounted(reading)) == ("xinhua", (), "")
    return reading.items


def read(text):
    (item,) = read_all(text)
    return item


@pytest.mark.parametrize("bullet", ["", "- ", "• ", "  • "])
def test_the_fields_of_the_image_bank_are_read(bullet):
    item = read(f"Goats clean a runway\n\n{SAMPLE}\n\nGoats clean a runway\n\n{SCRIPT}\n{bank(bullet)}")
    assert (item.id, item.published, item.storyline) == ("ILEA001220395", "2022-12-03", "Forty goats eat the grass.")
    assert [(credit.role, credit.name) for credit in item.credits] == [
        ("provider", "Xinhua / Kyodo News Images"),
        ("owner", "Xinhua News Agency"),
    ]
    assert item.extra == {"media size": "1920 × 1080 pixel", "deployment size": "89.97(MB)*"}


def test_a_special_instruction_limits_the_use():
    text = SCRIPT + bank("- ").replace("- Special instruction", "- Special instruction\n- No use in Japan")
    assert [(r.kind, r.territories) for r in read(text).restrictions] == [("no-access", ("JP",))]


@pytest.mark.parametrize("title", ["Goats clean a runway", "How goats clean a runway"])
def test_the_headline_is_that_of_the_script(title):
    assert read(f"{title}\n\n{title}\n\n{SIGNED}").headline == "Goats clean a runway"


def test_without_a_label_the_title_is_the_headline():
    text = "Goats clean a runway\n" + SIGNED.replace("STORY: Goats clean a runway\n", "SHOOTING TIME: File\n")
    assert read(text).headline == "Goats clean a runway"


def test_a_paper_adds_its_time_stamp_reporters_and_lists():
    below = "【记者:YAN LIHUA, BUDI HARTAWAN 】\n原文链接: https://example.com/1\n财经新闻 ECONOMIC NEWS\nChili\n24小时排行 LEADERBOARD\nRain\n"
    item = read(f"Goats\n\n2025-03-03 10:33:06   来源:新华社\n\n{SIGNED}\n{below}")
    assert item.published == "2025-03-03T10:33:06"
    assert [(c.role, c.name) for c in item.credits if "【" in c.text] == [
        ("reporter", "YAN LIHUA"),
        ("reporter", "BUDI HARTAWAN"),
    ]
    assert item.storyline == "Forty goats eat the grass."


def test_words_that_stand_between_product_fields_are_left_over():
    reading = newsitem.explain(SCRIPT + bank("- ").replace("- Credit\n", "goats\n- Credit\n"))
    assert [words.text for words in reading.leftovers] == ["goats"]


def test_a_page_of_tags_holds_several_stories():
    one_line = " ".join(SCRIPT.split())
    other = one_line.replace("Goats clean a runway", "Geese guard a bank")
    items = read_all(f"•  \n\nGoats clean a runway\n\n{one_line}\n\n  •  \n\nGeese, too\n\n{other}\n")
    assert [item.headline for item in items] == ["Goats clean a runway", "Geese guard a bank"]
    assert [item.storyline for item in items] == ["Forty goats eat the grass."] * 2


TITLES = [
    ["Geese guard a bank", SAMPLE],
    ["Geese guard a bank", SAMPLE, "Geese guard a bank"],
    ["Geese, too", SAMPLE, "Geese, too"],
    ["", "Geese, too", "", SAMPLE],
    ["", "", SAMPLE],
    ["", "•", "", "Geese, too", "", SAMPLE, "", "Geese guard a bank"],
]


@pytest.mark.parametrize("titles", TITLES)
def test_the_bank_s_words_on_a_sample_and_the_titles_round_them_end_the_story_before(titles):
    cut = SCRIPT.removesuffix("eat the grass.\n") + "eat\nthe gr"
    other = SCRIPT.replace("Goats clean a runway", "Geese guard a bank")
    items = read_all("\n".join(["Goats", SAMPLE, cut, *titles, other]))
    assert [item.headline for item in items] == ["Goats clean a runway", "Geese guard a bank"]
    assert [item.storyline for item in items] == ["Forty goats eat\nthe gr", "Forty goats eat the grass."]


def test_a_word_like_a_label_within_a_line_begins_no_story():
    text = SIGNED.replace("Forty goats", "STORY: DATELINE: Forty goats")
    assert len(read_all(text.replace("STORYLINE:\n", "STORYLINE:\nA "))) == 1


@pytest.mark.parametrize("words", ["Buy video", "Uploaded by a Newsflare content partner"])
def test_the_same_script_on_newsflare_is_a_page_of_newsflare(words):
    text = f"01:42\n\nGoats clean a runway\n\n{words}\n\n{SIGNED}\nCategories\n\nTags\n"
    assert newsitem.explain(text).format.name == "newsflare"
