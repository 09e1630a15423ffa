from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsparse.batch.sources.lists import read_paths
from newsparse.text.errors import SourceError


def read(folder: Path, data: bytes) -> list[str]:
    path = folder / "list"
    path.write_bytes(data)
    return list(read_paths(str(path)))


@pytest.mark.parametrize(
    ("data", "paths"),
    [
        (b"a.txt\nb.txt\n", ["a.txt", "b.txt"]),
        (b"a.txt\r\n\r\nb.txt", ["a.txt", "b.txt"]),
        (b"a\nb.txt\0c.txt\0", ["a\nb.txt", "c.txt"]),
        (b"only\0", ["only"]),
        (b" a .txt \n", [" a .txt "]),
        (b"-\n", [os.path.join(".", "-")]),
        (b"caf\xe9.txt\n", [os.fsdecode(b"caf\xe9.txt")]),
        (b"", []),
        (b"\n\n", []),
    ],
)
def test_paths_are_ended_by_lines_or_by_nul(tmp_path: Path, data: bytes, paths: list[str]) -> None:
    assert read(tmp_path, data) == paths


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(paths=st.lists(st.binary(min_size=1).filter(lambda path: b"\0" not in path and path != b"-"), min_size=1))
def test_what_find_writes_is_read(tmp_path: Path, paths: list[bytes]) -> None:
    assert read(tmp_path, b"\0".join(paths) + b"\0") == [os.fsdecode(path) for path in paths]


def test_a_long_list_is_read_block_by_block(tmp_path: Path) -> None:
    paths = [f"scrapes/2024/page-{n}.txt" for n in range(20_000)]
    assert read(tmp_path, "\n".join(paths).encode()) == paths
    assert read(tmp_path, "\0".join(paths).encode()) == paths


def test_a_list_without_an_end_of_line_is_not_held(tmp_path: Path) -> None:
    (path,) = read(tmp_path, b"x" * (5 << 20))
    assert len(path) < 1 << 18


def test_a_list_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="the list of paths cannot be read"):
        list(read_paths(str(tmp_path / "missing")))


def test_a_list_comes_from_standard_input(tmp_path: Path) -> None:
    code = "from newsparse.batch.sources.lists import read_paths; print(*read_paths('-'), sep='|')"
    run = subprocess.run([sys.executable, "-c", code], input=b"a.txt\nb.txt\n", capture_output=True, check=True)
    assert run.stdout == b"a.txt|b.txt\n"
