"""Runs the examples of README.md and docs/ as tests.

They run in a folder of their own that holds a copy of `examples/`, so what they write does no harm. A block of
`python` is run, and one that begins with `>>>` is a doctest. A block of `text` is a page: the Python behind it finds it
under the name `page`. A block of `json` shows some of the keys of `item` as JSON. In a block of `console` each line
that begins with `$ ` is run by the shell, and the lines below it are all that it tells, on both streams; `...` stands
for anything.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from doctest import ELLIPSIS, OutputChecker
from pathlib import Path
from typing import Any

from sybil import Example, Sybil
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser, SkipParser

ROOT = Path(__file__).parent


def enter_copy(namespace: dict[str, Any]) -> None:
    """Goes to a new folder that holds a copy of the examples."""
    namespace["_back_to"] = Path.cwd()
    folder = namespace["_folder"] = tempfile.mkdtemp(prefix="newsitem-docs-")
    shutil.copytree(ROOT / "examples", Path(folder, "examples"), ignore=shutil.ignore_patterns("__pycache__"))
    os.chdir(folder)


def leave_copy(namespace: dict[str, Any]) -> None:
    """Goes back to where the tests run."""
    os.chdir(namespace["_back_to"])
    shutil.rmtree(namespace["_folder"])


def keep_page(example: Example) -> None:
    """A block of `text`."""
    example.namespace["page"] = example.parsed


def compare_json(example: Example) -> str | None:
    """A block of `json`."""
    from newsitem import dumps

    shown, whole = json.loads(example.parsed), json.loads(dumps(example.namespace["item"]))
    return None if _is_part(shown, whole) else f"the item is not so:\n{json.dumps(whole, ensure_ascii=False, indent=2)}"


def _is_part(shown: Any, whole: Any) -> bool:
    """Whether all keys that are shown are there with the same values."""
    if isinstance(shown, dict) and isinstance(whole, dict):
        return all(key in whole and _is_part(value, whole[key]) for key, value in shown.items())
    if isinstance(shown, list) and isinstance(whole, list):
        return len(shown) == len(whole) and all(map(_is_part, shown, whole))
    return bool(shown == whole)


def run_commands(example: Example) -> str | None:
    """A block of `console`."""
    for part in ("\n" + example.parsed).split("\n$ ")[1:]:
        command, _, wanted = part.partition("\n")
        got = _told_by(command)
        if not OutputChecker().check_output(f"{wanted.strip()}\n", f"{got.strip()}\n", ELLIPSIS):
            return f"$ {command}\nwas to tell:\n{wanted}\nbut told:\n{got}"
    return None


def _told_by(command: str) -> str:
    """What a command tells on both streams; `newsitem` is that of the Python that runs the tests."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path, "PYTHONIOENCODING": "utf-8", "NO_COLOR": "1"}
    done = subprocess.run(  # noqa: S602  our own documentation
        command, shell=True, check=False, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    return done.stdout.decode("utf-8")


pytest_collect_file = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=ELLIPSIS),
        CodeBlockParser("text", keep_page),
        CodeBlockParser("json", compare_json),
        CodeBlockParser("console", run_commands),
        SkipParser(),
    ],
    patterns=["README.md", "docs/*.md", "docs/formats/*.md"],
    setup=enter_copy,
    teardown=leave_copy,
).pytest()
