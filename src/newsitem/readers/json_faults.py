"""Where JSON is wrong: keys that stand twice, and messages of msgspec with the whole path or the line.

msgspec takes the last of two equal keys without a word, calls a key of a mapping `[...]`, and says of broken JSON at
which byte it breaks.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

import msgspec

from newsitem.readers.mirrors import ANY_SPANS

_AT: Final = re.compile(r" - at `(?P<path>[^`]*)`$")
_BYTE: Final = re.compile(r" \(byte (?P<byte>[0-9]+)\)$")
_STEP: Final = re.compile(r"\.(?P<key>\w+)|\[(?P<place>[0-9]+)\]")
_ANY_KEY: Final = "[...]"
# What the mappings of the model hold, by the last name on their path.
_MAPPINGS: Final[dict[str, Any]] = {"extra": dict[str, str], "spans": ANY_SPANS}


def repeated_key(text: str) -> str | None:
    """The path of a key that stands twice in one object of a JSON text; None if there is none."""
    repeated: list[tuple[dict[str, Any], str]] = []

    def noted(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) != len(pairs):
            repeated.append((found, Counter(key for key, _ in pairs).most_common(1)[0][0]))
        return found

    tree = json.loads(text, object_pairs_hook=noted)
    if not repeated:
        return None
    # One that is not in the tree stands in a value that another key of its name has put out.
    places = {id(found): path for path, found in _objects(tree, "$")}
    return next(f"{places[id(found)]}{_key(key)}" for found, key in repeated if id(found) in places)


def _objects(tree: Any, path: str) -> Iterator[tuple[str, Any]]:
    """All objects in a tree with their paths."""
    if isinstance(tree, dict):
        yield path, tree
        for key, value in tree.items():
            yield from _objects(value, path + _key(key))
    elif isinstance(tree, list):
        for number, value in enumerate(tree):
            yield from _objects(value, f"{path}[{number}]")


def _key(key: str) -> str:
    return f".{key}" if key.isidentifier() else f"[{json.dumps(key, ensure_ascii=False)}]"


def explained(message: str, text: str, tree: Any = None, line: int | None = None) -> str:
    """A message of msgspec about a text, with the whole path, and with line and column where it is no JSON.

    `tree`: what was decoded, if it is not the text as it is. `line`: which line of a larger text this is.
    """
    broken = _BYTE.search(message)
    if broken is not None:
        before = text.encode("utf-8", "surrogatepass")[: int(broken["byte"])].decode("utf-8", "ignore")
        number, column = before.count("\n") + (line or 1), len(before) - before.rfind("\n")
        return f"line {number}, column {column}: {message[: broken.start()]}"
    where = f"line {line}: " if line is not None else ""
    return where + _with_path(message, text, tree)


def _with_path(message: str, text: str, tree: Any) -> str:
    at = _AT.search(message)
    if at is None:
        return message if message.startswith("Input data") else f"{message} - at `$`"
    if _ANY_KEY not in at["path"]:
        return message
    path, _, rest = at["path"].partition(_ANY_KEY)
    found = msgspec.json.decode(text) if tree is None else tree
    return f"{message[: at.start()]} - at `{path}{_wrong_key(_at(found, path), path)}{rest}`"


def _at(tree: Any, path: str) -> Any:
    """The value on a path."""
    for step in _STEP.finditer(path):
        tree = tree[step["key"] if step["key"] is not None else int(step["place"])]
    return tree


def _wrong_key(mapping: dict[str, Any], path: str) -> str:
    """The first key of a mapping whose value is not what it should be."""
    kind = _MAPPINGS[path.rpartition(".")[2]]
    for key, value in mapping.items():
        try:
            msgspec.convert({key: value}, kind)
        except msgspec.ValidationError:
            return _key(key)
    return _ANY_KEY
