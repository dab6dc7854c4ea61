"""The common shape of what is measured: a ratio of our time to that of an anchor in the same run."""

import json
import os
import platform
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from attrs import asdict, frozen

import newsitem

RESULTS = Path(__file__).parent / "results.json"
_WIDTHS = "{:52}{:44}{:>8}{:>8}  {:4}{:>7}"


@frozen
class Figure:
    """A figure. `ratio`: our time over that of the anchor, so less is better. `target`: at most so much is wanted, None
    where the figure stands beside the others for information. `rounds`: the best of so many counted.
    """

    group: str
    name: str
    anchor: str
    ratio: float
    target: float | None
    rounds: int

    @property
    def is_met(self) -> bool | None:
        """Whether the target is met; None without one."""
        return None if self.target is None else self.ratio <= self.target


def table(figures: Iterable[Figure]) -> Iterator[str]:
    """The lines of a table for a terminal."""
    yield _WIDTHS.format("what", "over", "ratio", "target", "met", "rounds")
    for one in figures:
        target = "" if one.target is None else f"{one.target:.3g}"
        met = {True: "yes", False: "no", None: ""}[one.is_met]
        yield _WIDTHS.format(one.name, one.anchor, f"{one.ratio:.2f}", target, met, one.rounds)


def write(path: Path, figures: Iterable[Figure], seconds: float) -> None:
    """Writes a run as JSON. `seconds`: how long it took."""
    run = {"made": _made(seconds), "figures": [{**asdict(one), "ratio": round(one.ratio, 3)} for one in figures]}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(run, indent=1) + "\n", encoding="utf-8")


def read(path: Path = RESULTS) -> list[Figure]:
    """The figures of a run."""
    return [Figure(**one) for one in json.loads(path.read_text(encoding="utf-8"))["figures"]]


def _made(seconds: float) -> dict[str, Any]:
    """With what a run was made."""
    return {
        "newsitem": newsitem.__version__,
        "python": platform.python_version(),
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        "seconds": round(seconds),
    }
