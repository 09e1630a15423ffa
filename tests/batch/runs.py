"""What the tests of runs share: a folder of scrapes, the command, and its results read back."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.scrapes import make_scrapes

TARGETS = ("out/", "out.jsonl", "out.jsonl.gz", "out.csv", "out.parquet")
POSIX = pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals and limits")


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "newsparse", *map(str, arguments)]


def run(*arguments: object, **options: Any) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(command(*arguments), capture_output=True, check=False, **options)


def start(*arguments: object, **options: Any) -> subprocess.Popen[bytes]:
    """The command, running, in a process group of its own.

    It minds Ctrl-C and the end of its terminal, though these tests may run in the background, where a shell has the one ignored
    and `nohup` the other.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    hangup = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    try:
        return subprocess.Popen(
            command(*arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True, **options
        )
    finally:
        signal.signal(signal.SIGINT, before)
        signal.signal(signal.SIGHUP, hangup)


def kill(running: subprocess.Popen[bytes]) -> None:
    """SIGKILL to the command alone: its workers must see for themselves that it is gone."""
    running.send_signal(signal.SIGKILL)
    running.communicate()


def content(target: Path) -> dict[str, bytes]:
    """Every file of a target by its path: one, or all below a folder, hidden ones too."""
    if not target.is_dir():
        return {target.name: target.read_bytes()}
    return {path.relative_to(target).as_posix(): path.read_bytes() for path in target.rglob("*") if path.is_file()}


def articles(target: Path | bytes) -> list[dict[str, Any]]:
    """The records of JSON Lines."""
    data = target if isinstance(target, bytes) else target.read_bytes()
    data = gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
    return [json.loads(line) for line in data.decode("utf-8").split("\n") if line]


def names(target: Path | bytes) -> list[str]:
    return [Path(article["source"]["name"]).name for article in articles(target)]


def scrapes(folder: Path, count: int) -> Path:
    """A folder of scrapes below another."""
    for _ in make_scrapes(folder / "scrapes", count):
        pass
    return folder / "scrapes"
