"""Two shotlists: which shots are new, gone, moved or renumbered, and what is different in the others."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from attrs import frozen

from newsitem.changes.change import Change
from newsitem.changes.fields import as_json, differences, listed, told
from newsitem.changes.matching import Alike, Key, Pair, left_over, matched
from newsitem.model import Shot

_WORD: Final = re.compile(r"\w+")
_MOST_WORDS: Final = 200  # of a shot, to see whether it is like another
_OTHER_FIELDS: Final = ("text", "place", "date", "source", "start", "end", "duration", "notes", "flags")


def _words(shot: Shot) -> list[str]:
    texts = [shot.text, *(text or "" for bite in shot.soundbites for text in (bite.text, bite.quote))]
    return _WORD.findall(" ".join(texts).casefold())[:_MOST_WORDS]


def _content(shot: Shot) -> Any:
    return (shot.text.casefold(), _quotes(shot)) if shot.text or _quotes(shot) else None


def _quotes(shot: Shot) -> tuple[str, ...] | None:
    return tuple(bite.quote.casefold() for bite in shot.soundbites if bite.quote) or None


def _headers(shot: Shot) -> tuple[str, ...] | None:
    return tuple(bite.text.casefold() for bite in shot.soundbites) or None


_SHOT_STEPS: Final[Sequence[Key | Alike]] = (
    lambda shot: shot,
    lambda shot: (shot.text, shot.soundbites, shot.place, shot.date, shot.source) if _content(shot) else None,
    _content,
    _quotes,
    lambda shot: shot.text.casefold() or None,
    _headers,
    Alike(_words),
    lambda shot: None if shot.number is None else (shot.number, shot.place, shot.date, shot.source),
)
_BITE_STEPS: Final[Sequence[Key | Alike]] = (
    lambda bite: bite,
    lambda bite: bite.quote.casefold() if bite.quote else None,
    lambda bite: bite.speaker,
    lambda bite: bite.text.casefold() or None,
    lambda _bite: True,
)


@frozen
class Shots:
    """Two shotlists and the pairs in them. `path`: that of the item."""

    old: Sequence[Shot]
    new: Sequence[Shot]
    pairs: Sequence[Pair]
    path: str


def paired(old: Sequence[Shot], new: Sequence[Shot], path: str) -> Shots:
    """The shots of two lists, each with the one that it was before."""
    return Shots(old, new, matched(old, new, _SHOT_STEPS), path)


def name_of(shot: Shot, place: int) -> str:
    """How a shot is called: by its printed number, else by its place."""
    return f"shot {place + 1 if shot.number is None else shot.number}"


def shot_changes(shots: Shots) -> Iterator[Change]:
    """What is different, but for restrictions."""
    for i in left_over(len(shots.old), (pair.old for pair in shots.pairs)):
        gone = shots.old[i]
        where = name_of(gone, i)
        yield Change("removed", f"{shots.path}.shots[{i}]", where, _told(gone), as_json(gone), None)
    before = {pair.new: pair for pair in shots.pairs}
    for j, shot in enumerate(shots.new):
        path, where = f"{shots.path}.shots[{j}]", name_of(shot, j)
        if j in before:
            yield from _changes(shots, before[j], path, where)
        else:
            yield Change("added", path, where, _told(shot), None, as_json(shot))


def _told(shot: Shot) -> str:
    """What it shows, and what limits it: a new shot may bring limits that the story did not have."""
    words = shot.text or " ".join(bite.quote or bite.text for bite in shot.soundbites)
    limits = ", ".join(told(text) for text in dict.fromkeys(one.text for one in shot.restrictions))
    return f"{told(words)}, under {limits}" if limits else told(words)


def _changes(shots: Shots, pair: Pair, path: str, where: str) -> Iterator[Change]:
    old, new = shots.old[pair.old], shots.new[pair.new]
    if pair.moved:
        yield Change(
            "moved", path, where, f"it was place {pair.old + 1}, now {pair.new + 1}", pair.old + 1, pair.new + 1
        )
    if old.number != new.number:
        words = f"number {_number(old)} is now {_number(new)}"
        yield Change("renumbered", f"{path}.number", where, words, old.number, new.number)
    for name in _OTHER_FIELDS:
        yield from differences(getattr(old, name), getattr(new, name), f"{path}.{name}", where, name)
    yield from listed(old.soundbites, new.soundbites, _BITE_STEPS, f"{path}.soundbites", where, "soundbite")


def _number(shot: Shot) -> str:
    return "none" if shot.number is None else str(shot.number)


def renumbered(shots: Shots) -> dict[int, int]:
    """The numbers that credits name, by those that they were before; by place where no number is printed."""
    return {_named(shots.old, pair.old): _named(shots.new, pair.new) for pair in shots.pairs}


def _named(shots: Sequence[Shot], place: int) -> int:
    number = shots[place].number
    return place + 1 if number is None else number
