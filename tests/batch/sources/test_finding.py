from __future__ import annotations

import gzip
import io
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from newsparse.batch.sources import Selection, find_sources
from newsparse.batch.values import Failure, Source
from tests.batch.sources.makers import Found, make_record, make_tar, make_zip


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"This is {name}.")


def test_a_file_is_left_to_be_read_by_who_parses_it(tmp_path: Path) -> None:
    write(tmp_path, "page.txt")
    (source,) = Found(tmp_path).list
    assert source.content == tmp_path / "page.txt"
    assert (source.declared, source.url) == (None, None)


def test_one_folder_is_mirrored_by_what_is_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "scrapes/2024/a.txt", "scrapes/b.txt")
    monkeypatch.chdir(tmp_path)
    for given in ("scrapes", "scrapes/", "./scrapes", Path("scrapes"), str(tmp_path / "scrapes")):
        assert Found(given).places == ["2024/a.txt", "b.txt"]
    assert Found("scrapes").names == ["scrapes/2024/a.txt", "scrapes/b.txt"]
    assert Found(".").names == ["scrapes/2024/a.txt", "scrapes/b.txt"]


def test_several_inputs_are_mirrored_by_their_paths_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "one/a.txt", "two/a.txt", "two/b/a.txt", "a.txt")
    monkeypatch.chdir(tmp_path / "two")
    assert Found("../one", "b", "a.txt", "../a.txt").places[:3] == ["one/a.txt", "b/a.txt", "a.txt"]
    assert len(set(Found("../one", "b", "a.txt", "../a.txt", "a.txt").places)) == 5


def test_what_cannot_be_read_stops_nothing(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.txt")
    found = Found(tmp_path / "a.txt", tmp_path / "missing", tmp_path / "a.txt/b", "nul\0byte", "x" * 5000, "", tmp_path / "b.txt")
    assert [type(one) for one in found.all] == [Source, Failure, Failure, Failure, Failure, Failure, Source]
    assert [error for _, error in found.failed] == ["missing", "missing", "unreadable", "unreadable", "missing"]
    for failure in found.all[1:6]:
        assert isinstance(failure, Failure)
        assert failure.message[0].islower()
        assert failure.hint.endswith(".")


def test_a_file_larger_than_allowed_is_a_failure(tmp_path: Path) -> None:
    write(tmp_path, "page.txt")
    found = Found(tmp_path, selection=Selection(max_size=5))
    assert found.failed == [(f"{tmp_path}/page.txt", "too_large")]
    assert found.list == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root, to become someone who may not read")
def test_files_and_folders_without_permission_are_failures(tmp_path: Path) -> None:
    write(tmp_path, "locked/a.txt", "b.txt.gz", "c.txt")
    for above in (tmp_path, *tmp_path.parents[:3]):  # pytest's own, one more for each of its workers
        above.chmod(above.stat().st_mode | 0o055)
    (tmp_path / "locked").chmod(0)
    (tmp_path / "b.txt.gz").chmod(0)
    os.seteuid(65534)
    try:
        found = Found(tmp_path)
    finally:
        os.seteuid(0)
    assert [error for _, error in found.failed] == ["no_permission", "no_permission"]
    assert list(found.pages(tmp_path)) == ["c.txt"]


def test_nothing_is_read_before_its_turn(tmp_path: Path) -> None:
    write(tmp_path, "a/1.txt", "b/1.txt")
    found = find_sources([tmp_path])
    next(found)
    write(tmp_path, "b/2.txt")
    assert [Path(one.name).name for one in found if isinstance(one, Source)] == ["1.txt", "2.txt"]


def test_paths_may_come_one_by_one_from_a_list_that_never_ends(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    endless = iter(lambda: str(tmp_path / "a.txt"), None)
    found = find_sources(endless)
    assert len({next(found)[1] for _ in range(100)}) == 100


def test_an_iterator_that_is_left_early_leaves_no_file_open(tmp_path: Path) -> None:
    path = make_zip(tmp_path / "a.zip", [("a.txt", b""), ("b.txt", b"")])
    open_before = len(os.listdir("/proc/self/fd")) if os.path.exists("/proc/self/fd") else 0
    found = find_sources([path])
    next(found)
    found.close()  # type: ignore[attr-defined]  # it is a generator
    if open_before:
        assert len(os.listdir("/proc/self/fd")) == open_before


def test_sources_and_failures_can_be_sent_to_other_processes(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    if os.name != "nt":
        (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_bytes(b"")
    found = list(find_sources([tmp_path, "missing"]))
    assert pickle.loads(pickle.dumps(found)) == found


class Piped:
    def __init__(self, data: bytes) -> None:
        self.buffer = io.BufferedReader(io.BytesIO(data))


@pytest.mark.parametrize(
    ("data", "names"),
    [
        (b"A storm hit Lisbon.", ["-"]),
        (b"", ["-"]),
        (gzip.compress(b"A storm hit Lisbon.", mtime=0), ["-"]),
        (make_record(b"page", name="r") * 2, ["-#r", "-#r"]),
        (gzip.compress(make_record(b"page", name="r")), ["-#r"]),
        (make_tar([("x/page.txt", b"page")]), ["-!x/page.txt"]),
        (gzip.compress(make_tar([("x/page.txt", b"page")])), ["-!x/page.txt"]),
    ],
)
def test_standard_input_is_a_page_or_an_archive(monkeypatch: pytest.MonkeyPatch, data: bytes, names: list[str]) -> None:
    monkeypatch.setattr(sys, "stdin", Piped(data))
    found = Found("-")
    assert found.names == names
    assert found.failed == []
    assert found.places[0].split("/")[0] == "-"


def test_standard_input_is_read_once_and_no_further_than_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Piped(b"x" * 1_000_000))
    assert Found("-", "-", selection=Selection(max_size=600)).failed == [("-", "too_large"), ("-", "stdin_twice")]
    assert sys.stdin.buffer.tell() < 200_000
    monkeypatch.setattr(sys, "stdin", Piped(gzip.compress(b"A storm hit Lisbon.", mtime=0)[:-5]))
    assert Found("-").failed == [("-", "damaged")]
    monkeypatch.setattr(sys, "stdin", None)
    assert Found("-").failed == [("-", "stdin_closed")]


@pytest.mark.skipif(not os.path.exists("/dev/fd"), reason="needs /dev/fd")
def test_a_pipe_that_the_shell_opened_is_read() -> None:
    out, into = os.pipe()
    os.write(into, b"A storm hit Lisbon.")
    os.close(into)
    (source,) = Found(f"/dev/fd/{out}").list
    os.close(out)
    assert source.content == b"A storm hit Lisbon."


def test_finding_files_loads_no_library_for_archives() -> None:
    code = "import sys, newsparse.batch.sources as s; list(s.find_sources(['.'])); print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parent)
    loaded = set(run.stdout.split())
    assert loaded & {"zipfile", "tarfile", "gzip", "lzma", "bz2", "pyarrow", "brotli", "backports.zstd"} == set()
