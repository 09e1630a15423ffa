"""Parquet with a typed schema: a row an article, lists and parts as such, dates as the text that says how precise they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

from newsparse.output.parts import whole
from newsparse.output.shapes import LIST, STRUCT, TEXT, Shape, columns
from newsparse.text.article import Article
from newsparse.text.errors import OptionError

if TYPE_CHECKING:
    import pyarrow

ROWS = 1000
CHARACTERS = 8_000_000
"""A row group is written at so many articles or characters of their bodies, whichever comes first: that much is held, no more."""
LINE = 200
"""What the verdict on a line is taken to weigh, in characters."""
COMPRESSION = "zstd"


class ParquetTable:
    """A Parquet file, its row groups written as they fill. Equal articles give equal bytes, under one version of pyarrow."""

    def __init__(self, file: BinaryIO, lines: bool = False) -> None:
        self._lines = lines
        self._schema = schema_of(lines)
        self._writer = _pyarrow().parquet.ParquetWriter(file, self._schema, compression=COMPRESSION)
        self._rows: list[dict[str, Any]] = []
        self._held = 0

    def write(self, name: str, article: Article) -> None:
        """Adds a row; writes a row group when enough are held."""
        row = whole({"name": name, **article.to_dict(lines=self._lines)})
        self._rows.append(row)
        self._held += sum(len(piece.text) for piece in article.body) + LINE * len(article.lines) * self._lines
        if len(self._rows) >= ROWS or self._held >= CHARACTERS:
            self._flush()

    def close(self) -> None:
        """Writes what is held and the file's footer."""
        if self._rows:
            self._flush()
        self._writer.close()

    def _flush(self) -> None:
        self._writer.write_table(_pyarrow().Table.from_pylist(self._rows, schema=self._schema), row_group_size=ROWS)
        self._rows = []
        self._held = 0


def schema_of(lines: bool) -> pyarrow.Schema:
    """The columns: the source's name, then the fields of `newsparse/1`.

    >>> schema_of(False).field("authors").type
    ListType(list<item: string>)
    """
    made = _pyarrow()
    return made.schema([("name", made.string()), *((name, _type(shape)) for name, shape in columns(lines))])


def _type(shape: Shape) -> pyarrow.DataType:
    made = _pyarrow()
    if shape.kind == LIST:
        return made.list_(_type(shape.entry))
    if shape.kind == STRUCT:
        return made.struct([(name, _type(part)) for name, part in shape.parts])
    types = {TEXT: made.string(), "integer": made.int64(), "number": made.float64(), "boolean": made.bool_()}
    return types[shape.kind]


def _pyarrow() -> Any:
    """The library, imported when a Parquet file is first asked for."""
    try:
        import pyarrow.parquet
    except ImportError as error:
        raise OptionError("Parquet needs pyarrow; install it with: pip install 'newsparse[parquet]'") from error
    return pyarrow
