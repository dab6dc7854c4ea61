"""What stands in examples/ works, and the pages of the documentation name all that there is."""

import importlib
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import newsitem
from newsitem import registry
from newsitem.cli.options import read_options
from newsitem.door import source_of
from newsitem.model import FLAGS, PLATFORMS, RESTRICTION_KINDS
from newsitem.testing import complete_label, swallowed_words, unaccounted
from test_layers import LADDER

ROOT = Path(__file__).parents[1]
PAGES = sorted((ROOT / "examples" / "pages").iterdir())
PACKAGE = ROOT / "examples" / "newsitem-example"

page = pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)


@page
def test_an_example_page_is_recognised_by_exactly_one_format(path):
    source = source_of(path.read_bytes(), path.name)
    formats = [plugin.load(newsitem.Format) for plugin in registry.format_plugins()]
    assert [format.name for format in formats if format.recognises(source)] == ["newsflare"]


@page
def test_nothing_of_an_example_page_is_left_over(path):
    reading = newsitem.explain(path.read_bytes(), name=path.name)
    assert reading.leftovers == ()
    assert unaccounted(reading) == ""


@page
def test_a_word_planted_in_an_example_page_is_never_swallowed(path):
    assert swallowed_words(path.read_text(encoding="utf-8"), format="newsflare", every=5) == []


def test_the_example_pages_show_each_manner_and_saved_html():
    readings = [newsitem.explain(path.read_bytes(), name=path.name) for path in PAGES]
    assert {reading.dialects[0] for reading in readings} == {"anadolu", "xinhua", "cctv", "stringer", "plain"}
    assert any(reading.source.is_html for reading in readings)


def test_quickstart_tells_of_every_example_page():
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, str(ROOT / "examples" / "quickstart.py")]
    told = subprocess.run(command, check=True, capture_output=True, env=environment).stdout.decode("utf-8")
    for path in PAGES:
        assert newsitem.read(path)[0].headline in told


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A folder that knows the example package as an installation would: its source, name, version and entry points."""
    project = tomllib.loads((PACKAGE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    info = tmp_path / f"newsitem_example-{project['version']}.dist-info"
    info.mkdir()
    metadata = f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n"
    (info / "METADATA").write_text(metadata, encoding="utf-8")
    groups = [
        f"[{group}]\n" + "".join(f"{name} = {target}\n" for name, target in points.items())
        for group, points in project["entry-points"].items()
    ]
    (info / "entry_points.txt").write_text("".join(groups), encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.syspath_prepend(PACKAGE / "src")
    registry.forget_installed()
    yield tmp_path
    monkeypatch.undo()
    registry.forget_installed()


@pytest.mark.usefixtures("site")
def test_the_example_package_is_a_format_like_any_other():
    (state,) = [state for state in newsitem.formats() if state.name == "northlight"]
    assert (state.package, state.version, state.problem) == ("newsitem-example", "1.0", None)
    item = newsitem.read(PACKAGE / "src" / "newsitem_example" / "pages" / "lighthouse.txt")[0]
    assert (item.format, item.id, len(item.shots)) == ("northlight", "4821", 4)
    assert complete_label(item)["restrictions"][0]["territories"] == ["DK"]


def test_the_tests_of_the_example_package_pass(site):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(site), str(PACKAGE / "src")])}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", str(PACKAGE), "-c"]
    done = subprocess.run(
        [*command, str(PACKAGE / "pyproject.toml"), str(PACKAGE)], check=False, capture_output=True, env=environment
    )
    assert done.returncode == 0, done.stdout.decode("utf-8", "replace")


def test_the_readme_names_every_built_in_format_and_serializer():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    plugins = [*registry.format_plugins(), *registry.serializer_plugins()]
    assert [p.name for p in plugins if p.package == "newsitem" and f"| `{p.name}` |" not in readme] == []


@pytest.mark.parametrize(
    "command", ["convert", "diff", "explain", "formats", "new-format", "schema", "stats", "test-format", "validate"]
)
def test_the_page_of_the_command_line_names_every_option(command, capsys):
    with pytest.raises(SystemExit):
        read_options([command, "--help"])
    options = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", capsys.readouterr().out)) - {"-h", "--help"}
    told = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    assert f"`newsitem {command}" in told
    assert [option for option in sorted(options) if f"`{option}" not in told] == []


def test_the_page_of_the_model_names_every_word_that_a_value_may_be():
    told = (ROOT / "docs" / "model.md").read_text(encoding="utf-8")
    assert [word for word in (*RESTRICTION_KINDS, *FLAGS, *PLATFORMS) if f"`{word}`" not in told] == []


def test_the_page_of_the_architecture_names_every_module():
    told = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    assert [name for rung in LADDER for name in rung if f"`{name}`" not in told] == []


def test_the_blocks_that_the_guide_names_are_there():
    guide = (ROOT / "docs" / "writing-a-format.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(newsitem\.grammar\.\w+)` \|.*\| ([^|]+) \|$", guide, re.MULTILINE)
    named = [(module, name) for module, names in rows for name in re.findall(r"`(\w+)`", names)]
    assert len(named) > len(rows) > 10
    assert [(module, name) for module, name in named if not hasattr(importlib.import_module(module), name)] == []
