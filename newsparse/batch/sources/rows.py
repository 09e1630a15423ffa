"""Rows of tables, each of which holds a page."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from newsparse.batch.sources.failures import fail
from newsparse.batch.sources.page import Page
from newsparse.batch.sources.streams import STEP
from newsparse.batch.values import Failure
from newsparse.reading.encoding import encode
from newsparse.reading.records import Record, find_records, open_record


def read_rows(stream: BinaryIO, name: str, column: str | None, size: int) -> Iterator[Page | Failure]:
    """The pages in each line that is a JSON object; a line that is none, or longer than `size` bytes, is a Failure.

    >>> import io
    >>> [page.content for page in read_rows(io.BytesIO(b'{"text": "A storm"}'), "pages.jsonl", None, 100)]
    [b'A storm']
    """
    number = 0
    while line := stream.readline(size + 1):
        number += 1
        if len(line) > size:
            yield fail(f"{name}#{number}", "too_large", size)
            while line and not line.endswith(b"\n"):
                line = stream.readline(STEP)
        elif not line.isspace():
            yield from _read_line(line, name, number, column, size)


def _read_line(line: bytes, name: str, number: int, column: str | None, size: int) -> Iterable[Page | Failure]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return [fail(f"{name}#{number}", "bad_row", reason=str(error) if isinstance(error, json.JSONDecodeError) else None)]
    return pages_of(row, name, number, column, size)


def pages_of(row: object, name: str, number: int, column: str | None, size: int) -> Iterator[Page | Failure]:
    """The pages in a row: one, or, of an answer to a search, several, which are counted behind the row's number."""
    if not isinstance(row, dict):
        yield fail(f"{name}#{number}", "bad_row")
        return
    yield from pages_of_records(find_records(row, column) or [open_record(row, column)], name, (str(number),), size)


def pages_of_records(records: Sequence[Record], name: str, parts: tuple[str, ...], size: int) -> Iterator[Page | Failure]:
    """The page in each of some records, counted behind the parts that they stand in if there are several."""
    for count, record in enumerate(records, 1):
        yield _page_of(record, name, parts if len(records) == 1 else (*parts, str(count)), size)


def _page_of(record: Record, name: str, parts: tuple[str, ...], size: int) -> Page | Failure:
    """The page in a record. Text is given as UTF-8, bytes as they are."""
    mark = "#" + ".".join(parts) if parts else ""
    if record.content is None:
        return fail(name + mark, "no_text", record.column)
    declared = "utf-8" if isinstance(record.content, str) else None
    content = encode(record.content) if isinstance(record.content, str) else record.content
    if len(content) > size:
        return fail(name + mark, "too_large", size)
    return Page(mark, parts, content, declared, record.url, record.fields)


def named_alone(rows: Iterator[Page | Failure], name: str) -> Iterator[Page | Failure]:
    """The rows of a file that may be one row. Those of one object are counted without it; one that is alone has the file's name.

    >>> [page.mark for page in named_alone(iter([Page("#1.1", ("1", "1"), b""), Page("#1.2", ("1", "2"), b"")]), "a.json")]
    ['#1', '#2']
    """
    ahead: list[Page | Failure] = []
    try:
        for row in rows:
            ahead.append(row)
            if _number(row) != _number(ahead[0]):
                break
        else:
            ahead = [_renamed(row, name, str(count) if len(ahead) > 1 else "") for count, row in enumerate(ahead, 1)]
    except Exception:  # whatever is wrong behind them
        yield from ahead
        raise
    yield from ahead
    yield from rows


def _number(row: Page | Failure) -> str:
    return row.parts[0] if isinstance(row, Page) else row.source.rpartition("#")[2].partition(".")[0]


def _renamed(row: Page | Failure, name: str, count: str) -> Page | Failure:
    mark = count and f"#{count}"
    return row._replace(mark=mark, parts=(count,) if count else ()) if isinstance(row, Page) else row._replace(source=name + mark)
