"""Claims about `newsitem validate`."""

import io
import json
import sys

import pytest

from checks_help import JSON, NEWSML, NINJS, SCHEMAS, needs_schemas
from cli_help import run

BAD = JSON.replace('"kind": "no-access"', '"kind": "no-acess"')
DOUBTFUL = JSON.replace('"country": "NO"', '"country": "UK"')


@pytest.fixture(autouse=True)
def no_schemas(monkeypatch):
    monkeypatch.delenv("NEWSITEM_SCHEMAS", raising=False)


@pytest.fixture
def file(tmp_path):
    def written(name, text):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return written


def test_a_good_document_is_told_by_silence(file, capsys):
    assert run("validate", file("a.json", JSON)) == 0
    assert capsys.readouterr() == ("", "")


def test_a_finding_is_a_line_with_file_line_and_column(file, capsys):
    path = file("a.json", BAD)
    assert run("validate", path) == 1
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith(f"{path}:")
    number, column = line.removeprefix(f"{path}:").split(":")[:2]
    assert BAD.splitlines()[int(number) - 1][int(column) - 1 :].startswith('"no-acess"')
    assert ": error: schema: 'no-acess' is none of: 'none', 'credit'," in line
    assert line.endswith("($.restrictions[0].kind)")


def test_findings_as_json(file, capsys):
    path = file("a.json", BAD)
    assert run("validate", path, file("b.json", JSON), "--to", "json") == 1
    (found,) = json.loads(capsys.readouterr().out)
    assert list(found) == ["code", "severity", "message", "line", "column", "path", "file"]
    assert (found["code"], found["severity"], found["file"]) == ("schema", "error", str(path))


def test_no_finding_as_json_is_an_empty_array(file, capsys):
    assert run("validate", file("a.json", JSON), "--to", "json") == 0
    assert capsys.readouterr().out == "[]\n"


def test_warnings_count_only_with_strict(file, capsys):
    path = file("a.json", DOUBTFUL)
    assert run("validate", path) == 0
    assert "warning: country-unknown" in capsys.readouterr().out
    assert run("validate", path, "--strict") == 1


def test_quiet_tells_errors_only(file, capsys):
    assert run("validate", file("a.json", DOUBTFUL), file("b.xml", NEWSML), "--quiet") == 0
    assert capsys.readouterr().out == ""


def test_it_is_told_that_the_schema_was_not_looked_at(file, capsys):
    assert run("validate", file("a.xml", NEWSML), "--strict") == 0
    assert "a.xml: info: schema-not-looked-at" in capsys.readouterr().out


@needs_schemas
def test_the_folder_of_schemas_is_an_option_or_a_variable(file, capsys, monkeypatch):
    path = file("a.xml", NEWSML.replace("<itemMeta>", "<itemMeta><nosuch/>"))
    assert run("validate", path, "--schemas", SCHEMAS) == 1
    told = capsys.readouterr().out
    assert "error: schema: Element 'nosuch'" in told
    monkeypatch.setenv("NEWSITEM_SCHEMAS", str(SCHEMAS))
    assert run("validate", path) == 1
    assert capsys.readouterr().out == told


def test_a_folder_of_schemas_that_is_not_there_is_misuse(file, capsys, tmp_path, monkeypatch):
    path = file("a.json", JSON)
    assert run("validate", path, "--schemas", tmp_path / "none") == 2
    monkeypatch.setenv("NEWSITEM_SCHEMAS", str(tmp_path / "none"))
    assert run("validate", path) == 2
    assert "--schemas" in capsys.readouterr().err


def test_without_jsonschema_it_says_what_to_install(file, tmp_path, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "jsonschema", None)
    (tmp_path / "ninjs-schema_3.1.json").write_text("{}")
    assert run("validate", file("a.json", json.dumps(NINJS)), "--schemas", tmp_path) == 2
    assert "pip install 'newsitem[validate]'" in capsys.readouterr().err


def test_one_file_that_cannot_be_read_stops_no_other(file, capsys, tmp_path):
    assert run("validate", tmp_path / "none.json", file("b.json", BAD)) == 1
    told = capsys.readouterr()
    assert "none.json: error: there is no such file or folder" in told.err
    assert "b.json" in told.out


def test_a_folder_means_its_documents(file, tmp_path, capsys):
    for name in ("a.json", "b.xml", "c.ndjson", "d.txt"):
        file(name, "rubbish")
    assert run("validate", tmp_path) == 1
    told = capsys.readouterr().out
    assert [name for name in ("a.json", "b.xml", "c.ndjson", "d.txt") if name in told] == [
        "a.json",
        "b.xml",
        "c.ndjson",
    ]


def test_standard_input_is_a_document(capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BAD.encode())))
    assert run("validate", "-") == 1
    assert capsys.readouterr().out.startswith("<stdin>:")


def test_odd_characters_come_out_as_json_and_as_text(file, capsys):
    path = file("a.json", '{"format": "\\ud800\\u001b[31m", "é\\ud800": 1}')
    assert run("validate", path, "--to", "json") == 1
    assert json.loads(capsys.readouterr().out)
    assert run("validate", path) == 1
    assert "\x1b" not in capsys.readouterr().out


def test_without_a_file_it_is_misuse(capsys):
    assert run("validate") == 2
    assert "FILE" in capsys.readouterr().err
