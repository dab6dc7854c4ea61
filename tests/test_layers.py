"""The ladder of modules: each imports only what stands on a lower rung, and brothers never import each other."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import newsitem

ROOT = Path(newsitem.__file__).parent
# From the lowest rung up; a folder stands for all modules in it.
LADDER = [
    {"model", "patterns", "values", "wording"},
    {"_version", "text", "errors", "files", "installed", "shapes", "rights", "archives"},
    {"diagnostics", "build", "decoding", "cells", "terms", "lines", "once"},
    {"html"},
    {"newsml"},
    {"claims", "door"},
    {"grammar"},
    {"plugin"},
    {"readers"},
    {"columns"},
    {"layouts", "dialects"},
    {"page_formats"},
    {"assemble", "readings", "mark_index"},
    {"reading", "stats"},
    {"registry"},
    {"schema", "serializers", "clashes"},
    {"changes", "checks", "view"},
    {"_api"},
    {"testing", "batch"},
    {"drafts"},
    {"arrow"},
    {"spark"},
    {"__init__"},
    {"cli"},
    {"__main__"},
]
RUNG = {name: rung for rung, names in enumerate(LADDER) for name in names}
# Groups whose modules know nothing of each other.
BROTHERS = {"layouts", "dialects", "page_formats"}
MODULES = sorted(ROOT.rglob("*.py"))


def imports(path):
    """Names of newsitem's modules that a module imports when it is loaded or run, as parts of their dotted names."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "newsitem":
            for alias in node.names:
                yield (
                    (alias.name,)
                    if (ROOT / f"{alias.name}.py").exists() or (ROOT / alias.name).is_dir()
                    else ("__init__",)
                )
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("newsitem."):
            yield tuple(node.module.split(".")[1:])
        elif isinstance(node, ast.Import):
            yield from (
                tuple(a.name.split(".")[1:]) or ("__init__",) for a in node.names if a.name.split(".")[0] == "newsitem"
            )


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_only_what_stands_below_it(path):
    own = path.relative_to(ROOT).with_suffix("").parts
    for other in imports(path):
        if other[0] != own[0]:
            assert RUNG[other[0]] < RUNG[own[0]], f"{'.'.join(own)} imports {'.'.join(other)}"
        elif own[0] in BROTHERS and own[-1] != "__init__":
            pytest.fail(f"{'.'.join(own)} imports its brother {'.'.join(other)}")


def test_every_module_stands_on_a_rung():
    assert {path.relative_to(ROOT).with_suffix("").parts[0] for path in MODULES} == RUNG.keys()


def test_only_text_applies_patterns_to_page_text():
    """Other modules compile patterns and hand them to slices; `re` is not used at all on pages."""
    users = {str(p.relative_to(ROOT)) for p in MODULES if "import re\n" in p.read_text(encoding="utf-8")}
    assert not {user for user in users if user.startswith(("grammar", "dialects", "layouts", "page_formats"))}


def test_nothing_slow_is_loaded_with_the_package():
    slow = (
        "lxml",
        "msgspec",
        "babel",
        "rich",
        "importlib_metadata",
        "newsitem.grammar",
        "newsitem.reading",
        "multiprocessing",
        "pyarrow",
    )
    assert not set(slow) & loaded_by("import newsitem")


def test_one_page_is_converted_without_what_many_need():
    page = ROOT.parent.parent / "examples" / "pages" / "anadolu-school.txt"
    loaded = loaded_by(f"from newsitem.cli import main; main(['convert', {str(page)!r}, '--quiet'])")
    assert {"newsitem.cli.convert", "newsitem.dialects.anadolu"} <= loaded
    many = {f"newsitem.cli.{name}" for name in ("journal", "keeping", "names", "validate", "rights", "view")}
    others = {"newsitem.dialects.xinhua", "newsitem.batch.crew", "multiprocessing"}
    slow = {"lxml", "babel", "rich", "importlib_metadata", "shutil"}
    assert not (many | others | slow) & loaded


def test_what_recognises_pages_is_loaded_without_what_reads_them():
    names = [f"newsitem.page_formats.{path.stem}" for path in (ROOT / "page_formats").glob("[a-z]*.py")]
    loaded = loaded_by(f"import {', '.join(names)}")
    assert set(names) <= loaded
    assert not [name for name in loaded if name.startswith("newsitem.dialects") or name == "newsitem.reading"]
    # What these hold are marks as well.
    marks = {"newsitem.layouts.newsflare", "newsitem.grammar.stock_rights"}
    assert {name for name in loaded if name.startswith(("newsitem.layouts.", "newsitem.grammar."))} == marks


def loaded_by(code):
    """The names of all modules that a fresh process has loaded when it has run some code."""
    code += "; import sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())
