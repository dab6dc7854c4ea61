"""Rules of NewsML-G2 that its schema does not check. Each takes the root of a document and tells what is against it."""

import datetime
import re
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files
from typing import Final

from lxml import etree

Element = etree._Element

NAMESPACE: Final = "{http://iptc.org/std/nar/2006-10-01/}"
CATALOG: Final = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"

_QCODES: Final = (
    "qcode", "type", "role", "rel", "timeunit", "valueunit", "durationunit", "rendition", "renditionref", "scope",
    "aspect",
)  # fmt: skip
_RETIRED: Final = ("isrol", "ctrol")
_STATUS: Final = ("stat:usable", "stat:withheld", "stat:canceled")
_WHOLE_NUMBER_UNITS: Final = ("timeunit:seconds", "timeunit:milliseconds", "timeunit:editUnit")
_GUID: Final = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`\x00-\x20]+")
_MIXED: Final = ("headline", "dateline", "description", "edNote", "usageTerms", "definition", "note")


def complaints(root: Element) -> list[str]:
    """Everything that is against a rule, each with the rule's name before it."""
    return [f"{rule.__name__}: {found}" for rule in RULES for found in rule(root)]


def aliases_are_declared(root: Element) -> Iterator[str]:
    """Every QCode's alias stands in a catalog of the document."""
    declared = {scheme.get("alias") for scheme in _all(root, "scheme")}
    if any(reference.get("href") == CATALOG for reference in _all(root, "catalogRef")):
        declared |= _iptc_aliases()
    yield from sorted(code for code in _qcodes(root) if code.partition(":")[0] not in declared)


def no_alias_is_retired(root: Element) -> Iterator[str]:
    """`isrol` and `ctrol` have been given up for `cpprole`."""
    yield from (code for code in _qcodes(root) if code.partition(":")[0] in _RETIRED)


def references_hit(root: Element) -> Iterator[str]:
    """What `idrefs` names is there."""
    names = {element.get(key) for element in root.iter("*") for key in ("id", "partid")}
    yield from (name for info in _all(root, "rightsInfo") for name in _idrefs(info) if name not in names)


def guid_is_an_iri(root: Element) -> Iterator[str]:
    """The guid is an IRI with a scheme, hence without spaces."""
    guid = root.get("guid") or ""
    if not _GUID.fullmatch(guid):
        yield repr(guid)


def conformance_and_version_are_said(root: Element) -> Iterator[str]:
    """Without `conformance` a document is of conformance `core`; readers fail without a version."""
    if root.get("conformance") != "power":
        yield f"conformance {root.get('conformance')}"
    if root.get("version") is None:
        yield "no version"


def times_have_zones(root: Element) -> Iterator[str]:
    """A time at which something happens to the item needs its zone; only `embargoed` may be empty."""
    for name in ("versionCreated", "firstCreated", "embargoed"):
        for element in _all(root, name):
            if element.text is None and name == "embargoed":
                continue
            moment = datetime.datetime.fromisoformat((element.text or "").strip())
            if moment.tzinfo is None:
                yield f"{name} {element.text}"


def time_delimiters_are_whole(root: Element) -> Iterator[str]:
    """A delimiter has start, end and their unit, and the end is not before the start."""
    for delimiter in _all(root, "timeDelim"):
        start, end = delimiter.get("start"), delimiter.get("end")
        if not (start and end and delimiter.get("timeunit")) or start > end:
            yield str(delimiter.attrib)


def item_class_has_a_code(root: Element) -> Iterator[str]:
    """The schema lets an item class without a code pass."""
    yield from ("no qcode" for element in _all(root, "itemClass") if not element.get("qcode"))


def status_is_known(root: Element) -> Iterator[str]:
    """There are three, and `canceled` has one l."""
    yield from (str(status.get("qcode")) for status in _all(root, "pubStatus") if status.get("qcode") not in _STATUS)


def durations_are_whole_numbers(root: Element) -> Iterator[str]:
    """`durationunit` knows only units that are counted in whole numbers."""
    for content in _all(root, "remoteContent"):
        unit, duration = content.get("durationunit"), content.get("duration")
        if duration is not None and (unit not in _WHOLE_NUMBER_UNITS or not duration.isdecimal()):
            yield f"{duration} {unit}"


def no_part_inherits_a_date(root: Element) -> Iterator[str]:
    """A part takes over what it does not say itself: a story's date would date its undated shots."""
    if root.find(f"{NAMESPACE}contentMeta/{NAMESPACE}contentCreated") is not None:
        undated = (part for part in _all(root, "partMeta") if part.find(f"{NAMESPACE}contentCreated") is None)
        yield from (str(part.get("partid")) for part in undated)


def no_terms_are_lifted(root: Element) -> Iterator[str]:
    """Rights with `idrefs` replace those without: a part that has some must get the general terms once more."""
    general = [_terms(info) for info in _all(root, "rightsInfo") if not _idrefs(info)][:1]
    bound = [(part, _terms(info)) for info in _all(root, "rightsInfo") for part in _idrefs(info)]
    repeated = {part for part, terms in bound if [terms] == general}
    yield from sorted({part for part, _ in bound} - repeated)


def no_value_has_a_datatype(root: Element) -> Iterator[str]:
    """It is a QName in an attribute, and other readers lose the declaration of its prefix."""
    yield from (str(element.tag) for element in root.iter("*") if element.get("valuedatatype") is not None)


def content_holds_no_comment(root: Element) -> Iterator[str]:
    """Superdesk takes it for a rendition."""
    yield from (str(comment) for content in _all(root, "contentSet") for comment in content.iter(etree.Comment))


def texts_hold_no_elements(root: Element) -> Iterator[str]:
    """Both readers in Python cut a text at the first element in it."""
    yield from (element.tag for name in _MIXED for element in _all(root, name) if len(element))


RULES: Final[tuple[Callable[[Element], Iterator[str]], ...]] = (
    aliases_are_declared,
    no_alias_is_retired,
    references_hit,
    guid_is_an_iri,
    conformance_and_version_are_said,
    times_have_zones,
    time_delimiters_are_whole,
    item_class_has_a_code,
    status_is_known,
    durations_are_whole_numbers,
    no_part_inherits_a_date,
    no_terms_are_lifted,
    no_value_has_a_datatype,
    content_holds_no_comment,
    texts_hold_no_elements,
)


def _all(root: Element, name: str) -> Iterator[Element]:
    return root.iter(NAMESPACE + name)


def _qcodes(root: Element) -> Iterator[str]:
    for element in root.iter(NAMESPACE + "*"):
        for attribute in _QCODES:
            yield from (element.get(attribute) or "").split()


def _idrefs(info: Element) -> list[str]:
    return (info.get("idrefs") or "").split()


def _terms(info: Element) -> str | None:
    return info.findtext(NAMESPACE + "usageTerms")


@cache
def _iptc_aliases() -> frozenset[str]:
    """Those of IPTC's catalog 41, out of the copy that its own reader brings along."""
    catalog = files("NewsMLG2").joinpath("catalogs", CATALOG.rpartition("/")[2])
    return frozenset(str(scheme.get("alias")) for scheme in _all(etree.fromstring(catalog.read_bytes()), "scheme"))
