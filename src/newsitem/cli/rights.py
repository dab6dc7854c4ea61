"""`newsitem rights`: answers whether shots may be used."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from attrs import frozen

from newsitem.cells import defused
from newsitem.cli.asked import policy_of, use_of
from newsitem.cli.codes import FAULT, WELL, WrongUsage
from newsitem.cli.inputs import find_inputs
from newsitem.cli.messages import Messages
from newsitem.cli.options import Options
from newsitem.cli.reader import Reader, manner
from newsitem.cli.rights_tables import cut_lines, table_lines
from newsitem.cli.terminal import put_data, put_lines
from newsitem.plugin import Entry
from newsitem.rights import Clearance, clearance
from newsitem.rights.records import record

_COLUMNS: Final = (
    "file", "item", "item_answer", "index", "number", "answer", "clauses", "credits", "duties", "changes_at",
)  # fmt: skip


@frozen(eq=False, repr=False)
class Answered:
    """An item with its answers."""

    entry: Entry
    clearance: Clearance


def run(options: Options) -> int:
    """Answers for what the options name."""
    write = _WRITERS.get(options.to)
    if write is None:
        raise WrongUsage(f"--to {options.to}: rights are written as {', '.join(_WRITERS)}")
    use, policy = use_of(options), policy_of(options)
    messages = Messages(quiet=options.quiet)
    with messages.of_library():
        reader = Reader(manner(options), messages)
        pages = find_inputs(options.inputs, reader.fail)
        entries = (entry for page in pages for entry in reader.entries(page))
        answered = _Counted(Answered(entry, clearance(entry.item, use, policy)) for entry in entries)
        write(answered, is_cut=options.cut)
    return WELL if answered.are_all_yes and reader.status == WELL else FAULT


class _Counted:
    """Answers as they come. `are_all_yes`: whether there were some, and all of them yes."""

    def __init__(self, answered: Iterable[Answered]) -> None:
        self._answered = answered
        self._answers: set[str] = set()

    def __iter__(self) -> Iterator[Answered]:
        for one in self._answered:
            self._answers.add(one.clearance.answer)
            yield one

    @property
    def are_all_yes(self) -> bool:
        return self._answers == {"yes"}


def _put_table(answered: Iterable[Answered], *, is_cut: bool) -> None:
    lines = cut_lines if is_cut else table_lines
    for number, one in enumerate(answered):
        put_lines([(), *lines(one.entry, one.clearance)] if number else lines(one.entry, one.clearance))


def _put_json(answered: Iterable[Answered], *, is_cut: bool) -> None:
    begin = "[\n"
    for one in answered:
        put_data(begin + json.dumps(_record(one, is_cut), ensure_ascii=False, indent=2))
        begin = ",\n"
    put_data("[]\n" if begin == "[\n" else "\n]\n")


def _put_csv(answered: Iterable[Answered], *, is_cut: bool) -> None:
    put_data(_csv_line(_COLUMNS))
    for one in answered:
        found = _record(one, is_cut)
        for shot in found["shots"]:
            put_data(_csv_line(_cells(found, shot)))


def _record(one: Answered, is_cut: bool) -> dict[str, Any]:
    """The answers; only those of usable shots for a cut."""
    found = record(one.entry.page or "", one.entry.number, one.clearance)
    if is_cut:
        found["shots"] = [shot for shot in found["shots"] if shot["answer"] == "yes"]
    return found


def _cells(found: Mapping[str, Any], shot: Mapping[str, Any]) -> Iterator[str]:
    credits = [duty["text"] for duty in shot["duties"] if duty["kind"] == "credit"]
    others = [duty["text"] for duty in shot["duties"] if duty["kind"] != "credit"]
    clauses = [f"{clause['kind']}: {clause['text']}" for clause in shot["clauses"]]
    for value in (
        found["file"], found["item"], found["answer"], shot["index"], shot["number"], shot["answer"],
        " | ".join(clauses), " | ".join(credits), " | ".join(others), shot["changes_at"],
    ):  # fmt: skip
        yield "" if value is None else defused(value) if isinstance(value, str) else str(value)


def _csv_line(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()


_WRITERS: Final[Mapping[str, Callable[..., None]]] = {"table": _put_table, "json": _put_json, "csv": _put_csv}
