from __future__ import annotations

import os
import pickle
import signal
import threading
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from newsparse import parse
from newsparse.batch import Failure, Parsed, Source, parse_all, parse_source
from newsparse.batch.crew import WorkerError, work_on
from newsparse.text.errors import OptionError
from newsparse.text.values import Options
from tests.batch.runs import POSIX


def _sources(*contents: str) -> list[Source]:
    return [Source(f"{n}", (f"{n}",), content.encode()) for n, content in enumerate(contents)]


def act(source: Source) -> Any:
    """Does what the source says."""
    deed, _, how = bytes(source.content).decode().partition(" ")
    if deed == "die":
        os.kill(os.getpid(), getattr(signal, how))
    elif deed == "exit":
        os._exit(int(how))
    elif deed == "sleep":
        time.sleep(float(how))
    elif deed == "raise":
        raise {"OptionError": OptionError, "MemoryError": MemoryError}.get(how, RuntimeError)(how)
    elif deed == "print":
        print(how, flush=True)
        os.write(2, how.encode())
    elif deed == "stop":
        while not Path(how).exists():
            time.sleep(0.01)
    elif deed == "big":
        return "x" * int(how)
    return f"did {source.name}"


def _deeds(done: Iterator[Any]) -> list[str]:
    return [one.result.error if isinstance(one.result, Failure) else one.result for one in done]


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_come_in_the_order_of_the_sources(jobs: int) -> None:
    sources = _sources(*["sleep 0.01" if n % 7 == 0 else "" for n in range(100)])
    assert _deeds(work_on(sources, act, jobs)) == [f"did {n}" for n in range(100)]


@POSIX
@pytest.mark.parametrize("deed", ["die SIGKILL", "die SIGSEGV", "exit 3", "exit 0"])
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_process_that_ends_costs_the_source_that_it_worked_on(jobs: int, deed: str) -> None:
    done = _deeds(work_on(_sources(*["", "", "", deed, "", deed, "", ""]), act, jobs))
    assert done == ["did 0", "did 1", "did 2", "worker_died", "did 4", "worker_died", "did 6", "did 7"]


@POSIX
def test_what_ended_a_process_is_said() -> None:
    [done] = work_on(_sources("die SIGKILL"), act, 1)
    assert (done.result.source, done.result.message) == ("0", "the process that worked on it was ended (signal SIGKILL)")
    assert "--jobs" in done.result.hint


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_source_that_takes_too_long_costs_itself_alone(jobs: int) -> None:
    start = time.monotonic()
    done = _deeds(work_on(_sources("", "sleep 99", "", "sleep 99", ""), act, jobs, timeout=0.5))
    assert done == ["did 0", "timeout", "did 2", "timeout", "did 4"]
    assert time.monotonic() - start < 30


def test_the_time_that_a_caller_takes_between_results_is_not_the_sources() -> None:
    done = []
    for one in work_on(_sources("", "", "sleep 0.2", ""), act, 1, timeout=1.0):
        done.append(one.result)
        time.sleep(1.5)
    assert done == ["did 0", "did 1", "did 2", "did 3"]


def test_errors_are_failures_of_the_source_and_wrong_options_end_the_run() -> None:
    done = work_on(_sources("raise RuntimeError", "raise MemoryError", ""), act, 1)
    assert _deeds(done) == ["defect", "out_of_memory", "did 2"]
    with pytest.raises(OptionError, match="OptionError"):
        list(work_on(_sources("", "raise OptionError"), act, 1))


def test_what_a_library_prints_in_a_process_is_seen_nowhere(capfd: pytest.CaptureFixture[str]) -> None:
    assert _deeds(work_on(_sources("print \x1b[31mhostile"), act, 1)) == ["did 0"]
    assert capfd.readouterr() == ("", "")


def test_results_and_sources_larger_than_a_pipe_pass() -> None:
    done = list(work_on([*_sources("big 3000000"), Source("x", ("x",), b"y" * 3_000_000)], act, 1))
    assert [len(one.result) for one in done] == [3_000_000, len("did x")]


def test_what_is_no_source_is_its_own_result() -> None:
    failure = Failure("a", "missing", "no such file", "")
    assert [tuple(done) for done in work_on([failure, "end"], act, 1)] == [(failure, failure), ("end", "end")]


def test_no_process_is_left_when_the_iterator_is_closed_or_nothing_is_to_be_done() -> None:
    import multiprocessing

    assert list(work_on([], act, 2)) == []
    done = work_on(_sources("", "sleep 99", "sleep 99"), act, 2)
    next(done)
    assert multiprocessing.active_children()
    done.close()  # type: ignore[attr-defined]
    assert not multiprocessing.active_children()


def test_it_ends_when_it_is_told_to_though_a_source_is_being_worked_on() -> None:
    told = threading.Event()
    done = work_on(_sources("", "sleep 99"), act, 1, stopping=told.is_set)
    assert next(done).result == "did 0"
    threading.Timer(0.5, told.set).start()
    start = time.monotonic()
    assert list(done) == []
    assert time.monotonic() - start < 30


class Unloadable:
    """Work that no process can take: it ends where it is read."""

    def __reduce__(self) -> tuple[Any, tuple[int]]:
        return os._exit, (5,)


def test_processes_that_cannot_start_are_an_error_and_no_endless_loop() -> None:
    with pytest.raises(WorkerError, match=r"exit code 5.*__main__"):
        list(work_on(_sources("", ""), Unloadable(), 2))  # type: ignore[arg-type]


@pytest.mark.parametrize("jobs", [1, 2])
def test_parse_all_gives_articles_and_failures_in_order(tmp_path: Path, jobs: int) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Storm hits Lisbon\n\nA storm hit Lisbon on Monday, the mayor said.\n", "utf-8")
    failure = Failure("gone", "missing", "no such file", "Check the path.")
    sources: list[Source | Failure] = [
        Source("a/page.txt", ("page.txt",), page),
        failure,
        Source("b.zip!x", ("b.zip", "x"), b"%PDF-1.7"),
        Source("c", ("c",), tmp_path / "vanished"),
    ]
    first, second, third, fourth = parse_all(sources, Options(language="pt"), jobs)
    assert isinstance(first, Parsed)
    assert (first.source, first.article.source["name"], first.article.language) == (sources[0], "a/page.txt", "pt")
    assert second == failure
    assert isinstance(third, Failure) and isinstance(fourth, Failure)
    assert (third.source, third.error) == ("b.zip!x", "unreadable")
    assert (fourth.message.endswith("no such file"), fourth.hint) == (True, "Check the path.")


def test_what_a_process_does_is_picklable_and_gives_what_parse_gives(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Storm hits Lisbon\n\nA storm hit Lisbon on Monday, the mayor said.\n", "utf-8")
    work = pickle.loads(pickle.dumps(partial(parse_source, Options(language="pt"))))
    again = pickle.loads(pickle.dumps(parse))
    assert work(Source("a", ("a",), page)) == again(page, Options(language="pt", name="a"))


def test_parse_all_refuses_options_before_any_source_is_taken() -> None:
    with pytest.raises(OptionError):
        next(parse_all(iter(()), Options(language="no language")))
