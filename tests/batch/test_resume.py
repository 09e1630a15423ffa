"""A run that is ended at any moment goes on with the same command, and its result is that of a run that was not ended."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest

from tests.batch.runs import POSIX, TARGETS, articles, content, kill, names, run, scrapes, start

COUNT = 40
KILLS = {"out/": 10, "out.jsonl": 10}
"""How often a run to a target is killed; the other files are made from the same records."""
pytestmark = POSIX


class Undisturbed:
    """Sources, and what a run over them gives that nobody ends."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.sources = scrapes(folder, COUNT)
        (self.sources / "0000" / "0000007.txt").write_bytes(b"%PDF-1.7")
        self.results: dict[str, tuple[dict[str, bytes], bytes]] = {}
        self.seconds = 0.0

    def result(self, target: str) -> tuple[dict[str, bytes], bytes]:
        if target not in self.results:
            began = time.monotonic()
            place = self.folder / "undisturbed" / target
            place.parent.mkdir(exist_ok=True)
            failures = self.folder / f"{place.name}.failures"
            done = run(self.sources, "-o", f"{place}/" if target.endswith("/") else place, "--failures", failures)
            assert (done.returncode, done.stderr.count(b"\n")) == (1, 1)
            self.seconds = time.monotonic() - began
            self.results[target] = content(place), failures.read_bytes()
        return self.results[target]


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    return Undisturbed(tmp_path_factory.mktemp("undisturbed"))


def _journaled(work: Path) -> int:
    """Rows of a journal that nobody holds; 0 where there is none."""
    if not (work / "journal").exists():
        return 0
    base = sqlite3.connect(work / "journal")
    try:
        return int(base.execute("SELECT count(*) FROM done").fetchone()[0])
    except sqlite3.OperationalError:  # ended before it had a table
        return 0
    finally:
        base.close()


def _work(tmp_path: Path, target: str) -> Path:
    return tmp_path / "out" / ".newsparse" if target.endswith("/") else tmp_path / f".{target}.newsparse"


def _wait_for_results(running: subprocess.Popen[bytes], tmp_path: Path, target: str) -> None:
    """Waits for the second one: a result is in its file before it is in the journal."""
    results = _work(tmp_path, target) / "results.jsonl"
    while len(list(tmp_path.rglob("*.json"))) < 2 and not (results.exists() and results.read_bytes().count(b"\n") >= 2):
        assert running.poll() is None
        time.sleep(0.005)


@pytest.mark.parametrize("target", TARGETS)
def test_killed_at_random_moments_it_ends_with_the_same_bytes(tmp_path: Path, undisturbed: Undisturbed, target: str) -> None:
    expected, failures = undisturbed.result(target)
    dice = random.Random(target)
    arguments = (undisturbed.sources, "-o", f"{tmp_path}/{target}", "--failures", tmp_path / "failures", "--jobs", "2")
    for _ in range(KILLS.get(target, 4)):
        running = start(*arguments)
        time.sleep(dice.uniform(0, undisturbed.seconds * 0.7))
        kill(running)
        place = tmp_path / target
        if not target.endswith("/"):
            assert not place.exists() or content(place) == expected
        elif place.exists():  # it may have been ended before it made the folder
            made = {name: data for name, data in content(place).items() if not name.startswith(".newsparse")}
            assert made.items() <= expected.items()
    done = run(*arguments)
    assert content(tmp_path / target) == expected
    assert done.returncode == (0 if b"is there already" in done.stderr else 1)
    assert (tmp_path / "failures").read_bytes() == failures
    assert {path.name for path in tmp_path.iterdir()} == {target.rstrip("/"), "failures"}


@pytest.mark.parametrize("target", ["out/", "out.jsonl"])
def test_what_was_finished_before_a_kill_is_not_done_again(tmp_path: Path, undisturbed: Undisturbed, target: str) -> None:
    arguments = (undisturbed.sources, "-o", f"{tmp_path}/{target}", "--jobs", "1")
    running = start(*arguments)
    work = _work(tmp_path, target)
    size = (work / "journal-wal").stat().st_size if (work / "journal-wal").exists() else 0
    while size < 40_000 and running.poll() is None:
        time.sleep(0.01)
        size = (work / "journal-wal").stat().st_size if (work / "journal-wal").exists() else 0
    kill(running)
    finished = _journaled(work)
    assert 0 < finished < COUNT
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.json")}
    done = run(*arguments)
    assert f"; {finished} of them by the run that this one went on with".encode() in done.stderr
    assert f"{COUNT - 1} parsed, 0 empty, 1 failed".encode() in done.stderr
    assert {path: path.stat().st_mtime_ns for path in before if path.stat().st_mtime_ns == before[path]}.keys() >= set(
        sorted(before, key=before.__getitem__)[: finished - 1]
    )


