"""The answers for an item as lines for a terminal: a table of its shots, or those that may be cut into a piece."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final

from newsitem.claims import shortened
from newsitem.cli.terminal import Line, shown
from newsitem.model import Shot
from newsitem.plugin import Entry
from newsitem.rights import Clearance, ShotClearance
from newsitem.rights.records import iso_time

_HEADER: Final = ("SHOT", "ANSWER", "UNTIL", "WHY", "CREDITS")
_STYLES: Final = {"yes": "green", "no": "red", "ask": "yellow", "part": "yellow"}
_NOTHING_SAID: Final = "no restriction is stated"


def table_lines(entry: Entry, clearance: Clearance) -> Iterator[Line]:
    """A heading, a row for each shot, and the duties that are no credits."""
    yield [(_title(entry), "bold"), (": ", ""), (clearance.answer, _STYLES[clearance.answer])]
    rows = [_HEADER, *map(_row, clearance.shots)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for number, row in enumerate(rows):
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        style = "dim" if number == 0 else _STYLES[row[1]]
        yield [(f"  {cells[0]}  ", ""), (cells[1], style), ("  " + "  ".join(cells[2:]), "")]
    for duty in _duties(clearance.shots):
        yield [("  heed: ", "dim"), (duty, "")]


def cut_lines(entry: Entry, clearance: Clearance) -> Iterator[Line]:
    """The shots that may be used, with their seconds where these are known, and what has to be shown and heeded."""
    usable = [shot for shot in clearance.shots if shot.answer == "yes"]
    yield [(_title(entry), "bold"), (f": {len(usable)} of {len(clearance.shots)} may be used", "")]
    for shot in usable:
        seconds = _seconds(entry.item.shots[shot.index - 1]) if shot.index is not None else ""
        yield [("  ", ""), (_name(shot), "green"), (f"  {seconds}" if seconds else "", "")]
    for credit in dict.fromkeys(chain.from_iterable(map(_credits, usable))):
        yield [("  show: ", "dim"), (shown(credit), "")]
    for duty in _duties(usable):
        yield [("  heed: ", "dim"), (duty, "")]


def _title(entry: Entry) -> str:
    return f"{entry.page or '-'}, item {entry.number}"


def _row(shot: ShotClearance) -> Sequence[str]:
    why = "; ".join(clause.text for clause in shot.clauses if shot.answer != "yes")
    if not shot.clauses and shot.answer == "ask":
        why = _NOTHING_SAID
    cells = (_name(shot), shot.answer, iso_time(shot.changes_at) or "", shortened(why), "; ".join(_credits(shot)))
    return [shown(cell) for cell in cells]


def _name(shot: ShotClearance) -> str:
    """The printed number of a shot, else its place in the list; `all` for an item without shots."""
    if shot.index is None:
        return "all"
    return f"({shot.index})" if shot.number is None else str(shot.number)


def _credits(shot: ShotClearance) -> list[str]:
    return [duty.text for duty in shot.duties if duty.kind == "credit"]


def _duties(shots: Iterable[ShotClearance]) -> list[str]:
    """What all of them have to heed besides credits, each once."""
    duties = (duty.text for shot in shots for duty in shot.duties if duty.kind != "credit")
    return [shown(duty) for duty in dict.fromkeys(duties)]


def _seconds(shot: Shot) -> str:
    """From where to where a shot runs, or how long it is; empty where nobody says."""
    if shot.start is not None and shot.end is not None:
        return f"{shot.start:g} to {shot.end:g} s"
    if shot.start is not None:
        return f"from {shot.start:g} s"
    return f"{shot.duration:g} s" if shot.duration is not None else ""
