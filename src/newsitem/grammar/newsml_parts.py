"""Parts of a video in NewsML-G2 (`partMeta`): each is a shot."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import attrs

from newsitem.build import all_spans, make
from newsitem.claims import Page
from newsitem.grammar.bare_speech import find_bare_speech
from newsitem.grammar.flags import joined_flags
from newsitem.grammar.newsml_ledger import Ledger
from newsitem.grammar.newsml_people import party_words
from newsitem.grammar.newsml_places import day_of, place_of
from newsitem.grammar.newsml_times import frame_rate, seconds
from newsitem.grammar.sequence import Numbered
from newsitem.grammar.shotlists import ShotlistRules, read_shots
from newsitem.model import Flag, Restriction, Shot, Soundbite
from newsitem.newsml.nodes import Node
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

#: By the identity of a part's node: what limits its use besides.
Limits = Mapping[int, Sequence[Restriction]]

# Roles of a part or of its language, in small letters, by what they say of a shot.
_SPEECH: Final = ("interlocution", "soundbite", "sot", "interview", "standup", "statement")
_FLAG_ROLES: Final[Mapping[str, Flag]] = {
    "naturalsound": "natural-sound", "natsound": "natural-sound", "mute": "mute", "nosound": "mute",
    "graphic": "graphic", "still": "still", "archive": "file",
}  # fmt: skip
_WHOLE: Final = lazy_pattern(r"\d{1,6}")
_SHOT_ROLES: Final = ("shot", "scene", "part", "clip")
_PICTURE: Final = ("", "shot", "description", "caption", "summary")
_TEXTS: Final = frozenset({"edNote", "keyword", "headline", "title", "slugline", "creditline", "genre", "subject"})


def shots_of(ledger: Ledger, story: Node, limits: Limits) -> list[Shot]:
    """The shots that the parts of a story are."""
    contents = [node for several in story.all("contentSet") for node in several.all("remoteContent")]
    return [_shot(ledger, part, contents, limits) for part in story.all("partMeta")]


def _shot(ledger: Ledger, part: Node, contents: Sequence[Node], limits: Limits) -> Shot:
    """A part as a shot: what it says in words, when it is, what is heard in it."""
    number = part.attributes.get("seq", "").strip()
    pictured = (one for one in part.all("description") if one.word("role") in _PICTURE)
    words = ledger.words(next(pictured, None)) or ledger.words(part.one("headline") or part.one("title"))
    shot = _of_words(ledger, words) if words is not None else Shot()
    start, end = _times(ledger, part, contents)
    creator = part.one("creator")
    flags, soundbites = _heard(ledger, part, shot)
    changes: dict[str, Any] = {
        "number": int(number) if _WHOLE.fullmatch(number) else None,
        "place": place_of(ledger, part.one("located")),
        "date": day_of(ledger, part.one("contentCreated")),
        "source": None if creator is None else party_words(ledger, creator),
        "restrictions": tuple(limits.get(id(part), ())),
        "soundbites": soundbites,
        "start": start,
        "end": end,
        "flags": joined_flags(shot.flags, flags),
    }
    ledger.read(next((one for one in part.all("role") if one.word() in _SHOT_ROLES), None), "role")
    notes = ledger.each(one for one in part.every() if one.name in _TEXTS and not ledger.is_used(one))
    return remade(ledger.page, shot, **changes, notes=[*slices(ledger.page, shot, "notes"), *notes] or ())


def _heard(ledger: Ledger, part: Node, shot: Shot) -> tuple[tuple[Flag, ...], tuple[Soundbite, ...]]:
    """What the languages of a part and its role say: flags, or that somebody speaks."""
    flags: list[Flag] = []
    soundbites = list(shot.soundbites)
    for node in part.all("role", "language"):
        word = node.word("role" if node.name == "language" else "qcode")
        tag = node.attributes.get("tag")
        if word in _FLAG_ROLES:
            flags.append(_FLAG_ROLES[word])
            ledger.read(node, "sound")
        elif word in _SPEECH and soundbites:
            soundbites[0] = attrs.evolve(soundbites[0], language=soundbites[0].language or tag)
            ledger.read(node, "sound")
        elif word in _SPEECH:
            soundbites.append(make(Soundbite, text=ledger.words(node) or "", language=tag))
    return tuple(flags), tuple(soundbites)


def slices(page: Page, shot: Shot, name: str) -> list[Slice]:
    """The pieces of a verbatim field."""
    return [page.source.slice(*span) for span in all_spans({name: shot.spans.get(name, ())})]


def remade(page: Page, shot: Shot, **changes: Any) -> Shot:
    """A shot with some fields changed, which may be given as slices; the others keep their places."""
    fields = {field.name: getattr(shot, field.name) for field in attrs.fields(Shot) if field.name != "spans"}
    kept = {name: found for name in shot.spans if (found := slices(page, shot, name))}
    return make(Shot, **{**fields, **kept, **changes})


def _of_words(ledger: Ledger, words: Slice) -> Shot:
    """What the description says: a picture, or a soundbite with its header and quote."""
    whole = Numbered(None, words.cut(words.start, words.start), words)
    rules = ShotlistRules(
        split=lambda _: (words.cut(words.start, words.start), [whole]), find_speech=find_bare_speech
    )  # fmt: skip
    return read_shots(ledger.page, words, rules)[0]


def _times(ledger: Ledger, part: Node, contents: Sequence[Node]) -> tuple[float | None, float | None]:
    """Start and end by the first time delimiter that can be told in seconds."""
    for delim in part.all("timeDelim"):
        rate = frame_rate(contents, delim.code("renditionref"))
        unit = delim.word("timeunit")
        start = seconds(delim.attributes.get("start", ""), unit, rate)
        end = seconds(delim.attributes.get("end", ""), unit, rate)
        if start is not None and end is not None:
            ledger.read(delim, "time")
            return start, end
    return None, None
