"""A page without a known frame: title, script, and what a saved page's head adds."""

import pytest

import newsitem

SCRIPT = "<p>SHOTLIST:</p><p>1. Owl</p><p>2. Clock</p>"
TITLE = '<meta property="og:title" content="Owl moves in">'
LD = '<script type="application/ld+json">{"@type": "VideoObject", "name": "Owl moves in", "inLanguage": "%s"}</script>'


def page(head, body=SCRIPT, attributes=""):
    return f"<!DOCTYPE html>\n<html{attributes}><head>{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize("head", [TITLE, LD % "en", f"<title>Owl | Northlight</title>{TITLE}"])
def test_a_headline_out_of_the_head_is_taken_where_the_page_shows_none(head):
    item = newsitem.parse(page(head))
    assert (item.headline, item.spans.get("headline"), len(item.shots)) == ("Owl moves in", None, 2)
    assert newsitem.parse(page(head, f"<h1>Owl stays</h1>{SCRIPT}")).headline == "Owl stays"


def test_a_title_with_the_name_of_the_site_is_no_headline():
    assert newsitem.parse(page("<title>Owl | Northlight</title>")).headline is None


@pytest.mark.parametrize(
    ("head", "attributes", "language"),
    [
        ("", ' lang="nb-NO"', "nb-NO"),
        (LD % "Norwegian", ' lang="en"', "no"),
        (LD % "pt-BR", "", "pt-BR"),
        ("", ' lang="no such language"', None),
        ("", "", None),
    ],
)
def test_the_language_of_the_head_is_taken_where_the_format_knows_none(head, attributes, language):
    assert newsitem.parse(page(head, attributes=attributes), format="script").language == language


def test_the_language_of_a_format_goes_before_the_head():
    body = "<h1>Owl</h1><p>Buy video</p><p>An owl moved in.</p><h2>Categories</h2><h2>Tags</h2>"
    item = newsitem.parse(page("", body, ' lang="de"'), format="newsflare")
    assert (item.headline, item.language) == ("Owl", "en")


def test_a_label_that_says_the_headline_of_the_head_is_read_all_the_same():
    item = newsitem.parse(page(TITLE, "<p>STORY: Owl stays</p><p>SHOOTING TIME: Owl moves in</p>" + SCRIPT))
    assert (item.headline, item.extra) == ("Owl stays", {"shooting time": "Owl moves in"})
