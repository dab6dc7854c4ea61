"""Checks NewsML-G2: by the rules, and by the schema of the folder that the caller names.

Import it where it is needed: it loads lxml.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from lxml import etree

from newsitem.checks.findings import Finding, finding
from newsitem.checks.newsml_rules import ITEMS, NAMESPACE, Element, broken_rules, local_name
from newsitem.checks.schemas import Schemas, Version
from newsitem.checks.xml_text import BrokenXml, XmlText, read_xml

MOST: Final = 200  # findings of a schema
_MESSAGE: Final = "newsMessage"
_VERSION: Final = re.compile(r"([0-9]{1,3})\.([0-9]{1,3})")
_DATE_TIME: Final = re.compile(r"\s*([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,20}(?:Z|[+-][0-9:]{5})?)\s*")
_NAMES: Final = re.compile(r"\{[^{}]*\}")
# A rule says more of these than the schema does.
_SAID_BY_RULES: Final = frozenset({"time-unreal", "id-repeated"})


def check_newsml(text: str, file: str | None, schemas: Schemas | None) -> Iterator[Finding]:
    """What is wrong with a document of NewsML-G2.

    Raises:
        UnusableSchemas: the schema cannot be used.
    """
    try:
        document = read_xml(text)
    except BrokenXml as error:
        yield finding(error.code, error.place, file=file, words=str(error))
        return
    name = local_name(document.root)
    if name not in (*ITEMS, _MESSAGE):
        place = document.places[document.root]
        yield finding("unknown-document", place, file=file, why=f"the root of this XML is {document.root.tag}")
        return
    by_rules = list(_by_rules(document, file, schemas))
    yield from by_rules
    yield from _by_schema(document, file, schemas, by_rules)


def _by_rules(document: XmlText, file: str | None, schemas: Schemas | None) -> Iterator[Finding]:
    if not document.root.tag.startswith(f"{{{NAMESPACE}}}"):
        yield finding("namespace-missing", document.places[document.root], file=file, name=document.root.tag)
    for code, element, facts in broken_rules(document.root, _catalogs(document.root, schemas)):
        yield finding(code, document.places[element], _path(element), file, **facts)


def _catalogs(root: Element, schemas: Schemas | None) -> Mapping[str, frozenset[str]]:
    """The aliases of the catalogs that lie in the folder, by the address under which the document names them."""
    if schemas is None:
        return {}
    addresses = {element.get("href") or "" for element in root.iter("{*}catalogRef")}
    contents = {address: schemas.bytes_of(address.rpartition("/")[2]) for address in addresses if address}
    return {address: _aliases(content) for address, content in contents.items() if content is not None}


def _aliases(content: bytes) -> frozenset[str]:
    """The aliases that a catalog declares; none if it cannot be read."""
    try:
        root = read_xml(content.decode("utf-8-sig")).root
    except (BrokenXml, UnicodeDecodeError):
        return frozenset()
    return frozenset(scheme.get("alias") or "" for scheme in root.iter("{*}scheme"))


def _path(element: Element) -> str:
    """The names from the root down to an element."""
    return "/".join(map(local_name, [*reversed(list(element.iterancestors())), element]))


def _by_schema(
    document: XmlText, file: str | None, schemas: Schemas | None, by_rules: list[Finding]
) -> Iterator[Finding]:
    root = document.root
    found = schemas.newsml(_version(root)) if schemas else None
    if schemas is None or found is None:
        yield finding("schema-not-looked-at", file=file, why=_why_not(schemas))
    elif root.tag.startswith(f"{{{NAMESPACE}}}"):
        path, version = found
        wanted = _version(root)
        if wanted is not None and wanted != version:
            yield finding("schema-of-other-version", file=file, schema=path.name, version=".".join(map(str, wanted)))
        said = {(one.line, one.column) for one in by_rules if one.code in _SAID_BY_RULES}
        schema_findings = _against_schema(document, file, schemas, path)
        yield from (one for one in schema_findings if (one.line, one.column) not in said)


def _why_not(schemas: Schemas | None) -> str:
    if schemas is None:
        return "no folder with schemas is named"
    return f"there is no schema of NewsML-G2 (NewsML-G2_….xsd) in {schemas.folder}"


def _version(root: Element) -> Version | None:
    """The version of the standard that a document gives for itself; of a message that of its first item."""
    stated = next((one for one in root.iter("*") if one.get("standardversion")), root)
    found = _VERSION.fullmatch(stated.get("standardversion") or "")
    return (int(found[1]), int(found[2])) if found else None


def _against_schema(document: XmlText, file: str | None, schemas: Schemas, path: Path) -> Iterator[Finding]:
    schema = schemas.xml_schema(path)
    _fold_times(document.root)
    schema.validate(document.root)
    log = list(schema.error_log)
    for entry in log[:MOST]:
        element = _element(document.root, entry.path)
        place = document.places[element] if element is not None else (entry.line, 1)
        where = None if element is None else _path(element)
        yield finding("schema", place, where, file, words=_NAMES.sub("", entry.message))
    if len(log) > MOST:
        yield finding("schema-findings-left-out", file=file, count=len(log) - MOST)


def _fold_times(root: Element) -> None:
    """Takes white space from the ends of times: lxml refuses it there, although the type of a time folds it."""
    for element in root.iter("*"):
        found = _DATE_TIME.fullmatch(element.text) if element.text and not len(element) else None
        if found:
            element.text = found[1]


def _element(root: Element, path: str | None) -> Element | None:
    """The element that a finding of the schema is about; of an attribute its element."""
    try:
        names = {prefix: uri for prefix, uri in root.nsmap.items() if prefix}
        found = root.getroottree().xpath((path or "").partition("/@")[0], namespaces=names)
    except etree.XPathError:
        return None
    first = found[0] if isinstance(found, list) and found else None
    return first if isinstance(first, etree._Element) and isinstance(first.tag, str) else None
