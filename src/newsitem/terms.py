"""The terms of an item as one list of statements, for readers that know no typed restrictions."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from newsitem.model import Item, Restriction, Shot

#: The places of shots (from 1) by their list of restrictions.
Groups = Mapping[tuple[Restriction, ...], Sequence[int]]


def groups(shots: Sequence[Shot]) -> Groups:
    """The shots that have restrictions of their own, by the list of these."""
    found: dict[tuple[Restriction, ...], list[int]] = {}
    for place, shot in enumerate(shots, 1):
        if shot.restrictions:
            found.setdefault(shot.restrictions, []).append(place)
    return found


def statements(restrictions: Iterable[Restriction]) -> list[str]:
    """The words of restrictions, once each; one statement may have given several. Without words it is the kind."""
    return list(dict.fromkeys(one.text or one.kind for one in restrictions))


def item_terms(item: Item) -> Iterator[str]:
    """Every statement of an item and its shots; those of shots have the shots' numbers before them."""
    yield from statements(item.restrictions)
    for restrictions, places in groups(item.shots).items():
        shots = "SHOT" if len(places) == 1 else "SHOTS"
        numbers = ", ".join(_number(item.shots, place) for place in places)
        yield from (f"{shots} {numbers}: {text}" for text in statements(restrictions))


def _number(shots: Sequence[Shot], place: int) -> str:
    """The printed number of a shot; its place where none is printed."""
    number = shots[place - 1].number
    return str(place if number is None else number)


def joined(terms: Iterable[str]) -> str | None:
    """The terms as one text; None without any."""
    return " / ".join(terms) or None
