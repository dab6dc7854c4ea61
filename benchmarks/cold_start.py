"""Cold start of the library and the command line, as ratios to `python -c pass` and to `import attrs, regex`.

python benchmarks/cold_start.py [PAGE]
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

RUNS = 20
PAGE = Path(__file__).parent.parent / "examples" / "pages" / "anadolu-school.txt"


def with_bytecode(folder: str) -> dict[str, str]:
    """The environment of a process that finds all modules compiled, as those of an installed package are."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**environment, "PYTHONPYCACHEPREFIX": folder}


def milliseconds(arguments: Sequence[str], environment: Mapping[str, str]) -> float:
    """The time of one fresh process."""
    start = time.perf_counter()
    quiet = subprocess.DEVNULL
    subprocess.run([sys.executable, *arguments], check=True, stdout=quiet, stderr=quiet, env=environment)
    return (time.perf_counter() - start) * 1000


def measured(commands: Mapping[str, Sequence[str]]) -> dict[str, float]:
    """The median time of each command, taken in turns, so that a busy moment of the machine meets all of them."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as folder:
        environment = with_bytecode(folder)
        for turn in range(RUNS + 1):
            for name, arguments in commands.items():
                spent = milliseconds(arguments, environment)
                if turn:  # the first writes the bytecode
                    times[name].append(spent)
    return {name: statistics.median(found) for name, found in times.items()}


def main() -> None:
    page = sys.argv[1] if len(sys.argv) > 1 else str(PAGE)
    commands = {
        "python -c pass": ("-c", "pass"),
        "import attrs, regex": ("-c", "import attrs, regex"),
        "import newsitem": ("-c", "import newsitem"),
        "newsitem --version": ("-m", "newsitem", "--version"),
        "newsitem convert PAGE": ("-m", "newsitem", "convert", page),
    }
    medians = measured(commands)
    python, libraries = medians["python -c pass"], medians["import attrs, regex"]
    print(f"{'':24} {'':7}     to pass  to import attrs, regex")
    for name, median in medians.items():
        print(f"{name:24} {median:7.1f} ms {median / python:7.1f} {median / libraries:24.2f}")


if __name__ == "__main__":
    main()
