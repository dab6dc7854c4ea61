"""Claims about `newsitem.serializers.odrl`, and about policies in NewsML-G2 and ninjs."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from lxml import etree
from rdflib import Graph, URIRef
from rdflib.namespace import ODRL2, RDF, XSD

import newsitem
from cli_help import run
from labels import label_items
from newsitem.model import RESTRICTION_KINDS, Item, Restriction, Shot
from newsitem.serializers.odrl import item_policy, shot_policy
from newsitem.testing.strategies import items
from newsml_help import found, root_of
from newsml_rules import complaints
from ninjs_help import object_of, validator
from shared_help import SHARED, needs_shared
from stories import COURTESY, NO_ACCESS, STORY

# rdflib's own reader of JSON-LD uses it.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")

GUID = "tag:example.org,2026:newsitem:x:1"
PARTS = [f"{GUID}#shot-1", f"{GUID}#shot-2"]
COUNTRY = "http://cvx.iptc.org/iso3166-1a2/"
OWN = "https://w3id.org/newsitem/cv/"
IN_NORWAY = ("spatial", "isAnyOf", ["NO"])


def limited(kind: str, **fields: Any) -> Item:
    """An item with one restriction."""
    return Item("x", restrictions=(Restriction("WORDS", kind, **fields),))


def graph_of(policy: str) -> Graph:
    """The triples of a policy; nothing is fetched, since there is no address in its context."""
    return Graph().parse(data=policy, format="json-ld")


def short(value: Any) -> str:
    """A value or a URI without the scheme that it belongs to."""
    text = re.sub(r"\+00:00$", "Z", str(value))  # rdflib writes UTC so
    for scheme in (COUNTRY, f"{OWN}platform/", f"{OWN}purpose/", str(ODRL2)):
        text = text.removeprefix(scheme)
    return text


def rules(policy: str | None) -> list[tuple[str, list[tuple[str, str, list[str]]], list[str]]]:
    """Action, constraints and targets of each prohibition, out of the triples."""
    if policy is None:
        return []
    graph = graph_of(policy)
    made = []
    for rule in graph.objects(None, ODRL2.prohibition):
        limits = [
            (
                short(graph.value(one, ODRL2.leftOperand)),
                short(graph.value(one, ODRL2.operator)),
                sorted(short(value) for value in graph.objects(one, ODRL2.rightOperand)),
            )
            for one in graph.objects(rule, ODRL2.constraint)
        ]
        targets = sorted(map(str, graph.objects(rule, ODRL2.target)))
        made.append((short(graph.value(rule, ODRL2.action)), sorted(limits), targets))
    return sorted(made)


def assert_good(policy: str) -> None:
    """A set of prohibitions with terms that ODRL 2.2 has, and nothing that grants."""
    graph = graph_of(policy)
    for triple in graph:
        for node in triple:
            if isinstance(node, URIRef) and node.startswith(str(ODRL2)):
                assert ODRL2[node.removeprefix(str(ODRL2))] == node  # there is no such term: AttributeError
            elif isinstance(node, URIRef) and node != RDF.type:
                assert str(node).startswith((COUNTRY, OWN, "tag:", "urn:uuid:"))
    [root] = graph.subjects(RDF.type, ODRL2.Set)
    assert list(graph.objects(root, ODRL2.conflict)) == [ODRL2.prohibit]
    assert list(graph.objects(root, ODRL2.prohibition))
    for right in (ODRL2.permission, ODRL2.duty, ODRL2.obligation, ODRL2.remedy):
        assert list(graph.subject_objects(right)) == []
    for moment in graph.objects(None, ODRL2.rightOperand):
        assert isinstance(moment, URIRef) or (moment.datatype == XSD.dateTime and moment.value.tzinfo is not None)


@pytest.mark.parametrize(
    ("kind", "fields", "said"),
    [
        ("no-access", {"territories": ("NO",)}, [("use", [IN_NORWAY])]),
        ("no-access", {"territories": ("NO", "SE")}, [("use", [("spatial", "isAnyOf", ["NO", "SE"])])]),
        ("no-access", {"territories": ("NO", "MENA"), "outlets": ("FJORD TV",)}, [("use", [IN_NORWAY])]),
        ("no-access", {"territories": ("MENA",)}, []),
        ("no-access", {"outlets": ("FJORD TV",)}, []),
        ("no-access", {}, []),
        ("no-access", {"territories": ("NO",), "platforms": ("online", "mobile")},
         [("use", [("deliveryChannel", "isAnyOf", ["mobile", "online"]), IN_NORWAY])]),
        ("only-access", {"territories": ("NO", "SE")}, [("use", [("spatial", "isNoneOf", ["NO", "SE"])])]),
        ("only-access", {"territories": ("NO", "MENA")}, []),
        ("only-access", {"territories": ("NO",), "outlets": ("FJORD TV",)}, []),
        ("only-access", {"outlets": ("FJORD TV",)}, []),
        ("editorial-only", {}, [("use", [("purpose", "neq", ["editorial"])])]),
        ("no-alteration", {}, [("derive", []), ("modify", [])]),
        ("no-resale", {}, [("grantUse", [])]),
        ("no-resale", {"platforms": ("online",)}, [("grantUse", [("deliveryChannel", "isAnyOf", ["online"])])]),
        ("no-archive", {}, [("archive", [])]),
        ("no-archive", {"until": "2025-04-01T22:00Z"}, [("archive", [("dateTime", "gt", ["2025-04-01T22:00:00Z"])])]),
        ("no-archive", {"period": "P30D"}, []),
        ("no-archive", {"platforms": ("broadcast",)}, [("archive", [("deliveryChannel", "isAnyOf", ["broadcast"])])]),
        ("platform", {"platforms": ("online", "mobile")}, [("use", [("deliveryChannel", "isAnyOf", ["mobile", "online"])])]),
        ("platform", {}, []),
        ("time-limit", {"until": "2025-04-01T22:00:30+02:00"}, [("use", [("dateTime", "gt", ["2025-04-01T22:00:30+02:00"])])]),
        ("time-limit", {"until": "2025-04-01T22:00"}, [("use", [("dateTime", "gt", ["2025-04-01T22:00:00+14:00"])])]),
        ("time-limit", {"until": "2025-04-30"}, [("use", [("dateTime", "gteq", ["2025-05-01T00:00:00+14:00"])])]),
        ("time-limit", {"until": "9999-12-31"}, []),
        ("time-limit", {"until": "soon"}, []),
        ("time-limit", {"period": "PT48H"}, []),
        ("time-limit", {"until": "2025-04-01T22:00Z", "territories": ("NO", "MENA")},
         [("use", [("dateTime", "gt", ["2025-04-01T22:00:00Z"]), IN_NORWAY])]),
        ("time-limit", {"until": "2025-04-01T22:00Z", "territories": ("MENA",)}, []),
        ("time-limit", {"until": "2025-04-01T22:00Z", "outlets": ("FJORD TV",)}, []),
        ("embargo", {"until": "2025-04-01T22:00Z"}, [("use", [("dateTime", "lt", ["2025-04-01T22:00:00Z"])])]),
        ("embargo", {"until": "2025-04-01T22:00"}, [("use", [("dateTime", "lt", ["2025-04-01T22:00:00-12:00"])])]),
        ("embargo", {"until": "2025-04-01"}, [("use", [("dateTime", "lt", ["2025-04-02T00:00:00-12:00"])])]),
        ("embargo", {}, []),
        *((kind, {"credit": "FJORD TV", "territories": ("NO",), "platforms": ("online",), "period": "PT2M"}, [])
          for kind in ("none", "credit", "clients-only", "length-limit", "restricted", "part", "other")),
    ],
)  # fmt: skip
def test_a_restriction_is_a_prohibition_where_odrl_can_say_it(
    kind: str, fields: dict[str, Any], said: list[Any]
) -> None:
    policy = item_policy(limited(kind, **fields), GUID)
    assert [(action, limits) for action, limits, _ in rules(policy)] == said
    assert (policy is None) == (not said)


def test_the_rows_above_are_about_all_kinds() -> None:
    rows = test_a_restriction_is_a_prohibition_where_odrl_can_say_it.pytestmark[0].args[1]
    assert {kind for kind, *_ in rows} == set(RESTRICTION_KINDS)


SOME = Item("x", restrictions=(Restriction("A", "no-resale"),), shots=(Shot(1), Shot(2, restrictions=(NO_ACCESS,))))


def test_what_holds_for_an_item_is_about_it_and_its_shots_and_what_holds_for_a_shot_about_this() -> None:
    assert rules(item_policy(SOME, GUID)) == [
        ("grantUse", [], [GUID, *PARTS]),
        ("use", [IN_NORWAY], PARTS[1:]),
    ]
    assert rules(shot_policy(SOME, SOME.shots[1], PARTS[1])) == [
        ("grantUse", [], PARTS[1:]),
        ("use", [IN_NORWAY], PARTS[1:]),
    ]


def test_a_policy_has_a_name_of_its_own() -> None:
    assert json.loads(item_policy(SOME, GUID) or "")["uid"] == f"{GUID}:policy"


def test_equal_prohibitions_are_said_once() -> None:
    twice = Item(
        "x", restrictions=(Restriction("NO RESALE", "no-resale"), Restriction("NO THIRD PARTIES", "no-resale"))
    )
    assert rules(item_policy(twice, GUID)) == [("grantUse", [], [GUID])]


@given(items())
@settings(deadline=None, max_examples=40)
def test_any_policy_holds_prohibitions_alone_in_terms_that_there_are(item: Item) -> None:
    for policy in (item_policy(item, GUID), *(shot_policy(item, shot, PARTS[0]) for shot in item.shots)):
        if policy is not None:
            assert_good(policy)


def policies(item: Item) -> tuple[list[str | None], str | None]:
    """Those of the NewsML-G2 document and of the ninjs document of an item."""
    root = root_of(item, odrl=True)
    data = found(root, "rightsInfo/rightsExpressionData")
    assert {(one.get("langid"), one.get("enctype")) for one in data} <= {(str(ODRL2), "application/ld+json")}
    rights = object_of(item, odrl=True).get("rightsInfo", {})
    assert rights.get("langId") in (None, str(ODRL2))
    return [one.text for one in data], rights.get("encodedRights")


def test_both_kinds_of_document_hold_the_policy_by_request() -> None:
    policy = item_policy(SOME, root_of(SOME).get("guid") or "")
    assert policies(SOME) == ([policy, policy], policy)
    assert [info.get("id") for info in found(root_of(SOME, odrl=True), "rightsInfo") if found(info, "rightsExpressionData")] == [
        "rights-all", "rights-all-parts",
    ]  # fmt: skip
    shots = object_of(SOME, odrl=True)["associations"]
    assert [len(rules(shot["rightsInfo"]["encodedRights"])) for shot in shots] == [1, 2]


def test_without_the_request_or_without_a_prohibition_there_is_none() -> None:
    assert "odrl" not in newsitem.dumps(SOME, "newsml-g2")
    assert "odrl" not in newsitem.dumps(SOME, "ninjs")
    credited = Item("x", restrictions=(COURTESY,))
    assert policies(credited) == ([], None)
    assert "rightsInfo" not in object_of(credited, odrl=True)


@needs_shared
def test_documents_with_a_policy_are_valid() -> None:
    schema = etree.XMLSchema(etree.parse(SHARED / "schemas/newsml-g2-2.35/NewsML-G2_2.35-spec-All-Power.xsd"))
    pages = [item for path in sorted(SHARED.glob("samples/*/*.json")) for item in label_items(path)]
    assert len(pages) > 50
    for item in (STORY, SOME, *pages):
        root = root_of(item, odrl=True)
        schema.assertValid(root)
        assert complaints(root) == []
        validator().validate(object_of(item, odrl=True))
        for policy in policies(item)[0]:
            assert_good(policy or "")


def test_the_command_line_takes_the_request(capsys: pytest.CaptureFixture[str]) -> None:
    page = Path(__file__).parent.parent / "examples/pages/anadolu-school.txt"
    for kind in ("newsml-g2", "ninjs"):
        assert run("convert", page, "--to", kind) == 0
        assert "ns/odrl" not in capsys.readouterr().out
        assert run("convert", page, "--to", kind, "--odrl") == 0
        assert "ns/odrl" in capsys.readouterr().out
    assert run("convert", page, "--odrl") == 2
