"""The cuttings in a file that an archive of the press handed out, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from newsparse.batch.sources.page import Page
from newsparse.batch.sources.pieces import read_pieces
from newsparse.batch.sources.rows import named_alone
from newsparse.batch.values import Failure
from newsparse.reading.cuttingedges import LONGEST, edge_of
from newsparse.reading.cuttings import is_cutting


def read_cuttings(stream: BinaryIO, name: str, size: int) -> Iterator[Page | Failure]:
    """Each cutting as a page; sheets of the archive's own, which are none, are left out."""
    yield from named_alone(read_pieces(stream, name, size, _edge, _holds), name)


def _edge(line: bytes) -> str:
    return edge_of(line.decode("latin-1")) if len(line) <= LONGEST else ""


def _holds(piece: bytes) -> bool:
    return is_cutting(piece.decode("utf-8", "replace"))
