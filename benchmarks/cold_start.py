"""Cold start of the command line, as ratios to `python -c pass` in the same run.

python benchmarks/cold_start.py [PAGE]
"""

import statistics
import subprocess
import sys
import time
from pathlib import Path

RUNS = 20
PAGE = Path(__file__).parent.parent / "examples" / "pages" / "anadolu-school.txt"


def milliseconds(*arguments: str) -> float:
    """The time of one fresh process."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return (time.perf_counter() - start) * 1000


def main() -> None:
    page = sys.argv[1] if len(sys.argv) > 1 else str(PAGE)
    commands = {
        "python -c pass": ("-c", "pass"),
        "import attrs, regex": ("-c", "import attrs, regex"),
        "import newsitem": ("-c", "import newsitem"),
        "newsitem --version": ("-m", "newsitem", "--version"),
        "newsitem convert PAGE": ("-m", "newsitem", "convert", page),
    }
    # Taken in turns, so that a busy moment of the machine meets all of them.
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(RUNS):
        for name, arguments in commands.items():
            times[name].append(milliseconds(*arguments))
    anchor = statistics.median(times["python -c pass"])
    for name, found in times.items():
        median = statistics.median(found)
        print(f"{name:24} {median:7.1f} ms  {median / anchor:5.1f} x")


if __name__ == "__main__":
    main()
