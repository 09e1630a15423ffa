"""One file with all results: JSON Lines, compressed or not, CSV, Parquet."""

from __future__ import annotations

import gzip
import os
from array import array
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO, cast

from newsparse.batch.digests import Digest
from newsparse.batch.journal import Journal, Recalled
from newsparse.batch.rendering import Rendered
from newsparse.batch.rereading import read_article
from newsparse.batch.targets.target import beside_of, clear, sync
from newsparse.batch.values import Failure, Source
from newsparse.output.formats import open_table

BUFFER = 1 << 20


class File:
    """Results gathered as JSON Lines in a hidden folder beside the target, with the journal; see `Target`.

    The target is made from them at the end, in one go, so that it is the same however often the run was ended and gone on with,
    and there is never half of it. A run that is stopped makes it from what is finished, unless it was there before.
    """

    skipped = 0

    def __init__(self, path: Path, format: str, setting: Mapping[str, object], anew: bool = False, lines: bool = False) -> None:
        self._path = path
        self._format = format
        self._lines = lines
        self._packed = path.suffix == ".gz"
        self._work = beside_of(path)
        self._work.mkdir(exist_ok=True)
        self._journal = Journal(self._work / "journal", setting, anew)
        try:
            self._gathered = os.open(self._work / "results.jsonl", os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        except OSError:
            self._journal.close()
            raise
        self._journal.forget_after(os.fstat(self._gathered).st_size)
        os.ftruncate(self._gathered, self._journal.end)
        os.lseek(self._gathered, 0, os.SEEK_END)
        self._order = array("Q")
        self.seconds = self._journal.seconds

    def recall(self, items: Iterable[Source | Failure]) -> Iterator[Source | Failure | Recalled]:
        """Finished items as what is remembered of them, the others as they are."""
        return self._journal.recall(items)

    def keep(self, recalled: Recalled) -> None:
        """The result is there already."""
        self._order.append(recalled.row)

    def put(self, item: Source | Failure, rendered: Rendered, seconds: float) -> Digest:
        """Writes the result."""
        left = memoryview(rendered.text)
        while left:
            left = left[os.write(self._gathered, left) :]
        self._order.append(self._journal.record(rendered.digest, seconds, len(rendered.text)))
        return rendered.digest

    def finish(self) -> None:
        """Makes the target whole."""
        self._publish(self._order)
        self.close()
        clear(self._work)

    def stop(self) -> None:
        """Leaves what is finished."""
        partial = self._work / "partial"
        if not self._path.exists() or partial.exists():
            partial.touch()
            self._publish(None)

    def close(self) -> None:
        """Closes the files."""
        if self._gathered >= 0:
            os.close(self._gathered)
            self._gathered = -1
        self._journal.close()

    def _publish(self, rows: Iterable[int] | None) -> None:
        """Makes the target from the results of these rows, or of all."""
        made = self._work / "made"
        with made.open("wb", BUFFER) as file:
            if self._packed:
                with gzip.GzipFile("", "wb", 6, file, mtime=0) as packed:  # no name, no time: the same results, the same bytes
                    self._write(cast("BinaryIO", packed), rows)
            else:
                self._write(file, rows)
            file.flush()
            sync(file.fileno())
        made.replace(self._path)

    def _write(self, file: BinaryIO, rows: Iterable[int] | None) -> None:
        with open(self._gathered, "rb", BUFFER, closefd=False) as gathered:
            if self._format == "jsonl":
                for start, length in _joined(self._journal.ranges(rows)):
                    gathered.seek(start)
                    _copy(gathered, file, length)
                return
            table = open_table(self._format, file, lines=self._lines)
            for start, length in self._journal.ranges(rows):
                gathered.seek(start)
                article = read_article(gathered.read(length))
                table.write(article.source["name"] or "", article)
            table.close()


def _joined(ranges: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The ranges, those that follow upon each other as one.

    >>> list(_joined([(0, 2), (2, 3), (9, 1)]))
    [(0, 5), (9, 1)]
    """
    begin = size = 0
    for start, length in ranges:
        if start != begin + size:
            if size:
                yield begin, size
            begin, size = start, 0
        size += length
    if size:
        yield begin, size


def _copy(source: BinaryIO, file: BinaryIO, length: int) -> None:
    while length:
        part = source.read(min(length, BUFFER))
        if not part:
            raise OSError("results are missing from the journal's folder")
        file.write(part)
        length -= len(part)
