"""The NewsML-G2 document of an item: its root, its catalogs, `itemMeta`, `contentMeta` and `contentSet`.

Item; "property" is the extension property (`itemMetaExtProperty` …) whose `rel` is `nirel:` and the name given here:

| field | path | |
|---|---|---|
| format, url, published | properties of `itemMeta` | a `link` to the page is for other readers |
| id | `contentMeta/altId type="niid:item"` | |
| headline | `contentMeta/headline` | |
| slug | `contentMeta/slugline` | folded: property `slug` of `contentMeta` |
| language | root `@xml:lang`; `contentMeta/language` is for other readers | no true tag: property `language` |
| provider | `itemMeta/provider/name`; `contentMeta/creator` is for other readers | null: `@literal="unknown"` |
| dateline.text | `contentMeta/dateline` | |
| dateline.place, .date | in `contentMeta`, see `newsml.values` | |
| duration | property `duration` of `contentMeta`: seconds | |
| summary | `contentMeta/description role="drol:summary"` | |
| storyline | `contentSet/inlineXML rendition="nirnd:script"`: XHTML, a `p` for each paragraph | "" is one empty `p` |
| shots | `partMeta`, see `newsml.parts`; the `nidesc:shotlist` description is for other readers | |
| restrictions | `rightsInfo`, see `newsml.rights`; `embargoed` is for other readers | |
| credits | `contentMeta/contributor`: `@role`, `name`, `note` (text), `related rel="nirel:shot"` each | |
| categories | `contentMeta/subject type="cpnat:abstract"/name` | |
| keywords | `contentMeta/keyword` | one folded: property `keyword` for each of them |
| notes | `itemMeta/edNote` | |
| extra | property `extra` of `contentMeta`: `@literal` label, `@value` | folded: in it `related rel="nirel:label"` |

How texts with line breaks in names are kept exactly is told in `newsml.xml`. Empty texts are empty elements; null is
no element. Diagnostics and spans are about the page's text and are not carried.
"""

import datetime
import re
from copy import deepcopy
from functools import cache
from typing import Any, Final

from lxml import etree

from newsitem._version import __version__
from newsitem.model import Credit, Item
from newsitem.serializers.codes import PARTY_ROLES
from newsitem.serializers.newsml.frame import Frame
from newsitem.serializers.newsml.parts import add_shot
from newsitem.serializers.newsml.rights import add_rights
from newsitem.serializers.newsml.shotlist import shotlist
from newsitem.serializers.newsml.times import date_time, native_date
from newsitem.serializers.newsml.values import add_date, add_place
from newsitem.serializers.newsml.xml import (
    NAMESPACE,
    XML_LANG,
    Element,
    add,
    add_exact,
    add_list,
    add_named,
    add_properties,
    add_property,
    add_seconds,
    flat,
    inexact,
    is_flat,
    language_tag,
)

# To the letter: IPTC's own reader knows the catalog by this address.
_IPTC_CATALOG: Final = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"
_XHTML: Final = "http://www.w3.org/1999/xhtml"
# Without prefixes. (`Any`: the stubs of lxml know no default namespace.)
_G2_NAMES: Final[dict[Any, str]] = {None: NAMESPACE}
_XHTML_NAMES: Final[dict[Any, str]] = {None: _XHTML}
_PROFILE: Final = "newsitem-video-story"

#: Our own schemes: alias, last part of the URI, name. Other documents may use other aliases: the URI is the contract.
SCHEMES: Final = (
    ("nirel", "relation", "Meaning of an extension property"),
    ("nires", "restriction", "Kind of restriction"),
    ("niplat", "platform", "Platform"),
    ("nicred", "credit", "Role of a credit"),
    ("nipart", "part", "Role of a part"),
    ("nidesc", "description", "Role of a description"),
    ("niname", "name", "Role of a name"),
    ("nidate", "date", "Qualifier of a date"),
    ("niflag", "flag", "Flag of a shot"),
    ("niid", "idtype", "Type of identifier"),
    ("nirnd", "rendition", "Rendition"),
)

# Addresses that any reader takes for one; what looks otherwise has no link.
_WEB_CHARACTERS = r"[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2}"
_WEB_ADDRESS: Final = re.compile(
    rf"https?://[A-Za-z0-9.-]+(?::[0-9]{{1,5}})?(?:/(?:{_WEB_CHARACTERS})*+)?"
    rf"(?:\?(?:{_WEB_CHARACTERS}|\?)*+)?(?:\#(?:{_WEB_CHARACTERS}|\?)*+)?"
)


def document(item: Item, frame: Frame, policy: str | None = None) -> Element:
    """The tree of a document. `policy`: of ODRL, to stand beside the terms.

    Raises:
        ValueError: a text of the item has a character that XML cannot hold.
    """
    root = _root(item, frame)
    _add_catalogs(root)
    add_rights(root, item, policy)
    _add_item_meta(root, item, frame)
    _add_content_meta(root, item)
    for place, shot in enumerate(item.shots, 1):
        add_shot(root, place, shot)
    _add_content(root, item)
    return root


def _root(item: Item, frame: Frame) -> Element:
    attributes = {
        "standard": "NewsML-G2", "standardversion": "2.35", "conformance": "power", "guid": frame.guid,
        "version": str(frame.version),
    }  # fmt: skip
    if item.language is not None:
        attributes[XML_LANG] = language_tag(item.language)
    return etree.Element(f"{{{NAMESPACE}}}newsItem", attributes, nsmap=_G2_NAMES)


