"""Paths from a list: one a line, or ended by NUL, as `find -print0` writes them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import BinaryIO

from newsparse.text.errors import SourceError

STDIN = "-"
_BLOCK = 1 << 16
_LONGEST = 1 << 16
"""Bytes of a path: no system takes a longer one, so the rest is not kept. Such a path will be said to be too long."""


def read_paths(file: str) -> Iterator[str]:
    """The paths that a file (or `-`, standard input) lists, as they come. Empty ones are left out.

    A list with a NUL in its first 64 KiB is taken for one separated by NUL, so that names may hold newlines. A `-` in it is
    a file of that name. Raises SourceError if the list cannot be read.
    """
    try:
        with _open(file) as stream:
            block = stream.read(_BLOCK)
            nul = b"\0" in block
            rest = b""
            while block:
                *ended, rest = (rest[:_LONGEST] + block).split(b"\0" if nul else b"\n")
                for path in ended:
                    yield from _path(path, nul)
                block = stream.read(_BLOCK)
            yield from _path(rest, nul)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it cannot be opened"
        raise SourceError(f"{file}: the list of paths cannot be read: {reason}") from error


def _path(path: bytes, nul: bool) -> Iterator[str]:
    if not nul:
        path = path.removesuffix(b"\r")
    if path:
        yield os.path.join(".", STDIN) if path == STDIN.encode() else os.fsdecode(path)


def _open(file: str) -> AbstractContextManager[BinaryIO]:
    if file != STDIN:
        return open(file, "rb")
    if sys.stdin is None:
        raise SourceError(f"{STDIN}: standard input is closed")
    return nullcontext(sys.stdin.buffer)
