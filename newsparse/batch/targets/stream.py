"""Standard output: results as they come, nothing remembered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from newsparse.batch.digests import Digest
from newsparse.batch.journal import Recalled
from newsparse.batch.rendering import Rendered
from newsparse.batch.rereading import read_article
from newsparse.batch.values import Failure, Source
from newsparse.output.formats import Table, open_table

TABLES = ("csv",)
"""Formats that need more than their records one after the other."""


class Stream:
    """Results written to a file that is open; see `Target`."""

    seconds = 0.0
    skipped = 0

    def __init__(self, file: BinaryIO, format: str, lines: bool = False) -> None:
        self._file = file
        self._table: Table | None = open_table(format, file, lines=lines) if format in TABLES else None

    def recall(self, items: Iterable[Source | Failure]) -> Iterator[Source | Failure | Recalled]:
        """Finished items as what is remembered of them, the others as they are."""
        yield from items

    def keep(self, recalled: Recalled) -> None:
        """The result is there already."""
        raise AssertionError("standard output remembers nothing")

    def put(self, item: Source | Failure, rendered: Rendered, seconds: float) -> Digest:
        """Writes the result."""
        if rendered.text and self._table is not None:
            self._table.write(rendered.digest.name, read_article(rendered.text))
        else:
            self._file.write(rendered.text)
        self._file.flush()
        return rendered.digest

    def finish(self) -> None:
        """Makes the target whole."""
        if self._table is not None:
            self._table.close()
        self._file.flush()

    def stop(self) -> None:
        """Leaves what is finished."""
        self.finish()

    def close(self) -> None:
        """Standard output stays open."""
