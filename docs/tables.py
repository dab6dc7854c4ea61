"""A small Sphinx extension: tables that are made from the code, so that they cannot say anything else.

`{model-table} Shot` is the table of a class of the model, made from the JSON Schema. `{diagnostics-table}` is the
catalogue of diagnostics, `{findings-table}` that of what `validate` finds. `{bench-table} text` are the figures of a
group in the last run of the benchmarks, `{bench-facts}` with what it was made.
"""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from newsitem.checks.catalogue import RULES
from newsitem.diagnostics import CATALOGUE
from newsitem.schema import item_schema

_RESULTS = Path(__file__).parent.parent / "benchmarks" / "results.json"
_NULL = {"type": "null"}
_TYPES = {"string": "text", "integer": "whole number", "number": "number", "object": "text by label"}
_ON_REQUEST = ("span", "spans")


class Table(SphinxDirective):
    """A table of Markdown, made of a header and rows."""

    header: ClassVar[Sequence[str]]

    def rows(self) -> Iterable[Sequence[str]]:
        """The rows; each cell is Markdown on one line."""
        raise NotImplementedError

    def run(self) -> list[nodes.Node]:
        """The nodes of the table."""
        lines = [_line(self.header), _line(["---"] * len(self.header)), *map(_line, self.rows())]
        node = nodes.container()
        self.state.nested_parse(StringList(lines, source=""), self.content_offset, node)
        return list(node.children)


class ModelTable(Table):
    """The keys of a class of the model in their order, with type and meaning."""

    required_arguments = 1
    header = ("key", "type", "meaning")

    def rows(self) -> Iterable[Sequence[str]]:
        """A row for each key."""
        schema = item_schema()
        name = self.arguments[0]
        keys = schema["$defs"][name]["properties"]
        for key, facts in keys.items():
            if key not in _ON_REQUEST or name == "Diagnostic":
                yield f"`{key}`", _type(facts), facts.get("description", "")


class DiagnosticsTable(Table):
    """Every diagnostic of the catalogue."""

    header = ("code", "severity", "message", "what it means")

    def rows(self) -> Iterable[Sequence[str]]:
        """A row for each code, in the order of the catalogue."""
        for code, entry in CATALOGUE.items():
            yield f"`{code}`", entry.severity, f"`{entry.message}`", entry.meaning


class FindingsTable(Table):
    """Every finding of the catalogue."""

    header = ("code", "severity", "message", "what it means")

    def rows(self) -> Iterable[Sequence[str]]:
        """A row for each code, in the order of the catalogue."""
        for code, rule in RULES.items():
            yield f"`{code}`", rule.severity, f"`{rule.message}`", rule.meaning


class BenchTable(Table):
    """The figures of one group in the last run of the benchmarks."""

    required_arguments = 1
    header = ("what", "over", "ratio", "target")

    def rows(self) -> Iterable[Sequence[str]]:
        """A row for each figure."""
        for figure in _results(self)["figures"]:
            if figure["group"] == self.arguments[0]:
                yield figure["name"], figure["anchor"], f"{figure['ratio']:.2f}", _target(figure)


class BenchFacts(Table):
    """With what the last run of the benchmarks was made."""

    header = ("newsitem", "Python", "machine", "took")

    def rows(self) -> Iterable[Sequence[str]]:
        """One row."""
        made = _results(self)["made"]
        yield made["newsitem"], made["python"], made["machine"], f"{made['seconds']} s"


def _results(directive: SphinxDirective) -> dict[str, Any]:
    """The last run of the benchmarks; the page is made again when it changes."""
    directive.env.note_dependency(str(_RESULTS))
    run: dict[str, Any] = json.loads(_RESULTS.read_text(encoding="utf-8"))
    return run


def _target(figure: dict[str, Any]) -> str:
    if figure["target"] is None:
        return ""
    return f"{figure['target']:.3g}, " + ("met" if figure["ratio"] <= figure["target"] else "**not met**")


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _type(facts: dict[str, Any]) -> str:
    """The type of a key in words."""
    if "$ref" in facts:
        name = facts["$ref"].rpartition("/")[2]
        return "start and end" if name == "Span" else f"[{name}](#{name.lower()})"
    if "anyOf" in facts:
        return ", ".join(_type(one) for one in facts["anyOf"] if one != _NULL) + " or null"
    if "enum" in facts:
        return ", ".join("null" if one is None else f"`{one}`" for one in facts["enum"])
    if facts["type"] == "array":
        return f"list of {_type(facts['items'])}"
    if isinstance(facts["type"], list):
        return f"{_TYPES[facts['type'][0]]} or null"
    return _TYPES[facts["type"]]


def setup(app: Sphinx) -> dict[str, bool]:
    """Makes the directives known."""
    app.add_directive("model-table", ModelTable)
    app.add_directive("diagnostics-table", DiagnosticsTable)
    app.add_directive("findings-table", FindingsTable)
    app.add_directive("bench-table", BenchTable)
    app.add_directive("bench-facts", BenchFacts)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
