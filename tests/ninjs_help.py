"""ninjs documents for tests: written, and held against IPTC's schema."""

import datetime
import json
import re
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from newsitem.model import Diagnostic, Item
from newsitem.plugin import Entry
from newsitem.serializers.to_ninjs import ninjs
from shared_help import NO_SHARED, SHARED

_URI = re.compile(
    r"[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9\-._~:/?\[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+(?:#[A-Za-z0-9-]*)?"
)

_checker = FormatChecker(())


@_checker.checks("uri")
def _is_uri(value: object) -> bool:
    return not isinstance(value, str) or _URI.fullmatch(value) is not None


@_checker.checks("date-time", ValueError)
def _is_date_time(value: object) -> bool:
    return not isinstance(value, str) or datetime.datetime.fromisoformat(value).tzinfo is not None


@cache
def validator() -> Any:
    """IPTC's schema of ninjs 3.1, with a look at URIs and times."""
    if not SHARED.is_dir():
        pytest.skip(NO_SHARED)
    schema = json.loads((SHARED / "schemas/ninjs/ninjs-schema_3.1.json").read_text(encoding="utf-8"))
    return Draft202012Validator(schema, format_checker=_checker)


def reported(item: Item, **options: object) -> tuple[dict[str, Any], list[Diagnostic]]:
    """The object of a document, and what was reported about it."""
    diagnostics: list[Diagnostic] = []
    text = "".join(ninjs.write([Entry(item)], report=diagnostics.append, **options))
    return json.loads(text), diagnostics


def object_of(item: Item, **options: object) -> dict[str, Any]:
    """The object of a document about which there is nothing to report."""
    made, diagnostics = reported(item, **options)
    assert diagnostics == []
    return made
