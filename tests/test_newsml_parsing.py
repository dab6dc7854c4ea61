"""XML from hands that nobody knows is read safely, or refused in words that say where and why."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsitem
from newsitem.model import Item
from newsitem.newsml.codes import Codes, last_word, of_concept
from newsitem.newsml.parsing import LARGEST, looks_like_newsml
from newsitem.testing import unaccounted
from newsml_help import written
from newsml_stories import NAMESPACE, story
from stories import STORY
from time_help import measured

LAUGHS = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
BOMB = f'<!DOCTYPE newsItem [<!ENTITY a "ha">{LAUGHS}]><newsItem xmlns="{NAMESPACE}"><edNote>&j;</edNote></newsItem>'


@pytest.mark.parametrize(
    ("document", "why"),
    [
        (BOMB, "document type declaration"),
        ('<!DOCTYPE newsItem SYSTEM "file:///etc/hostname"><newsItem/>', "document type declaration"),
        (f'<!DOCTYPE x [<!ENTITY y SYSTEM "y">]><g:newsItem xmlns:g="{NAMESPACE}">&y;</g:newsItem>', "document type"),
        (story(content="<headline>&nope;</headline>"), "line 6, column 32: Entity 'nope' not defined"),
        (story(content="<headline>A</headlin>"), "line 6, column 37"),
        (story(content="<headline>a\x01b</headline>"), "line 6, column 27"),
        (story(content="<a>" * 300 + "</a>" * 300), "nested too deep"),
        (story(content="<a>" * 1_000_000), "nested too deep"),
        ("<newsItem>", "line 1"),
        (story(content=f"<headline>{'x' * LARGEST}</headline>"), "larger than 33,554,432 characters"),
        ('<?xml version="1.0"?><conceptItem/>', "conceptItem, not a newsItem"),
        ('<?xml version="1.0"?><contentMeta/>', r"part of a NewsML-G2 document \(contentMeta\)"),
        ("<newsMessage><itemSet><packageItem/><packageItem/></itemSet></newsMessage>", "no newsItem, but packageItem"),
        ("<newsMessage/>", "no newsItem, but nothing"),
        (f'<catalog xmlns="{NAMESPACE}"/>', r"\(catalog\)"),
    ],
)
def test_what_is_not_safe_not_well_formed_or_no_news_is_refused(document, why):
    with pytest.raises(newsitem.CannotRead, match=why):
        newsitem.parse_all(document)


@pytest.mark.parametrize(
    "text",
    [
        "", "newsItem", "<newsItems>", "< newsItem>", "The tag <newsItem> is used.", "<html><newsItem/></html>",
        "<!DOCTYPE html><html></html>", '<?xml version="1.0"?><rss><channel/></rss>', "<!-- never closed <newsItem>",
    ],
)  # fmt: skip
def test_other_texts_are_pages(text):
    assert not looks_like_newsml(text)
    assert newsitem.parse_all(text)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", "cp1252"]
)
def test_bytes_are_read_as_they_are_written_not_as_they_declare(encoding):
    document = story(content="<headline>Übung in Lindhavn</headline>")
    assert newsitem.parse(document.encode(encoding)).headline == "Übung in Lindhavn"


def test_utf_8_that_declares_latin_1_is_utf_8_as_in_ebus_listing():
    document = story(content="<headline>Bülow</headline>").replace("UTF-8", "ISO-8859-1")
    item = newsitem.parse(document.encode())
    assert item.headline == "Bülow"
    assert "encoding-declared-wrong" in [found.code for found in item.diagnostics]


def test_nul_becomes_a_replacement_and_is_told():
    item = newsitem.parse(story(content="<headline>a\0b</headline>"))
    assert item.headline == "a\ufffdb"
    assert "unreadable-characters" in [found.code for found in item.diagnostics]


def test_comments_and_instructions_part_no_text():
    item = newsitem.parse(story(content="<headline>Fer<!-- x -->ry <?y z?>back<![CDATA[ & forth]]></headline>"))
    assert item.headline == "Ferry back & forth"


SEEDS = [
    story(content="<headline>A</headline>").encode(),
    written(STORY).encode(),
    written(Item("northlight")).encode(),
]


@given(st.sampled_from(SEEDS), st.integers(0, 2**32), st.integers(1, 8))
@settings(max_examples=400, deadline=None)
def test_a_damaged_document_gives_items_or_a_clear_error(seed, number, damages):
    data, chance = bytearray(seed), random.Random(number)
    for _ in range(damages):
        start = chance.randrange(len(data) + 1)
        data[start : start + chance.choice([0, 1, 1, 40])] = chance.choice(
            [b"", b"<", b">", b"&", b'"', b"\0", b"\xff", b"</newsItem>", b"<partMeta/>", b"<br/>", b"nan", b":"]
        )
    try:
        reading = newsitem.explain(bytes(data))
    except newsitem.NewsitemError:
        return
    assert unaccounted(reading) == ""


def seconds_for(document):
    times = []
    for _ in range(3):
        start = time.process_time()
        newsitem.explain(document)
        times.append(time.process_time() - start)
    return min(times)


UNITS = [
    "<keyword>ferry %</keyword>", "<creator><name>Roe %</name></creator>", "<description>A boat %</description>",
    "<located><name>Lindhavn %</name><broader/></located>", "<lantern%>x</lantern%>", "<!-- x -->",
    "<headline>A boat %</headline>", '<description role="x:script">Boat % goes.</description>',
]  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
@measured
def test_four_times_the_elements_cost_about_four_times_as_much(unit):
    small, large = (
        seconds_for(story(content="".join(unit.replace("%", str(n)) for n in range(count)))) for count in (1000, 4000)
    )
    assert large < 8 * small + 0.05


def test_codes_are_known_by_the_address_of_their_scheme():
    codes = Codes(
        {
            "x": "https://w3id.org/newsitem/cv/flag/",
            "tu": "https://cv.iptc.org/newscodes/timeunit/",
            "nirel": "urn:other:",
        }
    )
    assert codes.of("x:mute") == "niflag:mute"
    assert codes.of("tu:seconds") == "timeunit:seconds"
    assert codes.of("nirel:date") == "urn:other:date"
    assert codes.of("unknown:thing") == "unknown:thing"
    assert of_concept("http://cv.iptc.org/newscodes/timeunit/seconds") == "timeunit:seconds"
    assert of_concept("http://lantern.example/a#b") == "http://lantern.example/a#b"
    assert [last_word(code) for code in ("a:b", "http://x/y/z", "http://x/y#z", "plain", "")] == [
        "b",
        "z",
        "z",
        "plain",
        "",
    ]
