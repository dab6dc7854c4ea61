"""Documents for tests of the checks: a good one of each kind, and ways to spoil it."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import attrs
import pytest

import newsitem
from newsitem.checks.findings import Finding
from newsml_help import written
from stories import STORY

SHARED: Final = os.environ.get("NEWSITEM_SHARED")
#: The schemas that other people made, which the project does not carry.
SCHEMAS: Final = Path(SHARED or ".", "schemas")
needs_schemas: Final = pytest.mark.skipif(not SHARED, reason="NEWSITEM_SHARED names no folder with the schemas")

_CREDIT: Final = newsitem.Credit("NORTHLIGHT VIDEO", "source", "NORTHLIGHT VIDEO", (1,))
JSON: Final[str] = newsitem.dumps(attrs.evolve(STORY, credits=(*STORY.credits, _CREDIT)))
NEWSML: Final[str] = written(STORY, guid_authority="example.com,2025", version_created="2025-03-18T17:42:10Z")
NINJS: Final[dict[str, Any]] = {
    "standard": {"name": "ninjs", "version": "3.1"},
    "uri": "tag:example.com,2025:newsitem:northlight:4821",
    "versionCreated": "2025-03-18T17:42:10Z",
    "headlines": [{"value": "Harbour opens again"}],
}


def codes(findings: list[Finding]) -> set[str]:
    """The codes of some findings, without those that tell of the check itself."""
    return {one.code for one in findings if one.severity != "info"}


def put(path: str, value: Any) -> Callable[[], str]:
    """The JSON of the story with another value on a path (`shots.0.start`)."""
    return lambda: json.dumps(_with(json.loads(JSON), path, value), indent=1)


def drop(path: str) -> Callable[[], str]:
    """The JSON of the story without the last key of a path."""
    return put(path, ...)


def of_ninjs(**keys: Any) -> Callable[[], str]:
    """A document of ninjs with other values; without the keys whose value is `...`."""
    return lambda: json.dumps({key: value for key, value in {**NINJS, **keys}.items() if value is not ...})


def _with(tree: Any, path: str, value: Any) -> Any:
    *steps, last = [int(step) if step.isdecimal() else step for step in path.split(".")]
    within = tree
    for step in steps:
        within = within[step]
    if value is ...:
        del within[last]
    else:
        within[last] = value
    return tree


def xml(old: str, new: str) -> Callable[[], str]:
    """The NewsML-G2 of the story with another text in the place of the first of its kind."""

    def spoilt() -> str:
        assert old in NEWSML, old
        return NEWSML.replace(old, new, 1)

    return spoilt
