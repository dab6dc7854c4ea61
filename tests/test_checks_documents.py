"""Claims about `newsitem.validate`: places, kinds of documents, folders of schemas, and that nothing brings it down."""

import json
import random
import socket
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsitem
from checks_help import JSON, NEWSML, NINJS, SCHEMAS, codes, needs_schemas
from newsitem.readers.from_json import load_all
from newsitem.testing.strategies import exact_items
from time_help import measured


def places(document):
    return [(one.code, one.line, one.column) for one in newsitem.validate(document) if one.severity != "info"]


LINES = NEWSML.splitlines()


def line_with(words):
    """The number of the first line with some words, and the column of its first tag."""
    number = next(number for number, line in enumerate(LINES, 1) if words in line)
    return number, LINES[number - 1].index("<") + 1


@pytest.mark.parametrize(
    ("document", "code", "line", "column"),
    [
        ('{"format": "a",\n "headline" 1}', "not-json", 2, 13),
        ('{"format": "a",\r\n\r\n "x": "1" "y"}', "not-json", 3, 11),
        ('{"format": "a",\n  "é€𝄞": 1}', "schema", 2, 3),
        ('\ufeff{"format":\n  1}', "schema", 2, 3),
        ('{"format": "a",\n  "id": "1", "id": "2"}', "key-repeated", 2, 14),
        ('{"format": "a"}\n{"format": \n', "not-json", 2, 12),
        ('[{"format": "a"},\n {"format": 2}]', "schema", 2, 13),
        (NEWSML.replace("stat:usable", "stat:cancelled"), "status-unknown", *line_with("<pubStatus")),
        (NEWSML.replace("cpprole:interviewee", "isrol:interviewee"), "alias-retired", *line_with("<infoSource")),
        (NEWSML.replace("<itemMeta>", "<!-- é€𝄞\n -->\n é€𝄞 <itemMeta>").replace('<itemClass qcode="ninat:video"/>', "<itemClass/>"),
         "class-without-code", line_with("<itemClass")[0] + 2, line_with("<itemClass")[1]),
        ("<newsItem>é€𝄞 <x:y/></newsItem>", "not-xml", 1, None),
        ("<newsItem\n  <", "not-xml", 2, 3),
        ("\n<newsItem>\n  <!DOCTYPE a></newsItem>", "not-xml", 3, None),
        ("\n\n <!DOCTYPE a><a/>", "dtd", 3, None),
    ],
)  # fmt: skip
def test_a_finding_has_the_line_and_the_column_where_it_stands(document, code, line, column):
    for text in (document, document.encode()):
        assert any(found[:2] == (code, line) and column in (None, found[2]) for found in places(text)), places(text)


def test_columns_of_xml_count_characters():
    text = NEWSML.replace("<pubStatus", "é€𝄞<pubStatus").replace("stat:usable", "stat:no")
    line, column = line_with("<pubStatus")
    assert ("status-unknown", line, column + 3) in places(text)


def test_findings_come_in_the_order_of_their_lines():
    text = NEWSML.replace("stat:usable", "stat:no").replace("cpprole:", "isrol:").replace(' version="1"', "")
    lines = [one.line or 0 for one in newsitem.validate(text)]
    assert lines == sorted(lines)
    assert len(set(lines)) > 3


def test_the_name_stands_in_every_finding():
    assert {one.file for one in newsitem.validate("<rss/>", name="feed.xml")} == {"feed.xml"}


def test_ndjson_is_looked_at_line_by_line():
    line = newsitem.dumps(newsitem.loads(JSON), "ndjson")
    bad = line.replace('"language":"en"', '"language":"e n"', 1)
    assert places(line + "\n" + line) == []
    assert [found[:2] for found in places(line + "\n" + bad + bad)] == [("language-unreal", 3), ("language-unreal", 4)]


def test_what_is_no_document_is_a_type_error():
    with pytest.raises(TypeError, match="str or bytes, not int"):
        newsitem.validate(1)


def test_without_a_folder_it_is_said_that_the_schema_was_not_looked_at():
    for document in (NEWSML, json.dumps(NINJS)):
        (found,) = newsitem.validate(document)
        assert (found.code, found.severity, found.line) == ("schema-not-looked-at", "info", None)


def test_a_folder_without_the_schema_is_told(tmp_path):
    for document in (NEWSML, json.dumps(NINJS)):
        (found,) = newsitem.validate(document, schemas=tmp_path)
        assert found.code == "schema-not-looked-at"
        assert str(tmp_path) in found.message


def test_our_own_json_needs_no_folder():
    assert newsitem.validate(JSON) == []


def test_a_folder_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(newsitem.UnusableSchemas, match="no folder"):
        newsitem.validate(JSON, schemas=tmp_path / "none")


