"""The members of a zip archive."""

from __future__ import annotations

import stat
import struct
import zipfile
from collections.abc import Iterator
from typing import BinaryIO, cast

from newsparse.batch.sources.failures import fail
from newsparse.batch.sources.member import Member, takes
from newsparse.batch.sources.salvage import salvage
from newsparse.batch.sources.selection import Selection
from newsparse.batch.sources.streams import RATIO, SLACK
from newsparse.batch.values import Failure

LARGEST_DIRECTORY = 32 << 20
"""Bytes of a directory, which zipfile holds as objects of six times that: 300,000 members with names of 60 letters."""

_ENCRYPTED = 0x1
_END = struct.Struct("<4s4H2LH")
_END64 = struct.Struct("<4sQ2H2L4Q")


def read_zip(file: BinaryIO, name: str, selection: Selection, whole: bool) -> Iterator[Member | Failure]:
    """The members that the selection takes, in the order of the directory; what is encrypted, linked or broken as Failures.

    Raises BadZipFile where the archive itself cannot be read, after the members that can be found without its directory.
    """
    if _directory_size(file) > LARGEST_DIRECTORY:
        yield fail(name, "too_many_members")
        return
    try:
        archive = zipfile.ZipFile(file)
    except zipfile.BadZipFile:
        yield from salvage(file, selection, whole)
        raise
    with archive:
        for info in archive.infolist():
            if info.is_dir() or not takes(selection, info.filename, whole):
                continue
            refused = _refusal(info, f"{name}!{info.filename}")
            if refused is not None:
                yield refused
                continue
            try:
                stream = archive.open(info)
            except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, EOFError) as error:
                yield fail(f"{name}!{info.filename}", "damaged", reason=str(error))
                continue
            with stream:
                yield Member(info.filename, info.file_size, cast("BinaryIO", stream))


def _refusal(info: zipfile.ZipInfo, name: str) -> Failure | None:
    mode = stat.S_IFMT(info.external_attr >> 16) if info.create_system == 3 else 0
    if info.flag_bits & _ENCRYPTED:
        return fail(name, "encrypted")
    if mode == stat.S_IFLNK:
        return fail(name, "link_member")
    if mode not in (0, stat.S_IFREG):
        return fail(name, "special_member")
    if info.file_size > SLACK and info.file_size > RATIO * info.compress_size:
        return fail(name, "inflates")
    return None


def _directory_size(file: BinaryIO) -> int:
    """Bytes of the directory, as the archive's end states them; 0 where no end is found, which zipfile will say."""
    length = file.seek(0, 2)
    file.seek(max(0, length - _END.size - 0xFFFF))
    tail = file.read()
    at = tail.rfind(b"PK\5\6")
    if at < 0 or len(tail) - at < _END.size:
        return 0
    size = int(_END.unpack_from(tail, at)[5])
    if size == 0xFFFFFFFF:
        at = tail.rfind(b"PK\6\6", 0, at)
        size = int(_END64.unpack_from(tail, at)[8]) if at >= 0 and len(tail) - at >= _END64.size else length
    return size
