"""A run over an archive of synthetic pages: pages a second, memory, and a run that is killed again and again.

    python benchmarks/archive.py [PAGES] [--kills N] [--jobs N ...] [--folder FOLDER] [--json FILE]

Makes an archive of lines (`.jsonl`) out of the labelled pages of the tests, with words and numbers swapped and more
prose in them; 200,000 pages (the default) are about 1 GB. Converts it with different numbers of workers, then kills a
run (`kill -9`) at random and resumes it, and compares the outputs. Memory is that of the main process, over what the
same command needs for one page. Ends with exit code 1 if an output differs.
"""

import argparse
import hashlib
import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from labelled import page_paths

import newsitem

PROSE = 6200  # characters that are put into a page in the mean, so that it is as large as agencies have them
WORD = re.compile(r"(?<![\w<&/=\"-])[a-z]{5,12}(?![\w>=\"-])")
NUMBER = re.compile(r"(?<![\d:./-])[1-9]\d{2,}(?![\d:./-])")
STORY = ("STORYLINE", "Storyline", "STORY:", "LEAD", "Description")
PLACE = re.compile(r"(?m)(?:^|(?<=\. ))[A-Z][^.\n<>:()0-9]{30,300}\.(?=\s)")
# Without names, which are those of agencies now and then, and would be marks of their pages.
SENTENCE = re.compile(r"(?m)(?:^|(?<=\. ))[A-Z][a-z]*+ [a-z ,’'-]{30,300}\.(?=\s)")


def synthetic(count: int) -> Iterator[tuple[str, str]]:
    """Names and texts of pages, the same at each call."""
    paths = page_paths()
    texts = [path.read_text(encoding="utf-8") for path in paths]
    words = sorted({word for text in texts for word in WORD.findall(text)})
    found = {sentence for text in texts for sentence in SENTENCE.findall(text)}
    sentences = sorted(sentence for sentence in found if newsitem.identify(sentence) is None)  # others are marks
    for number in range(count):
        chance = random.Random(number)
        path, text = paths[number % len(paths)], texts[number % len(paths)]
        text = longer(swapped(text, words, chance), sentences, chance)
        yield f"{path.parent.name}/{number:06}-{path.name}", text


def swapped(text: str, words: list[str], chance: random.Random) -> str:
    """The text with a word in twenty and all its longer numbers changed."""
    text = WORD.sub(lambda found: chance.choice(words) if chance.random() < 0.05 else found[0], text)
    return NUMBER.sub(lambda found: found[0][0] + "".join(chance.choices("0123456789", k=len(found[0]) - 1)), text)


def longer(text: str, sentences: list[str], chance: random.Random) -> str:
    """The text with more sentences in the middle of its prose, if it has some."""
    story = max(0, *map(text.find, STORY))
    places = [found.end() for found in PLACE.finditer(text, story)]
    if not places:
        return text
    middle = places[len(places) // 2]  # the first are often notes of rights, the last furniture
    size = chance.randrange(PROSE * 2)
    more: list[str] = []
    while size > 0:
        more.append(chance.choice(sentences))
        size -= len(more[-1])
    return text[:middle] + " " + " ".join(more) + text[middle:]


def write_archive(path: Path, count: int) -> None:
    with path.open("w", encoding="utf-8") as file:
        for name, text in synthetic(count):
            file.write(json.dumps({"name": name, "page": text}, ensure_ascii=False) + "\n")


def command(archive: Path, output: Path, *options: object) -> list[str]:
    convert = [sys.executable, "-m", "newsitem", "convert", archive, "-o", output, "--quiet"]
    return [str(part) for part in (*convert, "--report", output.with_suffix(".report.json"), *options)]


def peak(pid: int) -> int:
    """The most memory that a process had until now, in KiB; 0 if it is gone."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    found = re.search(r"VmHWM:\s+(\d+)", status)
    return int(found[1]) if found else 0


def measured(archive: Path, output: Path, *options: object) -> tuple[float, float]:
    """Seconds of a run, and the peak memory of its main process in MiB."""
    start = time.perf_counter()
    running = subprocess.Popen(command(archive, output, *options), stderr=subprocess.DEVNULL)
    most = 0
    while running.poll() is None:
        most = max(most, peak(running.pid))
        time.sleep(0.02)
    if running.returncode not in (0, 1):
        raise SystemExit(f"the run ended with {running.returncode}")
    return time.perf_counter() - start, most / 1024


def digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def killed(archive: Path, output: Path, size: int, kills: int, seed: int) -> int:
    """Converts with so many kills at random places of the output, which will be of that size; how many there were."""
    chance = random.Random(seed)
    part = output.with_name(output.name + ".part")
    done = 0
    for place in sorted(chance.uniform(0, 0.97) for _ in range(kills)):
        running = subprocess.Popen(command(archive, output, "--resume"), stderr=subprocess.DEVNULL)
        # Where a run goes on the file is as long as before; then it grows.
        while running.poll() is None and (not part.exists() or part.stat().st_size < place * size):
            time.sleep(0.005)
        time.sleep(chance.uniform(0, 0.2))
        done += running.poll() is None
        running.send_signal(signal.SIGKILL)
        running.wait()
    subprocess.run(command(archive, output, "--resume"), stderr=subprocess.DEVNULL, check=False)
    return done


def measure(count: int, jobs: list[int], kills: int, folder: Path) -> dict[str, Any]:
    archive = folder / "pages.jsonl"
    write_archive(archive, count)
    size = archive.stat().st_size
    print(f"{count:,} pages, {size / 1e6:,.0f} MB, {os.cpu_count()} cores", flush=True)
    one = folder / "one.jsonl"
    write_archive(one, 1)
    runs: list[dict[str, Any]] = []
    for number in jobs:
        output = folder / f"jobs-{number}.ndjson"
        _, imports = measured(one, output, "--jobs", number)
        seconds, most = measured(archive, output, "--jobs", number)
        runs.append({
            "jobs": number, "seconds": round(seconds, 1), "pages_per_second": round(count / seconds, 1),
            "speed_up": round(runs[0]["seconds"] / seconds, 2) if runs else 1.0, "peak_mib": round(most, 1),
            "over_imports_mib": round(most - imports, 1), "sha256": digest(output),
        })  # fmt: skip
        print("  ".join(f"{name} {value}" for name, value in runs[-1].items() if name != "sha256"), flush=True)
    last = folder / f"jobs-{jobs[-1]}.ndjson"
    resumed = folder / "resumed.ndjson"
    done = killed(archive, resumed, last.stat().st_size, kills, count)
    are_equal = len({run["sha256"] for run in runs} | {digest(resumed)}) == 1
    print(f"killed {done} times and resumed: {'equal' if are_equal else 'DIFFERENT'}", flush=True)
    return {"pages": count, "bytes": size, "runs": runs, "kills": done, "outputs_are_equal": are_equal}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="?", type=int, default=200_000)
    parser.add_argument("--jobs", nargs="+", type=int, default=[1, 2])
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--folder", type=Path, help="where the archive and the outputs stay (default: nowhere)")
    parser.add_argument("--json", type=Path, help="where the figures are written")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = options.folder or Path(made)
        folder.mkdir(parents=True, exist_ok=True)
        found = measure(options.pages, options.jobs, options.kills, folder)
    if options.json:
        options.json.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    return 0 if found["outputs_are_equal"] else 1


if __name__ == "__main__":
    sys.exit(main())