@pytest.mark.parametrize(
    ("name", "content", "document", "why"),
    [
        ("NewsML-G2_2.35-Power.xsd", "<no", NEWSML, "cannot be used"),
        ("NewsML-G2_2.35-Power.xsd", "<a/>", NEWSML, "cannot be used"),
        ("NewsML-G2_2.35-Power.xsd",
         '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:import schemaLocation="http://a.example/b.xsd"/></xs:schema>',
         NEWSML, "needs http://a.example/b.xsd"),
        ("ninjs-schema_3.1.json", "{", json.dumps(NINJS), "cannot be used"),
        ("ninjs-schema_3.1.json", '{"type": 5}', json.dumps(NINJS), "cannot be used"),
    ],
)  # fmt: skip
def test_a_broken_schema_is_an_error_of_the_caller(name, content, document, why, tmp_path):
    (tmp_path / name).write_text(content)
    with pytest.raises(newsitem.UnusableSchemas, match=why):
        newsitem.validate(document, schemas=tmp_path)


def test_without_jsonschema_ninjs_cannot_be_looked_at_and_it_is_said_what_to_install(tmp_path, monkeypatch):
    (tmp_path / "ninjs-schema_3.1.json").write_text("{}")
    monkeypatch.setitem(sys.modules, "jsonschema", None)
    with pytest.raises(newsitem.UnusableSchemas, match=r"pip install 'newsitem\[validate\]'"):
        newsitem.validate(json.dumps(NINJS), schemas=tmp_path)


@needs_schemas
def test_schemas_are_found_wherever_they_lie_in_the_folder(tmp_path):
    for number, name in enumerate(["NewsML-G2_2.35-spec-All-Power.xsd", "xml.xsd", "ninjs-schema_3.1.json"]):
        found = next(SCHEMAS.rglob(name))
        folder = tmp_path / f"a{number}" / "b"
        folder.mkdir(parents=True)
        (folder / name).write_bytes(found.read_bytes())
    for document in (NEWSML, json.dumps(NINJS)):
        assert newsitem.validate(document, schemas=tmp_path) == []


@needs_schemas
def test_the_version_of_ninjs_is_told_by_the_content():
    rows = [
        ({"uri": "tag:a:1", "$standard": {"name": "ninjs", "version": "1.3"}, "headline": "A", "body_text": "B"}, "schema-of-other-version"),
        ({"uri": "tag:a:1", "headline": "A", "versioncreated": "2025-03-18T17:42:10Z", "body_text": "B"}, "version-of-ninjs-untold"),
        ({"uri": "tag:a:1", "headlines": [{"value": "A"}], "versioncreated": "2025-03-18T17:42:10Z", "altids": []}, "version-of-ninjs-untold"),
        ({"uri": "tag:a:1", "headlines": [{"value": "A"}], "versionCreated": "2025-03-18T17:42:10Z"}, "version-of-ninjs-untold"),
        ({"$schema": "http://www.iptc.org/std/ninjs/ninjs-schema_2.2.json#", "uri": "tag:a:1", "headlines": []}, None),
    ]  # fmt: skip
    for document, code in rows:
        found = newsitem.validate(json.dumps(document), schemas=SCHEMAS)
        assert {one.code for one in found} <= {code, "schema"}
        assert "uri" not in str(found)


@needs_schemas
def test_white_space_round_a_time_is_allowed():
    text = NEWSML.replace(">2025-03-18T17:42:10Z<", ">\n  2025-03-18T17:42:10Z\n<")
    assert text != NEWSML
    assert newsitem.validate(text, schemas=SCHEMAS) == []


@needs_schemas
def test_of_very_many_findings_of_a_schema_the_rest_is_counted():
    text = NEWSML.replace("<edNote>", "<edNote nosuch='1'>" + "x</edNote><edNote nosuch='1'>" * 300, 1)
    found = newsitem.validate(text, schemas=SCHEMAS)
    assert len([one for one in found if one.code == "schema"]) == 200
    assert "schema-findings-left-out" in {one.code for one in found}


@needs_schemas
def test_a_catalog_in_the_folder_is_looked_at(tmp_path):
    text = NEWSML.replace("</catalog>", '</catalog><catalogRef href="https://a.example/cat/own.xml"/>', 1).replace(
        "nipart:shot", "own:shot"
    )
    assert "catalog-unknown" in codes(newsitem.validate(text, schemas=tmp_path))
    (tmp_path / "own.xml").write_text(
        '<catalog xmlns="http://iptc.org/std/nar/2006-10-01/"><scheme alias="own" uri="https://a.example/"/></catalog>'
    )
    assert codes(newsitem.validate(text, schemas=tmp_path)) == set()
    (tmp_path / "own.xml").write_text("<broken")
    assert codes(newsitem.validate(text, schemas=tmp_path)) == {"alias-undeclared"}


