"""Claims about `newsitem.batch`: answers come in order, workers may die or hang, and nothing is left of them."""

import faulthandler
import itertools
import os
import signal
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from newsitem.batch import crew, workers
from newsitem.batch.engine import Settings, cores, run
from newsitem.batch.values import Failure
from newsitem.errors import CannotHandOver, WorkersFailed

needs_processes = pytest.mark.skipif(not os.path.exists("/proc/self/task"), reason="counts processes by /proc")


def squared(number: int) -> int:
    return number * number


def slow_first(number: int) -> int:
    time.sleep(0.2 if number == 0 else 0)
    return number


def troublesome(what: object) -> object:
    """Does what it is told: dies, hangs, raises, or gives something that cannot be sent."""
    if what == "exit":
        os._exit(3)
    if what == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    if what == "segfault":
        faulthandler.disable()
        os.kill(os.getpid(), signal.SIGSEGV)
    if what == "hang":
        while True:
            pass
    if what == "raise":
        raise ValueError("no such page")
    if what == "unsendable":
        return lambda: None
    return what


def answers(work: Callable[[Any], Any], payloads: Any, jobs: int = 2, **settings: Any) -> list[Any]:
    return [answer for _, answer in run(work, enumerate(payloads), Settings(jobs, **settings))]


def children() -> set[int]:
    """The processes that this one has begun and that are not gone."""
    return {int(pid) for task in Path("/proc/self/task").iterdir() for pid in (task / "children").read_text().split()}


@pytest.mark.parametrize("jobs", [0, 1, 2, 5])
def test_answers_come_in_order_each_with_its_key(jobs: int) -> None:
    tasks = ((f"key {number}", number) for number in range(500))
    assert list(run(squared, tasks, Settings(jobs))) == [(f"key {n}", n * n) for n in range(500)]


def test_answers_come_as_they_are_ready_where_order_does_not_matter() -> None:
    found = answers(slow_first, range(20), ordered=False)
    assert sorted(found) == list(range(20))
    assert found[0] != 0


def test_no_tasks_are_no_answers_and_no_workers() -> None:
    assert answers(squared, []) == []


@pytest.mark.parametrize(
    ("what", "kind", "message"),
    [
        ("exit", "WorkerDied", "it ended the process that read it (exit code 3)"),
        ("kill", "WorkerDied", "it ended the process that read it (SIGKILL)"),
        ("segfault", "WorkerDied", "it ended the process that read it (SIGSEGV)"),
        ("hang", "TimedOut", "it took longer than 0.3 s"),
        ("raise", "ValueError", "no such page"),
        ("unsendable", "AttributeError", "Can't pickle local object 'troublesome.<locals>.<lambda>'"),
    ],
)
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_payload_that_goes_wrong_costs_itself_alone(what: str, kind: str, message: str, jobs: int) -> None:
    payloads = [*range(20), what, *range(20, 40)]
    found = answers(troublesome, payloads, jobs, timeout=0.3)
    failure = found.pop(20)
    assert found == list(range(40))
    assert failure.kind == kind
    assert "local object" in failure.message if what == "unsendable" else failure.message == message


def test_many_that_die_are_each_named_and_the_rest_goes_on() -> None:
    payloads = ["exit" if number % 3 == 0 else number for number in range(60)]
    found = answers(troublesome, payloads)
    assert [type(answer) is Failure for answer in found] == [number % 3 == 0 for number in range(60)]
    assert [answer for answer in found if type(answer) is int] == [number for number in range(60) if number % 3]


def test_a_payload_that_cannot_be_sent_fails_alone() -> None:
    found = answers(troublesome, [1, lambda: None, 2])
    assert (found[0], type(found[1]), found[2]) == (1, Failure, 2)


def test_time_is_counted_for_each_payload_alone() -> None:
    """Sixteen payloads of 50 ms wait at two workers, all longer than the timeout in sum."""
    assert answers(partial(_after, 0.05), range(16), timeout=0.3) == list(range(16))


def _after(seconds: float, value: object) -> object:
    time.sleep(seconds)
    return value


def test_the_time_in_which_nobody_asks_for_answers_is_nobodys() -> None:
    found = run(squared, enumerate(range(40)), Settings(1, timeout=0.2))
    first = next(found)
    time.sleep(0.5)
    assert [first, *found] == [(n, n * n) for n in range(40)]


def test_large_payloads_and_answers_do_not_block_each_other() -> None:
    payloads = [bytes([number]) * 3_000_000 for number in range(12)]
    assert answers(bytes, payloads) == payloads


