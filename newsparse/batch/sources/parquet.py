"""The pages in a Parquet table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from newsparse.batch.sources.failures import fail
from newsparse.batch.sources.page import Page
from newsparse.batch.sources.rows import COLUMNS, URL, choose_column, page_of
from newsparse.batch.values import Failure

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
    wanted = column if column in names else None if column else choose_column(names)
    if wanted is None:
        yield fail(name, "no_column", column or ", ".join(COLUMNS))
        return
    columns = [wanted, URL] if URL in names and wanted != URL else [wanted]
    number = 0
    for batch in table.iter_batches(BATCH, columns=columns, use_threads=False):
        values = batch.column(wanted)
        urls = batch.column(URL) if URL in columns else None
        for index in range(batch.num_rows):
            number += 1
            url = urls[index].as_py() if urls is not None else None
            yield page_of(values[index].as_py(), url, name, number, wanted, size)
