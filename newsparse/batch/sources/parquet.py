"""The pages in a Parquet table."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import BinaryIO

from newsparse.batch.sources.failures import fail
from newsparse.batch.sources.page import Page
from newsparse.batch.sources.rows import pages_of
from newsparse.batch.values import Failure
from newsparse.reading.claims import field_of, named
from newsparse.reading.records import COLUMNS, find_column

BATCH = 16
"""Rows that are read at once; a row may be as large as a page may be."""


def read_parquet(file: BinaryIO, name: str, column: str | None, size: int) -> Iterator[Page | Failure]:
    """The page in each row; a row without text is a Failure, and so is a table without a column for it.

    Raises ImportError without pyarrow, and what pyarrow raises for a file that is no table.
    """
    import pyarrow.parquet

    # Read a little at a time: by default pyarrow takes in whole row groups, which may be gigabytes.
    table = pyarrow.parquet.ParquetFile(file, buffer_size=1 << 20, pre_buffer=False)
    names = table.schema_arrow.names
    wanted = find_column(names, column)
    if wanted is None:
        yield fail(name, "no_column", column or ", ".join(COLUMNS))
        return
    columns = [wanted, *(name for name in names if name != wanted and field_of(named(name)))]
    number = 0
    for batch in table.iter_batches(BATCH, columns=columns, use_threads=False):
        for index in range(batch.num_rows):
            number += 1
            row = {title: _plain(batch.column(title)[index].as_py()) for title in columns}
            yield from pages_of(row, name, number, wanted, size)


def _plain(value: object) -> object:
    """A value as JSON would have it: a day or a moment as ISO 8601."""
    return value.isoformat() if isinstance(value, date) else value
