"""Claims about `newsitem convert` over many pages: archives, workers that die, runs that are broken off and go on."""

import gzip
import io
import json
import os
import random
import signal
import subprocess
import sys
import tarfile
import time
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from cli_help import files_in, ledger, run
from newsitem.cli import plan

pytest_plugins = ["cli_fixtures"]
pytestmark = [
    pytest.mark.usefixtures("no_colour_asked_for", "trouble"),
    pytest.mark.skipif(os.name != "posix", reason="signals of POSIX"),
]
Captured = pytest.CaptureFixture[str]

#: A package with a format whose pages end the process that reads them, hang, or take their time.
_TROUBLE = """
import os, signal, time
from cli_help import LEDGER
import attrs
from newsitem.plugin import Mark

def read(page):
    text = page.source.text
    if "DIE" in text:
        os._exit(9)
    if "KILLED" in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "HANG" in text:
        time.sleep(3600)
    if "SLOW" in text:
        time.sleep(0.004)
    return LEDGER.layout(page)

trouble = attrs.evolve(LEDGER, name="trouble", marks=((Mark("line", "LEDGER"),),), layout=read)
"""


@pytest.fixture
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the package is installed, for this process and for others."""
    from cli_help import install

    folder = tmp_path_factory.mktemp("site")
    install(folder, "thirdtrouble", _TROUBLE, {"newsitem.formats": "trouble = thirdtrouble:trouble"})
    return folder


@pytest.fixture
def trouble(site: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    from newsitem import registry

    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(site)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(site), str(Path(__file__).parent)]))
    registry.forget_installed()
    yield
    sys.modules.pop("thirdtrouble", None)
    registry.forget_installed()


def lines(name: str, pages: Iterable[tuple[str, str]]) -> Path:
    path = Path(name)
    text = "".join(json.dumps({"name": name, "page": page}) + "\n" for name, page in pages).encode()
    path.write_bytes(gzip.compress(text) if name.endswith(".gz") else text)
    return path


def stories(count: int, *words: str) -> list[tuple[str, str]]:
    return [(f"{number // 10}/{number:03}.txt", ledger(f"ITEM Story {number}", *words)) for number in range(count)]


def headlines(path: Path) -> list[str]:
    data = path.read_bytes()
    text = gzip.decompress(data) if path.suffix == ".gz" else data
    return [json.loads(line)["headline"] for line in text.decode().splitlines()]


def contents(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in files_in(folder)}


@pytest.mark.parametrize("archive", ["in.jsonl", "in.jsonl.gz", "in.tar", "in.tgz", "in.zip"])
@pytest.mark.parametrize("jobs", [0, 1, 2])
def test_pages_in_archives_are_converted(archive: str, jobs: int) -> None:
    pages = stories(30)
    if "jsonl" in archive:
        lines(archive, pages)
    elif archive == "in.zip":
        with zipfile.ZipFile(archive, "w") as file:
            for name, page in pages:
                file.writestr(name, page)
    else:
        with tarfile.open(archive, "w:gz" if archive == "in.tgz" else "w") as tar:
            for name, page in pages:
                member = tarfile.TarInfo(name)
                member.size = len(page)
                tar.addfile(member, io.BytesIO(page.encode()))
    assert run("convert", archive, "-o", "out.ndjson", "--jobs", jobs) == 0
    assert headlines(Path("out.ndjson")) == [f"Story {number}" for number in range(30)]
    assert run("convert", archive, "-o", "out", "--jobs", jobs) == 0
    assert files_in(Path("out")) == [f"{number // 10}/{number:03}.json" for number in range(30)]
    assert json.loads(Path("out/1/017.json").read_text())["headline"] == "Story 17"


@pytest.mark.parametrize(
    ("output", "to"),
    [("out", "json"), ("out", "csv"), ("out.ndjson", None), ("out.ndjson.gz", None), ("out.json", None)],
)
def test_one_job_and_many_give_the_same_to_the_byte(output: str, to: str | None) -> None:
    pages = stories(100, "left over")
    for number in range(0, 100, 7):
        pages[number] = (pages[number][0], ledger("CRASH"))
    lines("in.jsonl", pages)
    found = []
    for jobs in (0, 1, 2, 3):
        target = Path(f"{jobs}", output)
        target.parent.mkdir()
        assert run("convert", "in.jsonl", "-o", target, "--jobs", jobs, "--quiet", *(["--to", to] if to else [])) == 1
        found.append(contents(target) if target.is_dir() else target.read_bytes())
    assert found[0]
    assert found[1:] == found[:1] * 3


def test_a_packed_file_is_ndjson_in_members() -> None:
    lines("in.jsonl", stories(10))
    assert run("convert", "in.jsonl", "-o", "out.ndjson.gz") == 0
    assert headlines(Path("out.ndjson.gz")) == [f"Story {number}" for number in range(10)]
    assert files_in(Path()) == ["in.jsonl", "out.ndjson.gz"]


def test_a_line_may_name_its_format_but_the_user_goes_before_it(capsys: Captured) -> None:
    Path("in.jsonl").write_text(
        '{"name": "a", "page": "ITEM Ferry", "format": "trouble"}\n{"name": "b", "page": "x", "format": "xyz"}\n'
    )
    assert run("convert", "in.jsonl", "--to", "ndjson") == 1
    out, err = capsys.readouterr()
    assert [json.loads(line)["format"] for line in out.splitlines()] == ["trouble"]
    assert "b: error: no format is called 'xyz'" in err
    assert run("convert", "in.jsonl", "--to", "ndjson", "--format", "script") == 0
    assert [json.loads(line)["format"] for line in capsys.readouterr().out.splitlines()] == ["script"] * 2


@pytest.mark.parametrize("jobs", [[], ["--jobs", "0"]])
def test_names_that_lead_out_of_the_folder_cost_their_page_alone(capsys: Captured, jobs: list[str]) -> None:
    bad = ["../out.txt", "/tmp/abs.txt", "C:\\x.txt", "a/../../b.txt", "con.txt", "x/nul.html"]
    lines("in.jsonl", [(name, ledger("ITEM Evil")) for name in bad] + stories(2))
    assert run("convert", "in.jsonl", "-o", "sub/out/", *jobs) == 1
    assert files_in(Path()) == ["in.jsonl", "sub/out/0/000.json", "sub/out/0/001.json"]
    told = capsys.readouterr().err.splitlines()
    assert [line.partition(": error: its name")[0] for line in told[: len(bad)]] == bad
    assert run("convert", "in.jsonl", "-o", "out.ndjson") == 0  # there they name no file


def test_members_of_archives_with_such_names_cost_their_page_alone(capsys: Captured) -> None:
    with tarfile.open("in.tar", "w") as tar:
        for name in ("../evil.txt", "good.txt", "/abs.txt"):
            member = tarfile.TarInfo(name)
            member.size = len(ledger("ITEM x"))
            tar.addfile(member, io.BytesIO(ledger("ITEM x").encode()))
    assert run("convert", "in.tar", "-o", "out") == 1
    assert files_in(Path()) == ["in.tar", "out/good.json"]
    assert "in.tar/../evil.txt: error: its name leads out of the folder" in capsys.readouterr().err


def test_names_of_streamed_pages_do_not_clash() -> None:
    names = ["a.txt", "a.html", "A.txt", "a.txt", "b", "b.txt"]
    lines("in.jsonl", [(name, ledger(f"ITEM {number}")) for number, name in enumerate(names)])
    assert run("convert", "in.jsonl", "-o", "out") == 0
    found = {json.loads(path.read_text())["headline"] for path in Path("out").iterdir()}
    assert found == set("012345")
    assert len({path.name.casefold() for path in Path("out").iterdir()}) == 6


@pytest.mark.parametrize("limit", [["--max-page", "1K"], ["--max-line", "1.5K"]])
def test_a_page_that_is_too_large_costs_itself_alone(capsys: Captured, limit: list[str]) -> None:
    pages = stories(3)
    pages[1] = (pages[1][0], ledger("ITEM " + "x" * 2000))
    lines("in.jsonl", pages)
    assert run("convert", "in.jsonl", "-o", "out.ndjson", *limit) == 1
    assert headlines(Path("out.ndjson")) == ["Story 0", "Story 2"]
    assert f"it is larger than {1000 if 'page' in limit[0] else 1500:,} bytes ({limit[0]})" in capsys.readouterr().err


def test_a_broken_archive_costs_its_rest_alone(capsys: Captured) -> None:
    lines("a.jsonl.gz", stories(2000))
    Path("a.jsonl.gz").write_bytes(Path("a.jsonl.gz").read_bytes()[:4000])
    lines("b.jsonl", [("z.txt", ledger("ITEM Last"))])
    assert run("convert", "a.jsonl.gz", "b.jsonl", "gone.zip", "-o", "out.ndjson") == 1
    assert headlines(Path("out.ndjson"))[-1] == "Last"
    assert len(headlines(Path("out.ndjson"))) > 100
    err = capsys.readouterr().err
    assert "a.jsonl.gz: error: the rest cannot be unpacked" in err
    assert "gone.zip: error: there is no such file or folder" in err


class TestTrouble:
    @pytest.mark.parametrize(
        ("word", "why"),
        [
            ("DIE", "it ended the process that read it (exit code 9)"),
            ("KILLED", "it ended the process that read it (SIGKILL)"),
            ("HANG", "it took longer than 4 s"),
        ],
    )
    @pytest.mark.parametrize("jobs", [1, 2])
    def test_a_page_that_ends_or_blocks_its_worker_costs_itself_alone(
        self, capsys: Captured, word: str, why: str, jobs: int
    ) -> None:
        pages = stories(20)
        pages[7] = ("bad.txt", ledger("ITEM x", word))
        lines("in.jsonl", pages)
        assert run("convert", "in.jsonl", "-o", "out.ndjson", "--jobs", jobs, "--timeout", 4) == 1
        assert headlines(Path("out.ndjson")) == [f"Story {number}" for number in range(20) if number != 7]
        assert f"bad.txt: error: {why}\n" in capsys.readouterr().err

    def test_pages_with_errors_are_kept_with_what_is_wrong(self, capsys: Captured) -> None:
        pages = stories(5)
        pages[1] = ("x/crash.html", ledger("CRASH"))
        pages[2] = ("x/error.txt", ledger("ITEM x", "ERROR", "left over"))
        pages[3] = ("../evil.txt", ledger("DIE"))
        lines("in.jsonl", pages)
        assert run("convert", "in.jsonl", "-o", "out.ndjson", "--errors", "bad") == 1
        kept = files_in(Path("bad"))
        assert kept[2:] == [
            "x/crash.html", "x/crash.html.diagnostics.json", "x/error.txt", "x/error.txt.diagnostics.json",
        ]  # fmt: skip
        assert kept[0].startswith("page-")
        assert Path("bad/x/crash.html").read_text() == ledger("CRASH")
        crash = json.loads(Path("bad/x/crash.html.diagnostics.json").read_text())
        assert (crash["page"], crash["failure"]["kind"]) == ("x/crash.html", "BrokenPlugin")
        error = json.loads(Path("bad/x/error.txt.diagnostics.json").read_text())
        assert error["failure"] is None
        assert [(one["code"], one["severity"]) for one in error["diagnostics"]] == [
            ("invented", "error"), ("leftover", "warning"),
        ]  # fmt: skip
        assert json.loads(Path("bad", kept[1]).read_text())["failure"]["kind"] == "WorkerDied"

    def test_a_copy_overwrites_no_source(self) -> None:
        Path("a.txt").write_text(ledger("CRASH"))
        assert run("convert", "a.txt", "-o", "out.json", "--errors", ".") == 1
        assert Path("a.txt").read_text() == ledger("CRASH")
        assert "a.txt.2" in files_in(Path())

    def test_the_summary_and_the_report_tell_what_it_came_to(self, capsys: Captured) -> None:
        pages = stories(6)
        pages[1] = ("crash.txt", ledger("CRASH"))
        pages[2] = ("error.txt", ledger("ITEM a", "ITEM b", "ERROR", "left over", "ITEM c", "left over"))
        pages[3] = ("prose.txt", "Some prose.")
        pages[4] = ("die.txt", ledger("DIE"))
        lines("in.jsonl", pages)
        assert run("convert", "in.jsonl", "-o", "out.ndjson", "--report", "report.json") == 1
        told = [line for line in capsys.readouterr().err.splitlines() if line.startswith("newsitem: ")]
        assert told[0] == "newsitem: 6 pages: 6 items, 3 pages with errors"
        assert told[1].endswith(" pages a second")
        assert told[2:] == [
            "newsitem: formats: trouble 3, script 1",
            "newsitem: diagnostics: leftover 2, invented 1, not-recognised 1",
            "newsitem: failures: BrokenPlugin 1, WorkerDied 1",
        ]
        report = json.loads(Path("report.json").read_text())
        assert report.pop("seconds") > 0
        assert report.pop("pages_per_second") > 0
        assert report == {
            "pages": 6, "resumed": 0, "items": 6, "errors": 3, "exit_code": 1,
            "formats": {"trouble": 3, "script": 1},
            "diagnostics": {"leftover": 2, "invented": 1, "not-recognised": 1},
            "failures": {"BrokenPlugin": 1, "WorkerDied": 1},
        }  # fmt: skip

    def test_a_broken_plugin_is_told_once_whatever_the_workers(self, capsys: Captured, packages: Any) -> None:
        packages.add("thirdbroken", "raise ImportError('no way')", formats="broken = thirdbroken:x")
        lines("in.jsonl", stories(20))
        assert run("convert", "in.jsonl", "-o", "out.ndjson", "--jobs", 2) == 0
        assert capsys.readouterr().err.count("thirdbroken") == 1


def begun(*arguments: object) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "newsitem", "convert", *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def wait_for(is_so: Callable[[], bool], running: "subprocess.Popen[bytes]") -> None:
    for _ in range(1000):
        if is_so() or running.poll() is not None:
            return
        time.sleep(0.01)
    pytest.fail("it did not come to that within ten seconds")


def descendants(pid: int) -> list[int]:
    """The processes that a process has begun."""
    try:
        return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


OUTPUTS = {
    "lines": ["-o", "out.ndjson"],
    "packed": ["-o", "out.ndjson.gz"],
    "folder": ["-o", "out/"],
}


def written(name: str = "out") -> Any:
    """What a run has written, but for the tools of resuming."""
    if Path(name).is_dir():
        return contents(Path(name))
    return {path.name: path.read_bytes() for path in Path().glob(f"{name}.ndjson*")}


@pytest.mark.skipif(not os.path.exists("/proc"), reason="looks at processes by /proc")
class TestBreaks:
    @pytest.fixture(autouse=True)
    def archive(self, trouble: None) -> None:
        chance = random.Random(3)
        pages = [
            (
                f"{number // 100}/{number}.txt",
                ledger(f"ITEM {number} {chance.randbytes(3500 if number % 2 else 2800).hex()}", "SLOW"),
            )
            for number in range(180)
        ]
        pages[50] = ("crash.txt", ledger("CRASH"))
        pages[51] = ("0/000.txt", ledger("ITEM of the same name"))
        pages[52] = ("two.txt", ledger("ITEM One", "ITEM Two"))
        pages[53] = pages[54]
        lines("in.jsonl", pages)

    @pytest.mark.parametrize("arguments", OUTPUTS.values(), ids=OUTPUTS)
    def test_a_run_that_is_killed_again_and_again_ends_as_one_that_was_not(self, arguments: list[str]) -> None:
        options = [*arguments, "--quiet", "--errors", "bad", "--report", "report.json"]
        assert run("convert", "in.jsonl", *options) == 1
        whole, kept, report = written(), contents(Path("bad")), json.loads(Path("report.json").read_text())
        self._clear()
        chance = random.Random(str(arguments))
        # In packed output pages are done by the hundred.
        steps = [0, 1] if "out.ndjson.gz" in arguments else [chance.randrange(1, 60) for _ in range(3)]
        for step in steps:
            before = self._done()
            running = begun("in.jsonl", *options, "--resume")
            wait_for(lambda: self._done() >= min(before + step, 179), running)  # noqa: B023
            children = descendants(running.pid)
            running.kill()
            running.communicate()
            assert running.returncode == -signal.SIGKILL
            assert self._are_gone(children)
        running = begun("in.jsonl", *options, "--resume")
        running.communicate()
        assert running.returncode == 1
        assert written() == whole
        assert contents(Path("bad")) == kept
        resumed = json.loads(Path("report.json").read_text())
        for name in ("pages", "items", "errors", "exit_code", "formats", "diagnostics", "failures"):
            assert resumed[name] == report[name], name
        assert resumed["resumed"] >= 3

    @pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
    @pytest.mark.parametrize("arguments", [OUTPUTS["lines"], OUTPUTS["folder"]], ids=["lines", "folder"])
    def test_ctrl_c_ends_cleanly_and_the_run_can_go_on(
        self, number: signal.Signals, status: int, arguments: list[str]
    ) -> None:
        assert run("convert", "in.jsonl", *arguments, "--quiet") == 1
        whole = written()
        self._clear()
        running = begun("in.jsonl", *arguments)
        wait_for(lambda: self._done() > 30, running)
        children = descendants(running.pid)
        running.send_signal(number)
        _, err = running.communicate(timeout=60)
        assert running.returncode == status
        assert err.decode().splitlines()[-1] == (
            "newsitem: interrupted; the same command with --resume goes on from here"
        )
        assert b"Traceback" not in err
        assert children
        assert self._are_gone(children)
        assert not [name for name in files_in(Path()) if ".newsitem-" in name and name.endswith(".part")]
        assert not Path("out.ndjson").exists()
        assert 0 < self._done() < 180
        assert run("convert", "in.jsonl", *arguments, "--quiet", "--resume") == 1
        assert written() == whole

    def test_ctrl_c_reaches_workers_in_a_terminal_too_and_they_stay_quiet(self) -> None:
        running = subprocess.Popen(
            [sys.executable, "-m", "newsitem", "convert", "in.jsonl", "-o", "out.ndjson", "--quiet"],
            stderr=subprocess.PIPE, start_new_session=True,
        )  # fmt: skip
        wait_for(lambda: self._done() > 30, running)
        os.killpg(running.pid, signal.SIGINT)
        _, err = running.communicate(timeout=60)
        assert running.returncode == 130
        assert b"Traceback" not in err
        assert b"Keyboard" not in err

    def test_a_run_goes_on_over_the_pages_that_are_there_now(self) -> None:
        """As far as they are the same as before; what follows is done anew."""
        self._kill_after(90)
        changed = Path("in.jsonl").read_text().splitlines(keepends=True)
        changed[60] = json.dumps({"name": "new.txt", "page": ledger("ITEM New")}) + "\n"
        del changed[70]
        Path("in.jsonl").write_text("".join(changed))
        assert run("convert", "in.jsonl", "-o", "out.ndjson", "--quiet", "--resume", "--report", "r.json") == 1
        resumed = Path("out.ndjson").read_bytes()
        assert json.loads(Path("r.json").read_text())["resumed"] == 60
        assert run("convert", "in.jsonl", "-o", "anew.ndjson", "--quiet") == 1
        assert resumed == Path("anew.ndjson").read_bytes()

    def test_without_resume_a_run_begins_anew(self) -> None:
        self._kill_after(50)
        assert run("convert", "in.jsonl", "-o", "out.ndjson", "--quiet", "--report", "r.json") == 1
        assert json.loads(Path("r.json").read_text())["resumed"] == 0
        assert files_in(Path()) == ["in.jsonl", "out.ndjson", "r.json"]

    def test_a_run_of_another_kind_cannot_go_on(self, capsys: Captured) -> None:
        self._kill_after(50)
        before = contents(Path())
        for change in (["--spans"], ["--format", "script"], ["--strict"], ["--max-page", "1M"]):
            assert run("convert", "in.jsonl", "-o", "out.ndjson", "--resume", *change) == 2
            assert "leave --resume out to begin anew" in capsys.readouterr().err
            assert contents(Path()) == before

    def test_an_output_that_is_gone_is_told(self, capsys: Captured) -> None:
        self._kill_after(50)
        Path("out.ndjson.part").unlink()
        assert run("convert", "in.jsonl", "-o", "out.ndjson", "--resume") == 2
        assert "out.ndjson.part is not what the journal tells of" in capsys.readouterr().err

    def test_one_that_was_killed_when_all_was_written_goes_on_to_its_end(self) -> None:
        assert run("convert", "in.jsonl", "-o", "out.ndjson", "--quiet") == 1
        whole = written()
        self._clear()
        running = begun("in.jsonl", "-o", "out.ndjson")
        journal = b""
        while running.poll() is None:
            if Path("out.ndjson.journal").exists():
                journal = Path("out.ndjson.journal").read_bytes() if self._done() >= 180 else journal
            time.sleep(0.001)
        running.communicate()
        if not journal:
            pytest.skip("it was too fast to be caught")
        Path("out.ndjson.journal").write_bytes(journal)
        assert run("convert", "in.jsonl", "-o", "out.ndjson", "--quiet", "--resume") == 1
        assert {name: data for name, data in written().items() if not name.endswith(".journal")} == whole

    def _kill_after(self, pages: int) -> None:
        running = begun("in.jsonl", "-o", "out.ndjson")
        wait_for(lambda: self._done() > pages, running)
        running.kill()
        running.communicate()

    def _clear(self) -> None:
        for name in files_in(Path()):
            if name != "in.jsonl":
                Path(name).unlink()

    def _done(self) -> int:
        """How many pages the journal knows."""
        for path in map(Path, ("out.ndjson.journal", "out.ndjson.gz.journal", "out/.newsitem-journal")):
            if path.exists():
                return max(path.read_bytes().count(b"\n") - 1, 0)
        return 0

    def _are_gone(self, pids: list[int]) -> bool:
        for _ in range(200):
            if not any(Path(f"/proc/{pid}").exists() for pid in pids):
                return True
            time.sleep(0.01)
        return False


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--resume"], "--resume goes with an output to a folder"),
        (["--resume", "-o", "out.json"], "--resume goes with an output to a folder"),
        (["--timeout", "5", "--jobs", "0"], "--timeout needs a worker"),
        (["--report", "in.jsonl"], "a source is never overwritten"),
        (["--report", "no/such/folder.json"], "there is no folder no/such"),
        (["-o", "in.jsonl"], "a source is never overwritten"),
        (["--to", "newsml-g2", "-o", "out.xml"], "newsml-g2 holds one item"),
    ],
)
def test_wrong_usage_ends_with_two_and_writes_nothing(capsys: Captured, options: list[str], words: str) -> None:
    lines("in.jsonl", stories(3))
    assert run("convert", "in.jsonl", *options) == 2
    assert words in capsys.readouterr().err
    assert files_in(Path()) == ["in.jsonl"]


@pytest.mark.parametrize(
    "options", [["--jobs", "-1"], ["--jobs", "x"], ["--timeout", "0"], ["--max-page", "0"], ["--max-line", "8X"]]
)
def test_values_that_make_no_sense_are_wrong_usage(capsys: Captured, options: list[str]) -> None:
    assert run("convert", "a.txt", *options) == 2
    assert f"argument {options[0]}: invalid" in capsys.readouterr().err


def test_few_files_are_read_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.txt").write_text(ledger("ITEM Ferry"))
    begun_here: list[Any] = []
    monkeypatch.setattr(plan, "cores", lambda: begun_here.append(1) or 2)
    assert run("convert", "a.txt", "-o", "out.json") == 0
    assert begun_here == []
    Path("many").mkdir()
    for number in range(65):
        Path(f"many/{number}.txt").write_text(ledger("ITEM Ferry"))
    assert run("convert", "many", "-o", "out", "--quiet") == 0
    assert begun_here == [1]


def test_the_bar_of_an_archive_goes_by_its_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    from newsitem.cli import progress

    class Screen(io.StringIO):
        def isatty(self) -> bool:
            return True

    lines("in.jsonl", stories(40))
    monkeypatch.setattr(progress, "PATIENCE", -1)
    monkeypatch.setattr(progress, "PACE", -1)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "150")
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    assert run("convert", "in.jsonl", "-o", "out.ndjson") == 0
    assert "20 pages, " in screen.getvalue()
    assert "a second, 0 with errors" in screen.getvalue()
    assert "100%" in screen.getvalue()
