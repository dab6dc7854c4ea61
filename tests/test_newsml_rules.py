"""Claims about `newsml_rules`: each rule can fail, and only it fails."""

from collections.abc import Callable

import pytest
from lxml import etree

from newsml_help import root_of
from newsml_rules import NAMESPACE, RULES, Element, complaints
from stories import STORY


@pytest.fixture
def root() -> Element:
    return root_of(STORY)


def first(root: Element, name: str) -> Element:
    return next(root.iter(NAMESPACE + name))


def put(name: str, attribute: str, value: str | None) -> Callable[[Element], None]:
    """Sets an attribute of the first such element, or takes it away."""

    def spoil(root: Element) -> None:
        element = first(root, name)
        if value is None:
            del element.attrib[attribute]
        else:
            element.set(attribute, value)

    return spoil


def say(name: str, text: str) -> Callable[[Element], None]:
    """Sets the text of the first such element."""

    def spoil(root: Element) -> None:
        first(root, name).text = text

    return spoil


def add(parent: str, name: str, **attributes: str) -> Callable[[Element], None]:
    """Adds an element to the first such parent."""

    def spoil(root: Element) -> None:
        etree.SubElement(first(root, parent), NAMESPACE + name, attributes)

    return spoil


def add_duration(duration: str, unit: str) -> Callable[[Element], None]:
    """Adds a video of this duration."""
    return add("contentSet", "remoteContent", duration=duration, durationunit=unit)


def rename_last_part(root: Element) -> None:
    list(root.iter(NAMESPACE + "partMeta"))[-1].set("partid", "shot-99")


def drop_last_rights(root: Element) -> None:
    last = list(root.iter(NAMESPACE + "rightsInfo"))[-1]
    root.remove(last)


def comment_on_content(root: Element) -> None:
    first(root, "contentSet").append(etree.Comment("a rendition"))


ROWS = [
    ("aliases_are_declared", put("catalogRef", "href", "http://www.iptc.org/std/catalog/other.xml")),
    ("aliases_are_declared", put("pubStatus", "type", "nosuch:code")),
    ("aliases_are_declared", put("contributor", "role", "nicred:camera other:camera")),
    ("no_alias_is_retired", put("infoSource", "role", "isrol:interviewee")),
    ("references_hit", rename_last_part),
    ("guid_is_an_iri", put("newsItem", "guid", "tag:example.com,2025:a b")),
    ("guid_is_an_iri", put("newsItem", "guid", "4821")),
    ("conformance_and_version_are_said", put("newsItem", "conformance", None)),
    ("conformance_and_version_are_said", put("newsItem", "version", None)),
    ("times_have_zones", say("versionCreated", "2025-03-18T17:42:10")),
    ("time_delimiters_are_whole", put("timeDelim", "timeunit", None)),
    ("time_delimiters_are_whole", put("timeDelim", "end", "")),
    ("time_delimiters_are_whole", put("timeDelim", "start", "00:01:00.000")),
    ("item_class_has_a_code", put("itemClass", "qcode", None)),
    ("status_is_known", put("pubStatus", "qcode", "stat:cancelled")),
    ("durations_are_whole_numbers", add_duration("98.5", "timeunit:seconds")),
    ("durations_are_whole_numbers", add_duration("98", "timeunit:normalPlayTime")),
    ("no_part_inherits_a_date", add("contentMeta", "contentCreated")),
    ("no_terms_are_lifted", drop_last_rights),
    ("no_value_has_a_datatype", put("contentMetaExtProperty", "valuedatatype", "xs:string")),
    ("content_holds_no_comment", comment_on_content),
    ("texts_hold_no_elements", add("edNote", "br")),
]  # fmt: skip


def test_a_good_document_breaks_no_rule(root: Element) -> None:
    assert complaints(root) == []


@pytest.mark.parametrize(("rule", "spoil"), ROWS)
def test_a_rule_finds_what_is_against_it(rule: str, spoil: Callable[[Element], None], root: Element) -> None:
    spoil(root)
    assert {found.partition(":")[0] for found in complaints(root)} == {rule}


def test_every_rule_has_a_row() -> None:
    assert {rule for rule, _ in ROWS} == {rule.__name__ for rule in RULES}
