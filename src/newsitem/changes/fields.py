"""Two values of the model field by field: what was added, removed, moved or changed in them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import attrs

from newsitem.changes.change import Change, What
from newsitem.changes.matching import Alike, Key, left_over, matched
from newsitem.serializers.to_json import plain

_LONGEST: Final = 60  # characters of a text in a sentence
_PLAIN: Final = (str, int, float, bool, type(None))


def differences(old: Any, new: Any, path: str, where: str, name: str = "") -> Iterator[Change]:
    """What is different between two values of one field.

    `path`: where they stand. `where`: the same for people. `name`: the field, for the sentence.
    """
    if old is new or old == new:
        return
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        yield from _labelled(old, new, path, where)
    elif isinstance(old, tuple) and isinstance(new, tuple):
        yield from listed(old, new, [lambda one: one], path, where, name)
    elif attrs.has(type(old)) and type(old) is type(new):
        for field in attrs.fields(type(old)):
            if field.eq:
                mine, other = getattr(old, field.name), getattr(new, field.name)
                yield from differences(mine, other, f"{path}.{field.name}", where, f"{name} {field.name}".strip())
    else:
        yield changed(old, new, path, where, name)


def changed(old: Any, new: Any, path: str, where: str, name: str) -> Change:
    """One field that is another now, or is there only on one side."""
    if old is None or new is None:
        what: What = "added" if old is None else "removed"
        return Change(what, path, where, f"{name}: {told(new if old is None else old)}", as_json(old), as_json(new))
    return Change("changed", path, where, f"{name}: {told(old)}, now {told(new)}", as_json(old), as_json(new))


def _labelled(old: Mapping[str, Any], new: Mapping[str, Any], path: str, where: str) -> Iterator[Change]:
    for label in dict.fromkeys((*old, *new)):
        yield from differences(old.get(label), new.get(label), f"{path}[{label!r}]", where, label)


def listed(
    old: Sequence[Any], new: Sequence[Any], steps: Sequence[Key | Alike], path: str, where: str, name: str
) -> Iterator[Change]:
    """What is different between two lists, whose values are matched by the steps."""
    if old == new:
        return
    pairs = matched(old, new, steps)
    for i in left_over(len(old), (pair.old for pair in pairs)):
        yield Change("removed", f"{path}[{i}]", where, f"{name}: {told(old[i])}", as_json(old[i]), None)
    for j in left_over(len(new), (pair.new for pair in pairs)):
        yield Change("added", f"{path}[{j}]", where, f"{name}: {told(new[j])}", None, as_json(new[j]))
    for pair in pairs:
        place = f"{path}[{pair.new}]"
        if pair.moved:
            words = f"{name}, in another order: {told(new[pair.new])}"
            yield Change("moved", place, where, words, pair.old + 1, pair.new + 1)
        yield from differences(old[pair.old], new[pair.new], place, where, name)


def told(value: Any) -> str:
    """A value in a sentence: of an object its printed text, of a long text its beginning."""
    if attrs.has(type(value)):
        return told(getattr(value, "text", ""))
    words = value if isinstance(value, str) else str(value)
    short = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 2]} …"
    return repr(short) if isinstance(value, str) else short


def as_json(value: Any) -> Any:
    """A value as it is in JSON."""
    if attrs.has(type(value)):
        return plain(value)
    return value if isinstance(value, _PLAIN) else list(value)
