"""The members of a zip archive whose end, where the directory stands, is missing: an upload or download that broke off.

Every member has a header of its own in front of it, which is enough to read them one after the other.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from newsparse.batch.sources.member import Member, takes
from newsparse.batch.sources.selection import Selection
from newsparse.batch.sources.streams import RATIO, SLACK, STEP, BombError, buffered

_MAGIC = b"PK\3\4"
_HEADER = struct.Struct("<4s5H3L2H")
_STORED, _DEFLATED = 0, 8
_ENCRYPTED, _SIZE_BEHIND, _UTF8 = 0x1, 0x8, 0x800
_LONGEST_GAP = 24
"""Bytes between a member whose size stands behind it and the next: a signature, a checksum and two sizes of 64 bits."""


def salvage(file: BinaryIO, selection: Selection, whole: bool) -> Iterator[Member]:
    """The members that the selection takes, up to the first that is cut off, encrypted, or packed by other than deflate.

    The stream of the member that is cut off raises EOFError.
    """
    at = 0
    while True:
        file.seek(at)
        head = file.read(_HEADER.size)
        if len(head) < _HEADER.size or not head.startswith(_MAGIC):
            return
        _, _, flags, method, _, _, _, packed, size, name_length, extra_length = _HEADER.unpack(head)
        name = file.read(name_length).decode("utf-8" if flags & _UTF8 else "cp437", "replace")
        start = at + _HEADER.size + name_length + extra_length
        unsized = bool(flags & _SIZE_BEHIND)
        if flags & _ENCRYPTED or method not in (_STORED, _DEFLATED) or (unsized and method == _STORED) or packed == 0xFFFFFFFF:
            return
        file.seek(start)
        data = _Data(file, None if unsized else packed, method == _DEFLATED)
        if not name.endswith("/") and takes(selection, name, whole):
            yield Member(name, 0 if unsized else size, buffered(data))
        if not unsized:
            at = start + packed
            continue
        while data.read(STEP):
            pass
        file.seek(start + data.used)
        gap = file.read(_LONGEST_GAP + len(_MAGIC)).find(_MAGIC)
        if gap < 0:
            return
        at = start + data.used + gap


class _Data(io.RawIOBase):
    """The bytes of one member. `packed` is how many the file has of it, None where only their own end tells."""

    def __init__(self, file: BinaryIO, packed: int | None, deflated: bool) -> None:
        self._file = file
        self._left = packed
        self._inflater = zlib.decompressobj(-15) if deflated else None
        self._given = 0
        self.used = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # typeshed's Buffer is newer than Python 3.10
        data = self._next(len(buffer))
        self._given += len(data)
        if self._given > SLACK and self._given > RATIO * self.used:
            raise BombError
        buffer[: len(data)] = data
        return len(data)

    def _next(self, size: int) -> bytes:
        if self._inflater is None:
            return self._more(size)
        if self._inflater.eof:
            return b""
        data = self._inflater.decompress(self._inflater.unconsumed_tail, size)
        while not data and not self._inflater.eof:
            data = self._inflater.decompress(self._more(STEP), size)
        self.used -= len(self._inflater.unused_data)
        return data

    def _more(self, size: int) -> bytes:
        wanted = size if self._left is None else min(size, self._left)
        data = self._file.read(wanted)
        if not data and (wanted or self._inflater is not None):
            raise EOFError("the archive is cut off")
        self.used += len(data)
        if self._left is not None:
            self._left -= len(data)
        return data
