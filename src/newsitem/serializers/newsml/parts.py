"""Shots in NewsML-G2: a `partMeta` for each, in page order.

Shot, in `partMeta partid="shot-<n>" seq="<n>"`, n being its place in the list from 1:

| field | path | |
|---|---|---|
| number | `altId type="niid:shot"` | |
| text | `description role="nidesc:shot"` | left out when empty |
| place, date | `newsml.values`; `contentCreated` is for other readers | |
| source | `creator/name` | replaces the item's creator for this part |
| restrictions | `newsml.rights` by `idrefs`; `creditline` (words to show) is for other readers | |
| start, end | `timeDelim`, in normal play time | both, in order, to the millisecond |
| | properties `start`, `end`: seconds | where `timeDelim` does not give the number back; these count |
| duration | property `duration`: seconds | |
| notes | property `note` each | |
| flags | property `flag @qcode="niflag:mute"` each | |

Soundbite, in its shot's part; `role @qcode` is `nipart:soundbite` where there is one, else `nipart:shot`:

| field | path | |
|---|---|---|
| text | property `soundbite` | its presence says that there is a soundbite |
| kind | property `soundbiteKind` | left out for `soundbite` |
| language, language_text | `language @tag`, `language/name` | no language: `und`; no true tag: property `language` |
| | property `languageText` | where the name had to be folded |
| speaker.text, .name, .role | `infoSource role="cpprole:interviewee"`: `note`, `name`, `definition` | |
| speaker.age, .gender | properties `speakerAge`, `speakerGender` | |
| quote | `description role="nidesc:quote"` | in the language of the page |
| original_quote | `description role="nidesc:original-quote"` | with the soundbite's language as `xml:lang` |
| duration | property `soundbiteDuration`: seconds | |
| note | property `soundbiteNote` | |

A second, third … soundbite of a shot has a part of its own, `shot-4-2`, with the property `continues @value="shot-4"`;
what stands in it of the shot (time, place, creator …) is repeated for other readers.
"""

from attrs import frozen

from newsitem.model import Shot, Soundbite, Speaker
from newsitem.serializers.newsml.times import delimits, is_play_time, native_date, play_time
from newsitem.serializers.newsml.values import add_date, add_place
from newsitem.serializers.newsml.xml import (
    XML_LANG,
    Element,
    add,
    add_codes,
    add_exact,
    add_list,
    add_named,
    add_properties,
    add_seconds,
    flat,
    inexact,
    is_flat,
    language_tag,
)
from newsitem.serializers.tags import is_tag


@frozen
class Part:
    """What becomes a `partMeta`: a shot with its first soundbite, or one of its further soundbites.

    `place`: the shot's in the list, from 1. `continues`: for a further soundbite the id of the shot's own part.
    """

    id: str
    place: int
    shot: Shot
    bite: Soundbite | None
    continues: str | None = None


def parts(place: int, shot: Shot) -> list[Part]:
    """The parts of a shot: one, and one more for each soundbite after the first."""
    first = Part(f"shot-{place}", place, shot, shot.soundbites[0] if shot.soundbites else None)
    others = enumerate(shot.soundbites[1:], 2)
    return [first, *(Part(f"{first.id}-{n}", place, shot, bite, first.id) for n, bite in others)]


def add_shot(root: Element, place: int, shot: Shot) -> None:
    """The `partMeta` of a shot, and those of its further soundbites."""
    for part in parts(place, shot):
        meta = add(root, "partMeta", partid=part.id, seq=str(place))
        _add_frame(meta, part)
        if shot.text and part.continues is None:
            add(meta, "description", shot.text, role="nidesc:shot")
        if part.bite:
            _add_quotes(meta, part.bite)
            _add_soundbite(meta, part.bite)
        if part.continues is None:
            _add_facts(meta, shot)
        add_properties(meta, continues=part.continues)


def _add_frame(meta: Element, part: Part) -> None:
    """All that stands before the descriptions, in the order of the schema."""
    shot, bite = part.shot, part.bite
    _add_time(meta, shot)
    add(meta, "role", qcode="nipart:soundbite" if bite else "nipart:shot")
    created = native_date(shot.date)
    if created:
        add(meta, "contentCreated", created)
    add_place(meta, shot.place)
    add_named(meta, "creator", shot.source)
    _add_speaker(meta, bite.speaker if bite else None)
    if shot.number is not None and part.continues is None:
        add(meta, "altId", str(shot.number), type="niid:shot")
    _add_language(meta, bite)
    for words in _credits(shot):
        add(meta, "creditline", flat(words))


def _add_time(meta: Element, shot: Shot) -> None:
    if shot.start is not None and shot.end is not None and delimits(shot):
        start, end = play_time(shot.start), play_time(shot.end)
        add(meta, "timeDelim", start=start, end=end, timeunit="timeunit:normalPlayTime")


def _credits(shot: Shot) -> list[str]:
    """The words that must be shown with a shot, each once."""
    return list(dict.fromkeys(one.credit for one in shot.restrictions if one.kind == "credit" and one.credit))


def _add_speaker(meta: Element, speaker: Speaker | None) -> None:
    if speaker is None:
        return
    source = add(meta, "infoSource", role="cpprole:interviewee")
    if speaker.name is not None:
        add(source, "name", flat(speaker.name))
    if speaker.role is not None:
        add(source, "definition", speaker.role)
    add(source, "note", speaker.text)
    add_exact(source, "name", speaker.name)


def _add_language(meta: Element, bite: Soundbite | None) -> None:
    if bite is None or (bite.language is None and bite.language_text is None):
        return
    language = add(meta, "language", tag=language_tag(bite.language))
    if bite.language_text is not None:
        add(language, "name", flat(bite.language_text))


def _add_quotes(meta: Element, bite: Soundbite) -> None:
    if bite.quote is not None:
        add(meta, "description", bite.quote, role="nidesc:quote")
    if bite.original_quote is not None:
        spoken = add(meta, "description", bite.original_quote, role="nidesc:original-quote")
        if is_tag(bite.language):
            spoken.set(XML_LANG, language_tag(bite.language))


def _add_soundbite(meta: Element, bite: Soundbite) -> None:
    """The properties of a soundbite and its speaker."""
    speaker = bite.speaker
    add_properties(
        meta,
        soundbite=bite.text,
        soundbiteKind=None if bite.kind == "soundbite" else bite.kind,
        language=inexact(bite.language),
        languageText=None if is_flat(bite.language_text) else bite.language_text,
        speakerAge=None if speaker is None or speaker.age is None else str(speaker.age),
        speakerGender=speaker.gender if speaker else None,
        soundbiteNote=bite.note,
    )
    add_seconds(meta, "soundbiteDuration", bite.duration)


def _add_facts(meta: Element, shot: Shot) -> None:
    """The properties of the shot itself."""
    add_date(meta, shot.date)
    for rel, seconds in (("start", shot.start), ("end", shot.end)):
        if seconds is not None and not (delimits(shot) and is_play_time(seconds)):
            add_seconds(meta, rel, seconds)
    add_seconds(meta, "duration", shot.duration)
    add_list(meta, "note", shot.notes)
    add_codes(meta, "flag", "niflag", shot.flags)
