"""The rules of NewsML-G2 that its schema does not state: each takes a document and tells what is against it."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

from lxml import etree

from newsitem.checks.guids import has_version
from newsitem.checks.iptc import ALIASES, NEWEST_CATALOG, RETIRED
from newsitem.checks.moments import is_full_moment, is_iri, lacks_zone
from newsitem.checks.ninjs import status_hint

Element = etree._Element
#: What is against a rule: the code, the element that is at fault, and the facts of the message.
Broken = tuple[str, Element, Mapping[str, object]]

NAMESPACE: Final = "http://iptc.org/std/nar/2006-10-01/"
ITEMS: Final = ("newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem")

_CODES: Final = frozenset(
    """
    accesstype aspect audiochannels audiocodec authoritystatus colourindicator colourspace concepttype
    confirmationstatus creator durationunit environment hashtype heightunit how idformat interactiontype jobtitle
    layoutorientation market marketlabelsrc mode part pubconstraint qcode radunit ratertype ratingtype rel rendition
    renditionref reposrole representation residrefformat role scaleunit scope severity symbolsrc target tech timeunit
    type valcalctype valueunit videocodec videodefinition videoscaling why widthunit
    """.split()
)
_REFERENCES: Final = ("idrefs", "idref", "contentrefs", "sourceidref", "root")
_CODE: Final = re.compile(r"([^\s:/]+):[^\s/]\S*")
_IPTC_CATALOG: Final = re.compile(
    r"https?://(?:www\.)?iptc\.org/std/catalog/catalog\.IPTC-G2-Standards_([0-9]{1,3})\.xml"
)
_STATUS: Final = ("stat:usable", "stat:withheld", "stat:canceled")
_WHOLE_UNITS: Final = ("timeunit:seconds", "timeunit:milliseconds", "timeunit:editUnit")
_ITEM_TIMES: Final = ("versionCreated", "firstCreated", "embargoed", "sent")
_CONTENT_TIMES: Final = ("contentCreated", "contentModified", "expires")
_CLOCK: Final = re.compile(r"[0-9]{1,12}(?:[:;.][0-9]{1,12}){0,4}")
_MOST_TERMS: Final = 50  # general terms that are looked for among those of each part


class Document:
    """A document with its elements by name. `catalogs`: the aliases of catalogs that are at hand, by address."""

    def __init__(self, root: Element, catalogs: Mapping[str, frozenset[str]]) -> None:
        """The document under a root; its names may lack their namespace."""
        self.root = root
        self.catalogs = catalogs
        self.by_name: dict[str, list[Element]] = {}
        for element in root.iter(f"{{{NAMESPACE}}}*", "{}*"):
            self.by_name.setdefault(local_name(element), []).append(element)

    def all(self, *names: str) -> Iterator[Element]:
        """The elements of some names."""
        for name in names:
            yield from self.by_name.get(name, ())

    @cached_property
    def items(self) -> Sequence[Element]:
        """The items: the root, or those of a message."""
        return list(self.all(*ITEMS))


def broken_rules(root: Element, catalogs: Mapping[str, frozenset[str]] | None = None) -> Iterator[Broken]:
    """All that is against a rule."""
    document = Document(root, catalogs or {})
    for rule in RULES:
        yield from rule(document)


def local_name(element: Element) -> str:
    """The name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def _guids(document: Document) -> Iterator[Broken]:
    for item in document.items:
        guid = item.get("guid") or ""
        if not is_iri(guid):
            yield "guid-no-iri", item, {"guid": guid}
        elif has_version(guid):
            yield "guid-with-version", item, {"guid": guid}


def _items_say_what_they_are(document: Document) -> Iterator[Broken]:
    for item in document.items:
        if item.get("version") is None:
            yield "version-missing", item, {}
        if item.get("conformance") is None:
            yield "conformance-missing", item, {}
    for element in document.all("itemClass"):
        if not (element.get("qcode") or element.get("uri")):
            yield "class-without-code", element, {}