def _add_catalogs(root: Element) -> None:
    root.extend(deepcopy(one) for one in _catalogs())


@cache
def _catalogs() -> tuple[Element, ...]:
    """What is the same in each document, made once: it is a fifth of the elements of most."""
    root = etree.Element(f"{{{NAMESPACE}}}newsItem", nsmap=_G2_NAMES)
    add(root, "catalogRef", href=_IPTC_CATALOG)
    catalog = add(root, "catalog")
    for alias, word, meaning in SCHEMES:
        scheme = add(catalog, "scheme", alias=alias, uri=f"https://w3id.org/newsitem/cv/{word}/")
        add(scheme, "name", meaning).set(XML_LANG, "en")
    return tuple(root)


def _add_item_meta(root: Element, item: Item, frame: Frame) -> None:
    meta = add(root, "itemMeta")
    add(meta, "itemClass", qcode="ninat:video")
    if item.provider is None:
        add(meta, "provider", literal="unknown")
    add_named(meta, "provider", item.provider)
    add(meta, "versionCreated", frame.created)
    _add_embargo(meta, item)
    add(meta, "pubStatus", qcode="stat:usable")
    add(meta, "generator", "newsitem", versioninfo=__version__)
    add(meta, "profile", _PROFILE, versioninfo="1")
    for note in item.notes:
        add(meta, "edNote", note)
    if frame.version > 1:
        add(meta, "signal", qcode="sig:update")
    if item.url is not None and _WEB_ADDRESS.fullmatch(item.url):
        add(meta, "link", rel="irel:derivedFrom", href=item.url, contenttype="text/html")
    add_properties(meta, format=item.format, url=item.url, published=item.published)


def _add_embargo(meta: Element, item: Item) -> None:
    """The latest moment, if each embargo of the item names one; else empty: embargoed, nobody knows until when."""
    embargoes = [restriction.until for restriction in item.restrictions if restriction.kind == "embargo"]
    moments = [until for until in embargoes if until is not None and date_time(until) == until]
    if embargoes:
        known = len(moments) == len(embargoes)
        add(meta, "embargoed", max(moments, key=datetime.datetime.fromisoformat) if known else None)


def _add_content_meta(root: Element, item: Item) -> None:
    meta = add(root, "contentMeta")
    _add_administration(meta, item)
    _add_descriptions(meta, item)
    if item.dateline:
        add_date(meta, item.dateline.date)
    add_seconds(meta, "duration", item.duration)
    for label, value in item.extra.items():
        add_exact(add_property(meta, "extra", value, literal=flat(label)), "label", label)
    add_properties(meta, language=inexact(item.language), slug=None if is_flat(item.slug) else item.slug)
    if not all(map(is_flat, item.keywords)):
        add_list(meta, "keyword", item.keywords)


def _add_administration(meta: Element, item: Item) -> None:
    created = _created(item)
    if created:
        add(meta, "contentCreated", created)
    add_place(meta, item.dateline.place if item.dateline else None)
    add_named(meta, "creator", item.provider)
    for credit in item.credits:
        _add_credit(meta, credit)
    if item.id is not None:
        add(meta, "altId", item.id, type="niid:item")


def _created(item: Item) -> str | None:
    """The dateline's day. Parts inherit it: hence none if there is a shot that would be dated by it."""
    if item.dateline is None or any(native_date(shot.date) is None for shot in item.shots):
        return None
    return native_date(item.dateline.date)


def _add_credit(meta: Element, credit: Credit) -> None:
    party_role = PARTY_ROLES.get(credit.role)
    role = f"nicred:{credit.role}" + (f" cpprole:{party_role}" if party_role else "")
    contributor = add(meta, "contributor", role=role)
    if credit.name is not None:
        add(contributor, "name", flat(credit.name))
    add(contributor, "note", credit.text)
    add_exact(contributor, "name", credit.name)
    for shot in credit.shots:
        add(contributor, "related", rel="nirel:shot", value=str(shot))


def _add_descriptions(meta: Element, item: Item) -> None:
    if item.language is not None:
        add(meta, "language", tag=language_tag(item.language))
    for keyword in item.keywords:
        add(meta, "keyword", flat(keyword))
    for category in item.categories:
        add_named(meta, "subject", category, type="cpnat:abstract")
    if item.slug is not None:
        add(meta, "slugline", flat(item.slug))
    if item.headline is not None:
        add(meta, "headline", item.headline)
    if item.dateline is not None:
        add(meta, "dateline", item.dateline.text)
    if item.summary is not None:
        add(meta, "description", item.summary, role="drol:summary")
    if item.shots:
        add(meta, "description", shotlist(item.shots), role="nidesc:shotlist")


def _add_content(root: Element, item: Item) -> None:
    """The storyline. Without one `contentSet` is empty, for there are readers that fail where it is missing."""
    content = add(root, "contentSet")
    if item.storyline is None:
        return
    words = str(len(item.storyline.split()))
    script = add(content, "inlineXML", rendition="nirnd:script", contenttype="application/xhtml+xml", wordcount=words)
    html = etree.SubElement(script, f"{{{_XHTML}}}html", nsmap=_XHTML_NAMES)
    head = etree.SubElement(html, f"{{{_XHTML}}}head")
    etree.SubElement(head, f"{{{_XHTML}}}title").text = item.headline
    body = etree.SubElement(html, f"{{{_XHTML}}}body")
    for paragraph in item.storyline.split("\n"):
        etree.SubElement(body, f"{{{_XHTML}}}p").text = paragraph