@pytest.mark.parametrize("ordered", [True, False])
def test_an_endless_iterable_is_read_a_little_ahead_only(ordered: bool) -> None:
    taken = itertools.count()
    ahead = 0
    found = run(squared, ((next(taken), number) for number in itertools.count()), Settings(2, ordered=ordered))
    for done, _ in enumerate(itertools.islice(found, 1000)):
        ahead = max(ahead, int(repr(taken)[6:-1]) - done)
    found.close()
    assert ahead <= 2 * 64 + 2


@pytest.mark.parametrize("jobs", [0, 2])
def test_what_the_iterable_raises_comes_out(jobs: int) -> None:
    def tasks() -> Iterator[tuple[int, int]]:
        yield 1, 1
        raise LookupError("the archive is gone")

    with pytest.raises(LookupError, match="the archive is gone"):
        list(run(squared, tasks(), Settings(jobs)))


@needs_processes
class TestProcesses:
    def test_workers_are_gone_when_all_is_done(self) -> None:
        before = children()
        assert len(answers(squared, range(10))) == 10
        assert children() == before

    def test_workers_are_gone_when_the_iterator_is_closed(self) -> None:
        before = children()
        found = run(troublesome, enumerate([1, *["hang"] * 5]), Settings(2))
        assert next(found) == (0, 1)
        assert len(children() - before) == 2
        found.close()
        assert children() == before

    def test_workers_are_gone_when_the_iterable_raises(self) -> None:
        before = children()
        with pytest.raises(ZeroDivisionError):
            list(run(squared, ((n, n // (5 - n)) for n in range(10)), Settings(2)))
        assert children() == before

    def test_no_more_workers_start_than_there_is_work_for(self, monkeypatch: pytest.MonkeyPatch) -> None:
        begun: list[int] = []
        start = workers.start
        monkeypatch.setattr(crew, "start", lambda *arguments: begun.append(1) or start(*arguments))
        found = run(squared, enumerate([0]), Settings(8))
        assert begun == []
        assert list(found) == [(0, 0)]
        assert begun == [1]

    @pytest.mark.parametrize("what", [0, "hang"])
    def test_workers_end_when_the_process_that_began_them_is_killed(self, what: object) -> None:
        reader, writer = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(reader)
            try:
                _tell_children(writer, what)
            finally:
                os._exit(1)
        os.close(writer)
        with os.fdopen(reader) as told:
            began = [int(word) for word in told.readline().split()]
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        assert len(began) == 2
        assert _are_gone(began)


def _tell_children(writer: int, what: object) -> None:
    found = run(troublesome, enumerate([1, *[what] * 50]), Settings(2))
    next(found)
    os.write(writer, " ".join(map(str, children())).encode() + b"\n")
    time.sleep(60)


def _are_gone(pids: list[int]) -> bool:
    for _ in range(100):
        if not any(_is_running(pid) for pid in pids):
            return True
        time.sleep(0.05)
    return False


def _is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


class TestWithoutFork:
    """As on systems, and in programs, in which a process must not be forked."""

    @pytest.fixture(autouse=True)
    def no_fork(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(workers, "_may_fork", lambda: False)

    def test_workers_that_are_begun_anew_give_the_same_answers(self) -> None:
        found = answers(troublesome, [1, "exit", 2, "hang", 3], timeout=0.3)
        assert [answer if type(answer) is int else answer.kind for answer in found] == [
            1, "WorkerDied", 2, "TimedOut", 3,
        ]  # fmt: skip

    def test_work_that_cannot_go_to_another_process_is_refused(self) -> None:
        with pytest.raises(CannotHandOver, match=r"this work cannot be handed .* jobs=0"):
            answers(lambda number: number, [1])

    def test_workers_that_never_come_up_are_given_up(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(workers, "serve", _stillborn)
        with pytest.raises(WorkersFailed, match="exit code 7"):
            answers(squared, [1, 2, 3])


def _stillborn(*_: object) -> None:
    os._exit(7)


def test_a_process_with_threads_is_not_forked() -> None:
    import threading

    release = threading.Event()
    thread = threading.Thread(target=release.wait)
    thread.start()
    try:
        assert not workers._may_fork()
    finally:
        release.set()
        thread.join()


def test_cores_are_those_that_the_process_may_use() -> None:
    if not hasattr(os, "sched_setaffinity"):
        pytest.skip("this system has no such bounds")
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, [min(before)])
    try:
        assert cores() == 1
    finally:
        os.sched_setaffinity(0, before)
    assert cores() == len(before)
