"""Newsflare's frame in all its variants: what is headline, running time, description, lists and furniture."""

import pytest

import newsitem

PARTNER = "Content Partner Cover Image\nContent Partner Profile Image\nUploaded by a Newsflare content partner\n"
TEASER = "From the blog\n\nA title\n\nA paragraph.\n\nView post\n"


def page(
    top="",
    headline="Goat boards bus",
    uploader="",
    button="Buy video\n",
    text="A goat rode a bus.\n",
    lists="Categories\n\nTags\n",
    end=TEASER,
):
    return "\n".join([top, headline + "\n", uploader, button, text, lists, end, uploader, "Buy video\n"])


@pytest.mark.parametrize(
    ("top", "duration"),
    [
        ("07:35\n", 455),
        ("Loading video...\n\n00:12\n", 12),
        ("exclusive\nAppears in Newsflare picks\n00:37\n", 37),
        ("Appears in Newsflare picks\n", None),
        ("Loading video...\n\n\n", None),
        ("1:02:03\n", 3723),
        ("", None),
    ],
)
def test_what_stands_above_the_headline(top, duration):
    item = read(page(top=top))
    assert (item.headline, item.duration, item.storyline) == ("Goat boards bus", duration, "A goat rode a bus.")


@pytest.mark.parametrize("uploader", ["", PARTNER])
@pytest.mark.parametrize("button", ["", "Buy video\n"])
@pytest.mark.parametrize("lists", ["", "Categories\n\nTags\n", "Categories\n"])
@pytest.mark.parametrize("end", ["", TEASER])
def test_any_block_may_be_missing(uploader, button, lists, end):
    item = read(page(uploader=uploader, button=button, lists=lists, end=end))
    assert (item.headline, item.storyline, item.diagnostics) == ("Goat boards bus", "A goat rode a bus.", ())


def test_filled_lists_are_categories_and_keywords():
    item = read(page(lists="Categories\nAnimals\nFunny\n\nTags\ngoat\ncity bus\n"))
    assert (item.categories, item.keywords) == (("Animals", "Funny"), ("goat", "city bus"))


def test_words_like_labels_inside_the_description_are_text():
    text = "A goat.\n\nCategories\n\nof goats, and Tags\n"
    assert read(page(text=text)).storyline == "A goat.\nCategories\nof goats, and Tags"


SHOWS = """SHOWS: QUITO, ECUADOR (MAY 2, 2024) (REUTERS - ACCESS ALL)
1. VARIOUS OF BAKERS
2. (SOUNDBITE) (Spanish) BAKER, MARTA INTI, SAYING:
"We bake."
GUAYAQUIL, ECUADOR (FILE - 2019) (ANI - NO ACCESS PERU)
3. VARIOUS OF OVENS
STORY: Bakers bake.
"""


@pytest.mark.parametrize("above", ["", "RESTRICTIONS: NO ACCESS JAPAN\n\n"])
@pytest.mark.parametrize("blank", ["\n", "\n\n", " "])
def test_a_script_of_reuters_is_read_by_its_own_rules_inside_the_frame(above, blank):
    item = read(page(text=above + SHOWS.replace("\n", blank)))
    assert (item.format, item.provider, item.storyline) == ("newsflare", "Newsflare", "Bakers bake.")
    assert [(shot.text, shot.place.city, shot.source) for shot in item.shots] == [
        ("VARIOUS OF BAKERS", "Quito", "REUTERS"),
        ("", "Quito", "REUTERS"),
        ("VARIOUS OF OVENS", "Guayaquil", "ANI"),
    ]
    assert item.shots[1].soundbites[0].quote == "We bake."
    assert [limit.territories for limit in item.restrictions] == [("JP",)] * bool(above)


def test_a_script_of_one_source_leaves_the_site_the_provider():
    assert read(page(text=SHOWS.replace("REUTERS", "ANI"))).provider == "Newsflare"


@pytest.mark.parametrize("text", ["The map SHOWS: nothing at all.", "A clip that shows: 1. a cat 2. a dog"])
def test_prose_with_the_word_shows_is_prose(text):
    item = read(page(text=text))
    assert (item.storyline, item.shots) == (text, ())


def test_cart_dialogs_are_furniture():
    top = "A Bundle is already in your cart\nRemove the bundle first.\nYou have unused credits\nAsk our support team.\n02:00"
    item = read(f"{top}\nGoat boards bus\nA goat rode a bus.\n{TEASER}")
    assert (item.headline, item.duration, item.storyline) == ("Goat boards bus", 120, "A goat rode a bus.")