def test_no_worker_outlives_a_killed_run(tmp_path: Path, undisturbed: Undisturbed) -> None:
    running = start(undisturbed.sources, "-o", tmp_path / "out.jsonl")
    time.sleep(undisturbed.seconds / 2)
    kill(running)
    limit = time.monotonic() + 20
    with pytest.raises(ProcessLookupError):
        while time.monotonic() < limit:
            os.killpg(running.pid, 0)
            time.sleep(0.05)


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
@pytest.mark.parametrize("target", ["out/", "out.jsonl", "out.csv"])
def test_a_signal_ends_it_cleanly_with_what_is_finished(
    tmp_path: Path, undisturbed: Undisturbed, target: str, number: signal.Signals, code: int
) -> None:
    expected, _ = undisturbed.result(target)
    arguments = (undisturbed.sources, "-o", f"{tmp_path}/{target}", "--jobs", "1")
    running = start(*arguments)
    _wait_for_results(running, tmp_path, target)
    os.killpg(running.pid, number)  # as a terminal does: to the workers, too
    _, said = running.communicate()
    assert running.returncode == code
    assert said.decode().splitlines()[-1].endswith("; stopped: the same command goes on from there")
    assert b"Traceback" not in said
    if target == "out.jsonl":
        whole = expected[target].splitlines(keepends=True)
        published = (tmp_path / target).read_bytes().splitlines(keepends=True)
        assert 0 < len(published) < len(whole)
        assert published == whole[: len(published)]
    assert run(*arguments).returncode == 1
    assert content(tmp_path / target) == expected


def _stopped(tmp_path: Path, sources: Path, *more: str) -> None:
    """A run to out.jsonl that was ended before its end."""
    running = start(sources, "-o", tmp_path / "out.jsonl", "--jobs", "1", *more)
    _wait_for_results(running, tmp_path, "out.jsonl")
    kill(running)
    assert 0 < _journaled(_work(tmp_path, "out.jsonl")) < COUNT


def test_sources_that_changed_came_or_went_since_are_taken_as_they_are_now(tmp_path: Path) -> None:
    sources = scrapes(tmp_path, COUNT)
    first, second, last = (sources / "0000" / f"{n:07}.txt" for n in (0, 1, COUNT - 1))
    _stopped(tmp_path, sources)
    first.write_text("Quake shakes Porto\n\nA quake shook Porto on Friday, the mayor of the town said at noon.\n", "utf-8")
    second.unlink()
    (sources / "0000" / "0000000a.txt").write_text("Storm hits Lisbon harbour\n", "utf-8")
    last.unlink()
    assert run(sources, "-o", tmp_path / "out.jsonl").returncode == 0
    run(sources, "-o", tmp_path / "anew.jsonl")
    assert (tmp_path / "out.jsonl").read_bytes() == (tmp_path / "anew.jsonl").read_bytes()
    assert names(tmp_path / "out.jsonl")[:3] == ["0000000.txt", "0000000a.txt", "0000002.txt"]


