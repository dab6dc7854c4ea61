"""Hypothesis strategies for pages: invented stories, each as a house with a shared dialect would write it."""

from collections.abc import Callable, Mapping
from typing import Final

from attrs import frozen
from hypothesis import strategies as st

_PLACES: Final = ("Bergvik, Norway", "Port Louis, Mauritius", "Huaraz, Peru", "Amman, Jordan")
_DAYS: Final = ("March 18, 2025", "June 3, 2024", "July 30, 2023")
_SOURCES: Final = ("NORTHLIGHT", "HARBOUR POOL", "ROOF NINE")
_ACCESS: Final = ("NO ACCESS SWEDEN", "ACCESS ALL", "EDITORIAL USE ONLY", "NO RESALES")
_LANGUAGES: Final = ("Norwegian", "French", "Spanish", "Arabic", "English")
_PEOPLE: Final = (("Gunnar Vik", "keeper"), ("Rosa Quilla", "glaciologist"), ("Samir Haddad", "beekeeper"))
_PICTURES: Final = (
    "Aerial of harbour", "Wide of lighthouse", "Various of hives on roof", "Close of bees on comb", "Cat on windowsill",
    "Ferry leaving quay", "Mule carrying box",
)  # fmt: skip
_SENTENCES: Final = (
    "The last keeper has handed over the key after 39 years.", "The ice is gone.", "Nobody counted the stairs before.",
    "Mules took the boxes as far as the road.", "The course takes twelve weeks and costs nothing.",
)  # fmt: skip
_HEADLINES: Final = (
    "Last keeper hands over the key",
    "Ferry leaves as the ice breaks",
    "Beekeepers bring in late harvest",
)


@frozen
class MadeShot:
    """A shot: its picture, or a soundbite. `speech`: language, name, role and quote; null for a picture."""

    picture: str
    speech: tuple[str, str, str, str] | None = None


@frozen
class Story:
    """An invented story, before any house writes it down."""

    headline: str
    place: str
    day: str
    source: str
    access: str
    shots: tuple[MadeShot, ...]
    storyline: tuple[str, ...]


def _speeches() -> st.SearchStrategy[tuple[str, str, str, str]]:
    person = st.sampled_from(_PEOPLE)
    return st.builds(
        lambda language, who, quote: (language, *who, quote),
        st.sampled_from(_LANGUAGES),
        person,
        st.sampled_from(_SENTENCES),
    )


def _shots() -> st.SearchStrategy[MadeShot]:
    return st.builds(MadeShot, st.sampled_from(_PICTURES), st.none() | _speeches())


def stories(fewest_shots: int = 3) -> st.SearchStrategy[Story]:
    """Any story of so many shots at least; the first shot is a picture."""
    first = st.builds(MadeShot, st.sampled_from(_PICTURES))
    others = st.lists(_shots(), min_size=fewest_shots - 1, max_size=8)
    return st.builds(
        Story,
        headline=st.sampled_from(_HEADLINES),
        place=st.sampled_from(_PLACES),
        day=st.sampled_from(_DAYS),
        source=st.sampled_from(_SOURCES),
        access=st.sampled_from(_ACCESS),
        shots=st.builds(lambda one, more: (one, *more), first, others),
        storyline=st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=4).map(tuple),
    )


def _numbered(story: Story, write: Callable[[MadeShot], str], joint: str = "\n") -> str:
    return joint.join(f"{number}. {write(shot)}" for number, shot in enumerate(story.shots, 1))


def _named_first(shot: MadeShot) -> str:
    if shot.speech is None:
        return shot.picture
    language, name, role, quote = shot.speech
    return f'SOUNDBITE ({language}) {name}, {role}: "{quote}"'


def _role_first(shot: MadeShot) -> str:
    if shot.speech is None:
        return shot.picture.upper()
    language, name, role, quote = shot.speech
    return f"SOUNDBITE ({language}) {role.upper()} {name.upper()} SAYING: “{quote}”"


def _header_only(shot: MadeShot) -> str:
    if shot.speech is None:
        return shot.picture
    language, name, role, _ = shot.speech
    return f"SOUNDBITE (in {language}) {role.capitalize()}, {name}"


def _general(story: Story) -> str:
    heading = f"{story.place} - {story.day} ({story.source} - {story.access})"
    body = "\n".join(story.storyline)
    return f"SHOTLIST:\n{heading}:\n{_numbered(story, _named_first)}\n\nSTORYLINE:\n{body}\n"


def _anadolu(story: Story) -> str:
    place = story.place.upper()
    heading = f"{place} ({story.day.upper()}) ({story.source} - {story.access})"
    shots = _numbered(story, _role_first, " ")
    body = " ".join(story.storyline)
    limits = "RESTRICTION: NO RESALES —EDITORIAL USE ONLY —"
    dateline = f"{place} - {story.day.upper()}"
    return f"{limits} SHOTLIST: {heading} {shots} {dateline} - {limits} {body} - Writing by Tuncay Ilgar\n"


def _cctv(story: Story) -> str:
    body = " ".join(story.storyline)
    return f"Storyline: {body} Shotlist: {story.place} - {story.day}: {_numbered(story, _named_first, ' ')}\n"


def _stringer(story: Story) -> str:
    body = "\n\n".join(story.storyline)
    return (
        f"RESTRICTION SUMMARY: {story.place} - {story.day}. {story.headline}.\n\n"
        f"{_numbered(story, _header_only)}\n\nSTORYLINE:\n\n{body}\n\nFootage by Roof Nine Media\n"
    )


def _plain(story: Story) -> str:
    return "\n\n".join(story.storyline) + "\n"


#: How the houses with a shared dialect write a story's script, by the dialect's name.
WRITERS: Final[Mapping[str, Callable[[Story], str]]] = {
    "general": _general,
    "anadolu": _anadolu,
    "cctv": _cctv,
    "stringer": _stringer,
    "plain": _plain,
}


def scripts(dialect: str) -> st.SearchStrategy[tuple[Story, str]]:
    """A story, and the script that a house with this dialect makes of it.

    Raises:
        KeyError: there is no such dialect; see `WRITERS`.
    """
    write = WRITERS[dialect]
    return stories().map(lambda story: (story, write(story)))


def pages(dialect: str | None = None) -> st.SearchStrategy[str]:
    """Pages without a frame: a headline, and a script in the dialect, or in any."""
    names = st.sampled_from(sorted(WRITERS)) if dialect is None else st.just(dialect)
    return names.flatmap(scripts).map(lambda made: f"{made[0].headline}\n\n{made[1]}")
