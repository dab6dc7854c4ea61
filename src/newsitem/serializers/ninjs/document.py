"""The ninjs object of an item, and those of its shots.

| item | ninjs |
|---|---|
| headline, slug, language | `headlines`, `slugline`, `language` (only a true tag) |
| id, url | `altIds` with the roles `id`, `page` |
| provider, credits | `infoSources`, `role` is the URI of a code |
| dateline.place | `located` (its words), `places` |
| dateline.text, summary | `descriptions` with the roles `dateline`, `summary` |
| shots | `descriptions` with the role `shotlist`, and `associations` with `rel: shot` |
| duration | `renditions`, the one named `video` |
| storyline | `bodies` with the role `storyline`, HTML |
| restrictions | `usageTerms`, all of them, those of shots with their numbers; `embargoedUntil` |
| categories, keywords | `subjects` with `rel: category` and `rel: keyword` |
| notes | `edNote`, a line each |

Shot: `uri` is that of the item with `#shot-<n>`, n being its place in the list from 1.

| shot | ninjs |
|---|---|
| number | `name`: `Shot 3` |
| text, date.text, notes | `descriptions` with the roles `shot`, `date`, `note` |
| place, source, flags | `located`, `places`; `infoSources`; `genres` |
| duration | `renditions`, the one named `shot` |
| restrictions | `usageTerms`: the item's and its own, for a shot may be taken out of the document |
| soundbites' text | `descriptions` with the role `soundbite` |
| soundbites' quotes | `bodies` with the roles `quote`, `original-quote` |
| soundbites' speaker, language | `people` with `rel: interviewee`; `language`, that of the first |
"""

import datetime
import math
from collections.abc import Iterable
from typing import Final

from newsitem.model import Credit, Item, Restriction, Shot, Soundbite
from newsitem.serializers.newsml.frame import Frame
from newsitem.serializers.newsml.shotlist import shotlist
from newsitem.serializers.newsml.times import date_time
from newsitem.serializers.ninjs.values import OWN_CODES, Object, html, kept, party, places, text
from newsitem.serializers.odrl import LANGUAGE, item_policy, part_uri, shot_policy
from newsitem.serializers.tags import is_tag
from newsitem.terms import item_terms, joined, statements

_STANDARD: Final = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
}


def document(item: Item, frame: Frame, *, odrl: bool = False) -> Object:
    """The object of an item. `odrl`: with policies, of the item and of each shot."""
    return kept(
        uri=frame.guid,
        standard=_STANDARD,
        type="video",
        version=str(frame.version),
        versionCreated=frame.created,
        embargoedUntil=_embargoed_until(item.restrictions),
        pubStatus="usable",
        usageTerms=joined(item_terms(item)),
        rightsInfo=_rights(item_policy(item, frame.guid) if odrl else None),
        edNote="\n".join([*_open_embargoes(item.restrictions), *item.notes]) or None,
        language=_tag(item.language),
        slugline=item.slug,
        headlines=[] if item.headline is None else [{"value": item.headline}],
        descriptions=_descriptions(item),
        bodies=html("storyline", item.storyline),
        located=item.dateline.place.text if item.dateline and item.dateline.place else None,
        places=places(item.dateline.place if item.dateline else None),
        subjects=[
            *({"name": name, "rel": "category"} for name in item.categories),
            *({"name": name, "rel": "keyword"} for name in item.keywords),
        ],
        infoSources=_parties(item),
        altIds=[{"role": role, "value": value} for role, value in (("id", item.id), ("page", item.url)) if value],
        renditions=_rendition("video", item.duration),
        associations=[
            _shot(item, shot, part_uri(frame.guid, place), place, odrl=odrl) for place, shot in enumerate(item.shots, 1)
        ],
    )


def _embargoed_until(restrictions: Iterable[Restriction]) -> str | None:
    """The latest moment, if each embargo names one."""
    untils = [one.until for one in restrictions if one.kind == "embargo"]
    moments = [moment for until in untils if until is not None and (moment := date_time(until)) is not None]
    known = moments and len(moments) == len(untils)
    return max(moments, key=datetime.datetime.fromisoformat) if known else None


def _open_embargoes(restrictions: tuple[Restriction, ...]) -> list[str]:
    """Embargoes for the editors to read, where `embargoedUntil` cannot hold them all."""
    if _embargoed_until(restrictions) is not None:
        return []
    return [f"EMBARGO: {words}" for words in statements(one for one in restrictions if one.kind == "embargo")]


def _tag(language: str | None) -> str | None:
    return language if is_tag(language) else None


def _descriptions(item: Item) -> list[Object]:
    return [
        *text("summary", item.summary),
        *text("dateline", item.dateline.text if item.dateline else None),
        *text("shotlist", shotlist(item.shots) if item.shots else None),
    ]


def _parties(item: Item) -> list[Object]:
    provider = [] if item.provider is None else [party(item.provider, "provider")]
    return [*provider, *map(_credit, item.credits)]


def _credit(credit: Credit) -> Object:
    return party(credit.text if credit.name is None else credit.name, credit.role)


def _rendition(name: str, duration: float | None) -> list[Object]:
    return [] if duration is None or not math.isfinite(duration) else [{"name": name, "duration": duration}]


def _rights(policy: str | None) -> Object | None:
    return None if policy is None else {"langId": LANGUAGE, "encodedRights": policy}


def _shot(item: Item, shot: Shot, uri: str, place: int, *, odrl: bool) -> Object:
    first = shot.soundbites[0] if shot.soundbites else None
    restrictions = (*item.restrictions, *shot.restrictions)
    return kept(
        name=f"Shot {place if shot.number is None else shot.number}",
        uri=uri,
        rel="shot",
        type="component",
        embargoedUntil=_embargoed_until(restrictions),
        usageTerms=joined(statements(restrictions)),
        rightsInfo=_rights(shot_policy(item, shot, uri) if odrl else None),
        edNote="\n".join(_open_embargoes(restrictions)) or None,
        language=_tag(first.language if first else None),
        descriptions=_shot_descriptions(shot),
        bodies=[one for bite in shot.soundbites for one in _quotes(bite)],
        people=[person for bite in shot.soundbites for person in _speaker(bite)],
        located=shot.place.text if shot.place else None,
        places=places(shot.place),
        infoSources=[] if shot.source is None else [party(shot.source, "source")],
        genres=[{"name": flag, "uri": f"{OWN_CODES}flag/{flag}"} for flag in shot.flags],
        renditions=_rendition("shot", shot.duration),
    )


def _shot_descriptions(shot: Shot) -> list[Object]:
    return [
        *text("shot", shot.text or None),
        *text("date", shot.date.text if shot.date else None),
        *(one for bite in shot.soundbites for one in text("soundbite", bite.text)),
        *(one for note in shot.notes for one in text("note", note)),
    ]


def _quotes(bite: Soundbite) -> list[Object]:
    return [*text("quote", bite.quote), *text("original-quote", bite.original_quote)]


def _speaker(bite: Soundbite) -> list[Object]:
    """By name, or else by the printed words: ninjs has no place for a role."""
    if bite.speaker is None:
        return []
    return [{"name": bite.speaker.text if bite.speaker.name is None else bite.speaker.name, "rel": "interviewee"}]
