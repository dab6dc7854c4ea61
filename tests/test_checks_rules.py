"""Every rule of the checks: a document that breaks it is told, and a good one is not."""

import json
from importlib.resources import files

import pytest
from lxml import etree

import newsitem
from checks_help import JSON, NEWSML, NINJS, SCHEMAS, codes, drop, needs_schemas, of_ninjs, put, xml
from newsitem.checks.catalogue import RULES
from newsitem.checks.iptc import ALIASES, NEWEST_CATALOG, RETIRED

RESTRICTION = {
    "text": "NO USE", "kind": "time-limit", "source": None, "credit": None, "territories": [], "outlets": [],
    "platforms": [], "until": None, "period": None,
}  # fmt: skip
FREE = {**RESTRICTION, "kind": "none"}
CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"
CONTENT = "<contentSet>"


def _without_repeated_terms() -> str:
    start = NEWSML.index('<rightsInfo id="rights-all-parts"')
    end = NEWSML.index("</rightsInfo>", start) + len("</rightsInfo>")
    return NEWSML[:start] + NEWSML[end:]


ROWS = [
    # our JSON
    ("schema", put("shots.0.text", None), "$.shots[0].text"),
    ("schema", put("shots.1.restrictions.0.kind", "no-acess"), "$.shots[1].restrictions[0].kind"),
    ("schema", put("headlin", "x"), "$.headlin"),
    ("schema", drop("shots.0.flags"), "$.shots[0]"),
    ("schema", put("published", "2025"), "$.published"),
    ("schema", put("duration", True), "$.duration"),
    ("schema", put("keywords", "flood"), "$.keywords"),
    ("schema", put("shots.0.number", 1.5), "$.shots[0].number"),
    ("schema", put("dateline", "LINDHAVN"), "$.dateline"),
    ("schema", put("shots.0.place.country", "no"), "$.shots[0].place.country"),
    ("schema", put("restrictions.0.period", "48 hours"), "$.restrictions[0].period"),
    ("schema", put("extra.aspect", 16), "$.extra.aspect"),
    ("schema", put("span", [1]), "$.span"),
    ("schema", put("span", [1, 2, 3]), "$.span"),
    ("schema", put("span", [-1, 2]), "$.span[0]"),
    ("schema", put("spans", {"headline": [["x"]]}), None),
    ("version-unknown", put("version", 99), "$.version"),
    ("version-unknown", put("version", "1"), "$.version"),
    ("not-json", lambda: JSON[:-3], None),
    ("not-json", lambda: JSON + "x", None),
    ("not-json", lambda: '{"format": nil}', None),
    ("not-json", lambda: '{"format": 1e999}', None),
    ("not-json", lambda: '{"format": "a\nb"}', None),
    ("beyond-limits", lambda: "[" * 300 + "]" * 300, None),
    ("key-repeated", lambda: JSON.replace('"format":', '"id": "1", "format":', 1), None),
    ("day-unreal", put("shots.0.date.start", "2025-02-30"), "$.shots[0].date.start"),
    ("day-unreal", put("published", "2025-04-31T10:00"), "$.published"),
    ("day-unreal", put("restrictions.0.until", "2025-02-29"), "$.restrictions[0].until"),
    ("days-backwards", put("shots.0.date.end", "2024-01-01"), "$.shots[0].date"),
    ("day-lone", put("shots.0.date.end", None), "$.shots[0].date"),
    ("country-unknown", put("shots.0.place.country", "UK"), "$.shots[0].place.country"),
    ("country-unknown", put("restrictions.0.territories", ["NO", "XX"]), "$.restrictions[0].territories[1]"),
    ("language-unreal", put("language", "en_GB"), "$.language"),
    ("seconds-negative", put("duration", -1), "$.duration"),
    ("seconds-negative", put("shots.0.start", -0.5), "$.shots[0].start"),
    ("shot-backwards", put("shots.0.end", -0.0001), "$.shots[0]"),
    ("shots-backwards", put("shots.2.start", 2), "$.shots[2].start"),
    ("number-repeated", put("shots.1.number", 1), "$.shots[1].number"),
    ("credit-without-shot", put("credits.0.shots", [1, 9]), "$.credits[0].shots[1]"),
    ("source-without-credit", put("shots.0.source", "NOBODY"), "$.shots[0].source"),
    ("restriction-incomplete", put("restrictions", [RESTRICTION]), "$.restrictions[0]"),
    ("restriction-contradicts", put("shots.1.restrictions", [FREE, {**FREE, "kind": "no-archive"}]), "$.shots[1].restrictions[0]"),
    ("restriction-repeated", put("restrictions", [FREE | {"kind": "other"}] * 2), "$.restrictions[1]"),
    ("text-not-folded", put("headline", "Two  blanks"), "$.headline"),
    ("text-not-folded", put("headline", "Two\nlines"), "$.headline"),
    ("text-not-folded", put("keywords", ["well", " ill"]), "$.keywords[1]"),
    ("text-not-folded", put("storyline", "One.\n\nTwo."), "$.storyline"),
    ("span-backwards", put("span", [5, 2]), "$.span"),
    # any kind
    ("unknown-document", lambda: "SHOTLIST:\n1. Owl", None),
    ("unknown-document", lambda: "", None),
    ("unknown-document", lambda: "<!DOCTYPE html><html></html>", None),
    ("unknown-document", lambda: "<rss/>", None),
    ("encoding-wrong", lambda: NEWSML.replace('encoding="UTF-8"', 'encoding="ISO-8859-1"').replace("Lind", "Lînd").encode(), None),
    ("encoding-wrong", lambda: NEWSML.replace("Lind", "Lînd").encode("cp1252"), None),
    ("encoding-wrong", lambda: JSON.replace("Lind", "Lînd").encode("latin-1"), None),
    ("unreadable-characters", lambda: NEWSML.replace("Lind", "L\x00nd"), None),
    # NewsML-G2
    ("not-xml", lambda: NEWSML[:-20], None),
    ("not-xml", xml("<itemMeta>", "<itemMeta"), None),
    ("not-xml", xml("<itemMeta>", "<itemMeta><x:y/>"), None),
    ("dtd", xml("<newsItem", "<!DOCTYPE newsItem>\n<newsItem"), None),
    ("dtd", xml("<newsItem", '<!DOCTYPE newsItem [<!ENTITY a "b">]>\n<newsItem'), None),
    ("beyond-limits", xml(CONTENT, CONTENT + "<x>" * 300 + "</x>" * 300), None),
    ("namespace-missing", xml(' xmlns="http://iptc.org/std/nar/2006-10-01/"', ""), None),
    ("guid-no-iri", xml('guid="tag:', 'guid="a tag:'), "newsItem"),
    ("guid-no-iri", xml(' guid="', ' other="'), "newsItem"),
    ("guid-with-version", xml('guid="tag:example.com,2025:', 'guid="tag:example.com,2025:v3:'), "newsItem"),
    ("guid-with-version", xml('guid="tag:example.com,2025:', 'guid="tag:example.com,2025:revision=12:'), "newsItem"),
    ("version-missing", xml(' version="1"', ""), "newsItem"),
    ("conformance-missing", xml(' conformance="power"', ""), "newsItem"),
    ("class-without-code", xml('itemClass qcode="ninat:video"', "itemClass"), "newsItem/itemMeta/itemClass"),
    ("status-unknown", xml("stat:usable", "stat:cancelled"), "newsItem/itemMeta/pubStatus"),
    ("status-unknown", xml("stat:usable", "stat:embargoed"), "newsItem/itemMeta/pubStatus"),
    ("time-without-zone", xml(">2025-03-18T17:42:10Z<", ">2025-03-18T17:42:10<"), "newsItem/itemMeta/versionCreated"),
    ("time-unreal", xml(">2025-03-18T17:42:10Z<", ">2025-03-18<"), "newsItem/itemMeta/versionCreated"),
    ("time-unreal", xml(">2025-03-18T17:42:10Z<", ">2025-02-30T17:42:10Z<"), "newsItem/itemMeta/versionCreated"),
    ("content-time-without-zone", xml("<contentMeta>", "<contentMeta><contentCreated>2025-03-18T17:42:10</contentCreated>"),
     "newsItem/contentMeta/contentCreated"),
    ("created-backwards", xml("</versionCreated>", "</versionCreated><firstCreated>2025-03-19T00:00:00Z</firstCreated>"),
     "newsItem/itemMeta"),
    ("delimiter-without-unit", xml(' timeunit="timeunit:normalPlayTime"', ""), "newsItem/partMeta/timeDelim"),
    ("delimiter-empty", xml('end="00:00:21.000"', 'end=""'), "newsItem/partMeta/timeDelim"),
    ("delimiter-backwards", xml('start="00:00:00.000"', 'start="00:01:00.000"'), "newsItem/partMeta/timeDelim"),
    ("duration-unit", xml(CONTENT, f'{CONTENT}<remoteContent duration="98" durationunit="timeunit:normalPlayTime"/>'),
     "newsItem/contentSet/remoteContent"),
    ("duration-not-whole", xml(CONTENT, f'{CONTENT}<remoteContent duration="98.5" durationunit="timeunit:seconds"/>'),
     "newsItem/contentSet/remoteContent"),
    ("duration-not-whole", xml(CONTENT, f'{CONTENT}<remoteContent duration="98.5"/>'), "newsItem/contentSet/remoteContent"),
    ("reference-dangling", xml('idrefs="shot-', 'idrefs="shot-99 shot-'), "newsItem/rightsInfo"),
    ("id-repeated", xml('partid="shot-3"', 'partid="shot-1"'), "newsItem/partMeta"),
    ("alias-undeclared", xml("nipart:shot", "nosuch:shot"), "newsItem/partMeta/role"),
    ("alias-undeclared", xml("nicred:camera cpprole:", "nicred:camera other:"), "newsItem/contentMeta/contributor"),
    ("alias-retired", xml("cpprole:interviewee", "isrol:interviewee"), "newsItem/partMeta/infoSource"),
    ("catalog-unknown", xml(CATALOG, "https://northlight.example/catalog.xml"), "newsItem/catalogRef"),
    ("catalog-old", xml("Standards_41.xml", "Standards_32.xml"), "newsItem/catalogRef"),
    ("location-by-type", xml("<contentMeta>", '<contentMeta><located qcode="loctyp:City"/>'), "newsItem/contentMeta/located"),
    ("terms-lifted", _without_repeated_terms, "newsItem/rightsInfo"),
    ("comment-in-content", xml(CONTENT, f"{CONTENT}<!-- a rendition -->"), "newsItem/contentSet"),
    # ninjs
    ("uri-no-iri", of_ninjs(uri="4821"), "$.uri"),
    ("uri-no-iri", of_ninjs(associations=[{"uri": "a b"}]), "$.associations[0].uri"),
    ("uri-with-version", of_ninjs(uri="urn:newsml:example.com:20250318:flood:2"), "$.uri"),
    ("uri-repeated", of_ninjs(associations=[{"uri": "tag:a:1", "type": "component"}] * 2), "$.associations[1].uri"),
    ("version-of-ninjs-untold", of_ninjs(standard=...), "$"),
    ("status-unknown", of_ninjs(pubStatus="cancelled"), "$.pubStatus"),
    ("time-without-zone", of_ninjs(versionCreated="2025-03-18T17:42:10"), "$.versionCreated"),
]  # fmt: skip
WITH_SCHEMAS = [
    ("schema", of_ninjs(nosuch=1), "$"),
    ("schema", of_ninjs(headlines="Harbour"), "$.headlines"),
    ("schema", of_ninjs(renditions=[{"name": "x", "sizeInBytes": "many"}]), None),
    ("schema", of_ninjs(standard={"name": "ninjs", "version": "2.2"}), "$"),
    ("schema", xml("<itemMeta>", "<itemMeta><nosuch/>"), "newsItem/itemMeta/nosuch"),
    ("schema", xml("</itemMeta>", "</itemMeta><itemMeta/>"), "newsItem/itemMeta"),
    ("schema", xml(' standard="NewsML-G2"', ""), "newsItem"),
]
ABOUT_THE_CHECK = {"schema-findings-left-out", "schema-not-looked-at", "schema-of-other-version"}


