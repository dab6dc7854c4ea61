"""Cold start of the library and the command line, as ratios to `python -c pass` and to `import attrs, regex`.

    python benchmarks/cold_start.py [PAGE]

Processor time, the median of fresh processes. Without POSIX's `resource` it does not run.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from figures import Figure

ROUNDS = 20
PAGE = Path(__file__).parent.parent / "examples" / "pages" / "anadolu-school.txt"
PASS = "python -c pass"
LIBRARIES = "import attrs, regex"
#: What is wanted of each over importing the libraries, at most.
TARGETS = {"import newsitem": 1.3, "newsitem --version": 1.2, "newsitem convert PAGE": 2.8}


def with_bytecode(folder: str) -> dict[str, str]:
    """The environment of a process that finds all modules compiled, as those of an installed package are."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**environment, "PYTHONPYCACHEPREFIX": folder}


def milliseconds(arguments: Sequence[str], environment: Mapping[str, str]) -> float:
    """The processor time of one fresh process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    quiet = subprocess.DEVNULL
    subprocess.run([sys.executable, *arguments], check=True, stdout=quiet, stderr=quiet, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000


def measured(commands: Mapping[str, Sequence[str]], rounds: int = ROUNDS) -> dict[str, float]:
    """The median time of each command, taken in turns, so that a busy moment of the machine meets all of them."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as folder:
        environment = with_bytecode(folder)
        for turn in range(rounds + 1):
            for name, arguments in commands.items():
                spent = milliseconds(arguments, environment)
                if turn:  # the first writes the bytecode
                    times[name].append(spent)
    return {name: statistics.median(found) for name, found in times.items()}


def commands(page: str) -> dict[str, Sequence[str]]:
    """What is started, by name."""
    return {
        PASS: ("-c", "pass"),
        LIBRARIES: ("-c", "import attrs, regex"),
        "import newsitem": ("-c", "import newsitem"),
        "newsitem --version": ("-m", "newsitem", "--version"),
        "newsitem convert PAGE": ("-m", "newsitem", "convert", page),
    }


def figures(rounds: int = ROUNDS) -> Iterator[Figure]:
    """Each command over both anchors."""
    medians = measured(commands(str(PAGE)), rounds)
    for name, target in TARGETS.items():
        yield Figure("start", name, LIBRARIES, medians[name] / medians[LIBRARIES], target, rounds)
        yield Figure("start", name, PASS, medians[name] / medians[PASS], None, rounds)


def main() -> None:
    medians = measured(commands(sys.argv[1] if len(sys.argv) > 1 else str(PAGE)))
    print(f"{'':24} {'':7}     to pass  to import attrs, regex")
    for name, median in medians.items():
        print(f"{name:24} {median:7.1f} ms {median / medians[PASS]:7.1f} {median / medians[LIBRARIES]:24.2f}")


if __name__ == "__main__":
    main()
