"""CSV that opens in a spreadsheet: one row an article, text as text, no cell a formula.

Comma-separated by RFC 4180, UTF-8 with a byte order mark (without it Excel reads the bytes of each letter as letters), every cell in quotes.
Body paragraphs are parted by a blank line and lists of words stand one entry a line; what has parts (images, sources, warnings)
is JSON. `cells.unguard` gives a cell's text back.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO
from typing import BinaryIO, NamedTuple

from newsparse.output.cells import guard
from newsparse.text.escaping import write_json
from newsparse.text.values import Article, Dateline

MARK = b"\xef\xbb\xbf"
COLUMNS = (
    "name", "format", "encoding", "sha256", "language", "direction", "kicker", "headline", "standfirst", "byline", "authors",
    "dateline", "dateline_place", "dateline_agency", "dateline_date", "published", "updated", "body", "images", "sources",
    "signoff", "notes", "tags", "warnings",
)  # fmt: skip


class CsvTable:
    """A CSV table: header first, then a row an article, in the order they are written."""

    def __init__(self, file: BinaryIO, lines: bool = False) -> None:
        self._file = file
        self._file.write(MARK + row_of(COLUMNS))

    def write(self, name: str, article: Article) -> None:
        """Writes the row at once."""
        self._file.write(row_of([guard(cell) for cell in cells_of(name, article)]))

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


def cells_of(name: str, article: Article) -> list[str]:
    """The article's values in the order of COLUMNS, as text; unknown is empty."""
    source = article.source
    dateline = article.dateline or Dateline("")
    return [
        name,
        source.get("format") or "",
        source.get("encoding") or "",
        source.get("sha256") or "",
        article.language or "",
        article.direction,
        article.kicker or "",
        article.headline or "",
        article.standfirst or "",
        article.byline or "",
        _entries(article.authors),
        dateline.text,
        dateline.place or "",
        dateline.agency or "",
        dateline.date or "",
        article.published or "",
        article.updated or "",
        "\n\n".join(piece.text for piece in article.body),
        _parts(article.images),
        _parts(article.sources),
        article.signoff or "",
        _entries(article.notes),
        _entries(article.tags),
        _parts(article.warnings),
    ]


def _entries(values: Sequence[str]) -> str:
    return "\n".join(" ".join(value.split("\n")) for value in values)


def _parts(values: Sequence[NamedTuple]) -> str:
    return write_json([value._asdict() for value in values]) if values else ""
