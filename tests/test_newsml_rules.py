"""Claims about `newsml_rules`: each rule can fail, and only it fails; those of the library are among them."""

from collections.abc import Callable

import pytest
from lxml import etree

from newsml_help import root_of
from newsml_rules import NAMESPACE, OWN_RULES, Element, complaints
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


def add(parent: str, name: str, **attributes: str) -> Callable[[Element], None]:
    """Adds an element to the first such parent."""

    def spoil(root: Element) -> None:
        etree.SubElement(first(root, parent), NAMESPACE + name, attributes)

    return spoil


def rename_last_part(root: Element) -> None:
    list(root.iter(NAMESPACE + "partMeta"))[-1].set("partid", "shot-99")


def drop_last_rights(root: Element) -> None:
    last = list(root.iter(NAMESPACE + "rightsInfo"))[-1]
    root.remove(last)


ROWS = [
    ("conformance_is_power", put("newsItem", "conformance", "core")),
    ("no_part_inherits_a_date", add("contentMeta", "contentCreated")),
    ("no_value_has_a_datatype", put("contentMetaExtProperty", "valuedatatype", "xs:string")),
    ("texts_hold_no_elements", add("edNote", "br")),
    ("version-missing", put("newsItem", "version", None)),
    ("terms-lifted", drop_last_rights),
    ("reference-dangling", rename_last_part),
]


def test_a_good_document_breaks_no_rule(root: Element) -> None:
    assert complaints(root) == []


@pytest.mark.parametrize(("rule", "spoil"), ROWS)
def test_a_rule_finds_what_is_against_it(rule: str, spoil: Callable[[Element], None], root: Element) -> None:
    spoil(root)
    assert {found.partition(":")[0] for found in complaints(root)} == {rule}


def test_every_rule_of_our_own_has_a_row() -> None:
    assert {rule.__name__ for rule in OWN_RULES} <= {rule for rule, _ in ROWS}
