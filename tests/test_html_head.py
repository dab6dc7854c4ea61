"""Claims about `newsitem.html.head`: what a page says of itself."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsitem.html import read_html
from newsitem.html.head import linked_data

URL = "https://northlight.example/clip/4711"
OTHER = "https://northlight.example/other"
CANONICAL = f'<link rel="canonical" href="{URL}">'
OG_URL = f'<meta property="og:url" content="{OTHER}">'
SAVED = f"<!-- saved from url=(0036){OTHER} -->"


def head_of(markup: str) -> dict[str, str]:
    """The head of a page with this markup in its own."""
    return dict(read_html(f"<!DOCTYPE html>\n<html><head>{markup}</head><body><p>Story</p></body></html>").head)


def ld(*values: object) -> str:
    """Scripts of JSON-LD."""
    return "".join(f'<script type="application/ld+json">{json.dumps(value)}</script>' for value in values)


@pytest.mark.parametrize(
    ("markup", "url"),
    [
        (CANONICAL, URL),
        (OG_URL + CANONICAL, URL),
        (OG_URL, OTHER),
        (ld({"@type": "VideoObject", "url": URL}), URL),
        (ld({"@type": "NewsArticle", "mainEntityOfPage": URL}), URL),
        (ld({"@type": "NewsArticle", "mainEntityOfPage": {"@type": "WebPage", "@id": URL}}), URL),
        (ld({"@type": "VideoObject", "url": "/clip/1"}) + SAVED, OTHER),
        (OG_URL + ld({"@type": "VideoObject", "url": URL}), OTHER),
        (SAVED, OTHER),
        (f"<!--\n Page saved with SingleFile \n url: {URL} \n saved date: today\n-->", URL),
        ('<link rel="canonical" href="/clip/4711">' + OG_URL, OTHER),
        ('<link rel="canonical" href="javascript:void(0)">', None),
        (f'<link rel="stylesheet" href="{URL}"><link rel="alternate" href="{URL}">', None),
        (f'<link rel="nofollow Canonical" href=" {URL} ">', URL),
        ("<!-- saved from url=(0014)about:internet -->", None),
    ],
)
def test_the_address_is_the_best_absolute_one(markup: str, url: str | None) -> None:
    assert head_of(markup).get("url") == url


def test_the_address_where_a_browser_saved_the_page_from_stands_before_the_root() -> None:
    assert read_html(f"<!DOCTYPE html>\n{SAVED}\n<html><p>x").head == {"url": OTHER}


@pytest.mark.parametrize(
    ("markup", "name", "value"),
    [
        ("<title>Nets  mended\n| Northlight</title>", "title", "Nets mended | Northlight"),
        ('<title>Nets | Northlight</title><meta property="og:title" content="Nets">', "title", "Nets"),
        ("<title>Nets</title><title>Other</title>", "title", "Nets"),
        ("<title></title><title>Nets</title>", "title", "Nets"),
        ("<title>Nets &amp; sea</title><svg><title>Icon</title></svg>", "title", "Nets & sea"),
        ("<svg><title>Icon</title></svg>", "title", None),
        ('<meta property="og:site_name" content="Northlight">', "site", "Northlight"),
        ('<META NAME="Description" CONTENT="Nets &quot;mended&quot;">', "description", 'Nets "mended"'),
        ('<meta property="og:description" content="b"><meta name=description content=a>', "description", "a"),
        ('<meta property="og:description" content="b"><meta name=description content="">', "description", "b"),
        ('<meta name="keywords" content="nets, sea">', "keywords", "nets, sea"),
        (ld({"@type": "Article", "keywords": ["nets", "sea", 3]}), "keywords", "nets, sea"),
        ('<meta property="article:published_time" content="2024-05-03">', "published", "2024-05-03"),
        ('<meta itemprop="datePublished" content="2024-05-03">', "published", "2024-05-03"),
        (ld({"@type": "VideoObject", "uploadDate": "2024-05-03T10:00Z"}), "published", "2024-05-03T10:00Z"),
        (ld({"@type": "NewsArticle", "datePublished": "2024-05-04"}), "published", "2024-05-04"),
        (ld({"@type": "VideoObject", "duration": "PT2M10S"}), "duration", "PT2M10S"),
        ('<meta itemprop="duration" content="PT2M10S">', "duration", "PT2M10S"),
        (ld({"@type": "VideoObject", "duration": 130}), "duration", None),
        ("", "title", None),
    ],
)
def test_each_fact_is_found_at_its_best_place(markup: str, name: str, value: str | None) -> None:
    assert head_of(markup).get(name) == value


@pytest.mark.parametrize("root", ['<html lang="nn-NO">', '<html xml:lang="nn-NO">', '<HTML class=a LANG=" nn-NO ">'])
def test_the_language_is_that_of_the_root(root: str) -> None:
    assert read_html(root + "<body lang=sv><p>Garn").head == {"language": "nn-NO"}


VIDEO = {"@type": "VideoObject", "duration": "PT1M", "url": URL}
ARTICLE = {"@type": "NewsArticle", "duration": "PT2M", "url": OTHER}
SITE = {"@type": "Organization", "url": "https://northlight.example/", "duration": "PT9M"}


@pytest.mark.parametrize(
    "scripts",
    [
        [VIDEO],
        [SITE, ARTICLE, VIDEO],
        [[SITE, ARTICLE], [[VIDEO]]],
        [{"@context": "https://schema.org", "@graph": [SITE, ARTICLE, VIDEO]}],
        [{**ARTICLE, "video": VIDEO, "publisher": SITE}],
        [{"@type": "WebPage", "url": OTHER, "mainEntity": {"@type": ["Thing", "VideoObject"], **VIDEO}}],
        [VIDEO, {"@type": "VideoObject", "duration": "PT3M", "url": OTHER}],
        [VIDEO, {"@type": "ItemList", "itemListElement": [{"@type": "VideoObject", "duration": "PT4M"}]}],
        ["a", None, 3, {}, [], {"@type": {"a": "b"}}, {"@type": None, "url": OTHER}, VIDEO],
    ],
)
def test_the_pages_own_video_comes_first_in_json_ld(scripts: list[object]) -> None:
    found = linked_data(map(json.dumps, scripts))
    assert (found["ld duration"], found["ld url"]) == ("PT1M", URL)


@pytest.mark.parametrize("node", [SITE, {"@type": "ItemList", "itemListElement": [VIDEO]}, {"url": URL}, "text"])
def test_others_than_the_page_have_nothing_to_say(node: object) -> None:
    assert linked_data([json.dumps(node)]) == {}


@pytest.mark.parametrize(
    "script",
    [
        "",
        "{",
        "not json",
        "[" * 100_000,
        '{"a":' * 100_000,
        '{"@type":"VideoObject",}',
        "\0",
        "1" * 5000,
        "//<!",
        "NaN",
    ],
    ids=range(10),
)
def test_json_ld_that_cannot_be_read_says_nothing(script: str) -> None:
    assert linked_data([script]) == {}
    assert linked_data([script, json.dumps(VIDEO)])["ld url"] == URL


@pytest.mark.parametrize(
    "script",
    [
        '//<![CDATA[\n{"@type":"VideoObject","duration":"PT1M"}\n//]]>',
        '<!-- {"@type":"VideoObject","duration":"PT1M"} -->',
        '/*<![CDATA[*/ {"@type":"VideoObject","duration":"PT1M"} /*]]>*/',
        '{"@type":"VideoObject","duration":"PT1M"};',
        '{"@type":"VideoObject","description":"two\nlines\t","duration":" PT1M\\n"}',
    ],
)
def test_json_ld_is_read_out_of_what_pages_wrap_it_in(script: str) -> None:
    assert linked_data([script])["ld duration"] == "PT1M"


def test_deeply_nested_nodes_are_walked_without_recursion() -> None:
    script = '{"@graph":[' * 200 + json.dumps(VIDEO) + "]}" * 200
    assert linked_data([script])["ld url"] == URL


KEYS = st.sampled_from(["@type", "@graph", "url", "video", "@id", "mainEntityOfPage"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=10,
)


@given(st.dictionaries(st.sampled_from(["url", "duration", "video", "keywords"]), JSON))
def test_any_json_gives_words_or_nothing(properties: dict[str, object]) -> None:
    found = linked_data([json.dumps({"@type": "VideoObject", **properties})])
    assert all(words == " ".join(words.split()) and words for words in found.values())