def _status(document: Document) -> Iterator[Broken]:
    for element in document.all("pubStatus"):
        code = element.get("qcode") or ""
        hint = status_hint(code)
        if hint or (code.startswith("stat:") and code not in _STATUS):
            yield "status-unknown", element, {"value": code, "hint": hint}


def _times(document: Document) -> Iterator[Broken]:
    for element in document.all(*_ITEM_TIMES):
        text = (element.text or "").strip()
        name = local_name(element)
        if lacks_zone(text):
            yield "time-without-zone", element, {"name": name, "value": text}
        elif not is_full_moment(text) and (text or name != "embargoed"):
            yield "time-unreal", element, {"value": text}
    for element in document.all(*_CONTENT_TIMES):
        text = (element.text or "").strip()
        if lacks_zone(text):
            yield "content-time-without-zone", element, {"name": local_name(element), "value": text}


def _creation(document: Document) -> Iterator[Broken]:
    from datetime import datetime

    for meta in document.all("itemMeta"):
        first, version = ((meta.findtext(f"{{*}}{name}") or "").strip() for name in ("firstCreated", "versionCreated"))
        comparable = is_full_moment(first) and is_full_moment(version)
        if comparable and datetime.fromisoformat(first) > datetime.fromisoformat(version):
            yield "created-backwards", meta, {"first": first, "version": version}


def _delimiters(document: Document) -> Iterator[Broken]:
    for element in document.all("timeDelim"):
        start, end = element.get("start", ""), element.get("end", "")
        if not (element.get("timeunit") or element.get("timeunituri")):
            yield "delimiter-without-unit", element, {}
        for which, value in (("start", start), ("end", end)):
            if not value.strip():
                yield "delimiter-empty", element, {"which": which}
        if _CLOCK.fullmatch(start) and _CLOCK.fullmatch(end) and _ticks(start, end) > _ticks(end, start):
            yield "delimiter-backwards", element, {"start": start, "end": end}


def _ticks(time: str, other: str) -> list[float]:
    """The numbers of a time; nothing where another time is of another form, and the two cannot be compared."""
    if re.sub("[0-9]+", "", time) != re.sub("[0-9]+", "", other):
        return []
    whole, point, fraction = time.partition(".")
    return [*map(float, re.split("[:;]", whole)), float(point + fraction + "0") if point else 0.0]


def _durations(document: Document) -> Iterator[Broken]:
    for element in document.all("remoteContent", "inlineXML", "inlineData"):
        unit, duration = element.get("durationunit"), element.get("duration")
        if unit is not None and unit.startswith("timeunit:") and unit not in _WHOLE_UNITS:
            yield "duration-unit", element, {"unit": unit}
        elif duration is not None and (unit in _WHOLE_UNITS or unit is None) and not duration.strip().isdecimal():
            yield "duration-not-whole", element, {"value": duration}


def _references(document: Document) -> Iterator[Broken]:
    seen: set[str] = set()
    for element in document.root.iter("*"):
        for key in ("id", "partid"):
            name = element.get(key)
            if name is not None and name in seen:
                yield "id-repeated", element, {"id": name}
            seen.update([name] if name is not None else ())
    for element in (one for elements in document.by_name.values() for one in elements):
        for key in _REFERENCES:
            for name in (element.get(key) or "").split():
                if name not in seen:
                    yield "reference-dangling", element, {"id": name}


def _aliases(document: Document) -> Iterator[Broken]:
    """Catalogs hold for their own item; those outside of all items, in the header of a message, for all."""
    inside = {one for item in document.items for one in item.iter("*")}
    common = [one for one in document.all("catalogRef", "catalog") if one not in inside]
    for item in document.items:
        own = [one for one in item if isinstance(one.tag, str) and local_name(one) in ("catalogRef", "catalog")]
        yield from _aliases_of(item, [*common, *own], document.catalogs)


