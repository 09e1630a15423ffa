"""Rows of tables: which of their fields is the page, and what the others say of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from newsparse.batch.sources.failures import fail
from newsparse.batch.sources.page import Page
from newsparse.batch.sources.streams import STEP
from newsparse.batch.values import Failure
from newsparse.reading.claims import DEPTH, field_of, flatten, named
from newsparse.text.addresses import address

Row = Mapping[str, object]

COLUMNS = (
    "text", "html", "content", "body", "raw", "raw_text", "raw_html", "page", "maintext", "article_text", "article_body",
    "full_text", "markdown", "text_content", "article",
)  # fmt: skip
"""What the field of a page is called in crawls and data sets; the first that a row has is taken."""
RENDERED, PARAGRAPH = "rendered", "text"
"""Where WordPress has the HTML of a field, and where lists of paragraphs have theirs."""
ADDRESS, ORIGIN = "canonical", "sources"
LONGEST = 2_000
"""Characters of the longest field that says something of the page."""


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
    return page_of(row, name, number, column, size)


def page_of(row: object, name: str, number: int, column: str | None, size: int) -> Page | Failure:
    """The page in a row: in the column asked for, else where a page may be, also of a row within the row (a search engine's)."""
    if not isinstance(row, dict):
        return fail(f"{name}#{number}", "bad_row")
    if column is None and choose_column(row) is None:
        row = next((inner for inner in row.values() if isinstance(inner, dict) and choose_column(inner)), row)
    wanted = column or choose_column(row) or COLUMNS[0]
    return _make_page(row, name, number, wanted, size)


def choose_column(row: Row) -> str | None:
    """The name of the field that holds the page: of those so called the first with text, else the first.

    >>> choose_column({"url": "", "body": "A storm", "html": ""}), choose_column({"rawHTML": "<p>"}), choose_column({"id": "1"})
    ('body', 'rawHTML', None)
    """
    names = {named(name): name for name in reversed(list(row))}
    present = [names[squeezed] for column in COLUMNS if (squeezed := named(column)) in names]
    return next((name for name in present if _content(row[name])), present[0] if present else None)


def _make_page(row: Row, name: str, number: int, column: str, size: int) -> Page | Failure:
    """The page in a column. Text is given as UTF-8, bytes as they are."""
    mark = f"#{number}"
    content = _content(row.get(column))
    if content is None:
        return fail(name + mark, "no_text", column)
    if isinstance(content, str):
        content, declared = _encoded(content), "utf-8"
    else:
        declared = None
    if len(content) > size:
        return fail(name + mark, "too_large", size)
    fields = _fields(row, column)
    url = next((said for field, said in fields if field_of(field) == ADDRESS and address(said)), None)
    return Page(mark, (str(number),), content, declared, url, fields)


def _content(value: object) -> str | bytes | None:
    """The page in a field; of a list its paragraphs: strings, or, as in this program's own JSON, what they have as their text."""
    if isinstance(value, dict):
        value = value.get(RENDERED)
    elif isinstance(value, list) and value:
        parts = [part.get(PARAGRAPH) if isinstance(part, dict) else part for part in value]
        texts = [part for part in parts if isinstance(part, str)]
        value = "\n\n".join(texts) if len(texts) == len(parts) else None
    return value if isinstance(value, (str, bytes)) else None


def _fields(row: Row, column: str) -> tuple[tuple[str, str], ...]:
    """What the other fields say of the page, by names that are known. A source is an outlet more often than an agency."""
    said = (said for name, value in row.items() if name != column for said in flatten(named(name), value, DEPTH - 2))
    return tuple(
        (name, value)
        for name, value in said
        if len(value) <= LONGEST and (field := field_of(name)) and (field != ORIGIN or address(value))
    )


def _encoded(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:  # JSON can name half a character
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()