def test_a_source_given_twice_is_there_twice_after_a_kill_too(tmp_path: Path) -> None:
    sources = scrapes(tmp_path, COUNT // 2)
    run(sources, sources, "-o", tmp_path / "anew.jsonl")
    running = start(sources, sources, "-o", tmp_path / "out.jsonl", "--jobs", "1")
    time.sleep(1)
    kill(running)
    run(sources, sources, "-o", tmp_path / "out.jsonl")
    assert (tmp_path / "out.jsonl").read_bytes() == (tmp_path / "anew.jsonl").read_bytes()
    assert len(articles(tmp_path / "out.jsonl")) == COUNT


def test_other_options_do_not_go_on_with_an_unfinished_run_and_force_starts_anew(
    tmp_path: Path, undisturbed: Undisturbed
) -> None:
    _stopped(tmp_path, undisturbed.sources)
    other = run(undisturbed.sources, "-o", tmp_path / "out.jsonl", "--language", "pt")
    assert other.returncode == 1
    assert b"unfinished run was begun there with another --language" in other.stderr
    assert b"--force" in other.stderr
    assert _journaled(_work(tmp_path, "out.jsonl")) > 0
    forced = run(undisturbed.sources, "-o", tmp_path / "out.jsonl", "--language", "pt", "--force")
    assert (forced.returncode, b"went on" in forced.stderr) == (1, False)
    assert {article["language"] for article in articles(tmp_path / "out.jsonl")} == {"pt"}


def test_two_runs_do_not_write_one_target_at_once(tmp_path: Path, undisturbed: Undisturbed) -> None:
    running = start(undisturbed.sources, "-o", tmp_path / "out.jsonl", "--jobs", "1")
    work = _work(tmp_path, "out.jsonl")
    while not (work / "results.jsonl").exists():
        time.sleep(0.005)
    os.killpg(running.pid, signal.SIGSTOP)  # else it may be done before the second begins
    second = run(undisturbed.sources, "-o", tmp_path / "out.jsonl")
    os.killpg(running.pid, signal.SIGCONT)
    running.communicate()
    assert (second.returncode, b"another run is writing to it" in second.stderr) == (1, True)
    assert content(tmp_path / "out.jsonl") == undisturbed.result("out.jsonl")[0]


def test_a_finished_folder_is_gone_on_with_where_sources_are_new_or_changed(tmp_path: Path) -> None:
    sources = scrapes(tmp_path, 6)
    arguments = (sources, "-o", f"{tmp_path}/out/")
    run(*arguments)
    before = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*.json")}
    assert b"0 parsed, 0 empty, 0 failed, 6 were there already" in run(*arguments).stderr
    (sources / "0000" / "0000002.txt").write_text("Quake shakes Porto\n", "utf-8")
    (sources / "0000" / "new.txt").write_text("Storm hits Lisbon\n", "utf-8")
    assert b"5 were there already" in run(*arguments).stderr
    after = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*.json")}
    assert {name for name, when in after.items() if before.get(name) != when} == {"0000002.txt.json", "new.txt.json"}
    assert b"were there already" not in run(*arguments, "--force").stderr
    again = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*.json")}
    assert {name for name, when in again.items() if after[name] == when} == set()


def test_a_finished_file_is_left_alone_unless_forced(tmp_path: Path) -> None:
    sources, target = scrapes(tmp_path, 3), tmp_path / "out.jsonl"
    run(sources, "-o", target)
    made = target.stat().st_mtime_ns
    again = run(sources, "-o", target)
    assert (again.returncode, b"no source is newer" in again.stderr, target.stat().st_mtime_ns) == (0, True, made)
    (sources / "0000" / "new.txt").write_text("Storm hits Lisbon\n", "utf-8")
    newer = run(sources, "-o", target)
    assert (newer.returncode, b"--force makes it anew" in newer.stderr, target.stat().st_mtime_ns) == (1, True, made)
    assert run(sources, "-o", target, "--force").returncode == 0
    assert len(articles(target)) == 4


def test_wrong_options_leave_nothing_behind(tmp_path: Path) -> None:
    sources = scrapes(tmp_path, 2)
    wrong = run(sources, "-o", tmp_path / "out.jsonl", "--encoding", "klingon")
    assert (wrong.returncode, wrong.stderr.count(b"\n")) == (2, 1)
    assert {path.name for path in tmp_path.iterdir()} == {"scrapes"}


def test_what_a_run_remembers_survives_in_its_counts(tmp_path: Path, undisturbed: Undisturbed) -> None:
    _stopped(tmp_path, undisturbed.sources)
    report = tmp_path / "report.html"
    done = run(undisturbed.sources, "-o", tmp_path / "out.jsonl", "--report", report)
    assert f"{COUNT - 1} parsed, 0 empty, 1 failed".encode() in done.stderr
    assert report.read_text("utf-8").startswith("<!")


def test_a_damaged_journal_is_said_and_can_be_left_behind(tmp_path: Path) -> None:
    sources = scrapes(tmp_path, 2)
    work = _work(tmp_path, "out.jsonl")
    work.mkdir()
    (work / "journal").write_bytes(b"rubbish" * 1000)
    damaged: subprocess.CompletedProcess[Any] = run(sources, "-o", tmp_path / "out.jsonl")
    assert (damaged.returncode, b"journal" in damaged.stderr, b"--force" in damaged.stderr) == (1, True, True)
    assert run(sources, "-o", tmp_path / "out.jsonl", "--force").returncode == 0
    assert json.loads((tmp_path / "out.jsonl").read_bytes().splitlines()[0])["schema"] == "newsparse/1"
