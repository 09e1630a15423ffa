"""CSV that opens in a spreadsheet: one row an article, text as text, no cell a formula.

Comma-separated by RFC 4180, every cell in quotes, UTF-8 with a byte order mark (Excel asks for it).
The pieces of the body are parted by a blank line and lists of words stand one entry a line; lists of what has parts
(images, sources, warnings) are JSON. `cells.unguard` gives a cell's text back.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import Any, BinaryIO

from newsparse.output.cells import guard
from newsparse.output.parts import body_of
from newsparse.output.shapes import LIST, STRUCT, Shape, columns
from newsparse.text.article import Article
from newsparse.text.escaping import write_json

MARK = b"\xef\xbb\xbf"
LEFT_OUT = ("schema", "source_name")
"""The same in every row, and what the column `name` says."""


class CsvTable:
    """A CSV table: a row of names first, then a row an article, in the order they are written."""

    def __init__(self, file: BinaryIO, lines: bool = False) -> None:
        self._file = file
        self._columns = columns(lines)
        names = (name for name, shape in self._columns for name in _names(name, shape))
        self._file.write(MARK + row_of(["name", *(name for name in names if name not in LEFT_OUT)]))

    def write(self, name: str, article: Article) -> None:
        """Writes the row at once."""
        values: dict[str, Any] = {**article.to_dict(), "body": body_of(article)}
        cells = (cell for column, shape in self._columns for cell in _cells(column, shape, values[column]))
        self._file.write(row_of([guard(name), *(guard(text) for column, text in cells if column not in LEFT_OUT)]))

    def close(self) -> None:
        """Nothing is held back."""


def row_of(cells: Sequence[str]) -> bytes:
    r"""The cells as a line of CSV, every cell in quotes.

    >>> row_of(["page.txt", "one\ntwo"])
    b'"page.txt","one\ntwo"\r\n'
    """
    written = StringIO()
    csv.writer(written, quoting=csv.QUOTE_ALL).writerow(cells)
    return written.getvalue().encode("utf-8")


def _names(name: str, shape: Shape) -> Iterator[str]:
    """The columns of a field: one, or one for each part that it has."""
    if shape.kind == STRUCT:
        yield from (f"{name}_{part}" for part, _ in shape.parts)
    else:
        yield name


def _cells(name: str, shape: Shape, value: Any) -> Iterator[tuple[str, str]]:
    """Column and text of each cell of a field; unknown is empty."""
    if shape.kind == STRUCT:
        yield from ((f"{name}_{part}", _text(kind, (value or {}).get(part))) for part, kind in shape.parts)
    else:
        yield name, _text(shape, value)


def _text(shape: Shape, value: Any) -> str:
    if not value:
        return ""
    if shape.kind != LIST or isinstance(value, str):
        return str(value)
    if shape.entry.kind == STRUCT:
        return write_json(value)
    return "\n".join(" ".join(entry.split("\n")) for entry in value)
