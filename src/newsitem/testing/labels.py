"""Labels: beside a page the JSON of its items, as a person has looked at it; and how a reading differs from it."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from newsitem.model import Item

#: The key of a label that is no part of the item: what its author says of it.
ABOUT: Final = "about"
#: How that begins while nobody has looked at the label.
DRAFT: Final = "DRAFT"
_DRAFT_WORDS: Final = (
    f"{DRAFT}: made from what was read. Look at every key, correct what is wrong, then delete this line."
)
_LONGEST: Final = 100
# So many characters in front of the first that differs are shown of a long value.
_ALIKE: Final = 30


def complete_label(item: Any) -> dict[str, Any]:
    """An item's JSON as a plain object: what a label beside a page holds."""
    from newsitem.serializers.to_json import plain

    return plain(item)


def label_path(page: Path) -> Path:
    """Where the label of a page stands."""
    return page.with_suffix(".json")


def load_label(page: Path) -> list[dict[str, Any]] | None:
    """The label of a page, an object for each item; None where there is none.

    Raises:
        ValueError: it is no JSON, or neither an object nor an array of objects.
    """
    path = label_path(page)
    if not path.exists():
        return None
    label = json.loads(path.read_text(encoding="utf-8"))
    every = label if isinstance(label, list) else [label]
    if not all(isinstance(one, dict) for one in every):
        raise ValueError("a label is an object, or an array of objects")
    return every


def is_draft(label: Sequence[dict[str, Any]]) -> bool:
    """Whether a label says that nobody has looked at it yet."""
    return any(str(one.get(ABOUT, "")).startswith(DRAFT) for one in label)


def generate_label(page: Path, items: Sequence[Item]) -> Path:
    """Writes what was read from a page beside it, as the draft of a label.

    Raises:
        FileExistsError: the page has a label; it is never overwritten.
        OSError: it cannot be written.
    """
    labels = [complete_label(item) for item in items]
    labels[0] = {ABOUT: _DRAFT_WORDS, **labels[0]}
    text = json.dumps(labels if len(labels) > 1 else labels[0], ensure_ascii=False, indent=2)
    with label_path(page).open("x", encoding="utf-8", newline="\n") as file:
        file.write(text + "\n")
    return label_path(page)


def differences(label: Sequence[dict[str, Any]], items: Sequence[Item]) -> Iterator[str]:
    """Each key in which what was read is not as the label says: where it is, what is wanted, what was read."""
    wanted = [_comparable(one) for one in label]
    read = [_comparable(complete_label(item)) for item in items]
    yield from (
        _differences("items", wanted, read)
        if len(wanted) != 1 or len(read) != 1
        else _differences("", wanted[0], read[0])
    )


def _comparable(label: dict[str, Any]) -> dict[str, Any]:
    """A label without what is said of it, and without whether the page was recognised, which another check asks."""
    told = label.get("diagnostics")
    kept = [one for one in told if one.get("code") != "not-recognised"] if isinstance(told, list) else told
    return {**{key: value for key, value in label.items() if key != ABOUT}, "diagnostics": kept}


def _differences(at: str, wanted: Any, read: Any) -> Iterator[str]:
    if isinstance(wanted, dict) and isinstance(read, dict):
        for key in dict.fromkeys((*wanted, *read)):
            path = f"{at}.{key}".lstrip(".")
            if key not in read or key not in wanted:
                yield f"{path}: only in {'the label' if key in wanted else 'what was read'}"
            else:
                yield from _differences(path, wanted[key], read[key])
    elif isinstance(wanted, list) and isinstance(read, list) and len(wanted) == len(read):
        for number, (one, other) in enumerate(zip(wanted, read, strict=True)):
            yield from _differences(f"{at}[{number}]", one, other)
    elif isinstance(wanted, list) and isinstance(read, list):
        yield f"{at}: {len(wanted)} wanted, {len(read)} read"
    elif wanted != read:
        yield f"{at}: {_told(json.dumps(wanted, ensure_ascii=False), json.dumps(read, ensure_ascii=False))}"


def _told(wanted: str, read: str) -> str:
    first = next((at for at, (one, other) in enumerate(zip(wanted, read, strict=False)) if one != other), 0)
    start = max(0, first - _ALIKE)
    return f"wanted {_short(wanted, start)}, read {_short(read, start)}"


def _short(words: str, start: int) -> str:
    """So much of a long value that one sees where it differs, which is a little behind the start."""
    if len(words) <= _LONGEST:
        return words
    kept = f"…{words[start:]}" if start else words
    return kept if len(kept) <= _LONGEST else kept[: _LONGEST - 1] + "…"
