"""Items of our own documents, which our serializer wrote: everything comes back, by the tables that stand there.

What is told only for other readers is passed over. What we did not write, or what says something else by now, is left
over: another program may have touched the document.
"""

from typing import Final, get_args

from newsitem.model import Credit, CreditRole, Dateline, Item, Restriction
from newsitem.newsml.bags import Bag, Document, text_of, value_of
from newsitem.newsml.codes import last_word
from newsitem.newsml.own_rights import leave_news, rights
from newsitem.newsml.own_shots import shots, whole
from newsitem.newsml.own_values import date, named, place
from newsitem.newsml.parsing import Element

PROFILE: Final = "newsitem-video-story"
#: The versions of the profile that are known here.
VERSIONS: Final = frozenset({"1"})
_ROLES: Final = {f"nicred:{role}": role for role in get_args(CreditRole)}
_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_NO_LANGUAGE: Final = "und"
_USABLE: Final = "stat:usable"
_UPDATE: Final = "sig:update"


def is_own(document: Document, root: Element) -> bool:
    """Whether our serializer wrote an item, by a version of the profile that is known here."""
    meta = next((child for child in root if document.kind(child) == "itemMeta"), None)
    profiles = () if meta is None else (child for child in meta if document.kind(child) == "profile")
    return any((one.text or "").strip() == PROFILE and one.get("versioninfo") in VERSIONS for one in profiles)


def own_item(document: Document, root: Element) -> Item:
    """The item that our serializer wrote; what is left over stands in `document.left`."""
    bag = document.bag(root)
    bag.skip("catalog", "catalogRef")
    of_item, of_parts, again = rights(document, bag.all("rightsInfo"))
    meta, content = bag.bag("itemMeta"), bag.bag("contentMeta")
    provider = meta.one("provider")
    withdrawn = _withdrawn(document, meta)
    item = Item(
        format=meta.value("format") or "",
        id=content.text("altId niid:item"),
        url=meta.value("url"),
        headline=content.text("headline"),
        slug=_or(content.value("slug"), content.text("slugline")),
        language=_or(content.value("language"), _tag(root)),
        provider=None if provider is None else named(document, provider),
        published=meta.value("published"),
        dateline=_dateline(document, content),
        duration=content.seconds("duration"),
        summary=content.text("description drol:summary"),
        storyline=_storyline(bag.bag("contentSet")),
        shots=tuple(shots(document, bag.all("partMeta"), of_parts)),
        restrictions=(*of_item, *map(Restriction, withdrawn)),
        credits=tuple(_credit(document, found) for found in content.all("contributor")),
        categories=tuple(named(document, found) or "" for found in content.all("subject")),
        keywords=tuple(_keywords(content)),
        notes=(*meta.texts("edNote"), *withdrawn),
        extra=_extra(document, content),
    )
    _leave(document, bag, meta, content, item)
    leave_news(document, again, item)
    return item


def _or(exact: str | None, folded: str | None) -> str | None:
    return folded if exact is None else exact


def _tag(root: Element) -> str | None:
    tag = root.get(_LANG)
    return None if tag == _NO_LANGUAGE else tag


def _withdrawn(document: Document, meta: Bag) -> list[str]:
    """What says that the item must not be used any more: we write `usable`, another program may have changed that."""
    status = meta.one("pubStatus")
    code = _USABLE if status is None else document.code(status, "qcode")
    return [] if code == _USABLE else [f"pubStatus: {last_word(code)}"]


def _dateline(document: Document, content: Bag) -> Dateline | None:
    text = content.text("dateline")
    if text is None:
        return None
    return Dateline(text, place(document, content), date(document, content))


def _storyline(content: Bag) -> str | None:
    """The paragraphs of the script; None without one."""
    script = content.bag("inlineXML nirnd:script")
    html = script.one("{http://www.w3.org/1999/xhtml}html")
    script.leave()
    content.leave()
    if html is None:
        return None
    return "\n".join(text_of(found) for body in html.iterchildren("{*}body") for found in body)


def _credit(document: Document, found: Element) -> Credit:
    roles = [_ROLES[code] for code in map(document.codes.of, found.get("role", "").split()) if code in _ROLES]
    inner = document.bag(found)
    name, text = inner.exact("name", "name"), inner.text("note")
    numbers = [whole(one.get("value")) for one in inner.all("related nirel:shot")]
    inner.leave()
    printed = text if text is not None else name or ""
    return Credit(printed, next(iter(roles), "other"), name, tuple(n for n in numbers if n is not None))


def _keywords(content: Bag) -> list[str]:
    """As they are, where one had to be folded, else the elements."""
    folded, exact = content.texts("keyword"), content.values("keyword")
    return exact or folded


def _extra(document: Document, content: Bag) -> dict[str, str]:
    extra = {}
    for found in content.all("@extra"):
        inner = document.bag(found)
        exact = inner.related("label")
        inner.leave()
        label = found.get("literal") or "" if exact is None else exact
        extra[label] = value_of(found)
    return extra


def _leave(document: Document, bag: Bag, meta: Bag, content: Bag, item: Item) -> None:
    """What is there for other readers is passed over, all else is left over."""
    meta.skip("itemClass", "versionCreated", "generator", "profile")
    if any(one.kind == "embargo" for one in item.restrictions):
        meta.skip("embargoed")
    document.left += [one for one in meta.all("signal") if document.code(one, "qcode") != _UPDATE]
    document.left += [one for one in meta.all("link") if one.get("href") != item.url]
    content.skip("contentCreated", "creator", "language", "description nidesc:shotlist")
    for one in (meta, content, bag):
        one.leave()
