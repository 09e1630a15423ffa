"""What a run has finished, on disk: a run that was ended, however, goes on from there.

One row a source, in the order of the results, each committed before the next: SQLite holds what was committed whatever
happens to the process. It is opened for one run alone, so two runs never write one target.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from newsparse.batch.digests import Digest
from newsparse.batch.values import Failure, Source
from newsparse.text.errors import TargetError

_TABLES = """
CREATE TABLE IF NOT EXISTS run (setting TEXT NOT NULL, started INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS done (
    id INTEGER PRIMARY KEY, name BLOB NOT NULL, stamp TEXT NOT NULL, seconds REAL NOT NULL, digest TEXT NOT NULL,
    start INTEGER NOT NULL, length INTEGER NOT NULL
);
"""


class Recalled(NamedTuple):
    """A source that was finished before: its row, what the run remembers of it, and when it was finished."""

    row: int
    digest: Digest
    seconds: float


class Journal:
    """The journal of one run in a file.

    `setting` is what the results depend on besides the sources. A journal that was begun with another one is refused with a
    TargetError, unless it holds nothing yet or the run is to begin `anew`.
    """

    def __init__(self, path: Path, setting: Mapping[str, object], anew: bool = False) -> None:
        self._awaited: deque[tuple[str, str]] = deque()
        try:
            self._open(path, setting, anew)
        except sqlite3.OperationalError as error:
            self._base.close()
            if "locked" in str(error):
                raise TargetError("another run is writing to it; wait for its end") from None
            raise
        except sqlite3.DatabaseError:
            self._base.close()
            if not anew:
                raise TargetError("the journal of its unfinished run is damaged; --force starts anew") from None
            path.unlink()
            self._open(path, setting, anew)
        except TargetError:
            self._base.close()
            raise
        last = self._base.execute("SELECT max(id), max(seconds), max(start + length) FROM done").fetchone()
        self._rows, self.seconds, self.end = last[0] or 0, last[1] or 0.0, last[2] or 0
        self._seen = bytearray(self._rows + 1)
        if self._rows:
            self._base.execute("CREATE INDEX IF NOT EXISTS names ON done (name)")

    def _open(self, path: Path, setting: Mapping[str, object], anew: bool) -> None:
        self._base = sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
        # Exclusive first: then the write-ahead log needs no shared memory, which network disks do not have.
        self._base.executescript("PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;")
        emptied = "DELETE FROM run; DELETE FROM done;" if anew else ""
        self._base.executescript(f"BEGIN EXCLUSIVE; {_TABLES} {emptied} COMMIT;")
        self.started = self._begin(json.dumps(setting), path)

    def _begin(self, setting: str, path: Path) -> int:
        row = self._base.execute("SELECT setting, started FROM run").fetchone()
        if row is None:
            started = path.stat().st_mtime_ns
            self._base.execute("INSERT INTO run VALUES (?, ?)", (setting, started))
            return started
        if row[0] != setting:
            before, now = json.loads(row[0]), json.loads(setting)
            other = sorted(name for name in {*before, *now} if before.get(name) != now.get(name))
            if self._base.execute("SELECT 1 FROM done").fetchone() is not None:
                said = f"an unfinished run was begun there with another {', '.join(other)}"
                raise TargetError(f"{said}; give the same command to go on, or --force to start anew")
            self._base.execute("UPDATE run SET setting = ?", (setting,))
        return int(row[1])

    def recall(self, items: Iterable[Source | Failure]) -> Iterator[Source | Failure | Recalled]:
        """The items, those that are finished as what is remembered of them; what has changed since is forgotten."""
        for item in items:
            name, stamp = (item.name, stamp_of(item)) if isinstance(item, Source) else (item.source, item.error)
            found = self._find(name, stamp) if self._rows else None
            if found is None:
                self._awaited.append((name, stamp))
                yield item
            else:
                yield found

    def record(self, digest: Digest, seconds: float, length: int = 0) -> int:
        """Commits the next source that `recall` gave out as finished; gives its row. `length` is that of its result."""
        name, stamp = self._awaited.popleft()
        row = (_encoded(name), stamp, seconds, _written(digest), self.end, length)
        done = self._base.execute("INSERT INTO done (name, stamp, seconds, digest, start, length) VALUES (?, ?, ?, ?, ?, ?)", row)
        self.end += length
        return done.lastrowid or 0

    def forget_after(self, end: int) -> None:
        """Forgets what is recorded of results that reach beyond that length: they are not there."""
        self._base.execute("DELETE FROM done WHERE start + length > ?", (end,))
        self.end = min(self.end, end)

    def forget(self, row: int) -> None:
        """Forgets a finished source."""
        self._base.execute("DELETE FROM done WHERE id = ?", (row,))

    def ranges(self, rows: Iterable[int] | None = None) -> Iterator[tuple[int, int]]:
        """Start and length of each result, of those rows or of all; results without length are left out."""
        if rows is None:
            yield from self._base.execute("SELECT start, length FROM done WHERE length > 0 ORDER BY id")
            return
        for row in rows:
            found = self._base.execute("SELECT start, length FROM done WHERE id = ?", (row,)).fetchone()
            if found[1]:
                yield found

    def close(self) -> None:
        """Closes the file; it stays."""
        self._base.close()

    def _find(self, name: str, stamp: str) -> Recalled | None:
        rows = self._base.execute("SELECT id, stamp, digest, seconds FROM done WHERE name = ? ORDER BY id", (_encoded(name),))
        for row, known, digest, seconds in rows.fetchall():
            if row > self._rows or self._seen[row]:
                continue
            if known == stamp:
                self._seen[row] = 1
                return Recalled(row, _read(digest), seconds)
            self.forget(row)
        return None


def stamp_of(source: Source) -> str:
    """What changes when the source does: size and time of a file, else a digest of the bytes.

    >>> stamp_of(Source("a", ("a",), b"text"))
    'd7f35fa228381a1c'
    """
    if isinstance(source.content, bytes):
        return hashlib.blake2b(source.content, digest_size=8).hexdigest()
    try:
        state = source.content.stat()
    except (OSError, ValueError):
        return "gone"
    return f"{state.st_size}:{state.st_mtime_ns}"


def _encoded(name: str) -> bytes:
    return name.encode("utf-8", "surrogatepass")


def _written(digest: Digest) -> str:
    return json.dumps(digest, separators=(",", ":"))


def _read(digest: str) -> Digest:
    values: list[Any] = [tuple(value) if isinstance(value, list) else value for value in json.loads(digest)]
    read = Digest(*values)
    return read if read.failure is None else read._replace(failure=Failure(*read.failure))
