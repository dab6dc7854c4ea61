"""What a NewsML-G2 document needs and an item does not say: its guid, its version and when that was made."""

import datetime
import hashlib
import json
import re
import uuid
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Final
from urllib.parse import quote

from attrs import frozen

from newsitem.errors import CannotWrite
from newsitem.model import Item
from newsitem.plugin import Entry
from newsitem.serializers.newsml.times import date_time, is_day

#: The keyword arguments that the serializer takes.
OPTIONS: Final = frozenset({"guid_authority", "version", "version_created", "clock", "odrl"})

_LABEL = "[a-z0-9]+(?:-+[a-z0-9]+)*"
_AUTHORITY: Final = re.compile(rf"{_LABEL}(?:\.{_LABEL})+,([0-9]{{4}}(?:-[0-9]{{2}}){{0,2}})")
# What RFC 4151 allows in a tag besides letters and digits. `#` is not among it: it divides a guid from a part's id.
_TAG_CHARACTERS: Final = "-._~!$&'()*+,;=:@/?"
# Of these two nothing may ever change: the same item would get another guid.
_NAMESPACE: Final = uuid.uuid5(uuid.NAMESPACE_URL, "https://w3id.org/newsitem/")
_DIGEST_LENGTH: Final = 32


@frozen
class Frame:
    """A document's identity.

    `guid`: the same for all versions of an item. `version`: from 1. `created`: when this version was made, an
    `xs:dateTime` with a zone.
    """

    guid: str
    version: int
    created: str


def framed(entries: Iterable[Entry], options: Mapping[str, object], document: str) -> tuple[Item, Frame]:
    """The one item that there is, and its frame. `document`: what it is to become, for the message.

    Raises:
        CannotWrite: there is no item, or more than one, or an option is unknown or of no use.
    """
    items = [entry.item for entry in islice(entries, 2)]
    if not items:
        raise CannotWrite(f"there is no item, and {document} holds exactly one; write nothing for this page")
    if len(items) > 1:
        raise CannotWrite(f"{document} holds exactly one item; write each item to a file of its own")
    return items[0], frame(items[0], options)


def frame(item: Item, options: Mapping[str, object]) -> Frame:
    """The frame of an item.

    Raises:
        CannotWrite: an option is unknown, or its value is of no use.
    """
    unknown = sorted(options.keys() - OPTIONS)
    if unknown:
        raise CannotWrite(f"newsml-g2 has no option {unknown[0]!r}; it has: {', '.join(sorted(OPTIONS))}")
    return Frame(guid(item, options.get("guid_authority")), _version(options.get("version")), _created(item, options))


def guid(item: Item, authority: object = None) -> str:
    """The same for the same item always. With an authority a tag URI in its name, without one a UUID.

    Raises:
        CannotWrite: the authority is no domain with a year.
    """
    own_id = item.id or None
    if authority is None:
        name = [item.provider, item.format, own_id, None if own_id else _digest(item)]
        return uuid.uuid5(_NAMESPACE, json.dumps(name)).urn
    if not isinstance(authority, str) or not _is_authority(authority):
        raise CannotWrite(
            f"guid_authority must be a domain in small letters and a year (or day) on which you held it, such as "
            f"'example.com,2025', not {authority!r}"
        )
    return f"tag:{authority}:newsitem:{_encoded(item.format, safe='')}:{_encoded(own_id or _digest(item))}"


def _is_authority(authority: str) -> bool:
    match = _AUTHORITY.fullmatch(authority)
    return match is not None and is_day((match[1] + "-01-01")[:10])


def _encoded(text: str, safe: str = _TAG_CHARACTERS) -> str:
    return quote(text, safe=safe, errors="surrogatepass")


def _digest(item: Item) -> str:
    """A name made of the item's own texts, so that an item out of JSON gives the same."""
    shots = [[shot.text, [bite.quote for bite in shot.soundbites]] for shot in item.shots]
    dateline = item.dateline.text if item.dateline else None
    texts = json.dumps([item.headline, item.slug, item.published, dateline, item.storyline, shots])
    return hashlib.sha256(texts.encode()).hexdigest()[:_DIGEST_LENGTH]


def _version(version: object) -> int:
    if version is None:
        return 1
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise CannotWrite(f"version must be a whole number from 1, not {version!r}")
    return version


def _created(item: Item, options: Mapping[str, object]) -> str:
    """The caller's word, else the time of publication if it is known to the minute with its zone, else now."""
    given = options.get("version_created")
    if given is not None:
        return _given_time(given)
    return (date_time(item.published) if item.published else None) or _given_time(_now(options.get("clock")))


def _given_time(given: object) -> str:
    text = given.isoformat().replace("+00:00", "Z") if isinstance(given, datetime.datetime) else given
    created = date_time(text) if isinstance(text, str) else None
    if created is None:
        raise CannotWrite(
            f"version_created must be a date and time with a zone, such as '2025-03-18T17:42:10Z', not {given!r}"
        )
    return created


def _now(clock: object) -> object:
    """The time by the caller's clock, or by that of the machine to the second."""
    if callable(clock):
        return clock()
    return datetime.datetime.now(datetime.UTC).replace(microsecond=0)
