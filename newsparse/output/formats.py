"""The table of output formats: those that write a document per article, and those that write all articles into one table."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO, NamedTuple, Protocol

from newsparse.output.jsonld import write_jsonld
from newsparse.output.markdown import write_markdown
from newsparse.output.ninjs import write_ninjs
from newsparse.output.parquet import ParquetTable
from newsparse.output.plaintext import write_plaintext
from newsparse.output.records import JsonTable, write_page, write_record
from newsparse.output.spreadsheet import CsvTable
from newsparse.text.article import Article
from newsparse.text.errors import OptionError


class Table(Protocol):
    """A table being written. The file below it is the caller's: neither closed nor flushed here."""

    def write(self, name: str, article: Article) -> None:
        """Adds the article of the source of that name; what is not written out yet is bounded."""

    def close(self) -> None:
        """Writes what is still missing; without it the table is not complete."""


class Format(NamedTuple):
    """An output format: its name, the suffix of its files, and how it is written.

    `write` gives an article as a whole document that ends in a line feed; None where the format is a table only. `open` makes a
    table on a binary file, with the verdicts on every line if asked for; None where there is no table. `lines` says whether the
    format can hold these verdicts (the document that holds them is `Article.to_json(lines=True)`).
    """

    name: str
    suffix: str
    write: Callable[[Article], str] | None
    open: Callable[[BinaryIO, bool], Table] | None = None
    lines: bool = False


FORMATS = {
    made.name: made
    for made in (
        Format("json", ".json", write_page, lines=True),
        Format("jsonl", ".jsonl", write_record, JsonTable, lines=True),
        Format("csv", ".csv", None, CsvTable),
        Format("parquet", ".parquet", None, ParquetTable, lines=True),
        Format("markdown", ".md", write_markdown),
        Format("jsonld", ".jsonld", write_jsonld),
        Format("ninjs", ".ninjs.json", write_ninjs),
        Format("text", ".txt", write_plaintext),
    )
}


def open_table(kind: str, file: BinaryIO, *, lines: bool = False) -> Table:
    r"""A table of that format on a binary file opened for writing; `lines` adds the verdict on every line.

    Raises OptionError if there is no such table, if it cannot hold the lines, or if a library that it needs is not installed.

    >>> from io import BytesIO
    >>> file = BytesIO()
    >>> table = open_table("jsonl", file)
    >>> table.write("page.txt", Article({"name": "page.txt"}, "en", "ltr"))
    >>> table.close()
    >>> file.getvalue()[:24]
    b'{"schema": "newsparse/1"'
    """
    made = FORMATS.get(kind)
    if made is None or made.open is None:
        known = ", ".join(name for name, other in FORMATS.items() if other.open is not None)
        raise OptionError(f"{kind!r} is no table; the tables are {known}")
    if lines:
        check_lines(made)
    return made.open(file, lines)


def check_lines(form: Format) -> None:
    """Raises OptionError for a format that cannot hold the verdicts on every line."""
    if not form.lines:
        known = ", ".join(name for name, other in FORMATS.items() if other.lines)
        raise OptionError(f"{form.name} has no place for the lines; the formats that have are {known}")
