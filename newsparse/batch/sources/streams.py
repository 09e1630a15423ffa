"""Bytes from files: opened so that nothing hangs, inflated so that nothing fills memory, read in bounded steps."""

from __future__ import annotations

import errno
import io
import os
import stat
import sys
from typing import BinaryIO, cast

STEP = 1 << 16
SLACK = 256 << 20
RATIO = 200
"""A compressed file may inflate to 256 MB; beyond that to 200 times what was read of it. Text shrinks to a third or, if it says
the same over and over, to a fiftieth; files made to exhaust their reader to a thousandth and less."""


class SizeError(Exception):
    """A page is larger than it may be."""


class BombError(Exception):
    """A compressed file gives hundreds of times its size."""


class DamageError(Exception):
    """The bytes are not what the format says; the text of the exception says what is wrong."""


def open_file(path: str) -> BinaryIO:
    """An open file, which is a regular one: opening a pipe would wait for a writer, and a device is endless.

    Raises OSError.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    descriptor = os.open(path, flags)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(errno.EINVAL, "it is no longer a file")
    return open(descriptor, "rb")


def read_at_most(stream: BinaryIO, size: int) -> bytes:
    """All that is left of a stream; raises SizeError, and reads no further, if that is more than `size` bytes.

    >>> read_at_most(io.BytesIO(b"page"), 4)
    b'page'
    """
    pieces: list[bytes] = []
    left = size + 1
    while left > 0 and (piece := stream.read(min(left, STEP))):
        pieces.append(piece)
        left -= len(piece)
    if left <= 0:
        raise SizeError
    return b"".join(pieces)


def read_head(stream: BinaryIO, size: int) -> bytes:
    """The first bytes of a stream, fewer only where there are no more: a pipe gives what it has at the moment."""
    head = b""
    while len(head) < size and (piece := stream.read(size - len(head))):
        head += piece
    return head


def unpack(file: BinaryIO, packing: str | None) -> BinaryIO:
    """The bytes of a stream after decompression by gz, bz2, xz or zst; the stream itself where `packing` is None.

    Reading raises EOFError where it is cut off, BombError where it is a bomb, and what the decompressors raise.
    """
    if packing is None:
        return file
    packed = _Counted(file)
    return buffered(_Guarded(_inflater(buffered(packed), packing), packed))


def continued(head: bytes, rest: BinaryIO) -> BinaryIO:
    """A stream of which the first bytes were read already, from its first byte on."""
    return buffered(_Continued(head, rest))


class Meter:
    """How much of a stream one row may take: `begin` says that the next one begins."""

    def __init__(self, most: int) -> None:
        self._most = self.left = most

    def begin(self) -> None:
        """A row has ended."""
        self.left = self._most


def metered(file: BinaryIO, meter: Meter) -> BinaryIO:
    """A stream of rows, reading which raises SizeError where one takes more than it may."""
    return buffered(_Metered(file, meter))


def buffered(raw: io.RawIOBase) -> BinaryIO:
    """A raw stream as one that gives as much as it is asked for."""
    return cast("BinaryIO", io.BufferedReader(raw, STEP))


def _inflater(source: BinaryIO, packing: str) -> BinaryIO:
    if packing == "gz":
        import gzip

        return cast("BinaryIO", gzip.GzipFile(fileobj=source))
    if packing == "bz2":
        import bz2

        return cast("BinaryIO", bz2.BZ2File(source))
    if packing == "xz":
        import lzma

        return cast("BinaryIO", lzma.LZMAFile(source))
    if sys.version_info >= (3, 14):
        from compression import zstd
    else:
        from backports import zstd
    return cast("BinaryIO", zstd.ZstdFile(source))


class _Taken(io.RawIOBase):
    """A stream of what `take` gives: so many bytes at most, none at its end."""

    def take(self, size: int) -> bytes:
        raise NotImplementedError

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # typeshed's Buffer is newer than Python 3.10
        data = self.take(len(buffer))
        buffer[: len(data)] = data
        return len(data)


class _Metered(_Taken):
    def __init__(self, file: BinaryIO, meter: Meter) -> None:
        self._file = file
        self._meter = meter

    def take(self, size: int) -> bytes:
        data = self._file.read(min(size, STEP))
        self._meter.left -= len(data)
        if self._meter.left < 0:
            raise SizeError
        return data


class _Counted(_Taken):
    """A stream that knows how much was read of it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.count = 0

    def take(self, size: int) -> bytes:
        data = self._file.read(size)
        self.count += len(data)
        return data


class _Guarded(_Taken):
    """An inflated stream that stops where it becomes absurd."""

    def __init__(self, inflated: BinaryIO, packed: _Counted) -> None:
        self._inflated = inflated
        self._packed = packed
        self._count = 0

    def take(self, size: int) -> bytes:
        data: bytes = self._inflated.read1(size)  # type: ignore[attr-defined]  # each of the four has it, BinaryIO has not
        self._count += len(data)
        if self._count > SLACK and self._count > RATIO * self._packed.count:
            raise BombError
        return data


class _Continued(_Taken):
    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = head
        self._rest = rest

    def take(self, size: int) -> bytes:
        data = self._head[:size] or self._rest.read(size)
        self._head = self._head[size:]
        return data
