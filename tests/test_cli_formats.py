"""Claims about `newsitem formats` and `newsitem schema`."""

import json
from pathlib import Path

import jsonschema
import pytest

from cli_help import Packages, ledger, run

pytest_plugins = ["cli_fixtures"]
pytestmark = pytest.mark.usefixtures("ledger_format", "no_colour_asked_for")

Captured = pytest.CaptureFixture[str]
_CRASHING = """
from newsitem.plugin import Format

def crash(page):
    raise RuntimeError("boom\\x1b[31m\\n")

crashing = Format(name="crashing", layout=crash, dialects=())
"""


def table(capsys: Captured) -> dict[tuple[str, str], list[str]]:
    """By name and kind: version, package and state."""
    assert run("formats") == 0
    header, *rows = (line.split(maxsplit=4) for line in capsys.readouterr().out.splitlines())
    assert header == ["NAME", "VERSION", "PACKAGE", "KIND", "STATE"]
    return {(name, kind): [version, package, state] for name, version, package, kind, state in rows}


def test_built_in_plugins_are_there_with_their_version_and_package(capsys: Captured) -> None:
    from newsitem import __version__, unregister

    unregister("ledger")  # it has no version, which would move its columns here
    found = table(capsys)
    for name in [("newsflare", "format"), ("script", "format"), ("json", "serializer"), ("newsml-g2", "serializer")]:
        assert found[name][1:] == ["newsitem", "ok"]
        assert found[name][0].startswith(__version__.partition("+")[0])


def test_a_registered_format_is_there(capsys: Captured) -> None:
    run("formats")
    assert any(
        line.split() == ["ledger", "(registered)", "format", "ok"] for line in capsys.readouterr().out.splitlines()
    )


def test_broken_plugins_are_there_with_their_package_and_what_is_wrong(capsys: Captured, packages: Packages) -> None:
    from newsitem import unregister

    unregister("ledger")
    packages.add("thirdgone", "import nothing_of_this_name", formats="gone = thirdgone:x")
    packages.add("thirdint", "x = 1", formats="number = thirdint:x", serializers="digits = thirdint:x")
    packages.add("thirdcrash", _CRASHING, formats="crashing = thirdcrash:crashing")
    found = table(capsys)
    assert found["gone", "format"][:2] == ["1.2", "thirdgone"]
    assert "broken: ModuleNotFoundError" in found["gone", "format"][2]
    assert found["number", "format"][2] == "broken: it is no Format, but int"
    assert found["digits", "serializer"][2] == "broken: it is no Serializer, but int"
    assert "boom\\x1b[31m\\n" in found["crashing", "format"][2]
    assert found["newsflare", "format"][2] == "ok"


def test_what_is_broken_is_red_where_there_is_colour(
    capsys: Captured, packages: Packages, monkeypatch: pytest.MonkeyPatch
) -> None:
    packages.add("thirdcrash", _CRASHING, formats="crashing = thirdcrash:crashing")
    monkeypatch.setenv("FORCE_COLOR", "1")
    run("formats")
    (row,) = [line for line in capsys.readouterr().out.splitlines() if "crashing" in line]
    assert row.startswith("\x1b[31mcrashing ")
    assert row.endswith("\x1b[0m")
    assert row.count("\x1b") == 2


def test_the_schema_is_printed_and_takes_what_is_converted(tmp_path: Path, capsys: Captured) -> None:
    assert run("schema") == 0
    schema = json.loads(capsys.readouterr().out)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    (tmp_path / "a.txt").write_text(ledger("ITEM Ferry", "left over"))
    run("convert", tmp_path / "a.txt", "--spans")
    jsonschema.Draft202012Validator(schema).validate(json.loads(capsys.readouterr().out))


def test_a_check_is_green_where_all_is_well(capsys: Captured) -> None:
    assert run("formats", "--check") == 0
    assert capsys.readouterr().out.splitlines()[-1].endswith("plugins: 0 broken, 0 clashes")


_TWIN = """
from newsitem.layouts.bare import bare
from newsitem.plugin import Format, Mark

greedy = Format(name="greedy", layout=bare, dialects=(), marks=[[Mark("words", "LEDG")]])
"""


def test_a_check_tells_of_clashes_and_counts_for_the_exit_code(capsys: Captured, packages: Packages) -> None:
    packages.add("thirdtwin", _TWIN, formats="greedy = thirdtwin:greedy", serializers="json = thirdtwin:greedy")
    assert run("formats", "--check") == 1
    told = capsys.readouterr().out.splitlines()
    assert told[-1].endswith("plugins: 1 broken, 2 clashes")
    assert any("json (newsitem) and json (thirdtwin)" in line for line in told)
    assert any("greedy (thirdtwin) and ledger (registered)" in line and "'LEDGER'" in line for line in told)
    assert run("formats") == 0
