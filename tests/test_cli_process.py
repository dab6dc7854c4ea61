"""Claims about `python -m newsitem` as a process: streams, signals, and what it waits for."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from cli_help import NEWSFLARE, files_in
from newsitem.cli import main
from newsitem.cli.stop import stoppable

COMMAND = [sys.executable, "-m", "newsitem"]
needs_signals = pytest.mark.skipif(os.name != "posix", reason="signals and pipes of POSIX")


def process(*arguments: object, **options: Any) -> "subprocess.Popen[bytes]":
    pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen([*COMMAND, *map(str, arguments)], **pipes | options)


def ended(running: "subprocess.Popen[bytes]") -> tuple[int, str, str]:
    """Exit code, output and messages."""
    try:
        out, err = running.communicate(timeout=60)
    finally:
        running.kill()
    return running.returncode, (out or b"").decode(), (err or b"").decode()


def write_pages(folder: Path, count: int) -> None:
    for number in range(count):
        (folder / f"{number:03}.txt").write_text(NEWSFLARE, encoding="utf-8")


def test_a_page_is_converted(tmp_path: Path) -> None:
    write_pages(tmp_path, 1)
    status, out, err = ended(process("convert", tmp_path / "000.txt"))
    assert (status, err) == (0, "")
    assert json.loads(out)["headline"] == "Ferry leaves Lindhavn as the ice breaks"


def test_output_is_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    write_pages(tmp_path, 1)
    (tmp_path / "gone-\u00e6.txt").symlink_to("nowhere")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON"))}
    environment |= {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    status, out, err = ended(process("convert", ".", "--to", "csv", env=environment, cwd=tmp_path))
    assert status == 1
    assert "000.txt,1" not in out  # the page has no shots
    assert err.startswith("./gone-")
    status, out, _ = ended(process("convert", "000.txt", env=environment, cwd=tmp_path))
    assert "“The ice is gone.”" in out


def test_the_version_and_help_wait_for_nothing_that_is_slow() -> None:
    slow = "('lxml', 'msgspec', 'babel', 'rich', 'importlib_metadata', 'newsitem.cli.convert', 'newsitem.formats.newsflare')"
    for arguments in (["--version"], ["--help"], ["convert", "--help"]):
        code = f"import sys, newsitem.cli as c; c.main({arguments}); sys.exit(str([m for m in {slow} if m in sys.modules]))"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
        assert done.stderr.strip() == "[]"


def test_one_page_waits_for_nothing_that_only_many_need(tmp_path: Path) -> None:
    write_pages(tmp_path, 1)
    slow = "('msgspec', 'multiprocessing', 'gzip', 'hashlib', 'tarfile', 'rich')"
    code = f"import sys, newsitem.cli as c; c.main(['convert', {str(tmp_path / '000.txt')!r}]); sys.exit(str([m for m in {slow} if m in sys.modules]))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr.strip() == "[]"


def test_rich_is_loaded_only_where_there_is_colour(tmp_path: Path) -> None:
    write_pages(tmp_path, 1)
    for colour, loaded in (("", "False"), ("1", "True")):
        code = f"import sys, newsitem.cli as c; c.main(['explain', {str(tmp_path / '000.txt')!r}]); sys.exit(str('rich' in sys.modules))"
        environment = {**os.environ, "FORCE_COLOR": colour, "NO_COLOR": ""}
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, env=environment)
        assert done.stderr.decode().strip() == loaded


@needs_signals
class TestEnds:
    def test_a_reader_that_goes_away_is_no_reason_to_complain(self, tmp_path: Path) -> None:
        write_pages(tmp_path, 300)
        running = process("convert", tmp_path, "--to", "ndjson", "--spans")
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait(60) == 141
        running.stderr.close()

    def test_a_reader_of_messages_that_goes_away_is_none_either(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("Some words.")
        reader, writer = os.pipe()
        os.close(reader)
        running = process("convert", tmp_path / "a.txt", stderr=writer)
        os.close(writer)
        status, _, _ = ended(running)
        assert status == 141

    @pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full")
    def test_a_full_disk_is_told(self, tmp_path: Path) -> None:
        write_pages(tmp_path, 1)
        with open("/dev/full", "wb") as full:
            status, _, err = ended(process("convert", tmp_path / "000.txt", stdout=full))
        assert status == 1
        assert err == "newsitem: error: cannot write to the output: No space left on device\n"

    @pytest.mark.parametrize(
        ("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["Ctrl-C", "end signal"]
    )
    def test_an_interrupted_run_is_quiet_and_leaves_no_half_file(
        self, tmp_path: Path, number: signal.Signals, status: int
    ) -> None:
        write_pages(tmp_path, 2)
        os.mkfifo(tmp_path / "pipe")
        (tmp_path / "out.json").write_text("old")
        pages = [tmp_path / "000.txt", tmp_path / "001.txt", tmp_path / "pipe"]
        running = process("convert", *pages, "-o", tmp_path / "out.json")
        pipe = opened(tmp_path / "pipe")  # nothing is written to it, so the run waits there
        assert len(list(tmp_path.glob(".newsitem-*.part"))) == 1
        running.send_signal(number)
        assert ended(running) == (status, "", "")
        os.close(pipe)
        assert files_in(tmp_path) == ["000.txt", "001.txt", "out.json", "pipe"]
        assert (tmp_path / "out.json").read_text() == "old"


def opened(pipe: Path) -> int:
    """The pipe for writing, when somebody waits to read from it."""
    for _ in range(600):
        with contextlib.suppress(OSError):  # nobody reads yet
            found = os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
            time.sleep(0.3)
            return found
        time.sleep(0.1)
    pytest.fail("nobody read from the pipe within a minute")


@needs_signals
class TestSignals:
    def test_they_are_as_before_when_it_is_over(self) -> None:
        before = signal.getsignal(signal.SIGTERM)
        with stoppable():
            assert signal.getsignal(signal.SIGTERM) != before
        assert signal.getsignal(signal.SIGTERM) == before

    def test_one_that_is_ignored_stays_ignored(self) -> None:
        before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
        try:
            with stoppable():
                assert signal.getsignal(signal.SIGHUP) == signal.SIG_IGN
        finally:
            signal.signal(signal.SIGHUP, before)

    @pytest.mark.parametrize(
        ("number", "error"), [(signal.SIGINT, KeyboardInterrupt), (signal.SIGTERM, SystemExit)], ids=["INT", "TERM"]
    )
    def test_one_that_comes_where_an_exception_would_be_lost_comes_again(
        self, number: signal.Signals, error: type[BaseException]
    ) -> None:
        class Dropped:
            def __del__(self) -> None:
                signal.raise_signal(number)

        def run() -> None:
            with stoppable():
                Dropped()
                time.sleep(10)

        with pytest.raises(error):
            run()

    def test_outside_the_main_thread_nothing_happens(self) -> None:
        from threading import Thread

        codes: list[int] = []
        thread = Thread(target=lambda: codes.append(main(["schema"])))
        thread.start()
        thread.join()
        assert codes == [0]


def test_ctrl_c_in_this_process_ends_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(path: Path) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "read_bytes", interrupted)
    with contextlib.chdir(Path(__file__).parent):
        assert main(["convert", Path(__file__).name]) == 130


@needs_signals
@pytest.mark.parametrize("arguments", [["convert", "000.txt"], ["explain", "000.txt"], ["formats"], ["schema"]])
def test_a_closed_output_is_an_error(tmp_path: Path, arguments: list[str]) -> None:
    write_pages(tmp_path, 1)
    closed = process(*arguments, cwd=tmp_path, preexec_fn=lambda: os.close(1), stdout=None)
    assert ended(closed) == (1, "", "newsitem: error: cannot write to the output: standard output is closed\n")
