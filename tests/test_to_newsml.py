"""Claims about `newsitem.serializers.to_newsml`: whole documents."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
from hypothesis import given, settings
from lxml import etree

from labels import label_items
from newsitem import __version__
from newsitem.errors import CannotWrite
from newsitem.model import Item
from newsitem.plugin import Entry
from newsitem.serializers.newsml.characters import replaced
from newsitem.serializers.to_newsml import newsml_g2
from newsitem.testing.strategies import items
from newsitem.text import fold
from newsml_help import found, read_by_iptc, refuse, reported, root_of
from newsml_rules import NAMESPACE, Element, complaints
from shared_help import NO_SHARED, SHARED, needs_shared
from stories import STORY

LABELS: Final = sorted(SHARED.glob("samples/*/*.json"))

every_label: Final = pytest.mark.parametrize("path", LABELS, ids=lambda path: f"{path.parent.name}/{path.stem}")


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    if not SHARED.is_dir():
        pytest.skip(NO_SHARED)
    return etree.XMLSchema(etree.parse(SHARED / "schemas/newsml-g2-2.35/NewsML-G2_2.35-spec-All-Power.xsd"))


def flattened(element: Element, path: str = "") -> Iterator[tuple[str, dict[str, str], str]]:
    """Every element with its path, its attributes and, where it has no child, its text."""
    path = f"{path}/{etree.QName(element).localname}"
    attributes = {str(key): str(value) for key, value in element.attrib.items()}
    yield path, attributes, "" if len(element) else element.text or ""
    for child in element:
        yield from flattened(child, path)


@needs_shared
def test_the_example_is_written_as_designed_but_for_what_only_a_caller_knows() -> None:
    designed = etree.parse(SHARED / "design/g2_example.xml", etree.XMLParser(remove_comments=True)).getroot()
    for name in ("copyrightHolder", "copyrightNotice", "rightsExpressionData", "firstCreated", "link", "remoteContent"):
        for element in list(designed.iter(NAMESPACE + name)):
            element.getparent().remove(element)
    found(designed, "itemMeta/generator")[0].set("versioninfo", __version__)
    [item] = label_items(SHARED / "design/g2_example.json")
    written_root = root_of(item, guid_authority="example.com,2025-03-18", version=2)
    assert list(flattened(written_root)) == list(flattened(designed))


def assert_good(item: Item, schema: etree.XMLSchema) -> None:
    root, _ = reported(item)
    schema.assertValid(root)
    assert complaints(root) == []


@needs_shared
@every_label
def test_every_labelled_page_gives_a_good_document(path: Path, schema: etree.XMLSchema) -> None:
    for item in label_items(path):
        assert_good(item, schema)


@given(items())
@settings(deadline=None)
def test_any_item_gives_a_good_document(schema: etree.XMLSchema, item: Item) -> None:
    assert_good(item, schema)


def test_a_full_and_an_empty_item_give_good_documents(schema: etree.XMLSchema) -> None:
    for item in (STORY, Item("northlight"), Item("")):
        assert_good(item, schema)


def all_texts(value: Any) -> Iterator[str]:
    """Every text in a value but paragraphs, which are divided, and diagnostics, which are not written."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from all_texts(one)
    elif isinstance(value, dict):
        yield from all_texts((*value.keys(), *value.values()))
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            if field.eq and field.name != "storyline":
                yield from all_texts(getattr(value, field.name))


@given(items())
@settings(deadline=None)
def test_every_text_of_an_item_stands_in_the_document_to_the_letter(item: Item) -> None:
    root, _ = reported(item)
    there = {"", "soundbite"}  # an empty text leaves no trace, the usual kind of soundbite is not said
    for element in root.iter():
        there |= {element.text or "", *element.attrib.values()}
        there |= {code.partition(":")[2] for name in ("qcode", "role") for code in (element.get(name) or "").split()}
    assert set(all_texts(replaced(item)[0])) <= there


def test_the_first_piece_begins_with_a_declaration_of_utf_8() -> None:
    pieces = list(newsml_g2.write([Entry(STORY)], report=refuse))
    assert all(isinstance(piece, str) for piece in pieces)
    assert pieces[0].startswith('<?xml version="1.0" encoding="UTF-8"?>')


def test_one_document_holds_one_item() -> None:
    assert (newsml_g2.name, newsml_g2.suffix, newsml_g2.several) == ("newsml-g2", ".xml", False)
    with pytest.raises(CannotWrite, match="each item to a file of its own"):
        list(newsml_g2.write([Entry(STORY), Entry(STORY)], report=refuse))
    with pytest.raises(CannotWrite, match="no item"):
        list(newsml_g2.write([], report=refuse))


def test_of_many_items_only_two_are_asked_for() -> None:
    asked = [Entry(STORY)] * 9
    entries = iter(asked)
    with pytest.raises(CannotWrite):
        list(newsml_g2.write(entries, report=refuse))
    assert len(list(entries)) == len(asked) - 2


def test_iptc_s_own_reader_finds_the_words() -> None:
    item = read_by_iptc(STORY)
    assert str(item.contentmeta.headline[0]) == STORY.headline
    assert str(item.rightsinfo[0].usageterms[0]) == (
        "NO ACCESS NORWAY/NORTHERN REGION / BROADCAST ONLY UNTIL APRIL / SHOTS 2, 4: MUST COURTESY PORT TV"
    )
    assert [str(info.usageterms[0]) for info in item.rightsinfo][1:4] == [
        "NO ACCESS NORWAY/NORTHERN REGION", "BROADCAST ONLY UNTIL APRIL", "MUST COURTESY PORT TV",
    ]  # fmt: skip
    spoken = [str(one) for part in item.partmeta for one in part.description]
    assert spoken == [
        "STREET IN MUD", "The barrier held.", "Sperringen holdt.", "Come in!", "AERIAL OF HARBOUR", "BOATS",
    ]  # fmt: skip
    script = item.contentset.inlinexml[0].to_xml()
    assert [p.text for p in script.iter("{http://www.w3.org/1999/xhtml}p")] == (STORY.storyline or "").split("\n")


@needs_shared
@every_label
def test_iptc_s_own_reader_finds_the_words_of_every_labelled_page(path: Path) -> None:
    for item in label_items(path):
        read = read_by_iptc(item)
        heard = {fold(str(one)) for part in read.partmeta for one in part.description}
        bites = [bite for shot in item.shots for bite in shot.soundbites]
        assert {fold(text) for shot in item.shots for text in [shot.text] if text} <= heard
        assert {fold(bite.quote) for bite in bites if bite.quote} <= heard
        assert [str(one) for one in read.contentmeta.headline] == [item.headline] * (item.headline is not None)
        terms = {str(term) for info in read.rightsinfo for term in info.usageterms}
        restrictions = [*item.restrictions, *(one for shot in item.shots for one in shot.restrictions)]
        assert {fold(one.text) for one in restrictions} <= terms
