"""`newsitem stats`: what many pages are like, by format, and what has drifted since."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from newsitem.cli.codes import FAULT, WrongUsage
from newsitem.cli.columns import columns
from newsitem.cli.inputs import find_inputs
from newsitem.cli.messages import Messages
from newsitem.cli.options import Options
from newsitem.cli.reader import Reader, manner
from newsitem.cli.terminal import Line, put_data, put_lines
from newsitem.stats.counting import FormatCount, counted
from newsitem.stats.drift import drifted

# A baseline is compared word by word, so that more of them are kept in JSON than a table shows.
_IN_JSON: Final = 200
_IN_TABLE: Final = 10


def run(options: Options) -> int:
    """Counts the pages that the options name, and compares them with the baseline if there is one."""
    then = _baseline(options.baseline) if options.baseline is not None else None
    messages = Messages(quiet=True)
    counts: dict[str, FormatCount] = {}
    with messages.of_library():
        reader = Reader(manner(options), messages)
        for page in find_inputs(options.inputs, reader.fail):
            reading = reader.reading(page)
            if reading is not None:
                counts.setdefault(reading.format.name, FormatCount()).add(reading)
    now = counted(counts, options.most or (_IN_JSON if options.to == "json" else _IN_TABLE))
    drift = drifted(then, counted(counts, _IN_JSON)) if then is not None else None
    if options.to == "json":
        told = now if drift is None else {**now, "drift": drift}
        put_data(json.dumps(told, ensure_ascii=False, indent=2) + "\n")
    else:
        put_lines(_lines(now, drift))
    return FAULT if drift else reader.status


def _baseline(name: str) -> Mapping[str, Any]:
    """What `newsitem stats --to json` told at another time.

    Raises:
        WrongUsage: it cannot be read, or is something else.
    """
    try:
        found: Any = json.loads(Path(name).read_text(encoding="utf-8"))
        drifted(found, found)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, ZeroDivisionError) as error:
        why = f"{type(error).__name__}: {error}"
        raise WrongUsage(f"{name} is no output of `newsitem stats --to json`: {why}") from error
    told: Mapping[str, Any] = found
    return told


def _lines(now: Mapping[str, Any], drift: list[str] | None) -> Iterator[Line]:
    rows = [("FORMAT", "PAGES", "ITEMS", "SHOTS", "SOUNDBITES", "LEFT OVER")]
    rows += [
        (name, *(str(one[key]) for key in ("pages", "items", "shots", "soundbites")), f"{one['left_over']:.1%}")
        for name, one in now["formats"].items()
    ]
    yield from columns(rows)
    for name, one in now["formats"].items():
        yield []
        yield [(f"{name}: how often filled", "bold")]
        yield from _filled(one["filled"])
        yield from _not_understood(name, one["not_understood"])
    if drift is not None:
        yield []
        yield [("drift: " + (f"{len(drift)}" if drift else "none"), "bold")]
        yield from ([(what, "yellow")] for what in drift)


def _filled(shares: Mapping[str, float]) -> Iterator[Line]:
    width = max(map(len, shares), default=0)
    for name, share in shares.items():
        if share:
            yield [(f"  {name.ljust(width)}  {share:4.0%}", "")]
    if never := [name for name, share in shares.items() if not share]:
        yield [(f"  never: {', '.join(never)}", "")]


def _not_understood(name: str, words: Mapping[str, Any]) -> Iterator[Line]:
    for code, rows in words.items():
        yield []
        yield [(f"{name}: {code}", "bold")]
        for row in rows:
            yield [(f"  {row['count']:4}  {row['words']}", "")]
