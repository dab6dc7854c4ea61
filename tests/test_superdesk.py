"""What Superdesk's NewsML parser would see of our documents: all that binds.

Its reading rules, as it was run against our documents:

- The item needs `@version`, `pubStatus` and `contentSet`.
- Of rights it takes the first `usageTerms` of the first `rightsInfo`, its text up to the first child.
- The summary is the first `description` of `contentMeta`, its text up to the first child.
- The body is the `p` of XHTML in `inlineXML`, of each the text up to the first element in it.
- Any other child of `contentSet` is taken for a rendition of a file, which needs a `rendition` with a colon in it and
  a `contenttype`; a comment is one too, and fails.
- The editors' note is `edNote`; headline, slugline and keywords are taken by their names.
"""

from pathlib import Path
from typing import Any

import pytest
from attrs import frozen
from hypothesis import given, settings

from labels import label_items
from newsitem.model import Item, Restriction, Shot
from newsitem.serializers.newsml.characters import replaced
from newsitem.testing.strategies import items
from newsitem.text import fold
from newsml_help import reported
from newsml_rules import NAMESPACE, Element
from shared_help import SHARED
from stories import STORY

XHTML = "{http://www.w3.org/1999/xhtml}"


@frozen
class Seen:
    """What the parser makes of a document."""

    version: str
    status: str
    terms: str
    summary: str
    headline: str
    slug: str
    paragraphs: list[str]


def seen(root: Element) -> Seen:
    """A document read by the rules above, and by no others."""
    content = needed(root, "contentSet")
    for child in content:
        assert isinstance(child.tag, str), "a comment is taken for a rendition"
        assert child.tag == f"{NAMESPACE}inlineXML" or (":" in child.get("rendition", "") and child.get("contenttype"))
    return Seen(
        version=root.attrib["version"],
        status=needed(root, "itemMeta/pubStatus").attrib["qcode"].partition(":")[2],
        terms=text_of(root, "rightsInfo/usageTerms"),
        summary=text_of(root, "contentMeta/description"),
        headline=text_of(root, "contentMeta/headline"),
        slug=text_of(root, "contentMeta/slugline"),
        paragraphs=[p.text or "" for p in content.iterfind(f"{NAMESPACE}inlineXML//{XHTML}p")],
    )


def path_of(path: str) -> str:
    return "/".join(NAMESPACE + step for step in path.split("/"))


def needed(root: Element, path: str) -> Element:
    found = root.find(path_of(path))
    assert found is not None, path
    return found


def text_of(root: Element, path: str) -> str:
    """The text of the first such element up to its first child."""
    found = root.find(path_of(path))
    return "" if found is None else found.text or ""


def binding(item: Item) -> list[str]:
    """What limits use, of the item and of its shots; without words it is the kind."""
    restrictions = [*item.restrictions, *(one for shot in item.shots for one in shot.restrictions)]
    return [one.text or one.kind for one in restrictions]


def assert_all_is_seen(item: Item) -> None:
    made = seen(reported(item)[0])
    assert (made.version, made.status) == ("1", "usable")
    assert all(words in made.terms for words in binding(item))
    assert made.headline == (item.headline or "")
    assert fold(made.slug) == fold(item.slug or "")
    assert made.paragraphs == ([] if item.storyline is None else item.storyline.split("\n"))
    if item.summary is not None:
        assert made.summary == item.summary


def test_of_every_page_all_that_binds_is_seen() -> None:
    paths = sorted(Path(__file__).parent.glob("pages/*/*.json"))
    pages = [item for path in [*paths, *sorted(SHARED.glob("samples/*/*.json"))] for item in label_items(path)]
    assert len(pages) > 300
    assert sum(len(binding(item)) for item in pages) > 1000
    for item in [*pages, STORY]:
        assert_all_is_seen(item)


@given(items())
@settings(deadline=None)
def test_of_any_item_all_that_binds_is_seen(item: Item) -> None:
    assert_all_is_seen(replaced(item)[0])


def test_what_holds_for_a_shot_stands_with_its_number_in_the_first_terms() -> None:
    item = Item("x", shots=(Shot(7, restrictions=(Restriction("NO ACCESS NORWAY", "no-access"),)), Shot(8)))
    assert seen(reported(item)[0]).terms == "SHOT 7: NO ACCESS NORWAY"


@pytest.mark.parametrize("options", [{"odrl": True}, {"version": 3}])
def test_options_take_nothing_from_sight(options: dict[str, Any]) -> None:
    plain, other = (seen(reported(STORY, **given)[0]) for given in ({}, options))
    assert (other.terms, other.paragraphs, other.summary) == (plain.terms, plain.paragraphs, plain.summary)
    assert other.version == str(options.get("version", 1))
