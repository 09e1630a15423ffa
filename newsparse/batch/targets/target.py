"""What every target can do, and how it says that it cannot."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from newsparse.batch.digests import Digest
from newsparse.batch.journal import Recalled
from newsparse.batch.rendering import Rendered
from newsparse.batch.values import Failure, Source
from newsparse.text.errors import TargetError

GO_ON = "What is finished is kept: the same command goes on from there."


class Target(Protocol):
    """The results of a run on their way to where they belong, in the order of the sources.

    `seconds` is how long earlier parts of the same run took, `skipped` how many sources needed nothing done.
    """

    seconds: float
    skipped: int

    def recall(self, items: Iterable[Source | Failure]) -> Iterator[Source | Failure | Recalled]:
        """What is to be done for these items: finished ones come as Recalled, or not at all."""

    def keep(self, recalled: Recalled) -> None:
        """The next result is one that was finished before."""

    def put(self, item: Source | Failure, rendered: Rendered, seconds: float) -> Digest:
        """The next result; `seconds` is when it came. Gives what the run is to remember of it."""

    def finish(self) -> None:
        """All results are there."""

    def stop(self) -> None:
        """The run ends here and may be gone on with."""

    def close(self) -> None:
        """Lets go of everything that is open."""


@contextmanager
def writing(name: str, resumable: bool = True) -> Iterator[None]:
    """Errors of writing in this become a TargetError that says what to do. A reader that went away is none."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise TargetError(_said(name, error.strerror or str(error), resumable)) from error
    except sqlite3.Error as error:
        raise TargetError(_said(name, f"its journal cannot be written: {error}", resumable)) from error
    except TargetError as error:
        raise TargetError(f"{name}: {error}") from error


def _said(name: str, reason: str, resumable: bool) -> str:
    return f"{name}: cannot be written: {reason}." + (f" {GO_ON}" if resumable else "")


def replace_file(path: Path, content: bytes) -> None:
    """Writes a file whole or not at all: under another name, then renamed."""
    beside = beside_of(path)
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def clear(work: Path) -> None:
    """Removes the folder of a run that is finished; without its journal first, what is left of it is no unfinished run."""
    (work / "journal").unlink(missing_ok=True)
    shutil.rmtree(work)


def beside_of(path: Path) -> Path:
    """The hidden name under which a file is made before it gets its own."""
    return path.with_name(f".{path.name}.newsparse")


def sync(descriptor: int) -> None:
    """Waits until the disk holds the file, where the system can tell."""
    try:
        os.fsync(descriptor)
    except OSError:  # not a file that can be synced, such as a pipe
        return
