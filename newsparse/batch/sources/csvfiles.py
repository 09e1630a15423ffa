"""The pages in a table of text (CSV, TSV), whose first row names the columns. Read by Python's own reader, a row at a time."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import BinaryIO

from newsparse.batch.sources.failures import fail
from newsparse.batch.sources.page import Page
from newsparse.batch.sources.rows import pages_of
from newsparse.batch.sources.streams import Meter, continued, metered, read_head
from newsparse.batch.values import Failure
from newsparse.reading.encoding import decode
from newsparse.reading.records import COLUMNS, find_column

HEAD = 1 << 16
"""Bytes by which the encoding and what parts the columns are told."""
PARTERS = ",;\t|"
QUOTED = 4
"""Times the bytes of its page that a row may take: in UTF-32, or with each sign doubled."""


def read_csv(stream: BinaryIO, name: str, column: str | None, size: int) -> Iterator[Page | Failure]:
    r"""The page in each row; a row without text is a Failure, and so is a table without a column for it.

    Raises SizeError for a row far larger than `size` bytes, csv.Error for what is no table.

    >>> import io
    >>> [page.content for page in read_csv(io.BytesIO(b'id;text\n1;"A storm\nhit Arle"\n'), "a.csv", None, 100)]
    [b'A storm\nhit Arle']
    """
    head = read_head(stream, HEAD)
    encoding = decode(head[: head.rfind(b"\n") + 1] or head).encoding
    meter = Meter(QUOTED * size + 2 * HEAD)  # as much is read ahead
    lines = io.TextIOWrapper(metered(continued(head, stream), meter), encoding, "replace", newline="")
    first = head.decode(encoding, "replace").lstrip("\ufeff\r\n").partition("\n")[0]
    csv.field_size_limit(max(size, csv.field_size_limit()))  # of the whole process: never less than others asked for
    rows = csv.DictReader(lines, delimiter=max(PARTERS, key=first.count))
    names = [title for title in rows.fieldnames or () if title]
    if find_column(names, column) is None:
        yield fail(name, "no_column", column or ", ".join(COLUMNS))
        return
    for number, row in enumerate(rows, 1):
        meter.begin()
        yield from pages_of({title: cell for title, cell in row.items() if title}, name, number, column, size)
