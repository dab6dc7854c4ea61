"""Shots and soundbites of our own documents; the table is in `newsitem.serializers.newsml.parts`."""

import re
from collections.abc import Sequence
from typing import Final, get_args

import attrs

from newsitem.model import FLAGS, Gender, Restriction, Shot, Soundbite, SoundbiteKind, Speaker
from newsitem.newsml.bags import Bag, Document
from newsitem.newsml.own_rights import ByPart
from newsitem.newsml.own_values import date, named, place
from newsitem.newsml.parsing import Element

_KINDS: Final[Sequence[SoundbiteKind]] = get_args(SoundbiteKind)
_GENDERS: Final[Sequence[Gender]] = get_args(Gender)
_WHOLE: Final = re.compile(r"-?[0-9]{1,9}")
_PLAY_TIME: Final = re.compile(r"([0-9]{1,3}):([0-9]{2}):([0-9]{2}(?:\.[0-9]{1,6})?)")
_NO_LANGUAGE: Final = "und"


def shots(document: Document, parts: Sequence[Element], rights: ByPart) -> list[Shot]:
    """The shots in the parts of an item; parts that go on with a shot give it their soundbites."""
    found: dict[str, Shot] = {}
    for number, part in enumerate(parts):
        bag = document.bag(part)
        name = part.get("partid", f"part {number}")
        before = bag.value("continues")
        if before is None:
            found[name] = _shot(document, bag, rights.get(name, ()))
        elif before in found:
            found[before] = _with_soundbite(document, bag, found[before])
        else:
            document.left.append(part)
            continue
        bag.leave()
    return list(found.values())


def _with_soundbite(document: Document, bag: Bag, shot: Shot) -> Shot:
    """The shot with one soundbite more; what is said of the shot again is passed over."""
    soundbite = _soundbite(document, bag)
    bag.skip("timeDelim", "role", "contentCreated", "located", "creator", "creditline")
    return shot if soundbite is None else attrs.evolve(shot, soundbites=(*shot.soundbites, soundbite))


def _shot(document: Document, bag: Bag, restrictions: Sequence[Restriction]) -> Shot:
    start, end = _times(bag)
    soundbite = _soundbite(document, bag)
    creator = bag.one("creator")
    bag.skip("role", "contentCreated", "creditline")
    return Shot(
        number=whole(bag.text("altId niid:shot")),
        text=bag.text("description nidesc:shot") or "",
        place=place(document, bag),
        date=date(document, bag),
        source=None if creator is None else named(document, creator),
        restrictions=tuple(restrictions),
        soundbites=() if soundbite is None else (soundbite,),
        start=start,
        end=end,
        duration=bag.seconds("duration"),
        notes=tuple(bag.values("note")),
        flags=tuple(bag.words("flag", "niflag", FLAGS)),
    )


def _times(bag: Bag) -> tuple[float | None, float | None]:
    """Where a shot starts and ends: our properties go before the play times, which are exact to the millisecond."""
    start, end = bag.seconds("start"), bag.seconds("end")
    delim = bag.one("timeDelim")
    if delim is None:
        return start, end
    return (
        play_seconds(delim.get("start", "")) if start is None else start,
        play_seconds(delim.get("end", "")) if end is None else end,
    )


def play_seconds(text: str) -> float | None:
    """The seconds of a normal play time (`00:01:02.500`); None for anything else."""
    match = _PLAY_TIME.fullmatch(text.strip())
    return None if match is None else round(int(match[1]) * 3600 + int(match[2]) * 60 + float(match[3]), 6)


def whole(text: str | None) -> int | None:
    """The whole number that a text is; None if it is none."""
    return int(text) if text is not None and _WHOLE.fullmatch(text) else None


def _soundbite(document: Document, bag: Bag) -> Soundbite | None:
    """The soundbite of a part; None if there is none."""
    text = bag.value("soundbite")
    if text is None:
        return None
    kind = bag.value("soundbiteKind")
    language, language_text = _language(document, bag)
    return Soundbite(
        text,
        next((one for one in _KINDS if one == kind), "soundbite"),
        language,
        language_text,
        _speaker(document, bag),
        bag.text("description nidesc:quote"),
        bag.text("description nidesc:original-quote"),
        bag.seconds("soundbiteDuration"),
        bag.value("soundbiteNote"),
    )


def _language(document: Document, bag: Bag) -> tuple[str | None, str | None]:
    """The language as a tag, and as it is printed."""
    no_tag, exact = bag.value("language"), bag.value("languageText")
    found = bag.one("language")
    if found is None:
        return no_tag, exact
    inner = document.bag(found)
    printed = inner.text("name")
    inner.leave()
    tag = found.get("tag", _NO_LANGUAGE)
    known = None if tag == _NO_LANGUAGE else tag
    return known if no_tag is None else no_tag, printed if exact is None else exact


def _speaker(document: Document, bag: Bag) -> Speaker | None:
    found = bag.one("infoSource")
    age, gender = bag.value("speakerAge"), bag.value("speakerGender")
    if found is None:
        return None
    inner = document.bag(found)
    role, text, name = inner.text("definition"), inner.text("note"), inner.exact("name", "name")
    inner.leave()
    known = next((one for one in _GENDERS if one == gender), None)
    return Speaker(text or "", name, role, whole(age), known)