def _aliases_of(item: Element, catalogs: Sequence[Element], at_hand: Mapping[str, frozenset[str]]) -> Iterator[Broken]:
    declared: set[str] = set()
    unknown = []
    for catalog in catalogs:
        aliases = _declared(catalog, at_hand)
        declared |= aliases or set()
        if aliases is None:
            unknown.append(catalog)
    used = _used(item)
    missing = [alias for alias in used if alias not in declared]
    if unknown and missing:
        yield "catalog-unknown", unknown[0], {"aliases": ", ".join(sorted(missing))}
    elif missing:
        yield from (("alias-undeclared", used[alias], {"alias": alias}) for alias in missing)
    yield from (("alias-retired", used[alias], {"alias": alias}) for alias in used if alias in RETIRED)


def _declared(catalog: Element, at_hand: Mapping[str, frozenset[str]]) -> frozenset[str] | None:
    """The aliases that a catalog declares; None for one that is elsewhere."""
    href = str(catalog.get("href"))
    if local_name(catalog) == "catalog":
        return frozenset(one.get("alias") or "" for one in catalog if one.get("alias"))
    if href in at_hand:
        return at_hand[href]
    return ALIASES if _IPTC_CATALOG.fullmatch(href) else None


def _used(item: Element) -> dict[str, Element]:
    """The aliases in the codes of an item, each with the element where it stands first."""
    used: dict[str, Element] = {}
    for element in item.iter(f"{{{NAMESPACE}}}*", "{}*"):
        for key in _CODES & set(element.keys()):
            codes = [_CODE.fullmatch(word) for word in (element.get(key) or "").split()]
            used.update((code[1], element) for code in codes if code and code[1] not in used)
    return used


def _catalogs(document: Document) -> Iterator[Broken]:
    for element in document.all("catalogRef"):
        found = _IPTC_CATALOG.fullmatch(element.get("href") or "")
        if found and int(found[1]) < NEWEST_CATALOG:
            yield "catalog-old", element, {"number": found[1], "newest": NEWEST_CATALOG}


def _locations(document: Document) -> Iterator[Broken]:
    for element in document.all("located"):
        code = element.get("qcode") or ""
        if code.startswith("loctyp:"):
            yield "location-by-type", element, {"value": code}


def _terms(document: Document) -> Iterator[Broken]:
    """Terms with `idrefs` replace those without; the parts that have some must get the general ones once more."""
    for item in document.items:
        rights = [one for one in item if isinstance(one.tag, str) and local_name(one) == "rightsInfo"]
        general = [terms for one in rights if not one.get("idrefs") for terms in _words(one)][:_MOST_TERMS]
        bound: dict[str, list[Element]] = {}
        for one in rights:
            for part in (one.get("idrefs") or "").split():
                bound.setdefault(part, []).append(one)
        lifted: dict[tuple[Element, ...], bool] = {}
        for part, elements in bound.items():
            key = tuple(elements)
            if key not in lifted:
                own = " / ".join(terms for one in elements for terms in _words(one))
                lifted[key] = any(terms not in own for terms in general)
            if lifted[key]:
                yield "terms-lifted", elements[0], {"part": part}


def _words(rights: Element) -> Iterator[str]:
    for terms in rights.iterfind("{*}usageTerms"):
        words = " ".join("".join(map(str, terms.itertext())).split())
        if words:
            yield words


def _comments(document: Document) -> Iterator[Broken]:
    for element in document.all("contentSet"):
        if any(isinstance(child, etree._Comment) for child in element):
            yield "comment-in-content", element, {}


RULES: Final[Sequence[Callable[[Document], Iterator[Broken]]]] = (
    _guids,
    _items_say_what_they_are,
    _status,
    _times,
    _creation,
    _delimiters,
    _durations,
    _references,
    _aliases,
    _catalogs,
    _locations,
    _terms,
    _comments,
)
