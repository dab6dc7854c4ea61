"""`newsitem diff`: tells what changed between two versions of a story, rights first."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, Final

import attrs

from newsitem.changes.change import WHATS, Change
from newsitem.changes.stories import diff
from newsitem.changes.words import shortened_pieces, word_differences
from newsitem.cli.codes import FAULT, WELL, WRONG_USAGE, WrongUsage
from newsitem.cli.inputs import STANDARD_INPUT, one_input
from newsitem.cli.messages import Messages
from newsitem.cli.options import Options
from newsitem.cli.reader import Reader, manner
from newsitem.cli.terminal import Line, put_data, put_lines
from newsitem.decoding import clean
from newsitem.model import Item

_STYLES: Final = {
    "tightened": "bold red", "loosened": "bold yellow", "added": "green", "removed": "red", "changed": "yellow",
    "moved": "cyan", "renumbered": "cyan",
}  # fmt: skip
_MARKS: Final = {"=": ("", "", ""), "-": ("[-", "-]", "red"), "+": ("{+", "+}", "green")}
_WIDTH: Final = 12  # of the column that says what became of it
_LONGEST: Final = 50  # characters of a text that is shown whole, old and new
_MOST_SHOTS: Final = 12  # in a line
_MOST_PIECES: Final = 40  # of a text in which nearly all is different


def run(options: Options) -> int:
    """Compares what the options name.

    Raises:
        WrongUsage: both are standard input.
    """
    if options.old == options.new == STANDARD_INPUT:
        raise WrongUsage("only one of the two can be standard input")
    messages = Messages(quiet=True)
    with messages.of_library():
        reader = Reader(manner(options), messages)
        old, new = _items(reader, options.old), _items(reader, options.new)
    if old is None or new is None:
        return WRONG_USAGE  # as diff has it: 2 is trouble
    changes = diff(old, new)
    if options.to == "json":
        put_data(_as_json(options, old, new, changes))
    else:
        put_lines(_told(options, old, new, changes))
    return FAULT if changes else WELL


def _items(reader: Reader, argument: str) -> list[Item] | None:
    """The items of a page; null where it could not be read, which is told by then."""
    reading = reader.reading(one_input(argument))
    return None if reading is None else list(reading.items)


def _formats(items: Iterable[Item]) -> list[str]:
    return sorted({item.format for item in items})


def _as_json(options: Options, old: Sequence[Item], new: Sequence[Item], changes: Sequence[Change]) -> str:
    counts = Counter(change.what for change in changes)
    told: dict[str, Any] = {
        "old": {"name": options.old, "formats": _formats(old), "items": len(old)},
        "new": {"name": options.new, "formats": _formats(new), "items": len(new)},
        "equal": not changes,
        "counts": {what: counts[what] for what in WHATS},
        "changes": [attrs.asdict(change) for change in changes],
    }
    return clean(json.dumps(told, ensure_ascii=False, indent=2) + "\n")[0]


def _told(options: Options, old: Sequence[Item], new: Sequence[Item], changes: Sequence[Change]) -> Iterator[Line]:
    """Nothing for what is equal."""
    if not changes:
        return
    yield [(f"--- {_title(options.old, old)}", "bold")]
    yield [(f"+++ {_title(options.new, new)}", "bold")]
    for item, group in groupby(changes, key=lambda change: change.item):
        own = list(group)
        if item is not None:
            yield ()
            yield [(item, "bold")]
        for title, part in _parts(own):
            yield ()
            yield [(title, "bold")]
            for same in _together(part):
                yield _line(same)


def _title(name: str, items: Sequence[Item]) -> str:
    count = "" if len(items) == 1 else f", {len(items)} items"
    name = "<stdin>" if name == STANDARD_INPUT else name
    return f"{name} ({', '.join(_formats(items))}{count})"


def _parts(changes: Sequence[Change]) -> Iterator[tuple[str, list[Change]]]:
    for title in ("rights", "shots", "item"):
        part = [change for change in changes if _part(change) == title]
        if part:
            yield title, part


def _part(change: Change) -> str:
    if change.is_about_rights:
        return "rights"
    return "shots" if ".shots[" in change.path and ".credits[" not in change.path else "item"


def _together(changes: Sequence[Change]) -> list[list[Change]]:
    """Changes that are the same for several shots one after the other are told as one; so are new numbers."""
    groups: list[list[Change]] = []
    last = None
    for change in changes:
        key = _likeness(change)
        if key is not None and key == last:
            groups[-1].append(change)
        else:
            groups.append([change])
        last = key
    return groups


def _likeness(change: Change) -> object:
    if change.what == "renumbered" and isinstance(change.old, int) and isinstance(change.new, int):
        return change.new - change.old
    if change.is_about_rights and change.where != "item":
        return change.what, change.words
    return None


def _line(group: Sequence[Change]) -> Line:
    first, last = group[0], group[-1]
    what = (f"{first.what:{_WIDTH}}", _STYLES[first.what])
    if len(group) == 1:
        where = "" if first.where == "item" else f"{first.where}: "
        return [("  ", ""), what, (where, ""), *_words(first)]
    if first.what == "renumbered":
        return [("  ", ""), what, (f"shots {first.old} to {last.old} are now {first.new} to {last.new}", "")]
    return [("  ", ""), what, (f"shots {_places(group)}: {first.words}", "")]


def _places(group: Sequence[Change]) -> str:
    """The shots of some changes: the first and last where their numbers run on, else no more than a few."""
    names = [change.where.removeprefix("shot ") for change in group]
    if names == list(map(str, range(int(names[0]), int(names[0]) + len(names)))):
        return f"{names[0]} to {names[-1]}"
    more = f" and {len(names) - _MOST_SHOTS} more" if len(names) > _MOST_SHOTS else ""
    return ", ".join(names[:_MOST_SHOTS]) + more


def _words(change: Change) -> Line:
    """What changed; of a long text its differences word by word."""
    old, new = change.old, change.new
    is_long = isinstance(old, str) and isinstance(new, str) and max(len(old), len(new)) > _LONGEST
    if not is_long or change.is_about_rights:
        return [(change.words, "")]
    pieces = shortened_pieces(word_differences(old, new))
    line = [(f"{change.words.partition(':')[0]}: ", "")]
    for mark, words in pieces[:_MOST_PIECES]:
        start, end, style = _MARKS[mark]
        line.append((f"{start}{words}{end}", style))
    if len(pieces) > _MOST_PIECES:
        line.append((f" … and {len(pieces) - _MOST_PIECES} more pieces", ""))
    return line
