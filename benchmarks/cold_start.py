"""Cold start of the library and the command line, as ratios to `python -c pass` and to `import attrs, regex`.

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
    medians = {name: statistics.median(found) for name, found in times.items()}
    python, libraries = medians["python -c pass"], medians["import attrs, regex"]
    print(f"{'':24} {'':7}     to pass  to import attrs, regex")
    for name, median in medians.items():
        print(f"{name:24} {median:7.1f} ms {median / python:7.1f} {median / libraries:24.2f}")


if __name__ == "__main__":
    main()
