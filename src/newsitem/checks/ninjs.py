"""Checks ninjs, News in JSON: versions 1.x, 2.x and 3.x, told apart by what the document says or by its keys."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from newsitem.checks.findings import Finding, Path, finding
from newsitem.checks.guids import has_version
from newsitem.checks.json_text import JsonText
from newsitem.checks.lines import Lines
from newsitem.checks.moments import is_iri, lacks_zone
from newsitem.checks.own_json import Told, placed
from newsitem.checks.schemas import Schemas, Version

_VERSION: Final = re.compile(r"(?:ninjs-schema[_-]|^)([123])\.([0-9]{1,3})\b")
# Keys that stand in documents of one major version only.
_OF_3: Final = frozenset(
    "headlines|versionCreated|firstCreated|contentCreated|usageTerms|edNote|pubStatus|altIds|infoSources|rightsInfo"
    "|copyrightHolder|copyrightNotice|representationType|descriptions|bodies|embargoedUntil".split("|")
)
_OF_2: Final = frozenset(
    "people organisations places subjects events objects infosources altids descriptions bodies".split()
)
_OF_1: Final = frozenset(
    "headline person organisation place subject event object infosource body_text body_xhtml".split()
)
_OF_ANY: Final = frozenset(
    "versioncreated pubstatus ednote usageterms renditions associations mimetype slugline".split()
)
_SAYS_SO: Final = ("standard", "$standard", "$schema")
_TEXT_KEYS: Final = ("body_", "description_", "headline_")
_STATUS_KEYS: Final = ("pubstatus", "pubStatus")
_STATUS: Final = ("usable", "withheld", "canceled")
_TIMES: Final = (
    "versioncreated", "firstcreated", "contentcreated", "embargoed", "expires", "versionCreated", "firstCreated",
    "contentCreated", "embargoedUntil",
)  # fmt: skip


def looks_like_ninjs(value: Any) -> bool:
    """Whether an object is ninjs rather than an item: it says so, or has a `uri` and no key `format`."""
    if not isinstance(value, dict):
        return False
    if any("ninjs" in str(value.get(key)) for key in _SAYS_SO):
        return True
    return "uri" in value and "format" not in value


def check_ninjs(document: JsonText, lines: Lines, file: str | None, schemas: Schemas | None) -> Iterator[Finding]:
    """What is wrong with a document of ninjs.

    Raises:
        UnusableSchemas: the schema cannot be used, or jsonschema, which reads it, is not installed.
    """
    value = document.value
    said, version = _said_version(value), _version(value)
    told = list(_against_rules(value))
    if said is None:
        told.insert(0, ("version-of-ninjs-untold", (), {"version": version[0]}))
    found = schemas.ninjs(version) if schemas else None
    if schemas is None or found is None:
        yield finding("schema-not-looked-at", file=file, why=_why_not(schemas, version))
    else:
        if found[1] != version and said is not None:
            wanted = ".".join(map(str, version))
            yield finding("schema-of-other-version", file=file, schema=found[0].name, version=wanted)
        from newsitem.checks.ninjs_schema import complaints

        by_rules = {path for code, path, _ in told}
        told += [row for row in complaints(value, schemas, found[0]) if row[1] not in by_rules]
    yield from placed(document, lines, file, told)


def _why_not(schemas: Schemas | None, version: Version) -> str:
    if schemas is None:
        return "no folder with schemas is named"
    return f"there is no schema of ninjs {version[0]}.x (ninjs-schema_{version[0]}.….json) in {schemas.folder}"


def _said_version(value: Mapping[str, Any]) -> Version | None:
    """The version that a document gives for itself."""
    standard = value.get("standard", value.get("$standard"))
    said = standard if isinstance(standard, dict) else {}
    for words in (said.get("version"), said.get("schema"), value.get("$schema"), standard):
        found = _VERSION.search(words) if isinstance(words, str) else None
        if found:
            return int(found[1]), int(found[2])
    return None


def _version(value: Mapping[str, Any]) -> Version:
    """The version of a document; where it says none that whose keys it has most of."""
    said = _said_version(value)
    if said:
        return said
    keys = value.keys()
    counts = {
        3: len(_OF_3 & keys),
        2: len(_OF_2 & keys),
        1: len(_OF_1 & keys) + sum(key.startswith(_TEXT_KEYS) for key in keys),
    }
    return max(counts, key=lambda major: (counts[major], major)), 0


def _against_rules(value: Mapping[str, Any]) -> Iterator[Told]:
    seen: set[str] = set()
    for path, one in _news_objects(value):
        uri = one.get("uri")
        if isinstance(uri, str):
            yield from _against_uri(uri, (*path, "uri"), one, seen)
        for key in _STATUS_KEYS:
            if isinstance(one.get(key), str) and one[key] not in _STATUS:
                yield "status-unknown", (*path, key), {"value": one[key], "hint": status_hint(one[key])}
        for key in _TIMES:
            if isinstance(one.get(key), str) and lacks_zone(one[key]):
                yield "time-without-zone", (*path, key), {"name": key, "value": one[key]}


def status_hint(code: str) -> str:
    """What to say about the one mistake that many make."""
    return "; canceled has one l" if code.rpartition(":")[2].lower() == "cancelled" else ""


def _against_uri(uri: str, path: Path, one: Mapping[str, Any], seen: set[str]) -> Iterator[Told]:
    if not is_iri(uri):
        yield "uri-no-iri", path, {"guid": uri}
    elif has_version(uri):
        yield "uri-with-version", path, {"guid": uri}
    # A rendition of a story may be named by the story's own uri where it is only pointed at.
    if uri in seen and one.get("type") == "component":
        yield "uri-repeated", path, {"uri": uri}
    seen.add(uri)


def _news_objects(value: Mapping[str, Any]) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """The document and its associations: a list from version 2 on, an object by name before."""
    waiting: list[tuple[Path, Any]] = [((), value)]
    while waiting:
        path, one = waiting.pop(0) if len(waiting) == 1 else waiting.pop()
        if not isinstance(one, dict):
            continue
        yield path, one
        within = one.get("associations")
        rows = within.items() if isinstance(within, dict) else enumerate(within) if isinstance(within, list) else ()
        waiting += [((*path, "associations", key), part) for key, part in reversed(list(rows))]