@pytest.mark.parametrize("document", [JSON, NEWSML, json.dumps(NINJS)], ids=["json", "newsml", "ninjs"])
def test_nothing_is_wrong_with_a_good_document(document):
    assert codes(newsitem.validate(document)) == codes(newsitem.validate(document.encode())) == set()


@pytest.mark.parametrize(("code", "spoilt", "path"), ROWS)
def test_a_rule_that_is_broken_is_told_with_its_path(code, spoilt, path):
    found = [one for one in newsitem.validate(spoilt()) if one.code == code]
    assert found
    assert path is None or path in [one.path for one in found]
    assert RULES[code].severity == found[0].severity


@needs_schemas
@pytest.mark.parametrize(("code", "spoilt", "path"), WITH_SCHEMAS)
def test_what_a_schema_is_against_is_told_with_its_path(code, spoilt, path):
    found = [one for one in newsitem.validate(spoilt(), schemas=SCHEMAS) if one.code == code]
    assert found
    assert path is None or path in [one.path for one in found]


@needs_schemas
@pytest.mark.parametrize("document", [NEWSML, json.dumps(NINJS)], ids=["newsml", "ninjs"])
def test_the_schemas_have_nothing_against_a_good_document(document):
    assert newsitem.validate(document, schemas=SCHEMAS) == []


def test_every_rule_has_a_row():
    assert {code for code, _, _ in ROWS} | ABOUT_THE_CHECK == set(RULES)


def test_the_aliases_of_iptc_are_those_of_its_own_catalog():
    """IPTC's own reader brings a copy of the catalog along."""
    name = f"catalog.IPTC-G2-Standards_{NEWEST_CATALOG}.xml"
    root = etree.fromstring(files("NewsMLG2").joinpath("catalogs", name).read_bytes())
    schemes = list(root.iter("{*}scheme"))
    assert {scheme.get("alias") for scheme in schemes} == ALIASES
    assert {scheme.get("alias") for scheme in schemes if scheme.get("schemeretired")} == RETIRED