def test_the_id_stands_in_the_canonical_address_only():
    address = "https://www.newsflare.com/video/718204/goat-boards-bus?a=on"
    head = f'<link rel="canonical" href="{address}">'
    html = f"<html><head>{head}</head><body><h1>Goat boards bus</h1><p>Buy video</p><p>A goat rode a bus.</p></body></html>"
    item = newsitem.parse(html)
    assert (item.format, item.id, item.url, item.headline) == ("newsflare", "718204", address, "Goat boards bus")
    assert read(page()).id is None


def test_json_ld_fills_what_the_visible_page_lacks():
    ld = '{"@type":"VideoObject","uploadDate":"2024-10-02T08:41:00+00:00","duration":"PT41S","name":"Another title"}'
    html = f"<html><head><script type='application/ld+json'>{ld}</script></head><body><h1>Goat boards bus</h1><p>Buy video</p><p>Text.</p></body></html>"
    item = newsitem.parse(html, format="newsflare")
    assert (item.published, item.duration, item.headline) == ("2024-10-02T08:41Z", 41, "Goat boards bus")


def test_a_menu_above_the_headline_of_saved_html_is_furniture():
    html = "<html><body><ul><li>Browse</li><li>Sell</li></ul><span>00:41</span><h1>Goat boards bus</h1><p>Buy video</p><p>Text.</p></body></html>"
    item = newsitem.parse(html, format="newsflare")
    assert (item.headline, item.duration, item.storyline, item.diagnostics) == ("Goat boards bus", 41, "Text.", ())


def test_a_footer_behind_the_tags_of_saved_html_is_no_tag():
    html = "<html><body><h1>Goat</h1><p>Buy video</p><p>Text.</p><h3>Tags</h3><ul><li>goat</li></ul><footer>Terms</footer></body></html>"
    assert newsitem.parse(html, format="newsflare").keywords == ("goat",)


def read(text):
    return newsitem.parse(text, format="newsflare")


REED = (
    "Villagers rebuilt a bridge.{gap}{shotlist} Lima, Peru - Recent: 1. Reeds 2. SOUNDBITE (Spanish) Ana Ruiz, weaver:"
    ' "Ten." 3. SOUNDBITE (Spanish) Villager (name not given) (ending with shot 4): "Two." 4. Bridge'
)


@pytest.mark.parametrize("gap", [" ", "\n"])
@pytest.mark.parametrize("shotlist", ["Shotlist:", "SHOTLIST:", "SHOTLIST", "SHOT LIST:"])
@pytest.mark.parametrize("storyline", ["", "Storyline ", "STORYLINE: ", "STORYLINE "])
def test_the_words_over_storyline_and_shots_are_known_in_capitals_too(storyline, shotlist, gap):
    reading = newsitem.explain(page(text=storyline + REED.format(shotlist=shotlist, gap=gap)))
    (item,) = reading.items
    assert item.storyline == "Villagers rebuilt a bridge."
    assert [shot.text for shot in item.shots] == ["Reeds", "", "", "Bridge"]
    assert [shot.place.city for shot in item.shots] == ["Lima"] * 4
    assert [part.text for part in reading.leftovers] == []


def test_two_remarks_in_a_row_are_no_heading_of_anadolu():
    item = newsitem.parse(page(text=REED.format(shotlist="SHOTLIST:", gap=" ")))
    assert [bite.speaker.name for shot in item.shots for bite in shot.soundbites] == ["Ana Ruiz", None]


XINHUA = "STORY: {story}\nDATELINE: June 3, 2024\nLENGTH: 0:01:00\nLOCATION: LIMA, Peru\nSHOTLIST:\n1. goat\nSTORYLINE:\nA goat.\n"


@pytest.mark.parametrize(
    ("story", "leftover"),
    [
        ("Goat boards bus", []),
        ("GOAT BOARDS BUS", []),
        ("Bus boards", []),
        ("Passengers welcome goat that boards", ["Passengers welcome goat that boards"]),
    ],
)
def test_the_headline_of_a_script_repeats_that_of_the_site_if_it_says_no_more(story, leftover):
    reading = newsitem.explain(page(text=XINHUA.format(story=story)))
    assert reading.items[0].headline == "Goat boards bus"
    assert [part.text for part in reading.leftovers] == leftover
