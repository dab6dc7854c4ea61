"""Our own NewsML-G2 comes back as it was, whatever another program did to it on the way."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree

import newsitem
from labels import label_items
from newsitem.model import Item, Restriction, Shot, Soundbite
from newsitem.newsml import read_own
from newsitem.serializers.newsml.characters import replaced
from newsitem.testing.strategies import items
from newsml_help import reported, written
from stories import STORY

PAGES = sorted((Path(__file__).parent / "pages").rglob("*.json"))


def back(document):
    """The item of a document, read as a page is, and what is left over."""
    reading = newsitem.explain(document)
    assert reading.format.name == "newsml-g2"
    return reading.items[0], [part.text for part in reading.leftovers]


@given(items())
@settings(max_examples=300, deadline=None)
def test_any_item_comes_back_from_its_document(item):
    root, _ = reported(item)
    document = etree.tostring(root, encoding="unicode")
    clean, _ = replaced(item)
    assert read_own(document) == [clean]
    assert back(document) == (clean, [])


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_items_of_every_page_come_back_from_their_documents(path):
    for item in label_items(path):
        assert back(written(item)) == (item, [])


def test_a_full_and_an_empty_item_come_back_with_the_format_that_they_say():
    for item in (STORY, Item("northlight"), Item("")):
        assert back(written(item)) == (item, [])


def test_a_document_indented_anew_gives_the_same_item():
    root = etree.fromstring(written(STORY).encode(), etree.XMLParser(remove_blank_text=True))
    etree.indent(root, "\t")
    assert back(etree.tostring(root, encoding="unicode")) == (STORY, [])


def test_aliases_are_told_by_the_schemes_that_the_document_declares():
    document = written(STORY)
    for alias in ("nirel", "nires", "niflag", "nidesc", "nidate", "niname", "niid", "nirnd", "nicred", "niplat"):
        document = document.replace(f'"{alias}:', f'"x{alias}:').replace(f'alias="{alias}"', f'alias="x{alias}"')
    assert back(document) == (STORY, [])


def test_an_alias_that_stands_for_another_scheme_is_not_ours():
    document = written(Item("northlight", shots=(Shot(1, "A boat", flags=("mute",)),)))
    other = document.replace("https://w3id.org/newsitem/cv/flag/", "https://lantern.example/colours/")
    item, left = back(other)
    assert item.shots[0].flags == ()
    assert left == ["niflag:mute"]


CHANGES = [
    ("<usageTerms>No use", "<usageTerms>No use after March 20. No use", "No use after March 20."),
    ("</contentMeta>", '<genre literal="Interview"/></contentMeta>', "Interview"),
    ("</itemMeta>", "<title>Another name</title></itemMeta>", "Another name"),
    (
        "</contentMeta>",
        '<contentMetaExtProperty rel="lantern:desk" value="Foreign desk"/></contentMeta>',
        "Foreign desk",
    ),
    (
        "<contentSet/>",
        '<contentSet><remoteContent href="https://lantern.example/77.mp4"/></contentSet>',
        "https://lantern.example/77.mp4",
    ),
    ("</newsItem>", "<assert><name>Jane Roe</name></assert></newsItem>", "Jane Roe"),
]


@pytest.mark.parametrize(("where", "changed", "words"), CHANGES, ids=[words for *_, words in CHANGES])
def test_what_another_program_added_is_left_over(where, changed, words):
    item = Item(
        "northlight", headline="A", restrictions=(Restriction("No use online", "platform", platforms=("online",)),)
    )
    document = written(item)
    assert where in document
    _, left = back(document.replace(where, changed, 1))
    assert any(words in part for part in left)


def test_a_line_break_that_another_program_put_into_a_text_is_one():
    document = written(Item("northlight", headline="one two")).replace("one two</headline>", "one<br/>two</headline>")
    assert back(document)[0].headline == "one\ntwo"


def test_a_kill_notice_under_our_profile_binds():
    document = written(Item("northlight", headline="A")).replace("stat:usable", "stat:canceled")
    item, left = back(document)
    assert item.notes == ("pubStatus: canceled",)
    assert item.restrictions == (Restriction("pubStatus: canceled"),)
    assert left == []


def test_codes_that_nobody_knows_yet_are_left_over_and_raise_nothing():
    bite = Soundbite("SOUNDBITE", duration=2.0)
    item = Item(
        "northlight", restrictions=(Restriction("x", "part"),), shots=(Shot(flags=("mute",), soundbites=(bite,)),)
    )
    document = written(item)
    for old, new in (("nires:part", "nires:lunar"), ("niflag:mute", "niflag:loud"), ('value="2.0"', 'value="long"')):
        document = document.replace(old, new)
    read, left = back(document)
    assert read.restrictions[0].kind == "other"
    assert read.shots[0].flags == ()
    assert read.shots[0].soundbites[0].duration is None
    assert " ".join(left) == "long niflag:loud"


def test_a_profile_of_a_later_version_is_read_by_the_elements_of_the_standard():
    document = written(Item("northlight", headline="A")).replace(
        'versioninfo="1">newsitem-video', 'versioninfo="7">newsitem-video'
    )
    item, _ = back(document)
    assert (item.format, item.headline) == ("newsml-g2", "A")


def test_a_document_without_an_item_of_ours_is_refused():
    with pytest.raises(newsitem.CannotRead, match="no item that newsitem wrote"):
        read_own('<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta/></newsItem>')
