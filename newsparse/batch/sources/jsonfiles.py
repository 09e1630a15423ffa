"""JSON that is no line a page: an object, an array of them, objects one after the other. Read a row at a time, by ijson."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from newsparse.batch.sources.page import Page
from newsparse.batch.sources.rows import named_alone, pages_of, read_rows
from newsparse.batch.sources.streams import STEP, Meter, continued, metered, read_at_most, read_head
from newsparse.batch.values import Failure

HEAD = 4096
"""Bytes in which it shows of what kind the file is."""
ESCAPED = 6
"""Bytes of the longest escape: a row may take so many times the bytes of its page."""
_MARK = codecs.BOM_UTF8
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_json(stream: BinaryIO, name: str, column: str | None, size: int) -> Iterator[Page | Failure]:
    """The pages in each object of a file; one that is alone is called as its file is. Quoted text, which is no object, is a page.

    Raises SizeError for a row far larger than `size` bytes, and what ijson raises for what is no JSON.

    >>> import io
    >>> [page.content for page in read_json(io.BytesIO(b'[{"text": "A storm"}, {"text": "A ferry"}]'), "a.json", None, 100)]
    [b'A storm', b'A ferry']
    """
    head = read_head(stream, HEAD)
    if head.startswith(_WIDE_MARKS):  # as PowerShell writes it
        text = read_at_most(continued(head, stream), size).decode("utf-16", "replace")
        stream = BytesIO(text.encode())
        head = read_head(stream, HEAD)
    head = head.removeprefix(_MARK)
    stream = continued(head, stream)
    opened = head.lstrip()
    listed = opened.startswith(b"[") and opened[1:].lstrip()[:1] in (b"{", b"]")
    if not listed and not opened.startswith(b"{"):
        yield Page("", (), read_at_most(stream, size))
        return
    line = b"" if listed else stream.readline(size + 1)
    stream = continued(line, stream)
    rows = read_rows(stream, name, column, size) if _is_row(line) else _read_values(stream, listed, name, column, size)
    yield from rows if listed else named_alone(rows, name)


def _read_values(stream: BinaryIO, listed: bool, name: str, column: str | None, size: int) -> Iterator[Page | Failure]:
    import ijson

    meter = Meter(ESCAPED * size + 2 * STEP)  # as much is read ahead
    values = ijson.items(metered(stream, meter), "item" if listed else "", multiple_values=not listed)
    for number, row in enumerate(values, 1):
        meter.begin()
        yield from pages_of(row, name, number, column, size)


def _is_row(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False