@needs_schemas
def test_nothing_asks_the_network(monkeypatch):
    def refuse(*_arguments, **_options):
        pytest.fail("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    geo = {**NINJS, "places": [{"name": "Lindhavn", "geoJSON": {"type": "Point", "coordinates": [1, 2]}}]}
    remote = NEWSML.replace("Standards_41.xml", "Nothing.xml")
    for document in (
        NEWSML,
        remote,
        json.dumps(geo),
        NEWSML.replace("<newsItem", '<!DOCTYPE a SYSTEM "http://a.example/a.dtd"><newsItem', 1),
    ):
        assert isinstance(newsitem.validate(document, schemas=SCHEMAS), list)


@given(st.binary() | st.text())
def test_any_bytes_and_any_text_have_findings(document):
    assert any(one.severity == "error" for one in newsitem.validate(document)) or not codes(newsitem.validate(document))


@pytest.mark.parametrize("good", [JSON, NEWSML, json.dumps(NINJS)], ids=["json", "newsml", "ninjs"])
def test_a_spoilt_document_never_raises(good):
    chance = random.Random(4821)
    data = good.encode()
    folder = SCHEMAS if SCHEMAS.is_dir() else None
    for _ in range(300):
        start = chance.randrange(len(data))
        end = start + chance.choice([0, 1, 1, 2, 5, 40])
        new = bytes(chance.choices(b'<>"{}[]:,\\u0019 \x00\xff&;/!-=', k=chance.choice([0, 1, 1, 3])))
        for one in newsitem.validate(data[:start] + new + data[end:], schemas=folder):
            assert one.message


@settings(max_examples=40)
@given(exact_items())
def test_what_no_error_is_found_in_is_read(item):
    text = newsitem.dumps(item)
    if not any(one.severity == "error" for one in newsitem.validate(text)):
        assert load_all(text) == [item]


def test_what_was_spoilt_and_has_no_error_is_read():
    chance = random.Random(7)
    taken = 0
    for _ in range(400):
        start = chance.randrange(len(JSON))
        text = (
            JSON[:start]
            + chance.choice(["", " ", "1", '"', "null", ",", "é"])
            + JSON[start + chance.choice([0, 1, 4]) :]
        )
        if not any(one.severity == "error" for one in newsitem.validate(text)):
            taken += 1
            load_all(text)
    assert taken > 20


HOSTILE = {
    "open brackets": "[" * 1_000_000,
    "open objects": '{"a":' * 200_000,
    "numbers": "[" + "1," * 500_000,
    "strings": '["' + "a" * 1_000_000,
    "quotes": "[" + '"' * 1_000_000,
    "keys": "{" + ",".join(f'"{n}":1' for n in range(80_000)) + "}",
    "lines": '{"format":1}\n' * 60_000,
    "blanks": " " * 1_000_000 + "{",
    "open tags": "<newsItem>" + "<a>" * 300_000,
    "empty tags": "<newsItem>" + "<a/>" * 250_000 + "</newsItem>",
    "attributes": "<newsItem " + " ".join(f'a{n}="1"' for n in range(60_000)) + "/>",
    "rights": "<newsItem>" + "".join(f'<rightsInfo idrefs="p{n}"><usageTerms>x{n}</usageTerms></rightsInfo><rightsInfo><usageTerms>{n}</usageTerms></rightsInfo>' for n in range(7_000)) + "</newsItem>",
    "references": f'<newsItem><rightsInfo idrefs="{"a " * 400_000}"/></newsItem>',
    "codes": f'<newsItem><contributor role="{"a:b " * 200_000}"/></newsItem>',
    "entities": '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">' + "".join(f'<!ENTITY a{n} "{"&a;" * 10}">' for n in range(20)) + "]><a>&a19;</a>",
    "white space": "<newsItem><headline>" + " \n" * 500_000 + "</headline></newsItem>",
    "guid": f'<newsItem guid="{"a:v1" * 200_000}"/>',
    "times": "<newsItem><versionCreated>" + "2" * 1_000_000 + "</versionCreated></newsItem>",
    "folding": json.dumps({"headline": "a " * 400_000}),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
@measured
def test_a_megabyte_of_rubbish_is_done_with_soon(name):
    folder = SCHEMAS if SCHEMAS.is_dir() else None
    start = time.process_time()
    newsitem.validate(HOSTILE[name], schemas=folder)
    assert time.process_time() - start < 8, "what grows by the square takes minutes"


def test_the_library_is_not_needed_to_say_that_it_is_cheap_to_import():
    """The checks are loaded when they are asked for."""
    import subprocess

    code = "import sys, newsitem; print([name for name in sys.modules if 'checks' in name or 'jsonschema' in name])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
