"""Rows of tables: which of their fields is the page."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from newsparse.batch.sources.failures import fail
from newsparse.batch.sources.page import Page
from newsparse.batch.sources.streams import STEP
from newsparse.batch.values import Failure

COLUMNS = ("text", "html", "content", "body", "raw", "raw_text", "raw_html", "page")
"""What the field of a page is called in crawls and data sets; the first that a row has is taken."""
URL = "url"


def read_rows(stream: BinaryIO, name: str, column: str | None, size: int) -> Iterator[Page | Failure]:
    """The page in each line that is a JSON object; a line that is none, or longer than `size` bytes, is a Failure.

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
            yield _read_line(line, name, number, column, size)


def _read_line(line: bytes, name: str, number: int, column: str | None, size: int) -> Page | Failure:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return fail(f"{name}#{number}", "bad_row", reason=str(error) if isinstance(error, json.JSONDecodeError) else None)
    if not isinstance(row, dict):
        return fail(f"{name}#{number}", "bad_row")
    wanted = column or choose_column(row) or COLUMNS[0]
    return page_of(row.get(wanted), row.get(URL), name, number, wanted, size)


def choose_column(present: Iterable[str]) -> str | None:
    """The name of the field that holds the page, by the names of all.

    >>> choose_column(["url", "body", "html"])
    'html'
    """
    names = set(present)
    return next((column for column in COLUMNS if column in names), None)


def page_of(value: object, url: object, name: str, number: int, column: str, size: int) -> Page | Failure:
    """The page in a row, from the values of its fields. Text is given as UTF-8, bytes as they are."""
    mark = f"#{number}"
    if isinstance(value, str):
        content, declared = _encoded(value), "utf-8"
    elif isinstance(value, bytes):
        content, declared = value, None
    else:
        return fail(name + mark, "no_text", column)
    if len(content) > size:
        return fail(name + mark, "too_large", size)
    return Page(mark, (str(number),), content, declared, url if isinstance(url, str) and url else None)


def _encoded(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:  # JSON can name half a character
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()
